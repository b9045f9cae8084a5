namespace TradePolicy.Tests;

public sealed class PolicyMeasureTest
{
    private const string Fees = "cn/port-fees";

    private static readonly LegalInstrument Notice54 = LegalInstrument.Create(
        "cn/mot-54", "Ministry of Transport", "Announcement", Publication.On(new(2025, 10, 10), LawZones.Beijing), "No. 54 of 2025");

    private static readonly LegalInstrument Suspension = LegalInstrument.Create(
        "cn/mot-suspension", "Ministry of Transport", "Announcement", Publication.On(new(2025, 11, 10), LawZones.Beijing));

    private static readonly LegalInstrument Threat = Geneva.Published("us/visa-statement", "2025-05-28T22:00Z");

    // The fee steps up each April, also while it is suspended, so that what revives is not what was suspended.
    private static readonly OtherMeasure PortFees = OtherMeasure.Create(
        Fees,
        OtherMeasureKind.PortFee,
        Economy.China,
        "Special port fee on ships of the United States",
        EconomyScope.Of(Economy.UnitedStates),
        [
            LegalAct.Enact("fees/400", Fees, Notice54, LawZones.From("2025-10-14T00:00", LawZones.Beijing), Fee(400m)),
            LegalAct.Enact("fees/640", Fees, Notice54, LawZones.From("2026-04-17T00:00", LawZones.Beijing), Fee(640m)),
            LegalAct.Suspend(
                "fees/suspended",
                Fees,
                Suspension,
                LawZones.From("2025-11-10T13:01", LawZones.Beijing)
                    .WithStatedEnd(LegalEnd.At(LawZones.At("2026-11-10T13:01", LawZones.Beijing))),
                SuspensionEffect<OtherMeasureTerms>.SwitchesOff),
        ]);

    [Theory]
    [InlineData("2025-10-09T12:00Z", MeasureStatus.NotKnown)]
    [InlineData("2025-10-10T12:00Z", MeasureStatus.Indeterminate)]
    [InlineData("2025-10-12T00:00Z", MeasureStatus.Announced)]
    [InlineData("2025-10-13T15:59Z", MeasureStatus.Announced)]
    [InlineData("2025-10-13T16:00Z", MeasureStatus.InForce)]
    [InlineData("2025-11-10T05:00Z", MeasureStatus.InForce)]
    [InlineData("2025-11-10T05:01Z", MeasureStatus.Suspended)]
    [InlineData("2026-11-10T05:00Z", MeasureStatus.Suspended)]
    [InlineData("2026-11-10T05:01Z", MeasureStatus.InForce)]
    public void A_measure_is_announced_in_force_and_suspended_to_the_minute(string at, MeasureStatus status) =>
        PortFees.StatusAt(LawZones.Utc(at)).Should().Be(status);

    [Fact]
    public void What_revives_is_the_step_that_came_under_the_suspension()
    {
        PortFees.TermsAt(LawZones.Utc("2026-11-10T05:00Z")).Possible[0].Beneath().Fee.Should().Be(Money.Of(640m, "CNY"));
        PortFees.TermsAt(LawZones.Utc("2026-11-10T05:01Z")).Value.Fee.Should().Be(Money.Of(640m, "CNY"));
    }

    [Fact]
    public void A_threat_is_no_measure_until_it_is_taken_and_none_once_it_is_dropped()
    {
        LegalInstrument dropped = Geneva.Published("us/visa-dropped", "2025-06-11T14:00Z");
        OtherMeasure visas = OtherMeasure.Threatened(
            "us/student-visas", OtherMeasureKind.VisaRestriction, Economy.UnitedStates, "Visas of Chinese students",
            EconomyScope.Of(Economy.China), MeasureThreat.Of(Threat, dropped));
        visas.StatusAt(LawZones.Utc("2025-05-28T21:59Z")).Should().Be(MeasureStatus.NotKnown);
        visas.StatusAt(LawZones.Utc("2025-05-28T22:00Z")).Should().Be(MeasureStatus.Threatened);
        visas.StatusAt(LawZones.Utc("2025-06-11T13:59Z")).Should().Be(MeasureStatus.Threatened);
        visas.StatusAt(LawZones.Utc("2025-06-11T14:00Z")).Should().Be(MeasureStatus.NotKnown);
        visas.AsKnownAt(LawZones.Utc("2025-06-09T12:00Z")).Threats.Should().Equal(MeasureThreat.Of(Threat));
    }

    [Fact]
    public void A_measure_that_was_withdrawn_before_it_began_was_announced_and_has_ended()
    {
        LegalInstrument taken = Geneva.Published("us/taken", "2025-01-01T00:00Z");
        LegalInstrument withdrawn = Geneva.Published("us/withdrawn", "2025-02-01T00:00Z");
        OtherMeasure measure = OtherMeasure.Create(
            "us/measure", OtherMeasureKind.Other, Economy.UnitedStates, "Measure", EconomyScope.All,
            [
                LegalAct.Enact(
                    "taken", "us/measure", taken, LawZones.From("2025-06-01T00:00", LawZones.NewYork), OtherMeasureTerms.Of("something")),
                LegalAct.Withdraw("withdrawn", "taken", withdrawn, LawZones.At("2025-02-01T00:00", LawZones.NewYork)),
            ]);
        measure.StatusAt(LawZones.Utc("2025-01-15T00:00Z")).Should().Be(MeasureStatus.Announced);
        measure.StatusAt(LawZones.Utc("2025-03-01T00:00Z")).Should().Be(MeasureStatus.Ended);
        measure.StatusAt(LawZones.Utc("2025-07-01T00:00Z")).Should().Be(MeasureStatus.Ended);
        measure.AsKnownAt(LawZones.Utc("2025-01-15T00:00Z")).StatusAt(LawZones.Utc("2025-07-01T00:00Z")).Should().Be(MeasureStatus.InForce);
    }

    [Fact]
    public void A_measure_that_was_ended_has_ended_and_one_beyond_the_horizon_is_unknown()
    {
        LegalInstrument ending = Geneva.Published("cn/ended", "2026-01-01T00:00Z");
        Instant horizon = LawZones.Utc("2026-06-01T00:00Z");
        OtherMeasure ended = OtherMeasure.Create(
            Fees, OtherMeasureKind.PortFee, Economy.China, "Fees", EconomyScope.All,
            [.. PortFees.History.Acts, LegalAct.End("fees/end", Fees, ending, LawZones.At("2026-02-01T00:00", LawZones.Beijing))],
            knowledge: Knowledge.Through(horizon));
        ended.StatusAt(LawZones.Utc("2026-01-31T15:59Z")).Should().Be(MeasureStatus.Suspended);
        ended.StatusAt(LawZones.Utc("2026-01-31T16:00Z")).Should().Be(MeasureStatus.Ended);
        ended.StatusAt(horizon).Should().Be(MeasureStatus.Ended);
        ended.StatusAt(horizon + Duration.Epsilon).Should().Be(MeasureStatus.BeyondHorizon);
    }

    [Fact]
    public void A_measure_that_neither_an_act_nor_a_threat_makes_is_refused()
    {
        Refusal.Of<ArgumentException>(
            () => OtherMeasure.Create("us/x", OtherMeasureKind.Other, Economy.UnitedStates, "X", EconomyScope.All, []))
                .WithMessage("No act takes the measure 'us/x'. Use Threatened for a measure that has only been threatened.*");
        Refusal.Of<ArgumentException>(
            () => OtherMeasure.Threatened("us/x", OtherMeasureKind.Other, Economy.UnitedStates, "X", EconomyScope.All))
                .WithMessage("Neither an act nor a threat makes the measure 'us/x'*");
        Refusal.Of<ArgumentNullException>(
            () => OtherMeasure.Create("us/x", OtherMeasureKind.Other, Economy.UnitedStates, "X", EconomyScope.All, null!))
                .WithParameterName("acts");
        Refusal.Of<ArgumentNullException>(
            () => OtherMeasure.Threatened("us/x", OtherMeasureKind.Other, Economy.UnitedStates, "X", EconomyScope.All, [null!]))
                .WithParameterName("threats");
        Refusal.Of<ArgumentNullException>(() => PortFees.WithThreats(null!)).WithParameterName("threats");
    }

    [Fact]
    public void A_measure_that_was_threatened_is_in_force_once_an_act_takes_it()
    {
        OtherMeasure threatened = OtherMeasure.Threatened(
            Fees, OtherMeasureKind.PortFee, Economy.China, "Fees", EconomyScope.All, MeasureThreat.Of(Threat));
        OtherMeasure taken = threatened.With(PortFees.History.Acts);
        taken.StatusAt(LawZones.Utc("2025-06-01T00:00Z")).Should().Be(MeasureStatus.Threatened);
        taken.StatusAt(LawZones.Utc("2025-11-01T00:00Z")).Should().Be(MeasureStatus.InForce);
        taken.Should()
            .Be(OtherMeasure.Create(Fees, OtherMeasureKind.PortFee, Economy.China, "Fees", EconomyScope.All, PortFees.History.Acts)
                .WithThreats(MeasureThreat.Of(Threat)));
    }

    [Fact]
    public void A_threat_is_not_taken_back_before_it_is_made() =>
        Refusal.Of<ArgumentException>(() => MeasureThreat.Of(Threat, Geneva.Published("us/before", "2025-05-01T00:00Z")));

    private static OtherMeasureTerms Fee(decimal yuan) =>
        OtherMeasureTerms.Of("special port fee").WithFee(Money.Of(yuan, "CNY"), "net ton and voyage");
}
