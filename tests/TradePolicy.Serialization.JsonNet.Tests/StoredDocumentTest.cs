using System.Text.Json.Nodes;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// Documents as they were stored when their version was frozen, with the hashes of then. They are never written anew: what reads them today
/// reads them in every later version, as the same values, with the same hashes.
/// </summary>
public sealed class StoredDocumentTest
{
    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "TradePolicy.Serialization.JsonNet.Tests", "Stored");

    // By version and name: 1.1/lists.json.
    private static readonly Dictionary<string, string> Hashes = Versions
        .SelectMany(version => File.ReadLines(Path.Combine(Folder, version, "hashes.txt")).Select(line => (version, line.Split("  "))))
        .ToDictionary(stored => $"{stored.version}/{stored.Item2[1]}", stored => stored.Item2[0], StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<string, Document>> Kinds = new(StringComparer.Ordinal)
    {
        ["register"] = json => Read(PolicyDocuments.Register, json),
        ["registerUpdate"] = json =>
            Document.Of(PolicyDocuments.Update, TradePolicyJson.ReadUpdate(json, GoldenTest.Covered)),
        ["snapshot"] = json => Read(PolicyDocuments.Snapshot, json),
        ["indicator"] = json => Read(PolicyDocuments.Indicator, json),
        ["negotiations"] = json => Read(PolicyDocuments.Negotiations, json),
        ["entry"] = json => Read(PolicyDocuments.Entry, json),
        ["declaration"] = json => Read(PolicyDocuments.Declaration, json),
        ["export"] = json => Read(PolicyDocuments.Export, json),
        ["licence"] = json => Read(PolicyDocuments.Licence, json),
        ["licensingRecord"] = json => Read(PolicyDocuments.LicensingRecord, json),
    };

    public static TheoryData<string> Files => [.. StoredFiles];

    private static IEnumerable<string> StoredFiles => Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));

    private static string[] Versions => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stored_document_is_read_with_the_hash_that_it_had(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        Document document = Read(text);

        document.Hash.Should().Be(Hashes[file]);
        Read(document.Text).Hash.Should().Be(document.Hash);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stored_document_is_written_as_it_was(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));

        JsonNode.DeepEquals(JsonNode.Parse(Read(text).Text), WithoutEnvelope(text))
            .Should().BeTrue("{0} states the lowest version that has all its members", file);
    }

    [Fact]
    public void Every_kind_of_document_that_is_read_is_stored_and_none_is_lost()
    {
        Hashes.Keys.Should().BeEquivalentTo(StoredFiles);
        Hashes.Keys.Select(file => KindOf(File.ReadAllText(Path.Combine(Folder, file)))).Distinct().Should().BeEquivalentTo(Kinds.Keys);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stored_document_states_the_version_of_its_folder(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!["schema"]!.GetValue<string>().Should()
            .Be($"tradepolicy/{file.Split('/')[0]}");

    private static Document Read(string json) => Kinds[KindOf(json)](json);

    private static Document Read<T>(PolicyDocument<T> document, string json) => Document.Of(document, document.Read(json));

    private static string KindOf(string json) => JsonNode.Parse(json)!.AsObject().Select(member => member.Key).First(Kinds.ContainsKey);

    private static JsonObject WithoutEnvelope(string json)
    {
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        document.Remove("envelope");
        return document;
    }

    private sealed record Document(string Hash, string Text)
    {
        internal static Document Of<T>(PolicyDocument<T> document, T value) => new(document.HashOf(value), document.Text(value));
    }
}
