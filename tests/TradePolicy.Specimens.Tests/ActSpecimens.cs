namespace TradePolicy.Specimens.Tests;

/// <summary>Legal acts, the histories that they make, and what these answer.</summary>
public sealed class ActSpecimens : ISpecimens
{
    private static readonly LegalView[] Adjudged = [LegalView.AsRuled];

    public IEnumerable<Specimen> All => [.. Acts, .. Effects, .. Histories, .. Answers];

    private static IEnumerable<Specimen> Acts =>
    [
        Specimen.Of(() => Enact())
            .Differing(nameof(LegalAct.Key), () => Enact(key: "other"))
            .Differing(nameof(LegalAct.Target), () => Enact(provision: "us/other"))
            .Differing(nameof(LegalAct.Instrument), () => Enact(published: 2))
            .Differing(nameof(LegalAct.Pinpoint), () => Enact(pinpoint: "sec. 2"))
            .Differing(nameof(LegalAct.Views), () => Enact(views: Adjudged))
            .Differing(nameof(Enactment<string>.Window), () => Enact(from: 3))
            .Differing(nameof(Enactment<string>.Value), () => Enact(value: "two"))
            .Differing(nameof(Enactment<string>.KeepsLaterChanges), () => Enact(keepsLaterChanges: true))
            .Differing(nameof(Enactment<string>.Season), () => Enact().EachYear(Season())),
        Specimen.Of(() => Suspend())
            .Differing(nameof(LegalAct.Key), () => Suspend(key: "other"))
            .Differing(nameof(LegalAct.Target), () => Suspend(provision: "us/other"))
            .Differing(nameof(LegalAct.Instrument), () => Suspend(published: 2))
            .Differing(nameof(LegalAct.Pinpoint), () => Suspend(pinpoint: "sec. 2"))
            .Differing(nameof(LegalAct.Views), () => Suspend(views: Adjudged))
            .Differing(nameof(Suspension<DutyRate>.Window), () => Suspend(from: 3))
            .Differing(nameof(Suspension<DutyRate>.Effect), () => Suspend(points: 25m))
            .Differing(nameof(Suspension<DutyRate>.Season), () => Suspend().EachYear(Season())),
        Specimen.Of(() => Season())
            .Differing(nameof(YearlySeason.FirstDay), () => Season(first: 2))
            .Differing(nameof(YearlySeason.LastDay), () => Season(last: 30))
            .Differing(nameof(YearlySeason.LastDayInclusion), () => Season(inclusion: DayInclusion.Excluded))
            .Differing(nameof(YearlySeason.Zone), () => Season(zone: "Europe/Paris")),
        Specimen.Of(() => LegalAct.Withdraw("withdrawal", "act", Legal.Order(), Legal.Noon(2), "sec. 1"))
            .Differing(nameof(LegalAct.Key), () => LegalAct.Withdraw("other", "act", Legal.Order(), Legal.Noon(2), "sec. 1"))
            .Differing(nameof(LegalAct.Target), () => LegalAct.Withdraw("withdrawal", "other", Legal.Order(), Legal.Noon(2), "sec. 1"))
            .Differing(
                nameof(LegalAct.Instrument),
                () => LegalAct.Withdraw("withdrawal", "act", Legal.Order(published: 2), Legal.Noon(2), "sec. 1"))
            .Differing(nameof(LegalAct.Pinpoint), () => LegalAct.Withdraw("withdrawal", "act", Legal.Order(), Legal.Noon(2), "sec. 2"))
            .Differing(
                nameof(LegalAct.Views),
                () => LegalAct.Withdraw("withdrawal", "act", Legal.Order(), Legal.Noon(2), "sec. 1", Adjudged))
            .Differing(nameof(Withdrawal.From), () => LegalAct.Withdraw("withdrawal", "act", Legal.Order(), Legal.Noon(3), "sec. 1")),
        Specimen.Of(() => LegalAct.End("end", Legal.Provision, Legal.Order(), Legal.Noon(2), "sec. 1"))
            .Differing(nameof(LegalAct.Key), () => LegalAct.End("other", Legal.Provision, Legal.Order(), Legal.Noon(2), "sec. 1"))
            .Differing(nameof(LegalAct.Target), () => LegalAct.End("end", "us/other", Legal.Order(), Legal.Noon(2), "sec. 1"))
            .Differing(
                nameof(LegalAct.Instrument),
                () => LegalAct.End("end", Legal.Provision, Legal.Order(published: 2), Legal.Noon(2), "sec. 1"))
            .Differing(nameof(LegalAct.Pinpoint), () => LegalAct.End("end", Legal.Provision, Legal.Order(), Legal.Noon(2)))
            .Differing(nameof(LegalAct.Views), () => LegalAct.End("end", Legal.Provision, Legal.Order(), Legal.Noon(2), "sec. 1", Adjudged))
            .Differing(nameof(Ending.From), () => LegalAct.End("end", Legal.Provision, Legal.Order(), Legal.Noon(3), "sec. 1")),
        Specimen.Of(() => LegalAct.Postpone("move", "act", Legal.Order(), LegalEnd.At(Legal.Noon(5)), "sec. 1"))
            .Differing(nameof(LegalAct.Key), () => LegalAct.Postpone("other", "act", Legal.Order(), LegalEnd.At(Legal.Noon(5)), "sec. 1"))
            .Differing(
                nameof(LegalAct.Target),
                () => LegalAct.Postpone("move", "other", Legal.Order(), LegalEnd.At(Legal.Noon(5)), "sec. 1"))
            .Differing(
                nameof(LegalAct.Instrument),
                () => LegalAct.Postpone("move", "act", Legal.Order(published: 2), LegalEnd.At(Legal.Noon(5)), "sec. 1"))
            .Differing(nameof(LegalAct.Pinpoint), () => LegalAct.Postpone("move", "act", Legal.Order(), LegalEnd.At(Legal.Noon(5))))
            .Differing(
                nameof(LegalAct.Views),
                () => LegalAct.Postpone("move", "act", Legal.Order(), LegalEnd.At(Legal.Noon(5)), "sec. 1", Adjudged))
            .Differing(
                nameof(Postponement.Until),
                () => LegalAct.Postpone("move", "act", Legal.Order(), LegalEnd.At(Legal.Noon(6)), "sec. 1")),
        Specimen.Of(() => LegalAct.HoldInvalid("holding", "act", Legal.Order(), ["A", "B", "D"]))
            .Differing(nameof(LegalAct.Key), () => LegalAct.HoldInvalid("other", "act", Legal.Order(), ["A", "B", "D"]))
            .Differing(nameof(LegalAct.Target), () => LegalAct.HoldInvalid("holding", "other", Legal.Order(), ["A", "B", "D"]))
            .Differing(
                nameof(LegalAct.Instrument),
                () => LegalAct.HoldInvalid("holding", "act", Legal.Order(published: 2), ["A", "B", "D"]))
            .Differing(
                nameof(LegalAct.Pinpoint),
                () => LegalAct.HoldInvalid("holding", "act", Legal.Order(), ["A", "B", "D"], pinpoint: "slip op. 3"))
            .Differing(nameof(HeldInvalid.Parties), () => LegalAct.HoldInvalid("holding", "act", Legal.Order(), ["A", "C", "D"]))
            .Differing(
                nameof(HeldInvalid.IsStayed),
                () => LegalAct.HoldInvalid("holding", "act", Legal.Order(), ["A", "B", "D"], isStayed: true))
            .Deriving(nameof(LegalAct.Views)),
    ];

    private static IEnumerable<Specimen> Effects =>
    [
        Specimen.Of(() => PointsOff.Of(PercentagePoints.Of(24m)))
            .Differing(nameof(PointsOff.Points), () => PointsOff.Of(PercentagePoints.Of(25m))),
        Specimen.Of(() => RetainedRate.Of(AdValorem.Of(10m)))
            .Differing(nameof(RetainedRate.Rate), () => RetainedRate.Of(AdValorem.Of(11m))),
    ];

    private static IEnumerable<Specimen> Histories =>
    [
        Specimen.Of(() => Knowledge.Through(Legal.Midnight(20)).RestrictedTo(Legal.Midnight(10)))
            .Differing(nameof(Knowledge.CompleteThrough), () => Knowledge.Through(Legal.Midnight(21)).RestrictedTo(Legal.Midnight(10)))
            .Differing(nameof(Knowledge.CompleteThrough), () => Knowledge.Complete.RestrictedTo(Legal.Midnight(10)))
            .Differing(nameof(Knowledge.KnownAt), () => Knowledge.Through(Legal.Midnight(20)).RestrictedTo(Legal.Midnight(11)))
            .Differing(nameof(Knowledge.KnownAt), () => Knowledge.Through(Legal.Midnight(20))),
        Specimen.Of(() => Assumption.Of("the publication", "it was known"))
            .Differing(nameof(Assumption.About), () => Assumption.Of("the moment", "it was known"))
            .Differing(nameof(Assumption.Fact), () => Assumption.Of("the publication", "it was not known"))
            .Differing(nameof(Assumption.Reading), () => Assumption.Of("the publication", "it was known", "that day")),
        Specimen.Of(() => AssumptionSet.Of(Assumption.Of("a", "one"), Assumption.Of("b", "one"), Assumption.Of("c", "one")))
            .Differing(
                nameof(AssumptionSet.Assumptions),
                () => AssumptionSet.Of(Assumption.Of("a", "one"), Assumption.Of("b", "two"), Assumption.Of("c", "one"))),
        Specimen.Of(() => Initially("nothing"))
            .Differing(nameof(Timeline<string>.Provision), () => Timeline<string>.WithInitialValue("us/other", "nothing"))
            .Differing(nameof(Timeline<string>.Acts), () => Initially("nothing", Legal.End()))
            .Differing(nameof(Timeline<string>.Knowledge), () => Initially("nothing").AsKnownAt(Legal.Midnight(20)))
            .Differing(nameof(Timeline<string>.Party), () => Initially("nothing").AsRuledFor("A"))
            .Deriving("initial", "indexed", "indices"),
        Specimen.Of(() => Legal.History(Legal.Enact(), Legal.End()).ChangesDuring(new Interval(Legal.Midnight(1), Legal.Midnight(20)))[0]),
    ];

    private static IEnumerable<Specimen> Answers =>
    [
        Specimen.Of(() => Legal.History(Legal.Enact()).At(Legal.Midnight(10)))
            .Differing(nameof(Segment<string>.During), () => Legal.History(Legal.Enact()).At(Legal.Midnight(1)))
            .Differing(nameof(Segment<string>.State), () => Legal.History(Legal.Enact(), Legal.End()).At(Legal.Midnight(10)))
            .Differing(nameof(Segment<string>.Possible), () => Legal.History(Legal.Enact("two")).At(Legal.Midnight(10)))
            .Differing(nameof(Segment<string>.Reasons), () => Vague(1).At(Legal.Midnight(2)))
            .Differing(nameof(Segment<string>.IsIncomplete), () => Vague(11).At(Legal.Midnight(2) + Duration.FromHours(1)))
            .Differing(
                nameof(Segment<string>.IsBeyondHorizon),
                () => Timeline<string>.Of(Legal.Provision, [Legal.Enact()], Knowledge.Through(Legal.Midnight(3))).At(Legal.Midnight(10))),
        Specimen.Of(() => Legal.History(Legal.Enact()).At(Legal.Midnight(10)).Possible[0])
            .Differing(nameof(Outcome<string>.IsInForce), () => Legal.History(Legal.Enact()).At(Legal.Midnight(1)).Possible[0])
            .Differing(nameof(Outcome<string>.Value), () => Legal.History(Legal.Enact("two")).At(Legal.Midnight(10)).Possible[0])
            .Differing(nameof(Outcome<string>.Enactment), () => Legal.History(Legal.Enact(from: 3)).At(Legal.Midnight(10)).Possible[0])
            .Differing(
                nameof(Outcome<string>.Suspension),
                () => Legal.History(Legal.Enact(), Legal.Suspend()).At(Legal.Midnight(10)).Possible[0])
            .Differing(nameof(Outcome<string>.Ending), () => Legal.History(Legal.Enact(), Legal.End()).At(Legal.Midnight(10)).Possible[0])
            .Differing(
                nameof(Outcome<string>.HeldInvalid),
                () => Legal.History(Legal.Enact(), Legal.Holding()).At(Legal.Midnight(10), LegalView.AsRuled).Possible[0])
            .Differing(nameof(Outcome<string>.EnactedBy), () => Outcome.Of("one", "one", Legal.Order("us/other"), null, null))
            .Differing(nameof(Outcome<string>.HoldsUnder), () => Vague(1).At(Legal.Midnight(2) + Duration.FromHours(1)).Possible[0]),
    ];

    private static YearlySeason Season(
        int first = 1, int last = 31, string zone = "Europe/Brussels", DayInclusion inclusion = DayInclusion.Included) =>
        YearlySeason.Of(new(5, first), new(10, last), LicenceInputs.Zone(zone), inclusion);

    private static Enactment<string> Enact(
        string key = "act",
        string provision = Legal.Provision,
        int published = 1,
        int from = 2,
        string value = "one",
        bool keepsLaterChanges = false,
        string pinpoint = "sec. 1",
        LegalView[]? views = null) =>
        LegalAct.Enact(key, provision, Legal.Order(published: published), Legal.From(from), value, keepsLaterChanges, pinpoint, views);

    private static Suspension<DutyRate> Suspend(
        string key = "suspension",
        string provision = Legal.Provision,
        int published = 1,
        int from = 2,
        decimal points = 24m,
        string pinpoint = "sec. 1",
        LegalView[]? views = null) =>
        LegalAct.Suspend(
            key, provision, Legal.Order(published: published), Legal.From(from),
            PointsOff.Of(PercentagePoints.Of(points)), pinpoint, views);

    private static Timeline<string> Initially(string value, params LegalAct[] acts) =>
        Timeline<string>.WithInitialValue(Legal.Provision, value, acts);

    /// <summary>A history of acts that begin at some time on one day, of instruments of which any may be the later one.</summary>
    private static Timeline<string> Vague(int acts) =>
        Timeline<string>.Of(Legal.Provision, Enumerable.Range(1, acts).Select(number => LegalAct.Enact(
        $"act-{number}",
        Legal.Provision,
        LegalInstrument.Create($"us/order-{number}", "President", "Executive Order", Publication.On(new LocalDate(2025, 1, 1), Legal.Utc)),
        LegalWindow.Starting(LegalMoment.SomeTimeOn(new LocalDate(2025, 1, 2), Legal.Utc)),
        $"{number}")));
}
