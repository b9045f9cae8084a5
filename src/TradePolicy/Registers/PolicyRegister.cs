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
        return new(new RegisterParts(TruceBinding.Of(knowledge, Require.Each(tariffs), Require.Each(truces)), [], [], [], [], [], [], []));
    }

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
            Knowledge.KnownAt is { } known ? Knowledge.Complete.RestrictedTo(known) : Knowledge.Complete,
            TariffsWithoutTruces.Select(tariff => tariff.IfNothingFurther()), Truces),
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
            .. TariffsWithoutTruces.SelectMany(tariff => tariff.Instruments),
            .. Truces.SelectMany(truce => truce.Instruments),
            .. ExportControls.SelectMany(control => control.Instruments),
            .. OtherMeasures.SelectMany(measure => measure.Instruments),
            .. CommodityLists.SelectMany(list => list.Changes.Select(change => change.Instrument)),
            .. further,
        ];
        return KeyedList<LegalInstrument>.Of("instrument", LegalInstrument.EachOnce(all), instrument => instrument.Key);
    }
}
