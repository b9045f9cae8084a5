using CsCheck;

namespace TradePolicy.Tests;

public sealed class DutyPropertyTest
{
    private static readonly Gen<DutyRate> Simple = Gen.Frequency(
        (4, Gen.Int[0, 5000].Select(basis => (DutyRate)AdValorem.Of(basis / 100m))),
        (2, Gen.Int[0, 5000]
            .Select(cents => (DutyRate)SpecificDuty.Of(Money.Of(cents / 100m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram)))),
        (1, Gen.Int[0, 10_000].Select(cents => (DutyRate)FlatDuty.Of(Money.Of(cents / 100m, "USD")))),
        (1, Gen.Const((DutyRate)DutyRate.Free)));

    private static readonly Gen<DutyRate> Rate = Gen.Select(Simple, Simple, Simple, Gen.Int[0, 4])
        .Select((one, two, three, shape) => shape switch
        {
            0 => one,
            1 => one.Plus(two),
            2 => one.AtMost(two),
            3 => one.AtLeast(two).Plus(three),
            _ => one.Plus(two).AtMost(three),
        });

    private static readonly Gen<DutyBasis> Basis = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 10_000])
        .Select((cents, grams) => On(cents / 100m, grams / 1000m));

    [Fact]
    public void A_duty_does_not_fall_when_the_value_rises() => Gen.Select(Rate, Basis, Gen.Int[0, 100_000]).Sample((rate, basis, more) =>
        rate.AmountOn(On(basis.CustomsValue.Amount + (more / 100m), basis.Quantities[0].Amount))
            .Value.CompareAmount(rate.AmountOn(basis).Value) >= 0);

    [Fact]
    public void A_cap_never_raises_and_a_floor_never_lowers() => Gen.Select(Rate, Rate, Basis).Sample((rate, bound, basis) =>
    {
        Money own = rate.AmountOn(basis).Value;
        rate.AtMost(bound).AmountOn(basis).Value.CompareAmount(own).Should().BeLessThanOrEqualTo(0);
        rate.AtLeast(bound).AmountOn(basis).Value.CompareAmount(own).Should().BeGreaterThanOrEqualTo(0);
    });

    [Fact]
    public void The_order_of_cumulative_programmes_does_not_change_the_total() =>
        Gen.Select(Rate.Array[1, 5], Basis, Gen.Int[0, 1_000]).Sample((rates, basis, seed) =>
        {
            Tariff[] tariffs =
            [
                Duties.General(AdValorem.Of(2m)), .. rates.Select((rate, index) => Duties.Tariff($"us/{index}", DutyKind.Additional, rate))
            ];
            Tariff[] shuffled = [.. tariffs.OrderBy(tariff => HashOf(tariff.Key, seed))];
            CustomsEntry entry = Duties.Entry(basis.CustomsValue.Amount).With(basis.Quantities);
            return Duties.Assess(entry, tariffs).Total.Equals(Duties.Assess(entry, shuffled).Total);
        });

    [Fact]
    public void The_total_is_the_sum_of_what_is_charged() => Gen.Select(Rate.Array[1, 5], Basis).Sample((rates, basis) =>
    {
        CustomsEntry entry = Duties.Entry(basis.CustomsValue.Amount).With(basis.Quantities);
        DutyAssessment duty = Duties.Assess(
            entry, [Duties.General(AdValorem.Of(2m)),
                .. rates.Select((rate, index) => Duties.Tariff($"us/{index}", DutyKind.Additional, rate))]);
        return duty.Total.Value.Equals(
            rates.Prepend(AdValorem.Of(2m)).Select(rate => rate.AmountOn(basis).Value).Aggregate((left, right) => left + right));
    });

    private static DutyBasis On(decimal value, decimal kilograms) =>
        DutyBasis.Of(Money.Of(value, "USD"), Quantity.Of(kilograms, MeasurementUnit.Kilogram));

    private static int HashOf(string key, int seed) => key.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c));
}
