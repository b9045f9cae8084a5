namespace TradePolicy.Data;

/// <summary>The parts of goods on whose value duties of the register turn: what <see cref="CustomsEntry.WithComponent"/> states.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class EntryComponents
{
    /// <summary>
    /// The steel content, on which Section 232 is charged: of derivatives outside chapter 73 from 12 March 2025, of articles of chapter 73
    /// from 4 June 2025, to 5 April 2026. If it is not stated, the duty is on the whole value, as the law has it for content that is not
    /// known.
    /// </summary>
    public const string SteelContent = "steel content";

    /// <summary>
    /// The aluminium content, on which Section 232 is charged: of derivatives outside chapter 76 from 12 March 2025, of articles of chapter
    /// 76 from 4 June 2025, to 5 April 2026. If it is not stated, the duty is on the whole value.
    /// </summary>
    public const string AluminiumContent = "aluminium content";

    /// <summary>
    /// The other content; with <see cref="SteelContent"/> it makes up the customs value. It bears the reciprocal tariff if steel of the
    /// United States frees the steel content of Section 232 (heading 9903.81.92).
    /// </summary>
    public const string NonSteelContent = "non-steel content";

    /// <summary>
    /// The other content; with <see cref="AluminiumContent"/> it makes up the customs value. It bears the reciprocal tariff if aluminium of
    /// the United States frees the aluminium content of Section 232 (heading 9903.85.09).
    /// </summary>
    public const string NonAluminiumContent = "non-aluminium content";

    /// <summary>The content that originates in the United States, which heading 9903.01.34 frees of the reciprocal tariff.</summary>
    public const string UnitedStatesContent = "United States content";

    /// <summary>The other content; with <see cref="UnitedStatesContent"/> it makes up the customs value.</summary>
    public const string OtherContent = "non-United States content";

    /// <summary>The copper content, on which Section 232 is charged from 1 August 2025 to 5 April 2026.</summary>
    public const string CopperContent = "copper content";

    /// <summary>The other content; with <see cref="CopperContent"/> it makes up the customs value.</summary>
    public const string NonCopperContent = "non-copper content";

    /// <summary>The value of repairs, alterations or processing abroad, for goods of 9802.00.40, .50 and .60.</summary>
    public const string RepairOrProcessing = "value of the repair or processing";

    /// <summary>
    /// The value of goods assembled abroad (9802.00.80) without that of the products of the United States of which they are assembled.
    /// </summary>
    public const string AddedAbroad = "value added abroad";

    /// <summary>
    /// The value of the products of the United States of which goods were assembled abroad; with <see cref="AddedAbroad"/> it makes up the
    /// customs value.
    /// </summary>
    public const string UnitedStatesProducts = "products of the United States";
}
