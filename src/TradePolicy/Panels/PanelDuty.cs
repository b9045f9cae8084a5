namespace TradePolicy.Panels;

/// <summary>
/// The duty of a group of goods by some of their tariffs. Goods that differ in tariffs which charge nothing have the same one.
/// </summary>
/// <param name="ByProgramme">The rate of each programme of the panel.</param>
/// <param name="Total">The total.</param>
/// <param name="CustomsValue">The customs value on which it is charged.</param>
/// <param name="Base">The base duty of those tariffs, or on which they build; null if there is none.</param>
internal sealed record PanelDuty(StatutoryRate[] ByProgramme, DutyAmount Total, Money CustomsValue, BaseDuties? Base)
{
    /// <summary>A number that no other duty of the panel has.</summary>
    internal int Number { get; init; }

    /// <summary>A number for the base duty: equal numbers stand for equal base duties.</summary>
    internal int BaseNumber { get; init; }

    // By hand: arrays compare by reference, and the numbers are those of equal duties.
    public bool Equals(PanelDuty? other) => other is not null && Total == other.Total && CustomsValue == other.CustomsValue
        && Base == other.Base && ByProgramme.AsSpan().SequenceEqual(other.ByProgramme);

    public override int GetHashCode() => HashCode.Combine(Total, Base);
}
