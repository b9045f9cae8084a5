using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using TradePolicy.Valuation;

namespace TradePolicy.UkTariff;

/// <summary>
/// The exchange rates that the customs authority of the United Kingdom publishes for a month: how much of each currency one pound is.
/// </summary>
/// <remarks>
/// A duty that the law states in euros is converted by such a rate and rounded down to the penny:
/// <c>MoneyRounding.DownToMinorUnit.Round(rate.ConvertBack(euros))</c>. Whether amounts are rounded before they are added is not said here.
/// Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// MonthlyExchangeRates january = MonthlyExchangeRates.ReadAnswer(File.OpenRead("exchange-rates_2022-01.json"));
/// january.Table.RateOn(new LocalDate(2022, 1, 15), Currency.Euro, Currency.PoundSterling)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MonthlyExchangeRates
{
    private const string Authority = "HM Revenue and Customs";

    private MonthlyExchangeRates(IEnumerable<DatedExchangeRate> rates, IEnumerable<TariffFinding> findings)
    {
        Table = ExchangeRateTable.Of(rates);
        Findings = ValueList.From(findings);
    }

    /// <summary>The rates; a currency of several countries once.</summary>
    public ExchangeRateTable Table { get; }

    /// <summary>What was not read.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>Reads an answer of the service about the exchange rates of a month.</summary>
    /// <param name="answer">The answer, JSON; it is not closed.</param>
    /// <returns>The rates of the month.</returns>
    /// <exception cref="FormatException">The answer is not JSON.</exception>
    public static MonthlyExchangeRates ReadAnswer(Stream answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        using JsonDocument document = JsonApi.Parse(answer);
        List<TariffFinding> findings = [];
        List<DatedExchangeRate> rates = [];
        JsonElement root = document.RootElement;
        if (root.TryGet("included", out JsonElement included) && included.ValueKind == JsonValueKind.Array
            && root.TryGet("data", out JsonElement data) && JsonApi.Text(data, "type") == "exchange_rate_collection")
        {
            string kind = JsonApi.Attribute(data, "type") ?? "";
            foreach (JsonElement one in included.EnumerateArray().Where(static one => JsonApi.Text(one, "type") == "exchange_rate"))
            {
                if (Read(one, kind, findings) is { } rate)
                    rates.Add(rate);
            }
        }
        else
        {
            findings.Add(new("the answer", "its data is not an exchange_rate_collection; the answer about exchange rates has one"));
        }

        return new(rates, findings);
    }

    /// <summary>"143 rates, 0 findings".</summary>
    public override string ToString() => FormattableString.Invariant($"{Table}, {Findings.Count} findings");

    private static DatedExchangeRate? Read(JsonElement one, string kind, List<TariffFinding> findings)
    {
        string code = JsonApi.Attribute(one, "currency_code") ?? "";
        string text = JsonApi.Attribute(one, "rate") ?? "";
        string first = JsonApi.Attribute(one, "validity_start_date") ?? "", last = JsonApi.Attribute(one, "validity_end_date") ?? "";
        if (!Currency.TryParse(code, out Currency? currency) || currency == Currency.PoundSterling)
            return Refused($"'{QuotedText.Cut(code)}' is not a currency of ISO 4217 as amended to 2025");
        if (!DecimalText.TryParse(text, "", out decimal rate) || rate <= 0m)
            return Refused($"'{QuotedText.Cut(text)}' is not a rate such as 1.1761");
        if (JsonApi.Day(first) is not { } from || JsonApi.Day(last) is not { } through || through < from)
            return Refused($"'{QuotedText.Cut(first)}' to '{QuotedText.Cut(last)}' are not a first and a last day");
        string rates = kind.Length == 0 ? "rates" : $"{QuotedText.Cut(kind)} rates";
        string source = $"{Authority}, {rates} of {LocalDatePattern.Iso.Format(from)[..7]}";
        return DatedExchangeRate.Of(ExchangeRate.Of(Currency.PoundSterling, currency, rate, from, source), through);

        DatedExchangeRate? Refused(string problem)
        {
            string id = JsonApi.Text(one, "id") ?? "", country = JsonApi.Attribute(one, "country") ?? "";
            findings.Add(new($"exchange_rate {QuotedText.Cut(id)} ({QuotedText.Cut(country)})", $"{problem}; it is left out"));
            return null;
        }
    }
}
