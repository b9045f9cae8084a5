namespace TradePolicy.Tests;

/// <summary>A register is brought up to date: provisions are replaced, acts are added, and the horizon moves forward.</summary>
public sealed class RegisterUpdateTest
{
    private const string Listing = "us/entity-list/2025-09";

    private static readonly Instant Horizon = LawZones.Utc("2025-12-01T00:00Z");
    private static readonly Instant Later = LawZones.Utc("2026-03-01T00:00Z");
    private static readonly LegalInstrument Notice = Geneva.Published("cn/notice", "2026-01-10T12:00Z");
    private static readonly LegalMoment February = LawZones.At("2026-02-01T00:00", LawZones.NewYork);

    private static readonly PolicyRegister Register = PolicyRegister
        .Create(Knowledge.Through(Horizon), [Geneva.UsTariff], [])
        .WithExportControls(RareEarths.Seven)
        .With(OtherMeasure.Create(
            Listing, OtherMeasureKind.EntityListing, Economy.UnitedStates, "23 entities of China", EconomyScope.Of(Economy.China),
            [
                LegalAct.Enact(
                    "listed", Listing, Geneva.Published("us/bis-2025-09", "2025-09-12T12:45Z"),
                    LawZones.From("2025-09-12T09:00", LawZones.NewYork), OtherMeasureTerms.Of("listed")),
            ]));

    [Fact]
    public void A_provision_of_every_kind_takes_further_acts()
    {
        PolicyRegister updated = Register
            .WithActs(Geneva.UsTariff.Key, LegalAct.End("ended", Geneva.UsTariff.Key, Notice, February))
            .WithActs(Geneva.UsTariff.Origins.Provision, LegalAct.Enact(
                "origins", Geneva.UsTariff.Origins.Provision, Notice, LegalWindow.Starting(February), EconomyScope.Of(Economy.Japan)))
            .WithActs(RareEarths.April, LegalAct.End("relief", RareEarths.April, Notice, February))
            .WithActs(Listing, LegalAct.End("delisted", Listing, Notice, February))
            .CompleteThrough(Later);
        Instant first = LawZones.Utc("2026-02-01T05:00Z"), before = first - Duration.FromSeconds(1);
        (updated.At(before).Tariffs[Geneva.UsTariff.Key].IsCertain, updated.At(first).OtherMeasures[Listing].Status)
            .Should().Be((true, MeasureStatus.Ended));
        updated.At(before).OtherMeasures[Listing].Status.Should().Be(MeasureStatus.InForce);
        updated.At(before).ExportControls[RareEarths.April].Status.Should().Be(MeasureStatus.InForce);
        updated.At(first).ExportControls[RareEarths.April].Status.Should().Be(MeasureStatus.Ended);
        updated.At(first).Tariffs[Geneva.UsTariff.Key].TryGetValue(out _).Should().BeFalse("it has ended");
        updated.Tariffs[Geneva.UsTariff.Key].Origins.At(first).Value.Covers(Economy.China, first).Should().BeFalse();
        updated.Instruments.ContainsKey("cn/notice").Should().BeTrue();
        Register.At(first).OtherMeasures[Listing].Status.Should().Be(MeasureStatus.BeyondHorizon);
    }

    [Fact]
    public void An_act_on_a_provision_that_is_not_there_is_refused_with_what_would_be_right() =>
        Refusal.Of<UnknownTargetException>(() => Register.WithActs("us/x", LegalAct.End("ended", "us/x", Notice, February)))
            .WithMessage("The acts names the target 'us/x', which does not exist. Expected the key of a tariff or one of its provisions*");

    [Fact]
    public void A_provision_of_every_kind_is_replaced_by_its_key()
    {
        Tariff tariff = Geneva.UsTariff.With(LegalAct.End("ended", Geneva.UsTariff.Key, Notice, February));
        ExportControl control = RareEarths.Seven.With(LegalAct.End("relief", RareEarths.April, Notice, February));
        OtherMeasure measure = Register.OtherMeasures[Listing].With(LegalAct.End("delisted", Listing, Notice, February));
        PolicyRegister updated = Register.Replace(tariff).Replace(control).Replace(measure);
        updated.TariffsWithoutTruces.Single().Rates.Acts.Should().Contain(act => act.Key == "ended");
        updated.ExportControls[RareEarths.April].History.Acts.Should().Contain(act => act.Key == "relief");
        updated.OtherMeasures[Listing].History.Acts.Should().Contain(act => act.Key == "delisted");
        Refusal.Of<KeyNotFoundException>(() => Register.Replace(RareEarths.Five));
    }

    [Fact]
    public void A_horizon_moves_forward_only()
    {
        Register.CompleteThrough(Horizon).Should().Be(Register);
        Register.CompleteThrough(Later).Knowledge.CompleteThrough.Should().Be(Later);
        Refusal.Of<ArgumentException>(() => Register.CompleteThrough(Horizon - Duration.FromSeconds(1)))
            .WithMessage("The register is complete through 2025-12-01T00:00:00Z already; a horizon moves forward only.*");
        Refusal.Of<ArgumentException>(() => PolicyRegister.Create(Knowledge.Complete, [], []).CompleteThrough(Later));
    }

    [Fact]
    public void A_tariff_whose_own_sources_end_before_is_open_after_them_however_far_the_register_is_read()
    {
        Tariff own = Tariff.Create(
            "us/general/x", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [
                LegalAct.Enact<DutyRate>(
                    "rate", "us/general/x", Geneva.Published("us/schedule", "2025-01-01T05:00Z"),
                    LawZones.From("2025-01-01T00:00", LawZones.NewYork), AdValorem.Of(3m)),
            ],
            Knowledge.Through(Horizon - Duration.FromDays(1)));
        Instant last = Horizon - Duration.FromDays(1), after = last + Duration.FromSeconds(1);
        foreach (PolicyRegister register in (PolicyRegister[])
            [Register.With(own), Register.With(own).CompleteThrough(Later), Register.CompleteThrough(Later).With(own)])
        {
            register.Tariffs["us/general/x"].CompleteThrough.Should().Be(last);
            register.Tariffs["us/general/x"].RateAt(last).Value.Should().Be(AdValorem.Of(3m));
            register.At(after).Tariffs["us/general/x"].IsCertain.Should().BeFalse();
            register.At(after).Tariffs[Geneva.UsTariff.Key].IsCertain.Should().BeTrue("the rest of the register is known");
            register.AsKnownAt(last).Tariffs["us/general/x"].RateAt(after).Value.Should().Be(AdValorem.Of(3m));
        }

        PolicyRegister.Create(Knowledge.Through(last), [own], []).TariffsWithoutTruces[0].CompleteThrough
            .Should().BeNull("it is known as far as its register, and further with it");
        Register.DeadlinesAfter(after).Should().BeEquivalentTo(Register.With(own).DeadlinesAfter(after));
    }

    [Fact]
    public void At_the_instant_through_which_the_sources_were_read_a_register_answers_and_after_it_not()
    {
        // Whoever has read until now and asks about now is answered.
        PolicyRegister read = Register.CompleteThrough(Later);
        Duration nanosecond = Duration.Epsilon;
        read.Knowledge.Covers(Later, Instant.MaxValue).Should().BeTrue();
        read.Knowledge.Covers(Later + nanosecond, Instant.MaxValue).Should().BeFalse();
        foreach (Instant covered in new[] { Later - Duration.FromSeconds(1), Later })
        {
            PolicySnapshot snapshot = read.At(covered);
            snapshot.IsBeyondHorizon.Should().BeFalse();
            snapshot.OtherMeasures[Listing].Status.Should().Be(MeasureStatus.InForce);
            snapshot.Tariffs[Geneva.UsTariff.Key].IsBeyondHorizon.Should().BeFalse();
        }

        foreach (Instant beyond in new[] { Later + nanosecond, Later + Duration.FromSeconds(1) })
        {
            PolicySnapshot snapshot = read.At(beyond);
            snapshot.IsBeyondHorizon.Should().BeTrue();
            snapshot.OtherMeasures[Listing].Status.Should().Be(MeasureStatus.BeyondHorizon);
            snapshot.Tariffs[Geneva.UsTariff.Key].IsBeyondHorizon.Should().BeTrue();
            read.AsKnownAt(Later).At(beyond).OtherMeasures[Listing].Status.Should().Be(MeasureStatus.InForce, "as known then");
        }
    }

    [Fact]
    public void An_answer_at_the_old_horizon_does_not_rest_on_the_update_that_moved_it()
    {
        PolicyRegister read = Register.With(RegisterUpdate.Of("read in March").WithCompleteThrough(Later));
        read.At(Horizon).UpdatesBehind(Listing).Should().BeEmpty("the register knew that much before");
        read.At(Horizon + Duration.FromSeconds(1)).UpdatesBehind(Listing).Should().ContainSingle();
    }

    [Fact]
    public void An_assessment_after_the_horizon_says_what_to_ask_instead()
    {
        DutySchedule duties = Register.CompleteThrough(Later).Compile();
        CustomsEntry goods = CustomsEntry.Of(CommodityCode.Hts("6109.10.00.12"), Economy.China, Money.Of(100m, "USD"));
        OpenFact Beyond(Instant at) => duties.Assess(goods.EnteredAt(at)).Reasons.Single(fact => fact.Kind == OpenFactKind.Horizon);
        Beyond(Later + Duration.FromSeconds(1)).Message.Should().EndWith(
            "is after the instant through which the tariffs are complete; the register AsKnownAt(2026-03-01T00:00:00Z) answers by what " +
            "was known then");
        duties.Assess(goods.EnteredAt(Later)).Reasons.Should().NotContain(fact => fact.Kind == OpenFactKind.Horizon);
    }

    [Fact]
    public void A_restricted_register_takes_of_an_update_what_was_known()
    {
        RegisterUpdate update = RegisterUpdate.Of("read in March").WithCompleteThrough(Later)
            .WithActs(Listing, LegalAct.End("delisted", Listing, Notice, February));
        Instant published = LawZones.Utc("2026-01-10T12:00Z");
        foreach ((Instant known, MeasureStatus status) in
            new[] { (published - Duration.FromSeconds(1), MeasureStatus.InForce), (published, MeasureStatus.Ended) })
        {
            Register.With(update).AsKnownAt(known).At(LawZones.Utc("2026-02-02T00:00Z")).OtherMeasures[Listing].Status
                .Should().Be(status);
            Register.AsKnownAt(known).With(update).At(LawZones.Utc("2026-02-02T00:00Z")).OtherMeasures[Listing].Status
                .Should().Be(status);
        }
    }

    [Fact]
    public void An_update_gathers_acts_on_a_provision_and_windows_of_a_truce_in_one_place()
    {
        TruceWindow window = TruceWindow.Of(LegalWindow.Starting(February), Notice);
        RegisterUpdate update = RegisterUpdate.Of("read")
            .WithActs(Listing, LegalAct.End("delisted", Listing, Notice, February))
            .WithActs(Listing, LegalAct.End("again", Listing, Notice, February))
            .WithTruceWindow("us-cn-2025", Economy.UnitedStates, window)
            .WithTruceWindow("us-cn-2025", Economy.China, window);
        update.Acts.Should().ContainSingle().Which.Acts.Select(act => act.Key).Should().Equal("delisted", "again");
        update.TruceUpdates.Should().ContainSingle().Which.Sides.Select(side => side.Party)
            .Should().Equal(Economy.UnitedStates, Economy.China);
        update.Instruments.Should().Equal(Notice);
        Refusal.Of<ArgumentException>(() => update.WithActs(Listing, LegalAct.End("again", Listing, Notice, February)));
        Refusal.Of<UnknownTargetException>(() => Register.With(update)).WithMessage("The update 'read' names the target 'us-cn-2025'*");
    }

    [Fact]
    public void Gaps_of_a_coverage_change_by_key_and_once()
    {
        EconomyScope china = EconomyScope.Of(Economy.China);
        TariffGap Gap(string key, string goods) =>
            TariffGap.Of(key, $"the duty on {goods} is not in the data", CommodityScope.Of(CommodityCode.Hs(goods)));
        PolicyRegister register = Register.WithCoverage(
            TariffCoverage.Of(Economy.UnitedStates, china).Except(Gap("us/cars", "8703"), Gap("us/parts", "8708")));
        var change = CoverageUpdate.Of(Economy.UnitedStates, china, [Gap("us/parts", "8708.29"), Gap("us/robots", "8479")], "us/cars");
        RegisterUpdate update = RegisterUpdate.Of("read").With(change);
        register.With(change).Coverage.Single().Gaps.Select(gap => $"{gap.Key} {gap.Goods}").Should()
            .Equal("us/parts 8708.29", "us/robots 8479");
        register.With(update).Coverage.Should().Equal(register.With(change).Coverage);
        register.With(update).Updates.Single().Gaps.Should().Equal("us/cars", "us/parts", "us/robots");
        Refusal.Of<UnknownTargetException>(() => register.With(update).With(change)).WithMessage(
            "The update of the coverage names the target 'us/cars', which does not exist. Expected the key of a gap.*There is us/parts*");
        Refusal.Of<UnknownTargetException>(() => Register.With(update)).WithMessage("*coverage, of which the register has none.");
        Refusal.Of<ArgumentException>(() => update.With(change)).WithMessage("The update 'read' already changes the gaps*");
        Refusal.Of<ArgumentException>(() => CoverageUpdate.Of(Economy.UnitedStates, china, [Gap("us/cars", "8703")], "us/cars"))
            .WithMessage("The gap 'us/cars' is named twice*");
        Refusal.Of<ArgumentException>(() => CoverageUpdate.Of(Economy.UnitedStates, china, []));
    }
}
