using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using TradePolicy.Csv;
using TradePolicy.Hts;
using TradePolicy.Indicators;
using TradePolicy.Serialization;
using TradePolicy.Serialization.JsonNet;
using TradePolicy.Serialization.SystemTextJson;
using TradePolicy.UkTariff;

namespace TradePolicy.Fuzz;

/// <summary>Every reader of the libraries.</summary>
internal static class Readers
{
    private static readonly LocalDate Day = new(2025, 7, 14);

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ConfigureForTradePolicy();

    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings =
        new Newtonsoft.Json.JsonSerializerSettings().ConfigureForTradePolicy();

    private static readonly SeriesDefinition Series = SeriesDefinition.Create(
        "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
        "National Bureau of Statistics of China");

    /// <summary>All of them, by name.</summary>
    internal static IReadOnlyList<Reader> All { get; } = [.. Documents, .. Notations, .. Tables, .. Answers];

    /// <summary>The folder of this project.</summary>
    internal static string Folder
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "TradePolicy.sln")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "tests", "TradePolicy.Fuzz");
        }
    }

    // Each alone, by System.Text.Json and by Newtonsoft.Json.
    private static IEnumerable<Reader> Documents =>
    [
        Document("register", PolicyDocuments.Register),
        Document("snapshot", PolicyDocuments.Snapshot),
        Document("indicator", PolicyDocuments.Indicator),
        Document("negotiations", PolicyDocuments.Negotiations),
        Document("entry", PolicyDocuments.Entry),
        Document("declaration", PolicyDocuments.Declaration),
        Document("export", PolicyDocuments.Export),
        Document("licence", PolicyDocuments.Licence),
        Document("licensingRecord", PolicyDocuments.LicensingRecord),
        new("registerUpdate", [.. Golden("registerUpdate").Select(Encoding.UTF8.GetBytes)], input =>
        {
            string text = Encoding.UTF8.GetString(input);
            if (Reader.Read(() => TradePolicyJson.ReadUpdate(text, Covered), IsPolicyRefusal) is { Value: { } update })
                Reader.ReadsBack(update, json => TradePolicyJson.ReadUpdate(json, Covered), TradePolicyJson.Write);
        }),
        new("envelope", [.. Golden("entry").Select(Encoding.UTF8.GetBytes)], input =>
            Reader.Read(
                () => PolicyDocuments.Entry.ReadEnvelope(Encoding.UTF8.GetString(input))?.ToString() ?? "none", IsPolicyRefusal)),
    ];

    private static PolicyRegister Covered { get; } = TradePolicyJson.ReadRegister(Golden("register").First());

    // Whatever can be read from a text; found by reflection, so that a new one is not forgotten.
    private static IEnumerable<Reader> Notations =>
    [
        .. new[] { typeof(Tariff).Assembly, typeof(HtsRevision).Assembly, typeof(GlobalTariff).Assembly, typeof(PanelCsv).Assembly }
            .SelectMany(library => library.GetExportedTypes())
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISpanParsable<>)
                && one.GetGenericArguments()[0] == type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Reader)typeof(Readers).GetMethod(nameof(Notation), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, null)!),
        DutySentences("duties-us", DutyNotation.UnitedStates),
        DutySentences("duties-uk", DutyNotation.UnitedKingdomAndEuropeanUnion),
        Reader.OfTexts(
            "commodity-code", ["8517.13.00.00", "0702000007", "85171300", "6109.10"],
            text => CommodityCode.Parse(text, Nomenclature.UnitedStates), code => code.Digits, exception => exception is FormatException),
    ];

    private static IEnumerable<Reader> Tables =>
    [
        Reader.OfBytes("uk-areas-table", Sample("uk-areas-table"), stream => Told(TariffAreas.ReadTable(stream).Areas), IsNone),
        Reader.OfBytes(
            "uk-quotas-first-come", Sample("uk-quotas-first-come"),
            stream => Told(QuotaRecords.ReadFirstComeTable(stream).Records.Select(record => record.Quota)), IsNone),
        Reader.OfBytes(
            "uk-quotas-licensed", Sample("uk-quotas-licensed"),
            stream => Told(QuotaRecords.ReadLicensedTable(stream).Records.Select(record => record.Quota)), IsNone),
        Reader.OfBytes(
            "uk-goods", Sample("uk-goods"), stream => Told(TariffGoods.ReadTable(stream, Economy.UnitedKingdom).Tree.On(Day).Lines),
                IsNone),
        Reader.OfBytes("uk-global-tariff", Sample("uk-global-tariff"), stream => Told(GlobalTariff.ReadTable(stream, Day).Lines), IsNone),
        Reader.OfBytes("uk-components", Sample("uk-components"), ComponentsOf, IsNone),
        Reader.OfBytes(
            "uk-compositions", Sample("uk-compositions"), stream => Told(AgriculturalCompositions.ReadTable(stream).Codes), IsNone),
        Reader.OfBytes(
            "uk-european-quotas", Sample("uk-european-quotas"), stream => Told(EuropeanQuotas.ReadTable(stream).Quotas), IsNone),
        Reader.OfTexts("csv-series", SampleTexts("csv-series"), ReadPlain, WritePlain, IsCsvRefusal),
        Reader.OfTexts("csv-sdmx", SampleTexts("csv-sdmx"), ReadSdmx, WriteSdmx, IsCsvRefusal),
        Reader.OfBytes(
            "csv-weights", Sample("csv-weights"),
            stream => Told(TradeWeightsCsv.Of(Nomenclature.UnitedStates).Read(new StreamReader(stream)).GetValueOrThrow().All),
                IsCsvRefusal),
    ];

    private static IEnumerable<Reader> Answers =>
    [
        Reader.OfBytes("hts", Sample("hts"), ScheduleOf, exception => exception is HtsFormatException { Line: > 0 }),
        Reader.OfBytes(
            "uk-answer", Sample("uk-answer"), AnswerOf,
            exception => exception is FormatException or ArgumentException { ParamName: "asOf" }),
        Reader.OfBytes(
            "uk-heading", Sample("uk-heading"),
            stream => Told(TariffGoods.ReadHeading(stream, Economy.UnitedKingdom, Day).Tree.On(Day).Lines), IsNoJson),
        Reader.OfBytes(
            "uk-areas", Sample("uk-areas"), stream => Told(TariffAreas.ReadAnswer(stream, Economy.UnitedKingdom, Day).Areas), IsNoJson),
        Reader.OfBytes(
            "uk-quotas", Sample("uk-quotas"),
            stream => Told(QuotaRecords.ReadAnswer(stream, Economy.UnitedKingdom, Instant.FromUtc(2025, 7, 14, 12, 0)).Records
                .Select(record => record.Quota)), IsNoJson),
        Reader.OfBytes(
            "uk-exchange-rates", Sample("uk-exchange-rates"), stream => Told(MonthlyExchangeRates.ReadAnswer(stream).Table.Rates),
                IsNoJson),
        Reader.OfBytes(
            "uk-values", Sample("uk-values"), stream => Told(SimplifiedProcedureValues.ReadAnswer(stream).Values), IsNoJson),
    ];

    private static Reader Document<T>(string kind, PolicyDocument<T> document)
        where T : class => new(kind, [.. Golden(kind).Select(Encoding.UTF8.GetBytes)], input =>
        {
            // System.Text.Json reads no text with half a surrogate pair at all.
            if (Reader.Read(() => document.Read(Reader.TextOf(input)), IsPolicyRefusal) is { Value: { } odd })
                Reader.ReadsBack(odd, document.Read, document.Text);
            string text = Encoding.UTF8.GetString(input);
            T? alone = Reader.Read(() => document.Read(text), IsPolicyRefusal)?.Value;
            if (alone is not null)
                Reader.ReadsBack(alone, document.Read, document.Text);
            // Who reads a file takes its byte order mark away; the serializers refuse one in a text.
            string unmarked = text.StartsWith('\uFEFF') ? text[1..] : text;
            T? bySystem = BySerializer(() => JsonSerializer.Deserialize<T>(unmarked, Options));
            T? byNewtonsoft = BySerializer(() => Newtonsoft.Json.JsonConvert.DeserializeObject<T>(unmarked, Settings));
            if (alone is null ? bySystem is not null : !alone.Equals(bySystem))
                throw new Fault("System.Text.Json and the library read different values");
            if (alone is not null && byNewtonsoft is not null && !alone.Equals(byNewtonsoft))
                throw new Fault("Newtonsoft.Json and the library read different values");
        });

    // What a serializer refuses by itself it may tell at any length.
    private static T? BySerializer<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return Reader.Read<T>(() => read() ?? throw new JsonException("null"), IsPolicyRefusal)?.Value;
        }
        catch (Exception exception) when (exception is JsonException or Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static Reader Notation<T>()
        where T : ISpanParsable<T>, IFormattable => Reader.OfTexts(
            typeof(T).Name, File.ReadAllLines(Path.Combine(Folder, "Samples", "notations.txt")), ParsedBoth<T>,
            value => value.ToString("R", CultureInfo.InvariantCulture), exception => exception is FormatException);

    // That one of the two refuses what the other reads is a fault too.
    private static T ParsedBoth<T>(string text)
        where T : ISpanParsable<T>
    {
        bool isRead = T.TryParse(text, CultureInfo.InvariantCulture, out T? read);
        try
        {
            T parsed = T.Parse(text, CultureInfo.InvariantCulture);
            return isRead && parsed.Equals(read) ? parsed : throw new Fault("Parse reads what TryParse does not");
        }
        catch (FormatException) when (isRead)
        {
            throw new Fault("TryParse reads what Parse refuses");
        }
    }

    private static Reader DutySentences(string name, DutyNotation notation) => Reader.OfTexts(
        name, File.ReadAllLines(Path.Combine(Folder, "Samples", "duties.txt")), text =>
        {
            DutyRate rate = notation.Parse(text);
            return notation.TryFormat(rate, out _) ? rate : throw new FormatException("it is not written in this notation");
        },
        rate => notation.Format(rate), exception => exception is FormatException);

    private static string ScheduleOf(Stream stream)
    {
        HtsRevision revision = HtsRevision.Read(stream, "fuzzed");
        IReadOnlyList<Tariff> duties = [];
        try
        {
            HtsEdition edition = HtsEditions.At(Instant.FromUtc(2025, 8, 11, 0, 0));
            duties = revision.BaseDuties(edition.Instrument, edition.InForce);
        }
        catch (HtsFormatException)
        {
            // Two lines may have one number.
        }

        return $"{Told(revision.Lines)}{Told(revision.Report.Findings)}{Told(revision.Chapter99)}{duties.Count}";
    }

    private static string AnswerOf(Stream stream)
    {
        GoodsAnswer answer = GoodsAnswer.Read(stream, Economy.UnitedKingdom, Day);
        CustomsEntry entry = CustomsEntry.Of(answer.Code, Economy.Parse("CN"), Money.Of(10_000m, "GBP"))
            .With(Quantity.Of(2_000m, MeasurementUnit.Kilogram)).EnteredAt(Instant.FromUtc(2025, 7, 14, 11, 0));
        try
        {
            DutySchedule schedule = answer.Compile();
            return schedule.Assess(entry).Explain() + Told(schedule.OptionsFor(entry)) + Told(answer.PapersFor(entry));
        }
        catch (Exception exception)
        {
            throw new Fault("what was read cannot be used", exception);
        }
    }

    private static string ComponentsOf(Stream stream)
    {
        AgriculturalComponents components = AgriculturalComponents.ReadTable(stream);
        return Told(components.Areas.Select(area => components.Resolve(ReferencedDuty.Of("AC (reduced)", "AC"), "7001", [area])));
    }

    private static ValueList<Observation> ReadPlain(string text) =>
        ValueList.From(PlainSeriesCsv.TwoColumns.Read(new StringReader(text), Series).GetValueOrThrow());

    private static string WritePlain(ValueList<Observation> observations)
    {
        StringWriter writer = new(CultureInfo.InvariantCulture);
        PlainSeriesCsv.TwoColumns.Write(writer, observations);
        return writer.ToString();
    }

    private static ValueList<Observation> ReadSdmx(string text) =>
        ValueList.From(SdmxSeriesCsv.Any.Read(new StringReader(text), Series).GetValueOrThrow());

    private static string WriteSdmx(ValueList<Observation> observations)
    {
        StringWriter writer = new(CultureInfo.InvariantCulture);
        SdmxSeriesCsv.Any.Write(writer, "X:PPI(1.0)", observations);
        return writer.ToString();
    }

    private static string Told<T>(IEnumerable<T> items) => string.Join('\n', items);

    private static bool IsNone(Exception exception) => false;

    private static bool IsNoJson(Exception exception) => exception is FormatException;

    private static bool IsCsvRefusal(Exception exception) => exception is CsvException;

    private static bool IsPolicyRefusal(Exception exception) => exception is PolicyJsonException;

    private static IEnumerable<byte[]> Sample(string reader) =>
        Directory.EnumerateFiles(Path.Combine(Folder, "Samples", reader)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private static IEnumerable<string> SampleTexts(string reader) => Sample(reader).Select(Encoding.UTF8.GetString);

    // The golden files whose content is of a kind.
    private static IEnumerable<string> Golden(string kind) =>
        Directory.EnumerateFiles(Path.Combine(Folder, "..", "TradePolicy.Serialization.JsonNet.Tests", "Golden"), "*.json")
            .Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file))
            .Where(text => text.Contains($"\n  \"{kind}\": {{", StringComparison.Ordinal) || text.Contains($",\"{kind}\":{{",
                StringComparison.Ordinal));
}
