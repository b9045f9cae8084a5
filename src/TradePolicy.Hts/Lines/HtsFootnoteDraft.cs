namespace TradePolicy.Hts;

/// <summary>A footnote whose members are being read.</summary>
internal sealed class HtsFootnoteDraft(HtsFootnoteTexts texts)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private string marker = "";
    private string text = "";
    private string type = "";

    internal string Member { get; set; } = "";

    internal List<string> Columns { get; } = [];

    internal bool TakesColumns => Member == "columns";

    /// <summary>Begins the value of the member; false if there is no such member, or it was read already.</summary>
    internal bool Begin() => Member is "columns" or "marker" or "value" or "type" && seen.Add(Member);

    internal void Set(string value)
    {
        if (Member == "marker")
            marker = value;
        else if (Member == "value")
            text = value;
        else if (Member == "type")
            type = value;
    }

    internal HtsFootnote Finished()
    {
        (string clean, ValueList<HtsReference> references) = texts.Of(text);
        return new(ValueList.From(Columns), marker, clean, type, references);
    }
}
