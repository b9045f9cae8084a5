using System.Text;
using TradePolicy.UkTariff;

namespace TradePolicy.Specimens.Tests;

/// <summary>Tables of the United Kingdom and the Union, and what stands in them.</summary>
public sealed class UkTableSpecimens : ISpecimens
{
    private const string Seasons = "8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)";
    private const string OtherSeasons = "9.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)";

    public IEnumerable<Specimen> All => [.. OfTheGlobalTariff, .. OfTheUnion, .. OfValues];

    private static IEnumerable<Specimen> OfTheGlobalTariff =>
    [
        Specimen.Of(() => Table()),
        Specimen.Of(() => Line())
            .Differing(nameof(GlobalTariffLine.Line), () => Table(before: "01012100,Horses,2.0%,2.0%,,False,False,False,False\n").Lines[1])
            .Differing(nameof(GlobalTariffLine.Code), () => Line(code: "07020001"))
            .Differing(nameof(GlobalTariffLine.Description), () => Line(description: "Other"))
            .Differing(nameof(GlobalTariffLine.EuropeanUnionRate), () => Line(union: "2.0%"))
            .Differing(nameof(GlobalTariffLine.UnitedKingdomRate), () => Line(rate: "2.0%"))
            .Differing(nameof(GlobalTariffLine.Change), () => Line(change: "Reduced"))
            .Differing(nameof(GlobalTariffLine.HasTradeRemedy), () => Line(remedy: "True"))
            .Differing(nameof(GlobalTariffLine.KeepsEuropeanUnionRate), () => Line(keeps: "True"))
            .Differing(nameof(GlobalTariffLine.HasSuspension), () => Line(suspension: "True"))
            .Differing(nameof(GlobalTariffLine.HasAutonomousQuota), () => Line(quota: "True")),
        Specimen.Of(() => Line().UnitedKingdomRate!)
            .Differing(nameof(SeasonalDuty.Text), () => Line(rate: OtherSeasons).UnitedKingdomRate!)
            .Differing(nameof(SeasonalDuty.Zone), () => Line(union: Seasons).EuropeanUnionRate!)
            .Deriving(nameof(SeasonalDuty.Rates), nameof(SeasonalDuty.Holes)),
        Specimen.Of(() => Line().UnitedKingdomRate!.Rates[0])
            .Differing(nameof(SeasonalRate.Rate), () => Line(rate: OtherSeasons).UnitedKingdomRate!.Rates[0])
            .Differing(
                nameof(SeasonalRate.Seasons),
                () => Line(rate: "8.00% (01 NOV - 15 MAY), 14.00% (16 MAY - 31 OCT)").UnitedKingdomRate!.Rates[0]),
    ];

    private static IEnumerable<Specimen> OfTheUnion =>
    [
        Specimen.Of(() => Components()),
        Specimen.Of(() =>
            AgriculturalCompositions.ReadTable(Of("additional_code,milk_fat,milk_protein,starch,sucrose\n000,0 - 1.49,,,\n"))),
        Specimen.Of(() => Components().Resolve(Component("AC"), "7001"))
            .Differing(nameof(ResolvedDuty.Rate), () => Components().Resolve(Component("AC"), "7002"))
            .Differing(nameof(ResolvedDuty.Reasons), () => Components().Resolve(Component("SD"), "7001")),
        Specimen.Of(() => Quotas()),
        Specimen.Of(() => Quotas().Quotas[0])
            .Differing(nameof(EuropeanQuota.Line), () => Quotas(before: Row() + "\n").Quotas[1])
            .Differing(nameof(EuropeanQuota.OrderNumber), () => Quotas(Row(number: "090007")).Quotas[0])
            .Differing(nameof(EuropeanQuota.FirstDay), () => Quotas(Row(first: "2019-06-17")).Quotas[0])
            .Differing(nameof(EuropeanQuota.LastDay), () => Quotas(Row(last: "2020-02-15")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Origin), () => Quotas(Row(origin: "Iceland")).Quotas[0])
            .Differing(nameof(EuropeanQuota.OriginCode), () => Quotas(Row(originCode: "IS")).Quotas[0])
            .Differing(nameof(EuropeanQuota.ExcludedOrigins), () => Quotas(Row(excluded: "CN")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Volume), () => Quotas(Row(volume: "11")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Unit), () => Quotas(Row(unit: "Litre")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Goods), () => Quotas(Row(code: "0303510000")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Rates), () => Quotas(Row(rate: "2.000 %")).Quotas[0])
            .Differing(nameof(EuropeanQuota.IsRead), () => Quotas(Row(rate: "\"0.000 %, much\"")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Regulation), () => Quotas(Row(regulation: "other")).Quotas[0])
            .Differing(nameof(EuropeanQuota.Kind), () => Quotas(Row(kind: "other")).Quotas[0]),
        Specimen.Of(() => Quotas(Row(rate: Conditional("990", "2.000"))).Quotas[0].Rates[0])
            .Differing(nameof(ConditionalRate.Rate), () => Quotas(Row(rate: Conditional("990", "3.000"))).Quotas[0].Rates[0])
            .Differing(nameof(ConditionalRate.Documents), () => Quotas(Row(rate: Conditional("991", "2.000"))).Quotas[0].Rates[0]),
    ];

    private static IEnumerable<Specimen> OfValues =>
    [
        Specimen.Of(() => Values()),
        Specimen.Of(() => Values().Values[0])
            .Differing(nameof(SimplifiedProcedureValue.Key), () => Values(key: "1.281").Values[0])
            .Differing(nameof(SimplifiedProcedureValue.Label), () => Values(label: "Other").Values[0])
            .Differing(nameof(SimplifiedProcedureValue.Goods), () => Values(codes: "0702001099").Values[0])
            .Differing(nameof(SimplifiedProcedureValue.FirstDay), () => Values(first: "2025-07-05").Values[0])
            .Differing(nameof(SimplifiedProcedureValue.LastDay), () => Values(last: "2025-07-18").Values[0])
            .Differing(nameof(SimplifiedProcedureValue.Price), () => Values(amount: "118").Values[0]),
    ];

    private static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    private static GlobalTariff Table(
        string code = "07020000", string description = "Tomatoes", string union = "Entry Price", string rate = Seasons,
            string change = "Simplified",
        string remedy = "False", string keeps = "False", string suspension = "False", string quota = "False", string before = "") =>
        GlobalTariff.ReadTable(
            Of("commodity,description,cet_duty_rate,ukgt_duty_rate,change,trade_remedy_applies,"
                + "cet_applies_until_trade_remedy_transition_reviews_concluded,suspension_applies,atq_applies\n"
                + before + $"{code},{description},\"{union}\",\"{rate}\",{change},{remedy},{keeps},{suspension},{quota}\n"),
            new(2021, 1, 27));

    private static GlobalTariffLine Line(
        string code = "07020000", string description = "Tomatoes", string union = "Entry Price", string rate = Seasons,
            string change = "Simplified",
        string remedy = "False", string keeps = "False", string suspension = "False", string quota = "False") =>
        Table(code, description, union, rate, change, remedy, keeps, suspension, quota).Lines[0];

    private static AgriculturalComponents Components() => AgriculturalComponents.ReadTable(
        Of("geographical_area_id,measure_type_id,additional_code_id,duty_amount,reduction_indicator\n"
            + "1011,674,001,10.06,1\n1011,674,002,18.87,1\n"));

    private static ReferencedDuty Component(string name) => ReferencedDuty.Of(name, name);

    private static EuropeanQuotas Quotas(string? row = null, string before = "") => EuropeanQuotas.ReadTable(
        Of("Order_Number,Origin,Origin_code,Country_exc,Year,Application_period_starts,Application_period_ends,Volume,Unit,CN10_codes,"
            + $"Inquota_rate,Regulations,Quota_type\n{before}{row ?? Row()}\n"));

    private static string Row(
        string number = "090006", string origin = "Norway", string originCode = "NO", string excluded = "0", string first = "2019-06-16",
        string last = "2020-02-14", string volume = "10", string unit = "Kilograms", string code = "0302410000", string rate = "0.000 %",
        string regulation = "Regulation 0032/00", string kind = "Preferential tariff quota") =>
        $"{number},{origin},{originCode},{excluded},2019,{first},{last},{volume},{unit},'{code},{rate},{regulation},{kind}";

    private static string Conditional(string document, string rate) =>
        $"Cond:  B cert: N-{document} (27):; B (08):; V 35.000 EUR/DTN(01):{rate} % ; V 0.000 EUR/DTN(01):{rate} % + 37.800 EUR DTN";

    private static SimplifiedProcedureValues Values(
        string key = "1.280", string label = "Tomatoes", string codes = "0702001007", string first = "2025-07-04",
            string last = "2025-07-17",
        string amount = "117.52") =>
        SimplifiedProcedureValues.ReadAnswer(Of(
            $$"""
            {"data":[{"id":"{{key}}","attributes":{"validity_start_date":"{{first}}","validity_end_date":"{{last}}",
            "duty_amount":{{amount}},"goods_nomenclature_label":"{{label}}",
            "goods_nomenclature_item_ids":"{{codes}}","monetary_unit_code":"GBP",
            "measurement_unit_code":"DTN","measurement_unit_qualifier_code":null} } ] }
            """));
}
