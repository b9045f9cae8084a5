using NodaTime;
using TradePolicy;

namespace Samples;

/// <summary>
/// What is enacted as known at an instant and, where something is supposed, what would be: what a chart and a calendar are made from.
/// </summary>
/// <param name="Deal">What is told of.</param>
/// <param name="Enacted">The register as known then.</param>
/// <param name="Supposed">The same with what is supposed laid over it; null where nothing is.</param>
/// <param name="WhatIf">What is supposed; null where nothing is.</param>
/// <param name="View">The view.</param>
/// <param name="At">The instant that is asked about.</param>
/// <param name="After">The instant after which is told what is due.</param>
public sealed record Outlook(
    Deal Deal, PolicyRegister Enacted, PolicyRegister? Supposed, WhatIf? WhatIf, LegalView View, Instant At, Instant After)
{
    /// <summary>The instant of knowledge.</summary>
    public Instant Known => Enacted.Knowledge.KnownAt!.Value;

    /// <summary>
    /// The last instant of which anything is known: that of knowledge, or that at which the sources end, where they end before.
    /// </summary>
    public Instant KnownThrough => KnownThroughOf(Enacted);

    /// <summary>Whether the sources end before the instant of knowledge, so that what follows their end is not known.</summary>
    public bool EndsWithSources => KnownThrough < Known;

    /// <summary>The name of what is told of.</summary>
    public string Name => Deal.NameIn(Enacted);

    /// <summary>The truce, as enacted; null where what is told of is none.</summary>
    public TradeTruce? Truce => Deal.TruceIn(Enacted);

    /// <summary>The announcements that no act of every party has followed.</summary>
    public IEnumerable<TruceAnnouncement> NotEnacted => Truce is { } truce ? NotEnactedOf(truce) : [];

    /// <summary>Works it out.</summary>
    /// <param name="register">The register.</param>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="known">The instant of knowledge.</param>
    /// <param name="view">The view.</param>
    /// <param name="whatIf">What is supposed; null where nothing is.</param>
    /// <param name="after">The instant after which is told what is due; by default the last one of which anything is known.</param>
    /// <param name="deal">What is told of; by default the truce.</param>
    /// <exception cref="ArgumentException">As known then, there is nothing of which that could be supposed.</exception>
    public static Outlook Of(
        PolicyRegister register, Instant at, Instant known, LegalView view, WhatIf? whatIf = null, Instant? after = null,
        Deal? deal = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        PolicyRegister then = register.AsKnownAt(known);
        deal ??= Deal.Truce;
        return new(
            deal, then, whatIf is { } supposed ? deal.Suppose(supposed, then, at, view) : null, whatIf, view, at,
            after ?? KnownThroughOf(then));
    }

    /// <summary>What is due after the outlook's instant and bears on what is told of.</summary>
    internal IReadOnlyList<PolicyDeadline> DueIn(PolicyRegister register) =>
        [.. register.DeadlinesAfter(After, View).Where(deadline => Deal.Concerns(deadline, register))];

    /// <summary>The announcements of a truce that no act of every party has followed.</summary>
    internal static IEnumerable<TruceAnnouncement> NotEnactedOf(TradeTruce truce) =>
        truce.Announcements.Where(announcement => !truce.Sides.All(side => HasFollowed(side, announcement)));

    private static Instant KnownThroughOf(PolicyRegister register)
    {
        Instant known = register.Knowledge.KnownAt!.Value;
        return register.Knowledge.CompleteThrough is { } through ? Instant.Min(known, through) : known;
    }

    private static bool HasFollowed(TruceSide side, TruceAnnouncement announcement) =>
        side.Windows.Any(window => window.Instrument.Published.Latest >= announcement.Instrument.Published.Earliest);
}
