using NodaTime;
using NodaTime.Text;
using TradePolicy;

namespace Samples;

/// <summary>Something to be aware of at a moment, as it stands in the calendar: worked out, not yet written as iCalendar.</summary>
/// <param name="Uid">What it is recognised by: the same for the same deadline in every file.</param>
/// <param name="At">When; a range where the texts leave it open.</param>
/// <param name="Summary">What, in a few words.</param>
/// <param name="Description">What happens then, by which instruments, and as known when; in lines.</param>
/// <param name="IsHypothetical">Whether it is only supposed.</param>
/// <param name="IsAsFarAsKnown">Whether it is after the horizon of the sources, so that it may have been overtaken.</param>
public sealed record CalendarEntry(
    string Uid, LegalBound At, string Summary, IReadOnlyList<string> Description, bool IsHypothetical, bool IsAsFarAsKnown)
{
    /// <summary>How many days before the expiry the milestones lie.</summary>
    internal static readonly int[] MilestoneDays = [30, 7, 1];

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>
    /// What is due after the outlook's instant and what leads up to the truce's expiry: as enacted, then as supposed where that differs.
    /// </summary>
    internal static IReadOnlyList<CalendarEntry> Of(Outlook outlook)
    {
        (string Says, CalendarEntry Entry)[] enacted = [.. Of(outlook.Enacted, outlook, whatIf: null)];
        HashSet<string> said = [.. enacted.Select(one => one.Says)];
        IEnumerable<(string Says, CalendarEntry Entry)> supposed = outlook.Supposed is { } register
            ? Of(register, outlook, outlook.WhatIf)
            : [];
        return [.. enacted.Concat(supposed.Where(one => !said.Contains(one.Says))).Select(one => one.Entry)];
    }

    private static IEnumerable<(string Says, CalendarEntry Entry)> Of(PolicyRegister register, Outlook outlook, WhatIf? whatIf)
    {
        IReadOnlyList<PolicyDeadline> due = outlook.DueIn(register);
        (PolicyDeadline Deadline, string Title)[] titled =
        [
            .. due.Select(deadline => (deadline, TitleOf(deadline, register, outlook.View)))
        ];
        ILookup<(Instant, Instant, string), string> alike = titled.ToLookup(
            one => (one.Deadline.At.Earliest, one.Deadline.At.Latest, one.Title), one => one.Deadline.Key);
        foreach ((PolicyDeadline deadline, string title) in titled)
        {
            // Two at the same moment that read alike are told apart by their keys.
            bool isAlone = alike[(deadline.At.Earliest, deadline.At.Latest, title)].Count() == 1;
            yield return (deadline.ToString(), Due(deadline, isAlone ? title : $"{title} [{deadline.Key}]", outlook, whatIf));
        }

        if (outlook.Deal.TruceIn(register) is not { } truce)
            yield break;
        foreach (Economy party in truce.Parties)
        {
            PolicyDeadline? expiry = due.FirstOrDefault(
                deadline => party.Equals(deadline.Party) && deadline.At.Equals(truce.ExpiryFor(party)));
            foreach (TruceMilestone milestone in truce.MilestonesFor(party, MilestoneDays)
                .Where(milestone => milestone.At.Earliest > outlook.After))
                yield return ($"{party}: {milestone}", Ahead(party, truce, milestone, expiry, register, outlook, whatIf));
        }
    }

    private static string TitleOf(PolicyDeadline deadline, PolicyRegister register, LegalView view) =>
        $"{Wording.Short(deadline.Party ?? DueWording.ActorOf(deadline.Key, register))}: " +
        $"{DueWording.Of(deadline, register, view)}{DueWording.RatesOf(deadline)}";

    private static CalendarEntry Due(PolicyDeadline deadline, string title, Outlook outlook, WhatIf? whatIf) =>
        new(
            UidOf(deadline.Key, deadline.Party, "", deadline.At, whatIf),
            deadline.At,
            $"{Prefix(whatIf)}{title}{Doubt(deadline.At)}",
            [
                .. Supposition(outlook, whatIf),
                .. When(deadline.At),
                .. deadline.Instruments.Select(By),
                .. Happening(deadline),
                .. deadline.Kinds.Contains(DeadlineKind.TruceWindowEnds) ? outlook.NotEnacted.Select(Announced) : [],
                .. Known(outlook, deadline.IsBeyondHorizon),
            ],
            whatIf is not null,
            deadline.IsBeyondHorizon);

    private static CalendarEntry Ahead(
        Economy party, TradeTruce truce, TruceMilestone milestone, PolicyDeadline? expiry, PolicyRegister register, Outlook outlook,
        WhatIf? whatIf)
    {
        bool isBeyondHorizon = !register.Knowledge.Covers(milestone.At.Latest, Instant.MaxValue);
        string days = milestone.DaysBefore == 1 ? "1 day" : $"{milestone.DaysBefore} days";
        return new(
            UidOf(truce.Key, party, $".{milestone.DaysBefore}-days-before", milestone.At, whatIf),
            milestone.At,
            $"{Prefix(whatIf)}{Wording.Short(party)}: {days} until the truce expires{Doubt(milestone.At)}",
            [
                .. Supposition(outlook, whatIf),
                $"In {days}, on the same clock face, the truce expires for {Wording.Of(party)}: " +
                $"{string.Join(" ", Wording.Local(truce.ExpiryFor(party)))}.",
                .. expiry?.Instruments.Select(By) ?? [],
                .. expiry is null ? [] : Happening(expiry),
                .. Known(outlook, isBeyondHorizon),
            ],
            whatIf is not null,
            isBeyondHorizon);
    }

    private static IEnumerable<string> Happening(PolicyDeadline deadline) =>
        deadline.Changes.Select(change => $"- {change}").Prepend("If nothing further is enacted:");

    private static string UidOf(string key, Economy? party, string what, LegalBound at, WhatIf? whatIf)
    {
        string supposed = whatIf switch { null => "", WhatIf.Lapse => "if-lapse.", _ => "if-extend." };
        string until = at.IsCertain ? "" : $"-{Stamp.Format(at.Latest)}";
        return $"{supposed}{key}{(party is null ? "" : $".{party.Code}")}{what}.{Stamp.Format(at.Earliest)}{until}@tradepolicy";
    }

    private static string Prefix(WhatIf? whatIf) => whatIf is null ? "" : "HYPOTHETICAL: ";

    private static string Doubt(LegalBound at) =>
        at.IsCertain ? "" : $" ({Wording.TimesOn(at.Possible[0].Moment.Date, at)} in {Wording.PlaceOf(at.Possible[0].Zone)})";

    private static IEnumerable<string> Supposition(Outlook outlook, WhatIf? whatIf) =>
        whatIf is { } supposed ? [$"HYPOTHETICAL: if {outlook.Deal.WordsFor(supposed)}. Nothing of this is enacted."] : [];

    private static IEnumerable<string> When(LegalBound at) => at.IsCertain
        ? [$"At {at} ({Wording.Of(at.Earliest)})."]
        : ["When is not settled:", .. at.Possible.Select(reading => $"- {reading} ({Wording.Of(reading.Instant)}): {reading.Basis}")];

    private static string By(LegalInstrument instrument) => instrument.IsHypothetical
        ? "By nobody: it is supposed."
        : $"By {instrument}, {instrument.Issuer}, published {Wording.Of(instrument.Published)}.";

    private static string Announced(TruceAnnouncement announcement) =>
        $"Announced {Wording.On(announcement.Instrument.Published)} by {announcement.Instrument.Issuer}, not enacted, without legal " +
        $"effect: {announcement.Instrument.Name}.";

    private static IEnumerable<string> Known(Outlook outlook, bool isBeyondHorizon)
    {
        if (isBeyondHorizon)
            yield return $"As far as known: the sources end at {Wording.Of(outlook.KnownThrough)}; it may have been overtaken since.";
        yield return $"As known at {Wording.Of(outlook.KnownThrough)}, {Wording.Of(outlook.View)}.";
    }
}
