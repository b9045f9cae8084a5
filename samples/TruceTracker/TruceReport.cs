using NodaTime;
using Samples;
using TradePolicy;
using TradePolicy.Data;

namespace TruceTracker;

/// <summary>What there is to say of the truce at an instant, as known at an instant, in a view: worked out, not yet worded.</summary>
/// <param name="Snapshot">What policy was; this is what <c>--json</c> writes.</param>
/// <param name="Truce">The truce, as known.</param>
/// <param name="Parties">What there is to say of each party.</param>
/// <param name="NotEnacted">The announcements that no act of every party has followed.</param>
/// <param name="Diff">What differs between the two instants that are compared; null where none are.</param>
public sealed record TruceReport(
    PolicySnapshot Snapshot,
    TradeTruce Truce,
    IReadOnlyList<PartyReport> Parties,
    IReadOnlyList<TruceAnnouncement> NotEnacted,
    PolicyDiff? Diff)
{
    /// <summary>The instant of knowledge.</summary>
    public Instant Known => Snapshot.Knowledge.KnownAt!.Value;

    /// <summary>Works the report out.</summary>
    /// <param name="register">The register.</param>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="known">The instant of knowledge.</param>
    /// <param name="view">The view.</param>
    /// <param name="compared">The instants that are compared; null where none are.</param>
    /// <param name="whatIf">What is supposed of the truce; null where nothing is.</param>
    /// <exception cref="ArgumentException">As known then, the truce has nothing of which that could be supposed.</exception>
    public static TruceReport Of(
        PolicyRegister register, Instant at, Instant known, LegalView view, ComparedInstants? compared = null, WhatIf? whatIf = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        PolicyRegister then = register.AsKnownAt(known);
        if (whatIf is { } supposed)
            then = Supposed.With(then, supposed, at);
        TradeTruce truce = then.Truces[UnitedStatesChina.Truce];
        PolicySnapshot snapshot = then.At(at, view);
        return new(
            snapshot,
            truce,
            [.. truce.Parties.Select(party => PartyReport.Of(then, truce, party, snapshot))],
            [.. Outlook.NotEnactedOf(truce)],
            compared is null ? null : then.At(compared.From, view).DiffTo(then.At(compared.To, view)));
    }
}
