namespace TradePolicy.Tests;

/// <summary>What a measure that is no tariff says of itself, and what stands of the threats that it began with.</summary>
public sealed class MeasureTermsTest
{
    private static readonly LegalInstrument Statement = Geneva.Published("us/statement", "2025-05-28T22:00Z");
    private static readonly LegalInstrument Dropped = Geneva.Published("us/dropped", "2025-06-11T14:00Z");

    [Fact]
    public void Terms_are_a_text_a_fee_and_the_parties()
    {
        OtherMeasureTerms terms = OtherMeasureTerms.Of("port fee");

        terms.ToString().Should().Be("port fee");
        terms.WithFee(Money.Of(400m, "CNY"), "net ton").ToString().Should().Be("port fee: 400.00 CNY per net ton");
        terms.WithFee(Money.Of(0m, "CNY"), "net ton").WithParties("A", "B").ToString().Should()
            .Be("port fee: 0.00 CNY per net ton (A, B)");
        terms.WithParties("A").WithParties("B").Parties.Should().Equal("B");
        Refusal.Of<ArgumentOutOfRangeException>(() => terms.WithFee(Money.Of(-1m, "CNY"), "ship"))
            .WithMessage("A fee is not negative.*").WithParameterName("fee");
        Refusal.Of<ArgumentException>(() => terms.WithParties("A", "A")).WithMessage("A party is named once.*")
            .WithParameterName("parties");
        Refusal.Of<ArgumentException>(() => terms.WithParties(" ")).WithParameterName("parties");
        Refusal.Of<ArgumentException>(() => terms.WithFee(Money.Of(1m, "CNY"), " "));
        Refusal.Of<ArgumentException>(() => OtherMeasureTerms.Of(" "));
    }

    [Fact]
    public void A_threat_names_the_statement_and_the_one_that_takes_it_back()
    {
        MeasureThreat.Of(Statement).ToString().Should().Be("Act us/statement");
        MeasureThreat.Of(Statement, Dropped).ToString().Should().Be("Act us/statement, taken back by Act us/dropped");
        MeasureThreat.Of(Statement).Instruments.Should().Equal(Statement);
        MeasureThreat.Of(Statement, Dropped).Instruments.Should().Equal(Statement, Dropped);
        Refusal.Of<ArgumentException>(() => MeasureThreat.Of(Dropped, Statement))
            .WithMessage("Act us/statement became known before Act us/dropped, which it is said to take back.*")
            .WithParameterName("droppedBy");
        MeasureThreat.Of(Statement, Geneva.Published("us/same", "2025-05-28T22:00Z")).DroppedBy.Should().NotBeNull();
        Refusal.Of<ArgumentNullException>(() => MeasureThreat.Of(null!));
    }

    [Theory]
    [InlineData("2025-05-28T21:59Z", 0, null)]
    [InlineData("2025-05-28T22:00Z", 1, false)]
    [InlineData("2025-06-11T13:59Z", 1, false)]
    [InlineData("2025-06-11T14:00Z", 1, true)]
    public void A_threat_is_known_from_its_publication_and_its_end_from_its_own(string known, int threats, bool? isDropped)
    {
        OtherMeasure measure = Threatened(MeasureThreat.Of(Statement, Dropped)).AsKnownAt(LawZones.Utc(known));

        measure.Threats.Should().HaveCount(threats);
        measure.IsKnown.Should().Be(threats > 0);
        if (isDropped is { } dropped)
            (measure.Threats[0].DroppedBy is not null).Should().Be(dropped);
    }

    [Fact]
    public void A_threat_of_which_only_the_day_is_known_may_stand_on_that_day()
    {
        MeasureThreat said = MeasureThreat.Of(
            LegalInstrument.Create(
                "us/said", "President", "Statement", Publication.On(LawZones.Day("2025-05-28"), LawZones.NewYork)),
            LegalInstrument.Create(
                "us/unsaid", "President", "Statement", Publication.On(LawZones.Day("2025-06-11"), LawZones.NewYork)));
        OtherMeasure measure = Threatened(said);

        measure.StatusAt(LawZones.Utc("2025-05-28T03:59Z")).Should().Be(MeasureStatus.NotKnown);
        measure.StatusAt(LawZones.Utc("2025-05-28T12:00Z")).Should().Be(MeasureStatus.Indeterminate);
        measure.StatusAt(LawZones.Utc("2025-05-30T12:00Z")).Should().Be(MeasureStatus.Threatened);
        measure.StatusAt(LawZones.Utc("2025-06-11T12:00Z")).Should().Be(MeasureStatus.Indeterminate);
        measure.StatusAt(LawZones.Utc("2025-06-13T12:00Z")).Should().Be(MeasureStatus.NotKnown);
    }

    [Fact]
    public void Of_several_threats_the_most_certain_counts()
    {
        OtherMeasure measure = Threatened(
            MeasureThreat.Of(Statement, Dropped), MeasureThreat.Of(Geneva.Published("us/again", "2025-06-20T00:00Z")));

        measure.StatusAt(LawZones.Utc("2025-06-12T00:00Z")).Should().Be(MeasureStatus.NotKnown);
        measure.StatusAt(LawZones.Utc("2025-06-20T00:00Z")).Should().Be(MeasureStatus.Threatened);
        measure.Instruments.Select(instrument => instrument.Key).Should().Equal("us/statement", "us/dropped", "us/again");
    }

    [Theory]
    [InlineData("2025-06-29T16:00Z", MeasureStatus.Announced)]
    [InlineData("2025-06-30T03:59Z", MeasureStatus.Announced)]
    [InlineData("2025-06-30T16:00Z", MeasureStatus.Indeterminate)]
    [InlineData("2025-07-01T04:00Z", MeasureStatus.InForce)]
    public void A_measure_that_begins_some_time_on_a_day_is_open_on_that_day(string at, MeasureStatus status) => Taken(
        LegalAct.Enact(
            "taken", "us/visas", Statement,
            LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), OtherMeasureTerms.Of("visas")))
        .StatusAt(LawZones.Utc(at)).Should().Be(status);

    [Fact]
    public void A_measure_that_a_court_holds_invalid_has_ended_as_ruled_and_is_in_force_as_written()
    {
        OtherMeasure held = Taken(
            LegalAct.Enact(
                "taken", "us/visas", Statement, LawZones.From("2025-06-01T00:00", LawZones.NewYork), OtherMeasureTerms.Of("visas")),
            LegalAct.HoldInvalid("held", "us/visas", Dropped));

        held.StatusAt(LawZones.Utc("2025-06-20T00:00Z"), LegalView.AsRuled).Should().Be(MeasureStatus.Ended);
        held.StatusAt(LawZones.Utc("2025-06-20T00:00Z")).Should().Be(MeasureStatus.InForce);
    }

    [Fact]
    public void A_measure_that_expires_has_ended_from_the_instant_at_which_it_does()
    {
        OtherMeasure month = Taken(LegalAct.Enact(
            "taken", "us/visas", Statement, Geneva.Until("2025-06-01T00:00", "2025-07-01T00:00"), OtherMeasureTerms.Of("visas")));

        month.StatusAt(LawZones.Utc("2025-07-01T03:59Z")).Should().Be(MeasureStatus.InForce);
        month.StatusAt(LawZones.Utc("2025-07-01T04:00Z")).Should().Be(MeasureStatus.Ended);
    }

    [Theory]
    [InlineData("2025-05-01T03:59Z", MeasureStatus.NotKnown)]
    [InlineData("2025-05-01T04:00Z", MeasureStatus.InForce)]
    [InlineData("2025-06-01T03:59Z", MeasureStatus.InForce)]
    [InlineData("2025-06-01T04:00Z", MeasureStatus.Ended)]
    public void A_measure_that_is_published_after_its_time_has_ended_with_it(string at, MeasureStatus status) => Taken(
        LegalAct.Enact(
            "taken", "us/visas", Dropped, Geneva.Until("2025-05-01T00:00", "2025-06-01T00:00"), OtherMeasureTerms.Of("visas")))
        .StatusAt(LawZones.Utc(at)).Should().Be(status);

    [Theory]
    [InlineData("2025-05-28T15:59Z", MeasureStatus.NotKnown)]
    [InlineData("2025-05-28T16:00Z", MeasureStatus.Indeterminate)]
    [InlineData("2025-05-29T04:00Z", MeasureStatus.Indeterminate)]
    [InlineData("2025-06-11T14:00Z", MeasureStatus.Ended)]
    public void Until_it_is_published_it_is_open_whether_a_measure_has_ended_that_may_never_have_applied(
        string at, MeasureStatus status) => Taken(
            LegalAct.Enact(
                "taken", "us/visas", Dropped, LawZones.From("2025-05-28T12:00", LawZones.NewYork), OtherMeasureTerms.Of("visas")),
            LegalAct.Withdraw("undone", "taken", Dropped, LegalMoment.SomeTimeOn(LawZones.Day("2025-05-28"), LawZones.NewYork)))
            .StatusAt(LawZones.Utc(at)).Should().Be(status);

    [Theory]
    [InlineData("2025-06-01T03:59Z", MeasureStatus.Announced)]
    [InlineData("2025-06-01T04:00Z", MeasureStatus.Ended)]
    public void A_measure_that_is_undone_from_its_start_later_on_was_announced_until_then_and_has_ended_there(
        string at, MeasureStatus status) => Taken(
            LegalAct.Enact(
                "taken", "us/visas", Statement, LawZones.From("2025-06-01T00:00", LawZones.NewYork), OtherMeasureTerms.Of("visas")),
            LegalAct.Withdraw("undone", "taken", Dropped, LawZones.At("2025-06-01T00:00", LawZones.NewYork)))
            .StatusAt(LawZones.Utc(at)).Should().Be(status);

    [Theory]
    [InlineData("2025-06-30T16:00Z", MeasureStatus.NotKnown)]
    [InlineData("2025-07-01T04:00Z", MeasureStatus.Ended)]
    public void A_measure_of_which_only_the_end_is_in_the_data_has_ended_from_then_on(string at, MeasureStatus status) => Taken(
        LegalAct.End("ended", "us/visas", Statement, LawZones.At("2025-07-01T00:00", LawZones.NewYork)))
        .StatusAt(LawZones.Utc(at)).Should().Be(status);

    [Fact]
    public void A_measure_says_what_it_is_and_who_takes_it()
    {
        OtherMeasure measure = Threatened(MeasureThreat.Of(Statement));

        measure.ToString().Should().Be("us/visas: Visas of students, by US");
        (measure.Key, measure.Kind, measure.ImposedBy, measure.Name, measure.Against).Should().Be(
            ("us/visas", OtherMeasureKind.VisaRestriction, Economy.UnitedStates, "Visas of students", EconomyScope.Of(Economy.China)));
        Refusal.Of<ArgumentOutOfRangeException>(() => OtherMeasure.Threatened(
            "us/visas", (OtherMeasureKind)99, Economy.UnitedStates, "Visas", EconomyScope.All, MeasureThreat.Of(Statement)))
            .WithMessage("Not a kind of measure.*");
        Refusal.Of<ArgumentException>(() => OtherMeasure.Threatened(
            "us/visas", OtherMeasureKind.Other, Economy.UnitedStates, " ", EconomyScope.All, MeasureThreat.Of(Statement)));
    }

    private static OtherMeasure Taken(params LegalAct[] acts) => OtherMeasure.Create(
        "us/visas", OtherMeasureKind.VisaRestriction, Economy.UnitedStates, "Visas of students", EconomyScope.Of(Economy.China), acts);

    private static OtherMeasure Threatened(params MeasureThreat[] threats) => OtherMeasure.Threatened(
        "us/visas", OtherMeasureKind.VisaRestriction, Economy.UnitedStates, "Visas of students", EconomyScope.Of(Economy.China), threats);
}
