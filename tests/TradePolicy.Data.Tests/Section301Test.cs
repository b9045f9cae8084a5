namespace TradePolicy.Data.Tests;

/// <summary>Exclusions from the Section 301 lists, the action on the maritime sectors, and goods on the way under China's tariff.</summary>
public sealed class Section301Test
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Of the windows of exclusion: an entry at, on a list, that claims, and whether it is excluded.</summary>
    public static TheoryData<string, string, string, string, bool> Entries => new()
    {
        { "2024-06-14T23:59:59", "us/301/list-1", "9903.88.01", "9903.88.69", false },
        { "2024-06-15T00:00:00", "us/301/list-1", "9903.88.01", "9903.88.69", true },
        { "2025-05-31T23:59:59", "us/301/list-1", "9903.88.01", "9903.88.69", true },
        { "2025-06-01T00:00:00", "us/301/list-1", "9903.88.01", "9903.88.69", true },
        { "2025-06-10T12:00:00", "us/301/list-1", "9903.88.01", "9903.88.69", true },
        { "2025-08-31T23:59:59", "us/301/list-3", "9903.88.03", "9903.88.69", true },
        { "2025-09-01T00:00:00", "us/301/list-3", "9903.88.03", "9903.88.69", true },
        { "2025-11-29T23:59:59", "us/301/list-4a", "9903.88.15", "9903.88.69", true },
        { "2025-11-30T00:00:00", "us/301/list-4a", "9903.88.15", "9903.88.69", true },
        { "2026-10-06T12:00:00", "us/301/list-1", "9903.88.01", "9903.88.69", true },
        { "2025-06-10T12:00:00", "us/301/list-2", "9903.88.02", "9903.88.70", true },
        { "2024-01-01T00:00:00", "us/301/list-2", "9903.88.02", "9903.88.70", true },
        { "2025-06-10T12:00:00", "us/301/list-1", "9903.88.01", "9903.88.70", false },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void Each_extension_of_the_exclusions_follows_on_the_last(
        string eastern, string tariff, string heading, string claim, bool isExcluded) =>
        LayerOf(tariff, Entry(eastern).WithSection301Headings(heading).WithClaim(claim)).State.Should()
            .Be(isExcluded ? LayerState.Exempt : LayerState.Charged);

    [Theory]
    [InlineData("2025-05-30T12:00:00", false)]
    [InlineData("2025-06-01T12:00:00", true)]
    public void That_the_exclusions_go_on_after_May_2025_was_not_known_before_31_May(string known, bool isExcluded)
    {
        PolicyRegister then = Asked.Register.AsKnownAt(At(known));
        LayerOf("us/301/list-1", Entry("2025-06-10T12:00:00").WithSection301Headings("9903.88.01").WithClaim("9903.88.69"), then).State
            .Should().Be(isExcluded ? LayerState.Exempt : LayerState.Charged);
    }

    [Fact]
    public void The_notice_and_the_headings_end_the_exclusions_at_one_of_three_instants_of_November_2026()
    {
        foreach (Exemption exemption in Asked.Register.Tariffs.SelectMany(tariff => tariff.Exemptions)
            .Where(exemption => exemption.Key.Contains("/excluded")))
        {
            Asked.InstantsOf(exemption.Terms.Acts.OfType<Enactment<ExemptionTerms>>().Last().Window.End).Should()
                .Equal("2026-11-10T03:59:00Z", "2026-11-10T04:59:00Z", "2026-11-10T05:00:00Z");
        }
    }

    [Theory]
    [InlineData("2025-06-10T00:00:00Z", false)]
    [InlineData("2025-10-10T03:59:59Z", false)]
    [InlineData("2025-10-11T04:00:00Z", true)]
    public void The_duties_on_chassis_and_cranes_were_only_proposed_before_October_2025(string known, bool isEnacted)
    {
        PolicyRegister then = Asked.KnownAt(known);
        foreach (string key in (string[])["us/301/maritime/chassis", "us/301/maritime/cranes"])
        {
            bool isInForce = then.Tariffs.TryGetValue(key, out Tariff? tariff)
                && tariff.RateAt(Asked.Utc("2025-11-09T12:00:00Z")).IsInForce;
            isInForce.Should().Be(isEnacted);
        }

        Timeline<DutyRate> cranes = Asked.Register.Tariffs["us/301/maritime/cranes"].Rates;
        cranes.At(Asked.Utc("2025-11-09T12:00:00Z")).IsInForce.Should().BeFalse("the heading as rewritten leaves that day out");
        Timeline<DutyRate> now = Asked.KnownAt("2026-10-06T00:00:00Z").Tariffs["us/301/maritime/cranes"].Rates;
        now.At(Asked.Utc("2026-11-10T04:59:59Z")).IsInForce.Should().BeFalse();
        now.At(Asked.Utc("2026-11-10T05:00:00Z")).Value.Should().Be(AdValorem.Of(100m), "the start was put off to 10 November 2026");
    }

    [Fact]
    public void The_action_on_the_maritime_sectors_is_a_programme_of_its_own()
    {
        Asked.Register.Tariffs.Where(tariff => tariff.Programme.Key == "us/301/maritime").Select(tariff => tariff.Key).Should()
            .BeEquivalentTo(["us/301/maritime/chassis", "us/301/maritime/cranes"]);
        Section301.Headings.Should().Contain(["9903.91.12", "9903.91.14"], "an entry states of these too whether its goods are listed");
    }

    [Theory]
    [InlineData("2025-04-10T12:00:59", "2025-04-20T12:00:00", true)]
    [InlineData("2025-04-10T12:01:00", "2025-04-20T12:00:00", false)]
    [InlineData("2025-04-10T12:00:59", "2025-05-13T23:59:59", true)]
    [InlineData("2025-04-10T12:00:59", "2025-05-14T00:00:00", false)]
    public void Goods_of_the_United_States_that_had_departed_bear_no_additional_tariff_until_13_May_2025(
        string departed, string imported, bool isExempt)
    {
        CustomsEntry entry = CustomsEntry.Of(CommodityCode.China("8517.13"), Economy.UnitedStates, Money.Of(10_000m, "CNY"))
            .With(EntryEvent.Export, At(departed, Beijing)).With(EntryEvent.Entry, At(imported, Beijing));
        Asked.Register.Compile().Assess(entry, LegalView.AsWritten).Possible.Single()
            .Layers.Single(layer => layer.Tariff == Asked.Additional).State
            .Should().Be(isExempt ? LayerState.Exempt : LayerState.Charged);
    }

    [Fact]
    public void The_second_step_of_December_2019_was_enacted_and_has_never_applied()
    {
        Tariff step = Asked.Register.Tariffs["cn/301/batch-4-second-step"];
        Asked.KnownAt("2019-12-14T00:00:00Z").Tariffs[step.Key].RateAt(Asked.Utc("2019-12-15T04:01:00Z")).IsInForce.Should()
            .BeTrue("that was expected");
        step.Rates.Segments().SelectMany(segment => segment.Possible).Should().NotContain(answer => answer.IsInForce);
    }

    [Theory]
    [InlineData("2024-09-27T00:00:00", null, LayerState.Charged)]
    [InlineData("2025-06-30T12:00:00", null, LayerState.Charged)]
    [InlineData("2025-06-30T12:00:00", "9903.91.09", LayerState.Exempt)]
    [InlineData("2026-05-13T23:59:59", "9903.91.09", LayerState.Exempt)]
    [InlineData("2026-05-14T00:00:00", "9903.91.09", LayerState.Charged)]
    public void Ship_to_shore_cranes_bear_25_percent_unless_their_contract_is_from_before_May_2024(
        string eastern, string? claim, LayerState state)
    {
        CustomsEntry crane = Crane(eastern).WithSection301Headings("9903.92.10");
        DutyLayer layer = LayerOf("us/301/review-cranes", claim is null ? crane : crane.WithClaim(claim));
        layer.State.Should().Be(state);
        if (state == LayerState.Charged)
            layer.Amount.Value.Should().Be(Money.Of(2_500m, "USD"));
    }

    [Fact]
    public void Before_27_September_2024_cranes_bear_no_duty_of_Section_301() =>
        Asked.Register.Tariffs["us/301/review-cranes"].RateAt(At("2024-09-26T23:59:59")).IsInForce.Should().BeFalse();

    [Fact]
    public void Whether_a_crane_of_China_is_a_ship_to_shore_crane_is_a_fact_that_an_entry_has_to_state()
    {
        DutyAssessment duty = Asked.Register.Compile().Assess(Crane("2025-06-30T12:00:00"), LegalView.AsWritten);
        duty.Possible.Single().Layers.Single(layer => layer.Tariff == "us/301/review-cranes").State.Should().Be(LayerState.Unknown);
        UnitedStatesChina.GapsAffecting(duty).Should().Contain(gap => gap.Message.Contains("9903.92.10"));
        Section301.Headings.Should().Contain("9903.92.10");
    }

    [Fact]
    public void From_10_November_2026_a_ship_to_shore_crane_bears_both_duties()
    {
        CustomsEntry crane = Crane("2026-11-10T00:00:00").WithSection301Headings("9903.92.10", "9903.91.14");
        PolicyRegister register = Asked.KnownAt("2026-10-06T00:00:00Z");
        LayerOf("us/301/review-cranes", crane, register).Amount.Value.Should().Be(Money.Of(2_500m, "USD"));
        LayerOf("us/301/maritime/cranes", crane, register).Amount.Value.Should().Be(Money.Of(10_000m, "USD"));
    }

    [Theory]
    [InlineData("2025-12-31T23:59:59", LayerState.Exempt)]
    [InlineData("2026-01-01T00:00:00", LayerState.Charged)]
    public void Enteral_syringes_are_exempt_until_the_end_of_2025(string eastern, LayerState state) =>
        LayerOf("us/301/review-03", Entry(eastern).WithSection301Headings("9903.91.03").WithClaim("9903.91.10")).State.Should().Be(state);

    [Fact]
    public void The_duty_on_face_masks_began_at_the_minute_that_the_note_states()
    {
        Tariff masks = Asked.Register.Tariffs["us/301/review-04"];
        masks.RateAt(At("2025-01-01T00:00:59")).IsInForce.Should().BeFalse();
        masks.RateAt(At("2025-01-01T00:01:00")).Value.Should().Be(AdValorem.Of(25m));
        masks.RateAt(At("2025-12-31T23:59:59")).IsInForce.Should().BeTrue();
        masks.RateAt(At("2026-01-01T00:00:00")).IsInForce.Should().BeFalse();
    }

    private static CustomsEntry Crane(string eastern) =>
        CustomsEntry.Of(CommodityCode.Hts("8426.19.00.00"), Economy.China, Money.Of(10_000m, "USD"))
            .With(EntryEvent.Loading, At(eastern)).With(EntryEvent.Export, At(eastern)).With(EntryEvent.Entry, At(eastern))
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);

    private static DutyLayer LayerOf(string tariff, CustomsEntry entry, PolicyRegister? register = null) =>
        (register ?? Asked.Register).Compile().Assess(entry, LegalView.AsWritten).Possible.Single()
            .Layers.Single(layer => layer.Tariff == tariff);

    private static CustomsEntry Entry(string eastern) =>
        CustomsEntry.Of(CommodityCode.Hts("8483.50.90.40"), Economy.China, Money.Of(10_000m, "USD"))
            .With(EntryEvent.Loading, At(eastern)).With(EntryEvent.Export, At(eastern)).With(EntryEvent.Entry, At(eastern))
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);

    private static Instant At(string local, DateTimeZone? zone = null) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneStrictly(zone ?? NewYork).ToInstant();
}
