using CsCheck;

namespace TradePolicy.Tests;

/// <summary>A fee on drawn declarations is the fee on one line of all their goods.</summary>
public sealed class DeclarationPropertyTest
{
    private static readonly Gen<DutyRate> Simple = Gen.Frequency(
        (4, Gen.Int[0, 5000].Select(basis => (DutyRate)AdValorem.Of(basis / 100m))),
        (2, Gen.Int[0, 5000]
            .Select(cents => (DutyRate)SpecificDuty.Of(Money.Of(cents / 100m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram)))),
        (2, Gen.Int[0, 10_000].Select(cents => (DutyRate)FlatDuty.Of(Money.Of(cents / 100m, "USD")))));

    private static readonly Gen<DutyRate> Rate = Gen.Select(Simple, Simple, Simple, Gen.Int[0, 4])
        .Select((one, two, three, shape) => shape switch
        {
            0 => one,
            1 => one.Plus(two),
            2 => one.AtMost(two),
            3 => one.AtLeast(two).AtMost(three),
            _ => one.Plus(two).AtLeast(three),
        });

    private static readonly Gen<CustomsEntry[]> Lines = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 10_000])
        .Select((cents, grams) => Line(cents / 100m, grams / 1000m)).Array[1, 5];

    [Fact]
    public void A_fee_on_several_lines_is_that_on_one_line_of_all_their_goods() => Gen.Select(Rate, Lines).Sample((rate, lines) =>
    {
        DutySchedule schedule = DutySchedule.Compile([Duties.General(DutyRate.Free), Duties.Tariff("us/fee", DutyKind.Fee, rate)]);
        CustomsEntry whole = Line(
            lines.Sum(line => line.CustomsValue.Amount), lines.Sum(line => line.Basis.Quantities[0].Amount));
        DutyAmount fee = schedule.Assess(CustomsDeclaration.Of(lines)).FeeTotal;
        fee.Should().Be(schedule.Assess(CustomsDeclaration.Of(whole)).FeeTotal);
        fee.Should().Be(schedule.Assess(whole).OtherCharges);
        fee.Should().Be(schedule.Assess(CustomsDeclaration.Of(lines.Reverse())).FeeTotal, "the order of the lines does not matter");
    });

    private static CustomsEntry Line(decimal value, decimal kilograms) =>
        Duties.Entry(value).With(Quantity.Of(kilograms, MeasurementUnit.Kilogram));
}
