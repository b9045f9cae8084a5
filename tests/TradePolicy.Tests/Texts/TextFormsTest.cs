using System.Globalization;

namespace TradePolicy.Tests.Texts;

/// <summary>What a value writes it reads, and a text that is none is refused with what would be right.</summary>
public class TextFormsTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static TheoryData<IFormattable, string> Texts => new()
    {
        { Economy.China, "CN" },
        { Currency.Euro, "EUR" },
        { Percentage.Of(7.5m), "7.5%" },
        { PercentagePoints.Of(-2.7m), "-2.7 pp" },
        { Money.Of(1_650m, "USD"), "1650.00 USD" },
        { Money.Of(-0.125m, "JPY"), "-0.125 JPY" },
        { MeasurementUnit.LitreOfPureAlcohol, "l alc. 100%" },
        { MeasurementUnit.Count("jewel", "jewels"), "jewel (jewels)" },
        { Quantity.Of(180m, MeasurementUnit.Kilogram, "drained weight"), "180 kg drained weight" },
        { Quantity.Of(3m, MeasurementUnit.LitreOfPureAlcohol), "3 l alc. 100%" },
        { CommodityCode.Hts("9506.62.40.40"), "hts:9506.62.40.40" },
        { CommodityCode.Uk("7202000000"), "uk:7202.00.00.00" },
        { CommodityCode.Eu("0203.12.11"), "taric:0203.12.11" },
        { CommodityCode.Hs("9506.62", "HS 2022"), "hs:9506.62@HS 2022" },
        { ControlCode.China("1C905.a.4"), "cn:1C905.a.4" },
        { LegalMoment.At(new(2025, 5, 14, 0, 1), NewYork), "2025-05-14T00:01 America/New_York" },
        { LegalMoment.At(new(2026, 11, 9, 23, 59), NewYork, Offset.FromHours(-4)), "2026-11-09T23:59 America/New_York (printed -04)" },
        { LegalMoment.StartOf(new(2025, 4, 12), NewYork), "2025-04-12 America/New_York" },
        { LegalMoment.EndOf(new(2025, 4, 12), NewYork), "2025-04-12T24:00 America/New_York" },
        { LegalMoment.SomeTimeOn(new(2025, 4, 12), NewYork), "2025-04-12 America/New_York (time of day not stated)" },
        { LegalLength.Of(Period.FromDays(90)), "P90D" },
        { LegalLength.Of(Duration.FromHours(2_160)), "2160:00:00" },
        { AdValorem.Of(34m), "34%" },
        { DutyRate.Free, "Free" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_value_has_one_text_that_reads_back(IFormattable value, string text) => value.ToString("R", null).Should().Be(text);

    [Fact]
    public void A_rate_that_no_notation_has_says_so_and_what_writes_it()
    {
        Action writing = () => TopUpDuty.To(Percentage.Of(15m)).ToString("R", null);

        writing.Should().Throw<NotSupportedException>().WithMessage("*would not read back*TradePolicyJson*");
    }

    [Fact]
    public void A_column_without_rates_has_no_text_that_reads_back()
    {
        FluentActions.Invoking(() => SpecialColumn.Of().ToString("R", null)).Should().Throw<NotSupportedException>();
        SpecialColumn.TryParse("", provider: null, out _).Should().BeFalse();
        SpecialColumn.TryParse(null, provider: null, out _).Should().BeFalse();
    }

    [Fact]
    public void A_rate_is_written_in_the_first_notation_that_has_it()
    {
        DutyRate british = DutyNotation.UnitedKingdomAndEuropeanUnion.Parse("9.10% + 45.10 GBP / 100 kg MAX 18.90% + 16.50 GBP / 100 kg");
        DutyRate american = DutyNotation.UnitedStates.Parse("46.3¢/kg + 14.9%");

        DutyRate.Parse(british.ToString("R", null)).Should().Be(british);
        DutyRate.Parse(american.ToString("R", null)).Should().Be(american);
    }

    [Theory]
    [InlineData("9506.62.40", "*hts:9506.62.40*")]
    [InlineData("xx:9506.62", "*'xx' is not the key of a nomenclature*")]
    [InlineData("hts:9506.62@", "*its edition is empty*")]
    [InlineData("hts:@", "*its edition is empty*")]
    [InlineData("hts:95066", "*an even number*")]
    public void A_code_that_is_none_says_what_is_wrong(string text, string message)
    {
        CommodityCode.TryParse(text, provider: null, out _).Should().BeFalse();
        FluentActions.Invoking(() => CommodityCode.Parse(text)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void A_code_without_a_key_is_one_of_the_Harmonized_System() =>
        CommodityCode.Parse("9506.62").Should().Be(CommodityCode.Hs("9506.62"));

    [Theory]
    [InlineData("1650", "*expected a number and a currency such as 45.10 GBP*")]
    [InlineData("1,650 USD", "*expected a number and a currency*")]
    [InlineData("1650 DOLLARS", "*'DOLLARS' is not a currency*")]
    [InlineData("1650 XXX", "*'XXX' is not a currency*")]
    public void An_amount_that_is_none_says_what_is_wrong(string text, string message)
    {
        Money.TryParse(text, provider: null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Money.Parse(text)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("180", "*a number, a space and a unit*")]
    [InlineData("-1 kg", "*not negative*")]
    [InlineData("180 stone", "*expected one of the units kg*")]
    [InlineData("180 kg ", "*part of the goods after the unit is empty*")]
    public void A_quantity_that_is_none_says_what_is_wrong(string text, string message)
    {
        Quantity.TryParse(text, provider: null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Quantity.Parse(text)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("2025-05-14T00:01", "*expected a text such as 2025-05-14T00:01 America/New_York*")]
    [InlineData("2025-05-14T00:01 America/Springfield", "*no time zone 'America/Springfield'*")]
    [InlineData("2025-05-14T00:01 America/New_York (printed EDT)", "*printed offset*-04*")]
    [InlineData("2025-05-14 America/New_York (printed -04)", "*expected*")]
    [InlineData("2025-05-14T24:00 America/New_York (time of day not stated)", "*expected*")]
    [InlineData("2025-05-14 America/New_York (printed -04) (time of day not stated)", "*expected*")]
    [InlineData("2025-02-30T00:01 America/New_York", "*expected*")]
    [InlineData("-9998-01-01T00:00 Asia/Shanghai", "*outside the instants*")]
    public void A_moment_that_is_none_says_what_is_wrong(string text, string message)
    {
        LegalMoment.TryParse(text, provider: null, out _).Should().BeFalse();
        FluentActions.Invoking(() => LegalMoment.Parse(text)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("1C905.a.4")]
    [InlineData("xx:1C905")]
    [InlineData("cn:EAR99")]
    public void A_control_code_needs_its_list(string text) =>
        FluentActions.Invoking(() => ControlCode.Parse(text)).Should().Throw<FormatException>();

    [Fact]
    public void A_number_is_written_in_a_numeric_format_and_keeps_its_unit()
    {
        $"{Percentage.Of(7.5m):0.00}".Should().Be("7.50%");
        $"{PercentagePoints.Of(-2.7m):F0}".Should().Be("-3 pp");
        $"{Money.Of(1_650m, "USD"):N2}".Should().Be("1,650.00 USD");
        $"{Quantity.Of(1_234.5m, MeasurementUnit.Kilogram, "drained weight"):N0}".Should().Be("1,235 kg drained weight");
    }

    [Fact]
    public void A_culture_that_is_given_counts_in_a_numeric_format_and_in_nothing_else()
    {
        CultureInfo commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";

        Percentage.Of(7.5m).ToString("0.00", commas).Should().Be("7,50%");
        Percentage.Of(7.5m).ToString(null, commas).Should().Be("7.5%");
        string.Create(commas, $"{Money.Of(7.5m, "EUR")}").Should().Be("7.50 EUR");
    }

    [Theory]
    [InlineData("P1")]
    [InlineData("C")]
    [InlineData("0.0%")]
    [InlineData("Z")]
    public void A_format_that_would_write_a_unit_twice_is_refused(string format)
    {
        FluentActions.Invoking(() => Percentage.Of(7.5m).ToString(format, null))
            .Should().Throw<FormatException>().WithMessage("*the unit is written by itself*");
        FluentActions.Invoking(() => Money.Of(7.5m, "USD").ToString(format, null)).Should().Throw<FormatException>();
    }

    [Fact]
    public void A_text_that_does_not_fit_is_not_written()
    {
        Span<char> room = stackalloc char[11];

        Money.Of(1_650m, "USD").TryFormat(room, out int written).Should().BeTrue();
        room[..written].ToString().Should().Be("1650.00 USD");
        Money.Of(1_650m, "USD").TryFormat(room[..10], out written).Should().BeFalse();
        written.Should().Be(0);
    }
}
