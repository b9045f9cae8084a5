using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>An update that a register has been given: its name, what it changed, and how far it moved the horizon.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AppliedUpdate
{
    private AppliedUpdate(
        string name, ValueList<string> affectedKeys, ValueList<string> instruments, Instant? horizonBefore, Instant? completeThrough)
    {
        Name = name;
        AffectedKeys = affectedKeys;
        Instruments = instruments;
        HorizonBefore = horizonBefore;
        CompleteThrough = completeThrough;
    }

    /// <summary>The name of the update.</summary>
    public string Name { get; }

    /// <summary>The keys of the tariffs, truces, export controls and measures that it added or changed, in ordinal order.</summary>
    public ValueList<string> AffectedKeys { get; }

    /// <summary>The keys of the instruments that it brought, in ordinal order.</summary>
    public ValueList<string> Instruments { get; }

    /// <summary>Through when the register was complete before; null if the update did not move the horizon.</summary>
    public Instant? HorizonBefore { get; }

    /// <summary>Through when the register is complete by the update; null if the update did not move the horizon.</summary>
    public Instant? CompleteThrough { get; }

    /// <summary>Which additional duties the register has by the update; without the gaps on some goods.</summary>
    public ValueList<TariffCoverage> Coverage { get; private init; } = [];

    /// <summary>The keys of the gaps in the coverage that it added, stated anew or closed, in ordinal order.</summary>
    public ValueList<string> Gaps { get; private init; } = [];

    /// <summary>An update that a register has been given.</summary>
    /// <param name="name">The name of the update.</param>
    /// <param name="affectedKeys">The keys of what it added or changed.</param>
    /// <param name="instruments">The keys of the instruments that it brought.</param>
    /// <param name="horizonBefore">Through when the register was complete before; null if the horizon did not move.</param>
    /// <param name="completeThrough">Through when it is complete by the update; null if the horizon did not move.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, a key is not a key, one of the two instants is missing, or they are not in order.
    /// </exception>
    public static AppliedUpdate Create(
        string name,
        IEnumerable<string> affectedKeys,
        IEnumerable<string> instruments,
        Instant? horizonBefore = null,
        Instant? completeThrough = null)
    {
        if (horizonBefore.HasValue != completeThrough.HasValue || horizonBefore >= completeThrough)
            throw new ArgumentException(
                "An update moves the horizon from one instant to a later one, or does not move it.", nameof(completeThrough));
        return new(
            Require.Text(name), Keys(affectedKeys, nameof(affectedKeys)), Keys(instruments, nameof(instruments)), horizonBefore,
            completeThrough);
    }

    /// <summary>The same update, which also changed what the register says of its coverage.</summary>
    /// <param name="coverage">Which additional duties the register has by the update, in place of what it says.</param>
    /// <param name="gaps">The keys of the gaps that it added, stated anew or closed, in place of those that it names.</param>
    /// <exception cref="ArgumentException">A key is not a key.</exception>
    public AppliedUpdate WithCoverage(IEnumerable<TariffCoverage> coverage, params IEnumerable<string> gaps) => this with
    {
        Coverage = [.. Require.Each(coverage).Select(stated => stated.WithoutGaps())],
        Gaps = Keys(gaps, nameof(gaps)),
    };

    /// <summary>
    /// "November notices (us-cn-2025), complete through 2026-11-20T00:00:00Z"; with the coverage and the gaps that it changed.
    /// </summary>
    public override string ToString()
    {
        string affected = AffectedKeys.Count + Gaps.Count == 0 ? "" : $" ({string.Join(", ", AffectedKeys.Concat(Gaps))})";
        string covers = string.Concat(Coverage.Select(stated => $", with the {stated}"));
        return CompleteThrough is { } through
            ? $"{Name}{affected}{covers}, complete through {InstantPattern.ExtendedIso.Format(through)}"
            : $"{Name}{affected}{covers}";
    }

    /// <summary>
    /// Whether an answer about a provision or a gap at an instant would be beyond the horizon, or another, without the update.
    /// </summary>
    internal bool IsBehind(string key, Instant at, Knowledge knowledge) =>
        AffectedKeys.Contains(key) || Gaps.Contains(key) || IsHorizonBehind(at, knowledge);

    /// <summary>Whether the additional duties on goods of an origin would not be known at an instant, or otherwise, without it.</summary>
    internal bool IsBehind(Economy imposedBy, Economy origin, Instant at, Knowledge knowledge) =>
        IsHorizonBehind(at, knowledge)
        || Coverage.Any(stated => stated.ImposedBy.Equals(imposedBy) && stated.Origins.Covers(origin, at));

    /// <summary>
    /// The update as far as a register knows of it: without what it changed if none of its instruments was known by the instant to which
    /// the register is restricted; null if it also moved no horizon by then. What is said of the coverage holds of any such register.
    /// </summary>
    internal AppliedUpdate? KnownBy(Knowledge knowledge, KeyedList<LegalInstrument> instruments)
    {
        if (knowledge.KnownAt is null || Instruments.Any(instruments.ContainsKey))
            return this;
        bool moves = HorizonBefore < knowledge.AsOf;
        return moves || Coverage.Count + Gaps.Count > 0
            ? new(Name, [], [], moves ? HorizonBefore : null, moves ? CompleteThrough : null) { Coverage = Coverage, Gaps = Gaps }
            : null;
    }

    private bool IsHorizonBehind(Instant at, Knowledge knowledge) => HorizonBefore < at && HorizonBefore < knowledge.AsOf;

    private static ValueList<string> Keys(IEnumerable<string> keys, string name) => ValueList.From(
        Require.Given(keys, name).Select(key => Require.Key(key, name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
