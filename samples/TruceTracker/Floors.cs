using TradePolicy;

namespace TruceTracker;

/// <summary>
/// A rate of which a part tops the ordinary duty up to a floor: how much that adds depends on the goods, from nothing to the floor.
/// </summary>
/// <param name="Plain">What is added whatever the ordinary duty is, in per cent.</param>
/// <param name="Parts">The parts that top the ordinary duty up.</param>
internal sealed record Floors(decimal Plain, ValueList<TopUpDuty> Parts)
{
    /// <summary>The lowest rate, of goods whose ordinary duty reaches the floor.</summary>
    internal decimal Lowest => Plain;

    /// <summary>The highest rate, of goods that are free of ordinary duty.</summary>
    internal decimal Highest => Plain + Parts.Sum(part => part.Floor.Value);

    /// <summary>"up to 15%" where space is short: with the ordinary duty it is no more.</summary>
    internal string Short =>
        $"{(Plain == 0 ? "" : $"{Percentage.Of(Plain)} + ")}up to {string.Join(" + ", Parts.Select(part => part.Floor))}";

    /// <summary>"up to 15% with the general rate", after what is added in any case.</summary>
    public override string ToString() =>
        string.Join(" + ", Parts.Select(part => part.ToString()).Prepend($"{Percentage.Of(Plain)}").Skip(Plain == 0 ? 1 : 0));

    /// <summary>The floors of a rate; null if it has none, or if more of it is open than the ordinary duty.</summary>
    internal static Floors? In(AdditionalRate rate)
    {
        if (rate.Parts.Any(part => !part.IsCertain && !part.IsBeyondHorizon) || rate.Possible.Count > 1
            || rate.Reasons.Any(reason => reason.Kind is not (OpenFactKind.ComputableRate or OpenFactKind.Horizon)))
            return null;
        DutyRate[] rates = [.. rate.Parts.Select(part => part.Possible[0]).Where(part => part.IsInForce).Select(part => part.Value)];
        ValueList<TopUpDuty> floors = [.. rates.OfType<TopUpDuty>()];
        return floors.Count == 0 || rates.Any(part => part is not (TopUpDuty or AdValorem))
            ? null
            : new(rates.OfType<AdValorem>().Sum(part => part.Rate.Value), floors);
    }
}
