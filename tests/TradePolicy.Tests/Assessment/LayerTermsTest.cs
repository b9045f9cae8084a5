namespace TradePolicy.Tests;

/// <summary>What a layer says beside its amount: the value it is charged on, its headings, its note; goods of 1,000 USD.</summary>
public sealed class LayerTermsTest
{
    private const string Heading = "9903.02.20";
    private const string IfReached = "9903.02.19";

    private static readonly Tariff General = Duties.General(AdValorem.Of(15m));

    [Theory]
    [InlineData(14.9, true, Heading)]
    [InlineData(15, true, IfReached)]
    [InlineData(15, false, Heading)]
    public void A_floor_that_the_duty_of_the_goods_reaches_may_have_a_heading_of_its_own(decimal general, bool hasOwn, string heading)
    {
        Tariff floor = Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m))).WithHeading(Heading);
        Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(general)), hasOwn ? floor.WithHeadingIfReached(IfReached) : floor)
            .Of("us/floor").HeadingCharged.Should().Be(heading);
    }

    [Fact]
    public void The_heading_of_a_floor_that_is_reached_is_that_of_no_other_rate()
    {
        Tariff free = Duties.Tariff("us/free", DutyKind.Additional, DutyRate.Free).WithHeading(Heading).WithHeadingIfReached(IfReached);
        Tariff floor = Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m))).WithHeading(Heading)
            .WithHeadingIfReached(IfReached).WithRequirement(EntryCondition.Claim("x"));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), General, free, floor);
        duty.Of("us/free").HeadingCharged.Should().Be(Heading);
        duty.Of("us/floor").Heading.Should().Be(Heading, "it is not charged");
    }

    [Fact]
    public void The_value_that_a_duty_is_charged_on_is_nothing_if_it_is_not_charged_and_open_if_that_is()
    {
        Tariff ended = Duties.Additional("us/ended", 5m).WithHeading(Heading).With(
            LegalAct.End("end", "us/ended", Duties.Act, LawZones.At("2025-02-01T00:00", LawZones.NewYork)));
        Tariff[] tariffs =
        [
            General, ended, Duties.Additional("us/claim", 5m).WithRequirement(EntryCondition.Claim("x")),
            Duties.Additional("us/open", 5m).WithRequirement(EntryCondition.Fact("listed")),
            Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m)),
        ];
        CustomsEntry entry = Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(100m));
        DutyAssessment duty = Duties.Assess(entry.WithFact("listed", false), tariffs);
        duty.Of("us/general").ChargedOn.Value.Should().Be(Duties.Dollars(1_000m));
        duty.Of("us/ended").ChargedOn.Value.Should().Be(Duties.Dollars(0m));
        duty.Of("us/claim").ChargedOn.Value.Should().Be(Duties.Dollars(0m));
        duty.Of("us/vat").ChargedOn.Value.Should().Be(Duties.Dollars(1_250m), "it is on the duty and the expenses too");
        Duties.Assess(entry, tariffs).Of("us/open").ChargedOn.ToString().Should()
            .Be("unknown: it is not stated whether \"listed\" is true");
        DutyLayer settled = Duties.Assess(Duties.Entry(), General, ended).Of("us/ended");
        (settled.State, settled.ChargedOn.Value, settled.Amount.Value, settled.Heading).Should()
            .Be((LayerState.NotInForce, Duties.Dollars(0m), Duties.Dollars(0m), null));
    }

    [Fact]
    public void A_heading_is_missing_of_what_may_be_charged_unless_one_of_its_own_or_of_its_exemption_is_known()
    {
        ExemptionTerms on = ExemptionTerms.Of(
            EntryCondition.Claim("x"), ExemptionEffect.ChargedOnlyOn("foreign content", "US content"), "9903.01.34");
        ExemptionTerms at = ExemptionTerms.Of(EntryCondition.Claim("x"), ExemptionEffect.ChargedAt(AdValorem.Of(1m)), "9903.01.35");
        Condition<CustomsEntry> listed = EntryCondition.Fact("listed");
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithClaim("x").WithComponent("US content", Duties.Dollars(100m)), General,
            Duties.Additional("us/part", 5m).WithExemptions(Exemption.Create("us/part/x", "Part", on)),
            Duties.Additional("us/open", 5m).WithHeading(Heading).WithRequirement(listed),
            Duties.Additional("us/open-exemption", 5m).WithRequirement(listed)
                .WithExemptions(Exemption.Create("us/open-exemption/x", "Half", at)),
            Duties.Additional("us/half", 5m).WithExemptions(Exemption.Create("us/half/x", "Half", at)));

        duty.HeadingsMissing(duty.Possible[0]).Select(fact => fact.Subject).Should().Equal(
            ["us/part"], "only the part that is exempt has a heading");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_duty_that_is_not_charged_names_is_not_heeded_and_not_dated(bool isClaimed)
    {
        CustomsEntry zone = Duties.Entry().With(EntryEvent.PrivilegedForeignStatus, LawZones.Utc("2024-06-01T00:00Z"))
            .WithComponent("steel content", Duties.Dollars(100m));
        Tariff fee = Duties.Tariff("us/fee", DutyKind.Fee, ComponentDuty.Of(Percentage.Of(1m), "steel content"))
            .WithRequirement(EntryCondition.Claim("x"));
        DutyAssessment duty = Duties.Assess(isClaimed ? zone.WithClaim("x") : zone, General, fee);
        duty.Of("us/fee").Note.Should().Be(isClaimed ? "as of 2025-06-30T16:00:00Z; on the steel content" : "charged only if x claimed");
        duty.NotHeeded.Should().HaveCount(isClaimed ? 0 : 1);
    }

    [Fact]
    public void Incidental_expenses_are_heeded_only_where_value_added_tax_is_charged()
    {
        CustomsEntry entry = Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(100m));
        Duties.Assess(entry, General, Duties.Additional("us/a", 1m).WithRequirement(EntryCondition.Origin(EconomyScope.All))).NotHeeded
            .SelectMany(finding => finding.Records).Should().Equal(DutyBasis.IncidentalExpenses);
        Duties.Assess(entry, General, Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m))).NotHeeded.Should().BeEmpty();
    }

    [Fact]
    public void Goods_that_are_not_told_apart_by_their_code_are_open_by_the_commodity() =>
        Duties.Assess(
            CustomsEntry.Of(CommodityCode.Hts("8708"), Economy.Canada, Duties.Dollars(1m)).EnteredAt(Duties.June2025), General,
            Duties.Additional("us/a", 1m).WithCommodities(CommodityScope.Of(Duties.Goods))).Reasons
            .Select(fact => (fact.Kind, fact.Subject)).Should().Equal((OpenFactKind.EntryFact, "commodity"));
}
