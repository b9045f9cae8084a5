using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Assessments as text for people.</summary>
internal static class AssessmentText
{
    internal static string Of(DutyAssessment assessment)
    {
        StringBuilder text = new();
        text.Append(assessment.Entry.Commodity).Append(" from ").Append(assessment.Entry.Origin.ToString("N", null)).Append(" into ")
            .Append(assessment.Entry.ImportingEconomy.ToString("N", null)).Append(", ").Append(assessment.Entry.CustomsValue).Append(", ")
            .Append(ViewIn(assessment.View));
        if (assessment.DeterminedAt is { } at)
            text.Append(", rates of ").Append(InstantPattern.ExtendedIso.Format(at));
        text.Append('\n');
        for (int index = 0; index < assessment.Possible.Count; index++)
            Append(text, assessment, index);
        foreach (OpenFact open in assessment.CommonReasons)
            text.Append("open: ").Append(open.Message).Append('\n');
        foreach (Finding finding in assessment.Findings)
            text.Append(finding.Kind == FindingKind.NotHeeded ? "not heeded: " : "note: ").Append(finding.Message).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, DutyAssessment assessment, int index)
    {
        PossibleDuty possible = assessment.Possible[index];
        if (assessment.Possible.Count > 1)
        {
            // One that comes about in more ways than are listed assumes nothing of its own.
            string assuming = possible.Assuming is [] ? "" : $", if {string.Join("; ", possible.Assuming)}";
            text.Append(CultureInfo.InvariantCulture, $"reading {index + 1} of {assessment.Possible.Count}{assuming}:\n");
        }

        // The layers that are known are not all where something leaves the assessment open as a whole.
        string[][] cells =
        [
            .. possible.Layers.Where(layer => !layer.IsBesideTheGoods).Select(layer => Cells(layer, assessment.Entry.Commodity)),
            TotalCells("total", AsAWhole(possible.Total), assessment.Entry.CustomsValue)
        ];
        if (possible.Layers.Any(layer => layer.Programme is { IsInTariffTotal: false, IsTax: false }))
            cells = [.. cells, TotalCells("other charges", AsAWhole(possible.OtherCharges), null)];
        if (possible.Layers.Any(layer => layer.Programme.IsTax))
            cells = [.. cells, TotalCells("taxes", AsAWhole(possible.Taxes), null)];
        // The columns of words come last, so that a narrow page breaks none of the figures.
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => cells.Max(row => row[column].Length))];
        foreach (string[] row in cells)
        {
            string line = $"  {row[0].PadLeft(widths[0])}  {row[1].PadLeft(widths[1])}  {row[2].PadRight(widths[2])}" +
                $"  {row[3].PadRight(widths[3])}  {row[4]}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        AppendBeside(text, [.. possible.Layers.Where(layer => layer.IsBesideTheGoods)]);
        // The missing facts that no layer names: an ordinary rate, or the rate of a tax, that is not in the data.
        IEnumerable<string> named = possible.Layers.SelectMany(layer => layer.Amount.Reasons).Select(fact => fact.Message);
        foreach (string missing in possible.Total.Reasons.Concat(possible.Taxes.Reasons).Select(fact => fact.Message).Except(named))
            text.Append("  missing: ").Append(missing).Append('\n');

        DutyAmount AsAWhole(DutyAmount sum) =>
            assessment.CommonReasons.Count > 0 ? DutyAmount.Unknown(assessment.CommonReasons) : sum;
    }

    // What cannot touch the goods is counted: an entry is on few of the lists on which it might be.
    private static void AppendBeside(StringBuilder text, DutyLayer[] beside)
    {
        if (beside.Length == 0)
            return;
        int notInForce = beside.Count(layer => !layer.IsOfOtherGoods);
        int notClaimed = beside.Count(layer => layer is { IsOfOtherGoods: true, Programme.Kind: DutyKind.Preferential });
        string[] kinds =
        [
            .. Counted(notInForce, "not in force then"),
            .. Counted(beside.Length - notInForce - notClaimed, "on other goods"),
            .. Counted(notClaimed, notClaimed == 1 ? "preference not claimed" : "preferences not claimed"),
        ];
        text.Append("  not listed, since they do not touch these goods: ").AppendJoin(", ", kinds).Append('\n');
    }

    private static IEnumerable<string> Counted(int count, string what) =>
        count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}")];

    private static string[] Cells(DutyLayer layer, CommodityCode commodity)
    {
        string rate = layer.Rate switch
        {
            null => "-",
            TopUpDuty upTo => $"{upTo.Floor} in all",
            EntryPriceDuty => "by entry price",
            _ => layer.Rate.ToString()!,
        };
        string amount = layer.State switch
        {
            LayerState.Charged => layer.Amount.Value.ToString(),
            LayerState.Unknown => "unknown",
            _ => "not charged",
        };
        string heading = string.Join(", ", layer.HeadingsDeclared);
        if (heading.Length == 0 && layer.State is LayerState.Charged or LayerState.Unknown)
            heading = layer.Heading ?? (layer is { IsCharged: true, IsOfSchedule: true } ? commodity.ToString() : "");
        string[] remarks =
        [
            .. layer.Instruments.Take(layer.State == LayerState.Charged ? int.MaxValue : 0).Select(instrument => instrument.Name),
            .. layer is { State: LayerState.Charged, Rate: TopUpDuty } ? new[] { layer.Rate.ToString()! } : [],
            .. layer.Note is null ? [] : new[] { layer.Note },
            .. layer.Amount.Reasons.Select(fact => fact.Message),
        ];
        return [rate, amount, heading, layer.Programme.Name, string.Join("; ", remarks)];
    }

    private static string[] TotalCells(string name, DutyAmount total, Money? customsValue)
    {
        string rate = customsValue is { Amount: > 0m } && total.IsCertain ? total.Value.PercentageOf(customsValue).ToString() : "";
        return [rate, total.IsCertain ? total.Value.ToString() : "unknown", "", name, ""];
    }

    private static string ViewIn(LegalView view) => view switch
    {
        LegalView.AsCollected => "as collected",
        LegalView.AsRuled => "as ruled",
        _ => "as written",
    };
}
