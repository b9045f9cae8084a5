using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// Assumptions that are true together, and under which an answer is true. Answers under assumptions that exclude each
/// other cannot both be true: if one sentence ends two tariffs at one uncertain moment, either both have ended or
/// neither has.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AssumptionSet
{
    private AssumptionSet(ValueList<Assumption> assumptions) => Assumptions = assumptions;

    /// <summary>No assumption: an answer under it is true in any case.</summary>
    public static AssumptionSet None { get; } = new([]);

    /// <summary>The assumptions, in the order given, each matter once.</summary>
    public ValueList<Assumption> Assumptions { get; }

    /// <summary>The assumptions that are true together.</summary>
    /// <param name="assumptions">The assumptions; an equal one given twice counts once.</param>
    /// <exception cref="ArgumentException">Two of them make different assumptions about the same matter.</exception>
    public static AssumptionSet Of(params IEnumerable<Assumption> assumptions)
    {
        Assumption[] own = [.. Require.Each(assumptions).Distinct()];
        return own.Length == own.DistinctBy(assumption => assumption.About).Count()
            ? new(ValueList.Owning(own))
            : throw new ArgumentException("Two assumptions about one matter differ, so they cannot hold together.", nameof(assumptions));
    }

    /// <summary>The assumptions of the shortest of several sets, each of which is enough; empty if there is none.</summary>
    internal static ValueList<Assumption> Shortest(ValueList<AssumptionSet> sets) =>
        sets.MinBy(set => set.Assumptions.Count)?.Assumptions ?? [];

    /// <summary>Whether both can be true together: they make no different assumptions about the same matter.</summary>
    /// <param name="other">The other assumptions.</param>
    public bool IsCompatibleWith(AssumptionSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Assumptions.All(own => other.Assumptions.All(their => own.About != their.About || own.Equals(their)));
    }

    /// <summary>What both assume.</summary>
    /// <param name="other">Other assumptions, compatible with these.</param>
    /// <exception cref="ArgumentException">They cannot be true together.</exception>
    public AssumptionSet With(AssumptionSet other) => Of(Assumptions.Concat(Require.Given(other).Assumptions));

    /// <summary>What is assumed, in words.</summary>
    public override string ToString() => Assumptions.Count == 0 ? "in any case" : string.Join("; ", Assumptions);
}
