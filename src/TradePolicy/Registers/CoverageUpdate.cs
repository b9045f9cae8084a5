using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// What an update changes in the gaps of a statement of coverage that a register has: duties that are found to be missing, gaps that are
/// stated anew, on fewer goods or in another time, and gaps that are closed, since the duty is in the register now.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// CoverageUpdate.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China, Economy.HongKong, Economy.Macao), [], "us/232/vehicles")
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CoverageUpdate
{
    private CoverageUpdate(Economy imposedBy, EconomyScope origins, ValueList<TariffGap> gaps, ValueList<string> closedGaps)
    {
        ImposedBy = imposedBy;
        Origins = origins;
        Gaps = gaps;
        ClosedGaps = closedGaps;
    }

    /// <summary>The economy that imposes the duties, as the statement has it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The origins of the goods, as the statement has them.</summary>
    public EconomyScope Origins { get; }

    /// <summary>The gaps that are added; one takes the place of the gap with its key.</summary>
    public ValueList<TariffGap> Gaps { get; }

    /// <summary>The keys of the gaps that are closed.</summary>
    public ValueList<string> ClosedGaps { get; }

    /// <summary>What an update changes in the gaps of a statement of coverage.</summary>
    /// <param name="imposedBy">The economy that imposes the duties, as in <see cref="TariffCoverage.ImposedBy"/> of the statement.</param>
    /// <param name="origins">The origins, all of them, as in <see cref="TariffCoverage.Origins"/> of the statement.</param>
    /// <param name="gaps">The gaps that are added; one takes the place of the gap with its key.</param>
    /// <param name="closedGaps">The keys of the gaps that are closed.</param>
    /// <exception cref="ArgumentException">Nothing is changed, a key is not a key, or a gap is stated twice or both added and closed.
    /// </exception>
    public static CoverageUpdate Of(
        Economy imposedBy, EconomyScope origins, IEnumerable<TariffGap> gaps, params IEnumerable<string> closedGaps)
    {
        ValueList<TariffGap> added = Require.Each(gaps);
        var closed = ValueList.From(Require.Given(closedGaps).Select(key => Require.Key(key, nameof(closedGaps))));
        if (added.Count + closed.Count == 0)
            throw new ArgumentException("No gap is added and none is closed.", nameof(gaps));
        return added.Select(gap => gap.Key).Concat(closed).GroupBy(key => key).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ArgumentException(
                $"The gap '{twice.Key}' is named twice; a gap is added, stated anew or closed, once.", nameof(gaps))
            : new(Require.Given(imposedBy), Require.Given(origins), added, closed);
    }

    /// <summary>"US on CN, HK, MO: closes us/232/vehicles".</summary>
    public override string ToString()
    {
        string added = Gaps.Count == 0 ? "" : $"adds {string.Join(", ", Gaps.Select(gap => gap.Key))}";
        string closed = ClosedGaps.Count == 0 ? "" : $"closes {string.Join(", ", ClosedGaps)}";
        return $"{ImposedBy} on {Origins}: {string.Join("; ", new[] { added, closed }.Where(text => text.Length > 0))}";
    }

    /// <summary>Whether a statement is the one of which the gaps change.</summary>
    internal bool IsAbout(TariffCoverage statement) => statement.ImposedBy.Equals(ImposedBy) && statement.Origins.Equals(Origins);
}
