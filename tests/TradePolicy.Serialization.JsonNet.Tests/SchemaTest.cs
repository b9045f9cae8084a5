using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Json.Schema;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>The JSON Schemas of the documents fit what is written and read, and refuse what is refused for its structure.</summary>
public sealed class SchemaTest
{
    private static readonly string[] ReadableGoldens =
    [
        .. Directory.GetFiles(GoldenFile.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            .Where(json => DocumentSchemas.IsRead(DocumentSchemas.KindOf(json))),
    ];

    private static readonly JsonNode?[] OtherValues =
        [null, true, 0, -1, 1.5, "", "noSuchWord", new JsonArray(), new JsonArray("x"), new JsonObject(), new JsonObject { ["x"] = "x" }];

    public static TheoryData<string> Kinds => [.. DocumentSchemas.Texts.Keys];

    public static TheoryData<string> GoldenFiles =>
        [.. Directory.GetFiles(GoldenFile.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_of_a_document_is_the_published_one(string kind) => GoldenFile.Holds(
        Path.Combine(Repository.Root, "src", "TradePolicy.Serialization", "Schemas", $"{kind}.schema.json"),
        DocumentSchemas.Texts[kind]());

    [Fact]
    public void Every_published_schema_is_one_of_a_document() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "TradePolicy.Serialization", "Schemas"))
            .Select(file => Path.GetFileName(file)).Should()
            .BeEquivalentTo(DocumentSchemas.Texts.Keys.Select(kind => $"{kind}.schema.json"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_is_one_of_draft_2020_12(string kind) =>
        DocumentSchemas.ProblemsOf(MetaSchemas.Draft202012, DocumentSchemas.Texts[kind]()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_pattern_spans_the_text_and_matches_the_example_beside_it(string kind)
    {
        JsonNode whole = JsonNode.Parse(DocumentSchemas.Texts[kind]())!;
        foreach (JsonObject text in ObjectsIn(whole).Where(schema => schema["pattern"] is JsonValue))
        {
            string pattern = text["pattern"]!.GetValue<string>();
            pattern.Should().StartWith("^").And.EndWith("$");
            foreach (string example in text["examples"]!.AsArray().Select(node => node!.GetValue<string>()))
                Regex.IsMatch(example, pattern, RegexOptions.ECMAScript).Should().BeTrue("{0} is {1}", example, pattern);
        }
    }

    [Fact]
    public void A_licence_that_names_its_regime_has_the_schema_of_any_licence() =>
        PolicyDocuments.LicenceNamingRegime.JsonSchema().Should().Be(PolicyDocuments.Licence.JsonSchema());

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void A_published_document_fits_the_schema_of_its_kind_and_of_no_other(string file)
    {
        string json = GoldenFile.Read(file);
        string own = DocumentSchemas.KindOf(json);
        DocumentSchemas.ProblemsOf(own, json).Should().BeEmpty();
        foreach (string kind in DocumentSchemas.Texts.Keys.Where(kind => kind != own))
            DocumentSchemas.ProblemsOf(kind, json).Should().NotBeEmpty("it is no {0}", kind);
    }

    [Theory]
    [InlineData("\"supposed\": true", true)]
    [InlineData("\"supposed\": false", false)]
    [InlineData("\"supposed\": true, \"at\": \"2025-05-12T22:31:16Z\"", false)]
    [InlineData("\"supposed\": false, \"at\": \"2025-05-12T22:31:16Z\"", true)]
    public void A_supposed_publication_has_no_time_for_the_schema_as_for_the_reader(string members, bool isRead)
    {
        const string Stated = "\"at\": \"2025-05-12T22:31:16Z\"";
        string json = SmallRegister.With(Stated, members);
        (DocumentSchemas.ProblemsOf("register", json).Length == 0).Should().Be(isRead);
        if (isRead)
            DocumentSchemas.RefusalOf("register", json).Should().BeNull();
        else
            DocumentSchemas.RefusalOf("register", json)!.Message.Should().StartWith("A publication has either at, ");
    }

    [Fact]
    public void The_registers_of_the_library_fit_the_schemas_of_their_documents()
    {
        string[] files = Directory.GetFiles(
            Path.Combine(Repository.Root, "src", "TradePolicy.Data", "Registers"), "*.json", SearchOption.AllDirectories);
        files.Should().HaveCountGreaterThan(3);
        foreach (string json in files.Select(File.ReadAllText))
            DocumentSchemas.ProblemsOf(DocumentSchemas.KindOf(json), json).Should().BeEmpty();
    }

    [Fact]
    public void Every_drawn_document_fits_the_schema_of_its_kind()
    {
        Draw.Register.Sample(register => Fits("register", TradePolicyJson.Write(register)), iter: 300);
        Draw.Snapshot.Sample(snapshot => Fits("snapshot", TradePolicyJson.Write(snapshot)), iter: 500);
        DrawIndicator.Any.Sample(indicator => Fits("indicator", TradePolicyJson.Write(indicator)), iter: 500);
        DrawLicence.Licence.Sample(licence => Fits("licence", TradePolicyJson.Write(licence)), iter: 500);
        DrawLicence.Licence.Sample(licence => Fits("licence", PolicyDocuments.LicenceNamingRegime.Text(licence)), iter: 200);
        DrawLicence.Export.Sample(export => Fits("export", TradePolicyJson.Write(export)), iter: 500);
        Gen.Select(Draw.Register, Draw.Instant, Draw.Instant, Draw.View).Sample(
            (register, one, other, view) => Fits("diff", TradePolicyJson.Write(register.At(one, view).DiffTo(register.At(other, view)))),
            iter: 300);
    }

    [Fact]
    public void A_schema_fits_every_damaged_document_that_is_read_and_none_that_is_refused_for_its_structure()
    {
        int refused = 0;
        int refusedBySchema = 0;
        Gen.Select(
            Gen.Int[0, DamagedDocument.Documents.Length - 1], Gen.Bool, DamagedDocument.Damage,
            Gen.Int[0, int.MaxValue - 1], Gen.Int[0, DamagedDocument.Values.Length - 1]).Sample(
            (document, isDamaged, damage, place, value) =>
            {
                string whole = DamagedDocument.Documents[document];
                string json = isDamaged
                    ? damage(whole)
                    : DamagedDocument.WithAnotherValue(whole, place, DamagedDocument.Values[value]);
                if (!IsJson(json))
                    return;
                (bool isRefused, bool fits) = Agree(DocumentSchemas.KindOf(whole), json);
                if (isRefused)
                    Interlocked.Increment(ref refused);
                if (isRefused && !fits)
                    Interlocked.Increment(ref refusedBySchema);
            },
            iter: 3_000);
        refusedBySchema.Should().BeGreaterThan(refused / 10 * 7, "the schema sees most of what is wrong with a document");
    }

    [Fact]
    public void A_member_too_many_or_too_few_and_a_value_of_another_kind_are_seen_by_the_schema_as_by_the_reader() =>
        Gen.Select(
            Gen.Int[0, ReadableGoldens.Length - 1], Gen.Int[0, 2], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, int.MaxValue - 1],
            Gen.Int[0, OtherValues.Length - 1]).Sample(
            (document, kind, first, second, value) =>
            {
                JsonNode root = JsonNode.Parse(ReadableGoldens[document])!;
                JsonObject[] objects = [.. ObjectsIn(root)];
                JsonObject place = objects[first % objects.Length];
                string[] names = [.. place.Select(member => member.Key)];
                if (kind == 0)
                    place["noSuchMember"] = OtherValues[value]?.DeepClone();
                else if (names.Length == 0)
                    return;
                else if (kind == 1)
                    place.Remove(names[second % names.Length]);
                else
                    place[names[second % names.Length]] = OtherValues[value]?.DeepClone();
                Agree(DocumentSchemas.KindOf(ReadableGoldens[document]), root.ToJsonString());
            },
            iter: 3_000);

    private static void Fits(string kind, string json) => DocumentSchemas.ProblemsOf(kind, json).Should().BeEmpty();

    // What is read fits the schema; what is refused for its structure does not.
    private static (bool IsRefused, bool Fits) Agree(string kind, string json)
    {
        string problems = DocumentSchemas.ProblemsOf(kind, json);
        PolicyJsonException? refusal = DocumentSchemas.RefusalOf(kind, json);
        if (refusal is null)
            problems.Should().BeEmpty("it is read");
        else if (DocumentSchemas.IsOfStructure(refusal))
            problems.Should().NotBeEmpty("it is refused: {0}", refusal.Message);
        return (refusal is not null, problems.Length == 0);
    }

    // The reader refuses half a surrogate pair, which a parser may let through.
    private static bool IsJson(string text)
    {
        try
        {
            _ = JsonTokens.Read(text, ReadingOptions.Default);
            return true;
        }
        catch (PolicyJsonException)
        {
            return false;
        }
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) => node switch
    {
        JsonObject own => own.SelectMany(member => ObjectsIn(member.Value)).Prepend(own),
        JsonArray items => items.SelectMany(ObjectsIn),
        _ => [],
    };
}
