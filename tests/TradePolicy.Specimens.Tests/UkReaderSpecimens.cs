using System.Text;
using TradePolicy.UkTariff;

namespace TradePolicy.Specimens.Tests;

/// <summary>What is read of areas, quotas, lines of goods and exchange rates of the tariffs.</summary>
public sealed class UkReaderSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Areas("uk 2025-07-14,1033,CARIFORUM,JM|QQ").Findings[0])
            .Differing(nameof(TariffFinding.Place), () => OnLine3().Findings[0])
            .Differing(nameof(TariffFinding.Line), () => OnLine3().Findings[0])
            .Differing(nameof(TariffFinding.Column), () => Areas("uk 2025,1033,CARIFORUM,JM").Findings[0])
            .Differing(nameof(TariffFinding.Message), () => Areas("uk 2025-07-14,1033,CARIFORUM,JM|QS").Findings[0]),
        Specimen.Of(() => Area("uk 2025-07-14,1033,CARIFORUM,JM|BB"))
            .Differing(nameof(TariffArea.TariffOf), () => Area("xi 2025-07-14,1033,CARIFORUM,JM|BB"))
            .Differing(nameof(TariffArea.Code), () => Area("uk 2025-07-14,1034,CARIFORUM,JM|BB"))
            .Differing(nameof(TariffArea.Name), () => Area("uk 2025-07-14,1033,Caribbean,JM|BB"))
            .Differing(nameof(TariffArea.On), () => Area("uk 2025-07-15,1033,CARIFORUM,JM|BB"))
            .Differing(nameof(TariffArea.Members), () => Area("uk 2025-07-14,1033,CARIFORUM,JM|BS")),
        Specimen.Of(() => Areas("uk,CN,China,"))
            .Differing(nameof(TariffAreas.Areas), () => Areas("uk,JP,Japan,"))
            .Differing(nameof(TariffAreas.Findings), () => Areas("uk,CN,China,", "us,CN,China,")),
        Specimen.Of(() => Quota())
            .Differing(nameof(QuotaRecord.Place), () => Quotas(Row(), Row("050008")).Records[1])
            .Differing(nameof(QuotaRecord.Quota), () => Quota("050008"))
            .Differing(nameof(QuotaRecord.Reading), () => Quota(status: "Open"))
            .Differing(nameof(QuotaRecord.LastAllocation), () => Quota(allocated: "01/02/2021"))
            .Differing(nameof(QuotaRecord.OriginWords), () => Quota(origin: "Norway"))
            .Differing(nameof(QuotaRecord.Basis), () => Quota(basis: "FTA"))
            .Differing(nameof(QuotaRecord.Season), () => Licensed())
            .Differing(nameof(QuotaRecord.LicensedVolume), () => Licensed())
            .Differing(nameof(QuotaRecord.Remark), () => Licensed()),
        Specimen.Of(() => Quotas(Row()))
            .Differing(nameof(QuotaRecords.Records), () => Quotas(Row("050008")))
            .Differing(nameof(QuotaRecords.Findings), () => Quotas(Row(), Row("50008"))),
        Specimen.Of(() => Goods("0101210000,80,1,Horses,1,2012-01-01"))
            .Differing(nameof(TariffGoods.Tree), () => Goods("0101210000,80,1,Horses,0,2012-01-01"))
            .Differing(
                nameof(TariffGoods.Findings),
                () => Goods("0101210000,80,1,Horses,1,2012-01-01", "0101210000,8,1,Horses,1,2012-01-01")),
        Specimen.Of(() => Rates("1.1745", "EUR"))
            .Differing(nameof(MonthlyExchangeRates.Table), () => Rates("1.1683", "EUR"))
            .Differing(nameof(MonthlyExchangeRates.Findings), () => Rates("1.1745", "HRK")),
    ];

    private static TariffAreas Areas(params string[] rows) => TariffAreas.ReadTable(Csv("document,area,description,members", rows));

    private static TariffAreas OnLine3() => Areas("uk 2025-07-14,1033,CARIFORUM,JM", "uk 2025-07-14,1033,CARIFORUM,JM|QQ");

    private static TariffArea Area(string row) => Areas(row).Areas[0];

    private static string Row(
        string number = "050007", string status = "Closed", string allocated = "", string origin = "ERGA OMNES", string basis = "WTO") =>
        $"{number},Cod,2021,{origin},01/01/2021,01/01/2022,2000,2000,0,Kilogram (kg),0305511010,{status},{allocated},{basis}";

    private static QuotaRecord Quota(
        string number = "050007", string status = "Closed", string allocated = "", string origin = "ERGA OMNES", string basis = "WTO") =>
        Quotas(Row(number, status, allocated, origin, basis)).Records[0];

    private static QuotaRecords Quotas(params string[] rows) => QuotaRecords.ReadFirstComeTable(Csv(
        "Quota Number,Quota product description,Year,Quota origin,Validity start date,Validity end date,Quota volume,Remaining balance,"
        + "Quota fill rate,Quota unit,Commodity codes,Quota status,Last allocation date,TRQ type", rows));

    private static QuotaRecord Licensed() => QuotaRecords.ReadLicensedTable(Csv(
        "Quota number,Quota description,Quota origin,Quota period,Quota unit,Commodity codes,TRQ type,Quota volume,2021 quantity remaining,"
        + "(comment)",
        "054001,Cod,ERGA OMNES,1 Jan - 31 Dec,Kilogram (kg),0305511010,WTO,2000,2000,odd")).Records[0];

    private static TariffGoods Goods(params string[] rows) =>
        TariffGoods.ReadTable(Csv("GOODS_CODE,SUFFIX,INDENT,DESCRIPTION,IS_LEAF,START_DATE", rows), Economy.UnitedKingdom);

    private static MonthlyExchangeRates Rates(string rate, string currency) => MonthlyExchangeRates.ReadAnswer(new MemoryStream(
        Encoding.UTF8.GetBytes($$"""
            { "data": { "type": "exchange_rate_collection" }, "included": [
              { "id": "1", "type": "exchange_rate", "attributes": { "currency_code": "{{currency}}", "rate": "{{rate}}",
                "validity_start_date": "2022-01-01", "validity_end_date": "2022-01-31" } } ] }
            """)));

    private static MemoryStream Csv(string header, params string[] rows) =>
        new(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header))));
}
