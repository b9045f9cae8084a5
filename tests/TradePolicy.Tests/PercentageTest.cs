using System.Globalization;
using CsCheck;

namespace TradePolicy.Tests;

public sealed class PercentageTest
{
    private static readonly Gen<decimal> AnyDecimal = Gen.Select(
        Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28],
        (low, middle, high, isNegative, scale) => new decimal(low, middle, high, isNegative, scale));

    private static readonly Gen<decimal> TwoPlaces = Gen.Int[-100_000, 100_000].Select(number => number / 100m);

    private static readonly Gen<Percentage> Rate = TwoPlaces.Select(Percentage.Of);

    [Theory]
    [InlineData("34", "34%")]
    [InlineData("7.5", "7.5%")]
    [InlineData("7.50", "7.5%")]
    [InlineData("-0.1", "-0.1%")]
    [InlineData("0.00", "0%")]
    [InlineData("-0.0", "0%")]
    [InlineData("100", "100%")]
    [InlineData("100.00", "100%")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001%")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335%")]
    public void A_percentage_has_one_text(string number, string text)
    {
        Percentage percentage = Percentage.Of(decimal.Parse(number, CultureInfo.InvariantCulture));
        percentage.ToString().Should().Be(text);
        percentage.ToString("G", null).Should().Be(text);
        $"{percentage}".Should().Be(text);
    }

    [Fact]
    public void A_rate_of_34_percent_is_34_and_not_0_34()
    {
        Percentage.Of(34m).Value.Should().Be(34m);
        Percentage.Of(34m).Fraction.Should().Be(0.34m);
    }

    [Fact]
    public void The_default_is_zero_percent()
    {
        default(Percentage).Should().Be(Percentage.Zero);
        default(Percentage).Should().Be(Percentage.Of(-0.00m));
        default(Percentage).ToString().Should().Be("0%");
    }

    [Fact]
    public void Equal_rates_are_the_same_value_whatever_zeros_they_were_written_with()
    {
        Percentage.Of(1.0m).Should().Be(Percentage.Of(1.00m));
        decimal.GetBits(Percentage.Of(1.0m).Value).Should().Equal(decimal.GetBits(Percentage.Of(1.00m).Value));
        Percentage.Of(1.0m).GetHashCode().Should().Be(Percentage.Of(1.00m).GetHashCode());
    }

    [Fact]
    public void Normalising_changes_the_text_of_a_number_and_never_the_number() =>
        AnyDecimal.Sample(number =>
        {
            decimal kept = Percentage.Of(number).Value;
            return kept == number && (kept.Scale == 0 || kept * Pow10(kept.Scale - 1) % 1m != 0m);
        });

    [Fact]
    public void What_is_formatted_parses_back() =>
        AnyDecimal.Select(Percentage.Of).Sample(percentage => Percentage.Parse(percentage.ToString()) == percentage);

    [Theory]
    [InlineData("34%", "34")]
    [InlineData("34 %", "34")]
    [InlineData("007.50%", "7.5")]
    [InlineData("-0%", "0")]
    [InlineData("1234567890123456789012345678%", "1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678%", "0.1234567890123456789012345678")]
    public void A_number_and_a_per_cent_sign_are_read(string text, string number) =>
        Percentage.Parse(text).Value.ToString(CultureInfo.InvariantCulture).Should().Be(number);

    [Theory]
    [InlineData("", "does not end in '%'")]
    [InlineData("34", "does not end in '%'")]
    [InlineData("34%%", "plain digits")]
    [InlineData("%", "plain digits")]
    [InlineData("-%", "plain digits")]
    [InlineData("--1%", "plain digits")]
    [InlineData("+1%", "plain digits")]
    [InlineData(" 1%", "plain digits")]
    [InlineData("1  %", "plain digits")]
    [InlineData("1% ", "does not end in '%'")]
    [InlineData(".5%", "plain digits")]
    [InlineData("5.%", "plain digits")]
    [InlineData("1.2.3%", "plain digits")]
    [InlineData("1e2%", "plain digits")]
    [InlineData("٣%", "plain digits")]
    [InlineData("7,5%", "the decimal separator is a point")]
    [InlineData("1,000%", "thousands are not separated")]
    [InlineData("0.12345678901234567890123456789%", "more digits than a decimal holds")]
    [InlineData("12345678901234567890.123456789012%", "more digits than a decimal holds")]
    [InlineData("79228162514264337593543950336%", "more digits than a decimal holds")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999%", "more digits than a decimal holds")]
    public void Any_other_text_is_refused_with_the_reason(string text, string reason)
    {
        Percentage.TryParse(text, out Percentage result).Should().BeFalse();
        result.Should().Be(Percentage.Zero);
        Refusal.Of<FormatException>(() => Percentage.Parse(text))
            .WithMessage($"*is not a percentage: *{reason}*expected a text such as 34% or 7.5%.");
    }

    [Fact]
    public void A_hostile_text_is_refused_with_a_short_message() =>
        Refusal.Of<FormatException>(() => Percentage.Parse(new string('9', 1_000_000) + "%"))
            .Which.Message.Length.Should().BeLessThan(200);

    [Fact]
    public void Null_is_no_percentage()
    {
        Percentage.TryParse((string?)null, out _).Should().BeFalse();
        Refusal.Of<ArgumentNullException>(() => Percentage.Parse((string)null!));
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = WithComma();
            1.5m.ToString(CultureInfo.CurrentCulture).Should().Be("1,5", "the culture of this test writes a comma");
            Percentage.Of(7.5m).ToString().Should().Be("7.5%");
            Percentage.Of(-7.5m).ToString(null, CultureInfo.CurrentCulture).Should().Be("-7.5%");
            string.Create(CultureInfo.CurrentCulture, $"{Percentage.Of(7.5m)}").Should().Be("7.5%");
            Percentage.Parse("7.5%", CultureInfo.CurrentCulture).Should().Be(Percentage.Of(7.5m));
            Percentage.TryParse("7,5%", CultureInfo.CurrentCulture, out _).Should().BeFalse();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Percentages_have_no_plus_between_them() =>
        typeof(Percentage).GetMethods().Where(method => method.Name == "op_Addition")
            .Should().ContainSingle().Which.GetParameters().Select(parameter => parameter.ParameterType)
            .Should().Equal(typeof(Percentage), typeof(PercentagePoints));

    [Fact]
    public void Rates_on_one_base_add_up()
    {
        Percentage[] rates = [Percentage.Of(10m), Percentage.Of(20m)];
        Percentage.SumOnOneBase(Percentage.Of(10m), Percentage.Of(20m)).Should().Be(Percentage.Of(30m));
        Percentage.SumOnOneBase(rates).Should().Be(Percentage.Of(30m));
        Percentage.SumOnOneBase(rates.ToList()).Should().Be(Percentage.Of(30m));
        Percentage.SumOnOneBase().Should().Be(Percentage.Zero);
        Refusal.Of<ArgumentNullException>(() => Percentage.SumOnOneBase((IEnumerable<Percentage>)null!));
    }

    [Fact]
    public void The_order_of_rates_on_one_base_does_not_matter() =>
        Rate.Array.Sample(rates => Percentage.SumOnOneBase(rates) == Percentage.SumOnOneBase(rates.Reverse()));

    [Fact]
    public void A_difference_of_percentages_leads_from_one_to_the_other() =>
        Gen.Select(Rate, Rate).Sample((a, b) => a + (b - a) == b && b - (b - a) == a && a - b == -(b - a));

    [Fact]
    public void A_change_relative_to_an_earlier_rate_is_not_the_difference()
    {
        Percentage.Of(34m).RelativeChangeFrom(Percentage.Of(10m)).Should().Be(Percentage.Of(240m));
        Percentage.Of(10m).RelativeChangeFrom(Percentage.Of(145m)).Value.Should().BeApproximately(-93.103448m, 0.000001m);
        Percentage.Zero.RelativeChangeFrom(Percentage.Of(25m)).Should().Be(Percentage.Of(-100m));
    }

    [Fact]
    public void There_is_no_change_relative_to_zero() =>
        Refusal.Of<ArgumentException>(() => Percentage.Of(1m).RelativeChangeFrom(Percentage.Zero))
            .WithMessage("There is no change relative to 0%*").WithParameterName("previous");

    [Fact]
    public void A_relative_change_formats_and_parses_back_too() =>
        Gen.Select(Rate, Rate).Where((_, previous) => previous != Percentage.Zero).Sample((rate, previous) =>
        {
            Percentage change = rate.RelativeChangeFrom(previous);
            return Percentage.Parse(change.ToString()) == change;
        });

    [Theory]
    [InlineData("7.5", "10000", "750")]
    [InlineData("0", "10000", "0")]
    [InlineData("145", "100", "145")]
    [InlineData("2.5", "0.01", "0.00025")]
    public void A_percentage_applies_to_an_amount_without_rounding(string rate, string amount, string result) =>
        Percentage.Of(Number(rate)).ApplyTo(Number(amount)).Should().Be(Number(result));

    [Fact]
    public void Percentages_compare_as_numbers() =>
        Gen.Select(TwoPlaces, TwoPlaces).Sample((a, b) =>
        {
            Percentage x = Percentage.Of(a), y = Percentage.Of(b);
            return (x < y) == (a < b) && (x > y) == (a > b) && (x <= y) == (a <= b) && (x >= y) == (a >= b)
                && (x == y) == (a == b) && (x != y) == (a != b) && x.CompareTo(y) == a.CompareTo(b);
        });

    [Fact]
    public void A_percentage_is_written_into_a_buffer_it_fits()
    {
        Span<char> buffer = stackalloc char[4];
        Percentage.Of(7.5m).TryFormat(buffer, out int written).Should().BeTrue();
        buffer[..written].ToString().Should().Be("7.5%");
        Percentage.Of(77.5m).TryFormat(buffer, out written).Should().BeFalse();
        written.Should().Be(0);
    }

    [Fact]
    public void An_unknown_format_is_refused() =>
        Refusal.Of<FormatException>(() => Percentage.Zero.ToString("P2", null)).WithMessage("'P2' is not a format*");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Pow10(int exponent) => exponent == 0 ? 1m : 10m * Pow10(exponent - 1);

    /// <summary>German number format, made by hand: cultures carry no data under InvariantGlobalization.</summary>
    private static CultureInfo WithComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        return culture;
    }
}
