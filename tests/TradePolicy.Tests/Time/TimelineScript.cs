using CsCheck;

namespace TradePolicy.Tests;

/// <summary>Draws sets of acts over a few days, so that ties happen, of all verbs, with a few doubts.</summary>
internal static class TimelineScript
{
    internal const string Provision = "test/provision";
    internal const string Litigant = "Importer A";

    private const int Days = 8;
    private const int MostVaguePublications = 3;
    private const int MostVagueMoments = 4;

    private static readonly LocalDate FirstDay = new(2025, 1, 1);
    private static readonly LegalView[][] Views =
    [
        [LegalView.AsWritten, LegalView.AsCollected, LegalView.AsRuled],
        [LegalView.AsCollected],
        [LegalView.AsWritten, LegalView.AsRuled],
    ];

    private static readonly Gen<ActDraw> Act = Gen.Select(
        Gen.Int[0, 19], Gen.Int[0, 9], Gen.Int[0, Days], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 24], Gen.Int[0, 99],
        (verb, instrument, from, days, value, target, traits) => new ActDraw(verb, instrument, from, days, value, target, traits));

    private static readonly Gen<InstrumentDraw> Instrument = Gen.Select(
        Gen.Int[0, Days], Gen.Int[0, 9], (day, precision) => new InstrumentDraw(day, precision));

    /// <summary>Sets of acts that fit together, in the order in which they are listed.</summary>
    internal static Gen<List<LegalAct>> Acts { get; } = Gen.Select(Instrument.Array[10], Act.Array[10, 25], Write);

    /// <summary>Instants at and between those at which something happens.</summary>
    internal static Gen<Instant> When { get; } = Gen.Select(
        Gen.Int[-1, Days + 3], Gen.Int[0, 4], (day, part) => Midnight(day) + Duration.FromHours(part switch { 4 => 1, _ => part * 6 }));

    internal static Instant Midnight(int day) => FirstDay.PlusDays(day).AtMidnight().InUtc().ToInstant();

    internal static string Describe(IEnumerable<LegalAct> acts) => string.Join(
        Environment.NewLine,
        acts.Select(act => $"{act.Key}: {act}; {act.Instrument.Published}; {string.Join('/', act.Views)}"
            + (act is Enactment<DutyRate> { KeepsLaterChanges: true } ? "; leaves later steps" : "")));

    private static List<LegalAct> Write(InstrumentDraw[] instrumentDraws, ActDraw[] draws)
    {
        int vaguePublications = 0;
        LegalInstrument[] instruments =
        [
            .. instrumentDraws.Select((draw, index) => LegalInstrument.Create(
                $"i{index}", "Ministry", "Notice", Published(draw, ref vaguePublications), number: $"{index}")),
        ];
        int vagueMoments = 0;
        List<LegalAct> acts = [];
        foreach (ActDraw draw in draws)
        {
            if (Write($"a{acts.Count}", draw, instruments[draw.Instrument], acts, ref vagueMoments) is { } act)
                acts.Add(act);
        }

        return acts;
    }

    private static Publication Published(InstrumentDraw draw, ref int vague)
    {
        if (draw.Precision >= 5 || vague == MostVaguePublications)
            return Publication.At(Midnight(draw.Day) + Duration.FromHours(draw.Precision % 2 * 12));
        vague++;
        return draw.Precision switch
        {
            0 => Publication.Between(Midnight(draw.Day), Midnight(draw.Day + 2)),
            1 => Publication.Between(Midnight(draw.Day) + Duration.FromHours(6), Midnight(draw.Day) + Duration.FromHours(18)),
            _ => Publication.On(FirstDay.PlusDays(draw.Day), DateTimeZone.Utc),
        };
    }

    private static LegalAct? Write(string key, ActDraw draw, LegalInstrument instrument, List<LegalAct> acts, ref int vagueMoments)
    {
        LegalView[] views = Views[draw.Traits >= 90 ? 1 : draw.Traits >= 80 ? 2 : 0];
        return draw.Verb switch
        {
            <= 6 => LegalAct.Enact<DutyRate>(
                key, Provision, instrument, Window(draw, ref vagueMoments), Rate(draw), draw.Traits % 4 == 0, views: views),
            <= 9 => LegalAct.Suspend(key, Provision, instrument, Window(draw, ref vagueMoments), Effect(draw), views: views),
            <= 11 => LegalAct.End(key, Provision, instrument, Moment(draw, ref vagueMoments), views: views),
            <= 14 => Drawn(draw, acts.Where(act => IsKnownFor(instrument, act))) is { } target
                ? LegalAct.Withdraw(key, target.Key, instrument, Moment(draw, ref vagueMoments), views: views)
                : null,
            <= 17 => Drawn(
                draw, acts.Where(act => IsKnownFor(instrument, act) && StartOf(act) > instrument.Published.Earliest)) is { } target
                ? LegalAct.Postpone(key, target.Key, instrument, Until(draw, ref vagueMoments), views: views)
                : null,
            _ => Drawn(draw, acts.Where(act => IsKnownFor(instrument, act))) is { } target
                ? LegalAct.HoldInvalid(
                    key,
                    draw.Traits % 3 == 0 ? Provision : target.Key,
                    instrument,
                    draw.Traits % 5 == 0 ? [Litigant] : [],
                    isStayed: draw.Traits % 7 == 0)
                : null,
        };
    }

    private static LegalAct? Drawn(ActDraw draw, IEnumerable<LegalAct> possible)
    {
        LegalAct[] from = [.. possible];
        return from.Length == 0 ? null : from[draw.Target % from.Length];
    }

    private static bool IsKnownFor(LegalInstrument instrument, LegalAct act) =>
        act.Instrument.Published.Earliest <= instrument.Published.Latest;

    private static Instant? StartOf(LegalAct act) => act switch
    {
        Enactment<DutyRate> enactment => enactment.Window.Start.Latest,
        Suspension<DutyRate> suspension => suspension.Window.Start.Latest,
        Ending cessation => cessation.From.Latest,
        _ => null,
    };

    private static LegalWindow Window(ActDraw draw, ref int vagueMoments)
    {
        LegalWindow window = LegalWindow.Starting(Moment(draw, ref vagueMoments));
        if (draw.Days == 0)
            return window;
        if (draw.Traits % 6 != 0 || vagueMoments == MostVagueMoments)
            return window.WithStatedEnd(LegalEnd.OnDay(FirstDay.PlusDays(draw.From + draw.Days), DateTimeZone.Utc, DayInclusion.Included));
        vagueMoments++;
        return window.Lasting(Period.FromDays(draw.Days), CountingRule.SameClockTime, CountingRule.ChineseCivilCode);
    }

    private static LegalMoment Moment(ActDraw draw, ref int vagueMoments)
    {
        LocalDate day = FirstDay.PlusDays(draw.From);
        if (draw.Traits % 7 != 1 || vagueMoments == MostVagueMoments)
            return LegalMoment.At(day.At(draw.Traits % 2 == 0 ? LocalTime.Midnight : LocalTime.Noon), DateTimeZone.Utc);
        vagueMoments++;
        return LegalMoment.SomeTimeOn(day, DateTimeZone.Utc);
    }

    private static LegalEnd Until(ActDraw draw, ref int vagueMoments) => draw.Days switch
    {
        0 => LegalEnd.OpenEnded,
        1 => LegalEnd.OnEvent("notice"),
        _ => LegalEnd.At(Moment(draw, ref vagueMoments)),
    };

    private static AdValorem Rate(ActDraw draw) => AdValorem.Of(10m * (draw.Value + 1));

    private static SuspensionEffect<DutyRate> Effect(ActDraw draw) => draw.Value switch
    {
        0 or 1 => SuspensionEffect<DutyRate>.SwitchesOff,
        2 or 3 => PointsOff.Of(PercentagePoints.Of(24m)),
        _ => RetainedRate.Of(AdValorem.Of(10m * (draw.Value - 3))),
    };

    /// <summary>An act as it is drawn: small numbers, from which an act that fits the acts before it is made.</summary>
    private readonly record struct ActDraw(int Verb, int Instrument, int From, int Days, int Value, int Target, int Traits);

    /// <summary>An instrument as it is drawn.</summary>
    private readonly record struct InstrumentDraw(int Day, int Precision);
}
