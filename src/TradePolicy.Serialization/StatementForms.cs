namespace TradePolicy.Serialization;

/// <summary>Attributed statements as JSON. They stand once, and what refers to them does so by key.</summary>
internal static class StatementForms
{
    private static readonly JsonForm<AttributedStatement> Stated = Form.Object<AttributedStatement>("a statement", members =>
    {
        var key = members.Required("key", Form.Text, statement => statement.Key);
        var speaker = members.Required("speaker", Form.Text, statement => statement.Speaker);
        var capacity = members.Optional("capacity", Form.Text, statement => statement.Capacity);
        var party = members.Optional("party", Form.Economy, statement => statement.Party);
        var what = members.Required("what", Form.Text, statement => statement.What);
        var about = members.ListOrNone("about", Form.Text, statement => statement.About);
        var reportedBy = members.Required("reportedBy", Form.Text, statement => statement.ReportedBy);
        var published = members.Required("published", TimeForms.Publication, statement => statement.Published);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, statement => statement.Evidence);
        return found => AttributedStatement.Create(
            found.Get(key),
            found.Get(speaker),
            found.Get(what),
            found.Get(published),
            found.Get(reportedBy),
            found.Get(capacity),
            found.Get(party),
            found.Get(about),
            found.Get(evidence));
    });

    /// <summary>A statement, which joins those that it is read about: the statements of the record by their keys.</summary>
    internal static JsonForm<AttributedStatement> Statement { get; } = Form.Custom(
        at =>
        {
            AttributedStatement statement = Stated.Read(at);
            return Known(at).TryAdd(statement.Key, statement)
                ? statement
                : throw at.FailAsAWhole($"There are two statements with the key '{statement.Key}'.");
        },
        Stated.Write);

    /// <summary>The key of one of the statements that it is read about.</summary>
    internal static JsonForm<AttributedStatement> Reference { get; } = Form.Custom(
        at =>
        {
            string key = at.String();
            return Known(at).TryGetValue(key, out AttributedStatement? statement)
                ? statement
                : throw at.Fail($"There is no statement '{ShownText.Cut(key)}'. What is referred to stands among the statements.");
        },
        (to, statement) => to.String(statement.Key));

    private static Dictionary<string, AttributedStatement> Known(JsonCursor at) => at.Subject<Dictionary<string, AttributedStatement>>();
}
