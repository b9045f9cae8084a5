using NodaTime;
using TradePolicy.ExportControls;

namespace TradePolicy;

/// <summary>
/// A body of trade policy: tariffs, truces, export controls, other measures and the instruments they come from, with the
/// instant through which it is complete. Restricted to what was known at an instant and asked about an instant, it gives a
/// <see cref="PolicySnapshot"/>.
/// </summary>
/// <example><code>
/// PolicySnapshot june = register.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0)).At(Instant.FromUtc(2025, 8, 12, 4, 1));
/// </code></example>
public sealed partial record PolicyRegister
{
    private readonly ValueList<Tariff> ownTariffs;

    private PolicyRegister(
        Knowledge knowledge,
        ValueList<Tariff> ownTariffs,
        KeyedList<Tariff> tariffs,
        KeyedList<TradeTruce> truces,
        KeyedList<ExportControl> exportControls,
        KeyedList<OtherMeasure> measures,
        KeyedList<LegalInstrument> instruments,
        ValueList<AppliedScenario> scenarios)
    {
        Scenarios = scenarios;
        ExportControls = exportControls;
        OtherMeasures = measures;
        Knowledge = knowledge;
        this.ownTariffs = ownTariffs;
        Tariffs = tariffs;
        Truces = truces;
        Instruments = instruments;
    }

    /// <summary>Through when the register is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The tariffs, by key; each carries the suspensions of the truces that name it.</summary>
    public KeyedList<Tariff> Tariffs { get; }

    /// <summary>The truces, by key.</summary>
    public KeyedList<TradeTruce> Truces { get; }

    /// <summary>The export controls, by key.</summary>
    public KeyedList<ExportControl> ExportControls { get; }

    /// <summary>The measures that are neither tariffs nor export controls, by key.</summary>
    public KeyedList<OtherMeasure> OtherMeasures { get; }

    /// <summary>The instruments, by key, in the order of their keys.</summary>
    public KeyedList<LegalInstrument> Instruments { get; }

    /// <summary>The scenarios that the register has been given, in that order; none where it holds what the acts say.</summary>
    public ValueList<AppliedScenario> Scenarios { get; }

    /// <summary>Whether the register has been given a scenario. What it answers about what that touches is marked.</summary>
    public bool IsHypothetical => Scenarios.Count > 0;

    /// <summary>The tariffs as given, without the suspensions that truces lay over them.</summary>
    public ValueList<Tariff> TariffsWithoutTruces => ownTariffs;

    /// <summary>A register.</summary>
    /// <param name="knowledge">Through when it is complete. It holds for all that the register is given.</param>
    /// <param name="tariffs">The tariffs; each key once.</param>
    /// <param name="truces">The truces; each key once.</param>
    /// <param name="instruments">Further instruments that no act refers to.</param>
    /// <param name="exportControls">The export controls; each key once.</param>
    /// <param name="otherMeasures">The other measures; each key once.</param>
    /// <param name="scenarios">The scenarios that it has been given, in that order.</param>
    /// <exception cref="UnknownTargetException">A truce suspends a tariff that is not among the tariffs.</exception>
    /// <exception cref="ArgumentException">
    /// A key stands twice, two instruments with one key differ, a party suspends a tariff that another economy imposes,
    /// or two acts share a key.
    /// </exception>
    public static PolicyRegister Create(
        Knowledge knowledge,
        IEnumerable<Tariff> tariffs,
        IEnumerable<TradeTruce> truces,
        IEnumerable<LegalInstrument>? instruments = null,
        IEnumerable<ExportControl>? exportControls = null,
        IEnumerable<OtherMeasure>? otherMeasures = null,
        IEnumerable<AppliedScenario>? scenarios = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(tariffs);
        ArgumentNullException.ThrowIfNull(truces);
        KeyedList<TradeTruce> givenTruces = KeyedList<TradeTruce>.Of("truce", truces, truce => truce.Key);
        KeyedList<Tariff> givenTariffs = KeyedList<Tariff>.Of("tariff", tariffs, tariff => tariff.Key);
        TradeTruce[] unbound = [.. givenTruces.Select(truce => truce.InRegister(knowledge, null))];
        KeyedList<Tariff> own = KeyedList<Tariff>.Of("tariff", givenTariffs.Select(tariff => tariff.InRegister(knowledge, [])), tariff => tariff.Key);
        foreach (TradeTruce truce in unbound)
            CheckCommitments(truce, own);

        KeyedList<Tariff> laidOver = KeyedList<Tariff>.Of(
            "tariff", own.Select(tariff => tariff.InRegister(knowledge, unbound.SelectMany(truce => truce.SuspensionsOf(tariff.Key)))), tariff => tariff.Key);
        Dictionary<string, Timeline<DutyRate>> rates = laidOver.ToDictionary(tariff => tariff.Key, tariff => tariff.Rates, StringComparer.Ordinal);
        KeyedList<TradeTruce> bound = KeyedList<TradeTruce>.Of("truce", unbound.Select(truce => truce.InRegister(knowledge, rates)), truce => truce.Key);
        KeyedList<ExportControl> controls = KeyedList<ExportControl>.Of(
            "export control", (exportControls ?? []).Select(control => control.Under(knowledge, [])).Where(control => control.IsKnown), control => control.Key);
        KeyedList<OtherMeasure> others = KeyedList<OtherMeasure>.Of(
            "measure", (otherMeasures ?? []).Select(measure => measure.Under(knowledge, [])).Where(measure => measure.IsKnown), measure => measure.Key);
        CheckProvisions([.. own.Keys, .. controls.Keys, .. others.Keys]);
        IEnumerable<LegalInstrument> further = controls.SelectMany(control => control.Instruments).Concat(others.SelectMany(measure => measure.Instruments))
            .Concat((instruments ?? []).Where(instrument => instrument.Published.Earliest <= knowledge.Cut));
        return new(
            knowledge, ValueList.From(own), laidOver, bound, controls, others, Cited(own, bound, further), ValueList.From(scenarios ?? []));
    }

    /// <summary>
    /// The same register as far as it was known at an instant. What became known later is gone from it; export controls and
    /// measures of which nothing was known are too.
    /// </summary>
    /// <param name="knownAt">The instant, included.</param>
    public PolicyRegister AsKnownAt(Instant knownAt)
    {
        Knowledge restricted = Knowledge.RestrictedTo(knownAt);
        if (restricted.Equals(Knowledge))
            return this;
        return new(
            restricted,
            ValueList.From(ownTariffs.Select(tariff => tariff.AsKnownAt(knownAt))),
            KeyedList<Tariff>.Of("tariff", Tariffs.Select(tariff => tariff.AsKnownAt(knownAt)), tariff => tariff.Key),
            KeyedList<TradeTruce>.Of("truce", Truces.Select(truce => truce.AsKnownAt(knownAt)), truce => truce.Key),
            KeyedList<ExportControl>.Of(
                "export control", ExportControls.Select(control => control.AsKnownAt(knownAt)).Where(control => control.IsKnown), control => control.Key),
            KeyedList<OtherMeasure>.Of(
                "measure", OtherMeasures.Select(measure => measure.AsKnownAt(knownAt)).Where(measure => measure.IsKnown), measure => measure.Key),
            KeyedList<LegalInstrument>.Of(
                "instrument", Instruments.Where(instrument => instrument.Published.Earliest <= restricted.Cut), instrument => instrument.Key),
            Scenarios);
    }

    /// <summary>What policy is at an instant, as known to this register.</summary>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    public PolicySnapshot At(Instant at, LegalView view = LegalView.AsWritten) => PolicySnapshot.Create(
        at,
        Knowledge,
        view,
        Tariffs.Select(tariff => StateOf(tariff, at, view)),
        Truces.Select(truce => StateOf(truce, at, view)),
        ExportControls.Select(control => StateOf(control, at, view)),
        OtherMeasures.Select(measure => StateOf(measure, at, view)),
        Scenarios.Select(scenario => scenario.Name));

    /// <summary>The export controls of an economy together, as far as the register holds and knows them.</summary>
    /// <param name="economy">The economy.</param>
    public ControlRegime ExportControlsOf(Economy economy) => ControlRegime.Of(economy, ExportControls.Where(control => control.ImposedBy.Equals(economy)));

    /// <summary>
    /// What a tariff reverts to when the truce that suspends it expires and nothing further is enacted: the answer at
    /// the latest possible expiry.
    /// </summary>
    /// <param name="tariff">The key of the tariff.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    /// <exception cref="KeyNotFoundException">There is no such tariff.</exception>
    /// <exception cref="InvalidOperationException">No truce suspends the tariff, or its expiry has no date.</exception>
    public Segment<DutyRate> RevertsTo(string tariff, LegalView view = LegalView.AsWritten)
    {
        Tariff own = Tariffs[tariff];
        LegalBound[] expiries = [.. Truces
            .SelectMany(truce => truce.Sides
                .Where(side => side.Windows.Count > 0 && side.Suspensions.Any(commitment => commitment.Tariff == tariff))
                .Select(side => truce.ExpiryFor(side.Party)))];
        if (expiries.Length == 0)
            throw new InvalidOperationException($"No truce known to the register suspends '{tariff}', so nothing reverts.");
        if (expiries.FirstOrDefault(expiry => !expiry.IsDated) is { } undated)
            throw new InvalidOperationException($"The suspension of '{tariff}' has no end to revert at: {undated.UndatedReason}.");
        return own.RateAt(expiries.Max(expiry => expiry.Latest), view);
    }

    /// <summary>The tariffs, with the suspensions of the truces, compiled to assess customs entries, as far as the register knows them.</summary>
    /// <param name="rule">
    /// The rule that says at which instant the rate is determined; that of the economy into which the goods are entered
    /// where none is given.
    /// </param>
    public DutySchedule Compile(RateInstantRule? rule = null) => DutySchedule.Compile(Tariffs, rule);

    /// <summary>What a careful reader should know of the truces and the tariffs, as findings.</summary>
    public IReadOnlyList<Finding> Validate() => [.. Truces.SelectMany(truce => truce.Validate()), .. Compile().Validate()];

    /// <summary>The same register with a further tariff, of which a restricted register takes what was known.</summary>
    /// <param name="tariff">The tariff; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(Tariff tariff) => With([tariff]);

    /// <summary>The same register with further tariffs, of which a restricted register takes what was known.</summary>
    /// <param name="tariffs">The tariffs; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(params IEnumerable<Tariff> tariffs) =>
        Create(Knowledge, ownTariffs.Concat(Require.Given(tariffs)), Truces, Instruments, ExportControls, OtherMeasures, Scenarios);

    /// <summary>The same register with further export controls, of which a restricted register takes what was known.</summary>
    /// <param name="exportControls">The controls; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(params IEnumerable<ExportControl> exportControls) =>
        Create(Knowledge, ownTariffs, Truces, Instruments, ExportControls.Concat(Require.Given(exportControls)), OtherMeasures, Scenarios);

    /// <summary>The same register with further measures, of which a restricted register takes what was known.</summary>
    /// <param name="otherMeasures">The measures; their keys are new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(params IEnumerable<OtherMeasure> otherMeasures) =>
        Create(Knowledge, ownTariffs, Truces, Instruments, ExportControls, OtherMeasures.Concat(Require.Given(otherMeasures)), Scenarios);

    /// <summary>The same register with a further truce, of which a restricted register takes what was known.</summary>
    /// <param name="truce">The truce; its key is new.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public PolicyRegister With(TradeTruce truce) => Create(Knowledge, ownTariffs, Truces.Append(truce), Instruments, ExportControls, OtherMeasures, Scenarios);

    /// <summary>The same register with a truce in place of the one with its key: extended, ended, or announced further.</summary>
    /// <param name="truce">The truce.</param>
    /// <exception cref="KeyNotFoundException">The register has no truce with that key.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    /// <example><code>
    /// register.Replacing(register.Truces["us-cn-2025"].Extend(Economy.UnitedStates, window, order))
    /// </code></example>
    public PolicyRegister Replace(TradeTruce truce)
    {
        TradeTruce replaced = Truces[Require.Given(truce).Key];
        return Create(Knowledge, ownTariffs, Truces.Select(other => ReferenceEquals(other, replaced) ? truce : other), Instruments, ExportControls, OtherMeasures, Scenarios);
    }

    /// <summary>
    /// The same register with a scenario laid over it. This register stays as it is; the one returned says that it is
    /// hypothetical, and marks what the scenario touches.
    /// </summary>
    /// <remarks>
    /// Hypothetical acts lie above all others and are known at every instant, so a scenario survives
    /// <see cref="AsKnownAt"/>. A register restricted to what was known cannot tell an act that does not exist from one that
    /// was not known yet; there, withdrawing it has no effect. What a scenario says in relation to what is known (a truce
    /// extended by 90 days, a rate raised by 10 points) is worked out from what this register knows.
    /// </remarks>
    /// <param name="scenario">The scenario; one that supposes nothing gives this register.</param>
    /// <exception cref="UnknownTargetException">The scenario names a tariff, truce, export control, measure or act that the register does not hold.</exception>
    /// <exception cref="ArgumentException">What the scenario supposes does not fit what it supposes it of.</exception>
    public PolicyRegister With(PolicyScenario scenario) => Require.Given(scenario).IsEmpty ? this : scenario.AppliedTo(this);

    // By hand: the tariffs without the suspensions follow from those with them and from the truces.
    /// <summary>Whether both hold the same with the same knowledge.</summary>
    /// <param name="other">The other register.</param>
    public bool Equals(PolicyRegister? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Knowledge.Equals(other.Knowledge) && Tariffs.Equals(other.Tariffs) && Truces.Equals(other.Truces)
                && ExportControls.Equals(other.ExportControls) && OtherMeasures.Equals(other.OtherMeasures) && Instruments.Equals(other.Instruments)
                && Scenarios == other.Scenarios));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Knowledge, Tariffs.Count, Truces.Count, Instruments.Count);

    /// <summary>"3 tariffs, 1 truces, 2 export controls, 1 other measures, 17 instruments, complete through …".</summary>
    public override string ToString() =>
        $"{Tariffs.Count} tariffs, {Truces.Count} truces, {ExportControls.Count} export controls, {OtherMeasures.Count} other measures, {Instruments.Count} instruments, {Knowledge}";

    // What acts name as their provision is one thing.
    private static void CheckProvisions(IReadOnlyList<string> keys)
    {
        if (keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"'{twice.Key}' is the key of two provisions. A tariff, an export control and a measure each have a key of their own.");
    }

    private static void CheckCommitments(TradeTruce truce, KeyedList<Tariff> tariffs)
    {
        foreach (TruceSide side in truce.Sides)
        {
            foreach (TruceSuspension commitment in side.Suspensions)
            {
                if (!tariffs.TryGetValue(commitment.Tariff, out Tariff? tariff))
                    throw new UnknownTargetException($"The truce '{truce.Key}'", commitment.Tariff, "the key of a tariff of the register");
                if (!tariff.ImposedBy.Equals(side.Party))
                    throw new ArgumentException($"In the truce '{truce.Key}' {side.Party} suspends '{tariff.Key}', which {tariff.ImposedBy} imposes.");
            }
        }
    }

    private static KeyedList<LegalInstrument> Cited(
        IEnumerable<Tariff> tariffs, IEnumerable<TradeTruce> truces, IEnumerable<LegalInstrument> further)
    {
        SortedDictionary<string, LegalInstrument> cited = new(StringComparer.Ordinal);
        IEnumerable<LegalInstrument> all = tariffs.SelectMany(tariff => tariff.AllActs.Select(act => act.Instrument))
            .Concat(truces.SelectMany(truce => truce.Announcements.Select(announcement => announcement.Instrument)))
            .Concat(truces.SelectMany(truce => truce.Sides).SelectMany(side =>
                side.Windows.Select(window => window.Instrument).Concat(side.Endings.Select(ending => ending.Instrument))))
            .Concat(further);
        foreach (LegalInstrument instrument in all)
        {
            if (!cited.TryAdd(instrument.Key, instrument) && !cited[instrument.Key].Equals(instrument))
                throw new ArgumentException($"Two different instruments have the key '{instrument.Key}'.");
        }

        return KeyedList<LegalInstrument>.Of("instrument", cited.Values, instrument => instrument.Key);
    }
}
