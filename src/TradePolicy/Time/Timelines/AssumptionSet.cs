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
    /// <param name="assumptions">The assumptions; of those that assume the same of one matter, the first counts.</param>
    /// <exception cref="ArgumentException">Two of them make different assumptions about the same matter.</exception>
    public static AssumptionSet Of(params IEnumerable<Assumption> assumptions)
    {
        List<Assumption> own = [];
        Dictionary<string, Assumption> byMatter = new(StringComparer.Ordinal);
        foreach (Assumption assumption in Require.Each(assumptions))
        {
            if (byMatter.TryAdd(assumption.About, assumption))
                own.Add(assumption);
            else if (!assumption.IsCompatibleWith(byMatter[assumption.About]))
                throw new ArgumentException(
                    "Two assumptions about one matter differ, so they cannot hold together.", nameof(assumptions));
        }

        return new([.. own]);
    }

    /// <summary>The assumptions of the shortest of several sets, each of which is enough; empty if there is none.</summary>
    internal static ValueList<Assumption> Shortest(ValueList<AssumptionSet> sets) =>
        sets.MinBy(set => set.Assumptions.Count)?.Assumptions ?? [];

    /// <summary>Whether both can be true together: they make no different assumptions about the same matter.</summary>
    /// <param name="other">The other assumptions.</param>
    public bool IsCompatibleWith(AssumptionSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Assumptions.All(own => other.Assumptions.All(own.IsCompatibleWith));
    }

    /// <summary>What both assume.</summary>
    /// <param name="other">Other assumptions, compatible with these.</param>
    /// <exception cref="ArgumentException">They cannot be true together.</exception>
    public AssumptionSet With(AssumptionSet other) => Of(Assumptions.Concat(Require.Given(other).Assumptions));

    /// <summary>What is assumed, in words.</summary>
    public override string ToString() => Assumptions.Count == 0 ? "in any case" : string.Join("; ", Assumptions);
}
