using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>What there is to say of one party of the truce.</summary>
/// <param name="Party">The party.</param>
/// <param name="Status">How the truce stands for it.</param>
/// <param name="Expiry">When the truce expires for it, as far as enacted.</param>
/// <param name="IsExpiryAsFarAsKnown">Whether the expiry is after the horizon of the sources.</param>
/// <param name="Remaining">How long the truce still runs; after the horizon of the sources as far as known.</param>
/// <param name="Now">The additional rate at the instant that is asked about.</param>
/// <param name="LastKnown">The additional rate when the sources end; null where that does not come before the instant that is asked
/// about.</param>
/// <param name="Lapse">What a lapse brings; null where nothing can lapse.</param>
/// <param name="Windows">Its windows.</param>
/// <param name="Milestones">The moments before the expiry that lie ahead.</param>
/// <param name="Expectations">What could be expected, each time that changed; none of what is only supposed.</param>
/// <param name="Reasons">Why the status or the rate is in doubt.</param>
public sealed record PartyReport(
    Economy Party,
    TruceStatus Status,
    LegalBound Expiry,
    bool IsExpiryAsFarAsKnown,
    TimeRemaining Remaining,
    AdditionalRate Now,
    AdditionalRate? LastKnown,
    Lapse? Lapse,
    IReadOnlyList<WindowReport> Windows,
    IReadOnlyList<TruceMilestone> Milestones,
    IReadOnlyList<Expectation> Expectations,
    IReadOnlyList<OpenFact> Reasons)
{
    /// <summary>Whether the instant that is asked about is after the horizon of the sources.</summary>
    public bool IsBeyondHorizon => Status == TruceStatus.BeyondHorizon;

    internal static PartyReport Of(PolicyRegister register, TradeTruce truce, Economy party, PolicySnapshot snapshot)
    {
        Instant at = snapshot.EffectiveAt;
        TruceSideState side = snapshot.Truces[truce.Key].SideOf(party);
        Economy origin = truce.Parties.Single(other => other != party);
        AdditionalRate now = snapshot.AdditionalRate(party, origin);
        return new(
            party,
            side.Status,
            side.Expiry,
            side.Expiry.IsDated && !register.Knowledge.Covers(side.Expiry.Latest, Instant.MaxValue),
            truce.RemainingAsFarAsKnown(party, at),
            now,
            snapshot.IsBeyondHorizon ? LastKnownOf(register, party, origin, snapshot.View) : null,
            Lapse.Of(register, truce, party, snapshot.View),
            [.. truce.SideOf(party).Windows.Select(WindowReport.Of)],
            [.. truce.MilestonesFor(party, CalendarEntry.MilestoneDays).Where(milestone => milestone.At.Earliest > at)],
            register.IsHypothetical ? [] : Expectation.Of(register, truce.Key, party, snapshot.View),
            [.. truce.WindowFor(party, at).Reasons.Concat(now.Reasons).Distinct()]);
    }

    private static AdditionalRate LastKnownOf(PolicyRegister register, Economy party, Economy origin, LegalView view)
    {
        Instant end = register.Knowledge.CompleteThrough!.Value;
        return register.AsKnownAt(end).At(end, view).AdditionalRate(party, origin);
    }
}
