namespace TradePolicy;

/// <summary>Records of negotiations as JSON: statements first, then what refers to them by key.</summary>
internal static class NegotiationCodec
{
    private static readonly JsonShape Shape = new(
        "a record of negotiations", ["knowledge", "rounds"], "statements", "commitments", "allegations", "linkages", "issues", "marketShares");

    private static readonly JsonShape LinkageShape = new("a linkage", ["key", "one", "other", "statement"]);
    private static readonly JsonShape IssueShape = new("an issue", ["key", "title", "measures"]);
    private static readonly JsonShape ShareShape = new("a market share", ["key", "holder", "ofWhat", "share", "year", "source", "published"], "approximate");

    internal static NegotiationLog Read(JsonInput input)
    {
        StatementCodec statements = new();
        Knowledge? knowledge = null;
        List<NegotiationRound> rounds = [];
        List<AttributedStatement> said = [];
        List<Commitment> commitments = [];
        List<AllegedBreach> allegations = [];
        List<Linkage> linkages = [];
        List<NegotiationIssue> issues = [];
        List<MarketShare> shares = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "knowledge": knowledge = TimeCodec.ReadKnowledge(input); break;
                case "rounds": rounds = input.Array(() => RoundCodec.Read(input)); break;
                case "statements": said = input.Array(() => statements.Read(input)); break;
                case "commitments": commitments = input.Array(() => CommitmentCodec.Read(input)); break;
                case "allegations": allegations = input.Array(() => CommitmentCodec.ReadAllegation(input, statements)); break;
                case "linkages": linkages = input.Array(() => ReadLinkage(input, statements)); break;
                case "issues": issues = input.Array(() => ReadIssue(input)); break;
                default: shares = input.Array(() => ReadShare(input)); break;
            }
        });
        return NegotiationLog.Create(knowledge!, rounds, said, commitments, allegations, linkages, issues, shares);
    }

    internal static void Write(JsonOutput output, NegotiationLog log) => output.Object(() =>
    {
        output.Member("knowledge", () => TimeCodec.Write(output, log.Knowledge));
        output.Array("rounds", log.Rounds, round => RoundCodec.Write(output, round));
        output.OptionalArray("statements", log.Statements, statement => StatementCodec.Write(output, statement));
        output.OptionalArray("commitments", log.Commitments, commitment => CommitmentCodec.Write(output, commitment));
        output.OptionalArray("allegations", log.Allegations, allegation => CommitmentCodec.Write(output, allegation));
        output.OptionalArray("linkages", log.Linkages, linkage => Write(output, linkage));
        output.OptionalArray("issues", log.Issues, issue => Write(output, issue));
        output.OptionalArray("marketShares", log.MarketShares, share => Write(output, share));
    });

    private static Linkage ReadLinkage(JsonInput input, StatementCodec statements)
    {
        string? key = null;
        List<string>? one = null, other = null;
        AttributedStatement? statement = null;
        input.Object(LinkageShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "one": one = input.Array(input.String); break;
                case "other": other = input.Array(input.String); break;
                default: statement = statements.Find(input); break;
            }
        });
        return Linkage.Create(key!, one!, other!, statement!);
    }

    private static void Write(JsonOutput output, Linkage linkage) => output.Object(() =>
    {
        output.Member("key", linkage.Key);
        output.Array("one", linkage.One, output.Value);
        output.Array("other", linkage.Other, output.Value);
        output.Member("statement", linkage.Statement.Key);
    });

    private static NegotiationIssue ReadIssue(JsonInput input)
    {
        string? key = null, title = null;
        List<string>? measures = null;
        input.Object(IssueShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                default: measures = input.Array(input.String); break;
            }
        });
        return NegotiationIssue.Create(key!, title!, measures!);
    }

    private static void Write(JsonOutput output, NegotiationIssue issue) => output.Object(() =>
    {
        output.Member("key", issue.Key);
        output.Member("title", issue.Title);
        output.Array("measures", issue.Measures, output.Value);
    });

    private static MarketShare ReadShare(JsonInput input)
    {
        string? key = null, ofWhat = null, source = null;
        Economy? holder = null;
        Percentage share = default;
        int year = 0;
        Publication? published = null;
        bool isApproximate = false;
        input.Object(ShareShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "holder": holder = Economy.Parse(input.String()); break;
                case "ofWhat": ofWhat = input.String(); break;
                case "share": share = Percentage.Parse(input.String()); break;
                case "year": year = input.Integer(); break;
                case "source": source = input.String(); break;
                case "published": published = TimeCodec.ReadPublication(input); break;
                default: isApproximate = input.Boolean(); break;
            }
        });
        return MarketShare.Create(key!, holder!, ofWhat!, share, year, source!, published!, isApproximate);
    }

    private static void Write(JsonOutput output, MarketShare share) => output.Object(() =>
    {
        output.Member("key", share.Key);
        output.Member("holder", share.Holder.Code);
        output.Member("ofWhat", share.OfWhat);
        output.Member("share", share.Share.ToString());
        output.Member("year", share.Year);
        output.Member("source", share.Source);
        output.Member("published", () => TimeCodec.Write(output, share.Published));
        output.Flag("approximate", share.IsApproximate);
    });
}
