using NodaTime;

namespace TradePolicy;

/// <summary>Sets of economies, each stored once, with a fast test of whether an economy is in them.</summary>
internal sealed class OriginSets
{
    private const int Bits = 64;

    private static readonly int WordsOfEach = (Economy.All.Count + Bits - 1) / Bits;

    private readonly Dictionary<(EconomyScope, Instant), int> numbers = [];
    private ulong[] words = new ulong[16 * WordsOfEach];
    private readonly int everyone;
    private int count;

    internal OriginSets() => everyone = Add(static _ => true);

    /// <summary>Whether an economy is in a set.</summary>
    internal bool Holds(int set, int ordinal) => (words[(set * WordsOfEach) + (ordinal / Bits)] >> (ordinal % Bits) & 1) != 0;

    /// <summary>
    /// The number of the set of all economies that a scope covers at an instant; that of all economies if there is no scope.
    /// </summary>
    internal int NumberOf(EconomyScope? scope, Instant at)
    {
        if (scope is null)
            return everyone;
        if (!numbers.TryGetValue((scope, at), out int number))
            numbers.Add((scope, at), number = Added(scope, at));
        return number;
    }

    private int Added(EconomyScope scope, Instant at) => Add(economy => scope.Covers(economy, at));

    private int Add(Func<Economy, bool> isIn)
    {
        int number = count++;
        if (words.Length < count * WordsOfEach)
            Array.Resize(ref words, 2 * words.Length);
        foreach (Economy economy in Economy.All.Where(isIn))
            words[(number * WordsOfEach) + (economy.Ordinal / Bits)] |= 1UL << (economy.Ordinal % Bits);
        return number;
    }
}
