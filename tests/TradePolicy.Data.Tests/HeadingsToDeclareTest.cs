namespace TradePolicy.Data.Tests;

/// <summary>What a filer declares: the headings of one line, as public cases have them.</summary>
public sealed class HeadingsToDeclareTest
{
    // An article of steel of note 16(m), since April 2026 of note 16(c)(iv).
    private const string Steel = "7326.90.86";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData("9903.88.01", "9903.88.69")]
    [InlineData("9903.88.02", "9903.88.69")]
    [InlineData("9903.88.02", "9903.88.70")]
    [InlineData("9903.88.03", "9903.88.69")]
    [InlineData("9903.88.15", "9903.88.69")]
    public void An_exclusion_that_is_claimed_is_declared_in_the_place_of_the_duty(string list, string exclusion)
    {
        CustomsEntry goods = Goods("2025-10-01T12:00:00", list);
        Headings(goods).Should().Equal(list, "9903.01.24", "9903.01.25", "9506.62.40.40");
        Headings(goods.WithClaim(exclusion)).Should().Equal(exclusion, "9903.01.24", "9903.01.25", "9506.62.40.40");
    }

    [Theory]
    [InlineData("2025-08-20T12:00:00", new[] { "9903.01.24", "9903.01.33", "9903.81.90" })]
    [InlineData("2026-03-20T12:00:00", new[] { "9903.03.06", "9903.81.90" })]
    public void A_duty_that_yields_is_declared_under_the_heading_that_says_so(string entered, string[] headings)
    {
        Headings(Goods(entered, code: Steel)).Should().Equal([.. headings, Steel]);
        // It may be claimed only where the duty of Section 232 is owed.
        Headings(Goods(entered)).Should().NotContain(["9903.01.33", "9903.03.06"]);
    }

    [Fact]
    public void The_duty_on_forced_labour_yields_under_a_heading_of_its_own()
    {
        const string hook = "7326.90.86.88";
        Headings(Goods("2026-08-20T12:00:00", code: hook)).Should().Equal("9903.05.90", "9903.82.02", hook);
    }

    [Fact]
    public void The_headings_stand_in_the_order_in_which_customs_wants_them() =>
        Headings(Goods("2025-08-20T12:00:00", "9903.88.03", Steel))
            .Should().Equal("9903.88.03", "9903.01.24", "9903.01.33", "9903.81.90", Steel);

    [Fact]
    public void Goods_divided_by_their_content_are_declared_under_both_headings() =>
        Headings(Goods("2025-08-20T12:00:00").WithClaim("9903.01.34")
                .WithComponent("United States content", Money.Of(4_000m, "USD"))
                .WithComponent("non-United States content", Money.Of(6_000m, "USD")))
            .Should().Equal("9903.01.24", "9903.01.25", "9903.01.34", "9506.62.40.40");

    [Fact]
    public void The_duties_on_forced_labour_of_China_and_Hong_Kong_have_their_own_headings()
    {
        CustomsEntry goods = CustomsEntry.Of(CommodityCode.Hts("9506.62.40.40"), Economy.HongKong, Money.Of(10_000m, "USD"))
            .EnteredAt(At("2026-08-20T12:00:00")).LoadedAt(At("2026-08-19T12:00:00"))
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);
        DutyAssessment duty = UnitedStatesChina.Register.Compile().Assess(goods);
        duty.HeadingsToDeclare(duty.Possible.Single()).Should().StartWith("9903.05.43");
        duty.HeadingsMissing(duty.Possible.Single()).Should().BeEmpty();
        DutyAssessment ofChina = UnitedStatesChina.Register.Compile().Assess(Goods("2026-08-20T12:00:00"));
        ofChina.HeadingsToDeclare(ofChina.Possible.Single()).Should().StartWith("9903.05.31");
        ofChina.HeadingsMissing(ofChina.Possible.Single()).Should().BeEmpty();
    }

    [Fact]
    public void Every_exemption_that_is_claimed_by_a_heading_is_declared_under_it() =>
        UnitedStatesChina.Register.Tariffs.SelectMany(tariff => tariff.Exemptions).SelectMany(exemption => exemption.Terms.Acts)
            .OfType<Enactment<ExemptionTerms>>()
            .Where(act => act.Value.Condition is ClaimMade claimed && claimed.Claim.StartsWith("9903.", StringComparison.Ordinal))
            .Should().OnlyContain(act => act.Value.Heading == ((ClaimMade)act.Value.Condition).Claim);

    private static CustomsEntry Goods(string entered, string? list = null, string code = "9506.62.40.40")
    {
        CustomsEntry goods = CustomsEntry.Of(CommodityCode.Hts(code), Economy.China, Money.Of(10_000m, "USD"))
            .EnteredAt(At(entered)).LoadedAt(At(entered))
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);
        return list is null ? goods.WithNoSection301Heading() : goods.WithSection301Headings(list);
    }

    private static IReadOnlyList<string> Headings(CustomsEntry goods)
    {
        DutyAssessment duty = UnitedStatesChina.Register.Compile().Assess(goods);
        return duty.HeadingsToDeclare(duty.Possible.Single());
    }

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneStrictly(NewYork).ToInstant();
}
