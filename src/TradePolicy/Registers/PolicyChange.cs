using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How one thing differs between two states of policy: what it was, what it is, and the instruments on both sides.
/// The hierarchy is closed: <see cref="TariffChange"/>, <see cref="TruceChange"/>, <see cref="MeasureChange"/>, which
/// is of an export control or of another measure, and <see cref="ListedGoodsChange"/>.
/// </summary>
/// <remarks>
/// That an answer applies for another stretch of time is no change. That another instrument is behind the same answer is one.
/// Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record PolicyChange
{
    private protected PolicyChange(string key, PolicyChangeKind kind)
    {
        Key = key;
        Kind = kind;
    }

    /// <summary>The key of the tariff, truce, export control, measure or list of goods.</summary>
    public string Key { get; }

    /// <summary>What kind of thing differs.</summary>
    public PolicyChangeKind Kind { get; }

    /// <summary>The instruments behind the state before; empty if it was not in the register.</summary>
    public abstract ValueList<LegalInstrument> InstrumentsBefore { get; }

    /// <summary>The instruments behind the state after; empty if it is not in the register.</summary>
    public abstract ValueList<LegalInstrument> InstrumentsAfter { get; }

    /// <summary>Whether a scenario touches one of the two states.</summary>
    public abstract bool IsHypothetical { get; }

    /// <summary>"us/reciprocal/cn: 125% to 10% (-115 pp), Executive Order 14298".</summary>
    public abstract override string ToString();

    // Internal, so that nobody outside can add to the hierarchy.
    /// <summary>The party that it is about; null if it is of no truce.</summary>
    internal abstract Economy? PartyOrNone { get; }

    /// <summary>
    /// The order in which changes are told: tariffs, truces, export controls, other measures, lists of goods, each by key.
    /// </summary>
    internal static IEnumerable<PolicyChange> InOrder(IEnumerable<PolicyChange> changes) => changes
        .OrderBy(change => change.Kind)
        .ThenBy(change => change.Key, StringComparer.Ordinal)
        .ThenBy(change => change.PartyOrNone?.Code, StringComparer.Ordinal);

    private protected static string Names(IEnumerable<LegalInstrument> instruments) =>
        string.Join(", ", instruments.Select(instrument => instrument.Name).Distinct(StringComparer.Ordinal));
}
