namespace TradePolicy;

/// <summary>The kind of charge of a programme.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum DutyKind
{
    /// <summary>The ordinary duty: the general or column 1 rate, the third-country duty, or the column 2 rate.</summary>
    Ordinary,

    /// <summary>A preferential rate that replaces the ordinary one if it is claimed.</summary>
    Preferential,

    /// <summary>A duty in addition to the ordinary one.</summary>
    Additional,

    /// <summary>
    /// A duty on dumping, by case and producer. It is outside the total of the tariff, and is that of the time of entry.
    /// </summary>
    AntiDumping,

    /// <summary>
    /// A duty on subsidies, by case and producer. It is outside the total of the tariff, and is that of the time of entry.
    /// </summary>
    Countervailing,

    /// <summary>
    /// A user fee, such as the merchandise processing fee. It is not a duty, is outside the total of the tariff, and is that of the time of
    /// entry. It is charged once on a declaration of several lines, and so are its floor and its ceiling.
    /// </summary>
    Fee,

    /// <summary>
    /// An excise, such as that on alcohol. It is a tax and no duty of customs, and is outside the total of the tariff.
    /// </summary>
    Excise,

    /// <summary>
    /// Value-added tax on importation. It is outside the total of the tariff, and is charged on the customs value with all duties, excises
    /// and fees, and with the incidental expenses up to the first destination (<see cref="DutyBasis.IncidentalExpenses"/>): Value Added Tax
    /// Act 1994, section 21; Directive 2006/112/EC, articles 85 and 86.
    /// </summary>
    ValueAddedTax,
}
