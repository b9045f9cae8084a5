namespace TradePolicy;

/// <summary>How a notation writes a unit: the first symbol is the one that is written, all of them are read.</summary>
internal sealed class UnitSymbol(MeasurementUnit unit, string? part, string[] symbols)
{
    private readonly string[] symbols = symbols;

    internal MeasurementUnit Unit { get; } = unit;

    /// <summary>What of the goods the symbol itself says is measured; null if it says only the unit.</summary>
    internal string? Part { get; } = part;

    internal string Symbol => symbols[0];

    internal static UnitSymbol Of(MeasurementUnit unit, params string[] symbols) => new(unit, null, symbols);

    internal static UnitSymbol OfPart(MeasurementUnit unit, string part, params string[] symbols) => new(unit, part, symbols);

    internal static (string Symbol, UnitSymbol Unit)[] LongestFirst(IEnumerable<UnitSymbol> units) =>
        [.. units.SelectMany(unit => unit.symbols, (unit, symbol) => (symbol, unit)).OrderByDescending(entry => entry.symbol.Length)];

    /// <summary>The unit whose longest symbol stands at the cursor; null if none does.</summary>
    internal static UnitSymbol? TakeFrom(NotationCursor cursor, (string Symbol, UnitSymbol Unit)[] longestFirst)
    {
        foreach ((string symbol, UnitSymbol unit) in longestFirst)
        {
            if (cursor.Take(symbol))
                return unit;
        }

        return null;
    }

    /// <summary>How a quantity's unit is written, with its part where one symbol says both; null if there is no symbol.</summary>
    internal static UnitSymbol? For(Quantity quantity, UnitSymbol[] units)
    {
        UnitSymbol[] same = Array.FindAll(units, symbol => symbol.Unit.Equals(quantity.Unit));
        return Array.Find(same, symbol => symbol.Part is not null && symbol.Part == quantity.Part) ?? Array.Find(same, symbol => symbol.Part is null);
    }
}
