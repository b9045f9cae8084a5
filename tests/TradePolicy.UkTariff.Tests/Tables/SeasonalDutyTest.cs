using NodaTime.Text;

namespace TradePolicy.UkTariff.Tests;

/// <summary>Rates that change with the seasons, one second to each side of their boundaries.</summary>
public sealed class SeasonalDutyTest
{
    private const string Tomatoes = "8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)";
    private const string Herring = "14.00% (01 JUL - 31 JAN), 0.00% (01 FEB - 30 JUN)";
    private const string Pears = "8.00% (01 JAN - 31 JAN), 4.00% (01 FEB - 31 MAR), 0.00% (01 APR - 31 JUL), 10.00% (01 AUG - 31 DEC)";
    private const string Cherries = "12.00% (16 JUL - 15 JUN), 6.00% (16 JUN - 15 JUL)";
    private const string Oranges = "16.00% (01 JAN-31 MAR, 16 OCT-31 DEC), 12.00% (01 APR-15 OCT)";

    // In London summer time begins on 28 March 2021 and ends on 31 October 2021, so that a day of summer begins at 23:00 of the day before.
    [Theory]
    [InlineData(Tomatoes, "Europe/London", "2021-05-14T22:59:59Z", "8%")] // the last second of 14 May, which is included
    [InlineData(Tomatoes, "Europe/London", "2021-05-14T23:00:00Z", "14%")]
    [InlineData(Tomatoes, "Europe/London", "2021-10-31T23:59:59Z", "14%")] // winter time again
    [InlineData(Tomatoes, "Europe/London", "2021-11-01T00:00:00Z", "8%")]
    [InlineData(Tomatoes, "Europe/London", "2021-12-31T23:59:59Z", "8%")] // over the new year
    [InlineData(Tomatoes, "Europe/London", "2022-01-01T00:00:00Z", "8%")]
    [InlineData(Herring, "Europe/London", "2021-01-31T23:59:59Z", "14%")]
    [InlineData(Herring, "Europe/London", "2021-02-01T00:00:00Z", "0%")]
    [InlineData(Herring, "Europe/London", "2021-06-30T22:59:59Z", "0%")]
    [InlineData(Herring, "Europe/London", "2021-06-30T23:00:00Z", "14%")]
    [InlineData(Herring, "Europe/London", "2024-02-29T12:00:00Z", "0%")]
    [InlineData(Pears, "Europe/London", "2021-01-31T23:59:59Z", "8%")]
    [InlineData(Pears, "Europe/London", "2021-02-01T00:00:00Z", "4%")]
    [InlineData(Pears, "Europe/London", "2021-03-31T22:59:59Z", "4%")]
    [InlineData(Pears, "Europe/London", "2021-03-31T23:00:00Z", "0%")]
    [InlineData(Pears, "Europe/London", "2021-07-31T22:59:59Z", "0%")]
    [InlineData(Pears, "Europe/London", "2021-07-31T23:00:00Z", "10%")]
    [InlineData(Pears, "Europe/London", "2021-12-31T23:59:59Z", "10%")]
    [InlineData(Pears, "Europe/London", "2022-01-01T00:00:00Z", "8%")]
    [InlineData(Cherries, "Europe/London", "2021-06-15T22:59:59Z", "12%")]
    [InlineData(Cherries, "Europe/London", "2021-06-15T23:00:00Z", "6%")]
    [InlineData(Cherries, "Europe/London", "2021-07-15T22:59:59Z", "6%")]
    [InlineData(Cherries, "Europe/London", "2021-07-15T23:00:00Z", "12%")]
    [InlineData(Oranges, "Europe/Brussels", "2020-10-15T21:59:59Z", "12%")] // Brussels is two hours ahead in summer,
    [InlineData(Oranges, "Europe/Brussels", "2020-10-15T22:00:00Z", "16%")]
    [InlineData(Oranges, "Europe/Brussels", "2020-12-31T22:59:59Z", "16%")] // and one in winter
    [InlineData(Oranges, "Europe/Brussels", "2020-12-31T23:00:00Z", "16%")]
    [InlineData(Oranges, "Europe/Brussels", "2020-03-31T21:59:59Z", "16%")]
    [InlineData(Oranges, "Europe/Brussels", "2020-03-31T22:00:00Z", "12%")]
    public void The_last_day_of_a_season_is_included_in_local_time(string text, string zone, string at, string rate)
    {
        SeasonalDuty duty = Read(text, zone, []);
        Instant instant = InstantPattern.General.Parse(at).Value;
        duty.RateAt(instant)!.ToString().Should().Be(rate);
        Timeline<DutyRate> acts = Timeline<DutyRate>.Of("test", Acts(duty), Knowledge.Complete);
        acts.At(instant).Value.ToString().Should().Be(rate, "the acts of a tariff say the same");
    }

    [Theory]
    [InlineData("4.00% (01 JAN-31 MAR, 01-31 DEC), 5.10% (01 JUN-30 NOV)", "states no rate from 1 April through 31 May")]
    [InlineData("4% (01 JUL - 30 JUN)", null)]
    [InlineData("4% (01 MAR - 28 FEB)", "states no rate for 29 February, and is not read")]
    [InlineData("4% (1 MAR - 29 FEB)", null)]
    [InlineData("4% (01 JAN - 28 FEB), 5% (01 MAR - 31 DEC)", "states no rate for 29 February, and is not read")]
    [InlineData("(01 JAN - 31 DEC)", "'' is not a rate: ")]
    [InlineData("5%, 4% (01 JAN - 31 DEC)", "'5%' stands beside rates with seasons and has none in brackets at its end; it is left out")]
    [InlineData("4% (15 NOV - 15 DEC), 5% (16 DEC - 10 JAN)", "states no rate from 11 January through 14 November")]
    [InlineData("4% (01 FEB - 30 NOV)", "states no rate from 1 December through 31 January")]
    [InlineData("4% (01 JAN - 30 JUN), 5% (30 JUN - 31 DEC)", "states two rates for 30 June; neither is read")]
    [InlineData("4% (01 JAN - 30 JUN), 5 (01 JUL - 31 DEC)", "'5' is not a rate")]
    [InlineData("4% (01 JAN - 30 JUN), 5%", "'5%' stands beside rates with seasons")]
    [InlineData("4% (01 JAN - 30 FEB), 5% (01 MAR - 31 DEC)", "names a day that no year has")]
    [InlineData("4% (29 FEB - 29 FEB), 5% (01 MAR - 28 FEB)", "that not every year has")]
    [InlineData("4% (01 JAN - 30 JUX), 5% (01 JUL - 31 DEC)", "names a day that no year has")]
    [InlineData("4% (01 JAN to 30 JUN), 5% (01 JUL - 31 DEC)", "is not a season; expected one such as 01 NOV - 14 MAY")]
    [InlineData("4% (01 JAN - 30 JUN", "has none in brackets at its end")]
    public void What_seasons_leave_open_is_said(string text, string? note)
    {
        List<string> notes = [];
        SeasonalDutyReader.Read(text, DateTimeZoneProviders.Tzdb["Europe/London"], notes.Add);
        if (note is null)
            notes.Should().BeEmpty();
        else
            notes.Should().Contain(own => own.Contains(note));
    }

    [Fact]
    public void The_seasons_that_were_read_stand_beside_those_that_were_not()
    {
        SeasonalDuty strawberries = Read("11.20% (01 JAN-31 APR, 01 AUG-31 DEC), 12.80% MIN 2.4€/100kg/net (01 MAY-31 JUL)",
            "Europe/Brussels", []);
        strawberries.RateAt(Instant.FromUtc(2020, 8, 1, 12, 0))!.ToString().Should().Be("11.2%");
        strawberries.RateAt(Instant.FromUtc(2020, 5, 1, 12, 0))!.ToString().Should().Be("12.8% MIN 2.40 EUR / 100 kg");
        strawberries.RateAt(Instant.FromUtc(2020, 4, 1, 12, 0)).Should().BeNull();
        strawberries.Holes.Select(hole => hole.ToString()).Should().Equal("each year from 01-01 through 04-30 Europe/Brussels");
    }

    [Fact]
    public void A_duty_is_the_same_if_its_text_its_zone_and_what_was_read_of_it_are()
    {
        SeasonalDuty duty = Read(Tomatoes, "Europe/London", []);
        duty.Should().Be(Read(Tomatoes, "Europe/London", []));
        duty.GetHashCode().Should().Be(Read(Tomatoes, "Europe/London", []).GetHashCode());
        duty.Should().NotBe(Read(Tomatoes, "Europe/Brussels", [])).And.NotBe(Read(Herring, "Europe/London", []));
        duty.Equals(null).Should().BeFalse();
        duty.Should().NotBe(new SeasonalDuty(Tomatoes, duty.Zone, duty.Rates.Take(1), duty.Holes));
        duty.Should().NotBe(new SeasonalDuty(Tomatoes, duty.Zone, duty.Rates, duty.Rates[0].Seasons));
        duty.Should().NotBe(new SeasonalDuty("8.00%", duty.Zone, duty.Rates, duty.Holes));
        duty.ToString().Should().Be(Tomatoes);
        (duty.IsSeasonal, Read("8.0%", "Europe/London", []).IsSeasonal).Should().Be((true, false));
    }

    [Fact]
    public void A_rate_is_shown_with_its_seasons()
    {
        Read(Oranges, "Europe/Brussels", []).Rates.Select(rate => rate.ToString()).Should().Equal(
            "16% each year from 01-01 through 03-31 Europe/Brussels and each year from 10-16 through 12-31 Europe/Brussels",
            "12% each year from 04-01 through 10-15 Europe/Brussels");
        Read("8.0%", "Europe/London", []).Rates[0].ToString().Should().Be("8%");
    }

    [Theory]
    [InlineData("1,024.00 EUR / tonne", "1024.00 EUR / t")]
    [InlineData("8.0% (", null)]
    [InlineData("(01 JAN - 31 DEC)", null)]
    [InlineData("8.0% (net)", null)]
    [InlineData("8% (5 JAN - 5 JAN), 9% (6 JAN - 4 JAN)", "8%")]
    [InlineData("8% (28 FEB - 28 FEB), 9% (29 FEB - 27 FEB)", "8%")]
    [InlineData("8% (29 MAR - 29 MAR), 9% (30 MAR - 28 MAR)", "8%")]
    [InlineData("8% (01 JANUARY - 31 DECEMBER)", "8%")]
    [InlineData("8% (01 JA - 31 DEC)", null)]
    public void The_first_rate_of_a_text_is_read_or_nothing_is(string text, string? rate) =>
        (SeasonalDutyReader.Read(text, DateTimeZoneProviders.Tzdb["Europe/London"], _ => { })?.Rates[0].Rate.ToString()).Should().Be(rate);

    private static SeasonalDuty Read(string text, string zone, List<string> notes) =>
        SeasonalDutyReader.Read(text, DateTimeZoneProviders.Tzdb[zone], notes.Add)!;

    private static IEnumerable<LegalAct> Acts(SeasonalDuty duty)
    {
        LegalInstrument law = LegalInstrument.Hypothetical("law", "if the table were the law");
        int number = 0;
        foreach (SeasonalRate rate in duty.Rates)
        {
            foreach (YearlySeason season in rate.Seasons)
            {
                yield return LegalAct.Enact(
                        FormattableString.Invariant($"act-{++number}"), "test", law,
                        LegalWindow.Starting(LegalMoment.StartOf(new(2019, 1, 1), duty.Zone)), rate.Rate)
                    .EachYear(season);
            }
        }
    }
}
