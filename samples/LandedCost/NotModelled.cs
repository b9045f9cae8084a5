using TradePolicy;

namespace LandedCost;

/// <summary>What the embedded register leaves out, and the lines that it could touch.</summary>
internal sealed class NotModelled
{
    private readonly List<string>[] lines = [.. UnitedStatesChina.KnownGaps.Select(_ => new List<string>())];

    internal void Add(AssessedLine line)
    {
        string[] tariffs = [.. (line.Duty?.Possible ?? []).SelectMany(possible => possible.Layers)
            .Where(layer => layer.State is LayerState.Charged or LayerState.Unknown).Select(layer => layer.Tariff)];
        for (int index = 0; index < lines.Length; index++)
        {
            if (UnitedStatesChina.KnownGaps[index].Touches.Intersect(tariffs).Any())
                lines[index].Add(line.Line.Name);
        }
    }

    /// <summary>The sentences.</summary>
    internal IEnumerable<string> Sentences() => lines
        .Select((names, index) => (Names: names, Gap: UnitedStatesChina.KnownGaps[index]))
        .Where(touched => touched.Names.Count > 0)
        .Select(touched => $"Not modelled, and could touch {string.Join(", ", touched.Names)}: {touched.Gap.Text}");
}
