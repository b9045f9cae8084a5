using System.Text;
using TradePolicy;

namespace LandedCost;

/// <summary>The headings under which an entry is filed, in the order of customs, each with what it is filed for.</summary>
internal static class FiledHeadings
{
    /// <summary>The headings in text, a line for each; for each reading of the texts if there are several.</summary>
    /// <param name="duty">The assessment of the entry.</param>
    internal static string Of(DutyAssessment duty)
    {
        StringBuilder text = new();
        text.Append(duty.Entry.Commodity).Append(" from ").Append(duty.Entry.Origin.ToString("N", null)).Append(" is filed under\n");
        foreach (PossibleDuty possible in duty.Possible)
        {
            if (duty.Possible.Count > 1)
                text.Append("if ").AppendJoin("; ", possible.Assuming).Append(":\n");
            Append(text, duty, possible);
        }

        foreach (string missing in duty.Reasons.Concat(duty.Possible.SelectMany(duty.HeadingsMissing))
            .Select(fact => fact.Message).Distinct())
            text.Append("  open: ").Append(missing).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, DutyAssessment duty, PossibleDuty possible)
    {
        (string Heading, string Reason)[] filed =
        [
            .. duty.HeadingsToDeclare(possible).Select(heading => (heading, Reasons(duty, possible, heading))),
            // A duty that gives way to another, of which the register names no heading that says so.
            .. possible.Layers.Where(layer => layer is { State: LayerState.Replaced, Programme.Kind: DutyKind.Additional })
                .Where(layer => layer.HeadingsDeclared.Count == 0).Select(layer => ("no heading", Reason(layer, ""))),
        ];
        int width = filed.Max(one => one.Heading.Length);
        foreach ((string heading, string reason) in filed)
            text.Append("  ").Append(heading.PadRight(width)).Append("  ").Append(reason).Append('\n');
    }

    private static string Reasons(DutyAssessment duty, PossibleDuty possible, string heading)
    {
        string[] reasons = [.. possible.Layers.Where(layer => IsFiledUnder(layer, heading, duty)).Select(layer => Reason(layer, heading))];
        return reasons.Length == 0 ? "the goods" : string.Join("; ", reasons);
    }

    // The ordinary or preferential rate of the goods is filed under their own code, unless it has a heading itself.
    private static bool IsFiledUnder(DutyLayer layer, string heading, DutyAssessment duty) => layer.HeadingsDeclared.Contains(heading)
        || (heading == duty.Entry.Commodity.ToString() && layer is
        {
            State: LayerState.Charged or LayerState.Unknown,
            Heading: null,
            Programme.Kind: DutyKind.Ordinary or DutyKind.Preferential,
        });

    private static string Reason(DutyLayer layer, string heading)
    {
        if (!layer.IsCharged)
            return $"{layer.Programme}: {layer.Note ?? layer.Amount.ToString()}";
        if (heading == layer.HeadingCharged || layer.HeadingsDeclared.Count == 0)
            return $"{layer.Programme}: {layer.Rate}, {layer.Amount}{(layer.Note is null ? "" : $" ({layer.Note})")}";
        return heading == layer.HeadingIfReplaced
            ? $"{layer.Programme}: not on the part on which another duty is charged in its place"
            : $"{layer.Programme}: not on the part that is exempt";
    }
}
