namespace TradePolicy;

/// <summary>The trade-weighted average rates on some goods: on all, on those of one origin, on those of one chapter.</summary>
public sealed class AverageTariff : IEquatable<AverageTariff>
{
    internal AverageTariff(Economy? origin, CommodityCode? chapter, AverageRate total, IReadOnlyList<AverageRate> rates)
    {
        Origin = origin;
        Chapter = chapter;
        Total = total;
        Rates = rates;
    }

    /// <summary>The origin of the goods; null where they are of all.</summary>
    public Economy? Origin { get; }

    /// <summary>The chapter of the goods; null where they are of all.</summary>
    public CommodityCode? Chapter { get; }

    /// <summary>The value of the trade in them.</summary>
    public decimal Value => Total.Value;

    /// <summary>What all programmes charge together.</summary>
    public AverageRate Total { get; }

    /// <summary>What the programmes charge, in the order of <see cref="TradeWeightedRates.Programmes"/>.</summary>
    public IReadOnlyList<AverageRate> Rates { get; }

    /// <summary>Whether both are the same averages of the same goods.</summary>
    /// <param name="other">The other averages.</param>
    public bool Equals(AverageTariff? other) =>
        other is not null && Origin == other.Origin && Equals(Chapter, other.Chapter) && Total.Equals(other.Total) && Rates.SequenceEqual(other.Rates);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AverageTariff);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Origin, Chapter, Total);

    /// <summary>"goods of CN: 38.25%".</summary>
    public override string ToString() => $"{(Origin is not null ? $"goods of {Origin}" : Chapter is not null ? $"goods of chapter {Chapter}" : "all goods")}: {Total}";
}
