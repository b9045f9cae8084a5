using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using NodaTime;
using TradePolicy;
using TradePolicy.Csv;
using TradePolicy.Data;
using TradePolicy.ExportControls;
using TradePolicy.Hts;
using TradePolicy.Indicators;
using TradePolicy.Licences;
using TradePolicy.Panels;
using TradePolicy.Parquet;
using TradePolicy.Serialization;
using TradePolicy.Serialization.JsonNet;
using TradePolicy.Serialization.SystemTextJson;
using TradePolicy.UkTariff;
using JsonSerializer = System.Text.Json.JsonSerializer;

// Uses every package. It is built in the ordinary way, trimmed, and as native code; all must say the same, but for lines that begin with
// "~". Its argument is the folder into which the packages were restored.
int number = 0;
int failed = 0;

void Check(string text, Func<bool> holds)
{
    number++;
    string verdict;
    try
    {
        verdict = holds() ? "ok" : "not ok";
    }
    catch (Exception exception)
    {
        verdict = "not ok";
        text = $"{text} ({exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")})";
    }

    if (verdict != "ok")
    {
        failed++;
    }

    Console.WriteLine($"{verdict} {number} - {text}");
}

// "cold" asks one question, as the first of a program: benchmarks/cold-start measures it.
if (args is ["cold"])
{
    long started = Stopwatch.GetTimestamp();
    Console.WriteLine(UnitedStatesChina.Register.Truces[UnitedStatesChina.Truce].ExpiryFor(Economy.UnitedStates));
    Console.WriteLine(string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"~ {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0}"));
    return 0;
}

// The lowest version of NodaTime that the packages work with, whose time zones are older than those of the tests.
Console.WriteLine($"# {DateTimeZoneProviders.Tzdb.VersionId}");
Check("the time zones are those of the oldest NodaTime that these packages work with", () =>
    DateTimeZoneProviders.Tzdb.VersionId.StartsWith("TZDB: 2026d", StringComparison.Ordinal));
var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
LegalWindow geneva = LegalWindow
    .Starting(new LocalDateTime(2025, 5, 14, 0, 1).InZoneStrictly(newYork))
    .Lasting(Period.FromDays(90), CountingRule.SameClockTime);
Console.WriteLine($"# 90 days from {geneva.Start} end {geneva.End}");
Check("90 days from 14 May 2025, 12:01 a.m. in New York, end on 12 August, 12:01 a.m.", () =>
    geneva.End.ToString() == "2025-08-12T00:01 America/New_York (-04)"
        && geneva.End.Value.ToInstant() == Instant.FromUtc(2025, 8, 12, 4, 1));

long begun = Stopwatch.GetTimestamp();
PolicyRegister register = UnitedStatesChina.Register;
Console.WriteLine($"~ the register of the data package was read in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
PolicyRegister then = register.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0));
string expiry = then.Truces[UnitedStatesChina.Truce].ExpiryFor(Economy.UnitedStates).ToString();
Console.WriteLine($"# as known on 9 June 2025 the truce expires for the United States {expiry}");
Check("the truce of the data package expires then for the United States", () => expiry == "2025-08-12T00:01 America/New_York (-04)");
Check("it reverts to 34 %, not 125 %", () => then.RevertsTo("us/reciprocal/cn").Value.Equals(AdValorem.Of(34m)));

PolicySnapshot snapshot = then.At(Instant.FromUtc(2025, 8, 12, 4, 1));
string json = TradePolicyJson.Write(snapshot);
Check("a snapshot survives its JSON", () => TradePolicyJson.ReadSnapshot(json).Equals(snapshot));
Check("a register survives its JSON", () => TradePolicyJson.ReadRegister(TradePolicyJson.Write(then)).Equals(then));
Check("the package has the JSON Schema of a snapshot", () =>
    Directory.GetFiles(
        Path.Combine(args[0], "tradepolicy.serialization"), "snapshot.schema.json", SearchOption.AllDirectories) is [.., var schema]
        && File.ReadAllText(schema) == PolicyDocuments.Snapshot.JsonSchema());
string[] descriptions = [.. Directory.GetDirectories(args[0], "tradepolicy*")
    .SelectMany(folder => Directory.GetFiles(folder, "*.nuspec", SearchOption.AllDirectories)).Select(File.ReadAllText)];
Check("each package has its notes of the release", () =>
    descriptions.Length == 9 && descriptions.All(text => text.Contains("<releaseNotes>", StringComparison.Ordinal)));
Check("packages of one minor version ask for each other", () => descriptions.SelectMany(text => text.Split('\n'))
    .Where(line => line.Contains("<dependency id=\"TradePolicy", StringComparison.Ordinal)).ToArray() is { Length: > 8 } asked
    && Array.TrueForAll(asked, line => line.Contains("version=\"[", StringComparison.Ordinal)));
Check("a document comes back with its hash", () =>
    TradePolicyJson.HashOf(TradePolicyJson.ReadSnapshot(json)) == TradePolicyJson.HashOf(snapshot));
BriefingContext context = new(new JsonSerializerOptions().ConfigureForTradePolicy());
Briefing briefing = new("June", Percentage.Of(54m), snapshot, new() { [Economy.China] = Money.Of(5m, "USD") });
Check("documents and values within a type of one's own come back", () =>
{
    Briefing back = JsonSerializer.Deserialize(JsonSerializer.Serialize(briefing, context.Briefing), context.Briefing)!;
    return back.Policy == snapshot && back.Rate == briefing.Rate && back.Costs.Single().Equals(briefing.Costs.Single());
});
Check("documents come back through Newtonsoft.Json as well", () => WithNewtonsoftJson.ComesBack(snapshot));
Check("broken JSON is refused by its own exception", () =>
{
    try
    {
        TradePolicyJson.ReadSnapshot(json[..(json.Length / 2)]);
        return false;
    }
    catch (PolicyJsonException)
    {
        return true;
    }
});

SeriesDefinition prices = SeriesDefinition.Create(
    "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
    "National Bureau of Statistics of China");
Check("a series is read from CSV, with what is refused named by its place", () =>
{
    SeriesCsvResult read = PlainSeriesCsv.TwoColumns.Read(new StringReader("period,value\n2025-04-01,-2.7\n2025-05-01,NaN\n"), prices);
    return read.Observations is [{ Value: -2.7m }] && read.Errors is [{ Line: 3, Column: 2 }];
});

var beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
ExportControl rareEarths = ExportControl.Create(
    "cn/rare-earths", Economy.China, "Items of seven rare earths",
    [
        LegalAct.Enact(
            "18", "cn/rare-earths",
            LegalInstrument.Create(
                "cn/mofcom-18-2025", "Ministry of Commerce", "Announcement", Publication.On(new LocalDate(2025, 4, 4), beijing)),
            LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 4, 4), beijing)),
            ControlTerms.RequireLicence(EconomyScope.All, [ControlledItem.Of(ControlCode.China("1C905"))])),
    ]);
ExportItem magnets = ExportItem.Of("magnets with dysprosium").WithControlCodes([ControlCode.China("1C905.a.4")]);
Check("magnets with dysprosium need a licence from 4 April 2025 on", () =>
    rareEarths.RequirementFor(magnets, Economy.UnitedStates, "motors", Instant.FromUtc(2025, 4, 3, 15, 59)).Need == LicenceNeed.NotRequired
    && rareEarths.RequirementFor(magnets, Economy.UnitedStates, "motors", Instant.FromUtc(2025, 4, 3, 16, 0)).Need == LicenceNeed.Required);

Instant filed = Instant.FromUtc(2025, 4, 4, 2, 0);
ExportLicence licence = ExportLicence
    .Apply(LicenceApplication.Create(
        "A-1", LicensingRegimes.ChinaDualUse, LicenceKind.Single,
        [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Quantity.Of(500m, MeasurementUnit.Kilogram))]), filed)
    .Accept(filed);
Console.WriteLine($"# accepted on 4 April 2025 it is due {licence.Processing!.Due}");
Check("45 Chinese working days from 4 April 2025 end on 11 June", () => licence.Processing!.Due.Value == new LocalDate(2025, 6, 11));
ExportLicence used = licence.Approve(filed, []).Issue("L-1", filed, new LocalDate(2025, 12, 31))
    .RecordShipment("m-1", Quantity.Of(500m, MeasurementUnit.Kilogram), Instant.FromUtc(2025, 4, 10, 2, 0));
Check("a single licence is exhausted by its one export, also after its JSON", () =>
    TradePolicyJson.ReadLicence(TradePolicyJson.Write(used)) is { } back && back.Equals(used)
    && back.StatusAt(Instant.FromUtc(2025, 4, 10, 2, 0)) == LicenceStatus.Exhausted);

Check("a line of the tariff schedule of the United States has the rate of its subheading", () =>
{
    const string Export = """
        [ { "htsno" : "6109.10.00", "indent" : "0", "description" : "Of cotton", "superior" : null, "units" : [ "kg" ],
            "general" : "16.5%", "special" : "", "other" : "90%", "footnotes" : [ ] },
          { "htsno" : "6109.10.00.12", "indent" : "1", "description" : "All white", "superior" : null, "units" : [ ],
            "general" : "", "special" : "", "other" : "", "footnotes" : [ ] } ]
        """;
    HtsRevision revision = HtsRevision.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Export)), "two lines");
    return revision[CommodityCode.Hts("6109.10.00.12")].General is { Rate: AdValorem { Rate: var rate } } && rate == Percentage.Of(16.5m)
        && revision.Report.Findings.Count == 0;
});

Check("an answer of the trade tariff service lists what is open to an entry", () =>
{
    const string Answer = """
        { "goods_nomenclature_item_id": "0804300090", "import_measures": [
          { "id": 1, "effective_start_date": "2021-01-01", "measure_type": { "id": "103", "description": "Third country duty" },
            "geographical_area": { "id": "1011" }, "measure_components": [ { "duty_expression_id": "01", "duty_amount": 4.0 } ] } ] }
        """;
    GoodsAnswer answer = GoodsAnswer.Read(
        new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Answer)), Economy.UnitedKingdom, new LocalDate(2025, 7, 14));
    CustomsEntry entry = CustomsEntry.Of(answer.Code, Economy.China, Money.Of(100m, "GBP")).EnteredAt(Instant.FromUtc(2025, 7, 14, 12, 0));
    return answer.Compile().OptionsFor(entry).Single() is { IsCertain: true, Amount.Value.Amount: 4m };
});

DutyPanel panel = DutyPanel.Of(
    DutySchedule.Compile([then.Tariffs["us/reciprocal/cn"]]), [CommodityCode.Hts("6109.10.00.12")], Instant.FromUtc(2025, 8, 12, 4, 0),
    LegalView.AsWritten)
    .WithOrigins([Economy.China]);
Check("a panel is written as CSV and as Parquet", () =>
{
    using StringWriter csv = new();
    PanelCsv.Write(csv, panel);
    Console.WriteLine($"# {csv.ToString().ReplaceLineEndings(" | ")}");
    using MemoryStream parquet = new();
    PanelParquet.WriteAsync(parquet, panel).GetAwaiter().GetResult();
    return csv.ToString().StartsWith("commodity,origin,us_ieepa_reciprocal,total,missing\r\n6109100012,CN,", StringComparison.Ordinal)
        && parquet.ToArray().AsSpan().EndsWith("PAR1"u8);
});

return failed == 0 ? 0 : 1;

internal sealed record Briefing(string Title, Percentage Rate, PolicySnapshot Policy, Dictionary<Economy, Money> Costs);

[JsonSerializable(typeof(Briefing))]
internal sealed partial class BriefingContext : JsonSerializerContext;

internal static class WithNewtonsoftJson
{
    private const string OfNewtonsoftJson =
        "Newtonsoft.Json says of itself that it finds members by reflection. The documents go through converters, which do not.";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OfNewtonsoftJson)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = OfNewtonsoftJson)]
    internal static bool ComesBack(PolicySnapshot snapshot)
    {
        JsonSerializerSettings settings = new JsonSerializerSettings().ConfigureForTradePolicy();
        string json = JsonConvert.SerializeObject(snapshot, settings);
        return JsonConvert.DeserializeObject<PolicySnapshot>(json, settings) == snapshot;
    }
}
