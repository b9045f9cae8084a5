namespace TradePolicy.Quotas;

/// <summary>How a tariff quota is given out.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum QuotaAdministration
{
    /// <summary>In the order in which entries are accepted, until nothing is left.</summary>
    FirstComeFirstServed,

    /// <summary>
    /// By licences: who holds one has the quantity that it states. Such a quota has no balance that customs draws on, and is neither
    /// suspended nor blocked.
    /// </summary>
    Licensed,
}
