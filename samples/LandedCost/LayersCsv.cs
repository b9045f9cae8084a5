using System.Globalization;
using CsvHelper;
using TradePolicy;

namespace LandedCost;

/// <summary>Writes a row for each layer of each entry, and one for each malformed line.</summary>
internal sealed class LayersCsv : IDisposable
{
    private static readonly string[] Header =
        ["line", "entry", "commodity", "reading", "tariff", "programme", "state", "rate", "charged_on", "amount", "currency", "heading",
            "instruments", "note", "missing"];

    private readonly CsvWriter csv;

    internal LayersCsv(TextWriter writer)
    {
        csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: false);
        Row(Header);
    }

    public void Dispose() => csv.Dispose();

    internal void Write(AssessedLine assessed)
    {
        string line = assessed.Line.Number.ToString(CultureInfo.InvariantCulture);
        if (assessed.Duty is not { } duty)
        {
            Row(line, assessed.Line.Name, "", "", "", "", "malformed", "", "", "", "", "", "", assessed.Line.Problem ?? "", "");
            return;
        }

        // The facts that leave the entry open as a whole; those missing for a total are in its row.
        foreach (OpenFact open in duty.Reasons.Where(
            fact => duty.DeterminedAt is null || fact.Kind is OpenFactKind.Horizon or OpenFactKind.Unlisted))
            Row(line, assessed.Line.Name, duty.Entry.Commodity.ToString(), "", "", "", "unknown", "", "", "", "", "", "", "", open.Message);
        for (int reading = 0; reading < duty.Possible.Count; reading++)
        {
            foreach (DutyLayer layer in duty.Possible[reading].Layers)
                Write(line, assessed.Line.Name, duty, reading, layer);
            Row(
                line, assessed.Line.Name, duty.Entry.Commodity.ToString(), Number(reading), "", "total",
                duty.Possible[reading].Total.IsCertain ? "charged" : "unknown", "", "",
                Amount(duty.Possible[reading].Total), duty.Entry.CustomsValue.Currency.Code, "", "",
                string.Join("; ", duty.Possible[reading].Assuming), Missing(duty.Possible[reading].Total));
        }
    }

    private void Write(string line, string name, DutyAssessment duty, int reading, DutyLayer layer) => Row(
        line,
        name,
        duty.Entry.Commodity.ToString(),
        Number(reading),
        layer.Tariff,
        layer.Programme.Name,
        layer.State.ToString(),
        layer.Rate?.ToString() ?? "",
        Amount(layer.ChargedOn),
        Amount(layer.Amount),
        duty.Entry.CustomsValue.Currency.Code,
        layer.ExemptionHeading ?? layer.Heading ?? "",
        string.Join("; ", layer.Instruments.Select(instrument => instrument.Name)),
        layer.Note ?? "",
        Missing(layer.Amount));

    private void Row(params string[] fields) => csv.WriteRecord(fields);

    private static string Number(int reading) => (reading + 1).ToString(CultureInfo.InvariantCulture);

    private static string Amount(DutyAmount amount) => amount.IsCertain ? amount.Value.Amount.ToString(CultureInfo.InvariantCulture) : "";

    private static string Missing(DutyAmount amount) => string.Join("; ", amount.Reasons.Select(fact => fact.Message));
}
