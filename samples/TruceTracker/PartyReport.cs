using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>What there is to say of one party of the truce, or of one term of its duties on goods of an origin.</summary>
/// <param name="Party">The party.</param>
/// <param name="Origin">The economy on whose goods its rate is.</param>
/// <param name="Heading">What the reader tells it by: the party, or the duty that has the term.</param>
/// <param name="Status">How the truce or the term stands.</param>
/// <param name="Expiry">When it ends, as far as enacted.</param>
/// <param name="IsExpiryAsFarAsKnown">Whether the expiry is after the horizon of the sources.</param>
/// <param name="Remaining">How long it still runs, after the horizon of the sources as far as known; null where nothing runs.</param>
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
    Economy Origin,
    string Heading,
    TruceStatus Status,
    LegalBound Expiry,
    bool IsExpiryAsFarAsKnown,
    TimeRemaining? Remaining,
    AdditionalRate Now,
    AdditionalRate? LastKnown,
    Lapse? Lapse,
    IReadOnlyList<WindowReport> Windows,
    IReadOnlyList<TruceMilestone> Milestones,
    IReadOnlyList<Expectation> Expectations,
    IReadOnlyList<OpenFact> Reasons)
{
    private const string NoTerm = "no term";

    /// <summary>The terms of its other duties that are over, with their windows.</summary>
    public IReadOnlyList<Term> OverBefore { get; private init; } = [];

    /// <summary>What is expected of: the party, or the rates on the goods of an origin.</summary>
    public string Subject => Heading == Wording.Of(Party) ? Heading : Wording.DutyOf(Party, Origin);

    /// <summary>Whether the instant that is asked about is after the horizon of the sources.</summary>
    public bool IsBeyondHorizon => Status == TruceStatus.BeyondHorizon;

    internal static IEnumerable<PartyReport> OfTruce(Deal deal, PolicyRegister register, PolicySnapshot snapshot)
    {
        TradeTruce truce = deal.TruceIn(register)!;
        return deal.TermsIn(register, snapshot.View).Select(term => Of(
            deal, register, snapshot, term, snapshot.Truces[truce.Key].SideOf(term.Party).Status,
            truce.RemainingAsFarAsKnown(term.Party, snapshot.EffectiveAt), truce.WindowFor(term.Party, snapshot.EffectiveAt).Reasons) with
        {
            Milestones =
            [
                .. truce.MilestonesFor(term.Party, CalendarEntry.MilestoneDays)
                    .Where(milestone => milestone.At.Earliest > snapshot.EffectiveAt),
            ],
            Expectations = ExpectationsIn(deal, register, term.Party, snapshot.View),
        });
    }

    /// <summary>Of each term that still runs or lies ahead; where there is none, of the last one, or that there never was one.</summary>
    internal static IEnumerable<PartyReport> OfTerms(Deal deal, PolicyRegister register, PolicySnapshot snapshot)
    {
        Economy party = deal.Parties.Single();
        Term[] all = [.. deal.TermsIn(register, snapshot.View)];
        Term[] ahead = [.. all.Where(term => term.EndsAfter(snapshot.EffectiveAt)).OrderBy(term => term.Expiry.Latest)];
        Term[] told = ahead.Length > 0 ? ahead
            : all.Length > 0 ? [all.MaxBy(term => term.Expiry.Latest)!]
            : [new(party, "", NoTerm, [], LegalBound.Undated("no term has been enacted"))];
        IReadOnlyList<PolicyDeadline> due = register.DeadlinesAfter(snapshot.EffectiveAt, snapshot.View);
        return told.Select((term, index) => Of(
            deal, register, snapshot, term, snapshot.IsBeyondHorizon ? TruceStatus.BeyondHorizon : term.StatusAt(snapshot.EffectiveAt),
            due.FirstOrDefault(one => one.Key == term.Key && one.At.Equals(term.Expiry))?.Remaining, []) with
        {
            // Of the terms that are over only the windows are of interest.
            OverBefore = index > 0 ? [] : [.. all.Except(told)],
            Expectations = index > 0 ? [] : ExpectationsIn(deal, register, party, snapshot.View),
        });
    }

    private static PartyReport Of(
        Deal deal, PolicyRegister register, PolicySnapshot snapshot, Term term, TruceStatus status, TimeRemaining? remaining,
        IEnumerable<OpenFact> reasons)
    {
        Economy origin = deal.OriginFor(term.Party);
        AdditionalRate now = snapshot.AdditionalRate(term.Party, origin);
        return new(
            term.Party,
            origin,
            term.Name,
            status,
            term.Expiry,
            term.Expiry.IsDated && !register.Knowledge.Covers(term.Expiry.Latest, Instant.MaxValue),
            remaining,
            now,
            snapshot.IsBeyondHorizon ? LastKnownOf(register, term.Party, origin, snapshot.View) : null,
            Lapse.Of(register, term.Expiry, term.Party, origin, snapshot.View),
            [.. term.Windows.Select(WindowReport.Of)],
            [],
            [],
            [.. reasons.Concat(now.Reasons).Distinct()]);
    }

    private static IReadOnlyList<Expectation> ExpectationsIn(Deal deal, PolicyRegister register, Economy party, LegalView view) =>
        register.IsHypothetical ? [] : Expectation.Of(deal, register, party, view);

    private static AdditionalRate LastKnownOf(PolicyRegister register, Economy party, Economy origin, LegalView view)
    {
        Instant end = register.Knowledge.CompleteThrough!.Value;
        return register.AsKnownAt(end).At(end, view).AdditionalRate(party, origin);
    }
}
