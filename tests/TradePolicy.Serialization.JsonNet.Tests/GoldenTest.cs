namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class GoldenTest
{
    /// <summary>The sample that says what it covers and has a list of goods, for which the golden updates are.</summary>
    internal static PolicyRegister Covered { get; } = Samples.Register.WithCommodityLists(ListSamples.Annex).WithCoverage(
        TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China))
            .During(Instant.FromUtc(2018, 7, 6, 4, 1), Instant.FromUtc(2026, 1, 1, 0, 0)).OfProgrammes("us/section-301")
            .Except(TariffGap.Of("us/232/parts", "the duty on parts is missing", CommodityScope.Of(CommodityCode.Hs("8708")))
                .During(Instant.FromUtc(2025, 4, 3, 4, 1), Instant.FromUtc(2026, 4, 3, 4, 1)).If("a part")));

    private static readonly Dictionary<string, PolicySnapshot> Snapshots = new(StringComparer.Ordinal)
    {
        ["snapshot-certain.json"] = Samples.Certain,
        ["snapshot-in-doubt.json"] = Samples.InDoubt,
        ["snapshot-beyond-horizon.json"] = Samples.BeyondHorizon,
        ["snapshot-every-status.json"] = Samples.EveryStatus,
    };

    public static TheoryData<string> SnapshotFiles => [.. Snapshots.Keys];

    public static TheoryData<string> RegisterFiles => ["register.json", "register-as-known.json"];

    [Theory]
    [MemberData(nameof(RegisterFiles))]
    public void A_register_has_the_published_form_and_reads_back_as_the_same_register(string file)
    {
        PolicyRegister register = file == "register.json"
            ? Samples.Register
            : Samples.Register.AsKnownAt(Instant.FromUtc(2025, 2, 3, 0, 0));
        GoldenFile.Holds(file, TradePolicyJson.Write(register));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read(file));
        back.Should().Be(register);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read(file));
    }

    [Fact]
    public void An_update_has_the_published_form_and_reads_back_in_its_register()
    {
        LegalInstrument order = LegalInstrument.Create(
            "us/made-up", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2026, 1, 5, 12, 0)));
        Tariff first = Samples.Register.TariffsWithoutTruces[0];
        TradeTruce truce = Samples.Register.Truces[0];
        LegalMoment from = LegalMoment.At(new LocalDateTime(2026, 1, 10, 0, 1), DateTimeZoneProviders.Tzdb["America/New_York"]);
        PolicyRegister register = Covered;
        RegisterUpdate update = RegisterUpdate.Of("read to the end of January")
            .WithCompleteThrough(Instant.FromUtc(2026, 2, 1, 0, 0))
            .WithActs(first.Key, LegalAct.Enact<DutyRate>("made-up/12", first.Key, order, LegalWindow.Starting(from), AdValorem.Of(12m)))
            .WithActs(first.Commodities.Provision, LegalAct.Enact(
                "made-up/goods", first.Commodities.Provision, order, LegalWindow.Starting(from),
                CommodityScope.Of(CommodityCode.Hs("9506"))))
            .WithTruceWindow(truce.Key, truce.Sides[0].Party, TruceWindow.Of(LegalWindow.Starting(from), order, "sec. 2"))
            .WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan)).During(order.Published.Earliest))
            .With(CoverageUpdate.Of(
                Economy.UnitedStates, EconomyScope.Of(Economy.China),
                [TariffGap.Of("us/232/robots", "the duty on robots is missing", CommodityScope.Of(CommodityCode.Hs("8479.50")))],
                "us/232/parts"));
        GoldenFile.Holds("update.json", TradePolicyJson.Write(update));
        RegisterUpdate back = TradePolicyJson.ReadUpdate(GoldenFile.Read("update.json"), register);
        back.Should().Be(update);
        PolicyRegister updated = register.With(update);
        PolicyRegister again = TradePolicyJson.ReadRegister(TradePolicyJson.Write(updated));
        again.Should().Be(updated);
        GoldenFile.Holds("register-updates.json", TradePolicyJson.Write(
            PolicyRegister.Create(Samples.Register.Knowledge, [], []).WithAppliedUpdates(updated.Updates).WithCoverage(Covered.Coverage)));
        GoldenFile.Holds("snapshot-updates.json", TradePolicyJson.Write(
            PolicySnapshot.Create(order.Published.Earliest, Knowledge.Complete, LegalView.AsWritten, [], []).WithUpdates(updated.Updates)));
    }

    [Theory]
    [MemberData(nameof(SnapshotFiles))]
    public void A_snapshot_has_the_published_form_and_reads_back_as_the_same_snapshot(string file)
    {
        GoldenFile.Holds(file, TradePolicyJson.Write(Snapshots[file]));
        PolicySnapshot back = TradePolicyJson.ReadSnapshot(GoldenFile.Read(file));
        back.Should().Be(Snapshots[file]);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read(file));
    }

    [Fact]
    public void The_samples_have_every_kind_of_act_effect_end_clock_publication_and_status()
    {
        LegalAct[] acts = [.. Samples.Register.TariffsWithoutTruces.SelectMany(tariff => tariff.Rates.Acts)];
        acts.Select(act => act.Verb).Distinct().Should()
            .BeEquivalentTo("enacts", "suspends", "withdraws", "ends", "postpones", "holds invalid");
        acts.OfType<Suspension<DutyRate>>().Select(act => act.Effect.GetType()).Distinct().Should().HaveCount(3);
        LegalEnd[] ends =
        [
            .. acts.OfType<Enactment<DutyRate>>().Select(act => act.Window.StatedEnd),
            .. acts.OfType<Postponement>().Select(act => act.Until),
        ];
        ends.Select(end => end.GetType()).Distinct()
            .Should().HaveCount(6, "there are moments, days, events, ends of different texts, open ends and unstated ones");
        ends.OfType<LegalEnd.DayEnd>().Select(end => end.Inclusion).Distinct().Should().BeEquivalentTo(Enum.GetValues<DayInclusion>());
        acts.OfType<Enactment<DutyRate>>().Select(act => act.Window.StatedStart).OfType<LegalMoment>().Select(start => start.TimeOfDayKind)
            .Distinct().Should()
            .BeEquivalentTo(Enum.GetValues<TimeOfDayKind>());
        Samples.EveryRule.CountingRules.Select(rule => rule.Method).Distinct().Should().BeEquivalentTo(Enum.GetValues<CountingMethod>());
        acts.SelectMany(act => act.Views).Distinct().Should().BeEquivalentTo(Enum.GetValues<LegalView>());
        Samples.Register.Instruments.Select(instrument => (instrument.Published.IsExact, instrument.Published.IsDayOnly)).Distinct()
            .Should().HaveCount(3);
    }

    [Fact]
    public void Golden_files_end_their_lines_with_a_line_feed_and_have_no_mark_of_byte_order()
    {
        foreach (string file in (string[])[.. Snapshots.Keys, "register.json"])
        {
            string text = GoldenFile.Read(file);
            text.Should().NotContain("\r").And.EndWith("}\n").And.StartWith("{\n  \"schema\": \"tradepolicy/1\"");
        }
    }
}
