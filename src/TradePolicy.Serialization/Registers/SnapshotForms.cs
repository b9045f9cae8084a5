namespace TradePolicy.Serialization;

/// <summary>Policy snapshots as JSON.</summary>
internal static class SnapshotForms
{
    private static readonly JsonForm<Assumption> Assumed = Form.Object<Assumption>("an assumption", members =>
    {
        var about = members.Required("about", Form.Text, assumption => assumption.About);
        var holds = members.Required("holds", Form.Text, assumption => assumption.Holds);
        var reading = members.Optional("reading", Form.Text, assumption => assumption.Reading).Since(1);
        return members.CreatedBy(Assumption.Of, about, holds, reading);
    });

    private static readonly JsonForm<AssumptionSet> AssumedTogether = Form.Converted(
        Form.List(Assumed), assumptions => AssumptionSet.Of(assumptions), set => set.Assumptions);

    private static readonly JsonForm<Outcome<DutyRate>> Answer = Form.Object<Outcome<DutyRate>>("an answer", members =>
    {
        var rate = members.Optional("rate", RateForms.Rate, answer => answer.TryGetValue(out DutyRate? inForce) ? inForce : null);
        // The enacted rate, also if nothing suspends it.
        var beneath = members.Optional("beneath", RateForms.Rate, answer => answer.TryGetBeneath(out DutyRate? enacted) ? enacted : null);
        var enactedBy = members.Optional("enactedBy", InstrumentForms.Reference, answer => answer.EnactedBy);
        var suspendedBy = members.Optional("suspendedBy", InstrumentForms.Reference, answer => answer.SuspendedBy);
        var endedBy = members.Optional("endedBy", InstrumentForms.Reference, answer => answer.EndedBy);
        var heldInvalidBy = members.Optional("heldInvalidBy", InstrumentForms.Reference, answer => answer.HeldInvalidBy);
        var holdsUnder = members.OptionalList("holdsUnder", AssumedTogether, answer => answer.HoldsUnder);
        return members.CreatedBy(Outcome.Of<DutyRate>, rate, beneath, enactedBy, suspendedBy, endedBy, holdsUnder, heldInvalidBy);
    });

    private static readonly JsonForm<ExemptionState> Exemption = Form.Object<ExemptionState>("the state of an exemption", members =>
    {
        var key = members.Key("key", Form.Key, exemption => exemption.Key);
        var name = members.Required("name", Form.Text, exemption => exemption.Name);
        var terms = members.List("terms", TariffForms.Terms, exemption => exemption.Possible);
        var instruments = members.OptionalList("instruments", InstrumentForms.Reference, exemption => exemption.Instruments);
        var inDoubt = members.Flag("inDoubt", exemption => !exemption.IsCertain);
        var reasons = members.OptionalList("reasons", FactForms.Fact, exemption => exemption.Reasons);
        return members.CreatedBy(ExemptionState.Create, key, name, terms, instruments, inDoubt, reasons);
    });

    internal static JsonForm<TariffState> Tariff { get; } = Form.Object<TariffState>("the state of a tariff", members =>
    {
        var key = members.Key("key", Form.Key, tariff => tariff.Key);
        var programme = members.Required("programme", TariffForms.Programme, tariff => tariff.Programme);
        var imposedBy = members.Required("imposedBy", Form.Economy, tariff => tariff.ImposedBy);
        var origins = members.Required("origins", ScopeForms.Economies, tariff => tariff.Origins);
        var commodities = members.OmittedIf(CommodityScope.All, "commodities", ScopeForms.Commodities, tariff => tariff.Commodities);
        var requirement = members.Optional("requirement", EntryConditionForms.Condition, tariff => tariff.Requirement);
        var validDuring = members.Required("validDuring", TimeForms.Interval, tariff => tariff.ValidDuring);
        var beyondHorizon = members.Flag("beyondHorizon", tariff => tariff.IsBeyondHorizon);
        var incomplete = members.Flag("incomplete", tariff => tariff.IsIncomplete);
        var answers = members.List("answers", Answer, tariff => tariff.Possible); // the word of stored documents
        var exemptions = members.OptionalList("exemptions", Exemption, tariff => tariff.Exemptions);
        var reasons = members.OptionalList("reasons", FactForms.Fact, tariff => tariff.Reasons);
        var hypothetical = members.Flag("hypothetical", tariff => tariff.IsHypothetical);
        Factory<TariffState> core = found => TariffState
            .Create(
                found.Get(key), found.Get(programme), found.Get(imposedBy), found.Get(origins), found.Get(commodities),
                found.Get(validDuring), found.Get(answers))
            .WithDoubt(found.Get(reasons), found.Get(beyondHorizon), found.Get(incomplete))
            .WithRequirement(found.Get(requirement))
            .WithExemptions(found.Get(exemptions));
        return core.ThenIf(hypothetical, state => state.AsHypothetical());
    });

    private static readonly WordForm<TruceStatus> Statuses = Form.Words(
        ("notKnown", TruceStatus.NotKnown),
        ("announcedOnly", TruceStatus.AnnouncedOnly),
        ("notYetInForce", TruceStatus.NotYetInForce),
        ("inForce", TruceStatus.InForce),
        ("inForceNothingToSuspend", TruceStatus.InForceNothingToSuspend),
        ("interrupted", TruceStatus.Interrupted),
        ("lapsed", TruceStatus.Lapsed),
        ("ended", TruceStatus.Ended),
        ("indeterminate", TruceStatus.Indeterminate),
        ("beyondHorizon", TruceStatus.BeyondHorizon));

    internal static JsonForm<TruceSideState> Side { get; } = Form.Object<TruceSideState>("the state of a side", members =>
    {
        var party = members.Key("party", Form.Economy, side => side.Party);
        var status = members.Required("status", Statuses, side => side.Status);
        var expiry = members.Required("expiry", TimeForms.Bound, side => side.Expiry);
        var windows = members.OptionalList("windows", TruceForms.Window, side => side.Windows);
        var reasons = members.OptionalList("reasons", FactForms.Fact, side => side.Reasons);
        return members.CreatedBy(TruceSideState.Create, party, status, expiry, windows, reasons);
    });

    internal static JsonForm<TruceState> Truce { get; } = Form.Object<TruceState>("the state of a truce", members =>
    {
        var key = members.Key("key", Form.Key, truce => truce.Key);
        var title = members.Required("title", Form.Text, truce => truce.Name);
        var sides = members.List("sides", Side, truce => truce.Sides);
        var hypothetical = members.Flag("hypothetical", truce => truce.IsHypothetical);
        return members.CreatedBy(TruceState.Create, key, title, sides).ThenIf(hypothetical, state => state.AsHypothetical());
    });

    internal static JsonForm<CommodityListState> List { get; } = Form.Object<CommodityListState>("the state of a list", members =>
    {
        var key = members.Key("key", Form.Key, list => list.Key);
        var name = members.Required("name", Form.Text, list => list.Name);
        var goods = members.List("goods", ScopeForms.Commodities, list => list.Possible);
        var instruments = members.OptionalList("instruments", InstrumentForms.Reference, list => list.Instruments);
        var validDuring = members.Required("validDuring", TimeForms.Interval, list => list.ValidDuring);
        var inDoubt = members.Flag("inDoubt", list => !list.IsCertain);
        var reasons = members.OptionalList("reasons", FactForms.Fact, list => list.Reasons);
        return members.CreatedBy(CommodityListState.Create, key, name, goods, instruments, validDuring, inDoubt, reasons);
    });

    internal static JsonForm<PolicySnapshot> Snapshot { get; } = Form.Object<PolicySnapshot>("a snapshot", members =>
    {
        var (effectiveAt, knowledge, view, scenarios, updates) = Head(members);
        var instruments = members.List("instruments", InstrumentForms.Instrument, Cited);
        var tariffs = members.List("tariffs", Tariff, snapshot => snapshot.Tariffs);
        var truces = members.List("truces", Truce, snapshot => snapshot.Truces);
        var exportControls = members.OptionalList("exportControls", MeasureForms.State, snapshot => snapshot.ExportControls);
        var measures = members.OptionalList("measures", MeasureForms.State, snapshot => snapshot.OtherMeasures);
        var lists = members.OptionalList("commodityLists", List, snapshot => snapshot.CommodityLists)
            .Since(1);
        // Everything else refers to the instruments.
        var coverage = members.OptionalList("coverage", TariffForms.Coverage, snapshot => snapshot.Coverage);
        return members.CreatedBy(PolicySnapshot.Create, effectiveAt, knowledge, view, tariffs, truces, exportControls, measures, scenarios)
            .Then(updates, (snapshot, given) => snapshot.WithUpdates(given))
            .Then(coverage, (snapshot, given) => snapshot.WithCoverage(given))
            .Then(lists, (snapshot, given) => snapshot.WithCommodityLists(given))
            .After(instruments);
    });

    /// <summary>What a snapshot is of: the instant, the knowledge, the view, the scenarios and the updates.</summary>
    internal static JsonForm<PolicySnapshot> HeadAlone { get; } = Form.WriteOnly<PolicySnapshot>(
        "the head of a snapshot", members => Head(members));

    /// <summary>Instruments in the order of their keys, each once.</summary>
    /// <exception cref="ArgumentException">Two different ones have one key.</exception>
    internal static IReadOnlyList<LegalInstrument> Cited(IEnumerable<LegalInstrument> instruments, string what)
    {
        SortedDictionary<string, LegalInstrument> cited = new(StringComparer.Ordinal);
        foreach (LegalInstrument instrument in instruments)
        {
            if (!cited.TryAdd(instrument.Key, instrument) && !cited[instrument.Key].Equals(instrument))
                throw new ArgumentException($"Two different instruments of the {what} have the key '{instrument.Key}'.");
        }

        return [.. cited.Values];
    }

    private static IReadOnlyList<LegalInstrument> Cited(PolicySnapshot snapshot) => Cited(
        snapshot.Tariffs
            .SelectMany(tariff => tariff.Possible)
            .SelectMany(answer => answer.Instruments)
            .Concat(snapshot.Tariffs.SelectMany(tariff => tariff.Exemptions).SelectMany(exemption => exemption.Instruments))
            .Concat(snapshot.Truces.SelectMany(truce => truce.Sides).SelectMany(side => side.Windows).Select(window => window.Instrument))
            .Concat(snapshot.ExportControls.Concat(snapshot.OtherMeasures).SelectMany(measure => measure.Instruments))
            .Concat(snapshot.CommodityLists.SelectMany(list => list.Instruments)),
        "snapshot");

    private static (
        Member<NodaTime.Instant> EffectiveAt, Member<Knowledge> Knowledge,
        Member<LegalView> View, Member<IReadOnlyList<string>> Scenarios, Member<IReadOnlyList<AppliedUpdate>> Updates) Head(
        MemberTable<PolicySnapshot> members) =>
    (
        members.Key("effectiveAt", Form.Instant, snapshot => snapshot.EffectiveAt),
        members.Key("knowledge", TimeForms.Knowledge, snapshot => snapshot.Knowledge),
        members.Key("view", ActForms.View, snapshot => snapshot.View),
        members.OptionalList("scenarios", Form.Text, snapshot => snapshot.Scenarios),
        members.OptionalList("updates", UpdateForms.Applied, snapshot => snapshot.Updates));
}
