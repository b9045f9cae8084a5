using TradePolicy.Negotiations;

namespace TradePolicy.Serialization;

/// <summary>Attributed statements as JSON. They are written once, and referred to by key.</summary>
internal static class StatementForms
{
    private static readonly JsonForm<AttributedStatement> Stated = Form.Object<AttributedStatement>("a statement", members =>
    {
        var key = members.Required("key", Form.Key, statement => statement.Key);
        var speaker = members.Required("speaker", Form.Text, statement => statement.Speaker);
        var capacity = members.Optional("capacity", Form.Text, statement => statement.Office);
        var party = members.Optional("party", Form.Economy, statement => statement.Party);
        var what = members.Required("what", Form.Text, statement => statement.Summary);
        var about = members.OptionalList("about", Form.Text, statement => statement.About);
        var reportedBy = members.Required("reportedBy", Form.Text, statement => statement.ReportedBy);
        var published = members.Required("published", TimeForms.Publication, statement => statement.Published);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, statement => statement.Evidence);
        return members.CreatedBy(AttributedStatement.Create, key, speaker, what, published, reportedBy)
            .ThenIfStated(capacity, (statement, office) => statement.WithOffice(office))
            .ThenIfStated(party, (statement, economy) => statement.WithParty(economy))
            .Then(about, (statement, keys) => statement.WithAbout(keys))
            .ThenIfStated(evidence, (statement, graded) => statement.With(graded));
    });

    private static readonly SharedValueForms<AttributedStatement> Statements =
        new(
            "statement", Stated, statement => statement.Key, "cn/mofcom-2025-08-12",
            at => at.Context<Dictionary<string, AttributedStatement>>());

    /// <summary>A statement in full, which is added to the context: the statements of the record by their keys.</summary>
    internal static JsonForm<AttributedStatement> Statement => Statements.Stated;

    /// <summary>The key of one of the statements that it is read about.</summary>
    internal static JsonForm<AttributedStatement> Reference => Statements.Reference;
}
