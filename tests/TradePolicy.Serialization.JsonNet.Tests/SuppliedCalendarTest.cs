namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class SuppliedCalendarTest
{
    public static TheoryData<string> Ids => ["CN", "US", "GB-EAW", "CN+US", "CN~GB-EAW"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_supplied_calendar_is_written_in_full_with_its_sources_and_reads_back_as_the_same(string id)
    {
        WorkingDayCalendar calendar = Calendar(id);
        PolicyRegister register = RolledBy(calendar);
        string text = TradePolicyJson.Write(register);
        TradePolicyJson.ReadRegister(text).Should().Be(register);
        text.Should().Contain($"\"id\": \"{id}\"").And.ContainAll(calendar.Sources);
    }

    [Fact]
    public void A_calendar_that_was_read_is_the_supplied_one_where_nothing_was_changed()
    {
        string text = TradePolicyJson.Write(RolledBy(WorkingDayCalendars.China));
        RollOf(TradePolicyJson.ReadRegister(text)).Should().Be(WorkingDayCalendars.China);
        RollOf(TradePolicyJson.ReadRegister(text.Replace("\"2025-10-08\",", "", StringComparison.Ordinal)))
            .Should().NotBe(WorkingDayCalendars.China);
    }

    [Fact]
    public void A_calendar_without_a_source_is_refused()
    {
        string text = TradePolicyJson.Write(RolledBy(WorkingDayCalendar.Create("X", ["a notice"], 2025, 2026, [], [])));
        string bare = System.Text.RegularExpressions.Regex.Replace(text, "\"sources\": \\[[^]]*\\]", "\"sources\": []");
        bare.Should().NotBe(text);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(bare))
            .WithMessage("A calendar names the official source of its days*");
    }

    private static WorkingDayCalendar Calendar(string id) => id switch
    {
        "CN" => WorkingDayCalendars.China,
        "US" => WorkingDayCalendars.UnitedStatesFederal,
        "GB-EAW" => WorkingDayCalendars.EnglandAndWales,
        "CN+US" => WorkingDayCalendars.UnitedStatesFederal.WhereBothWork(WorkingDayCalendars.China),
        _ => WorkingDayCalendars.EnglandAndWales.WhereEitherWorks(WorkingDayCalendars.China),
    };

    private static PolicyRegister RolledBy(WorkingDayCalendar calendar)
    {
        LegalInstrument law = LegalInstrument.Create("xx/law", "Parliament", "Act", Publication.At(Instant.FromUtc(2025, 1, 1, 0, 0)));
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 5, 14), DateTimeZone.Utc))
            .Lasting(Period.FromDays(90), CountingRule.ChineseCivilCode.WithNextWorkingDay(calendar));
        return PolicyRegister.Create(Knowledge.Complete,
        [
            Tariff.Create(
                "xx/duty", Additional("Duty"), Economy.China, EconomyScope.All,
                [LegalAct.Enact<DutyRate>("duty", "xx/duty", law, window, AdValorem.Of(10m))]),
        ], []);
    }

    private static WorkingDayCalendar? RollOf(PolicyRegister register) =>
        ((Enactment<DutyRate>)register.Tariffs["xx/duty"].Rates.Acts[0]).Window.CountingRules[0].WorkingDayCalendar;
}
