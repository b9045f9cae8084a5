using CsCheck;

namespace TradePolicy.Tests;

public sealed class ReferencePeriodTest
{
    private static readonly Gen<ReferencePeriod> Any = Gen.Select(
        Gen.Int[1, 9990], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[2, 24], Gen.Int[0, 6], (year, month, day, count, kind) => kind switch
        {
            0 => ReferencePeriod.Year(year),
            1 => ReferencePeriod.Half(year, (month % 2) + 1),
            2 => ReferencePeriod.Quarter(year, (month % 4) + 1),
            3 => ReferencePeriod.Month(year, month),
            4 => ReferencePeriod.Months(year, month, count),
            5 => ReferencePeriod.Week(year, count),
            _ => ReferencePeriod.Day(new LocalDate(year, month, day)),
        });

    [Theory]
    [InlineData("2025-05", ReferencePeriodKind.Month, "2025-05-01", "2025-05-31", 1, "May 2025")]
    [InlineData("2025-Q2", ReferencePeriodKind.Quarter, "2025-04-01", "2025-06-30", 3, "the second quarter of 2025")]
    [InlineData("2025-S1", ReferencePeriodKind.Half, "2025-01-01", "2025-06-30", 6, "the first half of 2025")]
    [InlineData("2025-S2", ReferencePeriodKind.Half, "2025-07-01", "2025-12-31", 6, "the second half of 2025")]
    [InlineData("2025", ReferencePeriodKind.Year, "2025-01-01", "2025-12-31", 12, "2025")]
    [InlineData("2025-W22", ReferencePeriodKind.Week, "2025-05-26", "2025-06-01", 0, "week 22 of 2025")]
    [InlineData("2020-W53", ReferencePeriodKind.Week, "2020-12-28", "2021-01-03", 0, "week 53 of 2020")]
    [InlineData("2025-W01", ReferencePeriodKind.Week, "2024-12-30", "2025-01-05", 0, "week 1 of 2025")]
    [InlineData("2025-06-09", ReferencePeriodKind.Day, "2025-06-09", "2025-06-09", 0, "9 June 2025")]
    [InlineData("2025-01/P2M", ReferencePeriodKind.Months, "2025-01-01", "2025-02-28", 2, "January-February 2025")]
    [InlineData("2024-12/P3M", ReferencePeriodKind.Months, "2024-12-01", "2025-02-28", 3, "December 2024-February 2025")]
    public void A_period_has_one_text_and_covers_whole_days(
        string text, ReferencePeriodKind kind, string first, string last, int months, string name)
    {
        ReferencePeriod period = ReferencePeriod.Parse(text);
        period.Kind.Should().Be(kind);
        period.FirstDay.ToString("uuuu-MM-dd", null).Should().Be(first);
        period.LastDay.ToString("uuuu-MM-dd", null).Should().Be(last);
        period.MonthCount.Should().Be(months);
        period.ToString().Should().Be(text);
        $"{period:G}".Should().Be(text);
        $"{period:N}".Should().Be(name);
    }

    [Theory]
    [InlineData("2025-A1", "2025")]
    [InlineData("2025-M05", "2025-05")]
    [InlineData("2025-01-01/P2M", "2025-01/P2M")]
    [InlineData("2020A", "2020")]
    [InlineData("2020A1", "2020")]
    [InlineData("2020Q3", "2020-Q3")]
    [InlineData("2020S2", "2020-S2")]
    [InlineData("2020-H2", "2020-S2")]
    [InlineData("2020M1", "2020-01")]
    [InlineData("2001M1", "2001-01")]
    [InlineData("2020M01", "2020-01")]
    [InlineData("2020M12", "2020-12")]
    [InlineData("2020W53", "2020-W53")]
    [InlineData("2025W5", "2025-W05")]
    [InlineData("2020-01-01/P1M", "2020-01")]
    [InlineData("2020-01/P1M", "2020-01")]
    [InlineData("2020-01-01/P1Y", "2020")]
    [InlineData("2020-04-01/P1Y", "2020-04/P12M")]
    [InlineData("2020-01-01T00:00:00/P1M", "2020-01")]
    [InlineData("2020-12-28/P7D", "2020-W53")]
    [InlineData("2020-12-28/P1W", "2020-W53")]
    [InlineData("2020-01-15/P1D", "2020-01-15")]
    [InlineData("2020-01-15T00:00:00", "2020-01-15")]
    [InlineData("2020-01-15T00:00", "2020-01-15")]
    [InlineData("2020-01-15T00:00:00.000", "2020-01-15")]
    [InlineData("2020-01/P12M", "2020-01/P12M")]
    [InlineData("2020-01-01/P2Y", "2020-01/P24M")]
    [InlineData("2015-01/P120M", "2015-01/P120M")]
    [InlineData("9999-11/P2M", "9999-11/P2M")]
    [InlineData("2025-Q1", "2025-Q1")]
    [InlineData("2025-Q3", "2025-Q3")]
    [InlineData("2025-Q4", "2025-Q4")]
    [InlineData("0001", "0001")]
    [InlineData("9999-12", "9999-12")]
    public void Other_forms_of_the_standard_are_read_and_written_in_the_first(string text, string written) =>
        ReferencePeriod.Parse(text).ToString().Should().Be(written);

    [Fact]
    public void What_is_formatted_parses_back() => Any.Sample(period => ReferencePeriod.Parse(period.ToString()) == period);

    [Theory]
    [InlineData("", "does not begin with a year")]
    [InlineData("25-05", "does not begin with a year")]
    [InlineData("0000", "does not begin with a year")]
    [InlineData("May 2025", "does not begin with a year")]
    [InlineData("٢٠٢٥-05", "does not begin with a year")]
    [InlineData("202505", "not followed by '-'")]
    [InlineData("2025 ", "not followed by '-'")]
    [InlineData("2025-", "after the year comes")]
    [InlineData("2025-5", "after the year comes")]
    [InlineData("2025-05 ", "after the year comes")]
    [InlineData("2025-00", "a month is 01 to 12")]
    [InlineData("2025-13", "a month is 01 to 12")]
    [InlineData("2025-Q5", "a quarter Q1 to Q4")]
    [InlineData("2025-q1", "after the year comes")]
    [InlineData("2025-S3", "a half is S1 or S2")]
    [InlineData("2025-A2", "a year A1")]
    [InlineData("2025-M13", "a month M01 to M12")]
    [InlineData("2025-W53", "the weeks of 2025 are W01 to W52")]
    [InlineData("2025-W00", "the weeks of 2025 are W01 to W52")]
    [InlineData("2025-W", "a week W01 to W53")]
    [InlineData("9999-W52", "ends after the year 9999")]
    [InlineData("2025-D123", "trimesters and numbered days are not supported")]
    [InlineData("2025-M0", "a month M01 to M12")]
    [InlineData("2020-12-29/P7D", "a week begins on a Monday")]
    [InlineData("2020-12/P7D", "a week begins on a Monday")]
    [InlineData("2025-05-09T00:00:01", "a time of day is no part of a period")]
    [InlineData("2025-05-09T00:00:00Z", "a time of day is no part of a period")]
    [InlineData("2025-02-29", "the day does not exist")]
    [InlineData("2025-13-01", "the day does not exist")]
    [InlineData("2025-05-09T01:30", "after the year comes")]
    [InlineData("2025-01/P121M", "at most 120 months")]
    [InlineData("2025-01/P02M", "a span is")]
    [InlineData("2025-01/P2D", "a span is")]
    [InlineData("2025-01-02/P2M", "a span is")]
    [InlineData("2025/P2M", "not followed by '-'")]
    [InlineData("9999-12/P2M", "ends after the year 9999")]
    public void Any_other_text_is_refused_with_the_reason(string text, string reason)
    {
        ReferencePeriod.TryParse(text, out ReferencePeriod? period).Should().BeFalse();
        period.Should().BeNull();
        Refusal.Of<FormatException>(() => ReferencePeriod.Parse(text))
            .WithMessage($"*is not a reference period: *{reason}*expected a text such as 2025-05,*");
    }

    [Fact]
    public void A_hostile_text_is_refused_with_a_short_message() =>
        Refusal.Of<FormatException>(() => ReferencePeriod.Parse(new string('9', 1_000_000))).Which.Message.Length.Should().BeLessThan(300);

    [Fact]
    public void Null_is_no_period()
    {
        ReferencePeriod.TryParse((string?)null, out _).Should().BeFalse();
        Refusal.Of<ArgumentNullException>(() => ReferencePeriod.Parse((string)null!));
    }

    [Fact]
    public void No_text_breaks_the_reader() =>
        Gen.Char["0123456789-/QSAMWP TD"].Array[0, 12].Select(letters => new string(letters))
            .Sample(text =>
                !ReferencePeriod.TryParse(text, out ReferencePeriod? period) || ReferencePeriod.Parse(period.ToString()) == period,
                iter: 20_000);

    [Fact]
    public void The_next_period_adjoins_and_leads_back() =>
        Any.Where(period => period.FirstDay.Year > 20 && period.LastDay.Year < 9980)
            .Sample(period => period.IsFollowedBy(period.Next()) && period.Next().Previous() == period && period.Previous() < period
                && !period.Overlaps(period.Next()) && period.Next().Kind == period.Kind && period.Next().MonthCount == period.MonthCount);

    [Fact]
    public void The_year_earlier_is_the_same_part_of_the_year_before()
    {
        ReferencePeriod.Parse("2025-05").YearEarlier().ToString().Should().Be("2024-05");
        ReferencePeriod.Parse("2025-Q2").YearEarlier().ToString().Should().Be("2024-Q2");
        ReferencePeriod.Parse("2025-01/P2M").YearEarlier().ToString().Should().Be("2024-01/P2M");
        ReferencePeriod.Parse("2024-02-29").YearEarlier().ToString().Should().Be("2023-02-28");
        ReferencePeriod.Parse("2025").YearEarlier().ToString().Should().Be("2024");
        ReferencePeriod.Parse("2025-W22").YearEarlier().ToString().Should().Be("2024-W22");
        ReferencePeriod.Parse("2020-W53").YearEarlier().ToString().Should().Be("2019-W52", "2019 has no other");
    }

    [Fact]
    public void A_span_of_months_is_followed_by_a_month()
    {
        ReferencePeriod.Parse("2025-01/P2M").IsFollowedBy(ReferencePeriod.Parse("2025-03")).Should().BeTrue();
        ReferencePeriod.Parse("2024-12").IsFollowedBy(ReferencePeriod.Parse("2025-01/P2M")).Should().BeTrue();
        ReferencePeriod.Parse("2025-01").IsFollowedBy(ReferencePeriod.Parse("2025-03")).Should().BeFalse();
        ReferencePeriod.Parse("2025-05-31").IsFollowedBy(ReferencePeriod.Parse("2025-06")).Should().BeTrue();
        Refusal.Of<ArgumentNullException>(() => ReferencePeriod.Parse("2025-05").IsFollowedBy(null!)).WithParameterName("other");
        ReferencePeriod.Parse("2025-01/P2M").Contains(ReferencePeriod.Parse("2025-02-28")).Should().BeTrue();
    }

    [Fact]
    public void Periods_stand_in_the_order_of_their_first_and_last_days()
    {
        string[] inOrder = ["2024-12", "2025-01-01", "2025-01", "2025-01/P2M", "2025-01/P3M", "2025-Q1", "2025-S1", "2025", "2025-02"];
        inOrder.Reverse().Select(ReferencePeriod.Parse).Order().Select(period => period.ToString()).Should().Equal(inOrder);
    }

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() => Gen.Select(Any, Any).Sample((a, b) =>
        (a < b) == (b > a) && (a <= b) == !(a > b) && (a == b) == (a.CompareTo(b) == 0) && (a != b || a.GetHashCode() == b.GetHashCode())
        && (a == b) == (a.ToString() == b.ToString()));

    [Fact]
    public void A_week_leads_from_one_year_into_the_next()
    {
        ReferencePeriod last = ReferencePeriod.Week(2020, 53);
        last.Next().ToString().Should().Be("2021-W01");
        last.Next().FirstDay.Should().Be(new LocalDate(2021, 1, 4));
        ReferencePeriod.Week(2020, 1).Previous().ToString().Should().Be("2019-W52");
        last.IsFollowedBy(last.Next()).Should().BeTrue();
        last.Overlaps(ReferencePeriod.Month(2021, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_quarter_is_not_a_span_of_three_months() =>
        (ReferencePeriod.Parse("2025-Q1") == ReferencePeriod.Parse("2025-01/P3M")).Should().BeFalse();

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Action[] refused =
        [
            () => ReferencePeriod.Year(0), () => ReferencePeriod.Year(10_000), () => ReferencePeriod.Half(2025, 3),
            () => ReferencePeriod.Quarter(2025, 0),
            () => ReferencePeriod.Month(2025, 13), () => ReferencePeriod.Months(2025, 1, 1), () => ReferencePeriod.Months(9999, 12, 2),
            () => ReferencePeriod.Months(2025, 1, int.MaxValue), () => ReferencePeriod.Week(2025, 53), () => ReferencePeriod.Week(2025, 0),
            () => ReferencePeriod.Week(0, 1), () => ReferencePeriod.Week(9999, 52),
        ];
        refused.Should().AllSatisfy(action => Refusal.Of<ArgumentOutOfRangeException>(action));
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("9999-12").Next());
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("9999-12-31").Next());
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("0001-01-01").Previous());
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("0001-06").YearEarlier());
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("9999-W51").Next());
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("0001-W01").Previous());
        Refusal.Of<OverflowException>(() => _ = ReferencePeriod.Parse("0001-W01").YearEarlier());
        Refusal.Of<ArgumentException>(() => ReferencePeriod.Day(new LocalDate(2025, 1, 1, CalendarSystem.Julian)));
    }

    [Fact]
    public void What_a_number_may_be_is_said_where_it_is_refused()
    {
        void Refused(Action make, string message) => Refusal.Of<ArgumentOutOfRangeException>(make).WithMessage(message);
        Refused(() => ReferencePeriod.Year(0), "Years run from 1 to 9999.*");
        Refused(() => ReferencePeriod.Half(2025, 3), "The number of a Half runs from 1 to 2.*");
        Refused(() => ReferencePeriod.Months(2025, 1, 1), "A span has 2 to 120 months; one is a month.*");
        Refused(() => ReferencePeriod.Months(9999, 12, 2), "The span ends after the year 9999.*");
        Refused(() => ReferencePeriod.Week(0, 1), "Years run from 1 to 9999.*");
        Refused(() => ReferencePeriod.Week(2025, 0), "The weeks of 2025 run from 1 to 52.*");
        Refused(() => ReferencePeriod.Week(2025, 53), "The weeks of 2025 run from 1 to 52.*");
        Refused(() => ReferencePeriod.Week(9999, 52), "The week ends after the year 9999.*");
        Refusal.Of<ArgumentException>(() => ReferencePeriod.Day(new LocalDate(0, 12, 31)))
            .WithMessage("A day is one of the ISO calendar in the years 1 to 9999.*");
        Refusal.Of<FormatException>(() => ReferencePeriod.Parse("2025").ToString("X", null))
            .WithMessage("'X' is not a format of a reference period: use G (SDMX) or N (name).");
        Refusal.Of<OverflowException>(() => ReferencePeriod.Parse("0001-06-01").YearEarlier())
            .WithMessage("Reference periods lie in the years 1 to 9999.");
        Refusal.Of<OverflowException>(() => ReferencePeriod.Parse("9999-12-31").Next())
            .WithMessage("Reference periods lie in the years 1 to 9999.");
        Refusal.Of<OverflowException>(() => ReferencePeriod.Parse("9999-W51").Next())
            .WithMessage("Reference periods lie in the years 1 to 9999.");
    }

    [Fact]
    public void The_first_and_the_last_periods_that_there_are_can_be_reached()
    {
        ReferencePeriod.Months(9999, 11, 2).LastDay.Should().Be(new LocalDate(9999, 12, 31));
        ReferencePeriod.Parse("0001-01-02").Previous().ToString().Should().Be("0001-01-01");
        ReferencePeriod.Parse("9999-12-30").Next().ToString().Should().Be("9999-12-31");
        ReferencePeriod.Parse("0002-06-01").YearEarlier().ToString().Should().Be("0001-06-01");
        ReferencePeriod.Parse("0001-W02").Previous().ToString().Should().Be("0001-W01");
    }

    [Fact]
    public void A_period_is_neither_before_nor_after_itself()
    {
        ReferencePeriod may = ReferencePeriod.Parse("2025-05"), same = ReferencePeriod.Month(2025, 5), june = may.Next();
        bool[] Compared(ReferencePeriod one, ReferencePeriod other) => [one < other, (one > other), one <= other, one >= other];
        Compared(may, same).Should().Equal(false, false, true, true);
        Compared(may, june).Should().Equal(true, false, true, false);
        Compared(june, may).Should().Equal(false, true, false, true);
        may.CompareTo(null).Should().Be(1);
        Refusal.Of<ArgumentNullException>(() => may < null!);
    }

    [Theory]
    [InlineData("2025-05", "2025-05-01", true)]
    [InlineData("2025-05", "2025-05-31", true)]
    [InlineData("2025-05", "2025-06-01", false)]
    [InlineData("2025-05", "2025-04-30", false)]
    public void Periods_that_share_a_day_overlap(string one, string other, bool overlap)
    {
        ReferencePeriod.Parse(one).Overlaps(ReferencePeriod.Parse(other)).Should().Be(overlap);
        ReferencePeriod.Parse(other).Overlaps(ReferencePeriod.Parse(one)).Should().Be(overlap);
    }

    [Theory]
    [InlineData("2025-05", "2025-06-01", true)]
    [InlineData("2025-05", "2025-06-15", false)]
    [InlineData("2025-05-31", "2025-06", true)]
    [InlineData("2025-05-15", "2025-06", false)]
    [InlineData("2025-W22", "2025-06-02", true)]
    [InlineData("2025-W22", "2025-06", false)]
    [InlineData("9999-12-31", "2025-01", false)]
    [InlineData("9999-12-31", "9999-12-31", false)]
    public void A_day_or_a_week_is_followed_by_what_begins_on_the_next_day(string one, string other, bool isFollowed) =>
        ReferencePeriod.Parse(one).IsFollowedBy(ReferencePeriod.Parse(other)).Should().Be(isFollowed);

    [Theory]
    [InlineData(IndicatorFrequency.Monthly, "2024-01/P2M", "2025-01/P2M", true)]
    [InlineData(IndicatorFrequency.Monthly, "2024-01/P2M", "2025-01/P3M", false)]
    [InlineData(IndicatorFrequency.Monthly, "2024-02/P2M", "2025-01/P2M", false)]
    [InlineData(IndicatorFrequency.Daily, "2024-06-09", "2025-06-09", true)]
    [InlineData(IndicatorFrequency.Daily, "2024-06-08", "2025-06-09", false)]
    [InlineData(IndicatorFrequency.Daily, "2024-05-09", "2025-06-09", false)]
    [InlineData(IndicatorFrequency.Weekly, "2024-W22", "2025-W22", true)]
    [InlineData(IndicatorFrequency.Weekly, "2024-W21", "2025-W22", false)]
    public void A_year_to_date_is_compared_with_the_same_part_of_another_year(
        IndicatorFrequency frequency, string earlier, string later, bool isCompared)
    {
        SeriesDefinition definition = SeriesDefinition.Create(
            "xx/level", Economy.China, "exports", IndicatorUnit.Money("USD"), frequency, IndicatorBasis.YearToDate, 1, "test");
        (ReferencePeriod before, ReferencePeriod at) = (ReferencePeriod.Parse(earlier), ReferencePeriod.Parse(later));
        IndicatorSeries series = IndicatorSeries.Create(
            definition, [Observation.Of(before, 100m), Observation.Of(at, 110m)], Instant.FromUtc(2025, 7, 1, 0, 0));
        if (isCompared)
            GrowthFromLevels.Of(series, before, at).Growth.Should().Be(Percentage.Of(10m));
        else
            Refusal.Of<InvalidOperationException>(() => GrowthFromLevels.Of(series, before, at))
                .WithMessage("*a year to date is compared with the same months of another year*");
    }

    [Fact]
    public void A_period_is_written_into_a_buffer_it_fits()
    {
        Span<char> buffer = stackalloc char[7];
        ReferencePeriod.Parse("2025-05").TryFormat(buffer, out int written).Should().BeTrue();
        buffer[..written].ToString().Should().Be("2025-05");
        ReferencePeriod.Parse("2025-01/P2M").TryFormat(buffer, out written).Should().BeFalse();
        written.Should().Be(0);
        Refusal.Of<FormatException>(() => ReferencePeriod.Parse("2025").ToString("X", null));
    }
}
