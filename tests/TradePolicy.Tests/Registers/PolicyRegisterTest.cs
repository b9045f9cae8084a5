namespace TradePolicy.Tests;

public sealed class PolicyRegisterTest
{
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");

    private static readonly Instant Lapse = LawZones.Utc("2025-08-12T04:01Z");

    [Theory]
    [InlineData("2025-05-14T04:00Z", "125%")]
    [InlineData("2025-05-14T04:01Z", "10%")]
    [InlineData("2025-08-12T04:01Z", "10%")]
    [InlineData("2026-11-10T05:00Z", "10%")]
    [InlineData("2026-11-10T05:01Z", "34%")]
    public void A_tariff_taken_from_a_register_carries_its_truces(string at, string rate) =>
        Geneva.Register.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc(at)).Value.ToString().Should().Be(rate);

    [Fact]
    public void A_suspended_rate_says_by_what_and_over_what()
    {
        Outcome<DutyRate> outcome = Geneva.Register.Tariffs[Geneva.Reciprocal].RateAt(June).Possible.Single();
        outcome.Beneath().Should().Be(AdValorem.Of(34m));
        outcome.Enactment!.Instrument.Should().Be(Geneva.Order14257);
        outcome.Suspension!.Instrument.Should().Be(Geneva.Order14298);
        outcome.Suspension.Pinpoint.Should().Be("sec. 3(d)");
    }

    [Fact]
    public void The_tariffs_without_truces_stay_as_they_were_given()
    {
        Geneva.Register.TariffsWithoutTruces.Should().Equal(Geneva.UsTariff, Geneva.FentanylTariff, Geneva.ChineseTariff);
        Geneva.Register.Tariffs.Select(tariff => tariff.Key).Should().Equal(Geneva.Reciprocal, Geneva.Fentanyl, Geneva.Additional);
        Geneva.Register.Tariffs[Geneva.Fentanyl].Should().Be(Geneva.FentanylTariff, "no truce names it");
    }

    [Fact]
    public void What_reverts_is_34_per_cent_and_not_125()
    {
        PolicyRegister register = Geneva.Register.AsKnownAt(June);
        Segment<DutyRate> us = register.RevertsTo(Geneva.Reciprocal);
        us.Value.Should().Be(AdValorem.Of(34m));
        us.Possible.Single().Enactment!.Instrument.Should().Be(Geneva.Order14257);
        us.During.Start.Should().Be(Lapse);
        register.RevertsTo(Geneva.Additional).Value.Should().Be(AdValorem.Of(34m));
        register.RevertsTo(Geneva.Additional).During.Start.Should().Be(LawZones.Utc("2025-08-12T16:00Z"), "the latest reading of the end");
        Geneva.Register.RevertsTo(Geneva.Reciprocal).During.Start.Should().Be(LawZones.Utc("2026-11-10T05:01Z"));
    }

    [Fact]
    public void A_tariff_reverts_when_the_last_of_the_truces_that_suspend_it_expires()
    {
        TradeTruce longer = TradeTruce.Between("us-ca", "Another", Economy.UnitedStates, Economy.Canada)
            .Commit(Economy.UnitedStates, Geneva.RetainsTen)
            .Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Fentanyl, RetainedRate.Of(AdValorem.Of(1m))))
            .Enact(
                Economy.UnitedStates, Geneva.Until("2025-12-01T00:00", "2027-03-01T00:00"),
                Geneva.Published("us/y", "2025-11-20T00:00Z"));
        PolicyRegister register = Geneva.Register.With(longer);
        register.RevertsTo(Geneva.Reciprocal).During.Start.Should().Be(LawZones.Utc("2027-03-01T05:00Z"));
        register.RevertsTo(Geneva.Fentanyl).Value.Should().Be(AdValorem.Of(20m));
        register.RevertsTo(Geneva.Additional).During.Start.Should().Be(Geneva.Register.RevertsTo(Geneva.Additional).During.Start);
        Refusal.Of<InvalidOperationException>(() => Geneva.With(Geneva.Agreed).RevertsTo(Geneva.Reciprocal))
            .WithMessage("No truce known to the register suspends 'us/reciprocal/cn', so nothing reverts.");
    }

    [Fact]
    public void A_record_that_is_not_there_is_refused_by_its_kind()
    {
        PolicyRegister register = Geneva.Register.WithExportControls(RareEarths.Seven);
        Missing(() => _ = register.ExportControls["cn/x"], "There is no export control 'cn/x'. *");
        Missing(() => _ = register.OtherMeasures["cn/x"], "There is no measure 'cn/x'. *");
        Missing(() => _ = register.Instruments["cn/x"], "There is no instrument 'cn/x'. *");
        CommodityListChange change = CommodityListChange.Of(
            Geneva.Notice4, LawZones.At("2025-05-01T00:00", LawZones.Beijing), [CommodityCode.Hs("8703")]);
        Refusal.Of<UnknownTargetException>(() => register.WithListChanges("cn/goods", change)).WithMessage(
            "The changes names the target 'cn/goods', which does not exist. Expected the key of a list of goods of the register.");

        static void Missing(Action asked, string message) => Refusal.Of<KeyNotFoundException>(asked).WithMessage(message);
    }

    [Fact]
    public void An_instrument_that_is_published_at_the_instant_of_knowledge_is_known()
    {
        LegalInstrument order = Geneva.Published("us/order", "2025-06-09T12:00Z");
        PolicyRegister register = Geneva.Register.WithInstruments(order);
        register.AsKnownAt(June).Instruments.Keys.Should().Contain("us/order");
        register.AsKnownAt(June - Duration.Epsilon).Instruments.Keys.Should().NotContain("us/order");
    }

    [Fact]
    public void What_no_truce_suspends_does_not_revert()
    {
        Refusal.Of<InvalidOperationException>(() => Geneva.Register.RevertsTo(Geneva.Fentanyl))
            .WithMessage("No truce known to the register suspends 'us/fentanyl/cn', so nothing reverts.");
        Refusal.Of<InvalidOperationException>(
            () => Geneva.Register.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z")).RevertsTo(Geneva.Reciprocal), "nobody has suspended it yet");
        Refusal.Of<KeyNotFoundException>(() => Geneva.Register.RevertsTo("us/section-301/cn"))
            .WithMessage("There is no tariff 'us/section-301/cn'. There is us/reciprocal/cn, us/fentanyl/cn, cn/additional/us.");
        TradeTruce open = Geneva.Agreed.Enact(
            Economy.UnitedStates, LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded), Geneva.Order14298);
        Refusal.Of<InvalidOperationException>(() => Geneva.With(open).RevertsTo(Geneva.Reciprocal))
            .WithMessage("The suspension of 'us/reciprocal/cn' has no end to revert at: it runs until a further act ends it.");
    }

    [Fact]
    public void A_tariff_says_whether_it_is_not_yet_or_no_longer_in_force()
    {
        Tariff tariff = TradePolicy.Tariff.Create(
            "us/x", DutyProgramme.Of("us/x", "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [
                LegalAct.Enact<DutyRate>(
                    "us/x/1", "us/x", Geneva.Published("us/1", "2025-01-10T00:00Z"),
                    Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00"), AdValorem.Of(10m)),
            ]);
        (string At, MeasureStatus Before, MeasureStatus From)[] expected =
        [
            ("2025-01-10T00:00Z", MeasureStatus.NotKnown, MeasureStatus.Announced),
            ("2025-02-01T05:00Z", MeasureStatus.Announced, MeasureStatus.InForce),
            ("2025-03-01T05:00Z", MeasureStatus.InForce, MeasureStatus.Ended),
        ];
        foreach ((string at, MeasureStatus statusBefore, MeasureStatus statusFrom) in expected)
        {
            tariff.StatusAt(LawZones.Utc(at) - Duration.FromSeconds(1)).Should().Be(statusBefore);
            tariff.StatusAt(LawZones.Utc(at)).Should().Be(statusFrom);
        }

        Geneva.Register.StatusOf(Geneva.Reciprocal, LawZones.Utc("2025-06-09T12:00Z")).Should().Be(MeasureStatus.InForce);
    }

    [Fact]
    public void A_measure_that_is_not_known_yet_has_that_status_and_one_that_does_not_exist_is_an_error()
    {
        Instant before = LawZones.Utc("2025-01-01T00:00Z");
        Geneva.Register.AsKnownAt(before).StatusOf("us/no-such", before).Should().Be(MeasureStatus.NotKnown);
        Refusal.Of<KeyNotFoundException>(() => Geneva.Register.StatusOf("us/reciprocl/cn", before)).WithMessage(
            "There is no tariff, export control or measure 'us/reciprocl/cn'. Did you mean 'us/reciprocal/cn'?");
    }

    [Fact]
    public void Beyond_the_horizon_nobody_knows_what_it_reverts_to() =>
        Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z"))).RevertsTo(Geneva.Reciprocal)
            .IsBeyondHorizon.Should().BeTrue();

    [Fact]
    public void A_tariff_suspended_before_it_begins_does_not_begin_until_the_suspension_lapses()
    {
        Tariff later = Tariff.Create(
            Geneva.Reciprocal, Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China),
            [Geneva.Rate("x", Geneva.Reciprocal, Geneva.Order14257, "2025-06-01T00:01", LawZones.NewYork, 34m)]);
        TradeTruce off = TradeTruce.Between("truce", "Truce", Economy.UnitedStates, Economy.China)
            .Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Reciprocal, SuspensionEffect<DutyRate>.SwitchesOff))
            .Enact(Economy.UnitedStates, Geneva.FirstOfUs, Geneva.Order14298);
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [later], [off]);
        register.Tariffs[Geneva.Reciprocal].RateAt(June).State.Should().Be(SegmentState.NotInForce);
        register.Tariffs[Geneva.Reciprocal].RateAt(Lapse).Value.Should().Be(AdValorem.Of(34m));
        register.At(June).Tariffs[Geneva.Reciprocal].ToString()
            .Should().Be("us/reciprocal/cn: none (34% suspended by Executive Order 14298)");
    }

    [Fact]
    public void A_truce_suspends_only_tariffs_that_there_are()
    {
        UnknownTargetException error = Refusal.Of<UnknownTargetException>(
            () => PolicyRegister.Create(Knowledge.Complete, [Geneva.ChineseTariff], [Geneva.Extended])).Which;
        error.Target.Should().Be(Geneva.Reciprocal);
        error.Message.Should()
            .Be("The truce 'us-cn-2025' names the target 'us/reciprocal/cn', which does not exist. Expected the key of a tariff of the " +
                "register.");
    }

    [Fact]
    public void A_party_suspends_only_tariffs_of_its_own()
    {
        TradeTruce truce = TradeTruce.Between("truce", "Truce", Economy.UnitedStates, Economy.China)
            .Commit(Economy.China, Geneva.RetainsTen);
        Refusal.Of<ArgumentException>(() => Geneva.With(truce))
            .WithMessage("In the truce 'truce' CN suspends 'us/reciprocal/cn', which US imposes.");
    }

    [Fact]
    public void Every_key_stands_once()
    {
        Refusal.Of<ArgumentException>(() => Geneva.Register.With(Geneva.FentanylTariff))
            .WithMessage("There are two tariffs with the key 'us/fentanyl/cn'. Each has a key of its own.");
        Refusal.Of<ArgumentException>(() => Geneva.Register.With(Geneva.Agreed))
            .WithMessage("There are two truces with the key 'us-cn-2025'*");
    }

    [Fact]
    public void Two_instruments_with_one_key_are_refused_wherever_they_meet()
    {
        LegalInstrument impostor = Geneva.Order(14257, "2025-04-03T00:00Z");
        const string Message = "Two different instruments have the key 'us/eo-14257'.*";
        Tariff other = Tariff.Create(
            "us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China),
            [Geneva.Rate("x", "us/x", impostor, "2025-04-05T00:01", LawZones.NewYork, 10m)]);
        TradeTruce truce = TradeTruce.Between("truce", "Truce", Economy.UnitedStates, Economy.China);
        Action[] meetings =
        [
            () => Geneva.Register.With(other),
            () => Geneva.Register.With(truce.Announce(impostor, LegalEnd.NotStated)),
            () => Geneva.Register.With(truce.Enact(Economy.UnitedStates, Geneva.FirstOfUs, impostor)),
            () => Geneva.Register.With(truce.End(Economy.UnitedStates, LawZones.At("2025-06-01T00:00", LawZones.NewYork), impostor)),
            () => PolicyRegister.Create(Knowledge.Complete, [Geneva.UsTariff], []).WithInstruments(impostor),
        ];
        foreach (Action meeting in meetings)
            Refusal.Of<ArgumentException>(meeting).WithMessage(Message);
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        Refusal.Of<ArgumentNullException>(() => PolicyRegister.Create(null!, [], []));
        Refusal.Of<ArgumentNullException>(() => PolicyRegister.Create(Knowledge.Complete, null!, []));
        Refusal.Of<ArgumentNullException>(() => PolicyRegister.Create(Knowledge.Complete, [null!], []));
        Refusal.Of<ArgumentNullException>(() => PolicyRegister.Create(Knowledge.Complete, [], [null!]));
        Refusal.Of<ArgumentNullException>(() => Geneva.Register.WithTariffs(null!));
        Refusal.Of<ArgumentNullException>(() => Geneva.Register.WithExportControls([null!]));
        Refusal.Of<ArgumentNullException>(() => Geneva.Register.WithOtherMeasures([null!]));
        Refusal.Of<ArgumentNullException>(() => Geneva.Register.WithInstruments([null!]));
    }

    [Fact]
    public void Without_further_parts_a_register_stays_as_it_is()
    {
        Geneva.Register.WithTariffs([]).Should().Be(Geneva.Register);
        Geneva.Register.WithExportControls([]).Should().Be(Geneva.Register);
        Geneva.Register.WithOtherMeasures([]).Should().Be(Geneva.Register);
        Geneva.Register.WithInstruments([]).Should().Be(Geneva.Register);
        Geneva.Register.WithAppliedScenarios([]).Should().Be(Geneva.Register);
    }

    [Fact]
    public void A_history_that_a_register_does_not_change_is_shared_with_what_has_been_worked_out_for_it()
    {
        PolicyRegister further = Geneva.Register.With(RareEarths.Seven);
        further.Tariffs[Geneva.Reciprocal].Rates.Should().BeSameAs(Geneva.Register.Tariffs[Geneva.Reciprocal].Rates);
        PolicyRegister without = PolicyRegister.Create(Knowledge.Complete, [Geneva.UsTariff], []);
        without.Tariffs[Geneva.Reciprocal].Rates.Should().BeSameAs(Geneva.UsTariff.Rates);
    }

    [Fact]
    public void The_instruments_are_those_that_are_cited_in_the_order_of_their_keys()
    {
        LegalInstrument uncited = Geneva.Published("us/memo", "2025-04-11T00:00Z");
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Complete, [Geneva.FentanylTariff],
            [TradeTruce.Between("truce", "Truce", Economy.UnitedStates, Economy.China).Announce(Geneva.JointStatement, LegalEnd.OpenEnded)])
            .WithInstruments(uncited);
        register.Instruments.Keys.Should().Equal("joint/geneva", "us/eo-14228", "us/memo");
        register.AsKnownAt(LawZones.Utc("2025-04-12T00:00Z")).Instruments.Keys.Should().Equal("us/eo-14228", "us/memo");
        register.ToString().Should().Be("1 tariffs, 1 truces, 0 export controls, 0 other measures, 3 instruments, complete");
    }

    [Fact]
    public void As_known_earlier_a_register_has_nothing_that_came_later()
    {
        PolicyRegister june = Geneva.Register.AsKnownAt(June);
        june.Knowledge.KnownAt.Should().Be(June);
        june.Instruments.Should().OnlyContain(instrument => instrument.Published.Earliest <= June);
        june.Tariffs.SelectMany(tariff => tariff.Rates.Acts).Should().OnlyContain(act => act.Instrument.Published.Earliest <= June);
        june.TariffsWithoutTruces.SelectMany(tariff => tariff.Rates.Acts)
            .Should().OnlyContain(act => act.Instrument.Published.Earliest <= June);
        june.Truces.SelectMany(truce => truce.Sides).SelectMany(side => side.Windows).Should().HaveCount(2);
        june.Truces[0].ExpiryFor(Economy.UnitedStates).Earliest.Should().Be(Lapse);
        june.At(Lapse).AdditionalRate(Economy.UnitedStates, Economy.China).Value.Should().Be(Percentage.Of(54m));
        Geneva.Register.At(Lapse).AdditionalRate(Economy.UnitedStates, Economy.China).Value.Should().Be(Percentage.Of(30m));
    }

    [Fact]
    public void A_register_restricted_once_is_not_restricted_by_less()
    {
        PolicyRegister june = Geneva.Register.AsKnownAt(June);
        june.AsKnownAt(LawZones.Utc("2026-01-01T00:00Z")).Should().BeSameAs(june);
        Geneva.Register.AsKnownAt(LawZones.Utc("2026-01-01T00:00Z")).AsKnownAt(June).Should().Be(june);
        june.Should().NotBe(Geneva.Register);
    }

    [Fact]
    public void A_restricted_register_can_be_built_on()
    {
        TradeTruce other = TradeTruce.Between("other", "Other truce", Economy.UnitedStates, Economy.China);
        PolicyRegister june = Geneva.Register.AsKnownAt(June);
        PolicyRegister more = june.With(other)
            .With(Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), []));
        more.Knowledge.Should().Be(june.Knowledge);
        more.Truces.Keys.Should().Equal("us-cn-2025", "other");
        more.Tariffs[Geneva.Reciprocal].Should().Be(june.Tariffs[Geneva.Reciprocal]);
        june.Truces.Should().ContainSingle();
    }

    [Fact]
    public void A_further_truce_is_laid_over_what_there_is()
    {
        TradeTruce other = TradeTruce.Between("other", "Other truce", Economy.UnitedStates, Economy.China)
            .Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Fentanyl, SuspensionEffect<DutyRate>.SwitchesOff))
            .Enact(Economy.UnitedStates, Geneva.FirstOfUs, Geneva.Order14298);
        PolicyRegister register = Geneva.Register.With(other);
        register.At(June).AdditionalRate(Economy.UnitedStates, Economy.China).Value.Should().Be(Percentage.Of(10m));
        Geneva.Register.At(June).AdditionalRate(Economy.UnitedStates, Economy.China).Value.Should().Be(Percentage.Of(30m));
    }

    [Fact]
    public void The_knowledge_of_a_register_holds_for_all_that_it_is_given()
    {
        Knowledge knowledge = Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z"));
        PolicyRegister register = Geneva.With(Geneva.Extended, knowledge);
        register.Tariffs.Should().OnlyContain(tariff => tariff.Rates.Knowledge.Equals(knowledge));
        register.Truces[0].Knowledge.Should().Be(knowledge);
        PolicySnapshot beyond = register.At(LawZones.Utc("2026-12-01T00:00Z"));
        beyond.IsBeyondHorizon.Should().BeTrue();
        beyond.Tariffs.Should().OnlyContain(tariff => tariff.IsBeyondHorizon && tariff.State == SegmentState.Indeterminate);
        beyond.Truces[0].Sides.Should().OnlyContain(side => side.Status == TruceStatus.BeyondHorizon);
        register.At(LawZones.Utc("2026-10-06T00:00Z")).IsBeyondHorizon.Should().BeFalse();
        register.AsKnownAt(LawZones.Utc("2026-10-07T00:00Z")).At(LawZones.Utc("2026-12-01T00:00Z")).IsBeyondHorizon.Should().BeFalse();
    }

    [Fact]
    public void A_register_that_is_complete_has_no_horizon_and_may_be_asked_for_it()
    {
        PolicyRegister register = Geneva.With(Geneva.Extended, Knowledge.Complete);
        register.Knowledge.CompleteThrough.Should().BeNull();
        register.At(LawZones.Utc("2199-12-31T00:00Z")).IsBeyondHorizon.Should().BeFalse();
        register.At(LawZones.Utc("2199-12-31T00:00Z")).Knowledge.CompleteThrough.Should().BeNull();
    }

    [Fact]
    public void Registers_are_equal_when_they_hold_the_same()
    {
        Geneva.With(Geneva.Extended).Should().Be(Geneva.Register);
        Geneva.With(Geneva.Extended).GetHashCode().Should().Be(Geneva.Register.GetHashCode());
        Geneva.With(Geneva.Entered).Should().NotBe(Geneva.Register);
        Geneva.With(Geneva.Extended, Knowledge.Through(June)).Should().NotBe(Geneva.Register);
        PolicyRegister.Create(Knowledge.Complete, [Geneva.ChineseTariff, Geneva.FentanylTariff, Geneva.UsTariff], [Geneva.Extended])
            .Should().NotBe(Geneva.Register, "the order is kept");
        Geneva.Register.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_truce_that_is_extended_takes_the_place_of_the_one_it_extends()
    {
        PolicyRegister before = Geneva.With(Geneva.Entered);
        Instant september = LawZones.Utc("2025-09-01T00:00Z");
        TradeTruce extended = before.Truces[0].Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        before.Replace(extended).Tariffs[Geneva.Reciprocal].RateAt(september).Value.Should().Be(AdValorem.Of(10m));
        before.Tariffs[Geneva.Reciprocal].RateAt(september).Value.Should().Be(AdValorem.Of(34m));
        Refusal.Of<KeyNotFoundException>(() => before.Replace(TradeTruce.Between("other", "Other", Economy.China, Economy.Japan)));
    }
}
