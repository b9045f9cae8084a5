using NodaTime;
using TradePolicy.ExportControls;

namespace TradePolicy;

/// <content>Registers made of another: with more, with one thing in place of another, with an update or a scenario.</content>
public sealed partial record PolicyRegister
{
    /// <summary>The same register with a further tariff; a restricted register takes what was known of it.</summary>
    /// <param name="tariff">The tariff; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(Tariff tariff) => WithTariffs([Require.Given(tariff)]);

    /// <summary>The same register with further tariffs; a restricted register takes what was known of them.</summary>
    /// <param name="tariffs">The tariffs; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister WithTariffs(params IEnumerable<Tariff> tariffs) =>
        new(Parts with { Binding = TruceBinding.Of(Knowledge, TariffsWithoutTruces.Concat(Require.Each(tariffs)), Truces) });

    /// <summary>The same register with a further truce; a restricted register takes what was known of it.</summary>
    /// <param name="truce">The truce; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(TradeTruce truce) =>
        new(Parts with { Binding = TruceBinding.Of(Knowledge, TariffsWithoutTruces, Truces.Append(Require.Given(truce))) });

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
    /// A tariff whose own sources end before (<see cref="Tariff.CompleteThrough"/>) is taken from later ones instead.
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
    public PolicyRegister With(ExportControl exportControl) => WithExportControls([Require.Given(exportControl)]);

    /// <summary>The same register with further export controls; a restricted register takes what was known of them.</summary>
    /// <param name="exportControls">The controls; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister WithExportControls(params IEnumerable<ExportControl> exportControls) =>
        new(Parts with { ExportControls = [.. ExportControls, .. Require.Each(exportControls)] });

    /// <summary>The same register with a further measure; a restricted register takes what was known of it.</summary>
    /// <param name="otherMeasure">The measure; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(OtherMeasure otherMeasure) => WithOtherMeasures([Require.Given(otherMeasure)]);

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
}
