namespace TradePolicy.Tests;

public sealed class ExportControlTest
{
    private const string Motors = "motors of passenger cars";
    private static readonly Instant June2025 = RareEarths.Beijing("2025-06-10T12:00");
    private static readonly Instant December2025 = RareEarths.Beijing("2025-12-10T12:00");

    [Theory]
    [InlineData("2025-04-03T23:59", LicenceNeed.NotRequired)]
    [InlineData("2025-04-04T00:00", LicenceNeed.Required)]
    [InlineData("2025-06-10T12:00", LicenceNeed.Required)]
    [InlineData("2026-10-01T00:00", LicenceNeed.Required)]
    public void Magnets_with_dysprosium_need_a_licence_from_4_April_2025_on(string beijing, LicenceNeed need) =>
        RareEarths.Seven.RequirementFor(RareEarths.Magnets, Economy.UnitedStates, Motors, RareEarths.Beijing(beijing)).Need.Should()
            .Be(need);

    [Fact]
    public void What_can_be_applied_for_and_with_which_documents_is_said()
    {
        LicenceRequirement requirement = RareEarths.Seven.RequirementFor(RareEarths.Magnets, Economy.UnitedStates, Motors, June2025);
        requirement.AcceptedLicences.Should().Equal(LicenceKind.Single, LicenceKind.General);
        requirement.Documents.Should().HaveCount(6).And.Contain("end-user certificate");
        requirement.Controls.Single().Instruments.Should().Equal(RareEarths.Notice18);
        requirement.Reasons.Should().BeEmpty();
        requirement.Explain().Should().Be(
            "licence required for sintered magnets with dysprosium (1C905.a.4) from CN to US for motors of passenger cars at " +
            "2025-06-10T04:00:00Z\n"
            + "  cn/rare-earths/2025-04: Required (Announcement No. 18 of 2025)");
    }

    [Fact]
    public void A_commodity_code_alone_never_decides()
    {
        ExportItem metal = ExportItem.Of("metal").WithCommodity(CommodityCode.China("2805.30.19.10"));
        LicenceRequirement requirement = RareEarths.Seven.RequirementFor(metal, Economy.Japan, Motors, June2025);
        requirement.Need.Should().Be(LicenceNeed.Indeterminate);
        requirement.Possible.Should().Equal(LicenceNeed.NotRequired, LicenceNeed.Required);
        requirement.Reasons.Should().ContainSingle().Which.Message.Should()
            .EndWith("the commodity code 2805.30.19.10 may indicate 1C902, 1C903, 1C906, but does not decide");
        requirement.Reasons[0].Kind.Should().Be(OpenFactKind.ExportFact);

        ExportItem wood = ExportItem.Of("wooden spoons").WithCommodity(CommodityCode.China("4419.90.90.00"));
        RareEarths.Seven.RequirementFor(wood, Economy.Japan, "cooking", June2025).Reasons.Single().Message
            .Should().EndWith("that the commodity code 4419.90.90.00 indicates none of its items does not excuse from a licence");
    }

    [Fact]
    public void Magnets_with_neither_terbium_nor_dysprosium_are_classified_as_on_no_entry_and_need_none()
    {
        ExportItem plain = ExportItem.Of("magnets without terbium and dysprosium").WithCommodity(CommodityCode.China("8505.11.10.00"))
            .WithNoCodeOn(ControlList.China);
        RareEarths.Seven.RequirementFor(plain, Economy.UnitedStates, Motors, June2025).Need.Should().Be(LicenceNeed.NotRequired);
    }

    [Fact]
    public void An_item_of_another_list_says_nothing_of_this_one()
    {
        ExportItem chips = ExportItem.Of("chips").WithControlCodes(ControlCode.UnitedStates("3A090"));
        RareEarths.Seven.RequirementFor(chips, Economy.UnitedStates, Motors, June2025).Need.Should().Be(LicenceNeed.Indeterminate);
    }

    [Fact]
    public void Where_only_a_paragraph_is_controlled_the_entry_leaves_it_open()
    {
        ExportControl control = Control(
            "x/control", ControlTerms.RequireLicence(EconomyScope.All, ControlledItem.Of(ControlCode.China("1C905.a.4"))));
        LicenceRequirement requirement = control.RequirementFor(
            ExportItem.Of("something").WithControlCodes(ControlCode.China("1C905")), Economy.Japan, Motors, June2025);
        requirement.Need.Should().Be(LicenceNeed.Indeterminate);
        requirement.Reasons.Single().Message.Should().Be("whether something is 1C905.a.4 is not stated");
    }

    [Theory]
    [InlineData("2025-10-08T12:00", MeasureStatus.NotKnown)]
    [InlineData("2025-10-10T00:00", MeasureStatus.Announced)]
    [InlineData("2025-11-06T23:59", MeasureStatus.Announced)]
    [InlineData("2025-11-08T00:00", MeasureStatus.Suspended)]
    [InlineData("2026-11-09T23:59", MeasureStatus.Suspended)]
    [InlineData("2026-11-10T12:00", MeasureStatus.Indeterminate)]
    [InlineData("2026-11-11T00:00", MeasureStatus.InForce)]
    public void A_control_that_was_suspended_before_it_began_enters_into_force_for_the_first_time_when_that_lapses(
        string beijing, MeasureStatus status) =>
            RareEarths.Five.StatusAt(RareEarths.Beijing(beijing)).Should().Be(status);

    [Fact]
    public void As_known_before_the_suspension_the_five_were_to_be_controlled_from_8_November()
    {
        ExportControl known = RareEarths.Five.AsKnownAt(RareEarths.Beijing("2025-10-20T12:00"));
        known.StatusAt(RareEarths.Beijing("2025-11-07T23:59")).Should().Be(MeasureStatus.Announced);
        known.StatusAt(RareEarths.Beijing("2025-11-08T00:00")).Should().Be(MeasureStatus.InForce);
    }

    [Theory]
    [InlineData("0.09", false, LicenceNeed.NotRequired)]
    [InlineData("0.1", false, LicenceNeed.Required)]
    [InlineData("0", true, LicenceNeed.Required)]
    public void Outside_China_the_value_rule_and_the_technology_decide(string share, bool technology, LicenceNeed need)
    {
        ExportControl known = RareEarths.Elsewhere.AsKnownAt(RareEarths.Beijing("2025-10-20T12:00"));
        ProposedExport export = ProposedExport.Of(
            ExportItem.Of("motor").WithOrigin(Economy.Parse("DE")), Economy.Parse("DE"), Economy.UnitedStates)
            .WithFact("humanitarian relief", false)
            .WithContentOf(Economy.China, Percentage.Parse(share + "%"))
            .WithTechnologyOf(Economy.China, technology);
        known.RequirementFor(export, December2025).Need.Should().Be(need);
        RareEarths.Elsewhere.RequirementFor(export, December2025).Need.Should()
            .Be(LicenceNeed.NotRequired, "it was suspended before it began");
    }

    [Fact]
    public void What_is_not_stated_of_an_item_made_elsewhere_is_named()
    {
        ExportControl known = RareEarths.Elsewhere.AsKnownAt(RareEarths.Beijing("2025-10-20T12:00"));
        ProposedExport export = ProposedExport.Of(
            ExportItem.Of("motor").WithOrigin(Economy.Parse("DE")), Economy.Parse("DE"), Economy.UnitedStates)
                .WithFact("humanitarian relief", false);
        known.RequirementFor(export, December2025).Reasons.Select(fact => fact.Message).Should().Equal(
            "the controlled content of CN in the value of the item is not stated",
            "it is not stated whether \"made with controlled technology of CN\" is true");
        ProposedExport ofNoOrigin = ProposedExport.Of(ExportItem.Of("motor"), Economy.Parse("DE"), Economy.UnitedStates);
        known.RequirementFor(ofNoOrigin, December2025).Reasons.Select(fact => fact.Subject).Should().Contain("origin");
        RareEarths.Seven.RequirementFor(ProposedExport.Of(RareEarths.Magnets, Economy.Parse("DE"), Economy.UnitedStates), December2025).Need
            .Should().Be(LicenceNeed.NotRequired, "the control of April does not reach beyond China");
    }

    [Theory]
    [InlineData(true, null, LicensingPolicy.PresumptionOfDenial)]
    [InlineData(false, "49.99", LicensingPolicy.CaseByCase)]
    [InlineData(false, "50", LicensingPolicy.PresumptionOfDenial)]
    public void The_50_per_cent_rule_counts_what_listed_parties_own(bool isListed, string? owned, LicensingPolicy policy)
    {
        ExportControl known = RareEarths.Elsewhere.AsKnownAt(RareEarths.Beijing("2025-10-20T12:00"));
        ProposedExport export = ProposedExport.Of(
            ExportItem.Of("oxide").WithOrigin(Economy.China), Economy.Parse("DE"), Economy.UnitedStates)
            .WithFact("humanitarian relief", false)
            .WithFact("logic of 14 nm or below", true)
            .WithEndUserOn("control list of China", isListed);
        if (owned is not null)
            export = export.WithEndUserOwnedBy("control list of China", Percentage.Parse(owned + "%"));
        known.RequirementFor(export, December2025).Controls.Single().Policies.Should().Equal(policy);
    }

    [Fact]
    public void An_exception_that_applies_is_named_and_one_that_is_open_leaves_the_need_open()
    {
        ExportControl known = RareEarths.Elsewhere.AsKnownAt(RareEarths.Beijing("2025-10-20T12:00"));
        ProposedExport export = ProposedExport.Of(
            ExportItem.Of("oxide").WithOrigin(Economy.China), Economy.Parse("DE"), Economy.UnitedStates);
        known.RequirementFor(export, December2025).Need.Should().Be(LicenceNeed.Indeterminate);
        LicenceRequirement relief = known.RequirementFor(export.WithFact("humanitarian relief", true), December2025);
        relief.Need.Should().Be(LicenceNeed.NotRequired);
        relief.Controls.Single().Exemption.Should().Be("humanitarian relief");
    }

    [Fact]
    public void Destinations_decide_and_a_prohibition_outweighs_a_licence()
    {
        ControlledItem gallium = ControlledItem.Of(ControlCode.China("3C004"), "gallium");
        ExportControl licence = Control(
            "cn/gallium", ControlTerms.RequireLicence(EconomyScope.All, gallium).WithAcceptedLicences(LicenceKind.Single));
        ExportControl ban = Control("cn/gallium-to-us", ControlTerms.Prohibit(EconomyScope.Of(Economy.UnitedStates), gallium));
        ControlRegime regime = ControlRegime.Of(Economy.China, licence, ban);
        ExportItem item = ExportItem.Of("gallium").WithControlCodes(ControlCode.China("3C004"));
        regime.RequirementFor(item, Economy.UnitedStates, "wafers", June2025).Need.Should().Be(LicenceNeed.Prohibited);
        regime.RequirementFor(item, Economy.Japan, "wafers", June2025).Need.Should().Be(LicenceNeed.Required);
        LicenceRequirement open = regime.RequirementFor(ExportItem.Of("grey metal"), Economy.UnitedStates, "wafers", June2025);
        open.Possible.Should().Equal(LicenceNeed.NotRequired, LicenceNeed.Required, LicenceNeed.Prohibited);
        open.Reasons.Should().ContainSingle("both controls lack the same fact");
    }

    [Fact]
    public void A_fact_that_is_missing_for_one_control_does_not_matter_where_another_prohibits_for_certain()
    {
        ExportControl ban = Control("cn/ban", ControlTerms.Prohibit(EconomyScope.Of(Economy.UnitedStates)));
        LicenceRequirement requirement = ControlRegime.Of(Economy.China, RareEarths.Seven, ban)
            .RequirementFor(ExportItem.Of("grey metal"), Economy.UnitedStates, "wafers", June2025);
        requirement.Need.Should().Be(LicenceNeed.Prohibited);
        requirement.Reasons.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false, LicenceNeed.NotRequired)]
    [InlineData(true, LicenceNeed.Required)]
    public void A_release_of_technology_counts_where_deemed_exports_are_covered(bool covered, LicenceNeed need)
    {
        ExportControl control = Control(
            "cn/technology",
            ControlTerms.RequireLicence(EconomyScope.All, ControlledItem.Of(ControlCode.China("1E902"))).WithReach(deemedExports: covered));
        ProposedExport release = ProposedExport.DeemedExport(
            ExportItem.Of("process sheets").WithControlCodes(ControlCode.China("1E902")), Economy.China, Economy.Japan);
        control.RequirementFor(release, June2025).Need.Should().Be(need);
    }

    [Theory]
    [InlineData("CN")]
    [InlineData("JP")]
    public void What_stays_in_or_comes_to_the_economy_that_controls_it_is_no_export(string from)
    {
        ExportControl control = Control(
            "cn/everywhere", ControlTerms.RequireLicence(EconomyScope.All, ControlledItem.Of(ControlCode.China("1C905")))
                .WithReach(
                    deemedExports: true, reexports: true, inCountryTransfers: true, foreignMade: ForeignMadeRule.Of(Percentage.Of(0.1m))));
        ProposedExport inward = ProposedExport.Of(RareEarths.Magnets.WithOrigin(Economy.China), Economy.Parse(from), Economy.China);
        inward.KindFor(Economy.China, June2025).Should().Be(ExportKind.ToOwnTerritory);
        control.RequirementFor(inward, June2025).Need.Should().Be(LicenceNeed.NotRequired);
        Refusal.Of<ArgumentException>(() => ProposedExport.DeemedExport(RareEarths.Magnets, Economy.China, Economy.China))
            .WithMessage("*to a foreign national; CN is where it is released.*");
    }

    [Theory]
    [InlineData("CN", "CN", "JP", ExportKind.Export)]
    [InlineData("DE", "CN", "JP", ExportKind.Export)]
    [InlineData("CN", "DE", "JP", ExportKind.Reexport)]
    [InlineData("CN", "DE", "DE", ExportKind.InCountryTransfer)]
    [InlineData("DE", "DE", "JP", ExportKind.ForeignMade)]
    [InlineData(null, "DE", "JP", null)]
    [InlineData(null, "CN", "JP", ExportKind.Export)]
    public void What_an_export_is_to_China_follows_from_its_way_and_the_origin_of_the_item(
        string? origin, string from, string to, ExportKind? kind)
    {
        ExportItem item = origin is null ? RareEarths.Magnets : RareEarths.Magnets.WithOrigin(Economy.Parse(origin));
        ProposedExport.Of(item, Economy.Parse(from), Economy.Parse(to)).KindFor(Economy.China, June2025).Should().Be(kind);
    }

    [Theory]
    [InlineData("DE", "US", "2025-06-10T12:00", LicenceNeed.Required)]
    [InlineData("DE", "FR", "2025-06-10T12:00", LicenceNeed.NotRequired)]
    [InlineData("DE", "GB", "2025-06-10T12:00", LicenceNeed.Required)]
    [InlineData("DE", "GB", "2020-01-31T12:00", LicenceNeed.NotRequired)]
    [InlineData("GB", "US", "2020-01-31T12:00", LicenceNeed.Required)]
    [InlineData("GB", "US", "2025-06-10T12:00", LicenceNeed.NotRequired)]
    public void The_territory_of_a_control_of_the_European_Union_is_that_of_its_members_at_the_time(
        string from, string to, string at, LicenceNeed need)
    {
        ExportControl control = ExportControl.Create(
            "eu/x",
            Economy.EuropeanUnion,
            "Annex I",
            [LegalAct.Enact(
                "eu/x/enacted", "eu/x", RareEarths.Notice18, LegalWindow.Starting(LegalMoment.StartOf(new(2009, 8, 27), LawZones.Beijing)),
                ControlTerms.RequireLicence(EconomyScope.All, ControlledItem.Of(ControlCode.Parse("3A001", ControlList.EuropeanUnion))))]);
        ExportItem chip = ExportItem.Of("converters").WithControlCodes(ControlCode.Parse("3A001.a.5", ControlList.EuropeanUnion));
        control.RequirementFor(ProposedExport.Of(chip, Economy.Parse(from), Economy.Parse(to)), RareEarths.Beijing(at)).Need.Should()
            .Be(need);
    }

    [Fact]
    public void Where_no_control_of_an_economy_is_held_the_need_is_not_known()
    {
        LicenceRequirement requirement = ControlRegime.Of(Economy.Japan)
            .RequirementFor(RareEarths.Magnets, Economy.UnitedStates, Motors, June2025);
        requirement.Need.Should().Be(LicenceNeed.Indeterminate);
        requirement.Reasons.Single()
            .Should().Match<OpenFact>(
                missing => missing.Kind == OpenFactKind.NotInData && missing.Message == "no export control of JP is in the data");
        requirement.Explain().Should().EndWith("\n  no export control of JP is in the data");
    }

    [Fact]
    public void A_certain_need_is_found_and_an_open_one_is_not()
    {
        LicenceRequirement certain = RareEarths.Seven.RequirementFor(RareEarths.Magnets, Economy.Japan, Motors, June2025);
        certain.IsCertain.Should().BeTrue();
        certain.TryGetNeed(out LicenceNeed need).Should().BeTrue();
        need.Should().Be(LicenceNeed.Required);
        certain.Controls.Single().IsCertain.Should().BeTrue();
        certain.Controls.Single().TryGetNeed(out need).Should().BeTrue();
        need.Should().Be(LicenceNeed.Required);

        LicenceRequirement open = ControlRegime.Of(Economy.Japan)
            .RequirementFor(RareEarths.Magnets, Economy.UnitedStates, Motors, June2025);
        open.IsCertain.Should().BeFalse();
        open.TryGetNeed(out need).Should().BeFalse();
        need.Should().Be(LicenceNeed.Indeterminate);
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        Refusal.Of<ArgumentNullException>(() => ExportControl.Create("cn/x", Economy.China, "X", null!)).WithParameterName("acts");
        Refusal.Of<ArgumentNullException>(() => ExportControl.Create("cn/x", Economy.China, "X", [null!])).WithParameterName("acts");
        Refusal.Of<ArgumentNullException>(() => ExportControl.Threatened("cn/x", Economy.China, "X", null!)).WithParameterName("threats");
        Refusal.Of<ArgumentNullException>(() => RareEarths.Seven.WithThreats(null!)).WithParameterName("threats");
        Refusal.Of<ArgumentNullException>(() => ControlRegime.Of(Economy.China, null!)).WithParameterName("controls");
        ControlTerms terms = ControlTerms.RequireLicence(EconomyScope.All);
        Refusal.Of<ArgumentNullException>(() => terms.WithAcceptedLicences(null!)).WithParameterName("kinds");
        Refusal.Of<ArgumentNullException>(() => terms.WithReviewRules([null!])).WithParameterName("reviews");
        Refusal.Of<ArgumentNullException>(() => terms.WithExemptions([null!])).WithParameterName("exceptions");
        Refusal.Of<ArgumentNullException>(() => ControlTerms.Prohibit(EconomyScope.All, [null!])).WithParameterName("items");
    }

    [Fact]
    public void A_control_is_made_by_acts_or_threatened()
    {
        Refusal.Of<ArgumentException>(() => ExportControl.Create("cn/x", Economy.China, "X", []))
            .WithMessage("No act imposes the control 'cn/x'. Use Threatened for a control that has only been threatened.*");
        Refusal.Of<ArgumentException>(() => ExportControl.Threatened("cn/x", Economy.China, "X"))
            .WithMessage("Neither an act nor a threat makes the control 'cn/x'.*");
        MeasureThreat threat = MeasureThreat.Of(Geneva.Published("cn/threat", "2025-03-01T00:00Z"));
        ExportControl.Threatened("cn/x", Economy.China, "X", threat).StatusAt(LawZones.Utc("2025-03-02T00:00Z"))
            .Should().Be(MeasureStatus.Threatened);
    }

    [Fact]
    public void Beyond_what_is_known_the_need_is_open_with_the_reason()
    {
        ExportControl control = ExportControl.Create("cn/x", Economy.China, "X", RareEarths.Seven.History.Acts.Select(act =>
            (LegalAct)LegalAct.Enact(
                "x", "cn/x", act.Instrument, ((Enactment<ControlTerms>)act).Window, ((Enactment<ControlTerms>)act).Value)),
            knowledge: Knowledge.Through(June2025));
        control.RequirementFor(RareEarths.Magnets, Economy.Japan, Motors, June2025).Need.Should().Be(LicenceNeed.Required);
        LicenceRequirement beyond = control.RequirementFor(
            RareEarths.Magnets, Economy.Japan, Motors, June2025 + Duration.FromSeconds(1));
        beyond.Need.Should().Be(LicenceNeed.Indeterminate);
        beyond.Reasons.Single().Message.Should().EndWith(
            "is after the horizon, up to which cn/x is known to be complete; ask as known at the horizon (AsKnownAt)");
    }

    [Fact]
    public void There_are_17_rare_earths_and_the_regime_says_which_are_controlled()
    {
        CriticalMineral.RareEarths.Should().HaveCount(17).And.OnlyHaveUniqueItems();
        ControlRegime regime = ControlRegime.Of(Economy.China, RareEarths.Seven, RareEarths.Five);
        string At(string beijing) =>
            string.Join(' ', regime.MineralsControlledAt(RareEarths.Beijing(beijing)).Controlled.Select(mineral => mineral.Symbol));
        At("2025-04-03T23:59").Should().BeEmpty();
        At("2025-06-10T12:00").Should().Be("Sc Y Sm Gd Tb Dy Lu");
        At("2025-12-01T12:00").Should().Be("Sc Y Sm Gd Tb Dy Lu");
        At("2026-11-11T00:00").Should().Be("Sc Y Sm Eu Gd Tb Dy Ho Er Tm Yb Lu");
        ControlledMinerals disputed = regime.MineralsControlledAt(RareEarths.Beijing("2026-11-10T12:00"));
        disputed.IsCertain.Should().BeFalse();
        disputed.Possible.Should().BeEquivalentTo(disputed.Controlled.Concat(disputed.InDoubt))
            .And.BeInAscendingOrder(mineral => mineral.AtomicNumber);
        disputed.Controlled.Should().HaveCount(7);
        disputed.InDoubt.Select(mineral => mineral.Symbol).Should().Equal("Eu", "Ho", "Er", "Tm", "Yb");
        disputed.Reasons.Should().NotBeEmpty();
    }

    [Fact]
    public void What_cannot_be_is_refused_where_it_is_written()
    {
        Refusal.Of<ArgumentException>(() => ControlTerms.Prohibit(EconomyScope.All).WithAcceptedLicences(LicenceKind.Single));
        Refusal.Of<ArgumentException>(
            () => ControlTerms.RequireLicence(
                EconomyScope.All, ControlledItem.Of(ControlCode.China("1C902")), ControlledItem.Of(ControlCode.UnitedStates("3A090"))));
        Refusal.Of<ArgumentException>(() => ForeignMadeRule.Of(null));
        Refusal.Of<ArgumentException>(() => RareEarths.Magnets.WithNoCodeOn(ControlList.China)).WithMessage("*1C905.a.4*");
        Refusal.Of<ArgumentException>(() => ControlRegime.Of(Economy.UnitedStates, RareEarths.Seven));
    }

    private static ExportControl Control(string key, ControlTerms terms) => ExportControl.Create(
        key, Economy.China, key,
        [LegalAct.Enact(
            key + "/enacted", key, RareEarths.Notice18, LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 4), LawZones.Beijing)),
            terms)]);
}
