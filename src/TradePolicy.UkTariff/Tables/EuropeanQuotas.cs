using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>The quotas of the European Union with their rates, as a published compilation of its tariff lists them.</summary>
/// <remarks>
/// The rates are in the notation of the integrated tariff; several are separated by commas, and which goods have which is not said. A code
/// may begin with an apostrophe, by which a spreadsheet keeps its leading zero. Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// EuropeanQuotas quotas = EuropeanQuotas.ReadTable(File.OpenRead("eu-quotas-with-rates.csv"));
/// quotas.Quotas[0].RateOfAll!.Rate.AmountOn(basis.WithEntryPrice(price, per))
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class EuropeanQuotas
{
    private const string Number = "Order_Number";
    private const string Origin = "Origin";
    private const string OriginCode = "Origin_code";
    private const string Excluded = "Country_exc";
    private const string Year = "Year";
    private const string First = "Application_period_starts";
    private const string Last = "Application_period_ends";
    private const string Volume = "Volume";
    private const string Unit = "Unit";
    private const string Codes = "CN10_codes";
    private const string Rate = "Inquota_rate";
    private const string Regulation = "Regulations";
    private const string Kind = "Quota_type";
    private const int PlacesOfVolume = 3;

    private EuropeanQuotas(IEnumerable<EuropeanQuota> quotas, IEnumerable<TariffFinding> findings)
    {
        Quotas = ValueList.From(quotas);
        Findings = ValueList.From(findings);
    }

    /// <summary>The quotas, in the order of the table.</summary>
    public ValueList<EuropeanQuota> Quotas { get; }

    /// <summary>What was not read, in the order of the table.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table, comma-separated UTF-8 whose first row names the columns. It stays open.</param>
    /// <returns>The quotas.</returns>
    public static EuropeanQuotas ReadTable(Stream table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<TariffFinding> findings = [];
        List<EuropeanQuota> quotas = [];
        string[] known = [Origin, OriginCode, Excluded, Year, Volume, Unit, Regulation, Kind];
        foreach (TableRow row in TableReader.Rows(table, [Number, First, Last, Codes, Rate], known, findings))
        {
            if (QuotaOf(row) is { } quota)
                quotas.Add(quota);
        }

        return new(quotas, findings);
    }

    /// <summary>"1068 quotas, 3 findings".</summary>
    public override string ToString() => FormattableString.Invariant($"{Quotas.Count} quotas, {Findings.Count} findings");

    private static EuropeanQuota? QuotaOf(TableRow row)
    {
        string number = row[Number];
        if (number.Length != 6 || !number.All(char.IsAsciiDigit))
        {
            row.Note(Number, $"'{QuotedText.Cut(number)}' is no order number of six digits; the row is left out");
            return null;
        }

        if (Day(row, First) is not { } first || Day(row, Last) is not { } last)
            return null;
        if (last < first)
        {
            row.Note(Last, "the last day comes before the first; the row is left out");
            return null;
        }

        bool isRead = true;
        ValueList<ConditionalRate> rates = ValueList.From(ConditionalRateReader.Read(row[Rate], message =>
        {
            isRead = false;
            row.Note(Rate, message);
        }));
        if (isRead && rates.Count == 0)
            row.Note(Rate, "there is no rate");
        return new(row.Line, number, first, last)
        {
            Origin = row.Optional(Origin),
            OriginCode = row.Optional(OriginCode),
            ExcludedOrigins = row.Optional(Excluded) is "0" ? [] : [.. Parts(row.Optional(Excluded))],
            Volume = VolumeOf(row),
            Unit = row.Optional(Unit),
            Goods = [.. Parts(row[Codes]).Select(code => CodeOf(row, code)).OfType<CommodityCode>()],
            Rates = rates,
            IsRead = isRead && rates.Count > 0,
            Regulation = row.Optional(Regulation),
            Kind = row.Optional(Kind),
        };
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static LocalDate? Day(TableRow row, string column)
    {
        if (LocalDatePattern.Iso.Parse(row[column]).TryGetValue(default, out LocalDate day))
            return day;
        row.Note(column, $"'{QuotedText.Cut(row[column])}' is not a day such as 2020-12-31; the row is left out");
        return null;
    }

    private static CommodityCode? CodeOf(TableRow row, string text)
    {
        if (CommodityCode.TryParse(text.TrimStart('\''), Nomenclature.EuropeanUnion, out CommodityCode? code))
            return code;
        row.Note(Codes, $"'{QuotedText.Cut(text)}' is no code of the tariff of the Union; it is left out");
        return null;
    }

    private static decimal? VolumeOf(TableRow row)
    {
        string text = row.Optional(Volume);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal volume))
        {
            if (text.Length > 0)
                row.Note(Volume, $"'{QuotedText.Cut(text)}' is not a volume in plain digits; it is left out");
            return null;
        }

        if (volume.Scale > PlacesOfVolume)
            row.Note(Volume, $"'{text}' has more places than a volume has, as a spreadsheet prints a binary number; it is read as written");
        return volume;
    }
}
