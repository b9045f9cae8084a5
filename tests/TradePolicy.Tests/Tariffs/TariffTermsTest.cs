namespace TradePolicy.Tests;

/// <summary>What a tariff is made of: its programme, its exemptions, what it gives way to, and what is missing of it.</summary>
public sealed class TariffTermsTest
{
    private static readonly Instant Start = LawZones.Utc("2025-01-01T05:00Z");
    private static readonly Instant End = LawZones.Utc("2026-01-01T05:00Z");
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China);

    [Theory]
    [InlineData(DutyKind.Ordinary, true, false)]
    [InlineData(DutyKind.Preferential, true, false)]
    [InlineData(DutyKind.Additional, true, false)]
    [InlineData(DutyKind.AntiDumping, false, false)]
    [InlineData(DutyKind.Countervailing, false, false)]
    [InlineData(DutyKind.Fee, false, false)]
    [InlineData(DutyKind.Excise, false, true)]
    [InlineData(DutyKind.ValueAddedTax, false, true)]
    public void A_programme_is_part_of_the_tariff_total_a_tax_or_neither(DutyKind kind, bool isInTotal, bool isTax)
    {
        DutyProgramme programme = DutyProgramme.Of("us/x", "The X duty", kind);

        (programme.IsInTariffTotal, programme.IsTax, programme.Kind, programme.ToString())
            .Should().Be((isInTotal, isTax, kind, "The X duty"));
    }

    [Theory]
    [InlineData("us/232", true)]
    [InlineData("us/232/steel", true)]
    [InlineData("us/23", false)]
    [InlineData("us/232/steel/pipes", false)]
    [InlineData("us/301", false)]
    public void A_programme_is_of_those_whose_key_begins_its_own(string key, bool isOf) =>
        DutyProgramme.Of("us/232/steel", "Steel", DutyKind.Additional).IsOf(key).Should().Be(isOf);

    [Fact]
    public void A_programme_refuses_what_is_no_kind_or_key()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => DutyProgramme.Of("us/x", "X", (DutyKind)99)).WithMessage("Not a kind of duty.*")
            .WithParameterName("kind");
        Refusal.Of<ArgumentException>(() => DutyProgramme.Of("US", "X", DutyKind.Fee));
        Refusal.Of<ArgumentException>(() => DutyProgramme.Of("us/x", " ", DutyKind.Fee));
    }

    [Fact]
    public void What_a_tariff_gives_way_to_is_said_in_words()
    {
        Stacking.Cumulative.ToString().Should().Be("cumulative");
        Stacking.ReplacedBy("us/b", "us/a", "us/b").ToString().Should().Be("replaced by us/a, us/b");
        Stacking.WhollyReplacedBy("us/b", "us/a").ToString().Should().Be("wholly replaced by us/a, us/b");
        Stacking.HighestOf("us/family").ToString().Should().Be("highest of us/family");
        Stacking.HighestOf("us/family").AndReplacedBy("us/a").AndWhollyReplacedBy("us/b").DeclaredUnder("9903.01.33").ToString()
            .Should().Be("highest of us/family; replaced by us/a; wholly replaced by us/b (9903.01.33)");
        Stacking.HighestOf("us/family").DeclaredUnder("9903.01.33").ToString().Should().Be("highest of us/family (9903.01.33)");
        Stacking.HighestOf("us/a").AndReplacedBy("us/b").ToString().Should().Be("highest of us/a; replaced by us/b");
        Stacking.ReplacedBy("us/longer").AndWhollyReplacedBy("us/a").ToString().Should()
            .Be("replaced by us/longer; wholly replaced by us/a");
        Stacking.ReplacedBy("us/a").AndReplacedBy("us/c").AndReplacedBy("us/b").ReplacingProgrammes.Should()
            .Equal("us/a", "us/b", "us/c");
        Stacking.WhollyReplacedBy("us/c").AndWhollyReplacedBy("us/a").WhollyReplacingProgrammes.Should().Equal("us/a", "us/c");
        Stacking.ReplacedBy("us/a").AndWhollyReplacedBy("us/b").AllReplacingProgrammes.Should().Equal("us/a", "us/b");
    }

    [Fact]
    public void A_heading_for_what_is_replaced_needs_something_that_replaces()
    {
        Refusal.Of<ArgumentException>(() => Stacking.Cumulative.DeclaredUnder("9903.01.33"))
            .WithMessage("A cumulative tariff is never replaced, so 9903.01.33 is never declared.*").WithParameterName("heading");
        Stacking.HighestOf("us/family").DeclaredUnder("9903.01.33").HeadingIfReplaced.Should().Be("9903.01.33");
        Stacking.WhollyReplacedBy("us/a").DeclaredUnder("9903.01.33").HeadingIfReplaced.Should().Be("9903.01.33");
        Stacking.ReplacedBy("us/a").DeclaredUnder("9903.01.33").ToString().Should().Be("replaced by us/a (9903.01.33)");
        Refusal.Of<ArgumentException>(() => Stacking.ReplacedBy()).WithMessage("No programme is named.*")
            .WithParameterName("programmes");
        Refusal.Of<ArgumentException>(() => Stacking.WhollyReplacedBy());
        Refusal.Of<ArgumentException>(() => Stacking.ReplacedBy("us/a").AndReplacedBy());
        Refusal.Of<ArgumentException>(() => Stacking.HighestOf("Not a key"));
        Refusal.Of<ArgumentNullException>(() => Stacking.ReplacedBy(null!)).WithParameterName("programmes");
    }

    [Fact]
    public void A_programme_is_replaced_in_part_or_wholly_by_those_that_are_named()
    {
        DutyProgramme steel = DutyProgramme.Of("us/232/steel", "Steel", DutyKind.Additional);

        Stacking.ReplacedBy("us/301", "us/232").IsReplacedBy(steel).Should().BeTrue();
        Stacking.ReplacedBy("us/301").IsReplacedBy(steel).Should().BeFalse();
        Stacking.ReplacedBy("us/232").IsWhollyReplacedBy(steel).Should().BeFalse();
        Stacking.WhollyReplacedBy("us/301", "us/232").IsWhollyReplacedBy(steel).Should().BeTrue();
        Stacking.WhollyReplacedBy("us/301").IsWhollyReplacedBy(steel).Should().BeFalse();
        Stacking.WhollyReplacedBy("us/232").IsReplacedBy(steel).Should().BeFalse();
    }

    [Fact]
    public void An_exemption_says_what_it_leaves()
    {
        ClaimMade claim = EntryCondition.Claim("9903.01.34");

        ExemptionTerms.Of(claim).ToString().Should().Be("not charged if 9903.01.34 claimed");
        ExemptionTerms.Of(claim, ExemptionEffect.ChargedAt(AdValorem.Of(10m)), "9903.01.34").ToString()
            .Should().Be("10% instead if 9903.01.34 claimed (9903.01.34)");
        ExemptionEffect.ChargedOnlyOn("foreign content", "US content").ToString().Should().Be("only on the foreign content");
        ExemptionEffect.ChargedOnContent("steel content").ToString().Should().Be("only on the steel content");
        ExemptionEffect.NotCharged.ToString().Should().Be("not charged");
        ExemptionEffect.ChargedOnlyOn("foreign content").ExemptPart.Should().BeNull();
        Refusal.Of<ArgumentException>(() => ExemptionEffect.ChargedOnlyOn("content", "content"))
            .WithMessage("The content cannot be both charged and exempt.*").WithParameterName("exemptPart");
        Refusal.Of<ArgumentException>(() => ExemptionTerms.Of(claim, ExemptionEffect.NotCharged, "9903.01.34", headingBearsDuty: true))
            .WithMessage("A heading bears the duty on a part of the goods only if there is one, and if the tariff is charged on a part.*")
            .WithParameterName("headingBearsDuty");
    }

    [Fact]
    public void An_exemption_has_a_key_a_name_and_terms_that_change_as_law_does()
    {
        Exemption always = Exemption.Create("us/x/gifts", "Gifts", ExemptionTerms.Of(EntryCondition.Fact("gift")));
        Exemption since = Exemption.Create(
            "us/x/gifts", "Gifts", LegalAct.Enact(
                "gifts/1", "us/x/gifts", Duties.Act, LawZones.From("2025-01-01T00:00", LawZones.NewYork),
                ExemptionTerms.Of(EntryCondition.Fact("gift"))));

        (always.Key, always.Name, always.ToString()).Should().Be(("us/x/gifts", "Gifts", "Gifts"));
        always.Terms.At(Start - Duration.FromSeconds(1)).IsInForce.Should().BeTrue();
        since.Terms.At(Start - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
        since.Terms.At(Start).IsInForce.Should().BeTrue();
        Refusal.Of<ArgumentException>(() => Exemption.Create("us/x/gifts", " "));
        Refusal.Of<ArgumentNullException>(() => Exemption.Create("us/x/gifts", "Gifts", (ExemptionTerms)null!));
    }

    [Fact]
    public void A_coverage_says_what_it_is_of_and_when()
    {
        TariffCoverage all = TariffCoverage.Of(Economy.UnitedStates, China);

        all.ToString().Should().Be("additional duties of US on CN");
        all.During(Start).ToString().Should().Be("additional duties of US on CN from 2025-01-01T05:00:00Z");
        all.During(null, End).ToString().Should().Be("additional duties of US on CN to 2026-01-01T05:00:00Z");
        all.OfProgrammes("us/a", "us/b").During(Start, End).ToString()
            .Should().Be("additional duties of US on CN (us/a, us/b) from 2025-01-01T05:00:00Z to 2026-01-01T05:00:00Z");
        (all.IsOfAllProgrammes, all.OfProgrammes("us/a").IsOfAllProgrammes).Should().Be((true, false));
        Refusal.Of<ArgumentException>(() => all.OfProgrammes()).WithMessage("There is no programme.*").WithParameterName("programmes");
        Refusal.Of<ArgumentException>(() => all.OfProgrammes(" ")).WithParameterName("programmes");
    }

    [Theory]
    [InlineData("2025-01-01T04:59:59Z", "the additional duties of US on goods of CN at 2025-01-01T04:59:59Z are not in the data")]
    [InlineData("2025-01-01T05:00:00Z", null)]
    [InlineData("2026-01-01T04:59:59Z", null)]
    [InlineData("2026-01-01T05:00:00Z", "the additional duties of US on goods of CN at 2026-01-01T05:00:00Z are not in the data")]
    public void A_coverage_holds_from_its_start_until_before_its_end(string at, string? missing) =>
        Missing(Economy.UnitedStates, Economy.China, at, TariffCoverage.Of(Economy.UnitedStates, China).During(Start, End))
            .Should().Be(missing);

    [Fact]
    public void Of_several_coverages_any_whole_one_will_do_and_the_programmes_of_others_are_added_up()
    {
        const string At = "2025-06-01T00:00:00Z";
        TariffCoverage a = TariffCoverage.Of(Economy.UnitedStates, China).OfProgrammes("us/a");
        TariffCoverage ab = TariffCoverage.Of(Economy.UnitedStates, China).OfProgrammes("us/a", "us/b");
        TariffCoverage ended = TariffCoverage.Of(Economy.UnitedStates, China).During(null, Start);
        TariffCoverage whole = TariffCoverage.Of(Economy.UnitedStates, China);
        TariffCoverage chinese = TariffCoverage.Of(Economy.China, EconomyScope.All);

        Missing(Economy.UnitedStates, Economy.China, At).Should().BeNull("nothing is said of coverage");
        Missing(Economy.UnitedStates, Economy.China, At, ended, a, ab)
            .Should().Be("of the additional duties of US on goods of CN only those of us/a, us/b are in the data");
        Missing(Economy.UnitedStates, Economy.China, At, a, whole).Should().BeNull();
        Missing(Economy.UnitedStates, Economy.Canada, At, chinese, whole)
            .Should().Be("the additional duties of US on goods of CA are not in the data");
        Missing(Economy.UnitedStates, Economy.China, At, chinese)
            .Should().Be("the additional duties of US on goods of CN are not in the data");
        OpenFact fact = TariffCoverage.MissingIn([chinese], Economy.UnitedStates, Economy.China, Start)!;
        (fact.Kind, fact.Subject).Should().Be((OpenFactKind.NotInData, "additional duties on CN"));
    }

    [Fact]
    public void What_another_economy_lacks_or_lacks_on_other_goods_does_not_matter_to_an_entry()
    {
        TariffGap gap = TariffGap.Of("us/parts", "the duty on parts is not in the data", CommodityScope.All);
        TariffCoverage whole = TariffCoverage.Of(Economy.UnitedStates, China);
        TariffCoverage canadian = TariffCoverage.Of(Economy.Canada, China).Except(gap);
        TariffCoverage onMexico = TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Mexico)).Except(gap);
        CustomsEntry chinese = CustomsEntry.Of(Duties.Goods, Economy.China, Duties.Dollars(1m));

        TariffCoverage.MissingFor([whole, canadian, onMexico], chinese, Start).Should().BeEmpty();
        TariffCoverage.MissingFor([whole, whole.Except(gap)], chinese, Start).Should().Equal(gap.Missing);
    }

    [Fact]
    public void A_coverage_changes_where_it_or_a_gap_begins_or_ends()
    {
        Instant march = LawZones.Utc("2025-03-01T05:00Z"), may = LawZones.Utc("2025-05-01T04:00Z");
        TariffGap gap = TariffGap.Of("us/gap", "the duty on parts is not in the data", CommodityScope.All).During(march, may);

        TariffCoverage.Of(Economy.UnitedStates, China).ChangeInstants.Should().BeEmpty();
        TariffCoverage.Of(Economy.UnitedStates, China).During(Start, End).Except(gap).ChangeInstants.Should()
            .Equal(Start, End, march, may);
        TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.EuropeanUnion)).ChangeInstants.Should().HaveCount(9);
    }

    [Fact]
    public void Gaps_are_added_replaced_by_their_key_and_taken_away()
    {
        TariffGap one = TariffGap.Of("us/one", "one", CommodityScope.All), two = TariffGap.Of("us/two", "two", CommodityScope.All);
        TariffGap changed = TariffGap.Of("us/one", "one changed", CommodityScope.All);
        TariffCoverage coverage = TariffCoverage.Of(Economy.UnitedStates, China).Except(one).Except(two);

        coverage.Gaps.Should().Equal(one, two);
        coverage.WithGaps([one, two], [changed]).Gaps.Should().Equal(two, changed);
        coverage.WithGaps([one, two], [changed, TariffGap.Of("us/three", "three", CommodityScope.All)]).Gaps
            .Select(gap => gap.Key).Should().Equal("us/two", "us/one", "us/three");
        coverage.WithoutGaps().Gaps.Should().BeEmpty();
        coverage.WithoutGaps().WithoutGaps().Should().Be(TariffCoverage.Of(Economy.UnitedStates, China));
        coverage.IsOfTheSame(TariffCoverage.Of(Economy.UnitedStates, China)).Should().BeTrue();
        coverage.IsOfTheSame(TariffCoverage.Of(Economy.Canada, China)).Should().BeFalse();
        coverage.IsOfTheSame(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All)).Should().BeFalse();
    }

    [Theory]
    [InlineData("2024-12-31T00:00:00Z", "8708.99.81.80", false)]
    [InlineData("2025-01-01T05:00:00Z", "8708.99.81.80", true)]
    [InlineData("2026-01-01T04:59:59Z", "8708.99.81.80", true)]
    [InlineData("2026-01-01T05:00:00Z", "8708.99.81.80", false)]
    [InlineData("2025-06-01T00:00:00Z", "8703.23.01.00", false)]
    [InlineData("2025-06-01T00:00:00Z", "87", true)]
    public void A_gap_may_apply_to_goods_within_it_in_its_time(string at, string code, bool mayApply)
    {
        TariffGap gap = TariffGap.Of("us/parts", "the duty on parts is not in the data", CommodityScope.Of(CommodityCode.Hs("8708")))
            .During(Start, End);

        gap.MayApplyTo(CustomsEntry.Of(CommodityCode.Hts(code), Economy.China, Duties.Dollars(1m)), At(at)).Should().Be(mayApply);
        gap.ToString().Should().Be("the duty on parts is not in the data");
        gap.Missing.Message.Should().Be("the duty on parts is not in the data");
        (gap.Missing.Kind, gap.Missing.Subject).Should().Be((OpenFactKind.NotInData, "us/parts"));
    }

    [Fact]
    public void A_gap_that_depends_on_a_fact_applies_unless_the_fact_is_denied()
    {
        TariffGap gap = TariffGap.Of("us/parts", "the duty on parts is not in the data", CommodityScope.All).If("part of a car");

        gap.MayApplyTo(Duties.Entry(), Start).Should().BeTrue();
        gap.MayApplyTo(Duties.Entry().WithFact("part of a car"), Start).Should().BeTrue();
        gap.MayApplyTo(Duties.Entry().WithFact("part of a car", false), Start).Should().BeFalse();
        gap.Missing.Message.Should().Be(
            "the duty on parts is not in the data; it is not stated that \"part of a car\" is false");
        Refusal.Of<ArgumentException>(() => gap.During(End, Start));
        Refusal.Of<ArgumentException>(() => gap.If(" "));
        Refusal.Of<ArgumentNullException>(() => gap.MayApplyTo(null!, Start));
    }

    [Fact]
    public void A_tariff_rests_on_the_lists_that_give_its_goods_or_that_its_conditions_name()
    {
        CommodityList annex = CommodityList.Create("us/annex", "Annex");
        Tariff tariff = Duties.Additional("us/x", 10m);
        Tariff exempt = tariff.WithExemptions(
            Exemption.Create("us/x/listed", "Listed", ExemptionTerms.Of(Condition<CustomsEntry>.Not(EntryCondition.OnList("us/annex")))));

        tariff.RestsOn("us/annex").Should().BeFalse();
        tariff.WithCommodities(annex).RestsOn("us/annex").Should().BeTrue();
        exempt.RestsOn("us/annex").Should().BeTrue();
        exempt.RestsOn("us/other").Should().BeFalse();
        exempt.WithRequirement(EntryCondition.OnList("us/other")).ListsNamed.Should().Equal("us/annex", "us/other");
        tariff.CommodityProvision.Should().Be("us/x/commodities");
        tariff.WithCommodities(annex).CommodityProvision.Should().Be("us/annex");
        exempt.Provisions.Should().Equal(
            "us/x", "us/x/origins", "us/x/commodities", "us/x/stacking", "us/x/headings", "us/x/listed");
        Refusal.Of<ArgumentNullException>(() => tariff.RestsOn(null!));
    }

    [Fact]
    public void Every_act_and_instrument_of_a_tariff_can_be_asked_for()
    {
        LegalInstrument[] by = [.. Enumerable.Range(1, 6).Select(number => Geneva.Published($"us/by-{number}", "2025-01-01T00:00Z"))];
        LegalAct Enacted<T>(string provision, int number, T value)
            where T : notnull => LegalAct.Enact(
                $"act/{number}", provision, by[number], LawZones.From("2025-02-01T00:00", LawZones.NewYork), value);
        Tariff tariff = Tariff.Create(
            "us/x", Additional("X"), Economy.UnitedStates, China, [Enacted<DutyRate>("us/x", 0, AdValorem.Of(5m))])
            .WithOrigins(China, Enacted("us/x/origins", 1, EconomyScope.All))
            .WithCommodities(CommodityScope.All, Enacted("us/x/commodities", 2, CommodityScope.Of(CommodityCode.Hs("8708"))))
            .WithStacking(Stacking.Cumulative, Enacted("us/x/stacking", 3, Stacking.ReplacedBy("us/232")))
            .WithHeading("9903.01.24", Enacted("us/x/headings", 4, "9903.01.25"))
            .WithExemptions(Exemption.Create(
                "us/x/gifts", "Gifts", Enacted("us/x/gifts", 5, ExemptionTerms.Of(EntryCondition.Fact("gift")))));

        tariff.AllActs.Select(act => act.Key).Should().Equal("act/0", "act/1", "act/2", "act/3", "act/4", "act/5");
        tariff.Instruments.Should().Equal(by);
        tariff.Headings.At(LawZones.Utc("2025-01-15T00:00Z")).Value.Should().Be("9903.01.24");
        tariff.Headings.At(LawZones.Utc("2025-02-15T00:00Z")).Value.Should().Be("9903.01.25");
        Tariff before = tariff.AsKnownAt(LawZones.Utc("2024-12-31T00:00Z"));
        before.AllActs.Should().BeEmpty();
        before.Exemptions.Single().Terms.Acts.Should().BeEmpty();
        tariff.WithHeadingIfReached("9903.02.19").HeadingIfReached.Should().Be("9903.02.19");
        tariff.WithCommodities(CommodityList.Create("us/list", "List", CommodityListChange.Of(
            Duties.Act, LawZones.At("2025-01-01T00:00", LawZones.NewYork), [CommodityCode.Hts("8708")]))).Instruments
            .Should().Equal([by[0], by[1], by[3], by[4], by[5], Duties.Act]);
        Refusal.Of<ArgumentNullException>(() => Tariff.Create("us/x", null!, Economy.UnitedStates, China, []))
            .WithParameterName("programme");
        Refusal.Of<ArgumentNullException>(() => Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, null!, []))
            .WithParameterName("origins");
        Refusal.Of<KeyNotFoundException>(() => tariff.Exemptions["us/x/none"]).WithMessage("There is no exemption 'us/x/none'.*");
        Refusal.Of<ArgumentException>(() => tariff.WithExemptions(tariff.Exemptions))
            .WithMessage("*'us/x/gifts'*");
    }

    [Fact]
    public void A_tariff_has_a_status_as_a_measure_has()
    {
        Tariff later = Tariff.Create(
            "us/x", Additional("X"), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/x", AdValorem.Of(5m), "2025-02-01T00:00")]);

        later.StatusAt(LawZones.Utc("2025-01-31T00:00Z")).Should().Be(MeasureStatus.Announced);
        later.StatusAt(LawZones.Utc("2025-02-01T05:00Z")).Should().Be(MeasureStatus.InForce);
        Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.All, []).StatusAt(Start)
            .Should().Be(MeasureStatus.NotKnown);
    }

    private static string? Missing(Economy imposedBy, Economy origin, string at, params TariffCoverage[] coverages) =>
        TariffCoverage.MissingIn(ValueList.From(coverages), imposedBy, origin, At(at))?.Message;

    private static Instant At(string utc) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(utc).Value;
}
