using System.Text.Json.Nodes;
using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What a document says does not depend on the order of its members.</summary>
public sealed class MemberOrderTest
{
    private static readonly (string File, Func<string, object> Read)[] Documents =
    [
        .. Read(
            TradePolicyJson.ReadRegister,
            "register.json", "register-as-known.json", "register-controls.json", "register-scenario.json", "tariffs.json",
            "tariffs-by-price.json", "tariffs-with-taxes.json",
            "register-updates.json", "lists.json", "lists-as-known.json"),
        .. Read(json => TradePolicyJson.ReadUpdate(json, GoldenTest.Covered), "update.json", "update-lists.json"),
        .. Read(
            TradePolicyJson.ReadSnapshot,
            "snapshot-updates.json",
            "snapshot-lists.json",
            "snapshot-certain.json",
            "snapshot-in-doubt.json",
            "snapshot-one-moment.json",
            "snapshot-beyond-horizon.json",
            "snapshot-every-status.json",
            "snapshot-controls.json",
            "snapshot-controls-in-doubt.json"),
        .. Read(TradePolicyJson.ReadIndicator, "indicator.json", "indicator-levels.json", "indicator-prints.json"),
        .. Read(TradePolicyJson.ReadNegotiations, "negotiations.json"),
        .. Read(TradePolicyJson.ReadLicence, "licence.json"),
        .. Read(TradePolicyJson.ReadLicensingRecord, "licensing-record.json"),
        .. Read(
            TradePolicyJson.ReadEntry,
            "entry.json", "entry-price.json", "entry-papers.json", "canonical-entry.json", "enveloped-entry.json"),
        .. Read(TradePolicyJson.ReadDeclaration, "declaration.json"),
        .. Read(TradePolicyJson.ReadProposedExport, "export.json"),
    ];

    public static TheoryData<string> Files => [.. Documents.Select(document => document.File)];

    [Fact]
    public void Every_golden_document_that_can_be_read_is_here() =>
        Directory.GetFiles(GoldenFile.Folder, "*.json").Select(path => Path.GetFileName(path))
            .Where(file => !file.StartsWith("assessment", StringComparison.Ordinal) && !file.StartsWith("diff", StringComparison.Ordinal)
                && !file.StartsWith("requirement", StringComparison.Ordinal))
            .Should().BeEquivalentTo(Documents.Select(document => document.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_document_with_its_members_in_any_order_says_the_same(string file)
    {
        (_, Func<string, object> read) = Documents.First(document => document.File == file);
        string text = GoldenFile.Read(file);
        object same = read(text);
        Gen.Int.Sample(
            seed =>
            {
                string shuffled = Shuffled(JsonNode.Parse(text)!, new Random(seed)).ToJsonString();
                read(shuffled).Should().Be(same);
            },
            iter: 20);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_document_with_its_members_in_the_order_of_their_names_says_the_same(string file)
    {
        (_, Func<string, object> read) = Documents.First(document => document.File == file);
        string text = GoldenFile.Read(file);
        read(Ordered(JsonNode.Parse(text)!, members => members.OrderBy(member => member.Key, StringComparer.Ordinal)).ToJsonString())
            .Should().Be(read(text));
        read(Ordered(JsonNode.Parse(text)!, members => members.Reverse()).ToJsonString()).Should().Be(read(text));
    }

    private static IEnumerable<(string, Func<string, object>)> Read<T>(Func<string, T> read, params string[] files)
        where T : class => files.Select(file => (file, (Func<string, object>)(json => read(json))));

    private static JsonNode Shuffled(JsonNode node, Random random) => Ordered(node, members =>
    {
        KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
        random.Shuffle(shuffled);
        return shuffled;
    });

    private static JsonNode Ordered(
        JsonNode node,
        Func<IEnumerable<KeyValuePair<string, JsonNode?>>, IEnumerable<KeyValuePair<string, JsonNode?>>> order) => node switch
        {
            JsonObject members => new JsonObject(
                order(members).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Ordered(member.Value!, order)))),
            JsonArray items => new JsonArray([.. items.Select(item => Ordered(item!, order))]),
            _ => node.DeepClone(),
        };
}
