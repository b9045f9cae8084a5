using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Negotiations;

/// <summary>
/// A round of negotiations: where and on which days, who sat at the table, what was on it, what it follows and what came
/// of it. Its days are those of the place; from which hour to which it lasted is not in the data.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record NegotiationRound
{
    private NegotiationRound(
        string key, string name, NegotiationFormat format, LocalDate firstDay, DateTimeZone zone, Publication announced)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        Format = Require.Defined(format, "Not a form of negotiation.");
        Zone = Require.Given(zone);
        Announced = Require.Given(announced);
        FirstDay = firstDay;
        LastDay = firstDay;
        During = DaysOf(zone, firstDay, firstDay);
    }

    /// <summary>The key: <c>us-cn/london</c>.</summary>
    public string Key { get; }

    /// <summary>The round in a few words.</summary>
    public string Name { get; }

    /// <summary>In which form the parties met.</summary>
    public NegotiationFormat Format { get; }

    /// <summary>The place: "London, Lancaster House"; null if there is none, as with a call, or none is in the data.</summary>
    public string? Place { get; private init; }

    /// <summary>The zone in which its days are counted.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay { get; private init; }

    /// <summary>Its days from the first instant of the first to the end of the last, which does not belong to them.</summary>
    public Interval During { get; private init; }

    /// <summary>Since when it is known that it would take place, or did.</summary>
    public Publication Announced { get; }

    /// <summary>The delegations, one a party.</summary>
    public ValueList<Delegation> Delegations { get; private init; } = [];

    /// <summary>What was on the table, in the order given.</summary>
    public ValueList<string> Agenda { get; private init; } = [];

    /// <summary>The keys of the earlier rounds that it follows.</summary>
    public ValueList<string> PreviousRounds { get; private init; } = [];

    /// <summary>The outcome; null if nothing is known.</summary>
    public RoundOutcome? Outcome { get; private init; }

    /// <summary>How well our record of it could be checked; null if that has not been graded.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>A round of one day.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The round in a few words.</param>
    /// <param name="format">In which form the parties met.</param>
    /// <param name="firstDay">The day; the first of several with <see cref="WithLastDay"/>.</param>
    /// <param name="zone">The zone in which its days are counted.</param>
    /// <param name="announced">Since when it is known that it would take place, or took place.</param>
    /// <exception cref="ArgumentException">The key is not a key, or the name is empty or too long.</exception>
    public static NegotiationRound Create(
        string key, string name, NegotiationFormat format, LocalDate firstDay, DateTimeZone zone, Publication announced) =>
        new(key, name, format, firstDay, zone, announced);

    /// <summary>The same round with the last of several days.</summary>
    /// <param name="lastDay">The last day, included; not before the first.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public NegotiationRound WithLastDay(LocalDate lastDay) => Require.Iso(lastDay) >= FirstDay
        ? this with { LastDay = lastDay, During = DaysOf(Zone, FirstDay, lastDay) }
        : throw new ArgumentException(
            $"The last day, {LocalDatePattern.Iso.Format(lastDay)}, comes before the first, {LocalDatePattern.Iso.Format(FirstDay)}.",
            nameof(lastDay));

    /// <summary>The same round with its place.</summary>
    /// <param name="place">The place: "London, Lancaster House".</param>
    /// <exception cref="ArgumentException">The place is empty or too long.</exception>
    public NegotiationRound WithPlace(string place) => this with { Place = Require.Text(place) };

    /// <summary>The same round between delegations.</summary>
    /// <param name="delegations">The delegations, one a party.</param>
    /// <exception cref="ArgumentException">A party occurs twice.</exception>
    public NegotiationRound WithDelegations(params IEnumerable<Delegation> delegations)
    {
        ValueList<Delegation> own = Require.Each(delegations);
        return own.Select(one => one.Party).Distinct().Count() == own.Count
            ? this with { Delegations = own }
            : throw new ArgumentException("A party has one delegation.", nameof(delegations));
    }

    /// <summary>The same round with what was on the table.</summary>
    /// <param name="items">The items; each once.</param>
    /// <exception cref="ArgumentException">An item is empty or occurs twice.</exception>
    public NegotiationRound WithAgenda(params IEnumerable<string> items) =>
        this with { Agenda = NegotiationKeys.Texts(items, nameof(items)) };

    /// <summary>The same round, following earlier ones.</summary>
    /// <param name="rounds">The keys of the rounds; each once.</param>
    /// <exception cref="ArgumentException">A key is not a key, occurs twice, or is that of this round.</exception>
    public NegotiationRound WithPreviousRounds(params IEnumerable<string> rounds)
    {
        ValueList<string> own = NegotiationKeys.Of(rounds, nameof(rounds));
        return own.Contains(Key)
            ? throw new ArgumentException($"'{Key}' follows itself.", nameof(rounds))
            : this with { PreviousRounds = own };
    }

    /// <summary>The same round with its outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public NegotiationRound With(RoundOutcome outcome) => this with { Outcome = Require.Given(outcome) };

    /// <summary>The same round with its evidence.</summary>
    /// <param name="evidence">How well our record of it could be checked.</param>
    public NegotiationRound With(Evidence evidence) => this with { Evidence = Require.Given(evidence) };

    /// <summary>Who led for a party; null if it is not known who did.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">No delegation of the party is known.</exception>
    public DelegationMember? HeadOf(Economy party) =>
        (Delegations.FirstOrDefault(delegation => delegation.Party == party)
            ?? throw new ArgumentException($"There is no delegation of {Require.Given(party)} in '{Key}'.", nameof(party))).Head;

    // By hand: zones are compared by their names.
    /// <summary>Whether both are the same round.</summary>
    /// <param name="other">The other round.</param>
    public bool Equals(NegotiationRound? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Name == other.Name && Format == other.Format && Place == other.Place && Zone.Name() == other.Zone.Name()
                && FirstDay == other.FirstDay && LastDay == other.LastDay && Announced.Equals(other.Announced)
                && Delegations == other.Delegations && Agenda == other.Agenda && PreviousRounds == other.PreviousRounds
                && Outcome == other.Outcome && Equals(Evidence, other.Evidence)));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, FirstDay, LastDay);

    /// <summary>"us-cn/london: second round, London, Lancaster House, 2025-06-09/2025-06-10".</summary>
    public override string ToString()
    {
        string last = LastDay == FirstDay ? "" : $"/{LocalDatePattern.Iso.Format(LastDay)}";
        return $"{Key}: {Name}{(Place is null ? "" : $", {Place}")}, {LocalDatePattern.Iso.Format(FirstDay)}{last}";
    }

    /// <summary>What was known of the round at an instant; null if nothing was.</summary>
    internal NegotiationRound? AsKnownAt(Instant known, Func<string, bool> isKnownRound)
    {
        if (Announced.Earliest > known)
            return null;
        bool hasOutcome = Outcome is null || Outcome.Published.Earliest <= known;
        return hasOutcome && PreviousRounds.All(isKnownRound) ? this : this with
        {
            PreviousRounds = [.. PreviousRounds.Where(isKnownRound)],
            Outcome = hasOutcome ? Outcome : null,
        };
    }

    private static Interval DaysOf(DateTimeZone zone, LocalDate firstDay, LocalDate lastDay) =>
        new(
            zone.FirstInstantOf(firstDay), zone.EndInstantOf(lastDay, firstDay == lastDay ? nameof(firstDay) : nameof(lastDay)));
}
