using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>The additional rates that are told of in a register, and the instants at which they turn.</summary>
internal sealed class RateHistory
{
    private readonly PolicyRegister register;
    private readonly LegalView view;
    private readonly Deal deal;
    private readonly IReadOnlyList<PolicyChangePoint> points;
    private readonly ILookup<Economy, Instant> turns;

    internal RateHistory(Deal deal, PolicyRegister register, LegalView view)
    {
        this.deal = deal;
        this.register = register;
        this.view = view;
        points = register.ChangesDuring(new Interval(null, null), view);
        turns = points
            .SelectMany(point => point.Changes
                .OfType<TariffChange>()
                .Where(change => deal.Concerns(change, point.At))
                .Select(change => (Party: register.Tariffs[change.Key].ImposedBy, point.At)))
            .Distinct()
            .ToLookup(turn => turn.Party, turn => turn.At);
    }

    /// <summary>The instants at which the rate of a party may turn.</summary>
    internal IEnumerable<Instant> TurnsOf(Economy party) => turns[party];

    /// <summary>The instants at which the rate of a party does turn; the first of them is that from which on it has one.</summary>
    internal IEnumerable<Instant> LevelsOf(Economy party)
    {
        AdditionalRate? before = null;
        foreach (Instant turn in TurnsOf(party))
        {
            AdditionalRate rate = RateOf(party, turn);
            if (before is null ? !rate.IsNone : !RateStep.IsSame(rate, before))
                yield return turn;
            before = before is null && rate.IsNone ? null : rate;
        }
    }

    /// <summary>What a party charges on the goods at an instant.</summary>
    internal AdditionalRate RateOf(Economy party, Instant at) =>
        register.At(at, view).AdditionalRate(party, deal.OriginFor(party));

    /// <summary>Since when the truce has nothing left to suspend for a party, where that is how it stands last; else null.</summary>
    internal Instant? NothingToSuspendSince(Economy party)
    {
        if (deal.TruceIn(register) is not { } truce)
            return null;
        Instant? since = null;
        foreach (PolicyChangePoint point in points)
        {
            foreach (TruceChange change in point.Changes.OfType<TruceChange>()
                .Where(change => change.Key == truce.Key && change.Party == party && change.After is not null))
            {
                since = change.After!.Status switch
                {
                    TruceStatus.InForceNothingToSuspend => since ?? point.At,
                    TruceStatus.InForce or TruceStatus.Interrupted => null,
                    _ => since,
                };
            }
        }

        return since;
    }

    /// <summary>The rates of a party that are in doubt at some time from one instant on and before another: "10% or 34%".</summary>
    internal IEnumerable<string> DoubtsBetween(Economy party, Instant from, Instant until) =>
        TurnsOf(party).Append(from).Where(turn => turn >= from && turn < until).Order()
            .Select(turn => RateOf(party, turn))
            .Where(rate => !rate.IsCertain && !rate.IsIncomplete && rate.Possible.Count + (rate.MayBeNone ? 1 : 0) > 1)
            .Select(ReportWording.Sums)
            .Distinct();

    /// <summary>Whether a provision is one of the tariffs that are added up at an instant.</summary>
    internal bool IsPart(string provision, Instant at) => register.Tariffs.TryGetValue(provision, out Tariff? tariff)
        && RateOf(tariff.ImposedBy, at).Parts.Any(part => part.Key == provision);
}
