namespace TradePolicy.Data;

/// <summary>
/// The parts of goods on whose weight duties of the register turn: what <see cref="CustomsEntry.With(IEnumerable{Quantity})"/> states as
/// quantities of the part, beside the weight of the goods.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
/// <example><code>
/// entry.With(Quantity.Of(1_000m, MeasurementUnit.Kilogram), Quantity.Of(140m, MeasurementUnit.Kilogram, EntryQuantities.ListedMetal))
/// </code></example>
public static class EntryQuantities
{
    /// <summary>
    /// The aluminium, steel and copper for which goods are on a list of note 16(c) to subchapter III of chapter 99. Goods of other chapters
    /// than 72 to 76 bear no duty on metals from 6 April 2026 if it is less than 15 per cent of their weight (heading 9903.82.03).
    /// </summary>
    public const string ListedMetal = "listed metal";

    /// <summary>
    /// The part of <see cref="ListedMetal"/> that was smelted and cast, or melted and poured, in the United States: at least 95 per cent of
    /// the metal of the list until 8 June 2026, and 85 per cent of all three metals together since then.
    /// </summary>
    public const string MetalOfTheUnitedStates = "metal of the United States";

    /// <summary>
    /// The part of <see cref="ListedMetal"/> that was smelted and cast, or melted and poured, in the United Kingdom: at least 95 per cent.
    /// </summary>
    public const string MetalOfTheUnitedKingdom = "metal of the United Kingdom";
}
