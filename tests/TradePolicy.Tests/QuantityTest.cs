namespace TradePolicy.Tests;

public class QuantityTest
{
    private static readonly Quantity Kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
    private static readonly Quantity ThousandGrams = Quantity.Of(1_000m, MeasurementUnit.Gram);
    private static readonly Quantity Litre = Quantity.Of(1m, MeasurementUnit.Litre);
    private static readonly Quantity Drained = Quantity.Of(1m, MeasurementUnit.Kilogram, "drained weight");

    [Fact]
    public void A_quantity_is_stated_in_another_unit_of_its_kind_exactly()
    {
        Kilogram.In(MeasurementUnit.Gram).Should().Be(ThousandGrams);
        ThousandGrams.In(MeasurementUnit.Kilogram).Should().Be(Kilogram);
        Quantity.Of(2.5m, MeasurementUnit.Tonne).In(MeasurementUnit.Carat).Should().Be(Quantity.Of(12_500_000m, MeasurementUnit.Carat));
        Quantity.Of(720m, MeasurementUnit.Item).In(MeasurementUnit.Dozen).Should().Be(Quantity.Of(60m, MeasurementUnit.Dozen));
        Drained.In(MeasurementUnit.Gram).Should().Be(Quantity.Of(1_000m, MeasurementUnit.Gram, "drained weight"));
        Quantity.Of(decimal.MaxValue, MeasurementUnit.Tonne).In(MeasurementUnit.Tonne).Amount.Should().Be(decimal.MaxValue);
    }

    [Fact]
    public void A_mass_is_not_stated_in_litres() =>
        Refusal.Of<ArgumentException>(() => Kilogram.In(MeasurementUnit.Litre))
            .WithMessage("1 kg is not measured in l: a kilogram and a litre are units of different kinds*");

    [Fact]
    public void Quantities_of_one_kind_are_ordered_by_how_much_they_are_whatever_their_units()
    {
        Quantity lighter = Quantity.Of(999.9m, MeasurementUnit.Gram);
        (lighter < Kilogram).Should().BeTrue();
        (Kilogram > lighter).Should().BeTrue();
        (Kilogram <= lighter).Should().BeFalse();
        (lighter >= Kilogram).Should().BeFalse();
        new[] { Kilogram, Quantity.Of(1m, MeasurementUnit.Tonne), lighter }.Max().Should().Be(Quantity.Of(1m, MeasurementUnit.Tonne));
        Kilogram.CompareTo(null).Should().BePositive();
    }

    [Fact]
    public void A_kilogram_and_a_thousand_grams_are_as_much_and_not_equal()
    {
        Kilogram.CompareTo(ThousandGrams).Should().Be(0);
        (Kilogram <= ThousandGrams).Should().BeTrue();
        (Kilogram >= ThousandGrams).Should().BeTrue();
        (Kilogram < ThousandGrams).Should().BeFalse();
        (Kilogram == ThousandGrams).Should().BeFalse();
        (Kilogram == ThousandGrams.In(MeasurementUnit.Kilogram)).Should().BeTrue();
    }

    [Fact]
    public void Quantities_with_more_digits_than_a_decimal_multiplies_are_ordered_all_the_same()
    {
        Quantity most = Quantity.Of(decimal.MaxValue, MeasurementUnit.Tonne);
        (most > Kilogram).Should().BeTrue();
        Quantity grams = Quantity.Of(7.9228162514264337593543950335m, MeasurementUnit.Gram);
        Quantity fewer = Quantity.Of(7.9228162514264337593543950334m, MeasurementUnit.Gram);
        Quantity kilograms = Quantity.Of(0.0079228162514264337593543950m, MeasurementUnit.Kilogram);
        (kilograms < fewer).Should().BeTrue();
        (fewer < grams).Should().BeTrue();
        (kilograms < grams).Should().BeTrue();
    }

    [Fact]
    public void A_sum_and_a_difference_are_in_the_unit_of_the_left()
    {
        (Kilogram + Quantity.Of(500m, MeasurementUnit.Gram)).Should().Be(Quantity.Of(1.5m, MeasurementUnit.Kilogram));
        (ThousandGrams + Kilogram).Should().Be(Quantity.Of(2_000m, MeasurementUnit.Gram));
        (Kilogram - Quantity.Of(1m, MeasurementUnit.Gram)).Should().Be(Quantity.Of(0.999m, MeasurementUnit.Kilogram));
        (Kilogram - ThousandGrams).Should().Be(Quantity.Of(0m, MeasurementUnit.Kilogram));
        (Drained + Drained).Should().Be(Quantity.Of(2m, MeasurementUnit.Kilogram, "drained weight"));
    }

    [Fact]
    public void No_more_is_taken_away_than_there_is() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Kilogram - Quantity.Of(1_001m, MeasurementUnit.Gram))
            .WithMessage("A quantity is not negative.*");

    [Fact]
    public void What_is_measured_differently_is_neither_compared_nor_added_and_the_refusal_names_both()
    {
        foreach ((Quantity other, string name) in new[] { (Litre, "1 l"), (Drained, "1 kg drained weight") })
        {
            Action[] askings =
            [
                () => Kilogram.CompareTo(other), () => _ = Kilogram < other, () => _ = Kilogram > other, () => _ = Kilogram <= other,
                () => _ = Kilogram >= other, () => _ = Kilogram + other, () => _ = Kilogram - other,
            ];
            askings.Should().AllSatisfy(asking => Refusal.Of<ArgumentException>(asking)
                .WithMessage($"1 kg and {name} do not measure the same*"));
            Refusal.Of<ArgumentException>(() => new[] { Kilogram, other }.Max()).Which.Message.Should().ContainAll("1 kg", name);
        }

        Refusal.Of<ArgumentNullException>(() => Kilogram + null!);
    }

    [Fact]
    public void What_a_decimal_can_hold_in_another_unit_is_neither_lost_nor_beyond_its_range_on_the_way()
    {
        MeasurementUnit carat = MeasurementUnit.Carat, dozen = MeasurementUnit.Dozen, gross = MeasurementUnit.Gross;
        Quantity.Of(0.0000000000000000000000000001m, MeasurementUnit.Gram).In(carat).Amount.Should().Be(0.0000000000000000000000000005m);
        Quantity.Of(12_000_000_000_000_000_000_000_000_000m, dozen).In(gross).Amount.Should().Be(1_000_000_000_000_000_000_000_000_000m);
    }

    [Theory]
    [InlineData('x', 4_000, true)]
    [InlineData('x', 4_001, false)]
    [InlineData('\uD800', 1, false)]
    public void The_words_of_a_unit_a_part_and_an_edition_are_as_long_and_as_well_formed_in_a_text_as_in_code(
        char letter, int length, bool isRead)
    {
        string words = new(letter, length);

        MeasurementUnit.TryParse($"jewel ({words})", out MeasurementUnit? unit).Should().Be(isRead);
        MeasurementUnit.TryParse($"{words} (jewel)", out _).Should().Be(isRead);
        Quantity.TryParse($"1 kg {words}", out Quantity? quantity).Should().Be(isRead);
        CommodityCode.TryParse($"hts:9506.62.40@{words}", out _).Should().Be(isRead);

        unit.Should().Be(isRead ? MeasurementUnit.Count("jewel", words) : null);
        (quantity == (isRead ? Quantity.Of(1m, MeasurementUnit.Kilogram, words) : null)).Should().BeTrue();
    }
}
