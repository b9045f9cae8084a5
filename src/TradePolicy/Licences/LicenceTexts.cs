namespace TradePolicy;

/// <summary>Lists of texts that events and applications carry.</summary>
internal static class LicenceTexts
{
    internal static IReadOnlyList<string> Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.Select(text => Require.Text(text))];
    }
}
