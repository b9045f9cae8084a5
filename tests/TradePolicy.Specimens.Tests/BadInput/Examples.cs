using System.Buffers;
using System.Reflection;
using System.Text.Json;
using TradePolicy.Hts;
using TradePolicy.Serialization;

namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>What a sound call takes that no specimen holds: files, the settings of serializers, the words of other packages.</summary>
internal static class Examples
{
    /// <summary>The files that the readers read: the samples of the fuzzing program and the documents that are golden files.</summary>
    internal static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Tests, "TradePolicy.Fuzz", "Samples"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Path.Combine(Tests, "TradePolicy.Serialization.JsonNet.Tests", "Golden"), "*.json")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Values that stand before those of the specimens.</summary>
    internal static IEnumerable<object> Values =>
    [
        ReadingOptions.Default, Instant.FromUtc(2025, 6, 10, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0), new LocalDate(2025, 7, 14),
            new LocalDate(2030, 1, 1),
        new LocalDateTime(2025, 7, 14, 12, 0), Instant.FromUtc(2025, 7, 14, 12, 0).InUtc(), Offset.Zero,
        Instant.FromUtc(2025, 8, 11, 0, 0), HtsFolder.Open(Path.Combine(Tests, "TradePolicy.Fuzz", "Samples", "hts")),
        HtsEditions.All.Single(edition => edition.Year == 2025 && edition.Revision == 18), DateTimeZone.Utc,
            DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Economy.UnitedKingdom, Economy.UnitedStates, Economy.China,
        DateTimeZoneProviders.Tzdb, ReferencePeriod.Month(2025, 5), ReferencePeriod.Month(2024, 5),
        0, 1, 2, 6, 10, 30, 2025, 2026, 1m, 5m, 1_000_000m, 7L, ',', ';', true, false,
        .. Licences, .. Series, .. Registers, SuspensionEffect<string>.SwitchesOff,
        LegalAct.Enact("us/tariff/law", "us/tariff", Legal.Order(), Legal.From(2), (DutyRate)AdValorem.Of(5m)),
        new InvalidOperationException("the cause"), JsonEncodedText.Encode("name"),
    ];

    /// <summary>Texts that more than one parameter is made of.</summary>
    internal static IEnumerable<string> Words =>
        ["us/x", "X1", "a text", "CN", "kg", "USD", "2025-05", "5%", "R", "cn:1C905.a.4", "1C905.a.4", "P90D", "7001", "9903.88.15",
            "us/additional", "us/general", "AU", "1033", "S-1", "value"];

    /// <summary>What is handed to a parameter; null where the specimens do.</summary>
    internal static IEnumerable<Func<object?>> For(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(Stream))
            return Files.Select(file => (Func<object?>)(() => new MemoryStream(File.ReadAllBytes(file))));
        if (type == typeof(TextReader))
            return Texts(".csv").Concat(Documents).Select(text => (Func<object?>)(() => new StringReader(text)));
        if (type == typeof(string) && parameter.Name == "json")
            return Documents.Select(text => (Func<object?>)(() => text));
        if (type == typeof(string) && parameter.Name == "corrects")
            return [() => "S-1"];
        if (type == typeof(string) && parameter.Name == "path")
        {
            string export = Files.Single(file => Path.GetFileName(file).StartsWith("hts_", StringComparison.Ordinal));
            return [() => export, () => Path.GetDirectoryName(export)];
        }

        if (type == typeof(IEnumerable<KeyValuePair<string, string>>))
            return Documents.Select(text => (Func<object?>)(() => new[] { KeyValuePair.Create("a name", text) }));
        if (type == typeof(IEnumerable<KeyValuePair<string, TextReader>>))
            return Documents.Select(text => (Func<object?>)(() => new[] { KeyValuePair.Create("a name",
                (TextReader)new StringReader(text)) }));
        if (type == typeof(JsonTokens))
            return [Tokens];
        return type == typeof(IBufferWriter<byte>) ? [() => new ArrayBufferWriter<byte>()]
            : type == typeof(IDocumentConverters) ? [() => new Converters()]
            : type == typeof(JsonSerializerOptions) ? [() => new JsonSerializerOptions()]
            : type == typeof(Newtonsoft.Json.JsonSerializerSettings) ? [() => new Newtonsoft.Json.JsonSerializerSettings()]
            : [];
    }

    /// <summary>The folder of the test projects.</summary>
    internal static string Tests
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "TradePolicy.sln")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "tests");
        }
    }

    // One of each stage in which an event may follow.
    private static IEnumerable<object> Licences
    {
        get
        {
            ExportLicence filed = ExportLicence.Apply(LicenceInputs.Application(), LicenceInputs.Filed);
            ExportLicence accepted = filed.Accept(LicenceInputs.Filed);
            ExportLicence approved = accepted.Approve(LicenceInputs.Issued);
            ExportLicence issued = approved.Issue("L-1", LicenceInputs.Issued, LicenceInputs.Validity(2030));
            return
            [
                issued.RecordShipment("S-1", LicenceInputs.Kilograms(1m), LicenceInputs.Issued, LicenceInputs.EndUser("A")), issued,
                    filed, accepted, accepted.RequestInformation(LicenceInputs.Issued, "the contract"),
                accepted.ReferToHigherAuthority(LicenceInputs.Issued), approved, issued.Suspend(LicenceInputs.Issued, "a reason"),
            ];
        }
    }

    // Levels of two years, and a growth by the month.
    private static IEnumerable<object> Series
    {
        get
        {
            SeriesDefinition levels = IndicatorSpecimens.Definition(unit: IndicatorUnit.Index("2020=100"), basis: IndicatorBasis.Level)
                .WithAggregation(PeriodAggregation.Mean);
            IEnumerable<Observation> observations = Enumerable.Range(0, 24)
                .Select(month => Observation.Of(ReferencePeriod.Month(2024 + (month / 12), (month % 12) + 1), 100m + month));
            IEnumerable<Observation> growths = observations.Skip(12).Select(level => Observation.Of(level.Period, 1m));
            return
            [
                IndicatorSeries.Create(levels, observations, LicenceInputs.KnownAt),
                IndicatorSeries.Create(IndicatorSpecimens.Definition(), growths, LicenceInputs.KnownAt),
                IndicatorSeries.Create(
                    IndicatorSpecimens.Definition(basis: IndicatorBasis.MonthOnMonth), growths, LicenceInputs.KnownAt),
                Reading(levels, observations), Reading(IndicatorSpecimens.Definition(), growths),
            ];
        }
    }

    private static IndicatorReading Reading(SeriesDefinition definition, IEnumerable<Observation> observations) => EconomicIndicator
        .Create(definition, [Release.Create(Publication.At(LicenceInputs.Filed), "a source", observations)])
        .AsKnownAt(LicenceInputs.KnownAt)[ReferencePeriod.Month(2025, 5)];

    private static IEnumerable<object> Registers =>
    [
        Laws.Register().Tariffs, Laws.Rate(7m, 9),
        Laws.Register(truce: Laws.Truce(), control: Laws.ControlOf(), measure: Laws.FeesOf()),
        NegotiationIssue.Create("tariffs", "tariffs", Laws.Tariff),
        RegisterUpdate.Of("an update").WithActs(Laws.Tariff, Laws.Rate(7m, 9)),
    ];

    // The golden files, and documents that the golden files do not have.
    private static IEnumerable<string> Documents { get; } =
    [
        .. Texts(".json"), TradePolicyJson.Write(Registers.OfType<RegisterUpdate>().Single()), Part, Written(new StringWriter()),
    ];

    private const string Part =
        """
        { "schema": "tradepolicy/1", "registerPart": { "knowledge": { "completeThrough": "2026-01-01T00:00:00Z" } } }
        """;

    private static string[] Texts(string ending) =>
        [.. Files.Where(file => file.EndsWith(ending, StringComparison.Ordinal)).Select(file => File.ReadAllText(file))];

    private static string Written(StringWriter writer)
    {
        TradePolicyJson.Write([LicensingRecord.Of(LicenceInputs.Regime(), [LicenceInputs.Licence()], LicenceInputs.KnownAt)], writer);
        return writer.ToString();
    }

    private static JsonTokens Tokens()
    {
        JsonTokenBuilder builder = new();
        PolicyDocuments.Snapshot.Write(Laws.Register().At(Laws.First(6)), builder);
        return builder.Build();
    }

    private sealed class Converters : IDocumentConverters
    {
        public void Add<T>(PolicyDocument<T> document)
            where T : class => ArgumentNullException.ThrowIfNull(document);
    }
}
