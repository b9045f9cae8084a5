namespace TradePolicy.UkTariff;

/// <summary>The origins of a quota in the words of a table: "ERGA OMNES", "European Union,India", "Countries other than Brazil".</summary>
internal static class QuotaOrigins
{
    private const string Other = "Countries other than ";
    private const string Members = "Member States of the European Union";

    // The names of ISO 3166-1 that the tables do not use.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Moldova"] = "MD",
        ["Russia"] = "RU",
        ["South Korea"] = "KR",
        ["Taiwan"] = "TW",
        ["Turkey"] = "TR",
        ["USA"] = "US",
        ["United States"] = "US",
        ["Vietnam"] = "VN",
        [Members] = "EU",
    };

    private static readonly Dictionary<string, Economy> ByName =
        Economy.All.ToDictionary(static economy => economy.Name, StringComparer.Ordinal);

    /// <summary>The origins; null if a word is not that of an economy. What no economy is, is noted: "Ceuta".</summary>
    internal static EconomyScope? Of(string words, Action<string> note)
    {
        if (words == "ERGA OMNES")
            return EconomyScope.All;
        bool isOther = words.StartsWith(Other, StringComparison.Ordinal);
        List<Economy> named = [];
        foreach (string name in (isOther ? words[Other.Length..].Replace(" and ", ",", StringComparison.Ordinal) : words)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Find(name) is { } economy)
            {
                named.Add(economy);
            }
            else if (name is "Ceuta" or "Melilla")
            {
                note($"'{name}' is no economy of ISO 3166-1; no origin of an entry can be it");
            }
            else
            {
                note($"'{QuotedText.Cut(name)}' is not an economy, and which origins it means is not in the table; they are left open");
                return null;
            }
        }

        return named.Count == 0 ? null : isOther ? EconomyScope.All.Except(named) : EconomyScope.Of(named);
    }

    // "Bosnia and Herzegovina" comes whole where origins are not listed with "and".
    private static Economy? Find(string name) =>
        Names.TryGetValue(name, out string? code) ? Economy.Parse(code) : ByName.GetValueOrDefault(name);
}
