using System.Diagnostics.CodeAnalysis;

namespace TradePolicy;

/// <summary>Tells whether two lists have equal layers.</summary>
internal sealed class LayersAlike : IEqualityComparer<IReadOnlyList<DutyLayer>>
{
    internal static LayersAlike Instance { get; } = new();

    public bool Equals(IReadOnlyList<DutyLayer>? x, IReadOnlyList<DutyLayer>? y) => x is not null && y is not null && x.SequenceEqual(y);

    public int GetHashCode([DisallowNull] IReadOnlyList<DutyLayer> obj) => obj.Count;
}
