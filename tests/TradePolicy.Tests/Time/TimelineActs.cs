namespace TradePolicy.Tests;

/// <summary>Real acts that the examples of the timeline are made of, and short ways to ask.</summary>
internal static class TimelineActs
{
    internal const string Reciprocal = "us/reciprocal/cn";
    internal const string Retaliation = "cn/retaliation/us";

    internal static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    internal static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    internal static readonly LegalInstrument Order14257 = Order("14257", NewYorkAt(4, 2, 17, 37, 45));
    internal static readonly LegalInstrument Order14259 = Order("14259", NewYorkAt(4, 8, 20, 1, 20));
    internal static readonly LegalInstrument Order14266 = Order("14266", NewYorkAt(4, 9, 23, 30, 0));
    internal static readonly LegalInstrument Order14298 = Order("14298", NewYorkAt(5, 12, 18, 31, 16));
    internal static readonly LegalInstrument Order14334 = Order("14334", NewYorkAt(8, 11, 20, 0, 16));

    internal static readonly LegalInstrument Announcement4 = Announcement("4", new(2025, 4, 4));
    internal static readonly LegalInstrument Announcement5 = Announcement("5", new(2025, 4, 9));
    internal static readonly LegalInstrument Announcement6 = Announcement("6", new(2025, 4, 11));
    internal static readonly LegalInstrument Announcement7 = Announcement("7", new(2025, 5, 13));

    /// <summary>The United States ladder: 10 and 34 %, 84 %, 125 %, and what Geneva made of it.</summary>
    internal static IReadOnlyList<LegalAct> Ladder { get; } =
    [
        Enact("eo-14257/baseline", Order14257, From(NewYork, 2025, 4, 5, 0, 1), 10m),
        Enact("eo-14257/annex-i", Order14257, From(NewYork, 2025, 4, 9, 0, 1), 34m),
        Enact("eo-14259", Order14259, From(NewYork, 2025, 4, 9, 0, 1), 84m),
        Enact("eo-14266", Order14266, From(NewYork, 2025, 4, 10, 0, 1), 125m),
        LegalAct.Withdraw("eo-14298/removes-84", "eo-14259", Order14298, At(NewYork, 2025, 5, 14, 0, 1)),
        LegalAct.Withdraw("eo-14298/removes-125", "eo-14266", Order14298, At(NewYork, 2025, 5, 14, 0, 1)),
        Suspend("eo-14298", Order14298, From(NewYork, 2025, 5, 14, 0, 1)
            .Lasting(Period.FromDays(90), CountingRule.SameClockTime), RetainedRate.Of(AdValorem.Of(10m))),
        Suspend(
            "eo-14334",
            Order14334,
            From(NewYork, 2025, 8, 12, 0, 1).WithStatedEnd(LegalEnd.At(At(NewYork, 2025, 11, 10, 0, 1))),
            RetainedRate.Of(AdValorem.Of(10m))),
    ];

    /// <summary>The Chinese answer to it up to Geneva: days of publication, and a window of which no text says how it is counted.</summary>
    internal static IReadOnlyList<LegalAct> Answer { get; } =
    [
        LegalAct.Enact<DutyRate>("no-4", Retaliation, Announcement4, From(Beijing, 2025, 4, 10, 12, 1), AdValorem.Of(34m)),
        LegalAct.Enact<DutyRate>("no-5", Retaliation, Announcement5, From(Beijing, 2025, 4, 10, 12, 1), AdValorem.Of(84m)),
        LegalAct.Enact<DutyRate>("no-6", Retaliation, Announcement6, From(Beijing, 2025, 4, 12, 0, 0), AdValorem.Of(125m)),
        LegalAct.Withdraw("no-7/stops-5", "no-5", Announcement7, At(Beijing, 2025, 5, 14, 12, 1)),
        LegalAct.Withdraw("no-7/stops-6", "no-6", Announcement7, At(Beijing, 2025, 5, 14, 12, 1)),
        LegalAct.Suspend(
            "no-7/suspends",
            Retaliation,
            Announcement7,
            From(Beijing, 2025, 5, 14, 12, 1).Lasting(Period.FromDays(90), CountingRule.SameClockTime, CountingRule.ChineseCivilCode),
            PointsOff.Of(PercentagePoints.Of(24m))),
    ];

    internal static Timeline<DutyRate> Of(params IEnumerable<LegalAct> acts) => Timeline<DutyRate>.Of(Reciprocal, acts);

    internal static Timeline<DutyRate> OnLadder(params IEnumerable<LegalAct> acts) => Of(Ladder.Concat(acts));

    internal static Enactment<DutyRate> Enact(
        string key, LegalInstrument instrument, LegalWindow window, decimal percent, bool keepsLaterChanges = false) =>
            LegalAct.Enact<DutyRate>(key, Reciprocal, instrument, window, AdValorem.Of(percent), keepsLaterChanges);

    internal static Suspension<DutyRate> Suspend(
        string key, LegalInstrument instrument, LegalWindow window, SuspensionEffect<DutyRate> effect) =>
            LegalAct.Suspend(key, Reciprocal, instrument, window, effect);

    internal static Ending End(string key, LegalInstrument instrument, LegalMoment from) => LegalAct.End(key, Reciprocal, instrument, from);

    internal static LegalInstrument Order(string number, Instant published) => LegalInstrument.Create(
        $"us/eo-{number}", "President of the United States", "Executive Order", Publication.At(published), number);

    /// <summary>A notice of which only the day of publication is known.</summary>
    internal static LegalInstrument Notice(string number, LocalDate published) => Notice(number, Publication.On(published, NewYork));

    internal static LegalInstrument Notice(string number, Publication published) =>
        LegalInstrument.Create($"us/notice-{number}", "United States Trade Representative", "Notice", published, number);

    internal static LegalMoment At(DateTimeZone zone, int year, int month, int day, int hour, int minute) =>
        LegalMoment.At(new LocalDateTime(year, month, day, hour, minute), zone);

    internal static LegalMoment On(int month, int day) => At(NewYork, 2025, month, day, 0, 0);

    internal static LegalWindow From(DateTimeZone zone, int year, int month, int day, int hour, int minute) =>
        LegalWindow.Starting(At(zone, year, month, day, hour, minute));

    /// <summary>A window from midnight of a day of 2025, without an end.</summary>
    internal static LegalWindow From(int month, int day) => LegalWindow.Starting(On(month, day));

    /// <summary>A window between midnights of two days of 2025.</summary>
    internal static LegalWindow Between((int Month, int Day) from, (int Month, int Day) until) =>
        From(from.Month, from.Day).WithStatedEnd(LegalEnd.At(On(until.Month, until.Day)));

    /// <summary>An instant of 2025 by New York's clock.</summary>
    internal static Instant NewYorkAt(int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new LocalDateTime(2025, month, day, hour, minute, second).InZoneStrictly(NewYork).ToInstant();

    /// <summary>An instant of 2025 by Beijing's clock.</summary>
    internal static Instant BeijingAt(int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new LocalDateTime(2025, month, day, hour, minute, second).InZoneStrictly(Beijing).ToInstant();

    /// <summary>The answer without its stretch of time: "34%", "nothing", "10% or 34%".</summary>
    internal static string Says<T>(this Segment<T> segment)
        where T : notnull
    {
        IEnumerable<string> answers = segment.Possible
            .Select(candidate => candidate.IsInForce ? candidate.Value.ToString()! : "nothing").Distinct().Order(StringComparer.Ordinal);
        return (segment.IsBeyondHorizon ? "beyond the horizon: " : "") + string.Join(" or ", answers);
    }

    /// <summary>The value beneath a suspension, or the value itself.</summary>
    internal static T Beneath<T>(this Outcome<T> outcome)
        where T : notnull => outcome.TryGetBeneath(out T? value) ? value : throw new InvalidOperationException("Nothing lies beneath.");

    private static LegalInstrument Announcement(string number, LocalDate published) => LegalInstrument.Create(
        $"cn/ctc-2025-{number}", "Customs Tariff Commission of the State Council", "Announcement", Publication.On(published, Beijing),
        $"No. {number} of 2025");
}
