using System.Globalization;
using CsvHelper;

namespace LicenceDesk;

/// <summary>Writes a row for each matter that requires action, and one for each line that could not be used.</summary>
internal static class MattersCsv
{
    internal static void Write(string file, IEnumerable<Matter> matters, IEnumerable<LineProblem> problems)
    {
        using CsvWriter csv = CsvWriter.Create(new StreamWriter(file), new CsvWriterOptions { NewLine = "\n" }, leaveOpen: false);
        csv.WriteRecord("what", "date", "regime", "application", "licence", "end_users", "remark");
        foreach (Matter matter in matters)
        {
            csv.WriteRecord(
                matter.What,
                matter.DateText,
                matter.Licence.Regime.Key,
                matter.Licence.Application.Reference,
                matter.Licence.Number ?? "",
                matter.For,
                matter.Remark);
        }

        foreach (LineProblem problem in problems)
        {
            string remark = string.Create(CultureInfo.InvariantCulture, $"{problem.File}, line {problem.Number}: {problem.Problem}");
            csv.WriteRecord("malformed", "", "", problem.Application, "", "", remark);
        }
    }
}
