using System.Text;
using CsCheck;

namespace TradePolicy.UkTariff.Tests;

/// <summary>No bad row of a table costs a good one. Tables that are damaged otherwise are read by tests/TradePolicy.Fuzz.</summary>
public sealed class TableFuzzTest
{
    private const int Times = 400;

    private static readonly string[] GlobalTariffRows =
    [
        "commodity,description,cet_duty_rate,ukgt_duty_rate,cet_applies_until_trade_remedy_transition_reviews_concluded",
        "01012100,Horses,0.0%,0.0%,False",
        "07020000,\"Tomatoes, fresh\",Entry Price,\"8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)\",False",
        "17049051,Marzipan,9.00% +  EA MAX 18.70%  + ADSZ,8.0%,False",
        "22084011,Rum,0.60 EUR / % vol / hl + 3.20 EUR / hl,0.50 GBP/%vol/hl + 2.60 GBP/hl,True",
    ];

    private static readonly string[] ComponentRows =
    [
        "geographical_area_id,measure_type_id,additional_code_id,duty_amount,reduction_indicator",
        "1011,674,001,10.06,1", "NO,674,001,9.75,1", "IS,672,002,13.62,2",
    ];

    private static readonly string[] CompositionRows =
    [
        "additional_code,milk_fat,milk_protein,starch,sucrose",
        "000,0 - 1.49,0 - 2.49,0 - 4.99,0 - 4.99", "700,85 or more,,0 - 4.99,2.5-11.99",
    ];

    private static readonly string[] QuotaRows =
    [
        "Order_Number,Application_period_starts,Application_period_ends,Volume,CN10_codes,Inquota_rate",
        "090006,2019-06-16,2020-02-14,34000000,\"'0302410000, '0303510000\",\"0.000 %, 0.000 %\"",
        "090059,2019-11-01,2020-05-15,1134000,'0707000500,Cond:  B cert: N-990 (27):; B (08):; V 35.000 EUR/DTN(01):2.500 % ; V 0.000 "
            + "EUR/DTN(01):2.500 % + 37.800 EUR DTN",
    ];

    [Theory]
    [InlineData("tariff")]
    [InlineData("components")]
    [InlineData("compositions")]
    [InlineData("quotas")]
    public void A_row_of_any_text_costs_no_other(string table)
    {
        string[] rows = RowsOf(table);
        string[] good = Read(table, Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n"));
        Gen.Select(Gen.Int[1, rows.Length], Gen.String[Gen.Char[' ', '~'].Where(c => c != '"'), 0, 60]).Sample(
            (at, text) =>
            {
                string[] with = [.. rows[..at], text, .. rows[at..]];
                Read(table, Encoding.UTF8.GetBytes(string.Join('\n', with) + "\n")).Should().Contain(good);
            },
            iter: Times);
    }

    private static string[] RowsOf(string table) => table switch
    {
        "tariff" => GlobalTariffRows,
        "components" => ComponentRows,
        "compositions" => CompositionRows,
        _ => QuotaRows,
    };

    // What was read, each as a text.
    private static string[] Read(string table, byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        switch (table)
        {
            case "tariff":
                return [.. GlobalTariff.ReadTable(stream, new(2021, 1, 27)).Lines.Select(line => line.ToString())];
            case "components":
                AgriculturalComponents components = AgriculturalComponents.ReadTable(stream);
                return
                [
                    .. components.Areas.Select(area =>
                        components.Resolve(ReferencedDuty.Of("AC (reduced)", "AC"), "7001", [area]) + " in " + area),
                ];
            case "compositions":
                return [.. AgriculturalCompositions.ReadTable(stream).Codes];
            default:
                return [.. EuropeanQuotas.ReadTable(stream).Quotas.Select(quota => quota.ToString())];
        }
    }
}
