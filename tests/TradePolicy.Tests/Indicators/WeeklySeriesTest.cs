namespace TradePolicy.Tests;

/// <summary>A series of weeks, around the end of a year that has 53 of them.</summary>
public sealed class WeeklySeriesTest
{
    private static readonly SeriesDefinition Claims = SeriesDefinition.Create(
        "us/claims", Economy.UnitedStates, "initial claims", IndicatorUnit.Count("claims", 3), IndicatorFrequency.Weekly,
        IndicatorBasis.Level, 0, "Department of Labor");

    private static readonly Observation[] Held = [In(2020, 51, 872m), In(2020, 53, 784m), In(2021, 1, 904m), In(2021, 2, 875m)];

    private static readonly IndicatorSeries Series = IndicatorSeries.Create(Claims, Held, Instant.FromUtc(2021, 3, 1, 0, 0));

    [Fact]
    public void A_look_back_over_weeks_is_counted_in_weeks()
    {
        LookBack first = LookBack.Of(Series, ReferencePeriod.Week(2021, 1), LookBackSide.Highest);
        first.Months.Should().BeNull();
        first.Explain().Should()
            .Be("the highest value in the 3 observations in the data (since week 51 of 2020), not counting 1 period that is missing");
        Series.Select(observation => observation.Period).Should().BeInAscendingOrder();
        IndicatorSeries later = IndicatorSeries.Create(Claims, [.. Held, In(2021, 3, 700m), In(2021, 4, 880m)], Series.KnownAt);
        LookBack.Of(later, ReferencePeriod.Week(2021, 4), LookBackSide.Highest).Explain().Should()
            .Be("the highest value in 3 weeks (since week 1 of 2021)");
    }

    [Fact]
    public void The_week_before_the_first_of_a_year_is_the_last_of_the_year_before() =>
        DirectionOfChange.Of(Series, ReferencePeriod.Week(2021, 1)).Explain().Should()
            .Be("rose by 120 thousand claims, from 784 thousand claims to 904 thousand claims");

    [Fact]
    public void A_streak_of_weeks_ends_at_a_missing_week() =>
        Streak.Of(Series, ReferencePeriod.Week(2021, 2), StreakSide.Above, 700m).Explain().Should()
            .Be("above 700 thousand claims for at least 3 weeks in a row (the period before is missing)");

    [Fact]
    public void A_missing_week_is_a_gap() =>
        Claims.Validate(Held).Should().ContainSingle().Which.Message.Should().Be("1 week between 2020-W51 and 2020-W53 is missing.");

    [Fact]
    public void A_week_to_date_is_compared_with_the_same_week_of_another_year()
    {
        SeriesDefinition toDate = SeriesDefinition.Create(
            "us/claims/ytd", Economy.UnitedStates, "initial claims", IndicatorUnit.Count("claims", 3), IndicatorFrequency.Weekly,
            IndicatorBasis.YearToDate, 0, "Department of Labor");
        IndicatorSeries series = IndicatorSeries.Create(toDate, [In(2020, 2, 400m), In(2020, 3, 600m), In(2021, 2, 500m)], Series.KnownAt);
        GrowthFromLevels.Of(series, ReferencePeriod.Week(2020, 2), ReferencePeriod.Week(2021, 2)).Growth.Should().Be(Percentage.Of(25m));
        Refusal.Of<InvalidOperationException>(
            () => GrowthFromLevels.Of(series, ReferencePeriod.Week(2020, 3), ReferencePeriod.Week(2021, 2)));
    }

    private static Observation In(int year, int week, decimal value) => Observation.Of(ReferencePeriod.Week(year, week), value);
}
