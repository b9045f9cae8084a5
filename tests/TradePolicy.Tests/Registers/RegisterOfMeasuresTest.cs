namespace TradePolicy.Tests;

/// <summary>Export controls and other measures in registers and snapshots.</summary>
public sealed class RegisterOfMeasuresTest
{
    private static readonly OtherMeasure Listing = OtherMeasure.Create(
        "us/entity-list/2025-09",
        OtherMeasureKind.EntityListing,
        Economy.UnitedStates,
        "23 entities of China",
        EconomyScope.Of(Economy.China),
        [
            LegalAct.Enact(
                "listed", "us/entity-list/2025-09", Geneva.Published("us/bis-2025-09", "2025-09-12T12:45Z"),
                LawZones.From("2025-09-12T09:00", LawZones.NewYork), OtherMeasureTerms.Of("listed")),
        ]);

    private static readonly PolicyRegister Register = PolicyRegister
        .Create(Knowledge.Complete, [Geneva.UsTariff], [])
        .WithExportControls(RareEarths.Seven, RareEarths.Five)
        .With(Listing);

    [Fact]
    public void A_register_holds_controls_and_measures_with_the_instruments_that_they_cite()
    {
        Register.ExportControls.Keys.Should().Equal(RareEarths.April, RareEarths.October);
        Register.OtherMeasures.Keys.Should().Equal("us/entity-list/2025-09");
        Register.Instruments.Keys.Should().Contain(["cn/mofcom-18", "cn/mofcom-57", "cn/mofcom-70", "us/bis-2025-09"]);
        Register.ExportControlsOf(Economy.China).Controls.Should().HaveCount(2);
        Register.ExportControlsOf(Economy.UnitedStates).Controls.Should().BeEmpty();
    }

    [Fact]
    public void What_was_not_known_yet_is_gone_from_it()
    {
        PolicyRegister june = Register.AsKnownAt(RareEarths.Beijing("2025-06-09T12:00"));
        june.Instruments.Keys.Should().Contain("cn/mofcom-18").And.NotContain("cn/mofcom-57").And.NotContain("us/bis-2025-09");
        june.OtherMeasures.Should().BeEmpty();
        june.ExportControls.Keys.Should().Equal(RareEarths.April);
        june.ExportControlsOf(Economy.China).MineralsControlledAt(RareEarths.Beijing("2025-06-10T12:00")).Controlled.Should().HaveCount(7);
    }

    [Fact]
    public void A_snapshot_says_how_each_stands_and_by_which_instruments()
    {
        PolicySnapshot december = Register.At(RareEarths.Beijing("2025-12-01T12:00"));
        december.ExportControls.Select(control => control.Status).Should().Equal(MeasureStatus.InForce, MeasureStatus.Suspended);
        december.ExportControls[RareEarths.October].Instruments.Should().Equal(RareEarths.Notice57, RareEarths.Notice70);
        december.ExportControls[RareEarths.October].Terms.Should().Equal("licence for 1C909, 1C910, 1C911, 1C912, 1C913 to all economies");
        december.OtherMeasures.Single().ToString().Should().StartWith("us/entity-list/2025-09: InForce (");
        december.Should().NotBe(PolicyRegister.Create(Knowledge.Complete, [Geneva.UsTariff], []).At(december.EffectiveAt));
    }

    // By the Civil Code of China 60 days run until the end of the last day, by the clock face they end at the minute of their start.
    [Theory]
    [InlineData(RareEarths.October, "2026-01-30T09:00", "2026-01-31T00:00")]
    [InlineData("us/entity-list/2025-09", "2026-01-29T20:00", "2026-01-29T20:00")]
    public void An_act_that_a_scenario_or_an_update_adds_is_counted_by_the_law_of_the_economy(string key, string earliest, string latest)
    {
        bool isControl = key == RareEarths.October;
        DateTimeZone zone = isControl ? LawZones.Beijing : LawZones.NewYork;
        LegalInstrument order = LegalInstrument.Hypothetical("x/pause", "A pause");
        LegalWindow sixtyDays = LawZones.From(isControl ? "2025-12-01T09:00" : "2025-11-30T20:00", zone).Lasting(Period.FromDays(60));
        LegalAct pause = isControl
            ? LegalAct.Suspend("x/pause", key, order, sixtyDays, SuspensionEffect<ControlTerms>.SwitchesOff)
            : LegalAct.Suspend("x/pause", key, order, sixtyDays, SuspensionEffect<OtherMeasureTerms>.SwitchesOff);
        foreach (PolicyRegister with in new[]
        {
            Register.WithActs(key, pause),
            Register.With(PolicyScenario.Named("a pause").WithActs(key, pause)),
        })
        {
            LegalAct added = isControl ? with.ExportControls[key].History.Acts[^1] : with.OtherMeasures[key].History.Acts[^1];
            LegalWindow window = isControl
                ? ((Suspension<ControlTerms>)added).Window
                : ((Suspension<OtherMeasureTerms>)added).Window;
            window.IsLawOpen.Should().BeFalse();
            window.End.Earliest.Should().Be(LawZones.At(earliest, zone).Bound.Earliest);
            window.End.Latest.Should().Be(LawZones.At(latest, zone).Bound.Latest);
        }
    }

    [Fact]
    public void A_further_tariff_or_truce_leaves_the_controls_where_they_are()
    {
        PolicyRegister with = Register.With(Geneva.ChineseTariff);
        with.ExportControls.Should().Equal(Register.ExportControls);
        with.OtherMeasures.Should().Equal(Register.OtherMeasures);
        with.With(Geneva.Agreed).ExportControls.Should().Equal(Register.ExportControls);
    }

    [Fact]
    public void A_key_is_the_key_of_one_provision() =>
        Refusal.Of<ArgumentException>(() => Register.With(ExportControl.Create(
            Geneva.Reciprocal, Economy.China, "X",
            [LegalAct.Enact(
                "x", Geneva.Reciprocal, RareEarths.Notice18, LawZones.From("2025-04-04T00:00", LawZones.Beijing),
                ControlTerms.RequireLicence(EconomyScope.All))]))).WithMessage($"'{Geneva.Reciprocal}' is the key of two provisions*");
}
