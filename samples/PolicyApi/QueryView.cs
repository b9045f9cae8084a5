using System.Diagnostics.CodeAnalysis;
using TradePolicy;

namespace PolicyApi;

/// <summary>A view of the law as a query writes it: <c>written</c>, <c>collected</c> or <c>ruled</c>.</summary>
/// <param name="Value">The view.</param>
public readonly record struct QueryView(LegalView Value) : IParsable<QueryView>
{
    /// <summary>The words, in the order of the views.</summary>
    internal static readonly string[] Words = ["written", "collected", "ruled"];

    /// <inheritdoc />
    public static QueryView Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out QueryView view)
        ? view
        : throw new FormatException(
            $"'{s}' is no view of the law. The views are written (what the texts say), collected (what customs applied) and ruled (what " +
            "courts have ruled since).");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QueryView result)
    {
        int place = Array.IndexOf(Words, s);
        result = new((LegalView)Math.Max(place, 0));
        return place >= 0;
    }
}
