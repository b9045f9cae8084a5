using System.Globalization;
using CsCheck;

namespace TradePolicy.Tests;

public sealed class PercentagePointsTest
{
    private static readonly Gen<decimal> TwoPlaces = Gen.Int[-100_000, 100_000].Select(number => number / 100m);

    private static readonly Gen<PercentagePoints> Points = TwoPlaces.Select(PercentagePoints.Of);

    [Fact]
    public void From_10_to_34_percent_is_24_percentage_points()
    {
        PercentagePoints rise = Percentage.Of(34m) - Percentage.Of(10m);
        rise.Should().Be(PercentagePoints.Of(24m));
        rise.ToString().Should().Be("24 pp");
        (Percentage.Of(10m) + rise).Should().Be(Percentage.Of(34m));
        (Percentage.Of(34m) - rise).Should().Be(Percentage.Of(10m));
    }

    [Fact]
    public void The_default_is_no_percentage_points()
    {
        default(PercentagePoints).Should().Be(PercentagePoints.Zero);
        default(PercentagePoints).Should().Be(-PercentagePoints.Of(0.0m));
        (-PercentagePoints.Zero).ToString().Should().Be("0 pp");
    }

    [Theory]
    [InlineData("24 pp", "24 pp")]
    [InlineData("24pp", "24 pp")]
    [InlineData("-2.70 pp", "-2.7 pp")]
    [InlineData("-0.0 pp", "0 pp")]
    public void A_number_and_its_unit_are_read_and_written_in_one_form(string text, string canonical)
    {
        PercentagePoints points = PercentagePoints.Parse(text);
        points.ToString().Should().Be(canonical);
        points.ToString("G", CultureInfo.InvariantCulture).Should().Be(canonical);
        $"{points}".Should().Be(canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("24%")]
    [InlineData("24 PP")]
    [InlineData("24  pp")]
    [InlineData("2,7 pp")]
    [InlineData("pp")]
    [InlineData("0.12345678901234567890123456789 pp")]
    public void Any_other_text_is_refused(string text)
    {
        PercentagePoints.TryParse(text, out _).Should().BeFalse();
        Refusal.Of<FormatException>(() => PercentagePoints.Parse(text))
            .WithMessage("*is not a number of percentage points: *expected a text such as 24 pp or -2.7 pp.");
    }

    [Fact]
    public void What_is_formatted_parses_back() =>
        Gen.Decimal.Select(PercentagePoints.Of).Sample(points => PercentagePoints.Parse(points.ToString()) == points);

    [Fact]
    public void Percentage_points_add_and_subtract_as_numbers() =>
        Gen.Select(Points, Points, Points).Sample((a, b, c) =>
            a + b == b + a && a + b + c == a + (b + c) && a - b == a + -b && a - a == PercentagePoints.Zero && -(-a) == a);

    [Fact]
    public void Percentage_points_move_a_rate_in_any_order() =>
        Gen.Select(TwoPlaces.Select(Percentage.Of), Points, Points).Sample((rate, a, b) =>
            rate + a + b == rate + (a + b) && rate + a - b == rate + (a - b) && rate + a - rate == a);

    [Fact]
    public void Percentage_points_compare_as_numbers() =>
        Gen.Select(TwoPlaces, TwoPlaces).Sample((a, b) =>
        {
            PercentagePoints x = PercentagePoints.Of(a), y = PercentagePoints.Of(b);
            return (x < y) == (a < b) && (x > y) == (a > b) && (x <= y) == (a <= b) && (x >= y) == (a >= b)
                && (x == y) == (a == b) && (x != y) == (a != b) && x.CompareTo(y) == a.CompareTo(b);
        });

    [Fact]
    public void Percentage_points_are_written_into_a_buffer_they_fit()
    {
        Span<char> buffer = stackalloc char[5];
        PercentagePoints.Of(24m).TryFormat(buffer, out int written).Should().BeTrue();
        buffer[..written].ToString().Should().Be("24 pp");
        PercentagePoints.Of(124m).TryFormat(buffer, out written).Should().BeFalse();
        written.Should().Be(0);
    }

    [Fact]
    public void An_unknown_format_is_refused() =>
        Refusal.Of<FormatException>(() => PercentagePoints.Zero.ToString("P2", null));
}
