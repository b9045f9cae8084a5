using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Draws registers and snapshots of moderate size that the domain allows, with every form they may take.</summary>
internal static class Draw
{
    private static readonly DateTimeZone[] Zones =
        [.. new[] { "America/New_York", "Asia/Shanghai", "Europe/Lisbon", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu",
            "UTC" }.Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly Economy[] Economies = [Economy.UnitedStates, Economy.China, Economy.EuropeanUnion, Economy.HongKong];

    private static readonly CountingRule[] NamedRules =
    [
        CountingRule.SameClockTime, CountingRule.ElapsedTime, CountingRule.ChineseCivilCode, CountingRule.EuropeanUnionRegulation1182,
        CountingRule.UnitedStatesCourtRules,
        CountingRule.GermanCivilCodeEventDayExcluded, CountingRule.GermanCivilCodeFirstDayIncluded, CountingRule.ClearDays,
        CountingRule.StartOfNthDay,
    ];

    internal static Gen<string> Text { get; } = Among(
        "a", "Order", " ", "\"", "\\", "/", "\n", "\r\n", "\t", "\0", "\u001f", "\u007f", "\u0085", "\u2028", "\ufeff", "\ufffd", "é",
        "关税",
        "\ud83d\ude00",
        "2025-08-12T00:01:00-04:00", "/Date(1)/", "null", "0,25%", "<script>", "$type", "{", "]", "//", "/*").Array[1, 6]
            .Select(parts => $"x{string.Concat(parts)}");

    internal static Gen<Instant> Instant { get; } = Gen.Frequency(
        (6, Gen.Select(
            Gen.Int[-60, 700], Gen.Int[0, 86_399],
            (day, second) => NodaTime.Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromDays(day) + Duration.FromSeconds(second))),
        (1, Gen.Long[-100_000_000_000_000_000, 100_000_000_000_000_000]
            .Select(ticks => NodaTime.Instant.FromUnixTimeTicks(ticks).PlusNanoseconds(ticks % 100))),
        (1, Among(
            NodaTime.Instant.MinValue, NodaTime.Instant.MaxValue, NodaTime.Instant.FromUnixTimeTicks(0),
            NodaTime.Instant.FromUtc(2025, 11, 10, 5, 1))));

    internal static Gen<LegalView> View { get; } = Among(Enum.GetValues<LegalView>());

    internal static Gen<Knowledge> Knowledge { get; } = Gen.Select(Gen.Int[0, 3], Instant, Instant, (kind, horizon, known) => kind switch
    {
        0 => TradePolicy.Knowledge.Complete,
        1 => TradePolicy.Knowledge.Through(horizon),
        2 => TradePolicy.Knowledge.Through(horizon).RestrictedTo(known),
        _ => TradePolicy.Knowledge.Complete.RestrictedTo(known),
    });

    internal static Gen<PolicyRegister> Register => AnyRegister;

    internal static Gen<PolicySnapshot> Snapshot => AnySnapshot;

    private static readonly Gen<DateTimeZone> Zone = Among(Zones);

    private static readonly Gen<LocalDate> Day = Gen.Frequency(
        (8, Gen.Int[-60, 700].Select(day => new LocalDate(2025, 1, 1).PlusDays(day))),
        (1, Among(new LocalDate(1, 1, 1), new LocalDate(9998, 12, 31), new LocalDate(-44, 3, 15))));

    private static readonly Gen<LocalDateTime> Local = Gen.Select(
        Day, Gen.Int[0, 1_439], Among(0L, 0L, 0L, 1L, 999_999_999L, 59_000_000_000L),
        (day, minute, nanoseconds) => day.AtMidnight().PlusMinutes(minute).PlusNanoseconds(nanoseconds));

    private static readonly Gen<Offset?> Printed = Gen.Frequency(
        (3, Gen.Const((Offset?)null)), (1, Gen.Int[-18, 18].Select(hours => (Offset?)Offset.FromHours(hours))),
        (1, Gen.Int[-64_800, 64_800].Select(seconds => (Offset?)Offset.FromSeconds(seconds))));

    private static readonly Gen<LegalMoment> Moment = Gen.Select(
        Gen.Int[0, 5], Local, Zone, Printed, (kind, local, zone, printed) => kind switch
        {
            0 => LegalMoment.StartOf(local.Date, zone),
            1 => LegalMoment.EndOf(local.Date, zone),
            2 => LegalMoment.SomeTimeOn(local.Date, zone),
            _ => LegalMoment.At(local, zone, printed),
        });

    private static readonly Gen<LegalEnd> End = Gen.Select(
        Gen.Int[0, 6], Moment, Gen.Enum<DayInclusion>(), Text, (kind, moment, inclusion, happening) => kind switch
        {
            0 => LegalEnd.OpenEnded,
            1 => LegalEnd.NotStated,
            2 => LegalEnd.OnEvent(happening),
            3 => LegalEnd.OnDay(moment.Date, moment.Zone, inclusion),
            4 => LegalEnd.EitherOf(LegalEnd.At(moment), LegalEnd.OnDay(moment.Date, moment.Zone, inclusion)),
            _ => LegalEnd.At(moment),
        });

    private static readonly Gen<WorkingDayCalendar> AnyCalendar = Gen.Select(
        Text, Text.Array[1, 3], Among(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToArray()).Array[0, 3],
        Gen.Int[0, 364].Array[0, 4], Gen.Int[0, 364].Array[0, 4],
        (id, sources, weekend, holidays, worked) =>
        {
            LocalDate[] off = [.. holidays.Select(day => new LocalDate(2025, 1, 1).PlusDays(day))];
            return WorkingDayCalendar.Create(
                id, sources, 2000, 2100, weekend, off,
                worked.Select(day => new LocalDate(2025, 1, 1).PlusDays(day))
                    .Where(day => weekend.Contains(day.DayOfWeek) && !off.Contains(day)));
        });

    private static readonly Gen<WorkingDayCalendar> Calendar = Gen.Frequency(
        (9, AnyCalendar),
        (1, Among(
            WorkingDayCalendars.China, WorkingDayCalendars.EnglandAndWales,
            WorkingDayCalendars.China.WhereBothWork(WorkingDayCalendars.EnglandAndWales))));

    private static readonly Gen<CountingRule> Rule = Gen.Select(
        Gen.Int[0, 5], Among(NamedRules), Gen.Enum<CountingMethod>(), Text, Calendar, (kind, named, method, law, calendar) => kind switch
        {
            0 => CountingRule.Of(method, law),
            1 => CountingRule.Of(method, law).WithNextWorkingDay(calendar),
            2 => named.WithNextWorkingDay(calendar),
            3 when method != CountingMethod.ElapsedTime =>
                CountingRule.Of(method, law).WithLeastWorkingDays(3).WithNextWorkingDay(calendar),
            _ => named,
        });

    private static readonly Gen<LegalLength> Length = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 2].Array[4], Gen.Long[1, 100_000_000_000_000_000], (kind, units, nanoseconds) => kind switch
        {
            0 => (LegalLength)LegalLength.Of(Duration.FromNanoseconds(nanoseconds)),
            1 => LegalLength.Of(Period.FromDays(90)),
            _ => LegalLength.Of(new PeriodBuilder { Years = units[0], Months = units[1], Weeks = units[2], Days = units[3] + 1 }.Build()),
        });

    /// <summary>A window with or without each of its parts, where the domain allows the combination.</summary>
    private static readonly Gen<LegalWindow> Window = Gen.Select(
            Gen.Int[0, 7], Moment, End, Length, Rule.Array[1, 3],
            (parts, start, end, length, rules) => Allowed(() =>
            {
                LegalWindow window = (parts & 1) == 0 ? LegalWindow.Starting(start) : LegalWindow.Ending(end);
                if ((parts & 3) == 2)
                    window = window.WithStatedEnd(end);
                return (parts & 4) == 0 ? window : window.Lasting(length, [.. rules.Distinct()]);
            }))
        .Where(window => window is { Start.IsDated: true })
        .Select(window => window!);

    private static readonly Gen<AdValorem> Rate = Gen.Frequency(
        (3, Gen.Int[0, 145].Select(percent => AdValorem.Of(percent))),
        (1, Gen.Select(
            Gen.Int, Gen.Int, Gen.Int, Gen.Int[0, 28],
            (low, mid, high, scale) => AdValorem.Of(new decimal(low, mid, high, false, (byte)scale)))));

    private static readonly Gen<SuspensionEffect<DutyRate>> Effect = Gen.Select(Gen.Int[0, 2], Rate, (kind, rate) => kind switch
    {
        0 => RetainedRate.Of(rate),
        1 when rate.Rate > Percentage.Zero => PointsOff.Of(PercentagePoints.Of(rate.Rate.Value)),
        _ => SuspensionEffect<DutyRate>.SwitchesOff,
    });

    internal static readonly Gen<Publication> Published = Gen.Select(
        Gen.Int[0, 6], Instant, Gen.Long[1, 1_000_000_000_000_000], Day, Zone, (kind, instant, later, day, zone) => kind switch
        {
            0 or 1 when instant < NodaTime.Instant.FromUtc(9_000, 1, 1, 0, 0) =>
                Publication.Between(instant, instant.PlusNanoseconds(later)),
            2 or 3 => Publication.On(day, zone),
            4 => Publication.Hypothetical,
            _ => Publication.At(instant),
        });

    private static readonly Gen<LegalInstrument[]> Instruments = Gen.Select(
            Published, Text.Array[3], Gen.Int[0, 31], Day,
            (published, texts, present, signed) => (Func<int, LegalInstrument>)(index => LegalInstrument.Create(
                $"i/{index}",
                texts[0],
                texts[1],
                published,
                (present & 1) == 0 ? null : texts[2],
                (present & 2) == 0 ? null : texts[0],
                (present & 4) == 0 ? null : texts[1],
                (present & 8) == 0 ? null : signed,
                (present & 16) == 0 ? null : texts[2])))
        .Array[1, 6]
        .Select(make => make.Select((one, index) => one(index)).ToArray());

    private static readonly Gen<ActDraft> Act = Gen.Select(
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 7]),
        Window, Rate, Effect, Moment, End, Text,
        (numbers, window, rate, effect, moment, end, text) =>
            new ActDraft(numbers.Item1, numbers.Item2, numbers.Item3, numbers.Item4, window, rate, effect, moment, end, text));

    private static readonly Gen<Func<int, LegalInstrument[], Tariff>> ATariff = Gen.Select(
        Text, Among(Economies), Among(Economies).Array[1, 3], Act.Array[0, 6],
        (programme, imposedBy, origins, drafts) => (Func<int, LegalInstrument[], Tariff>)((index, instruments) =>
        {
            Tariff tariff = Tariff.Create($"t/{index}", Additional(programme), imposedBy, EconomyScope.Of(origins.Distinct()), []);
            for (int number = 0; number < drafts.Length; number++)
                tariff = Allowed(() => tariff.With(drafts[number].Act($"t/{index}/{number}", tariff, instruments))) ?? tariff;
            return tariff;
        }));

    private static readonly Gen<SideDraft> Side = Gen.Select(
        Gen.Select(Window, Gen.Int[0, 100], Text).Array[0, 3], Gen.Select(Moment, Gen.Int[0, 100]).Array[0, 2], Effect, Gen.Bool,
        (windows, endings, effect, commits) => new SideDraft(windows, endings, effect, commits));

    private static readonly Gen<Func<int, LegalInstrument[], Tariff[], TradeTruce>> ATruce = Gen.Select(
        Text, Side.Array[2, 4], Gen.Select(Gen.Int[0, 100], End).Array[0, 3],
        (title, sides, announcements) =>
            (Func<int, LegalInstrument[], Tariff[], TradeTruce>)((index, instruments, tariffs) => TradeTruce.Create(
                $"truce-{index}",
                title,
                sides.Select((side, number) => side.Of(Economies[number], instruments, tariffs)),
                announcements.Select(said => TruceAnnouncement.Of(instruments[said.Item1 % instruments.Length], said.Item2)))));

    private static readonly Gen<PolicyRegister> AnyRegister = Gen.Select(
        Knowledge, Instruments, ATariff.Array[0, 3], ATruce.Array[0, 2],
        (knowledge, instruments, tariffs, truces) =>
        {
            Tariff[] own = [.. tariffs.Select((tariff, index) => tariff(index, instruments))];
            return PolicyRegister.Create(knowledge, own, truces.Select((truce, index) => truce(index, instruments, own)))
                .WithInstruments(instruments);
        });

    private static readonly Gen<Interval> During = Gen.Select(Gen.Int[0, 3], Instant, Instant, (kind, first, second) => new Interval(
        (kind & 1) == 0 ? null : first < second ? first : second,
        (kind & 2) == 0 ? null : first < second ? second : first));

    private static readonly Gen<AssumptionSet[]> Ways = Gen.Select(Text, Text).Array[0, 2]
        .Select(pairs => AssumptionSet.Of(pairs.DistinctBy(pair => pair.Item1).Select(pair => Assumption.Of(pair.Item1, pair.Item2))))
        .Array[0, 2];

    private static readonly Gen<Func<LegalInstrument[], Outcome<DutyRate>>> Answer = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 100], Gen.Int[0, 100], Rate, Rate, Ways,
        (kind, first, second, rate, beneath, ways) => (Func<LegalInstrument[], Outcome<DutyRate>>)(instruments =>
        {
            LegalInstrument one = instruments[first % instruments.Length];
            LegalInstrument other = instruments[second % instruments.Length];
            return kind switch
            {
                0 => Outcome.Of<DutyRate>(null, null, null, null, null, ways, one),
                1 => Outcome.Of<DutyRate>(null, null, null, null, one, ways),
                2 => Outcome.Of<DutyRate>(null, beneath, one, other, null, ways),
                3 => Outcome.Of<DutyRate>(rate, beneath, one, other, null, ways),
                _ => Outcome.Of<DutyRate>(rate, rate, one, null, null, ways),
            };
        }));

    private static readonly Gen<Func<int, LegalInstrument[], ExemptionState>> AnExemption = Gen.Select(
        Text, Text.Array[1, 2], Gen.Int[0, 2], Gen.Bool,
        (name, facts, by, isInDoubt) => (Func<int, LegalInstrument[], ExemptionState>)((index, instruments) => ExemptionState.Create(
            $"e/{index}", name, facts.Distinct().Select(fact => ExemptionTerms.Of(EntryCondition.Fact(fact))), instruments.Take(by),
            isInDoubt)));

    private static readonly Gen<Func<int, LegalInstrument[], TariffState>> ATariffState = Gen.Select(
        Text, Among(Economies), During, Gen.Bool, Answer.Array[1, 3], Text.Array[0, 2], AnExemption.Array[0, 2],
        (programme, imposedBy, during, isBeyond, answers, reasons, exemptions) =>
            (Func<int, LegalInstrument[], TariffState>)((index, instruments) => TariffState
                .Create(
                    $"t/{index}", Additional(programme), imposedBy, EconomyScope.Of(Economies), CommodityScope.All, during,
                    answers.Select(answer => answer(instruments)).Distinct())
                .WithDoubt(reasons.Select(OpenFact.Stated), isBeyond)
                .WithExemptions(exemptions.Select((exemption, number) => exemption(number, instruments)))));

    private static readonly Gen<LegalBound> Bound = Gen.Frequency(
        (1, Text.Select(LegalBound.Undated)),
        (2, Gen.Select(
            Moment, Text,
            (moment, basis) =>
                moment.Bound.Possible.Select(reading => LegalReading.Of(reading.Instant, reading.Zone, basis, reading.IsEndOfDay)))
            .Array[1, 2].Select(readings => LegalBound.Of(readings.SelectMany(reading => reading)))));

    private static readonly Gen<Func<Economy, LegalInstrument[], TruceSideState>> ASideState = Gen.Select(
        Gen.Enum<TruceStatus>(), Bound, Gen.Select(Window, Gen.Int[0, 100], Text).Array[0, 2],
        (status, expiry, windows) => (Func<Economy, LegalInstrument[], TruceSideState>)((party, instruments) => TruceSideState.Create(
            party, status, expiry,
            windows.Select(window => TruceWindow.Of(window.Item1, instruments[window.Item2 % instruments.Length], window.Item3)))));

    private static readonly Gen<PolicySnapshot> AnySnapshot = Gen.Select(
        Gen.Select(Instant, Knowledge, View, Text), Instruments, ATariffState.Array[0, 3], ASideState.Array[2, 4].Array[0, 2],
        (head, instruments, tariffs, truces) => PolicySnapshot.Create(
            head.Item1,
            head.Item2,
            head.Item3,
            tariffs.Select((tariff, index) => tariff(index, instruments)),
            truces.Select(
                (sides, index) =>
                    TruceState.Create(
                        $"truce-{index}", head.Item4, sides.Select((side, number) => side(Economies[number], instruments))))));

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>What the domain makes of a draft; null where it refuses it.</summary>
    private static T? Allowed<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed record ActDraft(
        int Kind, int Instrument, int Target, int Parts, LegalWindow Window, AdValorem Rate, SuspensionEffect<DutyRate> Effect,
        LegalMoment Moment, LegalEnd End, string Text)
    {
        internal LegalAct Act(string key, Tariff tariff, LegalInstrument[] instruments)
        {
            LegalInstrument instrument = instruments[Instrument % instruments.Length];
            string? pinpoint = (Parts & 1) == 0 ? null : Text;
            LegalView[]? views = (Parts & 2) == 0 ? null : [(LegalView)(Target % 3), LegalView.AsCollected];
            ValueList<LegalAct> acts = tariff.Rates.Acts;
            string target = acts.Count == 0 ? tariff.Key : acts[Target % acts.Count].Key;
            return Kind switch
            {
                0 => LegalAct.Suspend(key, tariff.Key, instrument, Window, Effect, pinpoint, views),
                1 => LegalAct.Withdraw(key, target, instrument, Moment, pinpoint, views),
                2 => LegalAct.Postpone(key, target, instrument, End, pinpoint, views),
                3 => LegalAct.End(key, tariff.Key, instrument, Moment, pinpoint, views),
                4 => LegalAct.HoldInvalid(
                    key, (Parts & 2) == 0 ? target : tariff.Key, instrument, (Parts & 4) == 0 ? [] : [Text, "A"], (Parts & 1) == 0,
                    pinpoint),
                _ => LegalAct.Enact<DutyRate>(key, tariff.Key, instrument, Window, Rate, (Parts & 4) != 0, pinpoint, views),
            };
        }
    }

    private sealed record SideDraft(
        (LegalWindow Window, int Instrument, string Pinpoint)[] Windows, (LegalMoment From, int Instrument)[] Endings,
        SuspensionEffect<DutyRate> Effect, bool Commits)
    {
        internal TruceSide Of(Economy party, LegalInstrument[] instruments, Tariff[] tariffs) => TruceSide.Create(
            party,
            tariffs.Where(tariff => Commits && tariff.ImposedBy.Equals(party)).Select(tariff => TruceSuspension.Of(tariff.Key, Effect)),
            Windows.Select(window => TruceWindow.Of(window.Window, instruments[window.Instrument % instruments.Length], window.Pinpoint))
                .DistinctBy(window => window.Instrument.Key),
            Endings.Select(ending => TruceEnding.Of(ending.From, instruments[ending.Instrument % instruments.Length]))
                .DistinctBy(ending => ending.Instrument.Key));
    }
}
