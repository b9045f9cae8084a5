namespace TradePolicy.Serialization;

/// <summary>A rule about the members of an object: if it has all of some, it has at least one of others.</summary>
internal sealed class Demand(string problem, Member[] ifAll, Member[] oneOf)
{
    /// <summary>The message about an object that does not meet it.</summary>
    internal string Problem { get; } = problem;

    internal bool IsMet(FoundMembers found)
    {
        foreach (Member member in ifAll)
        {
            if (!found.Has(member))
                return true;
        }

        foreach (Member member in oneOf)
        {
            if (found.Has(member))
                return true;
        }

        return false;
    }

    /// <summary>The rule, for a JSON Schema.</summary>
    internal SchemaNode Describe()
    {
        SchemaNode[] ways =
        [
            .. ifAll.Length > 0 ? [SchemaNode.Any.With("not", Has(ifAll))] : Array.Empty<SchemaNode>(),
            .. oneOf.Select(member => Has(member)),
        ];
        return ways is [var only] ? only : SchemaNode.AnyOf(ways);
    }

    private static SchemaNode Has(params Member[] members) => SchemaNode.Any.With("required", [.. members.Select(member => member.Name)]);
}
