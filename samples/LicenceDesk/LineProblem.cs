using Samples;

namespace LicenceDesk;

/// <summary>A line that is malformed, or an event that the licence refuses. The other lines are still used.</summary>
/// <param name="File">The file: "applications" or "events".</param>
/// <param name="Number">The number of the line in the file, the header being line 1.</param>
/// <param name="Application">The application that the line names.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record LineProblem(string File, int Number, string Application, string Problem)
{
    /// <summary>The problem of a line that was refused by an exception.</summary>
    internal static LineProblem Of(string file, int number, string application, Exception refused) =>
        new(file, number, application, CsvTable.ProblemOf(refused));

    /// <summary>The problem of a row, or null if it has none.</summary>
    internal static LineProblem? Of<T>(string file, CsvRow<T> row)
        where T : notnull =>
        row.Problem is null ? null : new(file, row.Line.Number, row.Line.Name, row.Problem);
}
