using TradePolicy.ExportControls;
using TradePolicy.Licences;

namespace TradePolicy.Data.Tests;

/// <summary>Which exports needed a licence, when, and what was known of it.</summary>
public sealed class ExportControlsTest
{
    private static readonly string[] TheSeven = ["Sc", "Y", "Sm", "Gd", "Tb", "Dy", "Lu"];
    private static readonly string[] TheFive = ["Eu", "Ho", "Er", "Tm", "Yb"];

    private static ExportItem Magnet =>
        ExportItem.Of("sintered NdFeB magnets with dysprosium").WithControlCodes(ControlCode.China("1C905.a.4"));

    /// <summary>
    /// At an instant: which rare earths are controlled as known today, and which were believed to be as known at another.
    /// </summary>
    public static TheoryData<string, string, string[]> Days => new()
    {
        { "2025-04-03T15:59:59Z", "2025-04-03T15:59:59Z", [] },
        { "2025-04-04T16:00:00Z", "2025-04-04T16:00:00Z", TheSeven },
        { "2025-06-10T00:00:00Z", "2025-06-10T00:00:00Z", TheSeven },
        { "2025-10-20T00:00:00Z", "2025-10-20T00:00:00Z", TheSeven },
        { "2025-11-07T15:59:59Z", "2025-10-20T00:00:00Z", TheSeven },
        { "2025-11-07T16:00:00Z", "2025-10-20T00:00:00Z", [.. TheSeven, .. TheFive] },
        { "2025-11-08T00:00:00Z", "2025-11-08T00:00:00Z", TheSeven },
        { "2025-12-01T00:00:00Z", "2025-10-20T00:00:00Z", [.. TheSeven, .. TheFive] },
        { "2025-12-01T00:00:00Z", "2025-12-01T00:00:00Z", TheSeven },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void So_many_of_the_17_rare_earths_were_controlled(string at, string known, string[] symbols)
    {
        ControlledMinerals minerals = Asked.KnownAt(known).ExportControlsOf(Economy.China).MineralsControlledAt(Asked.Utc(at));
        minerals.Controlled.Where(mineral => mineral.IsRareEarth).Select(mineral => mineral.Symbol).Should().BeEquivalentTo(symbols);
        minerals.InDoubt.Should().BeEmpty();
        CriticalMineral.RareEarths.Should().HaveCount(17);
    }

    [Theory]
    [InlineData("2025-04-03T15:59:59Z", LicenceNeed.NotRequired)]
    [InlineData("2025-04-03T16:00:00Z", LicenceNeed.Indeterminate)]
    [InlineData("2025-04-04T15:59:59Z", LicenceNeed.Indeterminate)]
    [InlineData("2025-04-04T16:00:00Z", LicenceNeed.Required)]
    [InlineData("2025-06-10T00:00:00Z", LicenceNeed.Required)]
    [InlineData("2025-11-09T00:00:00Z", LicenceNeed.Required)]
    [InlineData("2026-10-06T23:59:59Z", LicenceNeed.Required)]
    public void A_magnet_with_dysprosium_to_the_United_States_needs_a_licence_from_4_April_2025_on(string at, LicenceNeed need)
    {
        ExportControl rareEarths = Asked.Register.ExportControls["cn/rare-earths/2025-04"];
        LicenceRequirement requirement = rareEarths.RequirementFor(Magnet, Economy.UnitedStates, "motors of passenger cars", Asked.Utc(at));
        requirement.Need.Should().Be(need);
        if (need == LicenceNeed.Required)
        {
            requirement.AcceptedLicences.Should().Equal(LicenceKind.Single, LicenceKind.General);
            requirement.Documents.Should().HaveCount(2);
        }
    }

    [Fact]
    public void All_the_controls_of_China_together_ask_for_that_licence_and_by_whom_it_is_used()
    {
        ControlRegime china = Asked.KnownAt("2025-06-10T00:00:00Z").ExportControlsOf(Economy.China);
        ProposedExport export = ProposedExport.Of(Magnet, Economy.China, Economy.UnitedStates).WithEndUse("motors of passenger cars")
            .WithFact("item on the dual-use list of China", true)
            .WithFact("listed in No. 10 of 2025 (items of tungsten, tellurium, bismuth, molybdenum or indium)", false)
            .WithFact("dual-use item of gallium, germanium or antimony, or superhard material", false)
            .WithFact("dual-use item of graphite", false);
        Instant june = Asked.Utc("2025-06-10T00:00:00Z");
        china.RequirementFor(export.WithFact("military end user", false).WithFact("military end use", false), june).Need.Should()
            .Be(LicenceNeed.Required);
        china.RequirementFor(export.WithFact("military end user", true), june).Need
            .Should().Be(LicenceNeed.Prohibited, "clause 1 of No. 46 of 2024");
        LicenceRequirement open = china.RequirementFor(export, june);
        open.Possible.Should().Equal(LicenceNeed.Required, LicenceNeed.Prohibited);
        open.Reasons.Select(fact => fact.Message).Should().Contain("it is not stated whether \"military end user\" is true");
    }

    [Fact]
    public void A_magnet_without_terbium_and_dysprosium_needs_none_once_it_is_classified_so()
    {
        ExportControl rareEarths = Asked.Register.ExportControls["cn/rare-earths/2025-04"];
        Instant june = Asked.Utc("2025-06-10T00:00:00Z");
        rareEarths.RequirementFor(
            ExportItem.Of("NdFeB magnets").WithNoCodeOn(ControlList.China), Economy.UnitedStates, "loudspeakers", june).Need.Should()
                .Be(LicenceNeed.NotRequired);
        LicenceRequirement open = rareEarths.RequirementFor(
            ExportItem.Of("dysprosium").WithCommodity(CommodityCode.China("2805.30.12.00")), Economy.UnitedStates, "alloys", june);
        open.Need.Should().Be(LicenceNeed.Indeterminate, "a commodity code does not decide");
        open.Reasons.Should().ContainSingle().Which.Message.Should().Contain("may indicate 1C905.a");
    }

    /// <summary>A control, an instant, how it stood as known then.</summary>
    public static TheoryData<string, string, MeasureStatus> Standings => new()
    {
        { "cn/rare-earths/2025-10", "2025-10-08T15:59:59Z", MeasureStatus.NotKnown },
        { "cn/rare-earths/2025-10", "2025-10-09T16:00:00Z", MeasureStatus.Announced },
        { "cn/rare-earths/2025-10", "2025-11-06T15:59:59Z", MeasureStatus.Announced },
        { "cn/rare-earths/2025-10", "2025-11-07T16:00:00Z", MeasureStatus.Suspended },
        { "cn/rare-earths/2025-10", "2026-10-06T00:00:00Z", MeasureStatus.Suspended },
        { "cn/rare-earths-abroad/2025-10/of-china", "2025-10-20T00:00:00Z", MeasureStatus.InForce },
        { "cn/rare-earths-abroad/2025-10/foreign-made", "2025-10-20T00:00:00Z", MeasureStatus.Announced },
        { "cn/rare-earths-abroad/2025-10/of-china", "2025-11-08T00:00:00Z", MeasureStatus.Suspended },
        { "cn/rare-earth-technology/2025-10", "2025-10-20T00:00:00Z", MeasureStatus.InForce },
        { "cn/dual-use-to-us/critical-minerals", "2025-06-10T00:00:00Z", MeasureStatus.InForce },
        { "cn/dual-use-to-us/critical-minerals", "2025-11-08T15:59:59Z", MeasureStatus.InForce },
        { "cn/dual-use-to-us/critical-minerals", "2025-11-09T16:00:00Z", MeasureStatus.Suspended },
        { "cn/dual-use-to-us/military", "2026-10-06T00:00:00Z", MeasureStatus.InForce },
        { "cn/rare-earths/2025-04", "2026-10-06T00:00:00Z", MeasureStatus.InForce },
        { "us/chip-design-software/2025-05", "2025-05-23T03:59:59Z", MeasureStatus.NotKnown },
        { "us/chip-design-software/2025-05", "2025-05-24T04:00:00Z", MeasureStatus.InForce },
        { "us/chip-design-software/2025-05", "2025-06-10T00:00:00Z", MeasureStatus.InForce },
        { "us/chip-design-software/2025-05", "2025-07-02T03:59:59Z", MeasureStatus.InForce },
        { "us/chip-design-software/2025-05", "2025-07-03T04:00:00Z", MeasureStatus.Ended },
        { "us/affiliates/2025-09", "2025-09-30T04:00:00Z", MeasureStatus.InForce },
        { "us/affiliates/2025-09", "2025-11-10T04:59:59Z", MeasureStatus.InForce },
        { "us/affiliates/2025-09", "2025-11-10T05:00:00Z", MeasureStatus.Suspended },
        { "us/affiliates/2025-09", "2026-10-06T00:00:00Z", MeasureStatus.Suspended },
    };

    [Theory]
    [MemberData(nameof(Standings))]
    public void As_known_at_the_time_a_control_stood_so(string key, string at, MeasureStatus status)
    {
        PolicyRegister then = Asked.KnownAt(at);
        then.StatusOf(key, Asked.Utc(at)).Should().Be(status);
    }

    [Theory]
    [InlineData("2026-11-09T15:59:59Z", MeasureStatus.Suspended)]
    [InlineData("2026-11-09T16:00:00Z", MeasureStatus.Indeterminate)]
    [InlineData("2026-11-10T15:59:59Z", MeasureStatus.Indeterminate)]
    [InlineData("2026-11-10T16:00:00Z", MeasureStatus.InForce)]
    public void As_known_in_January_2026_the_five_would_be_controlled_for_the_first_time_on_or_after_10_November_2026(
        string at, MeasureStatus status)
    {
        PolicyRegister january = Asked.KnownAt("2026-01-01T00:00:00Z");
        ExportControl five = january.ExportControls["cn/rare-earths/2025-10"];
        five.StatusAt(Asked.Utc(at)).Should().Be(status, "whether 10 November 2026 is included is not said");
        five.History.Segments(LegalView.AsWritten).Where(segment => segment.IsInForce).Should().OnlyContain(
            segment => segment.During.Start >= Asked.Utc("2026-11-09T16:00:00Z"), "they were suspended a day before they would have begun");
    }

    [Theory]
    [InlineData("2026-11-10T04:59:59Z", MeasureStatus.Suspended)]
    [InlineData("2026-11-10T05:00:00Z", MeasureStatus.InForce)]
    public void As_known_in_January_2026_the_rule_on_affiliates_is_back_when_9_November_2026_is_over(string at, MeasureStatus status) =>
        Asked.KnownAt("2026-01-01T00:00:00Z").ExportControls["us/affiliates/2025-09"].StatusAt(Asked.Utc(at)).Should().Be(status);

    [Fact]
    public void Today_nobody_knows_whether_the_suspensions_lapsed()
    {
        foreach (string key in (string[])["cn/rare-earths/2025-10", "us/affiliates/2025-09"])
            Asked.Register.ExportControls[key].StatusAt(Asked.Utc("2026-11-24T00:00:00Z")).Should().Be(MeasureStatus.BeyondHorizon);
    }

    [Fact]
    public void An_item_made_abroad_with_a_tenth_of_a_per_cent_of_China_would_have_needed_a_licence_from_1_December_2025_on()
    {
        ExportControl abroad = Asked.KnownAt("2025-10-20T00:00:00Z").ExportControls["cn/rare-earths-abroad/2025-10/foreign-made"];
        ProposedExport export = ProposedExport.Of(Magnet.WithOrigin(Economy.Japan), Economy.Japan, Economy.UnitedStates)
            .WithTechnologyOf(Economy.China, false)
            .WithFact("military end user", false).WithFact("end user is a party listed by China", false)
            .WithShare("share of the end user that parties listed by China own", Percentage.Zero)
            .WithFact("for logic chips of 14 nm or less", true);
        Instant start = Asked.Utc("2025-11-30T16:00:00Z");
        LicenceRequirement needed = abroad.RequirementFor(export.WithContentOf(Economy.China, Percentage.Of(0.1m)), start);
        needed.Need.Should().Be(LicenceNeed.Required);
        needed.Controls.Should().ContainSingle().Which.Policies.Should().Equal(LicensingPolicy.CaseByCase);
        abroad.RequirementFor(export.WithContentOf(Economy.China, Percentage.Of(0.1m)), start - Duration.FromSeconds(1)).Need.Should()
            .Be(LicenceNeed.NotRequired);
        abroad.RequirementFor(export.WithContentOf(Economy.China, Percentage.Of(0.09m)), start).Need.Should().Be(LicenceNeed.NotRequired);
        abroad.RequirementFor(export.WithContentOf(Economy.China, Percentage.Of(0.1m)).WithFact("military end user", true), start)
            .Controls[0].Policies
            .Should().Equal(LicensingPolicy.PresumptionOfDenial);
    }
}
