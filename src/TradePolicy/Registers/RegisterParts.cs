using TradePolicy.ExportControls;

namespace TradePolicy;

/// <summary>The parts of a register: what it is built from, and what changes from one register to the next.</summary>
/// <param name="Binding">Its tariffs and truces, with the knowledge that applies to all parts.</param>
/// <param name="ExportControls">Its export controls.</param>
/// <param name="OtherMeasures">Its other measures.</param>
/// <param name="Instruments">Its instruments; those of the acts may be among them.</param>
/// <param name="Scenarios">The scenarios that it has been given, in order.</param>
/// <param name="Updates">The updates that it has been given, in order.</param>
/// <param name="Coverage">Which additional duties it has; empty if nothing is said of that.</param>
/// <param name="CommodityLists">Its lists of goods; those on which tariffs are imposed may be among them.</param>
internal sealed record RegisterParts(
    TruceBinding Binding,
    ValueList<ExportControl> ExportControls,
    ValueList<OtherMeasure> OtherMeasures,
    ValueList<LegalInstrument> Instruments,
    ValueList<AppliedScenario> Scenarios,
    ValueList<AppliedUpdate> Updates,
    ValueList<TariffCoverage> Coverage,
    ValueList<CommodityList> CommodityLists);
