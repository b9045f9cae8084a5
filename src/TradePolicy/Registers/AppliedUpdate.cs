using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>An update that a register has been given: its name, what it changed, and how far it moved the horizon.</summary>
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

    /// <summary>"November notices (us-cn-2025), complete through 2026-11-20T00:00:00Z".</summary>
    public override string ToString()
    {
        string affected = AffectedKeys.Count == 0 ? "" : $" ({string.Join(", ", AffectedKeys)})";
        return CompleteThrough is { } through
            ? $"{Name}{affected}, complete through {InstantPattern.ExtendedIso.Format(through)}"
            : $"{Name}{affected}";
    }

    /// <summary>Whether an answer about a provision at an instant would be beyond the horizon, or another, without the update.</summary>
    internal bool IsBehind(string key, Instant at, Knowledge knowledge) =>
        AffectedKeys.Contains(key) || (HorizonBefore < at && HorizonBefore < knowledge.AsOf);

    /// <summary>
    /// The update as far as a register knows of it: without what it changed if none of its instruments was known by the instant to which
    /// the register is restricted; null if it also moved no horizon by then.
    /// </summary>
    internal AppliedUpdate? KnownBy(Knowledge knowledge, KeyedList<LegalInstrument> instruments)
    {
        if (knowledge.KnownAt is null || Instruments.Any(instruments.ContainsKey))
            return this;
        return HorizonBefore < knowledge.AsOf ? new(Name, [], [], HorizonBefore, CompleteThrough) : null;
    }

    private static ValueList<string> Keys(IEnumerable<string> keys, string name) => ValueList.From(
        Require.Given(keys).Select(key => Require.Key(key, name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
