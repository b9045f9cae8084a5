using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using TradePolicy.ExportControls;

namespace TradePolicy;

/// <summary>
/// What a reader of the official journals adds to a register: acts on provisions that it has, windows of its truces, new tariffs, controls
/// and measures, what the register then covers and what it does not, and through when the sources have been read.
/// </summary>
/// <remarks>
/// An update says what was enacted; a <see cref="PolicyScenario"/> says what might be. An update has instruments with their publication, so
/// that a register restricted to an earlier instant does not know it. Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// RegisterUpdate update = RegisterUpdate.Of("notices read to 20 November")
///     .WithCompleteThrough(Instant.FromUtc(2026, 11, 20, 0, 0))
///     .WithActs("us/reciprocal/cn", LegalAct.Enact("order-15000/rate", "us/reciprocal/cn", order, window, AdValorem.Of(12m)));
/// PolicyRegister today = register.With(update);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record RegisterUpdate
{
    private RegisterUpdate(string name) => Name = name;

    /// <summary>The name, by which answers say that they rest on the update: "notices read to 20 November".</summary>
    public string Name { get; }

    /// <summary>
    /// The instant through which every published act is in the register with the update, included; null if the update does not say, and
    /// the horizon of the register stays.
    /// </summary>
    public Instant? CompleteThrough { get; private init; }

    /// <summary>The instruments of all that it adds, and further ones, each once, in the order of their keys.</summary>
    public ValueList<LegalInstrument> Instruments { get; private init; } = [];

    /// <summary>The acts on provisions that the register has; each provision once.</summary>
    public ValueList<ProvisionActs> Acts { get; private init; } = [];

    /// <summary>What is added to truces that the register has; each truce once.</summary>
    public ValueList<TruceUpdate> TruceUpdates { get; private init; } = [];

    /// <summary>The new tariffs.</summary>
    public ValueList<Tariff> Tariffs { get; private init; } = [];

    /// <summary>The new truces.</summary>
    public ValueList<TradeTruce> Truces { get; private init; } = [];

    /// <summary>The new export controls.</summary>
    public ValueList<ExportControl> ExportControls { get; private init; } = [];

    /// <summary>The new measures that are neither tariffs nor export controls.</summary>
    public ValueList<OtherMeasure> OtherMeasures { get; private init; } = [];

    /// <summary>The new lists of goods.</summary>
    public ValueList<CommodityList> CommodityLists { get; private init; } = [];

    /// <summary>What changes in lists of goods that the register has; each list once.</summary>
    public ValueList<CommodityListUpdate> CommodityListUpdates { get; private init; } = [];

    /// <summary>
    /// Which additional duties the register has with the update. A statement takes the place of what the register says of the same economy
    /// and origins; the gaps of that stay, unless <see cref="CoverageUpdates"/> closes them.
    /// </summary>
    public ValueList<TariffCoverage> Coverage { get; private init; } = [];

    /// <summary>What changes in the gaps of the coverage that the register states; each economy and its origins once.</summary>
    public ValueList<CoverageUpdate> CoverageUpdates { get; private init; } = [];

    /// <summary>An update that adds nothing yet.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public static RegisterUpdate Of(string name) => new(Require.Text(name));

    /// <summary>The same update, which says through when all sources have been read.</summary>
    /// <param name="instant">Every act published up to and at this instant is in the register with the update.</param>
    public RegisterUpdate WithCompleteThrough(Instant instant) => this with { CompleteThrough = instant };

    /// <summary>The same update with further instruments that no act refers to.</summary>
    /// <param name="instruments">The instruments.</param>
    /// <exception cref="ArgumentException">Two different instruments have one key.</exception>
    public RegisterUpdate WithInstruments(params IEnumerable<LegalInstrument> instruments) => Citing(Require.Each(instruments));

    /// <summary>The same update with acts on a provision that the register has.</summary>
    /// <param name="provision">The key of the provision, as in <see cref="ProvisionActs.Provision"/>.</param>
    /// <param name="acts">The acts, at least one.</param>
    /// <exception cref="ArgumentException">There is no act, or two acts on the provision have one key.</exception>
    public RegisterUpdate WithActs(string provision, params IEnumerable<LegalAct> acts)
    {
        ProvisionActs? earlier = Acts.FirstOrDefault(other => other.Provision == provision);
        var all = ProvisionActs.Of(provision, earlier is null ? acts : earlier.Acts.Concat(Require.Given(acts)));
        return Citing(all.Acts.Select(act => act.Instrument)) with { Acts = [.. Acts.Where(other => other != earlier), all] };
    }

    /// <summary>The same update with what is added to a truce.</summary>
    /// <param name="update">What is added; each truce once.</param>
    /// <exception cref="ArgumentException">The update already adds to that truce.</exception>
    public RegisterUpdate With(TruceUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return TruceUpdates.Any(other => other.Truce == update.Truce)
            ? throw new ArgumentException($"The update '{Name}' already adds to the truce '{update.Truce}'.", nameof(update))
            : Citing(update.Instruments) with { TruceUpdates = [.. TruceUpdates, update] };
    }

    /// <summary>
    /// The same update with a further window of a truce for a party: it extends the truce, or enters a party into it again.
    /// </summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="party">The party.</param>
    /// <param name="window">The window, with its instrument.</param>
    /// <exception cref="ArgumentException">The party has a window of that instrument in the update.</exception>
    public RegisterUpdate WithTruceWindow(string truce, Economy party, TruceWindow window)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(window);
        TruceUpdate? earlier = TruceUpdates.FirstOrDefault(other => other.Truce == truce);
        TruceSide? side = earlier?.Sides.FirstOrDefault(other => other.Party.Equals(party));
        TruceSide further = side is null
            ? TruceSide.Create(party, [], [window], [])
            : TruceSide.Create(party, side.Suspensions, side.Windows.Append(window), side.Endings);
        var all = TruceUpdate.Of(
            truce, [.. earlier?.Sides.Where(other => other != side) ?? [], further], earlier?.Announcements ?? []);
        return Citing(all.Instruments) with { TruceUpdates = [.. TruceUpdates.Where(other => other != earlier), all] };
    }

    /// <summary>The same update with new tariffs.</summary>
    /// <param name="tariffs">The tariffs; their keys are new to the register.</param>
    public RegisterUpdate WithTariffs(params IEnumerable<Tariff> tariffs)
    {
        ValueList<Tariff> further = Require.Each(tariffs);
        return Citing(further.SelectMany(tariff => tariff.Instruments)) with
        {
            Tariffs = [.. Tariffs, .. further],
        };
    }

    /// <summary>The same update with new truces.</summary>
    /// <param name="truces">The truces; their keys are new to the register.</param>
    public RegisterUpdate WithTruces(params IEnumerable<TradeTruce> truces)
    {
        ValueList<TradeTruce> further = Require.Each(truces);
        return Citing(further.SelectMany(truce => truce.Instruments)) with { Truces = [.. Truces, .. further] };
    }

    /// <summary>The same update with new export controls.</summary>
    /// <param name="exportControls">The controls; their keys are new to the register.</param>
    public RegisterUpdate WithExportControls(params IEnumerable<ExportControl> exportControls)
    {
        ValueList<ExportControl> further = Require.Each(exportControls);
        return Citing(further.SelectMany(control => control.Instruments)) with { ExportControls = [.. ExportControls, .. further] };
    }

    /// <summary>The same update with new measures.</summary>
    /// <param name="otherMeasures">The measures; their keys are new to the register.</param>
    public RegisterUpdate WithOtherMeasures(params IEnumerable<OtherMeasure> otherMeasures)
    {
        ValueList<OtherMeasure> further = Require.Each(otherMeasures);
        return Citing(further.SelectMany(measure => measure.Instruments)) with { OtherMeasures = [.. OtherMeasures, .. further] };
    }

    /// <summary>The same update with new lists of goods.</summary>
    /// <param name="lists">The lists; their keys are new to the register.</param>
    public RegisterUpdate WithCommodityLists(params IEnumerable<CommodityList> lists)
    {
        ValueList<CommodityList> further = Require.Each(lists);
        return Citing(further.SelectMany(list => list.Changes).Select(change => change.Instrument)) with
        {
            CommodityLists = [.. CommodityLists, .. further],
        };
    }

    /// <summary>The same update with changes of a list of goods that the register has.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="changes">The changes, which come after those that the list has; at least one.</param>
    /// <exception cref="ArgumentException">There is no change, or a change is given twice.</exception>
    /// <example><code>
    /// update.WithListChanges("us/goods/annex-ii", CommodityListChange.Of(order, from, added, removed))
    /// </code></example>
    public RegisterUpdate WithListChanges(string list, params IEnumerable<CommodityListChange> changes)
    {
        CommodityListUpdate? earlier = CommodityListUpdates.FirstOrDefault(other => other.List == list);
        var all = CommodityListUpdate.Of(list, earlier is null ? changes : earlier.Changes.Concat(Require.Given(changes)));
        return Citing(all.Changes.Select(change => change.Instrument)) with
        {
            CommodityListUpdates = [.. CommodityListUpdates.Where(other => other != earlier), all],
        };
    }

    /// <summary>
    /// The same update, which says which additional duties the register has with it: outside of that a total is not known, so a tariff on
    /// goods of a new origin needs it.
    /// </summary>
    /// <param name="coverage">
    /// The statements. One takes the place of what the register says of the same economy and origins; the gaps of that stay.
    /// </param>
    /// <example><code>
    /// update.WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Parse("VN"))).During(april2025))
    /// </code></example>
    public RegisterUpdate WithCoverage(params IEnumerable<TariffCoverage> coverage) =>
        this with { Coverage = [.. Coverage, .. Require.Each(coverage)] };

    /// <summary>The same update with what it changes in the gaps of the coverage that the register states.</summary>
    /// <param name="update">What changes; each economy and its origins once.</param>
    /// <exception cref="ArgumentException">The update already changes the gaps of that coverage.</exception>
    public RegisterUpdate With(CoverageUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return CoverageUpdates.Any(other => other.ImposedBy.Equals(update.ImposedBy) && other.Origins.Equals(update.Origins))
            ? throw new ArgumentException(
                $"The update '{Name}' already changes the gaps in the coverage of {update.ImposedBy} on {update.Origins}.", nameof(update))
            : this with { CoverageUpdates = [.. CoverageUpdates, update] };
    }

    /// <summary>
    /// What a careful reader should know of the update before it is used: it is complete through an instant that the register has passed
    /// already; it brings an instrument that was published after the instant through which it says it is complete, or before that through
    /// which the register was; its horizon passes ends that no act follows; an act begins long before it was published; goods that were
    /// left out are covered again; a window of a truce extends nothing; a time zone is a fixed offset; it states a coverage in place of
    /// the register's, or one without any tariff; it closes or narrows a gap and brings no tariff on its goods; it adds a code to a list
    /// that has it already; and what
    /// <see cref="PolicyRegister.Validate"/> finds of the tariffs and truces that it changes and did not find before.
    /// </summary>
    /// <param name="register">The register that it is for. If the update does not fit it, <see cref="PolicyRegister.With(RegisterUpdate)"/>
    /// says so; here is then found what can be said without.</param>
    public IReadOnlyList<Finding> Validate(PolicyRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        List<Finding> findings = [];
        if (CompleteThrough <= register.Knowledge.CompleteThrough)
            findings.Add(new(
                FindingKind.UpdateNotNewer, true,
                $"'{Name}' is complete through {Shown(CompleteThrough.Value)}; the register is complete through "
                + $"{Shown(register.Knowledge.CompleteThrough!.Value)} already, and stays so."));
        if (CompleteThrough is { } through)
        {
            findings.AddRange(Brought(register).Where(instrument => instrument.Published.Earliest > through).Select(instrument =>
                new Finding(
                    FindingKind.InstrumentAfterHorizon, true,
                    $"'{Name}' is complete through {Shown(through)}, but {instrument.Name} was published on "
                    + $"{Shown(instrument.Published.Earliest)}.", instrument.Key)));
        }

        findings.AddRange(CoverageRevision.Findings(this, register));
        findings.AddRange(UpdateFindings.Of(this, register, [.. Brought(register)]));
        return findings;
    }

    /// <summary>"notices read to 20 November: complete through 2026-11-20T00:00:00Z".</summary>
    public override string ToString() => CompleteThrough is { } through ? $"{Name}: complete through {Shown(through)}" : Name;

    /// <summary>The register with the update.</summary>
    internal PolicyRegister AppliedTo(PolicyRegister register)
    {
        ILookup<string, string> owners = register.OwnersByProvision();
        ActRevision revision = new();
        HashSet<string> affected = new(StringComparer.Ordinal);
        foreach (ProvisionActs added in Acts)
        {
            if (!owners.Contains(added.Provision))
                throw new UnknownTargetException(
                    $"The update '{Name}'", added.Provision, PolicyRegister.ExpectedProvision, owners.Select(owner => owner.Key));
            AlreadyThere.Refuse(register, added);
            affected.UnionWith(owners[added.Provision]);
            foreach (LegalAct act in added.Acts)
                revision.Add(added.Provision, act);
        }

        Dictionary<string, TruceUpdate> truces = TruceUpdates.ToDictionary(update => update.Truce, StringComparer.Ordinal);
        if (truces.Keys.FirstOrDefault(key => !register.Truces.ContainsKey(key)) is { } unknown)
            throw new UnknownTargetException(
                $"The update '{Name}'", unknown, "the key of a truce of the register", register.Truces.Keys);
        foreach (TruceUpdate update in TruceUpdates)
            AlreadyThere.Refuse(register, update);
        affected.UnionWith(truces.Keys);
        affected.UnionWith(TruceUpdates.SelectMany(update => SuspendedBy(register.Truces[update.Truce], update)));
        affected.UnionWith(
            [.. Tariffs.Select(tariff => tariff.Key), .. Truces.Select(truce => truce.Key),
                .. ExportControls.Select(control => control.Key), .. OtherMeasures.Select(measure => measure.Key)]);

        Dictionary<string, CommodityList> lists = register.CommodityLists.ToDictionary(list => list.Key, StringComparer.Ordinal);
        foreach (CommodityListUpdate update in CommodityListUpdates)
            lists[update.List] = update.AppliedTo(register.ListOf(update, $"The update '{Name}'"));
        string[] listsTouched = [.. CommodityListUpdates.Select(update => update.List), .. CommodityLists.Select(list => list.Key)];
        affected.UnionWith(register.TariffsWithoutTruces.Where(tariff => listsTouched.Any(tariff.RestsOn)).Select(tariff => tariff.Key));

        bool moves = CompleteThrough > register.Knowledge.CompleteThrough;
        Knowledge knowledge = moves ? register.Knowledge.CompleteTo(CompleteThrough!.Value) : register.Knowledge;
        return PolicyRegister.Of(new(
            TruceBinding.Of(
                knowledge,
                register.TariffsWithoutTruces.Select(tariff => tariff.Revised(revision)).Concat(Tariffs).Select(OnCurrentList),
                [.. register.Truces.Select(truce => truces.TryGetValue(truce.Key, out TruceUpdate? update)
                    ? update.AppliedTo(truce) : truce), .. Truces]),
            [.. register.ExportControls.Select(control => control.Revised(revision)), .. ExportControls],
            [.. register.OtherMeasures.Select(measure => measure.Revised(revision)), .. OtherMeasures],
            [.. register.Instruments, .. Instruments],
            register.Scenarios,
            [.. register.Updates, AppliedUpdate.Create(
                Name, affected, Brought(register).Select(instrument => instrument.Key),
                moves ? register.Knowledge.CompleteThrough : null, moves ? CompleteThrough : null)
                .WithCoverage(
                    Coverage, CoverageUpdates.SelectMany(update => update.Gaps.Select(gap => gap.Key).Concat(update.ClosedGaps)))],
            CoverageRevision.Of(this, register.Coverage),
            [.. lists.Values, .. CommodityLists]));

        Tariff OnCurrentList(Tariff tariff) => tariff.CommodityList is { } own && lists.TryGetValue(own.Key, out CommodityList? current)
            ? tariff.WithCommodities(current) : tariff;
    }

    // A longer truce suspends its tariffs for longer.
    private static IEnumerable<string> SuspendedBy(TradeTruce truce, TruceUpdate update) =>
        from further in update.Sides
        from suspension in truce.SideOf(further.Party).Suspensions.Concat(further.Suspensions)
        select suspension.Tariff;

    // Those that the register does not have yet.
    private IEnumerable<LegalInstrument> Brought(PolicyRegister register) =>
        Instruments.Where(instrument => !register.Instruments.ContainsKey(instrument.Key));

    private RegisterUpdate Citing(IEnumerable<LegalInstrument> instruments) =>
        this with { Instruments = ValueList.From(LegalInstrument.EachOnce(Instruments.Concat(instruments))) };

    private static string Shown(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
