namespace TradePolicy.Tests;

/// <summary>What the supplied regimes say, each as its texts do.</summary>
public sealed class SuppliedRegimesTest
{
    private static readonly LicensingRegime China = LicensingRegimes.ChinaDualUse;
    private static readonly LicensingRegime UnitedStates = LicensingRegimes.UnitedStatesEar;
    private static readonly LicensingRegime UnitedKingdom = LicensingRegimes.UnitedKingdomStandardIndividual;

    [Fact]
    public void Each_regime_names_its_authority_its_economy_and_the_zone_of_its_days()
    {
        LicensingRegimes.All.Select(regime =>
            $"{regime.Key} {regime.Version}: {regime.Name}; {regime.Authority}; {regime.Economy}; {regime.Zone.Id}").Should().Equal(
            "cn/dual-use 1: China's dual-use items regime; Ministry of Commerce of China; CN; Asia/Shanghai",
            "us/ear 1: the Export Administration Regulations; Bureau of Industry and Security; US; America/New_York",
            "gb/siel 1: the standard individual export licence; Export Control Joint Unit; GB; Europe/London");
        China.ToString().Should().Be(China.Name);
    }

    [Fact]
    public void A_licence_of_China_is_valid_for_one_year_or_three_and_no_text_says_whether_the_anniversary_is_a_day_of_it()
    {
        China.ValidityRules.Select(rule => (rule.Kind, rule.Longest, rule.Usual)).Should().Equal(
            (LicenceKind.Single, Period.FromYears(1), null), (LicenceKind.General, Period.FromYears(3), null));
        China.ValidityRuleFor(LicenceKind.Single).CountedBy.Select(rule => rule.ToString()).Should().Equal(
            China.ValidityRuleFor(LicenceKind.General).CountedBy.Select(rule => rule.ToString())).And.HaveCount(2);
        China.ValidityRuleFor(LicenceKind.Single).CountedBy[0].ToString().Should().Contain("the anniversary not included");
        China.ValidityRuleFor(LicenceKind.Single).CountedBy[1].ToString().Should().Contain("the anniversary included");
    }

    [Fact]
    public void The_licences_of_the_others_have_a_usual_validity_and_no_longest_one()
    {
        UnitedStates.ValidityRules.Single().ToString().Should().Be("multiple-use licence: usually P4Y (15 CFR 750.7(g))");
        UnitedKingdom.ValidityRules.Single().ToString().Should().Be(
            "multiple-use licence: usually P24M (practice of the Export Control Joint Unit for permanent exports)");
        UnitedStates.ValidityRules.Single().Longest.Should().BeNull();
        UnitedKingdom.ValidityRules.Single().CountedBy.Should().HaveCount(2);
        Licensing.Plain().ValidityRuleFor(LicenceKind.Single).ToString().Should().Be("single licence: no stated validity (worked example)");
    }

    [Fact]
    public void China_asks_for_five_documents_whatever_the_kind_of_licence()
    {
        China.Documents.Select(document => document.Name).Should().Equal(
            "proof of identity of the applicant", "contract or agreement", "technical description", "end-user and end-use certificate",
            "profile of the importer and the end user");
        China.Documents.Should().OnlyContain(document => document.Kinds.Count == 3 && document.Citation
            == "Regulations on Export Control of Dual-use Items, State Council Order No. 792 of 2024, documents of an application " +
            "(the article is not verified)");
        UnitedKingdom.Documents.Single().ToString()
            .Should().Be("end-user undertaking (Export Control Joint Unit, guidance on applications)");
        UnitedStates.Documents.Should().BeEmpty();
    }

    [Fact]
    public void Applications_name_the_parties_that_the_regime_requires()
    {
        China.RequiredRoles.Should().Equal(TradePartyRole.Exporter, TradePartyRole.Consignee, TradePartyRole.EndUser);
        UnitedStates.RequiredRoles.Should().Equal(TradePartyRole.Exporter, TradePartyRole.UltimateConsignee, TradePartyRole.EndUser);
        UnitedKingdom.RequiredRoles.Should().Equal(TradePartyRole.Exporter, TradePartyRole.Consignee, TradePartyRole.EndUser);
    }

    [Fact]
    public void Only_China_lets_no_element_of_a_licence_be_amended()
    {
        China.FixedElements.Should().Equal(
            LicenceElement.Goods, LicenceElement.Quantity, LicenceElement.Value, LicenceElement.Exporter, LicenceElement.EndUser,
            LicenceElement.OtherParties, LicenceElement.Validity);
        UnitedStates.FixedElements.Should().BeEmpty();
        UnitedKingdom.FixedElements.Should().BeEmpty();
    }

    [Fact]
    public void The_times_to_decide_are_45_working_days_90_days_and_a_target_of_20_working_days()
    {
        China.Limit!.IsStatutory.Should().BeTrue();
        UnitedStates.Limit!.IsStatutory.Should().BeTrue();
        UnitedKingdom.Limit!.ToString().Should().Be(
            $"target: {UnitedKingdom.Limit.Clock} (Export Control Joint Unit, published target: 70 % within 20 working days)");
        UnitedKingdom.Limit.Clock.CutOff.Should().Be(new LocalTime(18, 0));
        UnitedKingdom.Limit.Clock.Limit.Should().Be(20);
    }

    [Fact]
    public void The_tolerances_for_shipments_cite_their_source()
    {
        China.Tolerance.ToString()
            .Should().Be("0% of the unshipped balance, 0% on the value, 0% on a value alone (none is known)");
        UnitedKingdom.Tolerance.Citation.Should().Be("none is known");
        UnitedStates.Tolerance.ToString().Should().Be(
            "0% of the unshipped balance, 10% on the value, 10% on a value alone (15 CFR 750.11 as revised at 78 FR 61874 " +
            "(4 October 2013); the 10 % by the notices on the decrementing of licences in the Automated Export System (July 2016))");
        LicensingRegimes.UnitedStatesToleranceBefore2013.ToString().Should().Be(
            "10% of the unshipped balance, 25% on the value, 0% on a value alone (15 CFR 750.11 as it stood before 78 FR 61874 " +
            "(4 October 2013))");
        LicensingRegime.Create("xx/any", "a regime", "an office", Economy.China, LawZones.Beijing, China.ValidityRules)
            .Tolerance.Citation.Should().Be("no tolerance is stated");
    }

    [Fact]
    public void A_regime_is_looked_up_by_its_key_and_version()
    {
        Refusal.Of<ArgumentNullException>(() => LicensingRegimes.TryGetByKey(null!, "1", out _)).WithParameterName("key");
        Refusal.Of<ArgumentNullException>(() => LicensingRegimes.TryGetByKey("us/ear", null!, out _)).WithParameterName("version");
        LicensingRegimes.TryGetByKey("us/ear", "1", out LicensingRegime? found).Should().BeTrue();
        found.Should().Be(UnitedStates);
    }
}
