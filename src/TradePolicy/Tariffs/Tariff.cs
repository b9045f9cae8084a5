using System.Diagnostics;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// An additional duty that one economy imposes on the goods of others under one programme, with the history of its
/// rate.
/// </summary>
[DebuggerDisplay("{Key}")]
public sealed class Tariff : IEquatable<Tariff>
{
    private Tariff(string key, string programme, Economy imposedBy, IReadOnlyList<Economy> origins, Timeline<DutyRate> rates)
    {
        Key = key;
        Programme = programme;
        ImposedBy = imposedBy;
        Origins = origins;
        Rates = rates;
    }

    /// <summary>The key by which acts and truces refer to the tariff, for example <c>us/reciprocal/cn</c>.</summary>
    public string Key { get; }

    /// <summary>The programme in words: "IEEPA, reciprocal".</summary>
    public string Programme { get; }

    /// <summary>The economy that imposes it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The economies whose goods it is imposed on, in the order given; at least one.</summary>
    public IReadOnlyList<Economy> Origins { get; }

    /// <summary>The history of the rate. Taken from a register, it carries the suspensions of its truces.</summary>
    public Timeline<DutyRate> Rates { get; }

    /// <summary>A tariff.</summary>
    /// <param name="key">The key, which the acts name as their provision.</param>
    /// <param name="programme">The programme in words.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="origins">The economies whose goods it is imposed on; at least one, each once.</param>
    /// <param name="acts">The acts that made its rate.</param>
    /// <param name="knowledge">What is known of it; complete by construction where none is given.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, there is no origin or one twice, or an act does not fit.</exception>
    public static Tariff Create(
        string key,
        string programme,
        Economy imposedBy,
        IEnumerable<Economy> origins,
        IEnumerable<LegalAct> acts,
        Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(imposedBy);
        ArgumentNullException.ThrowIfNull(origins);
        Economy[] own = [.. origins];
        if (own.Length == 0 || own.Any(origin => origin is null) || own.Distinct().Count() != own.Length)
            throw new ArgumentException("A tariff is imposed on the goods of at least one economy, and names each once.", nameof(origins));
        return new(Require.Key(key), Require.Text(programme), imposedBy, Array.AsReadOnly(own), Timeline<DutyRate>.Of(key, acts, knowledge));
    }

    /// <summary>The rate at an instant, as known to this tariff.</summary>
    /// <param name="effective">The instant that is asked about.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    public Segment<DutyRate> RateAt(Instant effective, LegalView view = LegalView.AsPromulgated) => Rates.At(effective, view);

    /// <summary>The same tariff with further acts.</summary>
    /// <param name="acts">The acts.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public Tariff With(params IEnumerable<LegalAct> acts) => new(Key, Programme, ImposedBy, Origins, Rates.With(acts));

    /// <summary>The same tariff as far as it was known at an instant.</summary>
    /// <param name="known">The instant, included.</param>
    public Tariff AsKnownAt(Instant known) => new(Key, Programme, ImposedBy, Origins, Rates.AsKnownAt(known));

    /// <summary>Whether it is imposed on the goods of an economy.</summary>
    /// <param name="origin">The economy.</param>
    public bool AppliesTo(Economy origin) => Origins.Contains(origin);

    /// <summary>Whether both are the same tariff with the same history.</summary>
    /// <param name="other">The other tariff.</param>
    public bool Equals(Tariff? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Programme == other.Programme && ImposedBy.Equals(other.ImposedBy) && Origins.SequenceEqual(other.Origins)
                && Rates.Equals(other.Rates)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Tariff);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Rates);

    /// <summary>"us/reciprocal/cn: IEEPA, reciprocal, imposed by US on CN, HK, MO".</summary>
    public override string ToString() => $"{Key}: {Programme}, imposed by {ImposedBy} on {string.Join(", ", Origins)}";

    /// <summary>The same tariff with further acts under other knowledge, as a register holds it.</summary>
    internal Tariff Under(Knowledge knowledge, IEnumerable<LegalAct> acts) =>
        new(Key, Programme, ImposedBy, Origins, Timeline<DutyRate>.Of(Key, Rates.Acts.Concat(acts), knowledge));
}
