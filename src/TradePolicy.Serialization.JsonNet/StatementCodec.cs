namespace TradePolicy;

/// <summary>Attributed statements as JSON. They stand once, before what refers to them by key.</summary>
internal sealed class StatementCodec
{
    private static readonly JsonShape Shape =
        new("a statement", ["key", "speaker", "what", "reportedBy", "published"], "capacity", "party", "about", "evidence");

    private readonly Dictionary<string, AttributedStatement> known = new(StringComparer.Ordinal);

    internal AttributedStatement Read(JsonInput input)
    {
        string? key = null, speaker = null, capacity = null, what = null, reportedBy = null;
        Economy? party = null;
        Publication? published = null;
        List<string> about = [];
        Evidence? evidence = null;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "speaker": speaker = input.String(); break;
                case "capacity": capacity = input.String(); break;
                case "party": party = Economy.Parse(input.String()); break;
                case "what": what = input.String(); break;
                case "about": about = input.Array(input.String); break;
                case "reportedBy": reportedBy = input.String(); break;
                case "published": published = TimeCodec.ReadPublication(input); break;
                default: evidence = EvidenceCodec.Read(input); break;
            }
        });
        AttributedStatement statement = AttributedStatement.Create(key!, speaker!, what!, published!, reportedBy!, capacity, party, about, evidence);
        return known.TryAdd(statement.Key, statement) ? statement : throw input.Fail($"There are two statements with the key '{statement.Key}'.");
    }

    /// <summary>A statement that is referred to by its key.</summary>
    internal AttributedStatement Find(JsonInput input)
    {
        string key = input.String();
        return known.TryGetValue(key, out AttributedStatement? statement)
            ? statement
            : throw input.Fail($"There is no statement '{ShownText.Cut(key)}'. The statements stand before whatever refers to them.");
    }

    internal static void Write(JsonOutput output, AttributedStatement statement) => output.Object(() =>
    {
        output.Member("key", statement.Key);
        output.Member("speaker", statement.Speaker);
        output.Optional("capacity", statement.Capacity);
        output.Optional("party", statement.Party?.Code);
        output.Member("what", statement.What);
        output.OptionalArray("about", statement.About, output.Value);
        output.Member("reportedBy", statement.ReportedBy);
        output.Member("published", () => TimeCodec.Write(output, statement.Published));
        EvidenceCodec.WriteOptional(output, statement.Evidence);
    });
}
