namespace TradePolicy.Panels;

/// <summary>How the duty of a group of goods is calculated.</summary>
/// <param name="Separation">With which other duties.</param>
/// <param name="BeyondHorizon">
/// Of its tariffs that with the earliest horizon, if the panel is of an instant after it, so that no rate is known; null if there is none.
/// </param>
internal sealed record PanelMethod(PanelSeparation Separation, TariffAtInstant? BeyondHorizon);
