using System.Text;
using TradePolicy.UkTariff;

namespace TradePolicy.Specimens.Tests;

/// <summary>Answers of the trade tariff service, and what stands in them.</summary>
public sealed class UkAnswerSpecimens : ISpecimens
{
    private static readonly LocalDate Day = new(2025, 7, 14);

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Answer())
            .Differing(nameof(GoodsAnswer.Code), () => Answer(code: "0804300010"))
            .Differing(nameof(GoodsAnswer.AsOf), () => Answer(day: Day.PlusDays(1)))
            .Differing(nameof(GoodsAnswer.IsDeclarable), () => Answer(declarable: "false"))
            .Differing(nameof(GoodsAnswer.Descriptions), () => Answer(description: "Other"))
            .Differing(nameof(GoodsAnswer.Measures), () => Answer(rate: "5.0"))
            .Differing(nameof(GoodsAnswer.Tariffs), () => Answer(rate: "5.0"))
            .Differing(nameof(GoodsAnswer.Controls), () => Answer(type: "410"))
            .Differing(nameof(GoodsAnswer.OnlyOrigin), () => Answer().ForOnly(Economy.Japan))
            .Differing(nameof(GoodsAnswer.MayBeCut), () => Answer().PerhapsCut())
            .Deriving("tariff"),
        Specimen.Of(() => Measure())
            .Differing(nameof(TariffMeasure.Id), () => Measure(id: "2"))
            .Differing(nameof(TariffMeasure.TypeId), () => Measure(type: "106"))
            .Differing(nameof(TariffMeasure.TypeName), () => Measure(name: "other"))
            .Differing(nameof(TariffMeasure.AreaId), () => Measure(area: "JP"))
            .Differing(nameof(TariffMeasure.AreaName), () => Measure(areaName: "other"))
            .Differing(nameof(TariffMeasure.Origins), () => Measure(area: "JP"))
            .Differing(nameof(TariffMeasure.FirstDay), () => Measure(first: "2021-01-02"))
            .Differing(nameof(TariffMeasure.LastDay), () => Measure(last: "2026-12-31T23:59:59.000Z"))
            .Differing(nameof(TariffMeasure.Rate), () => Measure(rate: "5.0"))
            .Differing(nameof(TariffMeasure.AdditionalCode), () => Measure(more: ", \"additional_code\": { \"code\": \"2501\" }"))
            .Differing(nameof(TariffMeasure.OrderNumber), () => Measure(more: ", \"order_number\": { \"number\": \"050343\" }"))
            .Differing(nameof(TariffMeasure.PreferenceCodes), () => Measure(more: ", \"preference_code\": { \"id\": \"200\" }"))
            .Differing(nameof(TariffMeasure.ReductionIndicator), () => Measure(more: ", \"reduction_indicator\": 2"))
            .Differing(nameof(TariffMeasure.Conditions), () => Measure(document: "U117"))
            .Differing(nameof(TariffMeasure.Acts), () => Measure(more: ", \"legal_acts\": [ { \"regulation_code\": \"S.I. 2020/1430\" } ]"))
            .Differing(nameof(TariffMeasure.Use), () => Measure(type: "410", series: "O"))
            .Differing(nameof(TariffMeasure.Reason), () => Measure(area: "XC")),
        Specimen.Of(() => Row())
            .Differing(nameof(MeasureConditionRow.Code), () => Row(code: "C"))
            .Differing(nameof(MeasureConditionRow.Document), () => Row(document: "U117"))
            .Differing(nameof(MeasureConditionRow.Threshold), () => Row(more: ", \"condition_duty_amount\": 10.0"))
            .Differing(nameof(MeasureConditionRow.ActionCode), () => Row(action: "07"))
            .Differing(nameof(MeasureConditionRow.ActionText), () => Row(more: ", \"action\": \"Apply the mentioned duty\""))
            .Differing(nameof(MeasureConditionRow.Action), () => Row(action: "07"))
            .Differing(nameof(MeasureConditionRow.Duty), () => Row(more: ", \"duty_expression\": \"2.00 %\""))
            .Deriving("Condition"),
    ];

    private static GoodsAnswer Answer(
        string code = "0804300090", string description = "Pineapples", string declarable = "true", LocalDate? day = null,
        string rate = "4.0",
        string type = "142", string id = "1", string name = "a preference", string area = "CR", string areaName = "Costa Rica",
        string first = "2021-01-01", string? last = null, string condition = "B", string document = "U116", string action = "27",
        string moreOfRow = "", string moreOfMeasure = "", string series = "B") => GoodsAnswer.Read(
            new MemoryStream(Encoding.UTF8.GetBytes($$"""
                { "goods_nomenclature_item_id": "{{code}}", "description": "{{description}}", "declarable": {{declarable}},
                  "import_measures": [
                  { "id": {{id}}, "effective_start_date": "{{first}}", "effective_end_date": {{(last is null ? "null" : $"\"{last}\"")}},
                    "measure_type": { "id": "{{type}}", "description": "{{name}}", "measure_type_series_id": "{{series}}" },
                    "geographical_area": { "id": "{{area}}", "description": "{{areaName}}" },
                    "measure_components": [ { "duty_expression_id": "01", "duty_amount": {{rate}} } ],
                    "measure_conditions": [
                      { "condition_code": "{{condition}}", "document_code": "{{document}}", "action_code": "{{action}}"{{moreOfRow}} } ]
                    {{moreOfMeasure}} } ] }
                """)),
            Economy.UnitedKingdom,
            day ?? Day);

    private static TariffMeasure Measure(
        string id = "1", string type = "142", string name = "a preference", string area = "CR", string areaName = "Costa Rica",
        string first = "2021-01-01", string? last = null, string rate = "4.0", string document = "U116", string more = "",
        string series = "B") => Answer(
            id: id, type: type, name: name, area: area, areaName: areaName, first: first, last: last, rate: rate, document: document,
            moreOfMeasure: more, series: series).Measures.Single();

    private static MeasureConditionRow Row(string code = "B", string document = "U116", string action = "27", string more = "") =>
        Answer(condition: code, document: document, action: action, moreOfRow: more).Measures.Single().Conditions.Single();
}
