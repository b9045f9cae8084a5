using TradePolicy.Data;

namespace LandedCost;

/// <summary>The gaps in the embedded register, with the lines that they could affect.</summary>
internal sealed class NotModelled
{
    private readonly List<(KnownGap Gap, string Line)> touched = [];

    internal void Add(AssessedLine line)
    {
        if (line.Duty is { } duty)
            touched.AddRange(UnitedStates.GapsAffecting(duty).Select(gap => (gap, line.Line.Name)));
    }

    /// <summary>The messages, in the order of the gaps.</summary>
    internal IEnumerable<string> Sentences() => UnitedStates.KnownGaps
        .Select(gap => (gap.Message, Lines: string.Join(", ", touched.Where(own => own.Gap == gap).Select(own => own.Line))))
        .Where(gap => gap.Lines.Length > 0)
        .Select(gap => $"Not modelled, and could touch {gap.Lines}: {gap.Message}");
}
