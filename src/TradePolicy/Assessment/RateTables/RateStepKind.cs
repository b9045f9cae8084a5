namespace TradePolicy;

/// <summary>The kind of a step of a tariff's rate, as far as a look-up needs it.</summary>
internal enum RateStepKind
{
    /// <summary>No rate yet, or the rate expired and no act ended it: there is no answer.</summary>
    Nothing,

    /// <summary>Only a share of the customs value is charged, or nothing.</summary>
    Share,

    /// <summary>A rate is charged whose amount must be calculated.</summary>
    Other,

    /// <summary>No rate is in force: it is suspended, ended or held invalid.</summary>
    Off,

    /// <summary>The texts leave open which rate is charged.</summary>
    InDoubt,
}
