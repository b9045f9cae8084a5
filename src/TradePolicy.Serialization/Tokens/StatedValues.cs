namespace TradePolicy.Serialization;

/// <summary>
/// What documents have stated in full and refer to by key from then on, such as instruments: those of one type by their keys.
/// </summary>
internal sealed class StatedValues
{
    private readonly Dictionary<Type, object> byType = [];

    /// <summary>The values of a type.</summary>
    internal Dictionary<string, T> Of<T>()
        where T : class
    {
        if (!byType.TryGetValue(typeof(T), out object? values))
            byType.Add(typeof(T), values = new Dictionary<string, T>(StringComparer.Ordinal));
        return (Dictionary<string, T>)values;
    }
}
