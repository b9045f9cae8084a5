namespace TradePolicy.Serialization;

/// <summary>Registers as JSON: the acts as given, not the results calculated from them.</summary>
internal static class RegisterForms
{
    private static readonly JsonForm<AppliedScenario> Scenario = Form.Object<AppliedScenario>("a scenario", members =>
    {
        var name = members.Required("name", Form.Text, scenario => scenario.Name);
        var touches = members.List("touches", Form.Text, scenario => scenario.AffectedKeys);
        return members.CreatedBy(AppliedScenario.Create, name, touches);
    });

    private static readonly JsonForm<RegisterContent> Whole = Of("a register", isWhole: true);

    /// <summary>A part of a register, in the context of the documents before it.</summary>
    internal static JsonForm<RegisterContent> Part { get; } = Of("a part of a register", isWhole: false);

    internal static JsonForm<PolicyRegister> Register { get; } = Form.Converted(Whole, content => content.ToRegister(), RegisterContent.Of);

    private static JsonForm<RegisterContent> Of(string name, bool isWhole) => Form.Object<RegisterContent>(name, members =>
    {
        var knowledge = members.Optional("knowledge", TimeForms.Knowledge, register => register.Knowledge, isWhole);
        var instruments = members.OptionalList("instruments", InstrumentForms.Instrument, register => register.Instruments, isWhole);
        var lists = members.OptionalList("commodityLists", CommodityListForms.Stated, register => register.CommodityLists)
            .Since(1);
        var tariffs = members.OptionalList("tariffs", TariffForms.Tariff, register => register.Tariffs, isWhole);
        var truces = members.OptionalList("truces", TruceForms.Truce, register => register.Truces, isWhole);
        var exportControls = members.OptionalList("exportControls", ControlForms.Control, register => register.ExportControls);
        var measures = members.OptionalList("measures", MeasureForms.Measure, register => register.Measures);
        // A supposition is not stated in parts, nor is an update.
        var scenarios = isWhole ? members.OptionalList("scenarios", Scenario, register => register.Scenarios) : null;
        var updates = isWhole ? members.OptionalList("updates", UpdateForms.Applied, register => register.Updates) : null;
        var coverage = members.OptionalList("coverage", TariffForms.Coverage, register => register.Coverage);
        return found =>
        {
            if (!isWhole && found.Has(knowledge) && found.At.Context<RegisterContent>().Knowledge is not null)
                throw found.PlaceOf(knowledge)
                    .Fail("The knowledge is already stated in another document; it applies to the whole register.");
            // The instruments are read first, since everything else refers to them, then the lists, to which tariffs refer.
            IReadOnlyList<LegalInstrument> stated = found.Get(instruments);
            IReadOnlyList<CommodityList> listed = found.Get(lists);
            return new(
                found.Get(knowledge), stated, listed, found.Get(tariffs), found.Get(truces), found.Get(exportControls), found.Get(measures),
                scenarios is null ? [] : found.Get(scenarios), updates is null ? [] : found.Get(updates), found.Get(coverage));
        };
    });
}
