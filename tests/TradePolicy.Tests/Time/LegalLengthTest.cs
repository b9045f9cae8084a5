namespace TradePolicy.Tests;

public sealed class LegalLengthTest
{
    [Fact]
    public void A_length_keeps_the_unit_of_its_text()
    {
        LegalLength[] different =
        [
            LegalLength.Of(Period.FromDays(90)),
            LegalLength.Of(Duration.FromDays(90)),
            LegalLength.Of(Period.FromMonths(12)),
            LegalLength.Of(Period.FromYears(1)),
            LegalLength.Of(Period.FromWeeks(2)),
            LegalLength.Of(Period.FromDays(14)),
        ];
        different.Distinct().Should().HaveCount(different.Length);
        LegalLength.Of(Period.FromDays(90)).Should().Be(different[0]);
        LegalLength.Of(Period.FromDays(90)).GetHashCode().Should().Be(different[0].GetHashCode());
        LegalLength.Of(Duration.FromHours(2_160)).Should().Be(different[1]);
        LegalLength.Of(Duration.FromHours(2_160)).GetHashCode().Should().Be(different[1].GetHashCode());
        different[0].Equals(null).Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 0, 0, 90, "P90D")]
    [InlineData(0, 0, 2, 0, "P2W")]
    [InlineData(0, 12, 0, 0, "P12M")]
    [InlineData(1, 0, 0, 0, "P1Y")]
    [InlineData(1, 2, 3, 4, "P1Y2M3W4D")]
    public void Calendar_units_are_written_as_they_were_given(int years, int months, int weeks, int days, string text)
    {
        LegalLength length = LegalLength.Of(new PeriodBuilder { Years = years, Months = months, Weeks = weeks, Days = days }.Build());
        length.ToString().Should().Be(text);
        length.Should().BeOfType<LegalLength.Calendar>();
    }

    [Fact]
    public void Elapsed_time_is_written_in_hours()
    {
        LegalLength length = LegalLength.Of(Duration.FromHours(2_160));
        length.ToString().Should().Be("2160:00:00");
        length.Should().BeOfType<LegalLength.Elapsed>().Which.Duration.Should().Be(Duration.FromDays(90));
    }

    [Fact]
    public void A_calendar_length_has_no_hours()
    {
        foreach (Period period in new[] { Period.FromHours(2_160), new PeriodBuilder { Days = 90, Seconds = 1 }.Build() })
        {
            Refusal.Of<ArgumentException>(() => LegalLength.Of(period))
                .WithMessage($"{period} has a unit below the day. Give hours, minutes and seconds as a Duration.*");
        }
    }

    [Theory]
    [InlineData("P90D")]
    [InlineData("P1Y2M3W4D")]
    [InlineData("2160:00:00")]
    public void A_length_reads_back_from_its_text(string text)
    {
        LegalLength.Parse(text).ToString().Should().Be(text);
        LegalLength.TryParse(text, out LegalLength? length).Should().BeTrue();
        length.Should().Be(LegalLength.Parse(text));
        length!.ToString("G", null).Should().Be(text);
        length.ToString("R", null).Should().Be(text);
        Refusal.Of<FormatException>(() => length.ToString("D", null)).WithMessage("'D' is not a format of a length: use G.");
    }

    [Theory]
    [InlineData(
        "90 days", "'90 days' is not a length: expected a calendar length such as P90D or an elapsed time such as 2160:00:00.")]
    [InlineData("P0D", "'P0D' is not a length: *it must be more than nothing*")]
    [InlineData("0:00:00", "'0:00:00' is not a length: A length must be more than nothing.*")]
    [InlineData("P1DT1H", "'P1DT1H' is not a length: *has a unit below the day*")]
    public void A_text_that_is_no_length_says_what_is_wrong(string text, string message)
    {
        LegalLength.TryParse(text, out LegalLength? length).Should().BeFalse();
        length.Should().BeNull();
        Refusal.Of<FormatException>(() => LegalLength.Parse(text)).WithMessage(message);
    }

    [Fact]
    public void A_length_is_more_than_nothing_in_every_unit_that_it_names()
    {
        foreach (Period period in new[]
        {
            Period.Zero, Period.FromDays(-1), Period.FromWeeks(-1), Period.FromMonths(-1), Period.FromYears(-1),
            new PeriodBuilder { Years = 1, Days = -1 }.Build(),
        })
        {
            Refusal.Of<ArgumentException>(() => LegalLength.Of(period))
                .WithMessage($"{period} is not a length: it must be more than nothing and without a negative unit.*");
        }

        Refusal.Of<ArgumentException>(() => LegalLength.Of(Duration.Zero)).WithMessage("A length must be more than nothing.*");
        Refusal.Of<ArgumentException>(() => LegalLength.Of(-Duration.Epsilon));
        Refusal.Of<ArgumentNullException>(() => LegalLength.Of(null!));
        LegalLength.Of(Duration.Epsilon).Duration.Should().Be(Duration.Epsilon);
    }
}
