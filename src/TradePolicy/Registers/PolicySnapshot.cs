using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// What policy was at one instant, as known at one instant, in one view: what each tariff charged and by which
/// instruments, the status of each truce for each party, the status of each export control and other measure, and what was on each list of
/// goods. It does not need the register it was taken from.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// register.At(expiry)                        // what applies then, by all that the register has
/// register.AsKnownAt(june).At(expiry)        // what was expected in June: an act that was published later does not count
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PolicySnapshot
{
    private PolicySnapshot(
        Instant effectiveAt,
        Knowledge knowledge,
        LegalView view,
        IEnumerable<TariffState> tariffs,
        IEnumerable<TruceState> truces,
        IEnumerable<MeasureState> exportControls,
        IEnumerable<MeasureState> measures,
        IEnumerable<string> scenarios)
    {
        Knowledge = Require.Given(knowledge);
        ExportControls = KeyedList<MeasureState>.Of("export control", exportControls, control => control.Key);
        OtherMeasures = KeyedList<MeasureState>.Of("measure", measures, measure => measure.Key);
        Scenarios = ValueList.From(scenarios.Select(name => Require.Text(name, nameof(scenarios))));
        EffectiveAt = effectiveAt;
        View = Require.Defined(view, "Not a legal view.");
        Tariffs = KeyedList<TariffState>.Of("tariff", tariffs, tariff => tariff.Key);
        Truces = KeyedList<TruceState>.Of("truce", truces, truce => truce.Key);
    }

    /// <summary>The instant that the snapshot is of.</summary>
    public Instant EffectiveAt { get; }

    /// <summary>Through when the register was complete, and to what instant of knowledge it was restricted.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The view.</summary>
    public LegalView View { get; }

    /// <summary>What each tariff charged, by key.</summary>
    public KeyedList<TariffState> Tariffs { get; }

    /// <summary>The state of each truce, by key.</summary>
    public KeyedList<TruceState> Truces { get; }

    /// <summary>The state of each export control, by key.</summary>
    public KeyedList<MeasureState> ExportControls { get; }

    /// <summary>The state of each other measure, by key.</summary>
    public KeyedList<MeasureState> OtherMeasures { get; }

    /// <summary>What was on each list of goods, by key.</summary>
    public KeyedList<CommodityListState> CommodityLists { get; private init; } = Keyed([]);

    /// <summary>The names of the scenarios that the register had been given, in that order; none if it says what the acts say.</summary>
    public ValueList<string> Scenarios { get; }

    /// <summary>The updates that the register had been given, in that order; none if the register was as its source gives it.</summary>
    public ValueList<AppliedUpdate> Updates { get; private init; } = [];

    /// <summary>
    /// Which additional duties the register has, without the gaps on some goods; empty if nothing is said of that.
    /// </summary>
    public ValueList<TariffCoverage> Coverage { get; private init; } = [];

    /// <summary>Whether the snapshot is of a scenario. What the scenario touches is marked each by itself.</summary>
    public bool IsHypothetical => Scenarios.Count > 0;

    /// <summary>Whether the snapshot is after the horizon of its register: it then says what was known, not what applied.</summary>
    public bool IsBeyondHorizon => !Knowledge.Covers(EffectiveAt, Instant.MaxValue);

    /// <summary>A snapshot.</summary>
    /// <param name="effectiveAt">The instant that it is of.</param>
    /// <param name="knowledge">Through when the register was complete, and to what it was restricted.</param>
    /// <param name="view">The view.</param>
    /// <param name="tariffs">What each tariff charged; each key once.</param>
    /// <param name="truces">The state of each truce; each key once.</param>
    /// <param name="exportControls">The state of each export control; each key once.</param>
    /// <param name="otherMeasures">The state of each other measure; each key once.</param>
    /// <param name="scenarios">The names of the scenarios that the register had been given.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static PolicySnapshot Create(
        Instant effectiveAt,
        Knowledge knowledge,
        LegalView view,
        IEnumerable<TariffState> tariffs,
        IEnumerable<TruceState> truces,
        IEnumerable<MeasureState>? exportControls = null,
        IEnumerable<MeasureState>? otherMeasures = null,
        IEnumerable<string>? scenarios = null)
    {
        return new(
            effectiveAt, knowledge, view, Require.Each(tariffs), Require.Each(truces),
            Require.Each(exportControls ?? [], nameof(exportControls)),
            Require.Each(otherMeasures ?? [], nameof(otherMeasures)), scenarios ?? []);
    }

    /// <summary>
    /// The sum of the additional tariffs that one economy imposes on all goods of another: ad valorem duty on one
    /// customs value, as far as the snapshot's tariffs go. It is not a total duty: ordinary rates, tariffs on some goods
    /// only, exemptions and programmes that the register does not contain are not in it; for a shipment assess a customs
    /// entry. If it contains no such tariff of the one on the other, the answer is not known; it is not zero.
    /// </summary>
    /// <param name="imposedBy">The economy that imposes the tariffs.</param>
    /// <param name="origin">The economy whose goods they are imposed on.</param>
    public AdditionalRate AdditionalRate(Economy imposedBy, Economy origin)
    {
        ArgumentNullException.ThrowIfNull(imposedBy);
        ArgumentNullException.ThrowIfNull(origin);
        ILookup<bool, TariffState> onAllGoods = Tariffs
            .Where(tariff => tariff.Programme.Kind == DutyKind.Additional
                && tariff.ImposedBy.Equals(imposedBy) && tariff.Origins.Covers(origin, EffectiveAt))
            .ToLookup(tariff => tariff.IsOnAllGoods);
        List<OpenFact> missing = [];
        if (TariffCoverage.MissingIn(Coverage, imposedBy, origin, EffectiveAt) is { } notInData)
            missing.Add(notInData);
        else if (!onAllGoods.Contains(true))
            missing.Add(OpenFact.Of(
                OpenFactKind.NotInData, $"tariffs of {imposedBy} on {origin}",
                $"no tariff of {imposedBy} on the goods of {origin} is in the data"));
        return new(onAllGoods[true], IsBeyondHorizon, ValueList.From(missing))
        {
            OnSomeGoods = ValueList.From(onAllGoods[false].Where(tariff => !tariff.IsCertainlyNone).Select(tariff => tariff.Key)),
        };
    }

    /// <summary>The same snapshot, marked as one of a register that had been given updates.</summary>
    /// <param name="updates">The updates, in their order, in place of those that it names.</param>
    public PolicySnapshot WithUpdates(params IEnumerable<AppliedUpdate> updates) => this with { Updates = Require.Each(updates) };

    /// <summary>The same snapshot, which says what was on each list of goods.</summary>
    /// <param name="lists">The lists, in place of those that it has; each key once.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public PolicySnapshot WithCommodityLists(params IEnumerable<CommodityListState> lists) => this with { CommodityLists = Keyed(lists) };

    /// <summary>The same snapshot, which says which additional duties its register has.</summary>
    /// <param name="coverage">What it has, in place of what the snapshot says.</param>
    public PolicySnapshot WithCoverage(params IEnumerable<TariffCoverage> coverage) => this with { Coverage = Require.Each(coverage) };

    /// <summary>
    /// The updates that an answer of the snapshot rests on: those that added or changed the tariff, truce, control or measure, and those
    /// without which the instant would be after the horizon.
    /// </summary>
    /// <param name="key">The key of the tariff, truce, export control or measure, or of a gap in the coverage.</param>
    /// <exception cref="KeyNotFoundException">
    /// The snapshot has nothing of that key. If its register was restricted to what was known (<see cref="Knowledge.KnownAt"/>), it cannot
    /// tell that from what was not known yet, and no update is behind it.
    /// </exception>
    public IReadOnlyList<AppliedUpdate> UpdatesBehind(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Knowledge.KnownAt is null && !Keys.Contains(key, StringComparer.Ordinal))
            throw new KeyNotFoundException(
                $"There is no tariff, truce, export control, measure or gap '{QuotedText.Cut(key)}'. {ClosestText.HintFor(key, Keys)}"
                    .TrimEnd());
        return [.. Updates.Where(update => update.IsBehind(key, EffectiveAt, Knowledge))];
    }

    private static KeyedList<CommodityListState> Keyed(IEnumerable<CommodityListState> lists) =>
        KeyedList<CommodityListState>.Of("list", Require.Each(lists), list => list.Key);

    private IEnumerable<string> Keys => Tariffs.Keys.Concat(Truces.Keys).Concat(ExportControls.Keys).Concat(OtherMeasures.Keys)
        .Concat(Updates.SelectMany(update => update.Gaps));

    /// <summary>
    /// The updates that <see cref="AdditionalRate"/> rests on: those that added or changed one of its parts, that say that such duties are
    /// in the register, and those without which the instant would be after the horizon.
    /// </summary>
    /// <param name="imposedBy">The economy that imposes the tariffs.</param>
    /// <param name="origin">The economy whose goods they are imposed on.</param>
    public IReadOnlyList<AppliedUpdate> UpdatesBehind(Economy imposedBy, Economy origin)
    {
        ValueList<TariffState> parts = AdditionalRate(imposedBy, origin).Parts;
        return [.. Updates.Where(update => update.IsBehind(imposedBy, origin, EffectiveAt, Knowledge)
            || parts.Any(part => update.IsBehind(part.Key, EffectiveAt, Knowledge)))];
    }

    /// <summary>What differs between this snapshot and another: what has changed from this one to the other.</summary>
    /// <param name="other">The other snapshot; any, of another instant, with other knowledge, in another view, or of a scenario.</param>
    public PolicyDiff DiffTo(PolicySnapshot other) => PolicyDiff.Between(this, Require.Given(other));

    /// <summary>"AsWritten at 2025-08-12T04:01:00Z, complete through …, as known at …".</summary>
    public override string ToString()
    {
        string scenarios = IsHypothetical ? $", if {string.Join(", and if ", Scenarios)}" : "";
        return $"{View} at {InstantPattern.ExtendedIso.Format(EffectiveAt)}, {Knowledge}{scenarios}";
    }
}
