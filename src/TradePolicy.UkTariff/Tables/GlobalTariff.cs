using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.UkTariff;

/// <summary>
/// The Global Tariff of the United Kingdom as its government published it before and after the end of 2020: a table with the rate of the
/// Union before, and the rate after, of each line. It is the announcement, not the law: Statutory Instrument 2020/1430 gives force to the
/// document "The Tariff of the United Kingdom", which decides.
/// </summary>
/// <remarks>
/// The columns are found by their names; their order does not matter. A cell that is not read is left out with a finding, and the other
/// cells of its row are kept. Seasons run from the first moment of their first day to the last moment of their last day, in London for the
/// rates of
/// the United Kingdom and in Brussels for those of the Union. Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// GlobalTariff tariff = GlobalTariff.ReadTable(File.OpenRead("uk-global-tariff.csv"), new LocalDate(2021, 1, 27));
/// tariff.TryGetLine(CommodityCode.Uk("0702000007"), out GlobalTariffLine? tomatoes);
/// tomatoes.UnitedKingdomRate!.RateAt(at);                                     // 14% from 15 May through 31 October
/// DutySchedule.Compile([tariff.TariffOf(tomatoes)]).Assess(entry)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class GlobalTariff
{
    private const string Code = "commodity";
    private const string Description = "description";
    private const string Before = "cet_duty_rate";
    private const string After = "ukgt_duty_rate";
    private const string Change = "change";
    private const string TradeRemedy = "trade_remedy_applies";
    private const string KeepsRate = "cet_applies_until_trade_remedy_transition_reviews_concluded";
    private const string Suspension = "suspension_applies";
    private const string Quota = "atq_applies";
    private const int EightDigits = 8;
    private const int TenDigits = 10;

    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone Brussels = DateTimeZoneProviders.Tzdb["Europe/Brussels"];

    // The United Kingdom left the customs territory of the Union then: European Union (Withdrawal Agreement) Act 2020, section 39.
    private static readonly LegalMoment Start = LegalMoment.At(new LocalDateTime(2020, 12, 31, 23, 0), London);

    private readonly Dictionary<string, GlobalTariffLine> byDigits;
    private readonly ILookup<string, CommodityCode> longer;

    private GlobalTariff(LocalDate on, GlobalTariffLine[] lines, IEnumerable<TariffFinding> findings)
    {
        On = on;
        Lines = ValueList.From(lines);
        Findings = ValueList.From(findings);
        byDigits = lines.ToDictionary(static line => line.Code.Digits, StringComparer.Ordinal);
        longer = lines.Where(static line => line.Code.Digits.Length == TenDigits)
            .ToLookup(static line => line.Code.Digits[..EightDigits], static line => line.Code, StringComparer.Ordinal);
    }

    /// <summary>The programme of the duty, which measures of type 103 of the service's answers have too.</summary>
    public static DutyProgramme Programme { get; } = DutyProgramme.Of("uk/103", "Third country duty", DutyKind.Ordinary);

    /// <summary>
    /// The instrument that establishes the tariff and gives force to the document "The Tariff of the United Kingdom", version 1.0 of 8
    /// December 2020. It was laid before the House of Commons on 16 December 2020.
    /// </summary>
    public static LegalInstrument Instrument { get; } = LegalInstrument.Create(
        "uk/si-2020-1430", "HM Treasury", "Statutory Instrument", Publication.On(new(2020, 12, 16), London), "2020/1430",
        "The Customs Tariff (Establishment) (EU Exit) Regulations 2020", signed: new(2020, 12, 15),
        source: "https://www.legislation.gov.uk/uksi/2020/1430/made");

    /// <summary>The day on which the table was published: what it says of later days is not known.</summary>
    public LocalDate On { get; }

    /// <summary>The lines, in the order of the table; no two have one code.</summary>
    public ValueList<GlobalTariffLine> Lines { get; }

    /// <summary>What was not read, in the order of the table.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table, comma-separated UTF-8 whose first row names the columns. It stays open.</param>
    /// <param name="on">The day on which it was published.</param>
    /// <returns>The lines of the tariff.</returns>
    /// <exception cref="ArgumentException"><paramref name="on"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static GlobalTariff ReadTable(Stream table, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(table);
        Require.Iso(on);
        List<TariffFinding> findings = [];
        Dictionary<string, GlobalTariffLine> lines = new(StringComparer.Ordinal);
        string[] known = [Description, Change, TradeRemedy, Suspension, Quota];
        foreach (TableRow row in TableReader.Rows(table, [Code, Before, After, KeepsRate], known, findings))
        {
            if (!CommodityCode.TryParse(row[Code], Nomenclature.UnitedKingdom, out CommodityCode? code)
                || code.Digits.Length is not (EightDigits or TenDigits))
                row.Note(Code, $"'{QuotedText.Cut(row[Code])}' is not a code of eight or ten digits; the row is left out");
            else if (lines.TryGetValue(code.Digits, out GlobalTariffLine? earlier))
                row.Note(Code, FormattableString.Invariant($"{code} is on line {earlier.Line} already; the row is left out"));
            else
                lines.Add(code.Digits, LineOf(row, code));
        }

        return new(on, [.. lines.Values.OrderBy(static line => line.Line)], findings);
    }

    /// <summary>
    /// The line of a code: that of its ten digits, or else that of the first eight. A code that the table divides has no line, unless the
    /// table has one for the rest of it.
    /// </summary>
    /// <param name="code">The code, of eight or ten digits.</param>
    /// <param name="line">The line; null if there is none.</param>
    public bool TryGetLine(CommodityCode code, [NotNullWhen(true)] out GlobalTariffLine? line)
    {
        ArgumentNullException.ThrowIfNull(code);
        line = null;
        return code.Nomenclature.Equals(Nomenclature.UnitedKingdom)
            && (byDigits.TryGetValue(code.Digits, out line)
                || (code.Digits.Length == TenDigits && byDigits.TryGetValue(code.Digits[..EightDigits], out line)));
    }

    /// <summary>
    /// The duty of a line from the end of the transition period on, as a tariff on goods of all origins. A line of eight digits leaves out
    /// the lines of ten digits under it. In a time for which no rate could be read the duty is one in
    /// words, whose amount is not known.
    /// </summary>
    /// <param name="line">A line of this table.</param>
    /// <param name="knowledge">The knowledge about it; by default through the day of the table, since later amendments are not
    /// in it.</param>
    /// <exception cref="ArgumentException">The line is none of this table, or its rate was not read.</exception>
    public Tariff TariffOf(GlobalTariffLine line, Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!byDigits.TryGetValue(line.Code.Digits, out GlobalTariffLine? own) || !ReferenceEquals(own, line))
            throw new ArgumentException($"{line.Code} is no line of this table.", nameof(line));
        if (line.RateInForce is not { } duty)
            throw new ArgumentException($"The rate of {line.Code} was not read; Findings says why.", nameof(line));
        string key = $"{Programme.Key}/{line.Code.Digits}";
        CommodityScope goods = CommodityScope.Of(line.Code);
        if (longer.Contains(line.Code.Digits))
            goods = goods.Except(longer[line.Code.Digits]);
        return Tariff.Create(
            key, Programme, Economy.UnitedKingdom, EconomyScope.All, Acts(key, duty),
            knowledge ?? Knowledge.Through(London.AtStartOfDay(On.PlusDays(1)).ToInstant())).WithCommodities(goods);
    }

    private static IEnumerable<LegalAct> Acts(string key, SeasonalDuty duty)
    {
        int number = 0;
        foreach (SeasonalRate rate in duty.Rates)
        {
            if (rate.Seasons.Count == 0)
                yield return Enact(key, ++number, rate.Rate);
            foreach (YearlySeason season in rate.Seasons)
                yield return Enact(key, ++number, rate.Rate).EachYear(season);
        }

        foreach (YearlySeason hole in duty.Holes)
        {
            TextOnlyDuty open = TextOnlyDuty.Of($"the table states no rate for this time of the year: {duty.Text}");
            yield return Enact(key, ++number, open).EachYear(hole);
        }
    }

    private static Enactment<DutyRate> Enact(string key, int number, DutyRate rate) => LegalAct.Enact(
        FormattableString.Invariant($"{key}/{number}"), key, Instrument, LegalWindow.Starting(Start), rate,
        pinpoint: "The Tariff of the United Kingdom");

    private static GlobalTariffLine LineOf(TableRow row, CommodityCode code) => new(row.Line, code, row.Optional(Description))
    {
        EuropeanUnionRate = SeasonalDutyReader.Read(row[Before], Brussels, message => row.Note(Before, message)),
        UnitedKingdomRate = SeasonalDutyReader.Read(row[After], London, message => row.Note(After, message)),
        Change = row.Optional(Change),
        HasTradeRemedy = IsTrue(row, TradeRemedy),
        KeepsEuropeanUnionRate = IsTrue(row, KeepsRate),
        HasSuspension = IsTrue(row, Suspension),
        HasAutonomousQuota = IsTrue(row, Quota),
    };

    private static bool? IsTrue(TableRow row, string column)
    {
        switch (row.Optional(column))
        {
            case "True":
                return true;
            case "False":
                return false;
            case "" when column != KeepsRate:
                return null;
            case var text:
                row.Note(column, $"'{QuotedText.Cut(text)}' is neither True nor False");
                return null;
        }
    }
}
