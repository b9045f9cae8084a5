using System.Globalization;
using TradePolicy.Data;

namespace LandedCost;

/// <summary>The gaps in the embedded register, with the lines that they could affect.</summary>
internal sealed class NotModelled
{
    private const int NamesAtMost = 3;

    private readonly List<(KnownGap Gap, string Line)> touched = [];
    private int lines;

    internal void Add(AssessedLine line)
    {
        if (line.Duty is not { } duty)
            return;
        lines++;
        // What a line names as missing for its total is not told again.
        string[] missing = [.. duty.Reasons.Select(fact => fact.Message)];
        touched.AddRange(UnitedStates.GapsAffecting(duty)
            .Where(gap => !Array.Exists(missing, reason => gap.Message.StartsWith(reason, StringComparison.OrdinalIgnoreCase)
                || reason.StartsWith(gap.Message.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)))
            .Select(gap => (gap, line.Line.Name)));
    }

    /// <summary>The messages, in the order of the gaps.</summary>
    internal IEnumerable<string> Sentences() => UnitedStates.KnownGaps
        .Select(gap => (gap.Message, Lines: touched.Where(own => own.Gap == gap).Select(own => own.Line).ToArray()))
        .Where(gap => gap.Lines.Length > 0)
        .Select(gap => $"Not modelled, and could touch {Named(gap.Lines)}: {gap.Message}");

    private string Named(string[] names)
    {
        if (names.Length == lines && lines > NamesAtMost)
            return "every line";
        return names.Length <= NamesAtMost
            ? string.Join(", ", names)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", names.Take(NamesAtMost - 1))} and {names.Length - NamesAtMost + 1} more lines");
    }
}
