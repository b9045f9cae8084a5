namespace TradePolicy;

/// <summary>The kind of a step of a tariff's rate, as far as a look-up needs it.</summary>
internal enum RateStepKind
{
    /// <summary>No rate has begun, or it expired by its own text: no act took it away.</summary>
    Nothing,

    /// <summary>Only a share of the customs value is charged, or nothing.</summary>
    Share,

    /// <summary>A rate is charged whose amount must be calculated.</summary>
    Other,

    /// <summary>No rate is in force, since an act or a ruling took it away: it is suspended, ended or held invalid.</summary>
    Off,

    /// <summary>Several answers or sources are possible, or the answer is after the horizon or incomplete.</summary>
    NotSettled,
}
