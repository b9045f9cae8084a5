using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// A stretch of time as a legal act fixes it: what the text states of its start, its end and its length (one, two
/// or all three), the rule by which the length is counted, and what follows from that. A stated end wins over a
/// counted one, and the difference between them is kept. Half-open: the start belongs to it, the end does not.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// The second United States window of the 2025 truce: 90 days on the same clock face, but 2,161 hours.
/// <code>
/// var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
/// LegalWindow window = LegalWindow
///     .Starting(new LocalDateTime(2025, 8, 12, 0, 1).InZoneStrictly(newYork))
///     .Lasting(Period.FromDays(90), CountingRule.SameClockTime);
/// window.End.ToString();                                            // 2025-11-10T00:01 America/New_York (-05)
/// window.CountedBy(CountingRule.ElapsedTime).End.ToString();        // 2025-11-09T23:01 America/New_York (-05)
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LegalWindow
{
    private LegalWindow(
        LegalMoment? start, LegalLength? length, ValueList<CountingRule> rules, LegalEnd statedEnd, bool isLawOpen = false)
    {
        IsLawOpen = isLawOpen;
        StatedStart = start;
        Length = length;
        CountingRules = rules;
        StatedEnd = statedEnd;
        foreach (CountingRule rule in rules)
            rule.Check(length!);

        ComputedEnd = ComputeEnd();
        End = statedEnd.Bound.IsDated || length is null ? statedEnd.Bound : ComputedEnd;
        Start = start?.Bound ?? ComputeStart();

        // A counted window is empty if the zone skips all of it: one day, counted from a day that does not exist.
        bool isCounted = !statedEnd.Bound.IsDated;
        if (End.IsDated && Start.IsDated && (isCounted ? End.Latest < Start.Earliest : End.Latest <= Start.Earliest))
            throw new ArgumentException($"The window does not end after it starts: it starts at {Start} and ends at {End}.");
    }

    /// <summary>The start as the text states it, or null if it states none.</summary>
    public LegalMoment? StatedStart { get; }

    /// <summary>The stated length, in the unit of the text, or null if it states none.</summary>
    public LegalLength? Length { get; }

    /// <summary>
    /// The counting rules that the length may follow: one if the rule is stated or settled, several if it is
    /// not, every one there is if <see cref="IsLawOpen"/>, none if there is no length.
    /// </summary>
    public ValueList<CountingRule> CountingRules { get; }

    /// <summary>
    /// Whether the length is given without a counting rule and nothing says whose law counts it. A tariff, a truce or a licence to
    /// which the window is given says so: its economy is the one whose law counts.
    /// </summary>
    public bool IsLawOpen { get; }

    /// <summary>The end as the text states it.</summary>
    public LegalEnd StatedEnd { get; }

    /// <summary>The start: as stated, or counted back from the end if only end and length are stated.</summary>
    public LegalBound Start { get; }

    /// <summary>The end that the length leads to; without a date if there is nothing to count from.</summary>
    public LegalBound ComputedEnd { get; }

    /// <summary>
    /// The end: as stated if the text states one with a date, otherwise as counted. A range if the rule or the
    /// text leaves it open.
    /// </summary>
    public LegalBound End { get; }

    /// <summary>
    /// How the stated and the counted end differ, or null if some reading of both arrives at the same instant (a
    /// stated end may settle which of several rules was meant) or only one exists.
    /// </summary>
    public WindowDiscrepancy? Discrepancy =>
        StatedEnd.Bound.IsDated && ComputedEnd.IsDated
        && !StatedEnd.Bound.Possible.Any(stated => ComputedEnd.Possible.Any(counted => counted.Instant == stated.Instant))
            ? new WindowDiscrepancy(StatedEnd.Bound, ComputedEnd)
            : null;

    /// <summary>The last day of which some part lies in the window, in the zone of the text.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether there is one: the end has a date, and its readings fall on one day.</returns>
    public bool TryGetLastDay(out LocalDate day)
    {
        LocalDate last = End.IsDated ? End.Possible[0].LastDay : default;
        bool isSettled = End.IsDated && End.Possible.All(reading => reading.LastDay == last);
        day = isSettled ? last : default;
        return isSettled;
    }

    /// <summary>A window that starts at a stated moment; no end is stated yet.</summary>
    /// <param name="start">The first moment of the window.</param>
    public static LegalWindow Starting(LegalMoment start) => new(Require.Given(start), null, [], LegalEnd.NotStated);

    /// <summary>A window that starts at a stated moment; no end is stated yet.</summary>
    /// <param name="start">The first moment of the window.</param>
    /// <exception cref="ArgumentException"><paramref name="start"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static LegalWindow Starting(ZonedDateTime start) => Starting(LegalMoment.Of(start, nameof(start)));

    /// <summary>
    /// A window from a first to a last day, both included: "valid from 1 January through 30 June 2024". It starts with the first
    /// instant of the first day and ends with the last of the last day, so it is no longer in force at 0:00 of the day after.
    /// </summary>
    /// <param name="firstDay">The first day, included.</param>
    /// <param name="lastDay">The last day, included; it may be the first.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static LegalWindow OfDays(LocalDate firstDay, LocalDate lastDay, DateTimeZone zone)
    {
        LegalWindow window = Starting(LegalMoment.Of(firstDay, TimeOfDayKind.StartOfDay, zone, nameof(firstDay)));
        return Require.Iso(lastDay) < firstDay
            ? throw new ArgumentException(
                $"The last day, {LocalDatePattern.Iso.Format(lastDay)}, is before the first, {LocalDatePattern.Iso.Format(firstDay)}.",
                nameof(lastDay))
            : window.WithStatedEnd(LegalEnd.OnDay(lastDay, zone, DayInclusion.Included, nameof(lastDay)));
    }

    /// <summary>A window of which the text states only the end so far.</summary>
    /// <param name="end">The end.</param>
    /// <exception cref="ArgumentException">No end is stated.</exception>
    public static LegalWindow Ending(LegalEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (end.Equals(LegalEnd.NotStated))
            throw new ArgumentException("A window states at least its start or its end.", nameof(end));
        return new(null, null, [], end);
    }

    /// <summary>The same window with a stated calendar length.</summary>
    /// <param name="length">The length: more than nothing, in days or longer units.</param>
    /// <param name="rules">
    /// The rule it is counted by. Several mean that no text settles which of them applies: the end is then a range. None given
    /// means that nothing says whose law counts: the end is the range over every rule there is (<see cref="CountingRule.All"/>),
    /// until <see cref="UnderLawOf"/> names the law.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The combination has no answer: months counted in hours, or a length and an end without a start under a rule
    /// that cannot be counted back.
    /// </exception>
    /// <exception cref="OutsideCalendarException">The end has to roll by a calendar that does not cover its year.</exception>
    public LegalWindow Lasting(Period length, params CountingRule[] rules) =>
        rules is { Length: 0 }
            ? LastingByAnyLaw(LegalLength.Of(length, nameof(length)))
            : Lasting(LegalLength.Of(length, nameof(length)), rules);

    /// <summary>
    /// The same window, counted as the law of an economy counts if nothing said whose law does. It stays as it is if its rules are
    /// stated, if it has no length, if the library knows no rule of that law, or if it states no start and no rule of that law counts
    /// back from its end.
    /// </summary>
    /// <param name="economy">The economy whose instrument states the length.</param>
    public LegalWindow UnderLawOf(Economy economy) => CountedIfOpen(CountingRule.For(economy));

    /// <summary>The same window with a stated elapsed length.</summary>
    /// <param name="length">The length: more than nothing.</param>
    /// <param name="rules">The rule it is counted by; none given is <see cref="CountingRule.ElapsedTime"/>.</param>
    /// <exception cref="ArgumentException">A rule does not count hours.</exception>
    public LegalWindow Lasting(Duration length, params CountingRule[] rules) =>
        Lasting(LegalLength.Of(length, nameof(length)), rules is { Length: 0 } ? [CountingRule.ElapsedTime] : rules);

    /// <summary>The same window with a stated length and the rules that it may follow.</summary>
    /// <param name="length">The length.</param>
    /// <param name="rules">The rules, at least one; each once.</param>
    /// <exception cref="ArgumentException">There is no rule, a rule twice, or the combination has no answer.</exception>
    public LegalWindow Lasting(LegalLength length, IReadOnlyList<CountingRule> rules)
    {
        ArgumentNullException.ThrowIfNull(length);
        CountingRule[] own = [.. Require.Given(rules)];
        if (own.Length == 0 || own.Any(rule => rule is null) || own.Distinct().Count() != own.Length)
            throw new ArgumentException(
                "A length is counted by one rule, or by several different ones if none is settled.", nameof(rules));
        return new(StatedStart, length, ValueList.Owning(own), StatedEnd);
    }

    /// <summary>The same window with a stated end. It wins over a counted one.</summary>
    /// <param name="end">The end.</param>
    /// <exception cref="ArgumentException">The end does not lie after the start.</exception>
    public LegalWindow WithStatedEnd(LegalEnd end) => new(StatedStart, Length, CountingRules, Require.Given(end), IsLawOpen);

    /// <summary>The same window with a stated end, which itself lies outside. It wins over a counted one.</summary>
    /// <param name="end">The first moment after the window.</param>
    /// <exception cref="ArgumentException">The end does not lie after the start.</exception>
    public LegalWindow WithStatedEnd(ZonedDateTime end) => WithStatedEnd(LegalEnd.At(end, nameof(end)));

    /// <summary>The same window, its length counted by other rules.</summary>
    /// <param name="rules">The rule, or several if none is settled.</param>
    /// <exception cref="InvalidOperationException">The window has no length to count.</exception>
    /// <exception cref="ArgumentException">The combination has no answer.</exception>
    public LegalWindow CountedBy(params CountingRule[] rules) =>
        Lasting(Length ?? throw new InvalidOperationException($"The text states no length: {this}."), rules);

    /// <summary>The same window, counted by these rules if its law is open and they can count it.</summary>
    internal LegalWindow CountedIfOpen(IReadOnlyList<CountingRule> rules)
    {
        bool isCounted = IsLawOpen && rules.Count > 0
            && (StatedStart is not null || rules.All(rule => rule.StartOf(StatedEnd.Bound, Length!) is not null));
        return isCounted ? Lasting(Length!, rules) : this;
    }

    // By hand: begin and ends follow from what is stated.
    /// <summary>Whether both state the same start, length, rules and end.</summary>
    /// <param name="other">The other window.</param>
    public bool Equals(LegalWindow? other) =>
        other is not null && StatedStart == other.StatedStart && Length == other.Length && StatedEnd == other.StatedEnd
            && IsLawOpen == other.IsLawOpen && CountingRules == other.CountingRules;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(StatedStart, Length, StatedEnd);

    /// <summary>What the text states: "from 2025-05-14T00:01 America/New_York for P90D".</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        StatedStart is null ? null : $"from {StatedStart}",
        Length is null ? null : $"for {Length}",
        StatedEnd.Equals(LegalEnd.NotStated) && Length is not null ? null : StatedEnd.ToString(),
    }.Where(part => part is not null));

    private LegalWindow LastingByAnyLaw(LegalLength length) =>
        new(StatedStart, length, [.. CountingRule.AnyFor(length)], StatedEnd, isLawOpen: true);

    private LegalBound ComputeEnd()
    {
        if (Length is not { } length)
            return LegalBound.Undated("the text states no length");
        if (StatedStart is not { } start)
            return LegalBound.Undated("there is no stated start to count from");
        return Reach(
            () => CountingRules.SelectMany(rule => rule.EndOf(start, length).Possible).Select(Unsettled), $"{length} from {start}");
    }

    private LegalBound ComputeStart()
    {
        if (Length is not { } length)
            return LegalBound.Undated("the text states no start");
        if (!StatedEnd.Bound.IsDated)
            throw new ArgumentException($"A length has no place in time without a start or a dated end: for {length} {StatedEnd}.");
        if (IsLawOpen && length.HasMonthsOrYears)
            return LegalBound.Undated($"{length} cannot be counted back from an end if no counting rule is named");
        return Reach(
            () => IsLawOpen
                ? CountingRules.SelectMany(rule => rule.PossibleStartsOf(StatedEnd.Bound, length)).Select(Unsettled)
                : CountingRules.SelectMany(rule => StartBy(rule, length).Possible),
            $"{length} back from {StatedEnd.Bound}");
    }

    private LegalReading Unsettled(LegalReading reading) =>
        IsLawOpen ? reading.On($"{reading.Basis}, as no counting rule is named") : reading;

    private LegalBound StartBy(CountingRule rule, LegalLength counted) =>
        rule.StartOf(StatedEnd.Bound, counted)
        ?? throw new ArgumentException($"{counted} cannot be counted back from an end by \"{rule}\": state the start.");

    private static LegalBound Reach(Func<IEnumerable<LegalReading>> count, string what)
    {
        try
        {
            return LegalBound.Of(count());
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            throw new ArgumentException($"{what} leads beyond the dates that can be represented.", error);
        }
    }
}
