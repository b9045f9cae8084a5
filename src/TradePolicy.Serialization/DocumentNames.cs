namespace TradePolicy.Serialization;

/// <summary>What the documents of the library are called in messages.</summary>
internal static class DocumentNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["register"] = "a register",
        ["registerPart"] = "a part of a register",
        ["registerUpdate"] = "an update of a register (registerUpdate)",
        ["snapshot"] = "a snapshot",
        ["diff"] = "a comparison of snapshots",
        ["indicator"] = "an indicator",
        ["negotiations"] = "a record of negotiations",
        ["entry"] = "a customs entry",
        ["declaration"] = "a customs declaration",
        ["assessment"] = "an assessment of a customs entry",
        ["assessments"] = "assessments of customs entries",
        ["declarationAssessment"] = "an assessment of a customs declaration",
        ["export"] = "a planned export",
        ["requirement"] = "a licence requirement",
        ["licence"] = "an export licence",
        ["licensingRecord"] = "a record of licensing",
        ["licensingRecords"] = "records of licensing",
    };

    /// <summary>What the document with a member is called.</summary>
    internal static string Of(string member) => Names.GetValueOrDefault(member, member);

    /// <summary>What a document is called that has the member of one, and the place of the member; null if it has none.</summary>
    internal static (string Name, JsonCursor Place)? Find(JsonCursor document)
    {
        foreach ((string member, string name) in Names)
        {
            if (document.Member(member) is { } place)
                return (name, place);
        }

        return null;
    }
}
