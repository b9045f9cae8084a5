using System.Reflection;

namespace TradePolicy.Data.Tests;

/// <summary>What an entry states of its goods, as public cases have it: parts, slips, and the names of facts.</summary>
public sealed class StatementsTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData("2025-06-20T12:00:00", 6_000, 8_190)]
    [InlineData("2025-06-20T12:00:00", null, 9_790)]
    [InlineData("2025-06-04T00:01:00", 6_000, 8_190)]
    [InlineData("2025-06-04T00:00:59", 6_000, 7_290)]
    public void Steel_bears_Section_232_on_its_content_where_that_is_known_and_the_rest_the_reciprocal_tariff(
        string entered, int? content, decimal total)
    {
        CustomsEntry steel = Entry("7326.90.86", entered).WithSection301Headings("9903.88.03");
        if (content is { } value)
            steel = steel.WithComponent(EntryComponents.SteelContent, Dollars(value));
        Assess(steel).Total.Value.Should().Be(Dollars(total));
    }

    [Fact]
    public void Parts_that_contradict_the_customs_value_leave_no_amount()
    {
        CustomsEntry goods = Entry("9506.62.40", "2025-06-30T12:00:00").WithNoSection301Heading().WithClaim("9903.01.34")
            .WithComponent(EntryComponents.UnitedStatesContent, Dollars(6_000m));
        Layer(goods.WithComponent(EntryComponents.OtherContent, Dollars(7_500m)), "us/reciprocal/cn").Amount.Reasons
            .Select(fact => fact.Message).Should().Equal(
                "the United States content and the non-United States content are stated to be worth 6000.00 USD and 7500.00 USD, " +
                "and make up the customs value, which is 10000.00 USD");
        Layer(goods.WithComponent(EntryComponents.OtherContent, Dollars(3_999.99m)), "us/reciprocal/cn").Amount.IsCertain
            .Should().BeFalse();
        Layer(goods.WithComponent(EntryComponents.OtherContent, Dollars(4_000m)), "us/reciprocal/cn").Amount.Value
            .Should().Be(Dollars(400m));
        // The value of one part gives that of the other.
        Layer(goods, "us/reciprocal/cn").Amount.Value.Should().Be(Dollars(400m));
    }

    [Fact]
    public void Metals_that_are_worth_more_than_the_goods_leave_no_amount()
    {
        CustomsEntry goods = Entry("8418.10.00", "2025-08-20T12:00:00").WithNoSection301Heading()
            .WithFact(EntryFacts.RussianAluminium, false)
            .WithComponent(EntryComponents.SteelContent, Dollars(6_000m));
        Assess(goods.WithComponent(EntryComponents.AluminiumContent, Dollars(7_500m))).Total.Reasons.Select(fact => fact.Message)
            .Should().Contain(message => message.EndsWith("are stated to be worth 13500.00 USD, which is more than the customs value"));
        Assess(goods.WithComponent(EntryComponents.AluminiumContent, Dollars(4_000m))).Total.Value
            .Should().Be(Dollars(290m + 2_000m + 3_000m + 2_000m));
    }

    [Fact]
    public void A_metal_that_alone_is_worth_more_than_the_goods_leaves_no_amount()
    {
        CustomsEntry steel = Entry("7326.90.86", "2025-06-20T12:00:00").WithSection301Headings("9903.88.03");
        Assess(steel.WithComponent(EntryComponents.SteelContent, Dollars(10_000.01m))).Total.Reasons.Select(fact => fact.Message)
            .Should().Contain("the steel content is stated to be worth 10000.01 USD, which is more than the customs value");
        Assess(steel.WithComponent(EntryComponents.SteelContent, Dollars(10_000m))).Total.Value
            .Should().Be(Dollars(290m + 2_000m + 2_500m + 5_000m));
    }

    [Theory]
    [InlineData(10_000, "9903.81.90", "9903.01.33")]
    [InlineData(6_000, "9903.81.90", "9903.01.33", "9903.01.25")]
    [InlineData(0, "9903.01.25")]
    public void A_duty_on_a_part_that_the_goods_do_not_have_is_not_declared_and_nothing_yields_to_it(int content, params string[] headings)
    {
        DutyAssessment duty = Assess(Entry("7326.90.86", "2025-08-20T12:00:00").WithSection301Headings("9903.88.03")
            .WithComponent(EntryComponents.SteelContent, Dollars(content)));
        duty.HeadingsToDeclare(duty.Value).Should().BeEquivalentTo([.. headings, "9903.88.03", "9903.01.24", "7326.90.86"]);
        duty.Total.Value.Should().Be(Dollars(290m + 2_000m + 2_500m + (content * 0.5m) + ((10_000 - content) * 0.1m)));
    }

    [Fact]
    public void What_is_stated_and_not_heeded_is_named_and_changes_no_amount()
    {
        CustomsEntry goods = Entry("9506.62.40", "2025-06-30T12:00:00").WithSection301Headings("9903.88.15");
        DutyAssessment plain = Assess(goods);
        plain.NotHeeded.Should().BeEmpty();
        DutyAssessment slips = Assess(goods
            .WithClaim("9903.99.99").WithClaim("9903.01.43").WithFact("section 232 Steel", true)
            .WithComponent("Steel content", Dollars(1m)));
        slips.Total.Should().Be(plain.Total);
        slips.NotHeeded.Select(finding => finding.Message).Should().Equal(
            "the claim '9903.99.99' is stated, and no duty on these goods turns on it",
            "the claim '9903.01.43' is stated, and no duty on these goods turns on it; did you mean '9903.01.34'?",
            "the fact 'section 232 Steel' is stated, and no duty on these goods turns on it; did you mean 'Section 232 steel'?",
            "the part of the goods 'Steel content' is stated, and no duty on these goods turns on it; did you mean 'steel content'?");
        slips.NotHeeded.Should().OnlyContain(finding => finding.Kind == FindingKind.NotHeeded);
        slips.Explain().Should().Contain("not heeded: the claim '9903.99.99' is stated");
        TradePolicy.Serialization.TradePolicyJson.Write(slips).Should().Contain("notHeeded");
    }

    [Fact]
    public void A_claim_of_an_exclusion_that_has_ended_is_not_heeded()
    {
        CustomsEntry goods = Entry("9506.62.40", "2024-06-14T12:00:00").WithSection301Headings("9903.88.15").WithClaim("9903.88.69");
        Assess(goods).NotHeeded.Should().ContainSingle().Which.Records.Should().Equal("9903.88.69");
        Assess(goods.EnteredAt(At("2024-06-15T12:00:00"))).NotHeeded.Should().BeEmpty();
    }

    [Fact]
    public void A_claim_of_an_exclusion_of_goods_that_are_on_no_list_is_not_heeded()
    {
        CustomsEntry goods = Entry("9506.62.40", "2024-06-15T12:00:00").WithClaim("9903.88.69");
        DutyAssessment onNone = Assess(goods.WithNoSection301Heading());
        onNone.Total.Should().Be(Assess(Entry("9506.62.40", "2024-06-15T12:00:00").WithNoSection301Heading()).Total);
        onNone.NotHeeded.Should().ContainSingle().Which.Records.Should().Equal("9903.88.69");
        Assess(goods.WithSection301Headings("9903.88.15")).NotHeeded.Should().BeEmpty();
    }

    [Theory]
    [InlineData("7208.51.00", "articles", true)]
    [InlineData("8708.10.30", "derivatives", true)]
    [InlineData("7326.90.86", "derivatives-chapter-73", false)]
    public void The_steel_content_of_steel_of_chapter_72_is_not_heeded_since_the_duty_is_on_the_whole_value(
        string code, string tariff, bool isOnWhole)
    {
        DutyAssessment duty = Assess(Entry(code, "2025-06-20T12:00:00").WithNoSection301Heading()
            .WithFact(EntryFacts.Section232SteelStamping).WithFact(EntryFacts.Section232AluminiumStamping, false)
            .WithComponent(EntryComponents.SteelContent, Dollars(6_000)));
        DutyLayer steel = duty.Possible.Single().Layers.Single(layer => layer.Tariff == $"us/232/steel/{tariff}/cn");
        steel.Amount.Value.Should().Be(Dollars(isOnWhole ? 5_000 : 3_000));
        duty.NotHeeded.SelectMany(finding => finding.Records).Should()
            .BeEquivalentTo([
                .. code == "8708.10.30" ? Array.Empty<string>() : [EntryFacts.Section232SteelStamping],
                .. isOnWhole ? [EntryComponents.SteelContent] : Array.Empty<string>()]);
    }

    [Fact]
    public void That_goods_are_declared_at_a_heading_is_told_and_written()
    {
        DutyAssessment heading = Assess(Entry("9506", "2025-06-20T12:00:00").WithNoSection301Heading());
        Finding told = heading.Findings.Should().ContainSingle().Subject;
        told.Kind.Should().Be(FindingKind.DeclaredAtHeading);
        TradePolicy.Serialization.TradePolicyJson.Write(heading).Should().Contain("\"notes\"").And.Contain(told.Message);
        DutyAssessment subheading = Assess(Entry("9506.62", "2025-06-20T12:00:00").WithNoSection301Heading());
        subheading.Findings.Should().BeEmpty();
        TradePolicy.Serialization.TradePolicyJson.Write(subheading).Should().NotContain("\"notes\"");
    }

    [Fact]
    public void Every_fact_and_part_that_the_register_asks_for_has_a_name_in_the_library()
    {
        DutySchedule schedule = UnitedStates.Register.Compile();
        schedule.FactsAsked.Where(fact => !fact.StartsWith("listed under 9903.")).Should().BeEquivalentTo(Constants(typeof(EntryFacts)));
        schedule.ComponentsAsked.Should().BeEquivalentTo(Constants(typeof(EntryComponents)).Concat(Constants(typeof(EntryQuantities))));
        schedule.ClaimsAsked.Should().Contain(["9903.01.34", "9903.88.69"]).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("us/232/steel/derivatives-content/cn")]
    [InlineData("us/232/aluminium/derivatives-content/cn")]
    public void That_the_content_is_charged_had_no_known_end_before_the_proclamation_of_2026(string key)
    {
        Instant ends = At("2026-04-06T00:01:00");
        Timeline<DutyRate> Rates(PolicyRegister register) => register.Tariffs[key].Rates;
        Rates(UnitedStatesChina.Register.AsKnownAt(At("2025-06-09T08:00:00"))).At(ends).IsInForce.Should().BeTrue();
        Rates(UnitedStatesChina.Register).At(ends - Duration.FromSeconds(1)).IsInForce.Should().BeTrue();
        Rates(UnitedStatesChina.Register).At(ends).IsInForce.Should().BeFalse();
    }

    private static IEnumerable<string> Constants(Type names) =>
        names.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    private static CustomsEntry Entry(string commodity, string entered) =>
        CustomsEntry.Of(CommodityCode.Hts(commodity), Economy.China, Dollars(10_000m)).LoadedAt(At(entered)).EnteredAt(At(entered))
            .WithFact(EntryFacts.Section232Steel, false).WithFact(EntryFacts.Section232Aluminium, false);

    private static DutyAssessment Assess(CustomsEntry goods)
    {
        LegalInstrument law = LegalInstrument.Create(
            "us/hts", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.On(new(2020, 1, 1), NewYork));
        Tariff general = Tariff.Create(
            "us/general", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                "us/general/enacted", "us/general", law, LegalWindow.Starting(LegalMoment.At(new LocalDateTime(2020, 1, 1, 0, 0), NewYork)),
                AdValorem.Of(2.9m))]);
        return UnitedStatesChina.Register.With(general).Compile().Assess(goods);
    }

    private static DutyLayer Layer(CustomsEntry goods, string tariff) =>
        Assess(goods).Possible.Single().Layers.Single(layer => layer.Tariff == tariff);

    private static Money Dollars(decimal amount) => Money.Of(amount, "USD");

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneStrictly(NewYork).ToInstant();
}
