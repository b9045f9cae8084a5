using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A truce in a trade conflict: what each party suspends, and for each party its own chain of windows with their
/// instruments. It tells when the truce expires for a party, what its status is, and what remains.
/// </summary>
/// <remarks>
/// A truce owns its windows and gives suspensions; a <see cref="PolicyRegister"/> adds them to the tariffs they name.
/// When a window ends and no other covers the moment, the rate without the suspension applies again. Immutable, and safe for use
/// from several threads.
/// </remarks>
/// <example><code>
/// TradeTruce truce = TradeTruce.Between("us-cn-2025", "Geneva truce", Economy.UnitedStates, Economy.China)
///     .Commit(Economy.UnitedStates, TruceSuspension.Of("us/reciprocal/cn", RetainedRate.Of(AdValorem.Of(10m))))
///     .Enact(Economy.UnitedStates, window, executiveOrder14298, "sec. 3(d)");
/// truce.ExpiryFor(Economy.UnitedStates).ToString();   // 2025-08-12T00:01 America/New_York (-04)
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeTruce
{
    private const int FarthestMilestone = 36_500;

    private readonly Func<string, Timeline<DutyRate>?>? rates;
    private readonly Timeline<TruceWindow>[] chains;
    private readonly Lazy<TruceStatusHistory>[][] tracks;

    private TradeTruce(
        string key,
        string name,
        IEnumerable<TruceSide> sides,
        IEnumerable<TruceAnnouncement> announcements,
        Knowledge knowledge,
        Func<string, Timeline<DutyRate>?>? rates)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(announcements);
        Knowledge = Require.Given(knowledge);
        Sides = ValueList.From(sides.Select(side => (side ?? throw new ArgumentNullException(nameof(sides))).KnownBy(knowledge)));
        Announcements = ValueList.From(announcements
            .Select(announcement => announcement ?? throw new ArgumentNullException(nameof(announcements)))
            .Where(announcement => announcement.Instrument.Published.Earliest <= knowledge.AsOf));
        if (Sides.Count < 2 || Sides.Select(side => side.Party).Distinct().Count() != Sides.Count)
            throw new ArgumentException("A truce has at least two parties, each once.", nameof(sides));

        this.rates = rates;
        chains = [.. Sides.Select(side => TruceActs.Chain(Key, side, knowledge))];
        tracks = [.. Sides.Select((side, index) => Enum.GetValues<LegalView>()
            .Select(view => new Lazy<TruceStatusHistory>(() => new(side, chains[index], Announcements, SuspendedBy(side), view)))
            .ToArray())];
    }

    /// <summary>The key, for example <c>us-cn-2025</c>.</summary>
    public string Key { get; }

    /// <summary>The name of the truce.</summary>
    public string Name { get; }

    /// <summary>The sides of the parties, in the order given.</summary>
    public ValueList<TruceSide> Sides { get; }

    /// <summary>The statements that announced the truce or an extension of it.</summary>
    public ValueList<TruceAnnouncement> Announcements { get; }

    /// <summary>Through when the history is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The parties.</summary>
    public IEnumerable<Economy> Parties => Sides.Select(side => side.Party);

    /// <summary>A truce between parties, with nothing enacted yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="parties">The parties, at least two, each once.</param>
    /// <exception cref="ArgumentException">The key is not a key, or there are fewer than two different parties.</exception>
    public static TradeTruce Between(string key, string name, params IEnumerable<Economy> parties)
    {
        ValueList<Economy> own = Require.Each(parties);
        return own.Count > 1 && own.Distinct().Count() == own.Count
            ? Create(key, name, own.Select(party => TruceSide.Create(party, [], [], [])), [])
            : throw new ArgumentException("A truce has at least two parties, each once.", nameof(parties));
    }

    /// <summary>A truce from its parts.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="sides">The sides of the parties, at least two.</param>
    /// <param name="announcements">The statements that announced it or an extension of it.</param>
    /// <param name="knowledge">What is known of it; by default it is complete.</param>
    /// <exception cref="ArgumentException">The key is not a key, or there are fewer than two different parties.</exception>
    public static TradeTruce Create(
        string key, string name, IEnumerable<TruceSide> sides, IEnumerable<TruceAnnouncement> announcements, Knowledge? knowledge = null) =>
        new(key, name, sides, announcements, knowledge ?? Knowledge.Complete, null);

    /// <summary>The same truce with an announcement, which enacts nothing.</summary>
    /// <param name="instrument">The statement.</param>
    /// <param name="until">Until when the truce is to last by the statement.</param>
    /// <exception cref="ArgumentException">The statement became known only after the instant to which the truce is restricted.</exception>
    public TradeTruce Announce(LegalInstrument instrument, LegalEnd until)
    {
        TruceAnnouncement announcement = TruceAnnouncement.Of(instrument, until);
        Knowledge.CheckKnownInTime(instrument);
        return new(Key, Name, Sides, Announcements.Append(announcement), Knowledge, rates);
    }

    /// <summary>The same truce with a commitment of a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="suspension">What it commits to.</param>
    /// <exception cref="ArgumentException">The economy is not a party, or has committed on that tariff.</exception>
    public TradeTruce Commit(Economy party, TruceSuspension suspension)
    {
        TruceSide side = SideOf(party);
        return With(TruceSide.Create(party, side.Suspensions.Append(Require.Given(suspension)), side.Windows, side.Endings));
    }

    /// <summary>The same truce with a window enacted for a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="window">The window as the instrument states it.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException">The economy is not a party, or the instrument has enacted a window for it.</exception>
    public TradeTruce Enact(Economy party, LegalWindow window, LegalInstrument instrument, string? pinpoint = null)
    {
        TruceSide side = SideOf(party);
        TruceWindow further = TruceWindow.Of(window, instrument, pinpoint);
        Knowledge.CheckKnownInTime(instrument);
        return With(TruceSide.Create(party, side.Suspensions, side.Windows.Append(further), side.Endings));
    }

    /// <summary>The same truce, extended for a party by a further window.</summary>
    /// <param name="party">The party.</param>
    /// <param name="window">The window as the instrument states it; it ends later than those before it.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException">
    /// The economy is not a party, has no window to extend, or the window ends no later than the truce does without it.
    /// </exception>
    public TradeTruce Extend(Economy party, LegalWindow window, LegalInstrument instrument, string? pinpoint = null)
    {
        window = Require.Given(window).UnderLawOf(Require.Given(party));
        if (SideOf(party).Windows.Count == 0)
            throw new ArgumentException($"{party} has no window to extend; enter the truce first.", nameof(party));
        LegalBound expiry = ExpiryFor(party);
        if (expiry.IsDated && window.End.IsDated && window.End.Latest <= expiry.Latest)
            throw new ArgumentException(
                $"The window ends {window.End}, which extends nothing: the truce expires {expiry}.", nameof(window));
        return Enact(party, window, instrument, pinpoint);
    }

    /// <summary>The same truce, ended by a party before its window has run out.</summary>
    /// <param name="party">The party.</param>
    /// <param name="from">The first moment after the truce.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException">The economy is not a party, or the instrument has ended the truce for it.</exception>
    public TradeTruce End(Economy party, LegalMoment from, LegalInstrument instrument, string? pinpoint = null)
    {
        TruceSide side = SideOf(party);
        TruceEnding ending = TruceEnding.Of(from, instrument, pinpoint);
        Knowledge.CheckKnownInTime(instrument);
        return With(TruceSide.Create(party, side.Suspensions, side.Windows, side.Endings.Append(ending)));
    }

    /// <summary>The same truce as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public TradeTruce AsKnownAt(Instant knownAt) => new(
        Key, Name, Sides, Announcements, Knowledge.RestrictedTo(knownAt), rates is null ? null : key => rates(key)?.AsKnownAt(knownAt));

    /// <summary>The side of a party.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public TruceSide SideOf(Economy party) => Sides[IndexOf(party)];

    /// <summary>
    /// The status of the truce for a party at an instant, by the texts. Taken from a register, it also tells when nothing
    /// is left to suspend. The reasons of a status in doubt are in a snapshot of the register:
    /// <c>register.At(at).Truces[key].SideOf(party).Reasons</c>.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view in which the suspended tariffs are seen; by default the texts as written.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public TruceStatus StatusAt(Economy party, Instant at, LegalView view = LegalView.AsWritten)
    {
        Lazy<TruceStatusHistory>[] byView = tracks[IndexOf(party)];
        return byView[(int)Require.Defined(view, "Not a legal view.")].Value.At(at);
    }

    /// <summary>The instants at which the status or the window of a party can change.</summary>
    internal IReadOnlyList<Instant> ChangeInstantsFor(Economy party, LegalView view) =>
        tracks[IndexOf(party)][(int)view].Value.ChangeInstants;

    /// <summary>The window that is in force for a party at an instant, with the same certainty as every answer.</summary>
    /// <param name="party">The party.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public Segment<TruceWindow> WindowFor(Economy party, Instant at) => chains[IndexOf(party)].At(at);

    /// <summary>
    /// When the truce expires for a party, as far as enacted: the end of its last window, or the moment from which it
    /// ended the truce. A range if texts or publication leave it open; without a date where nothing sets one, or
    /// where it is in doubt whether anything does.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public LegalBound ExpiryFor(Economy party) => TruceExpiry.Of(SideOf(party), Knowledge);

    /// <summary>
    /// How long the truce still runs for a party from an instant on, as far as enacted; unknown where the instant lies
    /// beyond the horizon, where <see cref="RemainingAsFarAsKnown"/> says what follows from what is known.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public TimeRemaining RemainingFor(Economy party, Instant at) =>
        new(at, ExpiryFor(party), !Knowledge.Covers(at, Instant.MaxValue));

    /// <summary>
    /// How long the truce still runs for a party from an instant on by the windows and endings that are known, also where the instant
    /// lies beyond the horizon. There it is never certain: the durations are those that are left if nothing was enacted that is not
    /// known, and the reasons say so. Up to the horizon it is the same as <see cref="RemainingFor"/>.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public TimeRemaining RemainingAsFarAsKnown(Economy party, Instant at) =>
        new(at, ExpiryFor(party), !Knowledge.Covers(at, Instant.MaxValue), isAsFarAsKnown: true);

    /// <summary>The moments before the expiry for a party, on the same clock face; empty if the expiry has no date.</summary>
    /// <param name="party">The party.</param>
    /// <param name="daysBefore">How many calendar days before; each not negative.</param>
    /// <exception cref="ArgumentException">The economy is not a party, or a number of days is negative or more than 36,500.</exception>
    public IReadOnlyList<TruceMilestone> MilestonesFor(Economy party, params IEnumerable<int> daysBefore)
    {
        ArgumentNullException.ThrowIfNull(daysBefore);
        LegalBound expiry = ExpiryFor(party);
        int[] days = [.. daysBefore.OrderDescending()];
        if (days.Any(day => day is < 0 or > FarthestMilestone))
            throw new ArgumentOutOfRangeException(nameof(daysBefore), $"A milestone lies 0 to {FarthestMilestone} days before the expiry.");
        return expiry.IsDated ? [.. days.Select(day => new TruceMilestone(day, day == 0 ? expiry : DaysBefore(expiry, day)))] : [];
    }

    /// <summary>
    /// What a careful reader should know: gaps and overlaps between the windows of a party, stretches in which the truce
    /// applies for one party and not for another, ends that are stated otherwise than their length leads to.
    /// </summary>
    public IReadOnlyList<Finding> Validate() =>
    [
        .. Sides.SelectMany(side => TruceFindings.WithinSide(side, Knowledge)),
        .. Pairs()
            .SelectMany(pair => TruceFindings.BetweenSides(Sides[pair.First], chains[pair.First], Sides[pair.Second], chains[pair.Second])),
    ];

    /// <summary>
    /// The acts of the truce on a tariff: suspensions, and withdrawals of them; empty if the truce does not name the tariff.
    /// </summary>
    /// <param name="tariff">The key of the tariff.</param>
    public IReadOnlyList<LegalAct> SuspensionsOf(string tariff)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        return
        [
            .. Sides.SelectMany(side => side.Suspensions.Where(suspension => suspension.Tariff == tariff)
                .SelectMany(suspension => TruceActs.Of(Key, side, suspension))),
        ];
    }

    // By hand: what a register lays at hand, and what is kept ready, is not part of the value.
    /// <summary>Whether both are the same truce with the same history.</summary>
    /// <param name="other">The other truce.</param>
    public bool Equals(TradeTruce? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Name == other.Name && Knowledge.Equals(other.Knowledge)
                && Sides == other.Sides && Announcements == other.Announcements));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Knowledge, Sides.Count);

    /// <summary>"us-cn-2025: Geneva truce between US and CN".</summary>
    public override string ToString() => $"{Key}: {Name} between {string.Join(" and ", Parties)}";

    /// <summary>The same truce in a register: with its knowledge, and with the rates of its tariffs by key.</summary>
    internal TradeTruce InRegister(Knowledge knowledge, Func<string, Timeline<DutyRate>?> ratesByTariff) =>
        new(Key, Name, Sides, Announcements, knowledge, ratesByTariff);

    /// <summary>The instruments of its windows, endings and announcements.</summary>
    internal IEnumerable<LegalInstrument> Instruments =>
    [
        .. Announcements.Select(announcement => announcement.Instrument),
        .. Sides.SelectMany(
            side => side.Windows.Select(window => window.Instrument).Concat(side.Endings.Select(ending => ending.Instrument))),
    ];

    private static LegalBound DaysBefore(LegalBound expiry, int days) =>
        LegalBound.Of(expiry.Possible.SelectMany(reading =>
            reading.DaysBefore(days).Bound.Possible.Select(earlier => earlier.On(reading.Basis))));

    private TradeTruce With(TruceSide side) =>
        new(Key, Name, Sides.Select(other => other.Party.Equals(side.Party) ? side : other), Announcements, Knowledge, rates);

    private IEnumerable<(int First, int Second)> Pairs()
    {
        for (int first = 0; first < Sides.Count; first++)
        {
            for (int second = first + 1; second < Sides.Count; second++)
                yield return (first, second);
        }
    }

    private int IndexOf(Economy party)
    {
        for (int index = 0; index < Sides.Count; index++)
        {
            if (ReferenceEquals(Sides[index].Party, party))
                return index;
        }

        ArgumentNullException.ThrowIfNull(party);
        throw new ArgumentException($"{party} is no party to '{Key}'; its parties are {string.Join(" and ", Parties)}.", nameof(party));
    }

    // A suspension that was added after the truce was taken from its register may name a tariff that is not in it.
    private Timeline<DutyRate>[] SuspendedBy(TruceSide side)
    {
        Timeline<DutyRate>[] known =
        [
            .. side.Suspensions.Select(suspension => rates?.Invoke(suspension.Tariff)).OfType<Timeline<DutyRate>>()
        ];
        return known.Length == side.Suspensions.Count ? known : [];
    }
}
