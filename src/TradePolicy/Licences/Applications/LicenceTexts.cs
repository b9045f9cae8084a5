using System.Runtime.CompilerServices;

namespace TradePolicy.Licences;

/// <summary>Lists of texts that events and applications carry.</summary>
internal static class LicenceTexts
{
    internal static ValueList<string> Of(IEnumerable<string> texts, [CallerArgumentExpression(nameof(texts))] string name = "") =>
        ValueList.From(Require.Given(texts, name).Select(text => Require.Text(text, name)));
}
