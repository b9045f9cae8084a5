namespace TradePolicy.Serialization;

/// <summary>
/// Updates of a register as JSON. They are read in the context of the register that they are for, which says what the acts on each
/// provision deal in.
/// </summary>
internal static class UpdateForms
{
    private static readonly JsonForm<LegalAct> OnOrigins = ActForms.On("economies", ScopeForms.Economies);
    private static readonly JsonForm<LegalAct> OnCommodities = ActForms.On("goods", ScopeForms.Commodities);
    private static readonly JsonForm<LegalAct> OnStacking = ActForms.On("a way of stacking", TariffForms.Stacked);
    private static readonly JsonForm<LegalAct> OnHeading = ActForms.On("a heading", Form.Text);
    private static readonly JsonForm<LegalAct> OnExemption = ActForms.On("the terms of an exemption", TariffForms.Terms);
    private static readonly JsonForm<LegalAct> OnControl = ActForms.On("the terms of an export control", ControlForms.Terms);
    private static readonly JsonForm<LegalAct> OnMeasure = ActForms.On("the terms of a measure", MeasureForms.Terms);

    private static readonly JsonForm<IReadOnlyList<LegalAct>> Acts = Form.Custom<IReadOnlyList<LegalAct>>(
        at => Form.List(at.Context<UpdatedProvision>().Acts).Read(at.WithContext(at.Context<UpdatedProvision>().Key)),
        (to, acts) => Form.List(FormOf(acts)).Write(to, acts),
        schema => SchemaNode.AnyOf([.. AllActs.Select(acts => SchemaNode.ListOf(acts.Describe(schema)))]));

    private static readonly JsonForm<ProvisionActs> OnProvision = Form.Object<ProvisionActs>("the acts on a provision", members =>
    {
        var provision = members.Required("provision", Form.Key, added => added.Provision);
        var acts = members.Required("acts", Acts, added => added.Acts);
        return found =>
        {
            string key = found.Get(provision);
            JsonForm<LegalAct> form = FormOf(found.At.Context<PolicyRegister>(), key) ?? throw found.PlaceOf(provision).Fail(
                $"The register has no provision '{QuotedText.Cut(key)}'. "
                + ClosestText.HintFor(key, ProvisionsOf(found.At.Context<PolicyRegister>()))
                + "A provision is a tariff, one of its origins, commodities, stacking "
                + "and headings (us/reciprocal/cn/headings), an exemption, an export control or another measure; what is new goes into "
                + "tariffs, exportControls or measures, with its acts.");
            return ProvisionActs.Of(key, found.Get(acts, new UpdatedProvision(key, form)));
        };
    });

    private static readonly JsonForm<TruceUpdate> OnTruce = Form.Custom(
        at =>
        {
            TruceUpdate update = TruceForms.Update.Read(at);
            PolicyRegister register = at.Context<PolicyRegister>();
            return register.Truces.ContainsKey(update.Truce) ? update : throw at.FailAsAWhole(
                $"The register has no truce '{QuotedText.Cut(update.Truce)}'. "
                + $"{ClosestText.HintFor(update.Truce, register.Truces.Keys)}Its truces are {string.Join(", ", register.Truces.Keys)}.");
        },
        TruceForms.Update.Write,
        TruceForms.Update.Describe);

    private static readonly JsonForm<CoverageUpdate> OnCoverage = Form.Object<CoverageUpdate>("an update of a coverage", members =>
    {
        var imposedBy = members.Required("imposedBy", Form.Economy, update => update.ImposedBy);
        var origins = members.Required("origins", ScopeForms.Economies, update => update.Origins);
        var gaps = members.OptionalList("gaps", TariffForms.Gap, update => update.Gaps);
        var closedGaps = members.OptionalList("closedGaps", Form.Key, update => update.ClosedGaps);
        Factory<CoverageUpdate> changed = members.CreatedBy(CoverageUpdate.Of, imposedBy, origins, gaps, closedGaps);
        return found =>
        {
            CoverageUpdate update = changed(found);
            // What the register does not have is refused here, at its place.
            _ = found.At.Context<PolicyRegister>().With(update);
            return update;
        };
    });

    private static readonly JsonForm<CommodityListUpdate> OnList = Form.Object<CommodityListUpdate>("the changes of a list", members =>
    {
        var list = members.Key("list", Form.Key, update => update.List);
        var changes = members.List("changes", CommodityListForms.Change, update => update.Changes);
        return members.CreatedBy(CommodityListUpdate.Of, list, changes);
    });

    internal static JsonForm<RegisterUpdate> Update { get; } = Form.Object<RegisterUpdate>("an update of a register", members =>
    {
        var name = members.Required("name", Form.Text, update => update.Name);
        var completeThrough = members.Optional("completeThrough", Form.Instant, update => update.CompleteThrough);
        var instruments = members.OptionalList("instruments", InstrumentForms.Instrument, update => update.Instruments);
        var lists = members.OptionalList("commodityLists", CommodityListForms.Stated, update => update.CommodityLists)
            .Since(1);
        var listChanges = members.OptionalList("commodityListChanges", OnList, update => update.CommodityListUpdates)
            .Since(1);
        var acts = members.OptionalList("acts", OnProvision, update => update.Acts);
        var truceUpdates = members.OptionalList("truceUpdates", OnTruce, update => update.TruceUpdates);
        var tariffs = members.OptionalList("tariffs", TariffForms.Tariff, update => update.Tariffs);
        var truces = members.OptionalList("truces", TruceForms.Truce, update => update.Truces);
        var exportControls = members.OptionalList("exportControls", ControlForms.Control, update => update.ExportControls);
        var measures = members.OptionalList("measures", MeasureForms.Measure, update => update.OtherMeasures);
        var coverage = members.OptionalList("coverage", TariffForms.Coverage, update => update.Coverage);
        var coverageUpdates = members.OptionalList("coverageUpdates", OnCoverage, update => update.CoverageUpdates);
        return found =>
        {
            // The instruments are read first, since everything else refers to them, then the lists, to which tariffs refer. Each part is
            // laid over the register where it stands, so that what does not fit is refused at its place.
            PolicyRegister register = found.At.Context<PolicyRegister>();
            var empty = RegisterUpdate.Of(found.Get(name));
            RegisterUpdate update = empty.WithInstruments(found.Get(instruments)).WithCommodityLists(found.Get(lists));
            register = found.At.Create(update.CommodityLists, register.WithCommodityLists);
            foreach ((CommodityListUpdate changed, int position) in found.Get(listChanges).Select((item, index) => (item, index)))
            {
                register = found.PlaceOf(listChanges).Item(position).Create(
                    changed, own => register.WithListChanges(own.List, own.Changes));
                update = update.WithListChanges(changed.List, changed.Changes);
                // New tariffs are on the list as it is then.
                CommodityListForms.Replace(found.At, register.CommodityLists[changed.List]);
            }

            foreach ((ProvisionActs added, int position) in found.Get(acts).Select((item, index) => (item, index)))
            {
                register = found.PlaceOf(acts).Item(position).Create(added, own => register.WithActs(own.Provision, own.Acts));
                update = update.WithActs(added.Provision, added.Acts);
            }

            foreach ((TruceUpdate added, int position) in found.Get(truceUpdates).Select((item, index) => (item, index)))
            {
                register = found.PlaceOf(truceUpdates).Item(position).Create(added, own => register.With(empty.With(own)));
                update = update.With(added);
            }

            IReadOnlyList<Tariff> enacted = found.Get(tariffs);
            foreach ((Tariff added, int position) in enacted.Select((item, index) => (item, index)))
                register = found.PlaceOf(tariffs).Item(position).Create(added, register.With);
            update = update.WithTariffs(enacted).WithTruces(found.Get(truces))
                .WithExportControls(found.Get(exportControls)).WithOtherMeasures(found.Get(measures)).WithCoverage(found.Get(coverage));
            foreach (CoverageUpdate changed in found.Get(coverageUpdates))
                update = update.With(changed);
            return found.Get(completeThrough) is { } through ? update.WithCompleteThrough(through) : update;
        };
    });

    /// <summary>An update that a register has been given, as the register and its snapshots name it.</summary>
    internal static JsonForm<AppliedUpdate> Applied { get; } = Form.Object<AppliedUpdate>("an update", members =>
    {
        var name = members.Key("name", Form.Text, update => update.Name);
        var affects = members.OptionalList("affects", Form.Text, update => update.AffectedKeys);
        var instruments = members.OptionalList("instruments", Form.Text, update => update.Instruments);
        var horizonBefore = members.Optional("horizonBefore", Form.Instant, update => update.HorizonBefore);
        var completeThrough = members.Optional("completeThrough", Form.Instant, update => update.CompleteThrough);
        var coverage = members.OptionalList("coverage", TariffForms.Coverage, update => update.Coverage);
        var gaps = members.OptionalList("gaps", Form.Text, update => update.Gaps);
        Factory<AppliedUpdate> applied = members.CreatedBy(
            AppliedUpdate.Create, name, affects, instruments, horizonBefore, completeThrough);
        return found => applied(found).WithCoverage(found.Get(coverage), found.Get(gaps));
    });

    private static JsonForm<LegalAct>[] AllActs =>
        [RateForms.Acts, OnOrigins, OnCommodities, OnStacking, OnHeading, OnExemption, OnControl, OnMeasure];

    private static IEnumerable<string> ProvisionsOf(PolicyRegister register) => register.TariffsWithoutTruces
        .SelectMany(tariff => new[]
        {
            tariff.Key, tariff.Origins.Provision, GoodsOf(tariff), tariff.Stacking.Provision, tariff.Headings.Provision,
        })
        .Concat(register.TariffsWithoutTruces.SelectMany(tariff => tariff.Exemptions.Keys))
        .Concat(register.ExportControls.Keys).Concat(register.OtherMeasures.Keys);

    // The codes of a list need not be read for it.
    private static string GoodsOf(Tariff tariff) => tariff.CommodityList?.Key ?? tariff.Commodities.Provision;

    private static JsonForm<LegalAct>? FormOf(PolicyRegister register, string provision)
    {
        if (register.ExportControls.ContainsKey(provision))
            return OnControl;
        if (register.OtherMeasures.ContainsKey(provision))
            return OnMeasure;
        foreach (Tariff tariff in register.TariffsWithoutTruces)
        {
            if (provision == tariff.Key)
                return RateForms.Acts;
            if (provision == tariff.Origins.Provision)
                return OnOrigins;
            if (provision == GoodsOf(tariff))
                return OnCommodities;
            if (provision == tariff.Stacking.Provision)
                return OnStacking;
            if (provision == tariff.Headings.Provision)
                return OnHeading;
            if (tariff.Exemptions.ContainsKey(provision))
                return OnExemption;
        }

        return null;
    }

    // Acts that give no value are written alike on every provision.
    private static JsonForm<LegalAct> FormOf(IReadOnlyList<LegalAct> acts) => acts.Select(act => act switch
    {
        Enactment<EconomyScope> or Suspension<EconomyScope> => OnOrigins,
        Enactment<CommodityScope> or Suspension<CommodityScope> => OnCommodities,
        Enactment<Stacking> or Suspension<Stacking> => OnStacking,
        Enactment<string> or Suspension<string> => OnHeading,
        Enactment<ExemptionTerms> or Suspension<ExemptionTerms> => OnExemption,
        Enactment<ExportControls.ControlTerms> or Suspension<ExportControls.ControlTerms> => OnControl,
        Enactment<OtherMeasureTerms> or Suspension<OtherMeasureTerms> => OnMeasure,
        _ => null,
    }).FirstOrDefault(form => form is not null) ?? RateForms.Acts;

    private sealed record UpdatedProvision(string Key, JsonForm<LegalAct> Acts);
}
