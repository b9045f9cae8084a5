namespace TradePolicy;

/// <summary>What kind of fact leaves an answer open.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum OpenFactKind
{
    /// <summary>How much of the goods there is, in a unit that the rate asks for.</summary>
    Quantity,

    /// <summary>What a part of the goods is worth.</summary>
    ComponentValue,

    /// <summary>The rate at which a currency is converted.</summary>
    ExchangeRate,

    /// <summary>The duty provided in the applicable subheading.</summary>
    BaseDuty,

    /// <summary>The rate of another provision.</summary>
    OtherProvision,

    /// <summary>
    /// A rate that can be computed as a share of the customs value: the law states it in words alone, or charges an amount.
    /// </summary>
    ComputableRate,

    /// <summary>A circumstance of the entry, such as when the goods were loaded or whether a preference is claimed.</summary>
    EntryFact,

    /// <summary>A circumstance of an export, such as how the item is classified, who the end user is, or what it is used for.</summary>
    ExportFact,

    /// <summary>What the law is: the texts do not say which of several provisions applies, or how one is applied.</summary>
    Law,

    /// <summary>Whether an instrument was known at the instant of knowledge: its publication is given by the day.</summary>
    Publication,

    /// <summary>Which reading of a text is right: how a moment in it is read, or which of two instruments became known first.</summary>
    Reading,

    /// <summary>There are more ways to read the texts than can be listed, so the list need not be complete.</summary>
    Unlisted,

    /// <summary>What happened after the instant through which the sources are complete.</summary>
    Horizon,

    /// <summary>A rate, tariff, control or decision that is not in the data, or was not known yet.</summary>
    NotInData,

    /// <summary>Which days count, in a year that a calendar does not know.</summary>
    Calendar,

    /// <summary>When a pause that is not over will end.</summary>
    Pending,

    /// <summary>A figure that a statement needs.</summary>
    Observation,

    /// <summary>The unit: the figures are in one that the statement cannot be made of.</summary>
    Unit,

    /// <summary>What a document that was read gives as its reason, in its own words.</summary>
    Stated,
}
