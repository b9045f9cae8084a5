namespace TradePolicy;

/// <summary>The duty on an entry in one way that the law can be read: its layers and what they come to.</summary>
public sealed class PossibleDuty : IEquatable<PossibleDuty>
{
    internal PossibleDuty(IReadOnlyList<DutyLayer> layers, DutyAmount total, DutyAmount otherCharges, IReadOnlyList<AssumptionSet> holdsUnder)
    {
        Layers = layers;
        Total = total;
        OtherCharges = otherCharges;
        HoldsUnder = holdsUnder;
    }

    /// <summary>Every tariff that is on the goods and the origin, applied or not: ordinary, preferential, additional, then duties on dumping and subsidies, then fees.</summary>
    public IReadOnlyList<DutyLayer> Layers { get; }

    /// <summary>The ordinary or preferential duty and the additional ones; not known where one of them is not.</summary>
    public DutyAmount Total { get; }

    /// <summary>Duties on dumping and subsidies, and fees; not known where one of them is not.</summary>
    public DutyAmount OtherCharges { get; }

    /// <summary>The ways in which this comes about, each of which is enough; empty where it is certain.</summary>
    public IReadOnlyList<AssumptionSet> HoldsUnder { get; }

    /// <summary>What the simplest of those ways assumes, in words; empty where it is certain.</summary>
    public IReadOnlyList<string> Assuming =>
        [.. (HoldsUnder.MinBy(set => set.Assumptions.Count)?.Assumptions ?? []).Select(assumption => assumption.Holds)];

    /// <summary>Whether both have the same layers in the same ways.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(PossibleDuty? other) =>
        other is not null && Layers.SequenceEqual(other.Layers) && Total.Equals(other.Total) && OtherCharges.Equals(other.OtherCharges)
        && HoldsUnder.SequenceEqual(other.HoldsUnder);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PossibleDuty);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Layers.Count, Total);

    /// <summary>What one programme charges; not known where it is the ordinary duty and none is held.</summary>
    internal DutyAmount ChargedBy(DutyProgramme programme, Money customsValue)
    {
        DutyAmount charged = DutyAmount.Of(Money.Zero(customsValue.Currency));
        foreach (DutyLayer layer in Layers)
        {
            if (layer.Programme.Key == programme.Key && layer.State is (LayerState.Charged or LayerState.Unknown))
                charged = charged.Combined(layer.Amount, static (left, right) => left + right);
        }

        return programme.Kind == DutyKind.Ordinary && Total.Missing.FirstOrDefault(fact => fact.Name == Reckoning.OrdinaryRate) is { } noRate
            ? charged.Lacking(noRate)
            : charged;
    }

    /// <summary>The total.</summary>
    public override string ToString() => Total.ToString();
}
