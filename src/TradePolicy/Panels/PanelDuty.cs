namespace TradePolicy.Panels;

/// <summary>The duty of a group of goods by some of their tariffs.</summary>
/// <param name="ByProgramme">The duty of each programme of the panel.</param>
/// <param name="Total">The total.</param>
/// <param name="Base">The base duty of those tariffs; null if they have none.</param>
internal sealed record PanelDuty(DutyAmount[] ByProgramme, DutyAmount Total, BaseDuties? Base)
{
    /// <summary>What the duties that build on the base duty depend on: equal keys give equal duties.</summary>
    internal object Key { get; } = Base is { Charged: { IsCertain: true } charged, General: { IsCertain: true } general }
        ? (charged.Value.Amount, general.Value.Amount)
        : new object();
}
