using CsCheck;

namespace TradePolicy.Tests;

public sealed class DutyNotationPropertyTest
{
    private static readonly Gen<decimal> Plain = Gen.Int[0, 5_000_000].Select(number => number / 10_000m);

    private static readonly Gen<decimal> AnyDecimal = Gen.Select(
        Gen.Int, Gen.Int, Gen.Int, Gen.Byte[0, 28], (low, middle, high, scale) => new decimal(low, middle, high, false, scale));

    private static readonly Gen<decimal> Fractions = Gen.Select(
        Gen.Int[1, 200], Gen.Int[2, 99], Gen.Int[1, 98],
        (whole, denominator, numerator) => whole + ((decimal)(numerator % denominator) / denominator));

    private static readonly Gen<DutyRate> Percent = Gen.OneOf(Plain, Fractions, AnyDecimal)
        .Select(percent => (DutyRate)AdValorem.Of(percent));

    private static readonly Gen<DutyRate> SimpleOfTheUnitedStates = Gen.OneOf(
        Percent,
        Gen.Select(Plain, Any("case", "steel content", "strap, band or bracelet", "non-U.S. content"))
            .Select((percent, part) => (DutyRate)ComponentDuty.Of(Percentage.Of(percent), part)),
        Gen.Select(
            Plain, Any<(MeasurementUnit, decimal)>(
                (MeasurementUnit.Kilogram, 1m), (MeasurementUnit.Item, 1m), (MeasurementUnit.Item, 1_000m),
                    (MeasurementUnit.Dozen, 1m), (MeasurementUnit.ProofLitre, 1m), (MeasurementUnit.CubicMetre, 1m),
                (MeasurementUnit.Tonne, 10m)))
            .Select((amount, per) => (DutyRate)SpecificDuty.Of(Money.Of(amount, "USD"), Quantity.Of(per.Item2, per.Item1))),
        Gen.Select(Plain, Any("drained weight", "total sugars", "clean yield", "including weight of container"))
            .Select((amount, part) => (DutyRate)SpecificDuty.Of(Money.Of(amount, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram, part))),
        Gen.Select(Plain, Gen.Int[1, 100])
            .Select((amount, degrees) =>
                (DutyRate)DutyPerDegreeUnder.Of(Money.Of(amount, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram), degrees)),
        Gen.Const<DutyRate>(ApplicableSubheadingDuty.Any),
        Gen.Const<DutyRate>(ApplicableSubheadingDuty.In("8716.39.00", "8716.90.30")));

    private static readonly Gen<DutyRate> SimpleOfTheSentence = Gen.OneOf(
        Percent,
        Gen.Select(Gen.OneOf(Plain, AnyDecimal), Any("GBP", "EUR"))
            .Select((amount, currency) => (DutyRate)FlatDuty.Of(Money.Of(amount, currency))),
        Gen.Select(Plain, Any<(MeasurementUnit, string?)>((MeasurementUnit.Kilogram, null), (MeasurementUnit.Kilogram, "lactic matter"),
                (MeasurementUnit.Kilogram, "potassium hydroxide"), (MeasurementUnit.Hectolitre, null), (MeasurementUnit.Item, null),
            (MeasurementUnit.PercentVolume, null)),
                Any(1m, 100m, 1_000m, 1_000_000m))
            .Select((amount, unit, count) =>
                (DutyRate)SpecificDuty.Of(Money.Of(amount, "GBP"), Quantity.Of(count, unit.Item1, unit.Item2))),
        Any<DutyRate>(ReferencedDuty.Of("AC", "AC"), ReferencedDuty.Of("SD (reduced)", "SD")));

    // Ladders of prices that fall by a cent at least, with any sentences.
    private static readonly Gen<DutyRate> Ladders = Gen.Select(
            Gen.Int[1, 5_000].Array[1, 6], Gen.Bool,
            Any<(MeasurementUnit, decimal)>((MeasurementUnit.Kilogram, 100m), (MeasurementUnit.Tonne, 1m),
                (MeasurementUnit.Hectolitre, 1m)),
            Limited(Sums(SimpleOfTheSentence)).Array[6])
        .Select((falls, endsWithZero, per, rates) => (DutyRate)EntryPriceDuty.Of(
            Quantity.Of(per.Item2, per.Item1), Prices(falls, endsWithZero).Select((price, index) => PriceStep.Of(price, rates[index]))));

    // Rates that every test below can compute: on a value in pounds and a weight.
    private static readonly Gen<DutyRate> Computable = Limited(Added(Gen.OneOf(
        Plain.Select(percent => (DutyRate)AdValorem.Of(percent)),
        Plain.Select(amount => (DutyRate)SpecificDuty.Of(Money.Of(amount, "GBP"), Quantity.Of(100m, MeasurementUnit.Kilogram))))));

    private static readonly Gen<decimal> Values = Gen.Int[0, 1_000_000].Select(pence => pence / 100m);

    [Fact]
    public void What_the_schedule_writes_reads_back_equal() => ReadsBack(DutyNotation.UnitedStates, SimpleOfTheUnitedStates);

    [Fact]
    public void What_a_sentence_writes_reads_back_equal() => ReadsBack(DutyNotation.UnitedKingdomAndEuropeanUnion, SimpleOfTheSentence);

    [Fact]
    public void A_ladder_of_prices_reads_back_equal() => Ladders.Sample(ladder =>
    {
        string text = DutyNotation.UnitedKingdomAndEuropeanUnion.Format(ladder);
        DutyNotation.UnitedKingdomAndEuropeanUnion.Parse(text).Should().Be(ladder);
        DutyRate.Parse(ladder.ToString("R", null)).Should().Be(ladder);
    });

    [Fact]
    public void Dearer_goods_never_bear_more_if_the_rates_fall_with_the_price() => Gen.Select(
        Gen.Int[1, 5_000].Array[1, 6], Gen.Int[0, 500].Array[6], Values, Values, Gen.Int[0, 40_000], Gen.Int[0, 40_000])
        .Sample((falls, rises, value, weight, one, other) =>
        {
            Quantity per = Quantity.Of(100m, MeasurementUnit.Kilogram);
            decimal more = 0m;
            DutyRate ladder = EntryPriceDuty.Of(per, Prices(falls, endsWithZero: true).Select((price, index) => PriceStep.Of(
                price, AdValorem.Of(10m).Plus(SpecificDuty.Of(Money.Of((more += rises[index]) / 100m, "GBP"), per)))));
            DutyBasis basis = DutyBasis.Of(Money.Of(value, "GBP"), Quantity.Of(weight, MeasurementUnit.Kilogram));
            ladder.AmountOn(basis.WithEntryPrice(Money.Of(Math.Max(one, other) / 100m, "GBP"), per)).Value.Amount.Should()
                .BeLessThanOrEqualTo(ladder.AmountOn(basis.WithEntryPrice(Money.Of(Math.Min(one, other) / 100m, "GBP"), per)).Value.Amount);
        });

    [Fact]
    public void No_text_makes_reading_throw_and_the_place_of_a_problem_lies_in_it() => Gen.Select(
        Any(DutyNotation.UnitedStates, DutyNotation.UnitedKingdomAndEuropeanUnion),
        Gen.OneOf(
            Gen.String,
            Any("46.3¢", "/", "kg", "+", "%", "14.9", "MAX", "GBP", "$", "each", "on the", "case", "less", "but not less than", "(", ")",
                "<", "<u>", ".", "1/3", "\uD800", "\0", "Cond:", "V 2 EUR/DTN(01):", "(07):", ";", "DTN", "EA", "€", "Entry Price")
                .Array[0, 8].Select(parts => string.Join(' ', parts)))).Sample((notation, text) =>
    {
        if (SpecialColumn.TryParse(text, out SpecialColumn? column, out _))
            SpecialColumn.Parse(column.ToString()).Should().Be(column);
        if (notation.TryParse(text, out DutyRate? rate, out DutyRateProblem? problem))
            notation.TryFormat(rate, out _).Should().BeTrue();
        else
            problem.Position.Should().BeInRange(0, text.Length);
    });

    [Fact]
    public void A_dearer_shipment_never_pays_less_where_nothing_is_subtracted() =>
        Gen.Select(Computable, Values, Values, Values).Sample((rate, one, other, weight) =>
            Duty(rate, Math.Min(one, other), weight).Should().BeLessThanOrEqualTo(Duty(rate, Math.Max(one, other), weight)));

    [Fact]
    public void A_cap_never_raises_and_a_floor_never_lowers() =>
        Gen.Select(Computable, Computable, Values, Values).Sample((rate, limit, value, weight) =>
        {
            decimal duty = Duty(rate, value, weight);
            Duty(rate.AtMost(limit), value, weight).Should().BeLessThanOrEqualTo(duty);
            Duty(rate.AtLeast(limit), value, weight).Should().BeGreaterThanOrEqualTo(duty);
        });

    [Fact]
    public void What_is_written_charges_what_was_read() => Gen.Select(Computable, Values, Values).Sample((rate, value, weight) =>
        Duty(DutyNotation.UnitedKingdomAndEuropeanUnion.Parse(DutyNotation.UnitedKingdomAndEuropeanUnion.Format(rate)), value, weight)
            .Should().Be(Duty(rate, value, weight)));

    [Fact]
    public void A_long_text_is_refused_unread()
    {
        foreach (string text in new[] { new string('1', 1_000_000), new string('(', 1_000_000),
            string.Concat(Enumerable.Repeat("5% MAX ", 150_000)), new string(' ', 1_000_000) })
        {
            foreach (DutyNotation notation in new[] { DutyNotation.UnitedStates, DutyNotation.UnitedKingdomAndEuropeanUnion })
            {
                notation.TryParse(text, out _, out DutyRateProblem? tooLong).Should().BeFalse();
                tooLong!.Kind.Should().Be(DutyRateProblemKind.TooLong);
            }

            SpecialColumn.TryParse(text, out _, out DutyRateProblem? problem).Should().BeFalse();
            problem!.Position.Should().BeLessThan(text.Length);
        }
    }

    [Fact]
    public void The_longest_chains_are_read_and_written()
    {
        string chain = "5%" + string.Concat(Enumerable.Repeat(" MAX 5%", 500));
        DutyNotation.UnitedKingdomAndEuropeanUnion.TryParse(chain, out _, out _).Should().BeTrue();
        DutyNotation.UnitedStates.TryParse("5%" + string.Concat(Enumerable.Repeat("+5%", 1_300)), out _, out _).Should().BeTrue();
        SpecialColumn.TryParse(string.Concat(Enumerable.Repeat("(", 4_000)), out _, out _).Should().BeFalse();
    }

    private static void ReadsBack(DutyNotation notation, Gen<DutyRate> simple) => Limited(Sums(simple)).Sample(rate =>
    {
        string text = notation.Format(rate);
        notation.Parse(text).Should().Be(rate);
        notation.Format(notation.Parse(text)).Should().Be(text);
    });

    private static Gen<T> Any<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static Gen<DutyRate> Added(Gen<DutyRate> term) =>
        term.Array[1, 4].Select(terms => terms.Aggregate((sum, next) => sum.Plus(next)));

    private static Gen<DutyRate> Sums(Gen<DutyRate> term) =>
        Gen.Select(term, Gen.Select(term, Gen.Bool).Array[0, 3]).Select((first, rest) =>
            rest.Aggregate(first, (sum, next) => next.Item2 ? sum.Minus(next.Item1) : sum.Plus(next.Item1)));

    private static Gen<DutyRate> Limited(Gen<DutyRate> sum) =>
        Gen.Select(sum, Gen.Select(sum, Gen.Bool).Array[0, 3]).Select((first, limits) =>
            limits.Aggregate(first, (duty, limit) => limit.Item2 ? duty.AtMost(limit.Item1) : duty.AtLeast(limit.Item1)));

    // From the lowest price upwards by each fall, and then in the order of the steps.
    private static Money[] Prices(int[] falls, bool endsWithZero)
    {
        int sum = endsWithZero ? -falls[^1] : 0;
        return falls.Reverse().Select(fall => Money.Of((sum += fall) / 100m, "GBP")).Reverse().ToArray();
    }

    private static decimal Duty(DutyRate rate, decimal value, decimal weight) =>
        rate.AmountOn(DutyBasis.Of(Money.Of(value, "GBP"), Quantity.Of(weight, MeasurementUnit.Kilogram))).Value.Amount;
}
