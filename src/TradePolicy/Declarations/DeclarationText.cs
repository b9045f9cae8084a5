using System.Globalization;
using System.Text;

namespace TradePolicy;

/// <summary>Assessments of declarations as text for people.</summary>
internal static class DeclarationText
{
    internal static string Of(DeclarationAssessment assessment)
    {
        StringBuilder text = new();
        for (int index = 0; index < assessment.Lines.Count; index++)
            text.Append(CultureInfo.InvariantCulture, $"line {index + 1}: {assessment.Lines[index].Explain()}").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"declaration of {assessment.Declaration}").Append('\n');
        string[][] cells =
        [
            .. assessment.Fees.Select(Cells),
            ["", Amount(assessment.Total), "duties on the lines", ""],
            ["", Amount(assessment.OtherCharges), "other charges", ""],
            .. TaxCells(assessment),
            ["", Amount(assessment.Owed), "owed", ""],
        ];
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => cells.Max(row => row[column].Length))];
        foreach (string[] row in cells)
        {
            string line = $"  {row[0].PadLeft(widths[0])}  {row[1].PadLeft(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        // The lines and the fees name what they lack.
        IEnumerable<string> named = assessment.Lines.SelectMany(line => line.Reasons)
            .Concat(assessment.Fees.SelectMany(fee => fee.Amount.Reasons)).Select(fact => fact.Message);
        foreach (string missing in assessment.Reasons.Select(fact => fact.Message).Except(named))
            text.Append("  missing: ").Append(missing).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string[][] TaxCells(DeclarationAssessment assessment) =>
        assessment.Lines.SelectMany(line => line.Possible).SelectMany(possible => possible.Layers).Any(layer => layer.Programme.IsTax)
            ? [["", Amount(assessment.Taxes), "taxes", ""]]
            : [];

    private static string[] Cells(DutyLayer fee)
    {
        string amount = fee.State switch
        {
            LayerState.Charged => fee.Amount.Value.ToString(),
            LayerState.Unknown => "unknown",
            _ => "not charged",
        };
        string[] remarks =
        [
            .. fee.Instruments.Take(fee.IsCharged ? int.MaxValue : 0).Select(instrument => instrument.Name),
            .. fee.Note is null ? [] : new[] { fee.Note },
            .. fee.Amount.Reasons.Select(fact => fact.Message),
        ];
        return [fee.Rate?.ToString() ?? "-", amount, fee.Programme.Name, string.Join("; ", remarks)];
    }

    private static string Amount(DutyAmount amount) => amount.TryGetValue(out Money? known) ? known.ToString() : "unknown";
}
