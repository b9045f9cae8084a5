using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using TradePolicy.ExportControls;

namespace TradePolicy;

/// <summary>
/// A body of trade policy: tariffs, truces, export controls, other measures and the instruments they come from, with the
/// instant through which it is complete. Restricted to what was known at one instant and asked about another, it gives a
/// <see cref="PolicySnapshot"/>.
/// </summary>
/// <remarks>
/// A register never changes: each With… method returns another. It may be shared between threads.
/// </remarks>
/// <example><code>
/// PolicySnapshot june = register.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0)).At(Instant.FromUtc(2025, 8, 12, 4, 1));
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed partial record PolicyRegister
{
    private readonly TruceBinding binding;

    private PolicyRegister(RegisterParts parts)
    {
        binding = parts.Binding;
        ExportControls = KeyedList<ExportControl>.Of(
            "export control", parts.ExportControls.Select(control => control.InRegister(Knowledge)).Where(control => control.IsKnown),
            control => control.Key);
        OtherMeasures = KeyedList<OtherMeasure>.Of(
            "measure", parts.OtherMeasures.Select(measure => measure.InRegister(Knowledge)).Where(measure => measure.IsKnown),
            measure => measure.Key);
        CommodityLists = CommodityList.EachOnce(
            parts.CommodityLists.Select(list => list.Under(Knowledge)).Concat(CommodityList.Of(TariffsWithoutTruces)));
        CheckProvisions([.. Tariffs.Keys, .. ExportControls.Keys, .. OtherMeasures.Keys, .. CommodityLists.Keys]);
        Instruments = Cited(parts.Instruments.Where(instrument => instrument.Published.Earliest <= Knowledge.AsOf));
        Scenarios = parts.Scenarios;
        Updates = ValueList.From(parts.Updates.Select(update => update.KnownBy(Knowledge, Instruments)).OfType<AppliedUpdate>());
        Coverage = parts.Coverage;
    }

    /// <summary>Through when the register is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge => binding.Knowledge;

    /// <summary>The tariffs, by key; each has the suspensions of the truces that name it.</summary>
    public KeyedList<Tariff> Tariffs => binding.Tariffs;

    /// <summary>The tariffs as given, without the suspensions of truces.</summary>
    public ValueList<Tariff> TariffsWithoutTruces => binding.TariffsWithoutTruces;

    /// <summary>The truces, by key.</summary>
    public KeyedList<TradeTruce> Truces => binding.Truces;

    /// <summary>The export controls, by key.</summary>
    public KeyedList<ExportControl> ExportControls { get; }

    /// <summary>The measures that are neither tariffs nor export controls, by key.</summary>
    public KeyedList<OtherMeasure> OtherMeasures { get; }

    /// <summary>
    /// The lists of goods on which tariffs are imposed and conditions rest, by key, in the order of their keys.
    /// </summary>
    public KeyedList<CommodityList> CommodityLists { get; }

    /// <summary>The instruments, by key, in the order of their keys: those of the acts, and further ones.</summary>
    public KeyedList<LegalInstrument> Instruments { get; }

    /// <summary>The scenarios that the register has been given, in order; empty if it contains only acts that were made.</summary>
    public ValueList<AppliedScenario> Scenarios { get; }

    /// <summary>
    /// The updates that the register has been given, as far as it knows of them, in order; empty if it is as its source gives it.
    /// </summary>
    public ValueList<AppliedUpdate> Updates { get; }

    /// <summary>
    /// Which additional duties the register has, of which economy, on goods of which origins, since when; empty if nothing is said of that.
    /// Outside of it a total is not known.
    /// </summary>
    public ValueList<TariffCoverage> Coverage { get; }

    /// <summary>Whether the register has been given a scenario. Its answers about what the scenario affects are marked.</summary>
    public bool IsHypothetical => Scenarios.Count > 0;

    /// <summary>A register of tariffs and truces.</summary>
    /// <param name="knowledge">Through when it is complete. It applies to all parts of the register.</param>
    /// <param name="tariffs">The tariffs; each key once.</param>
    /// <param name="truces">The truces; each key once.</param>
    /// <exception cref="UnknownTargetException">A truce suspends a tariff that is not among the tariffs.</exception>
    /// <exception cref="ArgumentException">
    /// A key occurs twice, two instruments with one key differ, a party suspends a tariff that another economy imposes,
    /// or two acts share a key.
    /// </exception>
    public static PolicyRegister Create(Knowledge knowledge, IEnumerable<Tariff> tariffs, IEnumerable<TradeTruce> truces)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(tariffs);
        ArgumentNullException.ThrowIfNull(truces);
        return new(new RegisterParts(TruceBinding.Of(knowledge, tariffs, truces), [], [], [], [], [], [], []));
    }

    /// <summary>The same register with a further tariff; a restricted register takes what was known of it.</summary>
    /// <param name="tariff">The tariff; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(Tariff tariff) => WithTariffs([tariff]);

    /// <summary>The same register with further tariffs; a restricted register takes what was known of them.</summary>
    /// <param name="tariffs">The tariffs; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister WithTariffs(params IEnumerable<Tariff> tariffs) =>
        new(Parts with { Binding = TruceBinding.Of(Knowledge, TariffsWithoutTruces.Concat(Require.Given(tariffs)), Truces) });

    /// <summary>The same register with a further truce; a restricted register takes what was known of it.</summary>
    /// <param name="truce">The truce; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(TradeTruce truce) =>
        new(Parts with { Binding = TruceBinding.Of(Knowledge, TariffsWithoutTruces, Truces.Append(truce)) });

    /// <summary>The same register with a truce in place of the one with its key: extended, ended, or announced further.</summary>
    /// <param name="truce">The truce.</param>
    /// <exception cref="KeyNotFoundException">The register has no truce with that key.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    /// <example><code>
    /// register.Replace(register.Truces["us-cn-2025"].Extend(Economy.UnitedStates, window, order))
    /// </code></example>
    public PolicyRegister Replace(TradeTruce truce)
    {
        TradeTruce replaced = Truces[Require.Given(truce).Key];
        IEnumerable<TradeTruce> truces = Truces.Select(other => ReferenceEquals(other, replaced) ? truce : other);
        return new(Parts with { Binding = TruceBinding.Of(Knowledge, TariffsWithoutTruces, truces) });
    }

    /// <summary>The same register with a tariff in place of the one with its key.</summary>
    /// <param name="tariff">The tariff, without the suspensions of truces, which the register adds.</param>
    /// <exception cref="KeyNotFoundException">The register has no tariff with that key.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister Replace(Tariff tariff)
    {
        string key = Tariffs[Require.Given(tariff).Key].Key;
        IEnumerable<Tariff> tariffs = TariffsWithoutTruces.Select(other => other.Key == key ? tariff : other);
        return new(Parts with { Binding = TruceBinding.Of(Knowledge, tariffs, Truces) });
    }

    /// <summary>
    /// The same register with a list of goods in place of the one with its key, for all tariffs and conditions: as an act amended it.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <exception cref="KeyNotFoundException">The register has no list with that key.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    /// <example><code>
    /// register.Replace(register.CommodityLists["us/reciprocal/annex-ii"].With(CommodityListChange.Of(order, from, added)))
    /// </code></example>
    public PolicyRegister Replace(CommodityList list)
    {
        string key = CommodityLists[Require.Given(list).Key].Key;
        return new(Parts with
        {
            Binding = TruceBinding.Of(
                Knowledge, TariffsWithoutTruces.Select(tariff => tariff.CommodityList?.Key == key ? tariff.WithCommodities(list) : tariff),
                Truces),
            CommodityLists = [.. CommodityLists.Select(other => other.Key == key ? list : other)],
        });
    }

    /// <summary>The same register with an export control in place of the one with its key.</summary>
    /// <param name="exportControl">The control.</param>
    /// <exception cref="KeyNotFoundException">The register has no control with that key.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister Replace(ExportControl exportControl)
    {
        ExportControl replaced = ExportControls[Require.Given(exportControl).Key];
        return new(Parts with
        {
            ExportControls = [.. ExportControls.Select(other => ReferenceEquals(other, replaced) ? exportControl : other)],
        });
    }

    /// <summary>The same register with a measure in place of the one with its key.</summary>
    /// <param name="otherMeasure">The measure.</param>
    /// <exception cref="KeyNotFoundException">The register has no measure with that key.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister Replace(OtherMeasure otherMeasure)
    {
        OtherMeasure replaced = OtherMeasures[Require.Given(otherMeasure).Key];
        return new(Parts with
        {
            OtherMeasures = [.. OtherMeasures.Select(other => ReferenceEquals(other, replaced) ? otherMeasure : other)],
        });
    }

    /// <summary>The same register with further acts on a provision that it has.</summary>
    /// <param name="provision">The key of the provision, as in <see cref="ProvisionActs.Provision"/>.</param>
    /// <param name="acts">The acts, at least one; a restricted register takes those that were known.</param>
    /// <exception cref="UnknownTargetException">The register has no such provision, or an act names another act that is not
    /// there.</exception>
    /// <exception cref="ArgumentException">An act does not fit the provision, or its key is taken.</exception>
    public PolicyRegister WithActs(string provision, params IEnumerable<LegalAct> acts)
    {
        var added = ProvisionActs.Of(provision, acts);
        ILookup<string, string> owners = OwnersByProvision();
        if (!owners.Contains(provision))
            throw new UnknownTargetException("The acts", provision, ExpectedProvision, owners.Select(owner => owner.Key));
        AlreadyThere.Refuse(this, added);
        ActRevision revision = new();
        foreach (LegalAct act in added.Acts)
            revision.Add(provision, act);
        return new(Parts with
        {
            Binding = TruceBinding.Of(Knowledge, TariffsWithoutTruces.Select(tariff => tariff.Revised(revision)), Truces),
            ExportControls = [.. ExportControls.Select(control => control.Revised(revision))],
            OtherMeasures = [.. OtherMeasures.Select(measure => measure.Revised(revision))],
        });
    }

    /// <summary>
    /// The same register, complete through a later instant: whoever calls it has read the sources up to then and added what they found.
    /// </summary>
    /// <param name="instant">Every act published up to and at this instant is in the register.</param>
    /// <exception cref="ArgumentException">The register is complete through a later instant already, or by construction.</exception>
    public PolicyRegister CompleteThrough(Instant instant)
    {
        if (Knowledge.CompleteThrough is not { } before || instant < before)
            throw new ArgumentException(
                $"The register is {Knowledge} already; a horizon moves forward only.", nameof(instant));
        return new(Parts with { Binding = TruceBinding.Of(Knowledge.CompleteTo(instant), TariffsWithoutTruces, Truces) });
    }

    /// <summary>The same register with an update: acts, windows, new provisions and a later horizon.</summary>
    /// <param name="update">The update; several are given one after the other, in the order of their publication.</param>
    /// <exception cref="UnknownTargetException">The update names a provision, a truce or an act that is not in the register.</exception>
    /// <exception cref="ArgumentException">
    /// An act does not fit, or a key is taken: often since the register has the act already, so that the update can do without it.
    /// </exception>
    public PolicyRegister With(RegisterUpdate update) => Require.Given(update).AppliedTo(this);

    /// <summary>
    /// The same register, marked as the result of updates. It is for registers that are read again: what the updates added is in them
    /// already, and <see cref="With(RegisterUpdate)"/> would add it.
    /// </summary>
    /// <param name="updates">The updates, after those that the register has been given.</param>
    public PolicyRegister WithAppliedUpdates(params IEnumerable<AppliedUpdate> updates) =>
        new(Parts with { Updates = [.. Updates, .. Require.Each(updates)] });

    /// <summary>The same register, which says which additional duties it has.</summary>
    /// <param name="coverage">What it has, beside what it says already.</param>
    public PolicyRegister WithCoverage(params IEnumerable<TariffCoverage> coverage) =>
        new(Parts with { Coverage = [.. Coverage, .. Require.Each(coverage)] });

    /// <summary>The same register with changed gaps in its coverage: missing duties that are added, stated anew, or closed.</summary>
    /// <param name="update">What changes in the gaps of a statement of <see cref="Coverage"/>.</param>
    /// <exception cref="UnknownTargetException">The register has no such statement, or not a gap that is closed.</exception>
    public PolicyRegister With(CoverageUpdate update) =>
        new(Parts with { Coverage = CoverageRevision.Of(Require.Given(update), Coverage) });

    /// <summary>The same register with further lists of goods; a restricted register takes what was known of them.</summary>
    /// <param name="lists">The lists; their keys are new. Those on which its tariffs are imposed are in the register already.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>; or two different lists have one key.</exception>
    public PolicyRegister WithCommodityLists(params IEnumerable<CommodityList> lists) =>
        new(Parts with { CommodityLists = [.. CommodityLists, .. Require.Each(lists)] });

    /// <summary>
    /// The same register with further changes of a list of goods that it has, for all tariffs and conditions; a restricted register takes
    /// those that were known.
    /// </summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="changes">The changes, which come after those that the list has; at least one.</param>
    /// <exception cref="UnknownTargetException">The register has no list with that key.</exception>
    /// <exception cref="ArgumentException">The list has a change already, or a change removes a code that is not on it then.</exception>
    /// <example><code>
    /// register.WithListChanges("us/goods/annex-ii", CommodityListChange.Of(order, from, added, removed))
    /// </code></example>
    public PolicyRegister WithListChanges(string list, params IEnumerable<CommodityListChange> changes)
    {
        var added = CommodityListUpdate.Of(list, changes);
        CommodityList own = ListOf(added, "The changes");
        return Replace(added.AppliedTo(own));
    }

    /// <summary>The list that an update changes.</summary>
    /// <exception cref="UnknownTargetException">The register has no such list.</exception>
    /// <exception cref="ArgumentException">The list has one of the changes.</exception>
    internal CommodityList ListOf(CommodityListUpdate update, string what)
    {
        if (!CommodityLists.TryGetValue(update.List, out CommodityList? own))
            throw new UnknownTargetException(what, update.List, "the key of a list of goods of the register", CommodityLists.Keys);
        AlreadyThere.Refuse(this, update);
        return own;
    }

    /// <summary>The same register with a further export control; a restricted register takes what was known of it.</summary>
    /// <param name="exportControl">The control; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(ExportControl exportControl) => WithExportControls([exportControl]);

    /// <summary>The same register with further export controls; a restricted register takes what was known of them.</summary>
    /// <param name="exportControls">The controls; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister WithExportControls(params IEnumerable<ExportControl> exportControls) =>
        new(Parts with { ExportControls = [.. ExportControls, .. Require.Each(exportControls)] });

    /// <summary>The same register with a further measure; a restricted register takes what was known of it.</summary>
    /// <param name="otherMeasure">The measure; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(OtherMeasure otherMeasure) => WithOtherMeasures([otherMeasure]);

    /// <summary>The same register with further measures; a restricted register takes what was known of them.</summary>
    /// <param name="otherMeasures">The measures; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister WithOtherMeasures(params IEnumerable<OtherMeasure> otherMeasures) =>
        new(Parts with { OtherMeasures = [.. OtherMeasures, .. Require.Each(otherMeasures)] });

    /// <summary>
    /// The same register with further instruments that no act refers to; a restricted register takes those that were known.
    /// </summary>
    /// <param name="instruments">The instruments.</param>
    /// <exception cref="ArgumentException">Two different instruments have one key.</exception>
    public PolicyRegister WithInstruments(params IEnumerable<LegalInstrument> instruments) =>
        new(Parts with { Instruments = [.. Instruments, .. Require.Each(instruments)] });

    /// <summary>
    /// The same register with a scenario. This register stays as it is; the one returned is hypothetical, and marks what the
    /// scenario affects.
    /// </summary>
    /// <remarks>
    /// Hypothetical acts come after all others and are known at every instant, so a scenario survives
    /// <see cref="AsKnownAt"/>. A register restricted to what was known cannot tell an act that does not exist from one that
    /// was not known yet; there, withdrawing it has no effect. A supposition relative to what is known (a truce extended by
    /// 90 days, a rate raised by 10 points) is worked out from what this register knows.
    /// </remarks>
    /// <param name="scenario">The scenario; one that supposes nothing gives this register.</param>
    /// <exception cref="UnknownTargetException">The scenario names a tariff, truce, export control, measure or act that is not in the
    /// register.</exception>
    /// <exception cref="ArgumentException">A supposition does not fit its tariff, truce, export control or measure.</exception>
    public PolicyRegister With(PolicyScenario scenario) => Require.Given(scenario).IsEmpty ? this : scenario.AppliedTo(this);

    /// <summary>
    /// The same register, marked as the result of scenarios. It is for registers that are read again: their hypothetical acts
    /// are among the acts already, and <see cref="With(PolicyScenario)"/> would add them.
    /// </summary>
    /// <param name="scenarios">The scenarios, after those that the register has been given.</param>
    public PolicyRegister WithAppliedScenarios(params IEnumerable<AppliedScenario> scenarios) =>
        new(Parts with { Scenarios = [.. Scenarios, .. Require.Each(scenarios)] });

    /// <summary>
    /// The same register as far as it was known at an instant. It does not contain what became known later, nor export controls
    /// and measures of which nothing was known.
    /// </summary>
    /// <param name="knownAt">The instant, included.</param>
    public PolicyRegister AsKnownAt(Instant knownAt) => Knowledge.RestrictedTo(knownAt) == Knowledge
        ? this
        : new(Parts with
        {
            Binding = binding.AsKnownAt(knownAt),
            ExportControls = [.. ExportControls.Select(control => control.AsKnownAt(knownAt))],
            OtherMeasures = [.. OtherMeasures.Select(measure => measure.AsKnownAt(knownAt))],
            CommodityLists = [.. CommodityLists.Select(list => list.AsKnownAt(knownAt))],
        });

    // By hand: the tariffs without the suspensions follow from those with them and from the truces.
    /// <summary>Whether both contain the same with the same knowledge.</summary>
    /// <param name="other">The other register.</param>
    public bool Equals(PolicyRegister? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Knowledge.Equals(other.Knowledge) && Tariffs.Equals(other.Tariffs) && Truces.Equals(other.Truces)
                && ExportControls.Equals(other.ExportControls) && OtherMeasures.Equals(other.OtherMeasures)
                && CommodityLists.Equals(other.CommodityLists) && Instruments.Equals(other.Instruments)
                && Scenarios == other.Scenarios && Updates == other.Updates && Coverage == other.Coverage));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Knowledge, Tariffs.Count, Truces.Count, Instruments.Count);

    /// <summary>"3 tariffs, 1 truces, 2 export controls, 1 other measures, 17 instruments, complete through …".</summary>
    public override string ToString() =>
        $"{Tariffs.Count} tariffs, {Truces.Count} truces, {ExportControls.Count} export controls, {OtherMeasures.Count} other measures, " +
        $"{Instruments.Count} instruments, {Knowledge}";

    /// <summary>The parts of this register, of which another register can be made.</summary>
    internal RegisterParts Parts => new(
        binding, ValueList.From(ExportControls), ValueList.From(OtherMeasures), ValueList.From(Instruments), Scenarios, Updates, Coverage,
        ValueList.From(CommodityLists));

    /// <summary>What the key of a provision of a register can be, for messages.</summary>
    internal const string ExpectedProvision =
        "the key of a tariff or one of its provisions, of an export control or of a measure of the register";

    // An exemption may have one key in several tariffs: then it belongs to all of them.
    /// <summary>The keys of tariffs, export controls and measures by the keys of their provisions.</summary>
    internal ILookup<string, string> OwnersByProvision() => TariffsWithoutTruces
        .SelectMany(tariff => tariff.Provisions.Select(provision => (Provision: provision, Owner: tariff.Key)))
        .Concat(ExportControls.Keys.Concat(OtherMeasures.Keys).Select(key => (Provision: key, Owner: key)))
        .ToLookup(pair => pair.Provision, pair => pair.Owner, StringComparer.Ordinal);

    /// <summary>A register of the parts of another that have been changed.</summary>
    internal static PolicyRegister Of(RegisterParts parts) => new(parts);

    /// <summary>The same register, taken to be complete: what follows from it if nothing further is enacted.</summary>
    internal PolicyRegister IfNothingFurther() => Knowledge.CompleteThrough is null ? this : new(Parts with
    {
        Binding = TruceBinding.Of(
            Knowledge.KnownAt is { } known ? Knowledge.Complete.RestrictedTo(known) : Knowledge.Complete, TariffsWithoutTruces, Truces),
    });

    // An act names its provision by key, so a key belongs to one provision.
    private static void CheckProvisions(IReadOnlyList<string> keys)
    {
        if (keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"'{twice.Key}' is the key of two provisions. A tariff, an export control and a measure each have a key of their own.");
    }

    /// <summary>The instruments of all acts and statements, and further ones, each once, in the order of their keys.</summary>
    private KeyedList<LegalInstrument> Cited(IEnumerable<LegalInstrument> further)
    {
        IEnumerable<LegalInstrument> all =
        [
            .. TariffsWithoutTruces.SelectMany(tariff => tariff.AllActs.Select(act => act.Instrument)),
            .. Truces.SelectMany(truce => truce.Instruments),
            .. ExportControls.SelectMany(control => control.Instruments),
            .. OtherMeasures.SelectMany(measure => measure.Instruments),
            .. CommodityLists.SelectMany(list => list.Changes.Select(change => change.Instrument)),
            .. further,
        ];
        return KeyedList<LegalInstrument>.Of("instrument", LegalInstrument.EachOnce(all), instrument => instrument.Key);
    }
}
