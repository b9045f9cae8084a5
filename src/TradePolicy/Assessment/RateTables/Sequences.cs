namespace TradePolicy;

/// <summary>Numbers sequences of numbers, each once.</summary>
internal sealed class Sequences
{
    private const int None = 0;

    private readonly Dictionary<(int Shorter, int Last), int> longer = [];
    private readonly Dictionary<int, int> numbers = [];

    /// <summary>The number of a sequence: 0 for the first that is requested, 1 for the next.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="isNew">Whether it was not requested before.</param>
    internal int NumberOf(ReadOnlySpan<int> sequence, out bool isNew)
    {
        int found = None;
        foreach (int last in sequence)
        {
            (int, int) key = (found, last);
            if (!longer.TryGetValue(key, out found))
                longer.Add(key, found = longer.Count + 1);
        }

        isNew = !numbers.TryGetValue(found, out int number);
        if (isNew)
            numbers.Add(found, number = numbers.Count);
        return number;
    }
}
