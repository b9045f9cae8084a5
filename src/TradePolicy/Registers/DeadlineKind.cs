namespace TradePolicy;

/// <summary>What is due at a <see cref="PolicyDeadline"/>.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum DeadlineKind
{
    /// <summary>A window of a truce ends.</summary>
    TruceWindowEnds,

    /// <summary>A window of a truce begins.</summary>
    TruceWindowBegins,

    /// <summary>A party's act ends a truce.</summary>
    TruceEnds,

    /// <summary>A suspension ends, other than one by a truce.</summary>
    SuspensionEnds,

    /// <summary>A suspension begins, other than one by a truce.</summary>
    SuspensionBegins,

    /// <summary>What an act enacts begins to apply.</summary>
    Begins,

    /// <summary>What an act enacts runs out, by its own text.</summary>
    Expires,

    /// <summary>An act that withdraws another, or ends what there is, takes effect.</summary>
    EndsByAct,

    /// <summary>An exemption from a tariff ends.</summary>
    ExemptionEnds,

    /// <summary>An exemption from a tariff, or other terms of one, begins to apply.</summary>
    ExemptionBegins,

    /// <summary>A season that returns every year begins.</summary>
    SeasonBegins,

    /// <summary>A season that returns every year ends, until it returns.</summary>
    SeasonEnds,
}
