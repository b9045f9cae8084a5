namespace TradePolicy.Data.Tests;

/// <summary>What the register covers: duties of the two on goods of each other, since the first list of July 2018.</summary>
public sealed class CoverageTest
{
    [Fact]
    public void Goods_of_Viet_Nam_in_February_2026_were_free_and_certain_and_are_unknown()
    {
        DutySchedule schedule = DutySchedule.Compile(
            [.. Shipment.Register.Tariffs], coverage: Asked.Register.Coverage);
        DutyAssessment duty = schedule.Assess(
            Shipment.Of(Shipment.Shirts, Asked.Utc("2026-02-10T12:00:00Z"), Economy.Parse("VN")));
        duty.IsCertain.Should().BeFalse();
        duty.Reasons.Select(fact => fact.Message).Should().Contain("the additional duties of US on goods of VN are not in the data");
        Asked.Register.Compile().Coverage.Should().Equal(Asked.Register.Coverage);
    }

    [Fact]
    public void A_car_of_China_was_certain_at_57_5_percent_and_is_unknown_since_its_Section_232_duty_is_missing()
    {
        DutyAssessment car = Assess("8703.23.01.90", "2025-06-20T12:00:00Z");
        car.IsCertain.Should().BeFalse();
        car.Reasons.Select(fact => fact.Message).Should().Contain(
            "the Section 232 duty on passenger vehicles and light trucks (note 33(b) to subchapter III of chapter 99) is not in the data");
        UnitedStatesChina.GapsAffecting(car).Should().Contain(gap => gap.Duty != null && gap.Duty.Key == "us/232/vehicles");
        Assess("8703.23.01.90", "2025-04-03T04:00:59Z").Reasons.Should().NotContain(fact => fact.Subject == "us/232/vehicles");
        Assess("8703.23.01.90", "2025-04-03T04:01:00Z").Reasons.Should().Contain(fact => fact.Subject == "us/232/vehicles");
    }

    [Fact]
    public void A_duty_that_is_missing_on_goods_of_China_or_Brazil_could_not_touch_goods_of_Norway()
    {
        DutyAssessment salmon = UnitedStates.Register.Compile().Assess(
            Shipment.Of("0302.14.00.03", Asked.Utc("2026-09-10T16:00:00Z"), Economy.Parse("NO")));
        PolicyRegister register = UnitedStates.Register;
        UnitedStates.GapsAffecting(salmon).Select(gap => gap.Duty).OfType<TariffGap>()
            .Where(missing => !register.Coverage.Any(coverage => coverage.Gaps.Contains(missing)
                && coverage.Origins.Covers(Economy.Parse("NO"), salmon.DeterminedAt!.Value)))
            .Should().BeEmpty();
    }

    [Fact]
    public void Parts_that_may_be_of_something_else_are_certain_once_that_is_stated()
    {
        DutyAssessment batteries = Assess("8507.60.00.20", "2025-06-20T12:00:00Z");
        batteries.Reasons.Select(fact => fact.Message).Should().ContainMatch("*\"Section 232 vehicle part\" is false");
        Assess("8507.60.00.20", "2025-06-20T12:00:00Z", entry => entry.WithFact("Section 232 vehicle part", false))
            .Reasons.Should().NotContain(fact => fact.Subject == "us/232/vehicle-parts");
    }

    [Theory]
    [InlineData("2026-02-07T04:59:59Z", true)]
    [InlineData("2026-02-07T05:00:00Z", false)]
    public void Solar_modules_are_unknown_while_the_safeguard_lasted(string at, bool isMissing) =>
        Assess("8541.43.00.10", at).Reasons.Any(fact => fact.Subject == "us/201/solar").Should().Be(isMissing);

    [Fact]
    public void A_snapshot_says_what_is_covered_without_the_lists_of_goods() =>
        Asked.Register.At(Asked.Utc("2025-06-20T12:00:00Z")).Coverage.Should().HaveCount(2)
            .And.OnlyContain(coverage => coverage.Gaps.Count == 0);

    private static DutyAssessment Assess(string code, string at, Func<CustomsEntry, CustomsEntry>? stating = null)
    {
        CustomsEntry entry = Shipment.Of(code, Asked.Utc(at)).WithNoSection301Heading();
        return Asked.Register.Compile().Assess(stating is null ? entry : stating(entry));
    }

    [Fact]
    public void In_1970_the_additional_duties_are_not_known_to_be_none()
    {
        AdditionalRate rate = Asked.Register.At(Asked.Utc("1970-01-01T00:00:00Z")).OnChina();
        rate.IsCertain.Should().BeFalse();
        rate.Reasons.Select(fact => fact.Message).Should()
            .Contain("the additional duties of US on goods of CN at 1970-01-01T00:00:00Z are not in the data");
    }

    [Theory]
    [InlineData("2018-07-06T04:00:59Z", false)]
    [InlineData("2018-07-06T04:01:00Z", true)]
    public void The_data_begin_with_the_first_list(string at, bool isCertain) =>
        Asked.Register.At(Asked.Utc(at)).OnChina().IsCertain.Should().Be(isCertain);

    [Fact]
    public void None_on_all_goods_says_how_many_tariffs_on_some_goods_there_are()
    {
        AdditionalRate rate = Asked.Register.At(Asked.Utc("2019-12-01T00:00:00Z")).OnChina();
        rate.IsNone.Should().BeTrue();
        rate.OnSomeGoods.Should().Contain("us/301/list-3").And.NotContain("us/301/review-01", "it was not enacted yet");
        rate.ToString().Should().MatchRegex("^none on all goods; [0-9]+ tariffs on some goods are not in it$");
    }
}
