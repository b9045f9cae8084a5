using System.Text;

namespace TradePolicy.UkTariff.Tests;

/// <summary>Goods whose duty depends on how much milk fat, milk protein, starch and sugar they contain.</summary>
public class CompositionOfGoodsTest
{
    // 9 % and the agricultural component, at most 18.7 % and the additional duty on sugar.
    private const string Chocolate = """
        { "goods_nomenclature_item_id": "1806310000", "description": "Filled chocolate", "declarable": true, "import_measures": [
          { "id": 1, "effective_start_date": "2021-01-01", "measure_type": { "id": "103", "description": "Third country duty" },
            "geographical_area": { "id": "1011" }, "reduction_indicator": 1, "measure_components": [
              { "duty_expression_id": "01", "duty_amount": 9.0 }, { "duty_expression_id": "12" },
              { "duty_expression_id": "17", "duty_amount": 18.7 }, { "duty_expression_id": "21" } ] } ] }
        """;

    private const string Table = """
        geographical_area_id,measure_type_id,additional_code_id,duty_amount,reduction_indicator
        1011,674,123,20.00,1
        1011,672,123,10.00,1
        """;

    private static readonly LocalDate Day = new(2025, 7, 14);

    private readonly GoodsAnswer answer =
        GoodsAnswer.Read(new MemoryStream(Encoding.UTF8.GetBytes(Chocolate)), Economy.EuropeanUnion, Day);

    private readonly AgriculturalComponents components =
        AgriculturalComponents.ReadTable(new MemoryStream(Encoding.UTF8.GetBytes(Table)));

    // On 1,000 EUR: 90 and 20 for each 100 kg; at most 187 and 10 for each 100 kg. Both are 284 at 970 kg.
    [Theory]
    [InlineData(400, "170")]
    [InlineData(970, "284")]
    [InlineData(2000, "387")]
    public void The_components_of_the_table_are_charged_up_to_the_cap(int kilograms, string duty) =>
        DutyOn(answer.OfComposition("7123", components), kilograms).Value.Amount
            .Should().Be(decimal.Parse(duty, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Without_a_composition_the_duty_is_open() => DutyOn(answer, 400).IsCertain.Should().BeFalse();

    [Fact]
    public void A_composition_that_the_table_lacks_leaves_it_open() =>
        DutyOn(answer.OfComposition("7999", components), 400).IsCertain.Should().BeFalse();

    [Fact]
    public void The_composition_keeps_what_was_said_of_the_answer()
    {
        GoodsAnswer of = answer.ForOnly(Economy.Japan).PerhapsCut().OfComposition("7123", components);
        (of.OnlyOrigin, of.MayBeCut, of.AsOf, of.Code).Should().Be((Economy.Japan, true, Day, answer.Code));
        FluentActions.Invoking(() => answer.OfComposition("123", components)).Should().Throw<ArgumentException>();
    }

    private static DutyAmount DutyOn(GoodsAnswer answer, int kilograms) => answer.Compile().Assess(
        CustomsEntry.Of(answer.Code, Economy.Japan, Money.Of(1_000m, "EUR"))
            .With(Quantity.Of(kilograms, MeasurementUnit.Kilogram))
            .EnteredAt(Instant.FromUtc(2025, 7, 14, 12, 0))).Total;
}
