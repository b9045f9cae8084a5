using TradePolicy;

namespace LandedCost;

/// <summary>What the register and the official schedule together do not hold, and the lines that it could touch.</summary>
internal sealed class NotModelled
{
    private const string Reciprocal = "us/ieepa-reciprocal";

    private readonly List<string> lines = [];

    internal void Add(AssessedLine line)
    {
        if (line.Duty is { IsCertain: true } duty && duty.Layers.Any(layer => layer.Programme.Key == Reciprocal && layer.State == LayerState.Charged))
            lines.Add(line.Line.Name);
    }

    /// <summary>The sentences.</summary>
    internal IEnumerable<string> Sentences()
    {
        yield return "Not modelled: duties under Sections 122 and 232, the Section 301 actions of 2026, duties on dumping and subsidies, and fees.";
        if (lines.Count > 0)
            yield return $"Not modelled: the goods exempt from the reciprocal duty (Annex II to Executive Order 14257, as amended). It is charged on {string.Join(", ", lines)}, which may be among them.";
    }
}
