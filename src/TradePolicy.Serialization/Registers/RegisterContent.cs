using TradePolicy.ExportControls;

namespace TradePolicy.Serialization;

/// <summary>The contents of a document: a whole register, or a part of one.</summary>
internal sealed record RegisterContent(
    Knowledge? Knowledge,
    IReadOnlyList<LegalInstrument> Instruments,
    IReadOnlyList<CommodityList> CommodityLists,
    IReadOnlyList<Tariff> Tariffs,
    IReadOnlyList<TradeTruce> Truces,
    IReadOnlyList<ExportControl> ExportControls,
    IReadOnlyList<OtherMeasure> Measures,
    IReadOnlyList<AppliedScenario> Scenarios,
    IReadOnlyList<AppliedUpdate> Updates,
    IReadOnlyList<TariffCoverage> Coverage)
{
    /// <summary>Nothing yet.</summary>
    internal static RegisterContent Empty { get; } = new(null, [], [], [], [], [], [], [], [], []);

    /// <summary>The contents of a register, with its acts as given.</summary>
    internal static RegisterContent Of(PolicyRegister register) => new(
        register.Knowledge, register.Instruments, register.CommodityLists, register.TariffsWithoutTruces, register.Truces,
        register.ExportControls, register.OtherMeasures, register.Scenarios, register.Updates, register.Coverage);

    /// <summary>What a register has to which documents that add to it refer.</summary>
    internal static StatedValues StatedBy(PolicyRegister register)
    {
        StatedValues stated = new();
        foreach (LegalInstrument instrument in register.Instruments)
            stated.Of<LegalInstrument>().Add(instrument.Key, instrument);
        foreach (CommodityList list in register.CommodityLists)
            stated.Of<CommodityList>().Add(list.Key, list);
        return stated;
    }

    /// <summary>These contents and those of another document.</summary>
    internal RegisterContent With(RegisterContent other) => new(
        other.Knowledge ?? Knowledge,
        [.. Instruments, .. other.Instruments],
        [.. CommodityLists, .. other.CommodityLists],
        [.. Tariffs, .. other.Tariffs],
        [.. Truces, .. other.Truces],
        [.. ExportControls, .. other.ExportControls],
        [.. Measures, .. other.Measures],
        [.. Scenarios, .. other.Scenarios],
        [.. Updates, .. other.Updates],
        [.. Coverage, .. other.Coverage]);

    /// <summary>The register that it makes.</summary>
    /// <exception cref="ArgumentException">It makes none.</exception>
    internal PolicyRegister ToRegister()
    {
        var register = PolicyRegister.Create(
            Knowledge ?? throw new ArgumentException("No document states the knowledge: through when the register is complete."),
            Tariffs,
            Truces);
        // Each step makes a whole register anew.
        if (Instruments.Count > 0)
            register = register.WithInstruments(Instruments);
        if (CommodityLists.Count > 0)
            register = register.WithCommodityLists(CommodityLists);
        if (ExportControls.Count > 0)
            register = register.WithExportControls(ExportControls);
        if (Measures.Count > 0)
            register = register.WithOtherMeasures(Measures);
        if (Scenarios.Count > 0)
            register = register.WithAppliedScenarios(Scenarios);
        if (Updates.Count > 0)
            register = register.WithAppliedUpdates(Updates);
        return Coverage.Count > 0 ? register.WithCoverage(Coverage) : register;
    }
}
