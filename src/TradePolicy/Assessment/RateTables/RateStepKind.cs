namespace TradePolicy;

/// <summary>What a stretch of a tariff's rate is, as far as a look-up needs to know.</summary>
internal enum RateStepKind
{
    /// <summary>No rate has begun or is left, and no act says so: there is nothing to say of the tariff.</summary>
    Nothing,

    /// <summary>A share of the customs value is charged, or nothing, and the rate says no more.</summary>
    Share,

    /// <summary>A rate is charged that has to be worked out.</summary>
    Other,

    /// <summary>No rate is in force: it is switched off, ended or held invalid.</summary>
    Off,

    /// <summary>The texts leave open what is charged.</summary>
    InDoubt,
}
