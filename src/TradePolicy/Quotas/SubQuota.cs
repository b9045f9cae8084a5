using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Quotas;

/// <summary>A quota that is a part of another: what is drawn from it is drawn from the main quota too, times a coefficient.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SubQuota
{
    private SubQuota(string main, string sub, QuotaRelation relation, decimal coefficient)
    {
        Main = main;
        Sub = sub;
        Relation = relation;
        Coefficient = coefficient;
    }

    /// <summary>The key of the main quota.</summary>
    public string Main { get; }

    /// <summary>The key of the sub-quota.</summary>
    public string Sub { get; }

    /// <summary>Whether it counts one to one.</summary>
    public QuotaRelation Relation { get; }

    /// <summary>By how much what is drawn counts in the main quota; 1 if one to one.</summary>
    public decimal Coefficient { get; }

    /// <summary>A sub-quota that counts one to one.</summary>
    /// <param name="main">The key of the main quota.</param>
    /// <param name="sub">The key of the sub-quota; another one.</param>
    /// <exception cref="ArgumentException">One is not a key, or both are the same.</exception>
    public static SubQuota Normal(string main, string sub) => Of(main, sub, QuotaRelation.Normal, 1m);

    /// <summary>A sub-quota that counts by a coefficient.</summary>
    /// <param name="main">The key of the main quota.</param>
    /// <param name="sub">The key of the sub-quota; another one.</param>
    /// <param name="coefficient">The coefficient: more than nothing, and not 1.</param>
    /// <exception cref="ArgumentException">One is not a key, both are the same, or the coefficient is 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is not more than nothing.</exception>
    public static SubQuota Equivalent(string main, string sub, decimal coefficient)
    {
        if (coefficient <= 0m)
            throw new ArgumentOutOfRangeException(nameof(coefficient), coefficient, "A coefficient is more than nothing.");
        return coefficient == 1m
            ? throw new ArgumentException("A coefficient of 1 is a normal relation: use SubQuota.Normal.", nameof(coefficient))
            : Of(main, sub, QuotaRelation.Equivalent, coefficient);
    }

    /// <summary>"050202 of 050201, times 0.75".</summary>
    public override string ToString() =>
        $"{Sub} of {Main}{(Relation == QuotaRelation.Normal ? "" : FormattableString.Invariant($", times {Coefficient}"))}";

    private static SubQuota Of(string main, string sub, QuotaRelation relation, decimal coefficient) =>
        Require.Key(main) == Require.Key(sub)
        ? throw new ArgumentException($"{sub} is not a part of itself.", nameof(sub))
        : new(main, sub, relation, DecimalText.Normalise(coefficient));
}
