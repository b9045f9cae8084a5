namespace TradePolicy;

/// <summary>Lists of texts that events and applications carry.</summary>
internal static class LicenceTexts
{
    internal static ValueList<string> Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return ValueList.From(texts.Select(text => Require.Text(text)));
    }
}
