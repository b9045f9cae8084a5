using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The goods that a provision covers: included codes, excluded codes within them, and included codes within those again. The longest
/// code that contains a commodity decides.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// CommodityScope.Of(CommodityCode.Hts("8507.60.00")).Except(CommodityCode.Hts("8507.60.00.10"))
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommodityScope
{
    private const int MostShown = 6;

    // Both are made when they are first needed: most scopes are put into tables of codes, and are not asked themselves.
    private FrozenDictionary<CodePrefix, bool>? decisions;

    // The codes that decide about a part of the goods of a shorter code. A national code also affects a code of the Harmonized
    // System, which can be of any nation.
    private FrozenSet<(CodePrefix Whole, bool Decision)>? decidedOfParts;

    private CommodityScope(bool coversAll, ValueList<CommodityCode> included, ValueList<CommodityCode> excluded)
    {
        CoversAll = coversAll;
        Included = included;
        Excluded = excluded;
    }

    /// <summary>All goods.</summary>
    public static CommodityScope All { get; } = new(true, [], []);

    /// <summary>Whether goods that no listed code contains are covered.</summary>
    public bool CoversAll { get; }

    /// <summary>The codes that are covered, in order, each once.</summary>
    public ValueList<CommodityCode> Included { get; }

    /// <summary>The codes that are not covered, in order, each once.</summary>
    public ValueList<CommodityCode> Excluded { get; }

    /// <summary>The excluded codes that are not within an included one, so that they exclude nothing.</summary>
    public IReadOnlyList<CommodityCode> UnusedExclusions => [.. Excluded.Where(code => !Decision(code, code.SignificantDigits - 2))];

    /// <summary>The goods of some codes.</summary>
    /// <param name="codes">The codes, at least one.</param>
    /// <exception cref="ArgumentException">No code is given.</exception>
    public static CommodityScope Of(params IEnumerable<CommodityCode> codes)
    {
        CommodityScope scope = Checked(false, Require.Each(codes), []);
        return scope.Included.Count == 0
            ? throw new ArgumentException("A scope names at least one code; CommodityScope.All is all goods.", nameof(codes))
            : scope;
    }

    /// <summary>The same without the goods of some codes, except for those of longer codes that are included.</summary>
    /// <param name="codes">The codes.</param>
    /// <exception cref="ArgumentException">A code is included itself.</exception>
    public CommodityScope Except(params IEnumerable<CommodityCode> codes) =>
        Checked(CoversAll, Included, [.. Excluded, .. Require.Each(codes)]);

    /// <summary>The same with the goods of further codes.</summary>
    /// <param name="codes">The codes.</param>
    /// <exception cref="ArgumentException">A code is excluded itself.</exception>
    public CommodityScope And(params IEnumerable<CommodityCode> codes) =>
        Checked(CoversAll, [.. Included, .. Require.Each(codes)], Excluded);

    /// <summary>Whether a commodity is covered.</summary>
    /// <param name="commodity">The commodity.</param>
    public Coverage Covers(CommodityCode commodity)
    {
        bool decision = Decision(Require.Given(commodity), commodity.Digits.Length);
        if (!commodity.HasAllDigits && IsDivided(commodity, !decision))
            return Coverage.PartlyCovered;
        return decision ? Coverage.Covered : Coverage.NotCovered;
    }

    /// <summary>Whether a code is covered by itself; longer codes within it may be decided otherwise.</summary>
    internal bool Includes(CommodityCode code) => Decision(code, code.Digits.Length);

    // By hand: the look-up tables follow from the codes.
    /// <summary>Whether both cover the same goods by the same codes.</summary>
    /// <param name="other">The other scope.</param>
    public bool Equals(CommodityScope? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (CoversAll == other.CoversAll && Included == other.Included && Excluded == other.Excluded));

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(CoversAll, Included.Count, Excluded.Count, Included.Count > 0 ? Included[0] : null);

    /// <summary>"all goods", "8507.60.00 except 8507.60.00.10", "8501, 8502 and 211 more".</summary>
    public override string ToString()
    {
        string except = Excluded.Count == 0 ? "" : $" except {Shown(Excluded)}";
        if (!CoversAll)
            return $"{Shown(Included)}{except}";
        return Included.Count == 0 ? $"all goods{except}" : $"all goods{except}, including {Shown(Included)}";
    }

    private static CommodityScope Checked(bool coversAll, IEnumerable<CommodityCode> included, IEnumerable<CommodityCode> excluded)
    {
        CommodityCode[] with = InOrder(included);
        CommodityCode[] without = InOrder(excluded);
        HashSet<CodePrefix> covered = without.Length == 0 ? [] : [.. with.Select(code => CodePrefix.Of(code))];
        return Array.Find(without, code => covered.Contains(CodePrefix.Of(code))) is { } both
            ? throw new ArgumentException($"{both} is both included and excluded.")
            : new(coversAll, ValueList.Owning(with), ValueList.Owning(without));
    }

    private IEnumerable<(CommodityCode Code, bool Decision)> Decided =>
        Included.Select(static code => (code, true)).Concat(Excluded.Select(static code => (code, false)));

    private bool Decision(CommodityCode commodity, int digits)
    {
        if (Included.Count + Excluded.Count == 0)
            return CoversAll;
        FrozenDictionary<CodePrefix, bool> made = decisions ??=
            Decided.ToFrozenDictionary(static own => CodePrefix.Of(own.Code), static own => own.Decision);
        for (int length = digits; length >= 2; length -= 2)
        {
            if (made.TryGetValue(CodePrefix.Of(commodity, length), out bool decision))
                return decision;
        }

        return CoversAll;
    }

    private bool IsDivided(CommodityCode commodity, bool otherDecision)
    {
        if (Included.Count + Excluded.Count == 0)
            return false;
        FrozenSet<(CodePrefix Whole, bool Decision)> made = decidedOfParts ??=
            Decided.SelectMany(static own => Wholes(own.Code).Select(whole => (whole, own.Decision))).ToFrozenSet();
        CodePrefix whole = CodePrefix.Of(commodity);
        return made.Contains((whole with { National = null }, otherDecision))
            || made.Contains((whole with { National = commodity.Nomenclature }, otherDecision));
    }

    private static IEnumerable<CodePrefix> Wholes(CommodityCode code)
    {
        for (int length = code.SignificantDigits - 2; length >= 2; length -= 2)
        {
            CodePrefix whole = CodePrefix.Of(code, length);
            yield return whole with { National = code.IsNational ? code.Nomenclature : null };
            if (code.IsNational)
                yield return whole with { National = Nomenclature.HarmonizedSystem };
        }
    }

    // Codes with the same key are one, regardless of the edition or nomenclature from which a common code was taken.
    private static CommodityCode[] InOrder(IEnumerable<CommodityCode> codes)
    {
        CommodityCode[] own = [.. codes];
        return own.Length < 2 ? own : [.. own.Order().DistinctBy(CodePrefix.Of)];
    }

    private static string Shown(ValueList<CommodityCode> codes) => codes.Count <= MostShown
        ? string.Join(", ", codes)
        : $"{string.Join(", ", codes.Take(MostShown - 1))} and {codes.Count - MostShown + 1} more";
}
