using NodaTime;
using NodaTime.Text;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>Reads the published tables of quotas of the United Kingdom.</summary>
internal static class QuotaTables
{
    private const string Number = "Quota Number";
    private const string LicensedNumber = "Quota number";
    private const string First = "Validity start date";
    private const string After = "Validity end date";
    private const string Volume = "Quota volume";
    private const string Unit = "Quota unit";
    private const string Origin = "Quota origin";
    private const string Codes = "Commodity codes";
    private const string Status = "Quota status";
    private const string Balance = "Remaining balance";
    private const string Remaining = "2021 quantity remaining";
    private const string Allocated = "Last allocation date";
    private const string Basis = "TRQ type";
    private const string PeriodWords = "Quota period";

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");

    internal static QuotaRecords ReadFirstCome(Stream table, Instant? readAt)
    {
        List<TariffFinding> findings = [];
        List<QuotaRecord> records = [];
        foreach (TableRow row in TableReader.Rows(
            table,
            [Number, "Quota product description", Origin, First, After, Volume, Balance, Unit, Codes, Status, Allocated, Basis],
            ["Year", "Quota fill rate"], findings))
        {
            if (Quota(row, Number, "Quota product description") is { } quota && Period(row) is { } period)
            {
                records.Add(new($"line {row.Line}", quota.WithPeriods(period))
                {
                    Reading = Reading(row, readAt),
                    LastAllocation = row[Allocated].Length == 0 ? null : DayOf(row, Allocated),
                    OriginWords = row[Origin],
                    Basis = row[Basis],
                });
            }
        }

        return new(records, findings);
    }

    internal static QuotaRecords ReadLicensed(Stream table, Instant? readAt)
    {
        List<TariffFinding> findings = [];
        List<QuotaRecord> records = [];
        foreach (TableRow row in TableReader.Rows(
            table,
            [LicensedNumber, "Quota description", Origin, PeriodWords, Unit, Codes, Basis, Volume, Remaining],
            ["Year", "RSP region", "2020/21", "2021 quantity available", "2021 usage", "2021 fill rate", "(comment)"], findings))
        {
            if (Quota(row, LicensedNumber, "Quota description") is { } quota)
            {
                records.Add(new($"line {row.Line}", quota)
                {
                    Season = Season(row),
                    LicensedVolume = VolumeOf(row, Volume),
                    Reading = VolumeOf(row, Remaining) is { } left ? QuotaReading.Of(QuotaState.ByLicence, readAt, left) : null,
                    OriginWords = row[Origin],
                    Basis = row[Basis],
                    Remark = row.Optional("(comment)") is { Length: > 0 } comment ? comment : null,
                });
            }
        }

        return new(records, findings);
    }

    private static TariffQuota? Quota(TableRow row, string numberColumn, string nameColumn)
    {
        string number = row[numberColumn];
        if (!OrderNumbers.IsOne(number))
        {
            row.Note(numberColumn, $"'{QuotedText.Cut(number)}' is not an order number of six digits; the row is left out");
            return null;
        }

        TariffQuota quota = TariffQuota.Of(number, OrderNumbers.AdministrationOf(number));
        if (row[nameColumn].Length > 0)
            quota = quota.WithName(row[nameColumn]);
        if (QuotaOrigins.Of(row[Origin], message => row.Note(Origin, message)) is { } origins)
            quota = quota.WithOrigins(origins);
        return Goods(row) is { } goods ? quota.WithGoods(goods) : quota;
    }

    private static CommodityScope? Goods(TableRow row)
    {
        List<CommodityCode> goods = [];
        foreach (string text in row[Codes].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!CommodityCode.TryParse(text, Nomenclature.UnitedKingdom, out CommodityCode? code))
            {
                row.Note(Codes, $"'{QuotedText.Cut(text)}' is not a commodity code; which goods may be within the quota is left open");
                return null;
            }

            goods.Add(code);
        }

        return goods.Count == 0 ? null : CommodityScope.Of(goods);
    }

    private static QuotaPeriod? Period(TableRow row)
    {
        if (DayOf(row, First) is not { } first || DayOf(row, After) is not { } after)
            return null;
        if (after <= first)
        {
            row.Note(After, $"'{QuotedText.Cut(row[After])}', the first day after the period, is not after its start; the row is left out");
            return null;
        }

        QuotaPeriod period = QuotaPeriod.Of(first, after.PlusDays(-1), Zone);
        return VolumeOf(row, Volume) is { } volume ? period.WithVolume(volume) : period;
    }

    private static QuotaReading? Reading(TableRow row, Instant? readAt)
    {
        QuotaVolume? left = VolumeOf(row, Balance);
        if (QuotaAnswers.State(row[Status]) is { } state)
            return QuotaReading.Of(state, readAt, left);
        row.Note(Status, QuotaAnswers.NoState(row[Status]));
        return null;
    }

    private static QuotaVolume? VolumeOf(TableRow row, string column)
    {
        QuotaVolume? volume = QuotaUnits.Volume(row[column], row[Unit], out string? problem);
        if (problem is not null)
            row.Note(column, problem);
        return volume;
    }

    private static LocalDate? DayOf(TableRow row, string column)
    {
        ParseResult<LocalDate> day = Day.Parse(row[column]);
        if (day.Success && JsonApi.IsUsable(day.Value))
            return day.Value;
        row.Note(column, $"'{QuotedText.Cut(row[column])}' is not a day such as 31/12/2021");
        return null;
    }

    private static YearlySeason? Season(TableRow row)
    {
        string[] days = row[PeriodWords].Split(" - ");
        if (days.Length == 2 && AnnualDay(days[0]) is { } first && AnnualDay(days[1]) is { } last)
            return YearlySeason.Of(first, last, Zone);
        row.Note(PeriodWords, $"'{QuotedText.Cut(row[PeriodWords])}' is not a season such as 1 July - 30 June");
        return null;
    }

    private static AnnualDate? AnnualDay(string text)
    {
        foreach (string form in new[] { "d' 'MMM", "d' 'MMMM" })
        {
            if (AnnualDatePattern.CreateWithInvariantCulture(form).Parse(text.Trim()) is { Success: true } day)
                return day.Value;
        }

        return null;
    }

    private static DateTimeZone Zone => DateTimeZoneProviders.Tzdb["Europe/London"];
}
