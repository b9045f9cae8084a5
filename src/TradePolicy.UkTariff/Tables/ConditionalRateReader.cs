using System.Text.RegularExpressions;

namespace TradePolicy.UkTariff;

/// <summary>
/// Reads the rates of a cell of the quotas: duty sentences separated by commas, and conditions: <c>Cond:  B cert: N-990 (27):; B (08):; V
/// 48.100 EUR/DTN(01):2.500 % ; …</c>.
/// </summary>
internal static partial class ConditionalRateReader
{
    private const string Conditions = "Cond:";

    /// <summary>The rates, each once, in the order of the cell. What is not read is noted.</summary>
    internal static IReadOnlyList<ConditionalRate> Read(string text, Action<string> note)
    {
        List<ConditionalRate> rates = [];
        foreach (string part in Parts(text, ','))
        {
            if (Rate(part, note) is { } rate && !rates.Contains(rate))
                rates.Add(rate);
        }

        return rates;
    }

    private static string[] Parts(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ConditionalRate? Rate(string text, Action<string> note)
    {
        List<string> documents = [];
        string sentence = text;
        if (text.StartsWith(Conditions, StringComparison.Ordinal))
        {
            List<string> prices = [];
            bool isOtherwise = false;
            foreach (string row in Parts(text[Conditions.Length..], ';'))
            {
                if (Certificate().Match(row) is { Success: true } certificate)
                    documents.Add(certificate.Groups["type"].Value + certificate.Groups["number"].Value);
                else if (Otherwise().IsMatch(row))
                    isOtherwise = true;
                else
                    prices.Add(row);
            }

            if (documents.Count > 0 != isOtherwise)
            {
                note($"'{QuotedText.Cut(text)}' states a document without what happens if there is none, or that alone; it is left out");
                return null;
            }

            if (prices.Count == 0)
            {
                note($"'{QuotedText.Cut(text)}' states documents and no rate; it is left out");
                return null;
            }

            sentence = $"{Conditions} {string.Join(" ; ", prices)}";
        }

        if (DutyNotation.UnitedKingdomAndEuropeanUnion.TryParse(sentence, out DutyRate? rate, out DutyRateProblem? problem))
            return new(rate, documents);
        note($"'{QuotedText.Cut(sentence)}' is not a rate: {problem}");
        return null;
    }

    // Action 27 applies the duty; 07 and 08 are what happens if no document is presented: the measure, or the subheading, does not apply.
    [GeneratedRegex(@"^B cert: (?<type>[A-Z0-9])-(?<number>[0-9]{3}) ?\(27\):$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Certificate();

    [GeneratedRegex(@"^B ?\(0[78]\):$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Otherwise();
}
