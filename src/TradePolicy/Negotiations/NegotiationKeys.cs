namespace TradePolicy.Negotiations;

/// <summary>Lists of keys and of texts, in the order given and each once.</summary>
internal static class NegotiationKeys
{
    internal static ValueList<string> Of(IEnumerable<string> keys, string name) => Once(keys, key => Require.Key(key, name), name);

    internal static ValueList<string> Texts(IEnumerable<string> texts, string name) => Once(texts, text => Require.Text(text, name), name);

    private static ValueList<string> Once(IEnumerable<string> items, Func<string, string> check, string name)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        ValueList<string> own = ValueList.From(items.Select(check));
        return own.Distinct(StringComparer.Ordinal).Count() == own.Count
            ? own
            : throw new ArgumentException(
                $"'{own.GroupBy(item => item, StringComparer.Ordinal).First(same => same.Count() > 1).Key}' is given twice.", name);
    }
}
