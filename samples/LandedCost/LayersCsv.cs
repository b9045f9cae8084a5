using System.Globalization;
using CsvHelper;
using TradePolicy;

namespace LandedCost;

/// <summary>
/// Writes a row for each layer of each entry, one for each malformed line, and one for each fee on a declaration, which has no line of its
/// own.
/// </summary>
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
        foreach (OpenFact open in duty.CommonReasons)
            Row(line, assessed.Line.Name, duty.Entry.Commodity.ToString(), "", "", "", "unknown", "", "", "", "", "", "", "", open.Message);
        string currency = duty.Entry.CustomsValue.Currency.Code;
        for (int reading = 0; reading < duty.Possible.Count; reading++)
        {
            foreach (DutyLayer layer in duty.Possible[reading].Layers)
                Row([line, assessed.Line.Name, duty.Entry.Commodity.ToString(), Number(reading), .. Fields(layer, currency)]);
            // With such a fact the layers that are known are not all.
            DutyAmount total = duty.Possible[reading].Total;
            bool isKnown = duty.CommonReasons.Count == 0 && total.IsCertain;
            Row(
                line, assessed.Line.Name, duty.Entry.Commodity.ToString(), Number(reading), "", "total", isKnown ? "charged" : "unknown",
                "", "", isKnown ? Amount(total) : "", currency, "", "", string.Join("; ", duty.Possible[reading].Assuming),
                Messages(duty.CommonReasons.Concat(total.Reasons)));
        }
    }

    internal void Write(AssessedDeclaration declaration)
    {
        if (declaration.Owed is not { } owed)
        {
            Row("", declaration.Name, "", "", "", "", "malformed", "", "", "", "", "", "", declaration.Problem ?? "", "");
            return;
        }

        string currency = owed.Declaration.CustomsValue.Currency.Code;
        foreach (DutyLayer fee in owed.Fees)
            Row(["", declaration.Name, "", "", .. Fields(fee, currency)]);
        foreach ((string sum, DutyAmount amount) in
            new[] { ("fees", owed.FeeTotal), ("duties", owed.Total), ("owed", owed.Owed) })
        {
            string state = amount.IsCertain ? "charged" : "unknown";
            Row("", declaration.Name, "", "", "", sum, state, "", "", Amount(amount), currency, "", "", "", Missing(amount));
        }
    }

    private static string[] Fields(DutyLayer layer, string currency) =>
    [
        layer.Tariff,
        layer.Programme.Name,
        layer.State.ToString(),
        layer.Rate?.ToString() ?? "",
        Amount(layer.ChargedOn),
        Amount(layer.Amount),
        currency,
        layer.HeadingsDeclared.Count > 0 ? string.Join("; ", layer.HeadingsDeclared)
            : layer.State is LayerState.Charged or LayerState.Unknown ? layer.Heading ?? "" : "",
        string.Join("; ", layer.Instruments.Select(instrument => instrument.Name)),
        layer.Note ?? "",
        Missing(layer.Amount),
    ];

    private void Row(params string[] fields) => csv.WriteRecord(fields);

    private static string Number(int reading) => (reading + 1).ToString(CultureInfo.InvariantCulture);

    private static string Amount(DutyAmount amount) => amount.IsCertain ? amount.Value.Amount.ToString(CultureInfo.InvariantCulture) : "";

    private static string Missing(DutyAmount amount) => Messages(amount.Reasons);

    private static string Messages(IEnumerable<OpenFact> facts) => string.Join("; ", facts.Select(fact => fact.Message));
}
