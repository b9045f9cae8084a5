namespace TradePolicy;

/// <summary>The symbols of a unit in a notation: all are read, and the first is written.</summary>
internal sealed class UnitSymbol(MeasurementUnit unit, string? part, string[] symbols)
{
    private readonly string[] symbols = symbols;

    internal MeasurementUnit Unit { get; } = unit;

    /// <summary>The part of the goods that the symbol itself says is measured; null if it names only the unit.</summary>
    internal string? Part { get; } = part;

    internal string Symbol => symbols[0];

    internal static UnitSymbol Of(MeasurementUnit unit, params string[] symbols) => new(unit, null, symbols);

    internal static UnitSymbol OfPart(MeasurementUnit unit, string part, params string[] symbols) => new(unit, part, symbols);

    internal static (string Symbol, UnitSymbol Unit)[] LongestFirst(IEnumerable<UnitSymbol> units) =>
        [.. units.SelectMany(unit => unit.symbols, (unit, symbol) => (symbol, unit)).OrderByDescending(entry => entry.symbol.Length)];

    /// <summary>The unit with the longest symbol at the cursor; null if there is none.</summary>
    internal static UnitSymbol? TakeFrom(NotationCursor cursor, (string Symbol, UnitSymbol Unit)[] longestFirst)
    {
        foreach ((string symbol, UnitSymbol unit) in longestFirst)
        {
            if (cursor.TakeWhole(symbol))
                return unit;
        }

        return null;
    }

    /// <summary>
    /// The symbol of a quantity's unit, including the part of the goods if one symbol names both; null if there is no symbol.
    /// </summary>
    internal static UnitSymbol? For(Quantity quantity, UnitSymbol[] units)
    {
        UnitSymbol[] same = Array.FindAll(units, symbol => symbol.Unit.Equals(quantity.Unit));
        return Array.Find(same, symbol => symbol.Part is not null && symbol.Part == quantity.Part)
            ?? Array.Find(same, symbol => symbol.Part is null);
    }
}
