namespace TradePolicy.Tests;

/// <summary>What is said of a control where the texts, or what is stated of the export, leave something open.</summary>
public sealed class ExportControlDoubtTest
{
    private const string Key = "cn/x";
    private static readonly Instant June2025 = RareEarths.Beijing("2025-06-10T12:00");
    private static readonly Instant LastDayOfTheSuspension = RareEarths.Beijing("2026-11-10T12:00");
    private static readonly ControlCode Dysprosium = ControlCode.China("1C905");
    private static readonly ExportItem Holmium = ExportItem.Of("holmium").WithControlCodes(ControlCode.China("1C909"));

    private static readonly string[] DayInDoubt =
    [
        "cn/rare-earths/2025-10: Announcement No. 70 of 2025 ends 2026-11-10T24:00 Asia/Shanghai (+08), that day included",
        "cn/rare-earths/2025-10: Announcement No. 70 of 2025 ends 2026-11-10T00:00 Asia/Shanghai (+08), that day excluded",
    ];

    [Fact]
    public void On_the_last_day_of_a_suspension_that_may_or_may_not_include_it_the_text_in_doubt_is_named()
    {
        ControlAnswer answer = RareEarths.Five.RequirementFor(Holmium, Economy.Japan, "lasers", LastDayOfTheSuspension).Controls.Single();
        answer.Possible.Should().Equal(LicenceNeed.NotRequired, LicenceNeed.Required);
        answer.Terms.Should().BeNull("which terms are in force is in doubt");
        answer.Reasons.Select(fact => fact.Message).Should().Equal(DayInDoubt);
        answer.ToString().Should().Be(
            "cn/rare-earths/2025-10: NotRequired or Required (Announcement No. 57 of 2025; Announcement No. 70 of 2025): " +
            string.Join("; ", DayInDoubt));
    }

    [Fact]
    public void An_item_that_the_control_is_not_on_in_any_case_needs_no_licence_and_nothing_is_missing()
    {
        LicenceRequirement requirement =
            RareEarths.Five.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", LastDayOfTheSuspension);
        requirement.Need.Should().Be(LicenceNeed.NotRequired);
        requirement.Controls.Single().Reasons.Should().BeEmpty();
    }

    [Fact]
    public void Where_two_texts_may_be_in_force_and_both_ask_for_a_licence_it_is_required_by_terms_in_doubt()
    {
        ExportControl control = Replaced(
            Licence().WithDocuments("contract"), Licence().WithDocuments("contract", "end-use certificate"));
        LicenceRequirement requirement = control.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", LastDayOfTheSuspension);
        requirement.Need.Should().Be(LicenceNeed.Required);
        requirement.RequiringControls.Single().Reasons.Should().BeEmpty("the need is certain");
        requirement.RequiringControls.Single().Terms.Should().BeNull();
        requirement.Documents.Should().BeEmpty("which documents are asked for is in doubt");
        requirement.AcceptedLicences.Should().BeEmpty();
        control.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", June2025).Documents
            .Should().Equal("contract", "end-use certificate");
    }

    [Fact]
    public void An_exception_of_only_one_of_two_texts_that_may_be_in_force_is_not_said_to_apply()
    {
        LicenceExemption relief = LicenceExemption.Of("humanitarian relief", ExportCondition.Fact("humanitarian relief"));
        ExportControl control = Replaced(Licence(), Licence().WithExemptions(relief));
        ProposedExport export = ProposedExport.Of(RareEarths.Magnets, Economy.China, Economy.Japan).WithFact("humanitarian relief", true);
        control.RequirementFor(export, June2025).Controls.Single().Exemption.Should().Be("humanitarian relief");
        ControlAnswer inDoubt = control.RequirementFor(export, LastDayOfTheSuspension).Controls.Single();
        inDoubt.Need.Should().Be(LicenceNeed.Indeterminate);
        inDoubt.Exemption.Should().BeNull();
    }

    [Fact]
    public void Beyond_the_horizon_anything_may_be_asked_for_and_no_terms_are_given()
    {
        ControlAnswer answer = Known(June2025, Licence())
            .RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", June2025 + Duration.FromDays(1)).Controls.Single();
        answer.Possible.Should().Equal(LicenceNeed.NotRequired, LicenceNeed.Required, LicenceNeed.Prohibited);
        answer.Terms.Should().BeNull();
        answer.Reasons.Select(fact => fact.Message).Should().Equal(
            "2025-06-11T04:00:00Z is after the horizon, up to which cn/x is known to be complete; ask as known at the horizon (AsKnownAt)");
    }

    [Fact]
    public void More_than_can_be_listed_is_said_to_be_open()
    {
        LocalDate day = new(2025, 3, 10);
        ExportControl control = ExportControl.Create(Key, Economy.China, "X", Enumerable.Range(0, 11).Select(number =>
            (LegalAct)LegalAct.Enact(
                $"act-{number}", Key, Issued($"{number}", day),
                LegalWindow.OfDays(new(2025, 4, 1), new(2025, 4, 30), LawZones.Beijing), Licence())));
        ControlAnswer answer = control.AsKnownAt(RareEarths.Beijing("2025-03-10T12:00"))
            .RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", RareEarths.Beijing("2025-04-10T12:00")).Controls.Single();
        answer.Possible.Should().Equal(LicenceNeed.NotRequired, LicenceNeed.Required, LicenceNeed.Prohibited);
        answer.Reasons.Select(fact => fact.Message).Should().Contain("the texts leave more open of cn/x than can be listed");
    }

    [Fact]
    public void Minerals_are_controlled_for_certain_only_up_to_the_horizon()
    {
        ControlRegime regime = ControlRegime.Of(Economy.China, Known(June2025, Licence()));
        regime.MineralsControlledAt(June2025).ToString().Should().Be("dysprosium");
        ControlledMinerals beyond = regime.MineralsControlledAt(June2025 + Duration.FromSeconds(1));
        beyond.ToString().Should().Be("none; in doubt: dysprosium");
        beyond.Reasons.Select(fact => fact.Message).Should().Equal("cn/x: beyond what it is known to be complete for");
        beyond.Reasons.Single().Kind.Should().Be(OpenFactKind.Horizon);
    }

    [Fact]
    public void A_mineral_that_another_control_is_on_for_certain_is_not_in_doubt()
    {
        ControlledMinerals minerals = ControlRegime.Of(Economy.China, RareEarths.Seven, Known(June2025, Licence()))
            .MineralsControlledAt(June2025 + Duration.FromSeconds(1));
        minerals.IsCertain.Should().BeTrue();
        minerals.Reasons.Should().BeEmpty("dysprosium is controlled in any case");
    }

    [Fact]
    public void A_doubt_about_a_control_that_is_on_no_mineral_leaves_no_mineral_open()
    {
        ControlRegime regime = ControlRegime.Of(
            Economy.China, Known(June2025, ControlTerms.RequireLicence(EconomyScope.All)), RareEarths.Five);
        regime.MineralsControlledAt(LastDayOfTheSuspension).Reasons.Select(fact => fact.Message).Should().Equal(DayInDoubt);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void A_control_that_reaches_abroad_in_any_way_leaves_it_open_where_no_origin_is_stated(
        bool reexports, bool transfers, bool foreignMade)
    {
        ControlTerms terms = ControlTerms.RequireLicence(EconomyScope.All).WithReach(
            reexports: reexports, inCountryTransfers: transfers, foreignMade: foreignMade ? ForeignMadeRule.Of(Percentage.Of(25m)) : null);
        terms.IsExtraterritorial.Should().BeTrue();
        OpenFact missing = InForce(terms)
            .RequirementFor(ProposedExport.Of(ExportItem.Of("motor"), Economy.Japan, Economy.UnitedStates), June2025).Reasons.Single();
        missing.Message.Should().Be("the origin of motor is not stated, and the control reaches beyond CN");
        missing.Subject.Should().Be("origin");
    }

    [Fact]
    public void Technology_does_not_count_where_a_rule_counts_content_alone()
    {
        ExportControl control = InForce(
            ControlTerms.RequireLicence(EconomyScope.All).WithReach(foreignMade: ForeignMadeRule.Of(Percentage.Of(25m))));
        ProposedExport export = ProposedExport.Of(
            ExportItem.Of("motor").WithOrigin(Economy.Japan), Economy.Japan, Economy.UnitedStates).WithTechnologyOf(Economy.China);
        control.RequirementFor(export.WithContentOf(Economy.China, Percentage.Of(24.9m)), June2025).Need
            .Should().Be(LicenceNeed.NotRequired);
        control.RequirementFor(export.WithContentOf(Economy.China, Percentage.Of(25m)), June2025).Need.Should().Be(LicenceNeed.Required);
    }

    [Fact]
    public void An_item_that_is_not_classified_leaves_its_control_open_with_the_list_that_is_missing()
    {
        OpenFact missing = RareEarths.Seven.RequirementFor(ExportItem.Of("metal"), Economy.Japan, "alloys", June2025).Reasons.Single();
        missing.Message.Should().Be($"how metal is classified on the {ControlList.China} is not stated");
        missing.Subject.Should().Be("classification on the list cn");
    }

    [Fact]
    public void A_commodity_code_that_indicates_no_item_of_the_control_is_said_not_to_excuse()
    {
        ExportItem wood = ExportItem.Of("spoons").WithCommodity(CommodityCode.China("4419.90.90.00"));
        RareEarths.Seven.RequirementFor(wood, Economy.Japan, "cooking", June2025).Reasons.Single().Message.Should().Be(
            $"how spoons is classified on the {ControlList.China} is not stated; " +
            "that the commodity code 4419.90.90.00 indicates none of its items does not excuse from a licence");
    }

    [Fact]
    public void Of_an_entry_of_which_several_paragraphs_are_controlled_it_is_asked_which_it_is()
    {
        Condition<ProposedExport> classified =
            ExportCondition.Item(ControlCode.China("1C905.a.4"), ControlCode.China("1C905.b"), ControlCode.China("1C902.a"));
        OpenFact missing = classified.AnswerFor(
            ProposedExport.Of(ExportItem.Of("oxide").WithControlCodes(Dysprosium), Economy.China, Economy.Japan)).Reasons.Single();
        missing.Message.Should().Be("whether oxide is 1C905.a.4 or 1C905.b is not stated");
        missing.Subject.Should().Be("paragraph of 1C905");
        classified.AnswerFor(ProposedExport.Of(ExportItem.Of("oxide"), Economy.China, Economy.Japan)).Reasons.Single().Subject
            .Should().Be("classification on the list cn");
    }

    [Fact]
    public void Whether_a_destination_was_a_member_of_a_group_depends_on_the_instant()
    {
        DestinationIn inUnion = ExportCondition.Destination(EconomyScope.OfGroups(EconomyGroup.EuropeanUnion));
        ProposedExport toKingdom = ProposedExport.Of(ExportItem.Of("motor"), Economy.China, Economy.UnitedKingdom);
        OpenFact missing = inUnion.AnswerFor(toKingdom).Reasons.Single();
        missing.Message.Should().Be("whether GB is in European Union depends on the instant, and none is asked about");
        missing.Subject.Should().Be("instant");
        inUnion.ToString().Should().Be("destination in European Union");
        Refusal.Of<ArgumentNullException>(() => inUnion.AnswerFor(null!)).WithParameterName("subject");
    }

    private static ControlTerms Licence() => ControlTerms.RequireLicence(
        EconomyScope.All, ControlledItem.Of(Dysprosium, "dysprosium").WithMinerals(CriticalMineral.Parse("Dy")));

    private static ExportControl InForce(ControlTerms terms) => Known(null, terms);

    private static ExportControl Known(Instant? through, ControlTerms terms) => ExportControl.Create(
        Key, Economy.China, "X", [Enacted("x", RareEarths.Notice18, From(2025, 4, 4), terms)],
        through is { } horizon ? Knowledge.Through(horizon) : null);

    // Until 10 November 2026 another text is in force; whether on that day as well, it does not say.
    private static ExportControl Replaced(ControlTerms first, ControlTerms second) => ExportControl.Create(
        Key, Economy.China, "X",
        [
            Enacted("first", RareEarths.Notice18, From(2025, 4, 4), first),
            Enacted(
                "second", RareEarths.Notice57,
                From(2025, 5, 4).WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 10), LawZones.Beijing, DayInclusion.NotStated)), second),
        ]);

    private static Enactment<ControlTerms> Enacted(string key, LegalInstrument by, LegalWindow during, ControlTerms terms) =>
        LegalAct.Enact(key, Key, by, during, terms);

    private static LegalWindow From(int year, int month, int day) =>
        LegalWindow.Starting(LegalMoment.StartOf(new(year, month, day), LawZones.Beijing));

    private static LegalInstrument Issued(string number, LocalDate day) => LegalInstrument.Create(
        $"cn/mofcom-{number}", "Ministry of Commerce", "Announcement", Publication.On(day, LawZones.Beijing), $"No. {number} of 2025");
}
