using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// Every golden file by Newtonsoft.Json and by System.Text.Json: as a document of its own, inside a document of the program around the
/// library, and after it went through a general tree.
/// </summary>
public sealed partial class BothSerializersTest
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = TradePolicyJson.Encoder,
    }.ConfigureForTradePolicy();

    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings =
        new Newtonsoft.Json.JsonSerializerSettings { Formatting = Newtonsoft.Json.Formatting.Indented }.ConfigureForTradePolicy();

    private static readonly Dictionary<string, Func<string, object>> Readers = new(StringComparer.Ordinal)
    {
        ["register"] = TradePolicyJson.ReadRegister,
        ["snapshot"] = TradePolicyJson.ReadSnapshot,
        ["indicator"] = TradePolicyJson.ReadIndicator,
        ["negotiations"] = TradePolicyJson.ReadNegotiations,
        ["entry"] = TradePolicyJson.ReadEntry,
        ["declaration"] = TradePolicyJson.ReadDeclaration,
        ["export"] = TradePolicyJson.ReadProposedExport,
        ["licence"] = TradePolicyJson.ReadLicence,
        ["licensingRecord"] = TradePolicyJson.ReadLicensingRecord,
    };

    // What follows from others, and an update, which is read with its register.
    private static readonly Dictionary<string, Func<object>> WrittenOnly = new(StringComparer.Ordinal)
    {
        ["assessment.json"] = () => DutySamples.Certain,
        ["assessment-open.json"] = () => DutySamples.Open,
        ["assessment-undetermined.json"] = () => DutySamples.Undetermined,
        ["assessment-declaration.json"] = () => DutySamples.OfDeclaration,
        ["diff.json"] = () => Samples.Certain.DiffTo(Samples.InDoubt),
        ["diff-scenario.json"] = () => ScenarioTest.Lifted,
        ["requirement.json"] = () => LicenceSamples.Requirement,
        ["requirement-in-doubt.json"] = () => LicenceSamples.InDoubt,
        ["diff-lists.json"] = () => ListTest.Difference,
        ["update-lists.json"] = () => TradePolicyJson.ReadUpdate(GoldenFile.Read("update-lists.json"), GoldenTest.Covered),
        ["update.json"] = () => TradePolicyJson.ReadUpdate(GoldenFile.Read("update.json"), GoldenTest.Covered),
    };

    private static string[] Files => [.. Directory.GetFiles(GoldenFile.Folder, "*.json").Select(path => Path.GetFileName(path))];

    public static TheoryData<string> All => [.. Files];

    public static TheoryData<string> Read => [.. Files.Where(file => !WrittenOnly.ContainsKey(file))];

    public static TheoryData<string> NotRead => [.. WrittenOnly.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_golden_file_is_written_byte_for_byte_by_both(string file)
    {
        object value = ValueOf(file);
        // The canonical form and the envelope are asked for by calls of their own.
        string golden = file is "canonical-entry.json" or "enveloped-entry.json" ? GoldenFile.Read("entry.json") : GoldenFile.Read(file);

        (JsonSerializer.Serialize(value, value.GetType(), Options) + "\n").Should().Be(golden);
        (ByJsonNet(value) + "\n").Should().Be(golden);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void A_golden_file_is_read_as_the_same_value_by_both(string file)
    {
        object value = ValueOf(file);
        string text = GoldenFile.Read(file);

        JsonSerializer.Deserialize(text, value.GetType(), Options).Should().Be(value);
        Newtonsoft.Json.JsonConvert.DeserializeObject(text, value.GetType(), Settings).Should().Be(value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_golden_file_stands_as_it_is_within_a_document_of_ones_own(string file)
    {
        object host = HostOf(ValueOf(file));
        string golden = file is "canonical-entry.json" or "enveloped-entry.json" ? GoldenFile.Read("entry.json") : GoldenFile.Read(file);

        foreach (string written in new[] { JsonSerializer.Serialize(host, host.GetType(), Options), ByJsonNet(host) })
        {
            JsonNode parsed = JsonNode.Parse(written)!;
            foreach (JsonNode? within in new[] { parsed["Document"], parsed["List"]![1], parsed["ByName"]!["b"] })
                JsonNode.DeepEquals(within, JsonNode.Parse(golden)).Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void A_golden_file_is_read_from_within_a_document_of_ones_own_by_both(string file)
    {
        string golden = GoldenFile.Read(file);
        string json = $$"""{"Title":"Today","Document":{{golden}},"List":[null,{{golden}}],"ByName":{"b":{{golden}}},"After":1}""";
        IHost host = HostOf(ValueOf(file));

        JsonSerializer.Deserialize(json, host.GetType(), Options).As<IHost>().All.Should().Equal(host.All);
        Newtonsoft.Json.JsonConvert.DeserializeObject(json, host.GetType(), Settings).As<IHost>().All.Should().Equal(host.All);
    }

    [Theory]
    [MemberData(nameof(NotRead))]
    public void What_follows_from_others_or_needs_its_register_is_not_read_by_either(string file)
    {
        Type type = ValueOf(file).GetType();
        string text = GoldenFile.Read(file);
        string why = file.StartsWith("update", StringComparison.Ordinal)
            ? "*TradePolicyJson.ReadUpdate*" : "*they are written and not read*";

        FluentActions.Invoking(() => JsonSerializer.Deserialize(text, type, Options)).Should().Throw<NotSupportedException>()
            .WithMessage(why);
        FluentActions.Invoking(() => Newtonsoft.Json.JsonConvert.DeserializeObject(text, type, Settings))
            .Should().Throw<NotSupportedException>().WithMessage(why);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void A_golden_file_that_went_through_a_general_tree_is_read_as_the_same_value(string file)
    {
        Func<string, object> read = Readers[KindOf(file)];
        string text = GoldenFile.Read(file);
        using JsonDocument document = JsonDocument.Parse(text);

        read(JsonNode.Parse(text)!.ToJsonString()).Should().Be(read(text));
        read(JsonSerializer.Serialize(document)).Should().Be(read(text));
        read(TextsStayTexts(text).ToString(Newtonsoft.Json.Formatting.None)).Should().Be(read(text));
        if (!LooksLikeAnotherDate().IsMatch(text))
            read(JObject.Parse(text).ToString(Newtonsoft.Json.Formatting.None)).Should().Be(read(text));
    }

    [Fact]
    public void A_tree_of_Newtonsoft_Json_that_takes_texts_for_dates_changes_some_and_the_hash_tells()
    {
        string text = GoldenFile.Read("register.json");
        LooksLikeAnotherDate().IsMatch(text).Should().BeTrue();

        PolicyRegister changed = TradePolicyJson.ReadRegister(JObject.Parse(text).ToString());

        TradePolicyJson.HashOf(changed).Should().NotBe(TradePolicyJson.HashOf(TradePolicyJson.ReadRegister(text)));
    }

    private static JToken TextsStayTexts(string json)
    {
        using Newtonsoft.Json.JsonTextReader reader = new(new StringReader(json))
        {
            DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
        };
        return JToken.Load(reader);
    }

    // Of more digits than the framework's dates have, or with an offset, as a title may be.
    [GeneratedRegex("\"[0-9-]{10}T[0-9:]{8}([.][0-9]{8,}|[+-])")]
    private static partial Regex LooksLikeAnotherDate();

    private static string KindOf(string file) => JsonNode.Parse(GoldenFile.Read(file))!.AsObject().First(
        member => member.Key is not ("schema" or "envelope")).Key;

    private static object ValueOf(string file) => WrittenOnly.TryGetValue(file, out Func<object>? made)
        ? made()
        : Readers[KindOf(file)](GoldenFile.Read(file));

    private static string ByJsonNet(object value)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Newtonsoft.Json.JsonSerializer.Create(Settings).Serialize(text, value);
        return text.ToString();
    }

    private static IHost HostOf(object value) => (IHost)typeof(BothSerializersTest)
        .GetMethod(nameof(Around), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
        .MakeGenericMethod(value.GetType()).Invoke(null, [value])!;

    private static Host<T> Around<T>(T value)
        where T : class => new("Today", value, [null, value], new() { ["b"] = value }, 1);

    private interface IHost
    {
        IEnumerable<object?> All { get; }
    }

    private sealed record Host<T>(string Title, T Document, List<T?> List, Dictionary<string, T> ByName, int After) : IHost
        where T : class
    {
        [System.Text.Json.Serialization.JsonIgnore, Newtonsoft.Json.JsonIgnore]
        public IEnumerable<object?> All => [Title, Document, .. List, .. ByName.Keys, .. ByName.Values, After];
    }
}
