namespace TradePolicy.Tests;

/// <summary>Which of several exemptions counts, and what one that is open leaves open: a duty of 10 % on goods of 1,000 USD.</summary>
public sealed class EntryExemptionsTest
{
    private static readonly Tariff General = Duties.General(DutyRate.Free);
    private static readonly ExemptionEffect Half = ExemptionEffect.ChargedAt(AdValorem.Of(5m));
    private static readonly ExemptionEffect SameRate = ExemptionEffect.ChargedAt(AdValorem.Of(10m));
    private static readonly CustomsEntry Claimed = Duties.Entry().WithClaim("a").WithClaim("b");

    [Fact]
    public void Of_exemptions_that_are_met_the_first_counts()
    {
        Layer(Claimed, Terms("a", Half, "9903.01.01"), Terms("b")).ToString().Should().Be("us/x: 5%, 50.00 USD (5% instead of 10%: 0)");
        Layer(Claimed, Terms("b"), Terms("a", Half)).State.Should().Be(LayerState.Exempt);
        Layer(Claimed, Terms("a", SameRate, "9903.01.01"), Terms("b", SameRate, "9903.01.02")).HeadingCharged.Should().Be("9903.01.01");
        Layer(Claimed, Terms("a", SameRate), Terms("b", SameRate, "9903.01.02")).HeadingCharged.Should().Be("9903.01.02");
    }

    [Fact]
    public void An_open_exemption_before_one_that_is_met_leaves_the_duty_open_unless_both_do_the_same()
    {
        Layer(Claimed, Open("listed"), Terms("a", heading: "9903.01.02")).ToString().Should().Be("us/x: not charged (exempt: 1)");
        DutyLayer open = Layer(Claimed, Open("listed"), Terms("a", Half, "9903.01.02"));
        (open.State, open.Rate, open.Note, open.ExemptionHeading).Should().Be((LayerState.Unknown, AdValorem.Of(10m), null, null));
        Layer(Claimed, Open("listed"), Terms("a", SameRate, "9903.01.02")).ExemptionHeading.Should().BeNull();
        Layer(Claimed, Open("listed"), Open("sealed", Half)).Amount.Reasons.Select(fact => fact.Subject).Should().Equal("listed", "sealed");
        Layer(Claimed, Open("listed"), Open("sealed", Half), Terms("a")).Amount.Reasons.Select(fact => fact.Subject).Should()
            .Equal("sealed");
    }

    [Fact]
    public void What_is_open_of_a_requirement_and_of_an_exemption_is_told_of_both() =>
        Duties.Assess(Duties.Entry(), General, Tariff(Open("listed")).WithRequirement(EntryCondition.Fact("of steel"))).Of("us/x")
            .Amount.Reasons.Select(fact => fact.Subject).Should().Equal("of steel", "listed");

    [Theory]
    [InlineData("part", true)]
    [InlineData("content", true)]
    [InlineData("nothing", false)]
    public void The_parts_that_the_own_rate_names_matter_behind_an_open_exemption_if_it_is_still_charged_on_a_part(
        string charged, bool matters)
    {
        ExemptionEffect effect = charged switch
        {
            "part" => ExemptionEffect.ChargedOnlyOn("foreign content"),
            "content" => ExemptionEffect.ChargedOnContent("steel content"),
            _ => ExemptionEffect.NotCharged,
        };
        DutyRate rate = AdValorem.Of(1m).AtLeast(ComponentDuty.Of(Percentage.Of(50m), "copper content"));
        Tariff tariff = Duties.Tariff("us/x", DutyKind.Additional, rate).WithExemptions(Listed(Open("listed", Half), Terms("a", effect)));
        Duties.Assess(Duties.Entry().WithClaim("a").WithComponent("copper content", Duties.Dollars(1m)), General, tariff).NotHeeded
            .Should().HaveCount(matters ? 0 : 1);
    }

    [Fact]
    public void A_claim_that_others_would_complete_is_heeded()
    {
        Condition<CustomsEntry> all = Condition<CustomsEntry>.AllOf(EntryCondition.Claim("a"), EntryCondition.Claim("b"));
        DutyAssessment duty = Duties.Assess(Duties.Entry().WithClaim("a"), General, Tariff(ExemptionTerms.Of(all)));
        duty.Of("us/x").Note.Should().Be("b is not claimed: 0");
        duty.NotHeeded.Should().BeEmpty();
    }

    private static DutyLayer Layer(CustomsEntry entry, params ExemptionTerms[] exemptions) =>
        Duties.Assess(entry, General, Tariff(exemptions)).Of("us/x");

    private static Tariff Tariff(params ExemptionTerms[] exemptions) =>
        Duties.Additional("us/x", 10m).WithExemptions(Listed(exemptions));

    private static IEnumerable<Exemption> Listed(params ExemptionTerms[] exemptions) =>
        exemptions.Select((terms, number) => Exemption.Create($"us/x/{number}", $"{number}", terms));

    private static ExemptionTerms Terms(string claim, ExemptionEffect? effect = null, string? heading = null) =>
        ExemptionTerms.Of(EntryCondition.Claim(claim), effect, heading);

    private static ExemptionTerms Open(string fact, ExemptionEffect? effect = null) => ExemptionTerms.Of(EntryCondition.Fact(fact), effect);
}
