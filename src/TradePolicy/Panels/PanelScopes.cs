namespace TradePolicy.Panels;

/// <summary>
/// The scopes of goods on which the tariffs of a panel turn. Many tariffs turn on the same lists, so that each commodity is looked up once
/// in each of them.
/// </summary>
internal sealed class PanelScopes
{
    private const byte NotAsked = 0;

    private readonly Dictionary<CommodityScope, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<CommodityScope> all = [];

    /// <summary>The number of a scope.</summary>
    internal int NumberOf(CommodityScope scope)
    {
        if (!numbers.TryGetValue(scope, out int number))
        {
            numbers.Add(scope, number = all.Count);
            all.Add(scope);
        }

        return number;
    }

    /// <summary>Place for the answers of one commodity, in which nothing has been looked up yet.</summary>
    internal byte[] NoAnswers() => new byte[all.Count];

    /// <summary>Whether a scope covers a commodity.</summary>
    /// <param name="scope">The number of the scope.</param>
    /// <param name="commodity">The commodity.</param>
    /// <param name="answers">The answers of the commodity so far.</param>
    internal Coverage CoverageOf(int scope, CommodityCode commodity, byte[] answers)
    {
        // A scope that was numbered after there was place for the answers is asked each time.
        if (scope >= answers.Length)
            return all[scope].Covers(commodity);
        ref byte answer = ref answers[scope];
        if (answer == NotAsked)
            answer = (byte)(all[scope].Covers(commodity) + 1);
        return (Coverage)(answer - 1);
    }
}
