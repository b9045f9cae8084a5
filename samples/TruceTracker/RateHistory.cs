using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>The additional rates of a truce's parties in a register, and the instants at which they turn.</summary>
internal sealed class RateHistory
{
    private readonly PolicyRegister register;
    private readonly LegalView view;
    private readonly Economy[] parties;
    private readonly ILookup<Economy, Instant> turns;

    internal RateHistory(PolicyRegister register, TradeTruce truce, LegalView view)
    {
        this.register = register;
        this.view = view;
        parties = [.. truce.Parties];
        turns = register.ChangesDuring(new Interval(null, null), view)
            .SelectMany(point => point.Changes
                .Where(change => change.Kind == PolicyChangeKind.Tariff)
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

    /// <summary>What a party charges on the goods of the other at an instant.</summary>
    internal AdditionalRate RateOf(Economy party, Instant at) =>
        register.At(at, view).AdditionalRate(party, parties.Single(other => other != party));

    /// <summary>Whether a provision is one of the tariffs that are added up at an instant.</summary>
    internal bool IsPart(string provision, Instant at) => register.Tariffs.TryGet(provision, out Tariff? tariff)
        && RateOf(tariff.ImposedBy, at).Parts.Any(part => part.Key == provision);
}
