using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>Puts a report into words: the answer first, then what it rests on, then what limits it.</summary>
internal static class ReportPage
{
    internal static Page Of(TruceReport report) => new(report.Name,
    [
        new Passage(
            Tone.Aside,
            $"At {Wording.Of(report.Snapshot.EffectiveAt)}, as known at {Wording.Of(report.Known)}, {Wording.Of(report.Snapshot.View)}."),
        .. Hypothetical(report),
        .. BeyondHorizon(report),
        Answer(report),
        .. report.Parties.Select(Rates),
        .. WindowTables.Of(report),
        .. Milestones(report),
        .. Due(report),
        .. report.Parties.Where(party => party.Expectations.Count > 1).Select(Expectations),
        .. Compared(report),
        new Remarks("Notes", [.. Notes(report)]),
    ]);

    private static IEnumerable<Block> Hypothetical(TruceReport report)
    {
        if (report.Snapshot.IsHypothetical)
            yield return new Passage(
                Tone.Doubt, $"HYPOTHETICAL: if {string.Join(", and if ", report.Snapshot.Scenarios)}. Nothing of this is enacted.");
    }

    private static IEnumerable<Block> Compared(TruceReport report)
    {
        if (report.Diff is { } diff)
            yield return new Passage(Tone.Normal, ["What differs", .. diff.Explain().Split('\n')]);
    }

    private static IEnumerable<Block> BeyondHorizon(TruceReport report)
    {
        if (report.Snapshot.IsBeyondHorizon && report.Snapshot.Knowledge.CompleteThrough is { } through)
        {
            string end = Wording.Of(through);
            yield return new Passage(
                Tone.Doubt,
                $"NOT KNOWN: the sources end at {end}, before the instant that is asked about.",
                $"They cannot say how the {(report.Truce is null ? "duties stand" : "truce stands")} then. " +
                "What is shown as far as known supposes that nothing was enacted since.");
        }
    }

    private static TextTable Answer(TruceReport report)
    {
        string[] expiryNote = report.Parties.Any(party => party.IsExpiryAsFarAsKnown) ? [Wording.AsFarAsKnown] : [];
        IReadOnlyList<Cell>[] atTheEnd = report.Snapshot.IsBeyondHorizon
            ? [Row(["  when the sources end"], party => party.LastKnown is { } rate ? RateCell(rate) : Cell.Empty)]
            : [];
        return new(null, [new(Cell.Empty), .. PartyColumns(report)],
        [
            Row(["Status"], party => new(IsInDoubt(party) ? Tone.Doubt : Tone.Answer, Wording.Of(party.Status))),
            Row(["Expires, local time", .. expiryNote], party => Cell.Of(Wording.Local(party.Expiry))),
            Row(["Expires, UTC", .. expiryNote], party => party.Expiry.IsDated ? Cell.Of(Wording.Utc(party.Expiry)) : Cell.Empty),
            Row(["Time remaining"], party => Cell.Of(ReportWording.Remaining(party))),
            Row(["Additional rate of", "(not a total duty)"], party => Cell.Of(Wording.DutyOf(party.Party, party.Origin))),
            .. atTheEnd,
            Row(["  now"], party => RateCell(party.Now)),
            Row(["  after a lapse"], party => party.Lapse is { } lapse ? LapseCell(lapse) : Cell.Of("nothing can lapse")),
        ]);

        IReadOnlyList<Cell> Row(string[] label, Func<PartyReport, Cell> cell) => [Cell.Of(label), .. report.Parties.Select(cell)];
    }

    private static TextTable Rates(PartyReport party) => new(
        $"Additional rate: {Wording.DutyOf(party.Party, party.Origin)}",
        [
            new(Cell.Of("programme")),
            new(Cell.Of(party.IsBeyondHorizon ? $"now, {Wording.AsFarAsKnown}" : "now")),
            new(Cell.Of(party.IsExpiryAsFarAsKnown ? $"after a lapse, {Wording.AsFarAsKnown}" : "after a lapse")),
        ],
        [.. party.Now.Parts.Select<TariffState, IReadOnlyList<Cell>>(part =>
            [Cell.Of(part.Programme.Name), TariffCell(part),
                party.Lapse is { } lapse ? TariffCell(lapse, part.Key) : Cell.Of("nothing can lapse")])]);

    private static IEnumerable<Block> Milestones(TruceReport report)
    {
        int[] days =
        [
            .. report.Parties.SelectMany(party => party.Milestones).Select(milestone => milestone.DaysBefore).Distinct().OrderDescending()
        ];
        if (days.Length > 0)
        {
            yield return new TextTable(
                "Ahead of the expiry, local time",
                [new(Cell.Empty), .. PartyColumns(report)],
                [.. days.Select<int, IReadOnlyList<Cell>>(day =>
                [
                    Cell.Of($"{day} {(day == 1 ? "day" : "days")} before"),
                    .. report.Parties.Select(party => party.Milestones.FirstOrDefault(milestone => milestone.DaysBefore == day) is { } found
                        ? Cell.Of(Wording.Local(found.At))
                        : Cell.Empty),
                ])]);
        }
    }

    private static IEnumerable<Block> Due(TruceReport report)
    {
        if (report.Due.Count > 0)
        {
            yield return new TextTable(
                "What is due, duties on some goods included",
                [
                    new(Cell.Of("local time"), IsWhole: true), new(Cell.Of("UTC"), IsWhole: true),
                    new(Cell.Of("if nothing further is enacted")),
                ],
                [.. report.Due.Select<DueReport, IReadOnlyList<Cell>>(due =>
                [
                    Cell.Of([.. Wording.Local(due.At), .. due.IsAsFarAsKnown ? [Wording.AsFarAsKnown] : Array.Empty<string>()]),
                    Cell.Of(Wording.Utc(due.At)),
                    Cell.Of(due.Happening),
                ])]);
        }
    }

    private static IReadOnlyList<AppliedUpdate> UpdatesBehind(TruceReport report) => report.Truce is { } truce
        ? report.Snapshot.UpdatesBehind(truce.Key)
        : [.. report.Parties.SelectMany(party => report.Snapshot.UpdatesBehind(party.Party, party.Origin)).Distinct()];

    private static TextTable Expectations(PartyReport party) => new(
        $"What was expected, as more became known: {party.Subject}",
        [
            new(Cell.Of("known since"), IsWhole: true),
            new(Cell.Of("expiry, local time"), IsWhole: true),
            new(Cell.Of("rate after a lapse")),
            new(Cell.Of("what revives")),
        ],
        [.. party.Expectations.Select<Expectation, IReadOnlyList<Cell>>(expectation =>
        [
            Cell.Of(Wording.Of(expectation.KnownSince)),
            Cell.Of(Wording.Local(expectation.Lapse.Expiry)),
            RateCell(expectation.Lapse.Rate),
            Cell.Of(ReportWording.Reviving(expectation.Lapse)),
        ])]);

    private static IEnumerable<string> Notes(TruceReport report)
    {
        foreach (PartyReport party in report.Parties.Where(party => !party.IsBeyondHorizon))
        {
            foreach (OpenFact reason in party.Reasons)
                yield return $"In doubt for {Wording.Of(party.Party)}: {reason}.";
        }

        foreach (OpenFact reason in report.Parties.Where(party => party.Remaining is { IsBeyondHorizon: true })
            .SelectMany(party => party.Remaining!.Reasons).Where(reason => reason.Kind == OpenFactKind.Horizon).Distinct())
            yield return $"How long is left is {Wording.AsFarAsKnown}: {reason}.";

        foreach (LegalInstrument statement in report.NotEnacted.Select(announcement => announcement.Instrument))
            yield return $"Announced {Wording.On(statement.Published)} by {statement.Issuer}, not enacted, without legal effect: " +
                $"{statement.Name}.";

        if (report.Snapshot.Knowledge.CompleteThrough is { } through)
            yield return $"The sources are complete through {Wording.Of(through)}.";
        foreach (AppliedUpdate update in UpdatesBehind(report))
            yield return $"The answer rests on the update '{update.Name}'.";
        yield return "Time remaining is in days (d) of 24 hours.";
        yield return "Additional rates are not the total duty: general rates, other programmes, duties on single products and exemptions " +
            "are not in them.";
    }

    private static Cell RateCell(AdditionalRate rate) => new(rate.IsCertain ? Tone.Answer : Tone.Doubt, ReportWording.Of(rate));

    private static Cell LapseCell(Lapse lapse)
    {
        Cell rate = RateCell(lapse.Rate);
        return lapse.Reviving.Count > 0 ? rate : rate with { Text = [.. rate.Text, .. ReportWording.Reviving(lapse)] };
    }

    private static Cell TariffCell(TariffState tariff) =>
        new(tariff.State == SegmentState.Indeterminate ? Tone.Doubt : Tone.Normal, ReportWording.Of(tariff));

    private static Cell TariffCell(Lapse lapse, string tariff)
    {
        TariffState after = lapse.Rate.Parts.Single(part => part.Key == tariff);
        Cell cell = TariffCell(after);
        return lapse.Reviving.Contains(after) ? cell with { Text = ["revives:", .. cell.Text] } : cell;
    }

    private static IEnumerable<Column> PartyColumns(TruceReport report) =>
        report.Parties.Select(party => new Column(Cell.Of(party.Heading)));

    private static bool IsInDoubt(PartyReport party) => party.IsBeyondHorizon || party.Status == TruceStatus.Indeterminate;
}
