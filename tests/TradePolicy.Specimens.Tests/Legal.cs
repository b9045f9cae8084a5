namespace TradePolicy.Specimens.Tests;

/// <summary>Small inputs of the law that the specimens of several rooms are made of, each made anew.</summary>
internal static class Legal
{
    internal const string Provision = "us/provision";

    internal static DateTimeZone NewYork => DateTimeZoneProviders.Tzdb["America/New_York"];

    internal static DateTimeZone Utc => DateTimeZoneProviders.Tzdb["Etc/UTC"];

    internal static Instant Midnight(int day) => Instant.FromUtc(2025, 1, day, 0, 0);

    internal static LegalMoment Noon(int day) => LegalMoment.At(new LocalDateTime(2025, 1, day, 12, 0), Utc);

    internal static LegalInstrument Order(string key = "us/order", int published = 1) =>
        LegalInstrument.Create(key, "President", "Executive Order", Publication.At(Midnight(published)));

    /// <summary>From noon on a day, without a stated end.</summary>
    internal static LegalWindow From(int day) => LegalWindow.Starting(Noon(day));

    /// <summary>From noon on a day until noon on another.</summary>
    internal static LegalWindow Between(int first, int last) => From(first).WithStatedEnd(LegalEnd.At(Noon(last)));

    internal static Enactment<string> Enact(string value = "one", int from = 2) =>
        LegalAct.Enact("act", Provision, Order(), From(from), value);

    internal static Suspension<string> Suspend(int from = 4) =>
        LegalAct.Suspend("suspension", Provision, Order(), From(from), SuspensionEffect<string>.SwitchesOff);

    internal static Ending End(int from = 4) => LegalAct.End("end", Provision, Order(), Noon(from));

    internal static HeldInvalid Holding() => LegalAct.HoldInvalid("holding", "act", Order("us/ruling", 3));

    internal static Timeline<string> History(params LegalAct[] acts) => Timeline<string>.Of(Provision, acts);

    internal static Enactment<DutyRate> Rate(string tariff, LegalWindow window) =>
        LegalAct.Enact<DutyRate>("rate", tariff, Order(), window, AdValorem.Of(10m));

    internal static Tariff Tariff(string key, params LegalAct[] acts) => TradePolicy.Tariff.Create(
        key,
        DutyProgramme.Of("us/programme", "A programme", DutyKind.Additional),
        Economy.UnitedStates,
        EconomyScope.Of(Economy.China),
        acts);

    internal static WorkingDayCalendar Calendar(string id = "A") => WorkingDayCalendar.Create(
        id, ["a law"], 2025, 2025, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [new LocalDate(2025, 1, 1)]);

    internal static OpenFact Missing(string component = "steel content") =>
        ComponentDuty.Of(Percentage.Of(5m), component).AmountOn(DutyBasis.Of(Money.Of(1m, "USD"))).Reasons[0];
}
