namespace TradePolicy;

/// <summary>What kind of fact is missing to answer.</summary>
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

    /// <summary>A rate that can be computed: the law states it in words alone.</summary>
    ComputableRate,

    /// <summary>A circumstance of the entry, such as when the goods were loaded or whether a preference is claimed.</summary>
    EntryFact,

    /// <summary>A circumstance of an export, such as how the item is classified, who the end user is, or what it is used for.</summary>
    ExportFact,

    /// <summary>What the law was at the instant: the texts, or what is known of them, leave it open.</summary>
    Law,

    /// <summary>Whether a document was already published.</summary>
    Publication,

    /// <summary>Which of several readings is meant.</summary>
    Reading,

    /// <summary>A figure of a statistical series that a statement needs.</summary>
    Observation,

    /// <summary>A unit in which the statement can be made: the series is in another one.</summary>
    Unit,
}
