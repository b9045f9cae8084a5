namespace TradePolicy.Licences;

/// <summary>Lists of texts that events and applications carry.</summary>
internal static class LicenceTexts
{
    internal static ValueList<string> Of(IEnumerable<string> texts) =>
        ValueList.From(Require.Given(texts).Select(text => Require.Text(text)));
}
