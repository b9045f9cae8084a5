namespace TradePolicy.Hts;

/// <summary>
/// The texts of footnotes with the provisions that they name, each parsed once: 16,000 footnotes have a few hundred texts.
/// </summary>
internal sealed class HtsFootnoteTexts
{
    private const int Most = 10_000;

    private readonly Dictionary<string, (string Clean, ValueList<HtsReference> References)> read = new(StringComparer.Ordinal);

    internal (string Clean, ValueList<HtsReference> References) Of(string raw)
    {
        if (read.TryGetValue(raw, out (string, ValueList<HtsReference>) known))
            return known;
        string clean = HtsText.Clean(raw);
        (string, ValueList<HtsReference>) own = (clean, HtsReference.In(clean));
        if (read.Count < Most)
            read.Add(raw, own);
        return own;
    }
}
