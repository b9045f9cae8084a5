using TradePolicy.Negotiations;

namespace TradePolicy.Serialization;

/// <summary>Records of negotiations as JSON: the statements, and the records that refer to them by key.</summary>
internal static class NegotiationForms
{
    // A linkage is read about the statements of the record by their keys.
    private static readonly JsonForm<Linkage> Linkage = Form.Object<Linkage>("a linkage", members =>
    {
        var key = members.Required("key", Form.Key, linkage => linkage.Key);
        var one = members.List("one", Form.Text, linkage => linkage.FirstMeasures);
        var other = members.List("other", Form.Text, linkage => linkage.SecondMeasures);
        var statement = members.Required("statement", StatementForms.Reference, linkage => linkage.Statement);
        return members.CreatedBy(TradePolicy.Negotiations.Linkage.Create, key, one, other, statement);
    });

    private static readonly JsonForm<NegotiationIssue> Issue = Form.Object<NegotiationIssue>("an issue", members =>
    {
        var key = members.Required("key", Form.Key, issue => issue.Key);
        var title = members.Required("title", Form.Text, issue => issue.Name);
        var measures = members.List("measures", Form.Text, issue => issue.Measures);
        return members.CreatedBy(NegotiationIssue.Create, key, title, measures);
    });

    private static readonly JsonForm<MarketShare> Share = Form.Object<MarketShare>("a market share", members =>
    {
        var key = members.Required("key", Form.Key, share => share.Key);
        var holder = members.Required("holder", Form.Economy, share => share.Holder);
        var ofWhat = members.Required("ofWhat", Form.Text, share => share.Subject);
        var percentage = members.Required("share", Form.Percentage, share => share.Share);
        var year = members.Required("year", Form.Integer, share => share.Year);
        var source = members.Required("source", Form.Text, share => share.Source);
        var published = members.Required("published", TimeForms.Publication, share => share.Published);
        var approximate = members.Flag("approximate", share => share.IsApproximate);
        return members.CreatedBy(MarketShare.Create, key, holder, ofWhat, percentage, year, source, published)
            .ThenIf(approximate, share => share.AsApproximate());
    });

    internal static JsonForm<NegotiationLog> Log { get; } = Form.Object<NegotiationLog>("a record of negotiations", members =>
    {
        var knowledge = members.Required("knowledge", TimeForms.Knowledge, log => log.Knowledge);
        var rounds = members.List("rounds", RoundForms.Round, log => log.Rounds);
        var statements = members.OptionalList("statements", StatementForms.Statement, log => log.Statements);
        var commitments = members.OptionalList("commitments", NegotiationCommitmentForms.Commitment, log => log.Commitments);
        var allegations = members.OptionalList("allegations", NegotiationCommitmentForms.Allegation, log => log.Allegations);
        var linkages = members.OptionalList("linkages", Linkage, log => log.Linkages);
        var issues = members.OptionalList("issues", Issue, log => log.Issues);
        var marketShares = members.OptionalList("marketShares", Share, log => log.MarketShares);
        return found =>
        {
            // The statements are read first, because the other records refer to them.
            Dictionary<string, AttributedStatement> known = new(StringComparer.Ordinal);
            IReadOnlyList<AttributedStatement> said = found.Get(statements, known);
            return NegotiationLog.Create(found.Get(knowledge), found.Get(rounds))
                .WithStatements(said)
                .WithCommitments(found.Get(commitments))
                .WithAllegations(found.Get(allegations, known))
                .WithLinkages(found.Get(linkages, known))
                .WithIssues(found.Get(issues))
                .WithMarketShares(found.Get(marketShares));
        };
    });
}
