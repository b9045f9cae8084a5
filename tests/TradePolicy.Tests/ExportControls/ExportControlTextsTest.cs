namespace TradePolicy.Tests;

/// <summary>What controls, items, exports and answers say of themselves, and what makes two of them the same.</summary>
public sealed class ExportControlTextsTest
{
    private static readonly Condition<ProposedExport> Military = ExportCondition.Fact("military end use");
    private static readonly ControlCode Dysprosium = ControlCode.China("1C905");
    private static readonly ControlCode Samarium = ControlCode.China("1C902");
    private static readonly Instant June2025 = RareEarths.Beijing("2025-06-10T12:00");

    [Fact]
    public void Terms_say_whether_they_prohibit_or_ask_for_a_licence_for_what_to_whom_and_where()
    {
        ControlTerms.Prohibit(EconomyScope.Of(Economy.UnitedStates)).ToString()
            .Should().Be($"prohibition of all items to {EconomyScope.Of(Economy.UnitedStates)}");
        ControlTerms.RequireLicence(EconomyScope.All, ControlledItem.Of(Dysprosium), ControlledItem.Of(Samarium)).ToString()
            .Should().Be($"licence for 1C902, 1C905 to {EconomyScope.All}");
        ControlTerms.RequireLicence(EconomyScope.All).WithCondition(Military).ToString()
            .Should().Be($"licence for all items to {EconomyScope.All} where {Military}");
    }

    [Fact]
    public void Terms_that_cannot_be_are_refused_with_the_reason()
    {
        ControlTerms terms = ControlTerms.RequireLicence(EconomyScope.All);
        terms.WithAcceptedLicences(LicenceKind.General, LicenceKind.Single, LicenceKind.General).AcceptedLicences
            .Should().Equal(LicenceKind.Single, LicenceKind.General);
        Refused(() => terms.WithAcceptedLicences(LicenceKind.Single, (LicenceKind)99), "kinds", "Not a kind of licence.*");
        Refused(
            () => ControlTerms.Prohibit(EconomyScope.All).WithAcceptedLicences(), "kinds",
            "What is prohibited has no licence to apply for.*");
        terms.WithDocuments("contract", "licence").Documents.Should().Equal("contract", "licence");
        Refused(() => terms.WithDocuments("contract", "contract"), "documents", "Each document is given once.*");
        Refused(
            () => ControlTerms.Prohibit(EconomyScope.All, ControlledItem.Of(Samarium), ControlledItem.Of(Samarium)), "items",
            "Each code is given once.*");
        Refused(
            () => ControlTerms.Prohibit(
                EconomyScope.All, ControlledItem.Of(Samarium), ControlledItem.Of(ControlCode.UnitedStates("3A090"))),
            "items", "A control is on the items of one list.*");
        Refusal.Of<ArgumentNullException>(() => ControlTerms.Prohibit(null!)).WithParameterName("destinations");
    }

    [Fact]
    public void An_item_says_its_code_and_has_its_commodities_and_minerals_in_order()
    {
        CriticalMineral scandium = CriticalMineral.Parse("Sc"), lutetium = CriticalMineral.Parse("Lu");
        CommodityCode first = CommodityCode.China("2805.30.12.00"), second = CommodityCode.China("2805.30.19.10");
        ControlledItem item = ControlledItem.Of(Dysprosium, "dysprosium");
        item.ToString().Should().Be("1C905: dysprosium");
        ControlledItem.Of(Dysprosium).ToString().Should().Be("1C905");
        item.WithRelatedCommodities(second).WithRelatedCommodities(first, second).RelatedCommodities.Should().Equal(first, second);
        item.WithMinerals(lutetium).WithMinerals(scandium, lutetium).Minerals.Should().Equal(scandium, lutetium);
    }

    [Fact]
    public void A_rule_on_items_made_elsewhere_says_what_counts()
    {
        ForeignMadeRule.Of(Percentage.Of(0.1m), coversProductsOfTechnology: true).ToString()
            .Should().Be("made elsewhere with content of at least 0.1% or with controlled technology");
        ForeignMadeRule.Of(Percentage.Of(25m)).ToString().Should().Be("made elsewhere with content of at least 25%");
        ForeignMadeRule.Of(null, coversProductsOfTechnology: true).ToString().Should().Be("made elsewhere with controlled technology");
        Refused(() => ForeignMadeRule.Of(null), "minimumContent", "*counts their content, or the technology*");
        Refusal.Of<ArgumentOutOfRangeException>(() => ForeignMadeRule.Of(Percentage.Of(101m))).WithParameterName("minimumContent");
    }

    [Fact]
    public void A_classification_names_codes_of_one_list_in_order()
    {
        Condition<ProposedExport> classified = ExportCondition.Item([Dysprosium, Samarium, Dysprosium]);
        classified.ToString().Should().Be("classified as 1C902 or 1C905");
        Refused(() => ExportCondition.Item([]), "codes", "There is at least one code, and all are of one list.*");
        Refused(() => ExportCondition.Item([Samarium, ControlCode.UnitedStates("3A090")]), "codes", "There is at least one code*");
        Refusal.Of<ArgumentNullException>(() => classified.AnswerFor(null!)).WithParameterName("subject");
        ProposedExport magnets = ProposedExport.Of(ExportItem.Of("magnets"), Economy.China, Economy.Japan);
        classified.AnswerFor(magnets).Reasons.Single().Message
            .Should().Be($"how magnets is classified on the {ControlList.China} is not stated");
    }

    [Fact]
    public void Reviews_and_exceptions_say_where_they_apply()
    {
        LicenceReviewRule.Of(LicensingPolicy.PresumptionOfDenial, Military).ToString()
            .Should().Be($"PresumptionOfDenial where {Military}");
        LicenceReviewRule.Of(LicensingPolicy.PresumptionOfDenial).ToString().Should().Be("PresumptionOfDenial");
        LicenceExemption.Of("TMP", Military).ToString().Should().Be($"TMP where {Military}");
        Refusal.Of<ArgumentOutOfRangeException>(() => LicenceReviewRule.Of((LicensingPolicy)99)).WithMessage("Not a licensing policy.*");
        Refusal.Of<ArgumentNullException>(() => LicenceExemption.Of("TMP", null!)).WithParameterName("condition");
    }

    [Fact]
    public void A_regime_says_its_controls_and_refuses_those_of_others()
    {
        ControlRegime.Of(Economy.China, RareEarths.Seven, RareEarths.Five).ToString()
            .Should().Be("export controls of CN: cn/rare-earths/2025-04, cn/rare-earths/2025-10");
        Refused(
            () => ControlRegime.Of(Economy.UnitedStates, RareEarths.Seven), "controls",
            "'cn/rare-earths/2025-04' is imposed by CN, not by US.*");
        Refusal.Of<ArgumentNullException>(() => ControlRegime.Of(null!)).WithParameterName("economy");
    }

    [Fact]
    public void An_answer_says_each_control_that_asks_for_something_with_what_is_missing()
    {
        Instant at = RareEarths.Beijing("2025-06-10T12:00");
        ControlRegime regime = ControlRegime.Of(Economy.China, RareEarths.Seven);
        LicenceRequirement open = regime.RequirementFor(ExportItem.Of("metal"), Economy.Japan, "alloys", at);
        open.ToString().Should().Be(
            "open whether no licence is required or a licence is required for metal from CN to JP for alloys at 2025-06-10T04:00:00Z");
        open.Explain().Should().Be(
            $"{open}\n  cn/rare-earths/2025-04: NotRequired or Required (Announcement No. 18 of 2025): {open.Reasons.Single()}");
        regime.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", RareEarths.Beijing("2025-04-01T12:00")).Explain()
            .Should().Be(
                "no licence required for sintered magnets with dysprosium (1C905.a.4) from CN to JP for motors at 2025-04-01T04:00:00Z");

        LicenceRequirement unheld = ControlRegime.Of(Economy.China).RequirementFor(ExportItem.Of("metal"), Economy.Japan, "alloys", at);
        unheld.Explain().Should().Be($"{unheld}\n  {unheld.Reasons.Single()}");
    }

    [Fact]
    public void A_control_that_is_only_threatened_asks_for_nothing_and_names_no_instrument()
    {
        ExportControl threatened = Threatened("cn/threat");
        threatened.ToString().Should().Be("cn/x: X, by CN");
        LicenceRequirement requirement = threatened.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", June2025);
        requirement.Controls.Single().ToString().Should().Be("cn/x: NotRequired");
    }

    [Fact]
    public void A_control_that_is_suspended_names_the_instruments_of_both()
    {
        Instant suspended = RareEarths.Beijing("2025-12-10T12:00");
        RareEarths.Five.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", suspended).Controls.Single().ToString()
            .Should().Be("cn/rare-earths/2025-10: NotRequired (Announcement No. 57 of 2025; Announcement No. 70 of 2025)");
    }

    [Fact]
    public void Each_fact_that_is_missing_is_in_the_answer_of_the_control()
    {
        ProposedExport motor = ProposedExport.Of(ExportItem.Of("motor").WithOrigin(Economy.Japan), Economy.Japan, Economy.UnitedStates);
        Rule(ControlTerms.RequireLicence(EconomyScope.All)
                .WithReach(foreignMade: ForeignMadeRule.Of(Percentage.Of(0.1m), coversProductsOfTechnology: true)))
            .RequirementFor(motor, June2025).Controls.Single().ToString().Should().Be(
                "cn/x: NotRequired or Required (Announcement No. 18 of 2025): " +
                "the controlled content of CN in the value of the item is not stated; " +
                "it is not stated whether \"made with controlled technology of CN\" is true");
    }

    [Fact]
    public void What_is_prohibited_is_said_to_be_and_nothing_is_said_of_how_an_application_would_be_decided()
    {
        ExportControl ban = Rule(
            ControlTerms.Prohibit(EconomyScope.All, ControlledItem.Of(Dysprosium))
                .WithReviewRules(LicenceReviewRule.Of(LicensingPolicy.PresumptionOfDenial)));
        LicenceRequirement prohibited = ban.RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", June2025);
        prohibited.ToString().Should().Be(
            "prohibited: sintered magnets with dysprosium (1C905.a.4) from CN to JP for motors at 2025-06-10T04:00:00Z");
        prohibited.Controls.Single().Policies.Should().BeEmpty();
        prohibited.AcceptedLicences.Should().BeEmpty();
        ban.RequirementFor(ExportItem.Of("metal"), Economy.Japan, "alloys", June2025).ToString().Should().Be(
            "open whether no licence is required or it is prohibited for metal from CN to JP for alloys at 2025-06-10T04:00:00Z");
    }

    [Fact]
    public void An_exception_that_applies_is_said_in_the_explanation()
    {
        ExportControl control = Rule(ControlTerms.RequireLicence(EconomyScope.All).WithExemptions(LicenceExemption.Of("TMP", Military)));
        ProposedExport export = ProposedExport.Of(ExportItem.Of("metal"), Economy.China, Economy.Japan).WithFact("military end use", true);
        control.RequirementFor(export, June2025).Explain().Should().Be(
            "no licence required for metal from CN to JP at 2025-06-10T04:00:00Z\n" +
            "  cn/x: NotRequired (Announcement No. 18 of 2025), by the exception TMP");
    }

    [Fact]
    public void Where_no_control_is_held_the_answer_says_what_is_not_in_the_data()
    {
        OpenFact missing = ControlRegime.Of(Economy.Japan).RequirementFor(RareEarths.Magnets, Economy.China, "motors", June2025)
            .Reasons.Single();
        missing.Subject.Should().Be("export controls of JP");
    }

    [Fact]
    public void A_kind_of_licence_is_accepted_if_each_control_that_says_which_accepts_it()
    {
        ControlTerms terms = ControlTerms.RequireLicence(EconomyScope.All);
        LicenceRequirement Requirement(params ControlTerms[] all) =>
            ControlRegime.Of(Economy.China, all.Select((terms, index) => Rule(terms, $"cn/x/{index}")))
                .RequirementFor(RareEarths.Magnets, Economy.Japan, "motors", June2025);
        ControlTerms either = terms.WithAcceptedLicences(LicenceKind.Single, LicenceKind.General);
        Requirement(terms).AcceptedLicences.Should().BeEmpty("the text is silent");
        Requirement(terms, either).AcceptedLicences.Should().Equal(LicenceKind.Single, LicenceKind.General);
        Requirement(either, terms.WithAcceptedLicences(LicenceKind.Single)).AcceptedLicences.Should().Equal(LicenceKind.Single);
    }

    [Fact]
    public void A_register_holds_the_controls_of_which_something_was_known()
    {
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [], [])
            .WithExportControls(RareEarths.Seven, Threatened("cn/threat"));
        register.ExportControls.Keys.Should().Equal("cn/rare-earths/2025-04", "cn/x");
        register.Instruments.Keys.Should().Equal("cn/mofcom-18", "cn/threat");
        register.AsKnownAt(RareEarths.Beijing("2025-03-15T12:00")).ExportControls.Keys.Should().Equal("cn/x");
        register.AsKnownAt(RareEarths.Beijing("2025-02-15T12:00")).ExportControls.Should().BeEmpty();
    }

    [Fact]
    public void A_classification_is_of_at_least_one_code_and_does_not_contradict_itself()
    {
        ExportItem metal = ExportItem.Of("metal");
        Refused(() => metal.WithControlCodes([]), "codes", "No code is given.*");
        Refused(
            () => metal.WithNoCodeOn(ControlList.China).WithControlCodes(ControlCode.UnitedStates("1C990"), Dysprosium), "codes",
            "The item is stated not to be on the list cn, so it is not classified under 1C905.*");
        Refused(
            () => metal.WithControlCodes(Dysprosium, Samarium).WithNoCodeOn(ControlList.China), "list",
            "The item is classified under 1C902, 1C905, so it is on the list cn.*");
        Refusal.Of<ArgumentNullException>(() => metal.WithNoCodeOn(null!)).WithParameterName("list");
        Refusal.Of<ArgumentNullException>(() => metal.ControlCodesOn(null!)).WithParameterName("list");
    }

    [Fact]
    public void Codes_and_lists_of_an_item_are_in_order_each_once()
    {
        ExportItem metal = ExportItem.Of("metal").WithControlCodes(Dysprosium).WithControlCodes(Samarium, Dysprosium);
        metal.ControlCodes.Should().Equal(Samarium, Dysprosium);
        metal.ToString().Should().Be("metal (1C902, 1C905)");
        metal.ControlCodesOn(ControlList.China).Should().Equal(Samarium, Dysprosium);
        metal.ControlCodesOn(ControlList.UnitedStates).Should().BeNull("nothing is stated of that list");
        ControlList japan = ControlList.Of("jp", "Appended table 1", Economy.Japan);
        ExportItem free = metal.WithNoCodeOn(ControlList.UnitedStates).WithNoCodeOn(japan)
            .WithNoCodeOn(ControlList.Of("jp", "Appended table 1 of the order", Economy.Japan));
        free.ListsWithoutCode.Should().Equal(japan, ControlList.UnitedStates);
        free.ControlCodesOn(japan).Should().BeEmpty();
    }

    [Fact]
    public void The_minerals_under_control_are_named()
    {
        ControlRegime regime = ControlRegime.Of(Economy.China, RareEarths.Seven, RareEarths.Five);
        regime.MineralsControlledAt(RareEarths.Beijing("2025-04-01T12:00")).ToString().Should().Be("none");
        regime.MineralsControlledAt(RareEarths.Beijing("2025-06-10T12:00")).ToString()
            .Should().Be("scandium, yttrium, samarium, gadolinium, terbium, dysprosium, lutetium");
        regime.MineralsControlledAt(RareEarths.Beijing("2026-11-10T12:00")).ToString().Should().Be(
            "scandium, yttrium, samarium, gadolinium, terbium, dysprosium, lutetium; in doubt: europium, holmium, erbium, thulium, " +
            "ytterbium");
    }

    [Fact]
    public void A_mineral_is_read_by_its_symbol_and_said_by_its_name()
    {
        CriticalMineral dysprosium = CriticalMineral.Parse("Dy");
        dysprosium.ToString().Should().Be("dysprosium");
        dysprosium.IsRareEarth.Should().BeTrue();
        $"{dysprosium:S} {dysprosium:R} {dysprosium:G} {dysprosium}".Should().Be("Dy Dy dysprosium dysprosium");
        dysprosium.ToString("", null).Should().Be("dysprosium");
        CriticalMineral.Parse("Ga").IsRareEarth.Should().BeFalse();
        CriticalMineral.TryParse("Xx", out CriticalMineral? none).Should().BeFalse();
        none.Should().BeNull();
        CriticalMineral.TryParse("Dy", out CriticalMineral? found).Should().BeTrue();
        found.Should().Be(dysprosium);
        Refusal.Of<FormatException>(() => CriticalMineral.Parse("dy"))
            .WithMessage("'dy' is not the symbol of a critical mineral: those known are Li, C, Ga, *, Yb, Lu.");
        Refusal.Of<FormatException>(() => dysprosium.ToString("X", null))
            .WithMessage("'X' is not a format of a critical mineral: use G (dysprosium), or S or R (Dy).");
    }

    [Fact]
    public void Exports_are_the_same_only_if_they_plan_the_same()
    {
        ExportItem magnets = ExportItem.Of("magnets"), metal = ExportItem.Of("metal");
        ProposedExport export = ProposedExport.Of(magnets, Economy.China, Economy.Japan).WithEndUse("motors", "a maker");
        ProposedExport[] different =
        [
            export,
            ProposedExport.Of(metal, Economy.China, Economy.Japan).WithEndUse("motors", "a maker"),
            ProposedExport.Of(magnets, Economy.UnitedStates, Economy.Japan).WithEndUse("motors", "a maker"),
            ProposedExport.Of(magnets, Economy.China, Economy.Canada).WithEndUse("motors", "a maker"),
            ProposedExport.DeemedExport(magnets, Economy.China, Economy.Japan).WithEndUse("motors", "a maker"),
            export.WithEndUse("turbines"),
            export.WithEndUse("motors", "another"),
            export.WithFact("military end use", false),
            export.WithShare("content", Percentage.Of(5m)),
        ];
        different.Should().OnlyHaveUniqueItems();
        different.Skip(1).Should().OnlyContain(other => !export.Equals(other) && !other.Equals(export));
        new ProposedExport?[] { null }.Should().OnlyContain(none => !export.Equals(none));
        export.WithEndUse("motors").Should().Be(export, "the end user stays as it is");
        ProposedExport.Of(magnets, Economy.China, Economy.Japan).WithEndUse("motors", "a maker").Should().Be(export);
        export.ToString().Should().Be("magnets from CN to JP for motors");
        ProposedExport.DeemedExport(magnets, Economy.China, Economy.Japan).ToString().Should().Be("magnets released in CN to JP");
        magnets.WithControlCodes(Dysprosium).ToString().Should().Be("magnets (1C905)");
        Refusal.Of<ArgumentNullException>(() => ProposedExport.DeemedExport(magnets, null!, Economy.Japan)).WithParameterName("within");
        Refusal.Of<ArgumentNullException>(() => ProposedExport.DeemedExport(magnets, Economy.Japan, null!))
            .WithParameterName("nationality");
        Refusal.Of<ArgumentOutOfRangeException>(() => export.WithShare("content", Percentage.Of(101m)));
    }

    private static ExportControl Threatened(string by) =>
        ExportControl.Threatened("cn/x", Economy.China, "X", MeasureThreat.Of(Geneva.Published(by, "2025-03-01T00:00Z")));

    private static ExportControl Rule(ControlTerms terms, string key = "cn/x") => ExportControl.Create(
        key, Economy.China, "X",
        [LegalAct.Enact(
            "x", key, RareEarths.Notice18, LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 4), LawZones.Beijing)), terms)]);

    private static void Refused<T>(Func<T> make, string part, string message) =>
        Refusal.Of<ArgumentException>(() => make()).WithMessage(message).WithParameterName(part);
}
