using CsCheck;

namespace TradePolicy.Tests;

public sealed class SuspensionEffectTest
{
    private static readonly Gen<decimal> Percent = Gen.Int[0, 300_000].Select(thousandths => thousandths / 1000m);

    private static readonly Gen<SuspensionEffect<DutyRate>> Effects = Gen.OneOf<SuspensionEffect<DutyRate>>(
        Percent.Select(percent => (SuspensionEffect<DutyRate>)RetainedRate.Of(AdValorem.Of(percent))),
        Percent.Where(percent => percent > 0m).Select(points => (SuspensionEffect<DutyRate>)PointsOff.Of(PercentagePoints.Of(points))),
        Gen.Const(SuspensionEffect<DutyRate>.SwitchesOff));

    [Theory]
    [InlineData("34", "10", "10%")]
    [InlineData("125", "10", "10%")]
    [InlineData("10", "10", "10%")]
    [InlineData("7.5", "10", "7.5%")]
    [InlineData("0", "10", "0%")]
    public void A_kept_rate_does_not_follow_the_base_but_never_exceeds_it(string beneath, string kept, string left) =>
        Left(RetainedRate.Of(Rate(kept)), beneath).Should().Be(left);

    [Theory]
    [InlineData("34", "24", "10%")]
    [InlineData("125", "24", "101%")]
    [InlineData("24", "24", "0%")]
    [InlineData("10", "24", "0%")]
    [InlineData("0", "24", "0%")]
    public void Points_off_follow_the_base_down_to_nothing(string beneath, string points, string left) =>
        Left(PointsOff.Of(PercentagePoints.Of(Number(points))), beneath).Should().Be(left);

    [Fact]
    public void No_suspension_raises_a_rate() => Gen.Select(Effects, Percent).Sample((effect, beneath) =>
    {
        if (effect.TryApply(AdValorem.Of(beneath), out DutyRate? left))
            ((AdValorem)left).Rate.Should().BeInRange(Percentage.Zero, Percentage.Of(beneath));
    });

    [Fact]
    public void A_higher_base_never_leaves_less() => Gen.Select(Effects, Percent, Percent).Sample((effect, one, other) =>
    {
        if (effect.TryApply(AdValorem.Of(Math.Min(one, other)), out DutyRate? low)
            && effect.TryApply(AdValorem.Of(Math.Max(one, other)), out DutyRate? high))
            ((AdValorem)low).Rate.Should().BeLessThanOrEqualTo(((AdValorem)high).Rate);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-24)]
    public void A_suspension_takes_points_off(int points) =>
        Refusal.Of<ArgumentOutOfRangeException>(() => PointsOff.Of(PercentagePoints.Of(points))).WithMessage("*it never raises a rate*");

    [Fact]
    public void A_suspension_that_switches_off_leaves_nothing() =>
        SuspensionEffect<DutyRate>.SwitchesOff.TryApply(AdValorem.Of(34m), out _).Should().BeFalse();

    [Fact]
    public void Suspensions_are_equal_when_they_leave_the_same()
    {
        SuspensionEffect<DutyRate>[] different =
        [
            RetainedRate.Of(AdValorem.Of(10m)),
            RetainedRate.Of(AdValorem.Of(24m)),
            PointsOff.Of(PercentagePoints.Of(10m)),
            PointsOff.Of(PercentagePoints.Of(24m)),
            SuspensionEffect<DutyRate>.SwitchesOff,
        ];
        different.Should().OnlyHaveUniqueItems();
        RetainedRate.Of(AdValorem.Of(10m)).Should().Be(RetainedRate.Of(AdValorem.Of(10.0m)));
        PointsOff.Of(PercentagePoints.Of(24m)).GetHashCode().Should().Be(PointsOff.Of(PercentagePoints.Of(24.0m)).GetHashCode());
        different.Select(effect => effect.ToString())
            .Should().Equal("retaining 10%", "retaining 24%", "10 pp off", "24 pp off", "switched off");
        Refusal.Of<ArgumentNullException>(() => RetainedRate.Of(null!));
    }

    [Fact]
    public void The_two_ways_of_suspending_part_when_the_base_moves()
    {
        // 34 % becomes 50 % while the truce runs: ten stay ten, but 24 points off leave 26.
        LegalInstrument increase = Geneva.Order(14350, "2025-06-20T12:00Z");
        Tariff raised = Geneva.UsTariff.With(
            Geneva.Rate("reciprocal/50", Geneva.Reciprocal, increase, "2025-07-01T00:01", LawZones.NewYork, 50m));
        Instant july = LawZones.Utc("2025-07-15T00:00Z");
        RateUnder(Geneva.RetainsTen.Effect).Should().Be(AdValorem.Of(10m));
        RateUnder(Geneva.TakesTwentyFourOff.Effect).Should().Be(AdValorem.Of(26m));

        DutyRate RateUnder(SuspensionEffect<DutyRate> effect) => PolicyRegister.Create(
                Knowledge.Complete,
                [raised],
                [TradeTruce.Between("truce", "Truce", Economy.UnitedStates, Economy.China)
                    .Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Reciprocal, effect))
                    .Enact(Economy.UnitedStates, Geneva.FirstOfUs, Geneva.Order14298)])
            .Tariffs[Geneva.Reciprocal].RateAt(july).Value;
    }

    private static string Left(SuspensionEffect<DutyRate> effect, string beneath)
    {
        effect.TryApply(Rate(beneath), out DutyRate? left).Should().BeTrue();
        return left!.ToString()!;
    }

    private static AdValorem Rate(string percent) => AdValorem.Of(Number(percent));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
