using TradePolicy.Data;

namespace LandedCost;

/// <summary>What the embedded register leaves out, and the lines that it could touch.</summary>
internal sealed class NotModelled
{
    private readonly List<(KnownGap Gap, string Line)> touched = [];

    internal void Add(AssessedLine line)
    {
        if (line.Duty is { } duty)
            touched.AddRange(UnitedStatesChina.GapsAffecting(duty).Select(gap => (gap, line.Line.Name)));
    }

    /// <summary>The sentences, in the order of the gaps.</summary>
    internal IEnumerable<string> Sentences() => UnitedStatesChina.KnownGaps
        .Select(gap => (gap.Message, Lines: string.Join(", ", touched.Where(own => own.Gap == gap).Select(own => own.Line))))
        .Where(gap => gap.Lines.Length > 0)
        .Select(gap => $"Not modelled, and could touch {gap.Lines}: {gap.Message}");
}
