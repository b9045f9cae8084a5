namespace TradePolicy.Panels;

/// <summary>Whether the duty by some tariffs on goods can be calculated without the others on them.</summary>
internal enum PanelSeparation
{
    /// <summary>It needs no other tariff.</summary>
    Alone,

    /// <summary>It needs the base duty.</summary>
    OnBaseDuty,

    /// <summary>It needs all tariffs.</summary>
    Together,
}
