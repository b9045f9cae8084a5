namespace TradePolicy.Data;

/// <summary>
/// The claims that exemptions and duties of the register ask for beside headings of chapter 99: what <see cref="CustomsEntry.WithClaim"/>
/// makes. An exemption that has a heading of its own is claimed by the heading, such as "9903.01.34", and a preference by its symbol.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
/// <example><code>
/// entry.WithClaim(EntryClaims.Usmca)      // free of the duty on goods of Canada under heading 9903.01.14
/// </code></example>
public static class EntryClaims
{
    /// <summary>
    /// The goods are entered free under the agreement of the United States, Mexico and Canada (general note 11): the symbol "S".
    /// </summary>
    public const string Usmca = "S";

    /// <summary>
    /// The goods originate under the agreement with Central America and the Dominican Republic (general note 29): the symbol "P".
    /// </summary>
    public const string CaftaDr = "P";

    /// <summary>
    /// The goods originate under the agreement with Central America and the Dominican Republic and have inputs of a further economy as it
    /// allows (general note 29): the symbol "P+".
    /// </summary>
    public const string CaftaDrPlus = "P+";

    /// <summary>The goods are for personal use and in the accompanied baggage of a person who arrives.</summary>
    public const string AccompaniedBaggage = "accompanied baggage";

    /// <summary>
    /// The goods are entered under a provision of chapter 98 other than 9802.00.40, .50, .60 and .80, each of which is claimed by its
    /// number.
    /// </summary>
    public const string Chapter98 = "chapter 98";

    /// <summary>The goods were repaired or altered abroad under a warranty: additional duties are on the value of that.</summary>
    public const string RepairedUnderWarranty = "9802.00.40";

    /// <summary>The goods were repaired or altered abroad: additional duties are on the value of that.</summary>
    public const string Repaired = "9802.00.50";

    /// <summary>
    /// Metal of the United States was processed abroad: additional duties under the emergency statute are on the value of that.
    /// </summary>
    public const string Processed = "9802.00.60";

    /// <summary>
    /// The goods were assembled abroad of products of the United States: additional duties are not on the value of these.
    /// </summary>
    public const string Assembled = "9802.00.80";

    /// <summary>
    /// The importer certifies that the goods will be used for making or repairing passenger vehicles or light trucks in the United States
    /// (of the United Kingdom: in its own), so that they bear the duty on parts, of heading 9903.94.07 or that of a deal, and none on
    /// metals.
    /// </summary>
    public const string CertifiedVehiclePart = "certified vehicle part";

    /// <summary>
    /// The importer certifies that the goods will be used for making or repairing medium- or heavy-duty vehicles in the United States, so
    /// that they bear the duty on parts of heading 9903.74.09.
    /// </summary>
    public const string CertifiedTruckPart = "certified truck part";
}
