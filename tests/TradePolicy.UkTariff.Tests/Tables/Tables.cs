using System.Text;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The published tables, read once, and tables as a test writes them.</summary>
internal static class Tables
{
    private static readonly Lazy<GlobalTariff> OfJanuary2021 = new(() =>
    {
        using MemoryStream table = Recorded.Open("tables/uk-global-tariff_2021-01-27.csv");
        return TradePolicy.UkTariff.GlobalTariff.ReadTable(table, new(2021, 1, 27));
    });

    private static readonly Lazy<AgriculturalComponents> Of2022 = new(() =>
    {
        using MemoryStream table = Recorded.Open("tables/eu-meursing-duties_2022.csv");
        return AgriculturalComponents.ReadTable(table);
    });

    private static readonly Lazy<AgriculturalCompositions> CodesOf2022 = new(() =>
    {
        using MemoryStream table = Recorded.Open("tables/eu-meursing-composition_2022.csv");
        return AgriculturalCompositions.ReadTable(table);
    });

    private static readonly Lazy<EuropeanQuotas> Of2020 = new(() =>
    {
        using MemoryStream table = Recorded.Open("tables/eu-quotas-with-rates_2020-2021.csv");
        return EuropeanQuotas.ReadTable(table);
    });

    private static readonly Lazy<SimplifiedProcedureValues> OfJuly2025 = new(() =>
    {
        using MemoryStream answer = Recorded.Open("api/uk/simplified-procedure-values_2025-07-14.json");
        return SimplifiedProcedureValues.ReadAnswer(answer);
    });

    public static GlobalTariff GlobalTariff => OfJanuary2021.Value;

    public static AgriculturalComponents Components => Of2022.Value;

    public static AgriculturalCompositions Compositions => CodesOf2022.Value;

    public static EuropeanQuotas Quotas => Of2020.Value;

    public static SimplifiedProcedureValues Values => OfJuly2025.Value;

    /// <summary>The whole text of the rates of a quota, by its beginning.</summary>
    public static string RatesOfQuota(string orderNumber, string beginning)
    {
        using MemoryStream table = Recorded.Open("tables/eu-quotas-with-rates_2020-2021.csv");
        return TableReader.Rows(table, ["Order_Number", "Inquota_rate"], [], [])
            .First(row => row["Order_Number"] == orderNumber && row["Inquota_rate"].StartsWith(beginning,
                StringComparison.Ordinal))["Inquota_rate"];
    }

    public static MemoryStream Of(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
