using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The sum of additional ad valorem tariffs on one customs value, with its parts; or, if a part is in doubt, the sums
/// that are possible and why. What is not known never counts as zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AdditionalRate
{
    // With more ways than this for one sum to come about, it is taken to come about in any case: what is possible
    // stays listed, and combinations that exclude each other may be listed with it.
    private const int MostWays = 64;

    private readonly ValueList<OpenFact> notHeld;
    private readonly ValueList<OpenFact> noShares;

    internal AdditionalRate(IEnumerable<TariffState> parts, bool isBeyondHorizon, ValueList<OpenFact> notHeld)
    {
        this.notHeld = notHeld;
        Parts = ValueList.From(parts);
        IsBeyondHorizon = isBeyondHorizon || Parts.Any(part => part.IsBeyondHorizon);
        noShares = ValueList.From(Parts.SelectMany(NoShares).Distinct());
        List<Sum> sums = Sums(Parts);
        Possible = ValueList.From(sums.Where(sum => sum.IsInForce).Select(sum => sum.Rate).Order());
        MayBeNone = sums.Any(sum => !sum.IsInForce);
        Reasons = [.. notHeld.Concat(noShares).Concat(Parts.Where(part => !part.IsCertain).SelectMany(part => part.Reasons)).Distinct()];
        if (Reasons is [] && !IsCertain)
            Reasons =
            [
                OpenFact.Of(
                    OpenFactKind.Horizon, "additional tariffs",
                    "the instant is after the horizon, up to which the data are complete; ask as known at the horizon (AsKnownAt)")
            ];
    }

    /// <summary>The tariffs that the sum is made of, those not in force included.</summary>
    public ValueList<TariffState> Parts { get; }

    /// <summary>
    /// The keys of the tariffs that are, or may be, in force on some of the goods only. They are not in the sum: "none" is none on all
    /// goods.
    /// </summary>
    public ValueList<string> OnSomeGoods { get; internal init; } = [];

    /// <summary>
    /// The sums that are possible where some part is in force, from the lowest to the highest. Answers that exclude each
    /// other are not added up.
    /// </summary>
    public ValueList<Percentage> Possible { get; }

    /// <summary>Whether it is possible that no part is in force. That is not a rate of 0 %.</summary>
    public bool MayBeNone { get; }

    /// <summary>
    /// Whether tariffs are, or may be, missing from the sum, because they are not in the data or because what they charge is no
    /// percentage of the customs value; the reasons say which.
    /// </summary>
    public bool IsIncomplete => notHeld is not [] || noShares is not [] || Parts.Any(part => part.IsIncomplete);

    /// <summary>Whether the answer is certain: one sum, or none in force.</summary>
    public bool IsCertain => !IsBeyondHorizon && !IsIncomplete && (MayBeNone ? Possible is [] : Possible is [_]);

    /// <summary>Whether the question is after the horizon; the possible sums are then only what was known to apply.</summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>Whether no part is in force, on any reading.</summary>
    public bool IsNone => Parts is not [] && MayBeNone && Possible is [];

    /// <summary>Whether a scenario touches one of the parts.</summary>
    public bool IsHypothetical => Parts.Any(part => part.IsHypothetical);

    /// <summary>The facts that leave the sum open; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The sum; zero if it is certain that no part is in force, for then there is nothing to add.</summary>
    /// <exception cref="InvalidOperationException">The sum is in doubt.</exception>
    public Percentage Value => !IsCertain
        ? throw new InvalidOperationException($"The sum is in doubt: {this}. Ask IsCertain, then Possible, MayBeNone and Reasons.")
        : IsNone ? Percentage.Zero : Possible[0];

    /// <summary>The sum, if it is certain; zero if it is certain that no part is in force.</summary>
    /// <param name="sum">The sum.</param>
    /// <returns>Whether the sum is certain.</returns>
    public bool TryGetValue(out Percentage sum)
    {
        sum = IsCertain ? Value : default;
        return IsCertain;
    }

    /// <summary>
    /// "54%", "none on all goods; 3 tariffs on some goods are not in it", "10% or 34%", "unknown beyond the horizon (as far as known 10%)".
    /// </summary>
    public override string ToString()
    {
        if (Parts is [])
            return string.Join("; ", notHeld);
        string onSome = OnSomeGoods.Count switch
        {
            0 => "",
            1 => " on all goods; 1 tariff on some goods is not in it",
            _ => $" on all goods; {OnSomeGoods.Count} tariffs on some goods are not in it",
        };
        if (IsNone && IsCertain)
            return $"none{onSome}";
        IEnumerable<string> none = MayBeNone ? ["none"] : [];
        string sums = string.Join(" or ", none.Concat(Possible.Select(sum => sum.ToString())));
        if (notHeld is not [] || noShares is not [])
            sums = $"{sums}, and perhaps more: {string.Join("; ", notHeld.Concat(noShares))}";
        return IsBeyondHorizon ? $"unknown beyond the horizon (as far as known {sums})" : sums;
    }

    private static IEnumerable<OpenFact> NoShares(TariffState part) => part.Possible
        .Where(answer => answer.IsInForce && !answer.Value.TryGetShareOfCustomsValue(out _))
        .Select(answer => OpenFact.Of(
            OpenFactKind.ComputableRate, part.Key, $"{part.Key} charges {answer.Value}, which is not a percentage of the customs value",
            answer.EnactedBy));

    private static List<Sum> Sums(IEnumerable<TariffState> parts)
    {
        List<Sum> sums = [new(Percentage.Zero, false, [AssumptionSet.None])];
        foreach (TariffState part in parts)
        {
            sums = [.. sums
                .SelectMany(sum => part.Possible.Select(answer => sum.Plus(answer)))
                .Where(sum => sum.Ways is not [])
                .GroupBy(sum => (sum.Rate, sum.IsInForce))
                .Select(same => new Sum(same.Key.Rate, same.Key.IsInForce, Limited([.. same.SelectMany(sum => sum.Ways).Distinct()])))];
        }

        return sums;
    }

    private static IReadOnlyList<AssumptionSet> Limited(IReadOnlyList<AssumptionSet> ways) =>
        ways.Count <= MostWays ? ways : [AssumptionSet.None];

    /// <summary>A sum with the ways in which it comes about.</summary>
    private sealed record Sum(Percentage Rate, bool IsInForce, IReadOnlyList<AssumptionSet> Ways)
    {
        internal Sum Plus(Outcome<DutyRate> answer)
        {
            IReadOnlyList<AssumptionSet> others = answer.HoldsUnder is [] ? [AssumptionSet.None] : answer.HoldsUnder;
            IReadOnlyList<AssumptionSet> both =
                [.. Ways.SelectMany(way => others.Where(way.IsCompatibleWith).Select(way.With)).Distinct()];
            if (!answer.IsInForce)
                return this with { Ways = both };
            if (!answer.Value.TryGetShareOfCustomsValue(out Percentage share))
                return new(Rate, true, both);
            return new(Percentage.SumOnOneBase([Rate, share]), true, both);
        }
    }
}
