namespace TradePolicy.Data.Tests;

/// <summary>Slips in an update that is allowed: each is found before it is used, and an update without it has no such finding.</summary>
public sealed class UpdateFindingsTest
{
    private const string Fentanyl = "us/fentanyl/cn";
    private const string Goods = "us/fentanyl/cn/commodities";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Read = Asked.Utc("2026-11-29T17:00:00Z");
    private static readonly LegalWindow December = LegalWindow.Starting(LegalMoment.At(new LocalDateTime(2026, 12, 1, 0, 1), NewYork));
    private static readonly LegalInstrument Order = Published("made-up/order", 2026, 11, 28);

    private static readonly RegisterUpdate Update = RegisterUpdate.Of("made up");

    [Fact]
    public void A_horizon_that_passes_ends_without_an_act_names_them()
    {
        Finding passed = Of(Update.WithCompleteThrough(Read), FindingKind.PassesEnds).Should().ContainSingle().Subject;
        passed.Records.Should().Contain([UnitedStatesChina.Truce, "cn/rare-earths/2025-10"]);
        passed.Message.Should().Contain("us-cn-2025, CN (2026-11-10)");
        Of(Update.WithCompleteThrough(UnitedStatesChina.CompleteThrough + Duration.FromSeconds(1)), FindingKind.PassesEnds)
            .Should().BeEmpty();
        RegisterUpdate extending = Update.WithCompleteThrough(Read)
            .WithTruceWindow(UnitedStatesChina.Truce, Economy.China, Window(10, 2027));
        Of(extending, FindingKind.PassesEnds).Should().ContainSingle().Which.Message.Should()
            .NotContain("us-cn-2025, CN", "an act follows that end");
    }

    [Theory]
    [InlineData("2026-10-29", true)]
    [InlineData("2026-10-28", false)]
    public void An_act_that_begins_more_than_thirty_days_before_its_publication_is_found(string day, bool isSilent) =>
        Of(Raised(Starting(day)), FindingKind.BeginsEarly).Should().HaveCount(isSilent ? 0 : 1);

    [Fact]
    public void A_wrong_year_is_found_with_the_days_and_with_the_first_act_of_the_provision()
    {
        Of(Raised(Starting("2025-12-01")), FindingKind.BeginsEarly).Should().ContainSingle().Which.Message.Should()
            .Contain("days before it was published").And.NotContain("first act");
        Of(Raised(Starting("2010-12-01")), FindingKind.BeginsEarly).Should().ContainSingle().Which.Message.Should()
            .Contain("before us/fentanyl/cn had its first act, on 2025-02-04");
        Of(Update.WithTruceWindow(UnitedStatesChina.Truce, Economy.UnitedStates, TruceWindow.Of(Starting("2025-12-01"), Order)),
            FindingKind.BeginsEarly).Should().ContainSingle();
    }

    [Fact]
    public void An_instrument_from_before_the_horizon_contradicts_the_register()
    {
        RegisterUpdate Bringing(LegalInstrument instrument) => Update.WithInstruments(instrument);
        Of(Bringing(Published("made-up/old", 2025, 11, 6)), FindingKind.InstrumentBeforeHorizon).Should().ContainSingle();
        Instant horizon = UnitedStatesChina.CompleteThrough;
        LegalInstrument At(Instant instant) => LegalInstrument.Create(
            "made-up/edge", "President of the United States", "Order", Publication.At(instant));
        Of(Bringing(At(horizon)), FindingKind.InstrumentBeforeHorizon).Should().ContainSingle();
        Of(Bringing(At(horizon + Duration.FromSeconds(1))), FindingKind.InstrumentBeforeHorizon).Should().BeEmpty();
    }

    [Fact]
    public void A_second_notice_that_spares_goods_covers_those_of_the_first_again()
    {
        CommodityCode screws = CommodityCode.Hts("7318.15"), batteries = CommodityCode.Hts("8507.60.00");
        RegisterUpdate first = Sparing("made-up/not-screws", CommodityScope.All.Except(screws));
        Of(first, FindingKind.GoodsReplaced).Should().BeEmpty();
        PolicyRegister register = UnitedStatesChina.Register.With(first);
        Of(Sparing("made-up/not-batteries", CommodityScope.All.Except(batteries)), FindingKind.GoodsReplaced, register)
            .Should().ContainSingle().Which.Message.Should().Contain("covers again 7318.15, which earlier acts left out");
        Of(Sparing("made-up/neither", CommodityScope.All.Except(screws, batteries)), FindingKind.GoodsReplaced, register)
            .Should().BeEmpty();
        Of(first.WithActs(Goods, Spare("made-up/not-batteries", CommodityScope.All.Except(batteries))), FindingKind.GoodsReplaced)
            .Should().ContainSingle("the first is in the same update");
    }

    [Fact]
    public void An_end_of_the_goods_takes_out_all_of_them() =>
        Of(Update.WithActs(Goods, LegalAct.End("made-up/end", Goods, Order, December.StatedStart!)), FindingKind.GoodsReplaced)
            .Should().ContainSingle().Which.Message.Should().Contain("us/fentanyl/cn is on no goods at all");

    [Fact]
    public void An_exclusion_by_a_code_of_another_nomenclature_leaves_out_nothing()
    {
        CommodityScope foreign = CommodityScope.All.Except(CommodityCode.China("7318.15.90.01"));
        RegisterUpdate update = Sparing("made-up/not-screws", foreign);
        Of(update, FindingKind.CoversNothing).Should().ContainSingle().Which.Message.Should()
            .StartWith("us/fentanyl/cn excludes").And.EndWith("so that it would leave out none of them.");
        UnitedStatesChina.Register.With(update).Tariffs[Fentanyl].Should().NotBeNull();
        UnitedStatesChina.Register.With(update).Validate().Should().Contain(finding => finding.Kind == FindingKind.CoversNothing);
        CommodityCode common = CommodityCode.Parse("7318.15", Nomenclature.HarmonizedSystem);
        Of(Sparing("made-up/not-screws", CommodityScope.All.Except(common)), FindingKind.CoversNothing).Should().BeEmpty();
    }

    [Theory]
    [InlineData(10, 2026, true)]
    [InlineData(10, 2027, false)]
    public void A_window_that_ends_no_later_than_the_truce_extends_nothing(int day, int year, bool isFound)
    {
        RegisterUpdate update = Update.WithTruceWindow(
            UnitedStatesChina.Truce, Economy.UnitedStates,
            TruceWindow.Of(Starting("2026-10-20").WithStatedEnd(new LocalDateTime(year, 11, day, 0, 1).InZoneStrictly(NewYork)), Order));
        Of(update, FindingKind.ExtendsNothing).Should().HaveCount(isFound ? 1 : 0);
        Of(update, FindingKind.Overlap).Should().NotBeEmpty("it begins before the earlier window ends");
    }

    [Fact]
    public void A_window_that_begins_after_the_truce_has_expired_leaves_a_gap() =>
        Of(Update.WithTruceWindow(
            UnitedStatesChina.Truce, Economy.UnitedStates,
            TruceWindow.Of(Starting("2026-11-20").WithStatedEnd(new LocalDateTime(2027, 11, 10, 0, 1).InZoneStrictly(NewYork)), Order)),
            FindingKind.Gap).Should().ContainSingle();

    [Theory]
    [InlineData("EST", "America/New_York")]
    [InlineData("MST", "America/Denver")]
    [InlineData("HST", "Pacific/Honolulu")]
    [InlineData("America/New_York", null)]
    public void A_zone_of_one_offset_is_found(string zone, string? meant)
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.At(new LocalDateTime(2026, 12, 1, 0, 1), DateTimeZoneProviders.Tzdb[zone]));
        IReadOnlyList<Finding> findings = Of(Raised(window), FindingKind.FixedOffset);
        string[] expected = meant is null
            ? []
            : [$"'made up' states times in the zone '{zone}', which has one offset all year; {meant} is meant?"];
        findings.Select(finding => finding.Message).Should().Equal(expected);
    }

    private static IReadOnlyList<Finding> Of(RegisterUpdate update, FindingKind kind, PolicyRegister? register = null) =>
        [.. update.Validate(register ?? UnitedStatesChina.Register).Where(finding => finding.Kind == kind)];

    private static RegisterUpdate Raised(LegalWindow window) =>
        Update.WithActs(Fentanyl, LegalAct.Enact<DutyRate>("made-up/15", Fentanyl, Order, window, AdValorem.Of(15m)));

    private static RegisterUpdate Sparing(string key, CommodityScope scope) => Update.WithActs(Goods, Spare(key, scope));

    private static Enactment<CommodityScope> Spare(string key, CommodityScope scope) => LegalAct.Enact(key, Goods, Order, December, scope);

    private static TruceWindow Window(int day, int year) => TruceWindow.Of(
        Starting("2026-11-10").WithStatedEnd(new LocalDateTime(year, 11, day, 0, 1).InZoneStrictly(NewYork)), Order);

    private static LegalWindow Starting(string day) =>
        LegalWindow.Starting(LegalMoment.At(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.At(new LocalTime(0, 1)), NewYork));

    private static LegalInstrument Published(string key, int year, int month, int day) => LegalInstrument.Create(
        key, "President of the United States", "Executive Order", Publication.On(new LocalDate(year, month, day), NewYork));
}
