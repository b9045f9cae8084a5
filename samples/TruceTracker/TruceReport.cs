using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>
/// What there is to say of a truce, or of the terms of the duties on goods of an origin, at an instant, as known at an instant, in a view:
/// worked out, not yet worded.
/// </summary>
/// <param name="Snapshot">What policy was; this is what <c>--json</c> writes.</param>
/// <param name="Deal">What is told of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Truce">The truce, as known; null where what is told of is none.</param>
/// <param name="Parties">What there is to say of each party, or of each term.</param>
/// <param name="Due">What is due after the instant; of a truce nothing, which the calendar tells.</param>
/// <param name="NotEnacted">The announcements that no act of every party has followed.</param>
/// <param name="Diff">What differs between the two instants that are compared; null where none are.</param>
public sealed record TruceReport(
    PolicySnapshot Snapshot,
    Deal Deal,
    string Name,
    TradeTruce? Truce,
    IReadOnlyList<PartyReport> Parties,
    IReadOnlyList<DueReport> Due,
    IReadOnlyList<TruceAnnouncement> NotEnacted,
    PolicyDiff? Diff)
{
    /// <summary>The instant of knowledge.</summary>
    public Instant Known => Snapshot.Knowledge.KnownAt!.Value;

    /// <summary>Works the report out.</summary>
    /// <param name="deal">What is told of.</param>
    /// <param name="register">The register.</param>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="known">The instant of knowledge.</param>
    /// <param name="view">The view.</param>
    /// <param name="compared">The instants that are compared; null where none are.</param>
    /// <param name="whatIf">What is supposed of the truce; null where nothing is.</param>
    /// <exception cref="ArgumentException">As known then, there is nothing of which that could be supposed.</exception>
    public static TruceReport Of(
        Deal deal, PolicyRegister register, Instant at, Instant known, LegalView view, ComparedInstants? compared = null,
        WhatIf? whatIf = null)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(register);
        Outlook outlook = Outlook.Of(register, at, known, view, whatIf, after: at, deal);
        PolicyRegister then = outlook.Supposed ?? outlook.Enacted;
        PolicySnapshot snapshot = then.At(at, view);
        bool isTruce = outlook.Truce is not null;
        return new(
            snapshot,
            deal,
            outlook.Name,
            outlook.Truce,
            [.. isTruce ? PartyReport.OfTruce(deal, then, snapshot) : PartyReport.OfTerms(deal, then, snapshot)],
            [.. isTruce ? [] : DueReport.Of(outlook, then)],
            [.. outlook.NotEnacted],
            compared is null ? null : then.At(compared.From, view).DiffTo(then.At(compared.To, view)));
    }
}
