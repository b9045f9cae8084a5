namespace TradePolicy.Tests;

public class AssessmentTextTest
{
    private static readonly Tariff OfSteel = Duties.Additional("us/steel", 25m).WithRequirement(EntryCondition.Fact("steel"));

    private static readonly Tariff Korea = Duties.Tariff("us/kr", DutyKind.Preferential, DutyRate.Free)
        .WithRequirement(Condition<CustomsEntry>.AllOf(EntryCondition.Claim("KR"), EntryCondition.Fact("of Korea")));

    private static readonly Tariff Later = Tariff.Create(
        "us/later", DutyProgramme.Of("us/later", "later", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [Duties.Enacted("us/later", AdValorem.Of(10m), "2030-01-01T00:00")]);

    private static readonly CustomsEntry NoSteel = Duties.Entry().WithFact("steel", false);

    [Fact]
    public void What_does_not_touch_the_goods_is_counted_and_not_listed() =>
        Duties.Assess(NoSteel, Duties.General(AdValorem.Of(2.5m)), OfSteel, Duties.Additional("us/more", 10m), Korea, Later).Explain()
            .Should().EndWith(
                """

                   2.5%   25.00 USD  8708.99.81.80  us/general  Act us/act
                    10%  100.00 USD                 us/more     Act us/act
                  12.5%  125.00 USD                 total
                  not listed, since they do not touch these goods: 1 not in force then, 1 on other goods, 1 preference not claimed
                """);

    [Fact]
    public void A_preference_that_is_claimed_and_not_granted_is_listed_with_what_it_requires() =>
        Duties.Assess(NoSteel.WithClaim("KR").WithFact("of Korea", false), Duties.General(AdValorem.Of(2.5m)), Korea).Explain()
            .Should().Contain("  Free  not charged                 us/kr       charged only if (KR claimed and of Korea)\n")
            .And.NotContain("not listed");

    [Fact]
    public void A_duty_in_whose_place_another_is_charged_has_the_heading_that_says_so() =>
        Duties.Assess(
            Duties.Entry(),
            Duties.General(AdValorem.Of(2.5m)),
            Duties.Additional("us/232", 25m).WithHeading("9903.94.05"),
            Duties.Additional("us/reciprocal", 10m).WithHeading("9903.01.25")
                .WithStacking(Stacking.WhollyReplacedBy("us/232").DeclaredUnder("9903.01.33"))).Explain()
            .Should().Contain("10%  not charged  9903.01.33     us/reciprocal  us/232 is charged in its place")
            .And.NotContain("9903.01.25");

    [Fact]
    public void Up_to_a_floor_the_duty_is_told_as_all_in() =>
        Duties.Assess(
            Duties.Entry(),
            Duties.General(AdValorem.Of(2.5m)),
            Duties.Tariff("us/232", DutyKind.Additional, TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)))
                .WithHeading("9903.94.51")).Explain()
            .Should().Contain("  15% in all  125.00 USD  9903.94.51     us/232      Act us/act; up to 15% with the general rate");
}
