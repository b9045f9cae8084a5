namespace TradePolicy.Tests;

/// <summary>The US-China truce of 2025 and what lies beneath it, written down once for the tests that are about it.</summary>
internal static class Geneva
{
    internal const string Reciprocal = "us/reciprocal/cn";
    internal const string Fentanyl = "us/fentanyl/cn";
    internal const string Additional = "cn/additional/us";

    /// <summary>The second from which the first windows of both parties run: 12:01 a.m. in New York, 12:01 p.m. in Beijing.</summary>
    internal static readonly Instant Start = LawZones.Utc("2025-05-14T04:01Z");

    internal static readonly LegalInstrument Order14257 = Order(14257, "2025-04-02T21:37Z");
    internal static readonly LegalInstrument Order14259 = Order(14259, "2025-04-09T00:01Z");
    internal static readonly LegalInstrument Order14266 = Order(14266, "2025-04-10T03:30Z");
    internal static readonly LegalInstrument Order14298 = Order(14298, "2025-05-12T22:31Z");
    internal static readonly LegalInstrument Order14334 = Order(14334, "2025-08-12T00:00Z");
    internal static readonly LegalInstrument Order14358 = Order(14358, "2025-11-04T22:53Z");

    internal static readonly LegalInstrument Notice4 = Notice(4, "2025-04-04");
    internal static readonly LegalInstrument Notice5 = Notice(5, "2025-04-09");
    internal static readonly LegalInstrument Notice6 = Notice(6, "2025-04-11");
    internal static readonly LegalInstrument Notice7 = Notice(7, "2025-05-13");
    internal static readonly LegalInstrument Notice8 = Notice(8, "2025-08-12");
    internal static readonly LegalInstrument Notice10 = Notice(10, "2025-11-05");

    internal static readonly LegalInstrument JointStatement =
        LegalInstrument.Create(
            "joint/geneva", "Governments of the United States and China", "Joint Statement",
            Publication.At(LawZones.Utc("2025-05-12T07:00Z")));

    internal static readonly LegalInstrument ExtensionStatement =
        LegalInstrument.Create(
            "joint/extension", "Secretary of the Treasury", "Statement", Publication.At(LawZones.Utc("2026-09-23T15:00Z")));

    internal static readonly LegalEnd TenthOfJanuary2027 = LegalEnd.OnDay(
        LawZones.Day("2027-01-10"), LawZones.NewYork, DayInclusion.Included);

    /// <summary>90 days on the same clock face, as Executive Order 14334 reads them.</summary>
    internal static readonly LegalWindow FirstOfUs = LawZones.From("2025-05-14T00:01", LawZones.NewYork)
        .Lasting(Period.FromDays(90), CountingRule.SameClockTime);

    internal static readonly LegalWindow SecondOfUs = Until("2025-08-12T00:01", "2025-11-10T00:01");
    internal static readonly LegalWindow ThirdOfUs = Until("2025-11-10T00:01", "2026-11-10T00:01");

    /// <summary>90 days of which no text says how they are counted.</summary>
    internal static readonly LegalWindow FirstOfChina = Unruled("2025-05-14T12:01", Period.FromDays(90));

    internal static readonly LegalWindow SecondOfChina = Unruled("2025-08-12T12:01", Period.FromDays(90));
    internal static readonly LegalWindow ThirdOfChina = Unruled("2025-11-10T13:01", Period.FromYears(1));

    internal static readonly TruceSuspension RetainsTen = TruceSuspension.Of(Reciprocal, RetainedRate.Of(AdValorem.Of(10m)));
    internal static readonly TruceSuspension TakesTwentyFourOff = TruceSuspension.Of(Additional, PointsOff.Of(PercentagePoints.Of(24m)));

    /// <summary>Agreed upon, with what each party commits to, and nothing enacted.</summary>
    internal static TradeTruce Agreed { get; } = TradeTruce.Between("us-cn-2025", "Geneva truce", Economy.UnitedStates, Economy.China)
        .Commit(Economy.UnitedStates, RetainsTen)
        .Commit(Economy.China, TakesTwentyFourOff);

    /// <summary>With the first windows of both parties.</summary>
    internal static TradeTruce Entered { get; } = Agreed
        .Enact(Economy.UnitedStates, FirstOfUs, Order14298, "sec. 3(d)")
        .Enact(Economy.China, FirstOfChina, Notice7);

    /// <summary>With all the windows.</summary>
    internal static TradeTruce Extended { get; } = Entered
        .Extend(Economy.UnitedStates, SecondOfUs, Order14334, "sec. 2")
        .Extend(Economy.China, SecondOfChina, Notice8)
        .Extend(Economy.UnitedStates, ThirdOfUs, Order14358)
        .Extend(Economy.China, ThirdOfChina, Notice10);

    /// <summary>10, 34, 84 and 125 %; Executive Order 14298 withdrew what had made the last two.</summary>
    internal static Tariff UsTariff { get; } = Tariff.Create(
        Reciprocal,
        Additional("IEEPA, reciprocal"),
        Economy.UnitedStates,
        EconomyScope.Of(Economy.China, Economy.HongKong, Economy.Macao),
        [
            Rate("reciprocal/10", Reciprocal, Order14257, "2025-04-05T00:01", LawZones.NewYork, 10m),
            Rate("reciprocal/34", Reciprocal, Order14257, "2025-04-09T00:01", LawZones.NewYork, 34m),
            Rate("reciprocal/84", Reciprocal, Order14259, "2025-04-09T00:01", LawZones.NewYork, 84m),
            Rate("reciprocal/125", Reciprocal, Order14266, "2025-04-10T00:01", LawZones.NewYork, 125m),
            LegalAct.Withdraw("reciprocal/84-removed", "reciprocal/84", Order14298, LawZones.At("2025-05-14T00:01", LawZones.NewYork)),
            LegalAct.Withdraw("reciprocal/125-removed", "reciprocal/125", Order14298, LawZones.At("2025-05-14T00:01", LawZones.NewYork)),
        ]);

    internal static Tariff FentanylTariff { get; } = Tariff.Create(
        Fentanyl,
        Additional("IEEPA, synthetic opioids"),
        Economy.UnitedStates,
        EconomyScope.Of(Economy.China, Economy.HongKong),
        [Rate("fentanyl/20", Fentanyl, Order(14228, "2025-03-03T21:33Z"), "2025-03-04T00:01", LawZones.NewYork, 20m)]);

    internal static Tariff ChineseTariff { get; } = Tariff.Create(
        Additional,
        Additional("Additional tariff on all goods of the United States"),
        Economy.China,
        EconomyScope.Of(Economy.UnitedStates),
        [
            Rate("additional/34", Additional, Notice4, "2025-04-10T12:01", LawZones.Beijing, 34m),
            Rate("additional/84", Additional, Notice5, "2025-04-10T12:01", LawZones.Beijing, 84m),
            Rate("additional/125", Additional, Notice6, "2025-04-12T00:00", LawZones.Beijing, 125m),
            LegalAct.Withdraw("additional/84-stopped", "additional/84", Notice7, LawZones.At("2025-05-14T12:01", LawZones.Beijing)),
            LegalAct.Withdraw("additional/125-stopped", "additional/125", Notice7, LawZones.At("2025-05-14T12:01", LawZones.Beijing)),
        ]);

    /// <summary>The tariffs with the whole truce laid over them.</summary>
    internal static PolicyRegister Register { get; } = With(Extended);

    internal static PolicyRegister With(TradeTruce truce, Knowledge? knowledge = null) =>
        PolicyRegister.Create(knowledge ?? Knowledge.Complete, [UsTariff, FentanylTariff, ChineseTariff], [truce]);

    internal static LegalInstrument Order(int number, string published) => LegalInstrument.Create(
        $"us/eo-{number}", "President of the United States", "Executive Order", Publication.At(LawZones.Utc(published)), $"{number}");

    /// <summary>A notice of which only the day of publication is known.</summary>
    internal static LegalInstrument Notice(int number, string day) => LegalInstrument.Create(
        $"cn/ctc-{number}", "Customs Tariff Commission", "Announcement", Publication.On(LawZones.Day(day), LawZones.Beijing),
        $"No. {number}");

    internal static LegalInstrument Published(string key, string published) =>
        LegalInstrument.Create(key, "Somebody", "Act", Publication.At(LawZones.Utc(published)), key);

    internal static LegalWindow Until(string from, string until) =>
        LawZones.From(from, LawZones.NewYork).WithStatedEnd(LegalEnd.At(LawZones.At(until, LawZones.NewYork)));

    internal static LegalWindow Unruled(string from, Period length) =>
        LawZones.From(from, LawZones.Beijing).Lasting(length, CountingRule.SameClockTime, CountingRule.ChineseCivilCode);

    internal static Enactment<DutyRate> Rate(
        string key, string tariff, LegalInstrument instrument, string from, DateTimeZone zone, decimal percent) =>
            LegalAct.Enact<DutyRate>(key, tariff, instrument, LawZones.From(from, zone), AdValorem.Of(percent));
}
