namespace TradePolicy.Tests;

/// <summary>What a snapshot says of a tariff whose origins, goods or exemptions change or are in doubt.</summary>
public sealed class TariffStateTest
{
    private const string Key = "us/x", Annex = "us/goods/annex";

    private static readonly Instant January = LawZones.Utc("2026-01-01T05:00Z");
    private static readonly Instant Noon = LawZones.Utc("2026-01-01T17:00Z");
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China), Japan = EconomyScope.Of(Economy.Japan);
    private static readonly CommodityScope Cars = CommodityScope.Of(CommodityCode.Hs("8703"));
    private static readonly LegalMoment NewYear = LawZones.At("2026-01-01T00:00", LawZones.NewYork);
    private static readonly LegalMoment SomeTime = LegalMoment.SomeTimeOn(LawZones.Day("2026-01-01"), LawZones.NewYork);
    private static readonly Tariff Tariff = Duties.Additional(Key, 10m);
    private static readonly Exemption Spared = Exemption.Create("us/x/annex", "Annex", ExemptionTerms.Of(EntryCondition.OnList(Annex)));

    [Fact]
    public void A_tariff_whose_origins_or_goods_have_ended_charges_nothing_and_exempts_nothing()
    {
        foreach (Tariff ended in new[]
        {
            Tariff.WithOrigins(China, LegalAct.End("end", "us/x/origins", Duties.Act, NewYear)),
            Tariff.WithCommodities(Cars, LegalAct.End("end", "us/x/commodities", Duties.Act, NewYear)),
        })
        {
            TariffState before = Of(ended.WithExemptions(Spared), January - Second), after = Of(ended.WithExemptions(Spared), January);
            before.ToString().Should().Be("us/x: 10%");
            before.Exemptions.Should().ContainSingle();
            after.ToString().Should().Be("us/x: none");
            after.State.Should().Be(SegmentState.NotInForce);
            after.Exemptions.Should().BeEmpty();
            before.ValidDuring.End.Should().Be(January);
            after.ValidDuring.Start.Should().Be(January);
            (after.Origins, after.Commodities).Should().Be((before.Origins, before.Commodities), "what it was on is still told");
        }
    }

    [Fact]
    public void A_tariff_that_is_put_on_other_origins_and_goods_is_told_with_those()
    {
        Tariff changed = Tariff
            .WithOrigins(China, LegalAct.Enact("o", "us/x/origins", Duties.Act, LegalWindow.Starting(NewYear), Japan))
            .WithCommodities(
                CommodityScope.All, LegalAct.Enact("c", "us/x/commodities", Duties.Act, LegalWindow.Starting(NewYear), Cars));
        TariffState before = Of(changed, January - Second), after = Of(changed, January);
        (before.Origins, before.Commodities).Should().Be((China, CommodityScope.All));
        (after.Origins, after.Commodities).Should().Be((Japan, Cars));
        (before.IsOnAllGoods, after.IsOnAllGoods).Should().Be((true, false));
    }

    [Fact]
    public void Where_it_is_open_on_which_origins_or_goods_it_is_the_rate_is_in_doubt_and_the_reason_says_which()
    {
        TariffState origins = Of(
            Tariff.WithOrigins(China, LegalAct.Enact("o", "us/x/origins", Duties.Act, LegalWindow.Starting(SomeTime), Japan)), Noon);
        origins.State.Should().Be(SegmentState.Indeterminate);
        origins.Reasons.Should().HaveCount(2).And.OnlyContain(
            reason => reason.Message.StartsWith("which origins it is imposed on: Act us/act begins 2026-01-01T"));
        TariffState goods = Of(
            Tariff.WithCommodities(
                CommodityScope.All, LegalAct.Enact("c", "us/x/commodities", Duties.Act, LegalWindow.Starting(SomeTime), Cars)), Noon);
        goods.State.Should().Be(SegmentState.Indeterminate);
        goods.Reasons.Should().HaveCount(2).And.OnlyContain(
            reason => reason.Message.StartsWith("which goods it is imposed on: Act us/act begins 2026-01-01T"));
        Of(Tariff.WithOrigins(China), Noon).Reasons.Should().BeEmpty();

        TariffState ending = Of(Tariff.WithOrigins(China, LegalAct.End("end", "us/x/origins", Duties.Act, SomeTime)), Noon);
        ending.State.Should().Be(SegmentState.Indeterminate, "it is on China or on nothing");
        ending.Origins.Should().Be(China);
    }

    [Fact]
    public void Another_act_that_says_the_same_of_origins_leaves_no_doubt()
    {
        LegalInstrument a = Notice("a"), b = Notice("b");
        TariffState state = Of(
            Tariff.WithOrigins(
                Japan, LegalAct.Enact("a", "us/x/origins", a, LegalWindow.Starting(NewYear), China),
                LegalAct.Enact("b", "us/x/origins", b, LegalWindow.Starting(NewYear), China)),
            Noon);
        state.State.Should().Be(SegmentState.InForce);
        state.Origins.Should().Be(China);
        state.Reasons.Should().BeEmpty();

        static LegalInstrument Notice(string key) => LegalInstrument.Create(
            key, "Somebody", "Notice", Publication.On(LawZones.Day("2025-12-01"), LawZones.NewYork));
    }

    [Fact]
    public void Where_a_rate_may_be_in_force_its_exemptions_and_lists_count()
    {
        CommodityList list = CommodityList.Create(
            Annex, "Annex",
            CommodityListChange.Of(Duties.Act, LawZones.At("2025-06-01T00:00", LawZones.NewYork), [CommodityCode.Hs("8703")]),
            CommodityListChange.Of(Duties.Act, LawZones.At("2026-03-01T00:00", LawZones.NewYork), [CommodityCode.Hs("8708")]));
        Tariff perhaps = Tariff.Create(
            Key, DutyProgramme.Of(Key, Key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [
                LegalAct.Enact<DutyRate>("1", Key, Duties.Act, LegalWindow.Starting(SomeTime), AdValorem.Of(10m)),
            ]);
        TariffState sparing = Of(perhaps.WithExemptions(Spared), Noon);
        sparing.Possible.Should().HaveCount(2);
        sparing.Exemptions.Should().ContainSingle();

        Tariff required = perhaps.WithRequirement(EntryCondition.OnList(Annex));
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [required], []).WithCommodityLists(list);
        Instant march = LawZones.Utc("2026-03-01T05:00Z");
        register.At(march - Second).Tariffs[Key].ValidDuring.End.Should().Be(march, "the list that it requires changes");
        register.At(LawZones.Utc("2025-01-01T00:00Z")).Tariffs[Key].ValidDuring.End.Should()
            .Be(January, "before it begins, the list does not matter");
        register.At(Noon).Tariffs[Key].ValidDuring.Should().Be(new Interval(January, LawZones.Utc("2026-01-02T05:00Z")));
        PolicyRegister exempting = PolicyRegister.Create(Knowledge.Complete, [Tariff.WithExemptions(Spared)], []).WithCommodityLists(list);
        exempting.At(march - Second).Tariffs[Key].ValidDuring.Should()
            .Be(new Interval(LawZones.Utc("2025-06-01T04:00Z"), march), "the list that it spares changes");
    }

    [Fact]
    public void A_tariff_on_a_list_of_which_nothing_is_known_is_on_nothing()
    {
        LegalInstrument order = Geneva.Published("us/order", "2025-12-01T00:00Z");
        CommodityList list = CommodityList.Create(Annex, "Annex", CommodityListChange.Of(order, NewYear, [CommodityCode.Hs("8703")]));
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Complete, [Tariff.WithCommodities(list), Duties.Additional("us/y", 5m)], []);
        NegotiationIssue issue = NegotiationIssue.Create("x", "x", Key);
        PolicyRegister then = register.AsKnownAt(LawZones.Utc("2025-11-30T00:00Z"));
        then.At(Noon).Tariffs.Keys.Should().Equal("us/y");
        register.At(Noon).Tariffs.Keys.Should().Equal(Key, "us/y");
        TariffState state = then.StateOf(issue, Noon).Tariffs.Single();
        state.ToString().Should().Be("us/x: none");
        state.Commodities.Should().Be(CommodityScope.All);
        register.StateOf(issue, January - Second).Tariffs.Single().Commodities.Should().Be(Cars, "those that it is to be on");
    }

    [Fact]
    public void Exemptions_of_one_tariff_have_a_key_each()
    {
        ExemptionState annex = ExemptionState.Create("us/x/annex", "Annex", [ExemptionTerms.Of(EntryCondition.OnList(Annex))], []);
        TariffState state = Of(Tariff, Noon);
        Refusal.Of<ArgumentException>(() => state.WithExemptions(annex, annex))
            .WithMessage("There are two exemptions with the key 'us/x/annex'. *");
        Refusal.Of<KeyNotFoundException>(() => state.WithExemptions(annex).Exemptions["us/x/anex"])
            .WithMessage("There is no exemption 'us/x/anex'. *us/x/annex*");
    }

    private static TariffState Of(Tariff tariff, Instant at) =>
        PolicyRegister.Create(Knowledge.Complete, [tariff], []).At(at).Tariffs[tariff.Key];
}
