namespace TradePolicy.Tests;

/// <summary>What each condition on an entry asks, how it reads, and what is missing if it cannot be answered.</summary>
public sealed class EntryConditionTest
{
    private static readonly LegalMoment April5 = LawZones.At("2025-04-05T00:01", LawZones.NewYork);

    [Fact]
    public void Conditions_read_as_the_law_does()
    {
        (Condition<CustomsEntry> Condition, string Text)[] conditions =
        [
            (EntryCondition.Before(EntryEvent.Loading, April5), "loading before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.Before(EntryEvent.Export, April5), "export before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.Before(EntryEvent.Entry, April5), "entry before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.Before(EntryEvent.Release, April5), "release before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.Before(EntryEvent.ImmediateTransportation, April5),
                "acceptance for immediate transportation before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.Before(EntryEvent.WithdrawalFromWarehouse, April5),
                "withdrawal from warehouse before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.Before(EntryEvent.PrivilegedForeignStatus, April5),
                "the grant of privileged foreign status before 2025-04-05T00:01 America/New_York"),
            (EntryCondition.ArrivingBy(TransportMode.Vessel), "arrival by vessel"),
            (EntryCondition.ArrivingBy(TransportMode.Rail), "arrival by rail"),
            (EntryCondition.ArrivingBy(TransportMode.Road), "arrival by road"),
            (EntryCondition.ArrivingBy(TransportMode.Air), "arrival by air"),
            (EntryCondition.ArrivingBy(TransportMode.Mail), "arrival by mail"),
            (EntryCondition.ArrivingBy(TransportMode.FixedInstallation), "arrival by fixed installation"),
            (EntryCondition.ArrivingBy(TransportMode.InlandWaterway), "arrival by inland waterway"),
            (EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("8708"))), "commodity within 8708"),
            (EntryCondition.OnList("us/annex-ii"), "on the list us/annex-ii"),
            (EntryCondition.Origin(EconomyScope.Of(Economy.Canada)), "origin in CA"),
            (EntryCondition.Claim("9903.01.28"), "9903.01.28 claimed"),
            (EntryCondition.ContentAtLeast("US content", Percentage.Of(20m)), "US content at least 20% of the customs value"),
            (EntryCondition.ComponentStated("steel content"), "steel content known"),
            (EntryCondition.ValueAtMost(Duties.Dollars(800m)), "customs value at most 800.00 USD"),
            (EntryCondition.DeclarationFact("formal entry"), "formal entry"),
            (EntryCondition.DeclarationFact("formal entry", true), "formal entry (true if not stated)"),
            (EntryCondition.DeclarationFact("formal entry", false), "formal entry (false if not stated)"),
            (EntryCondition.Fact("donation"), "donation"),
            (Condition<CustomsEntry>.Not(EntryCondition.Fact("donation")), "unless donation"),
            (Condition<CustomsEntry>.AllOf(EntryCondition.Fact("donation")), "donation"),
            (Condition<CustomsEntry>.AllOf(EntryCondition.Fact("a"), EntryCondition.Fact("b")), "(a and b)"),
            (Condition<CustomsEntry>.AnyOf(EntryCondition.Fact("a"), EntryCondition.Fact("b")), "(a or b)"),
        ];

        conditions.Should().AllSatisfy(own => own.Condition.ToString().Should().Be(own.Text));
        ExportCondition.ShareAtLeast("Chinese content", Percentage.Of(0.1m)).ToString()
            .Should().Be("Chinese content at least 0.1%", "of what it is the share, its name says");
    }

    [Fact]
    public void What_cannot_be_answered_says_what_is_not_stated()
    {
        CustomsEntry bare = CustomsEntry.Of(CommodityCode.Hts("8708"), Economy.Canada, Duties.Dollars(1_000m));
        (Condition<CustomsEntry> Condition, OpenFactKind Kind, string Subject, string Message)[] open =
        [
            (EntryCondition.Before(EntryEvent.WithdrawalFromWarehouse, April5), OpenFactKind.EntryFact,
                "time of WithdrawalFromWarehouse", "the time of withdrawal from warehouse is not stated"),
            (EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("8708.99"))), OpenFactKind.EntryFact,
                "commodity", "8708 is not specific enough to say whether it is within 8708.99"),
            (EntryCondition.OnList("us/annex-ii"), OpenFactKind.NotInData, "us/annex-ii", "the list us/annex-ii is not in the data"),
            (EntryCondition.Fact("donation"), OpenFactKind.EntryFact, "donation", "it is not stated whether \"donation\" is true"),
            (EntryCondition.DeclarationFact("formal entry"), OpenFactKind.EntryFact,
                "formal entry", "it is not stated whether \"formal entry\" is true"),
            (EntryCondition.ContentAtLeast("US content", Percentage.Of(20m)), OpenFactKind.ComponentValue,
                "US content", "the value of the US content is not stated"),
            (EntryCondition.AdditionalCode("B999"), OpenFactKind.EntryFact,
                "additional codes", "the additional codes of the goods are not stated"),
            (EntryCondition.ValueAtMost(Money.Of(800m, "EUR")), OpenFactKind.ExchangeRate,
                "EUR to USD", "no exchange rate from EUR to USD is supplied"),
        ];

        open.Should().AllSatisfy(own => own.Condition.AnswerFor(bare).Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message))
            .Should().Equal((own.Kind, own.Subject, own.Message)));
    }

    [Theory]
    [InlineData("2025-04-05T04:00:59Z", ConditionState.Met)]
    [InlineData("2025-04-05T04:01:00Z", ConditionState.NotMet)]
    public void What_happens_at_the_moment_is_not_before_it(string loaded, ConditionState state) =>
        EntryCondition.Before(EntryEvent.Loading, April5).AnswerFor(Duties.Entry().LoadedAt(At(loaded))).State.Should().Be(state);

    [Theory]
    [InlineData("2025-04-12T03:59:59Z", ConditionState.Met)]
    [InlineData("2025-04-12T04:00:00Z", ConditionState.Open)]
    [InlineData("2025-04-13T03:59:59Z", ConditionState.Open)]
    [InlineData("2025-04-13T04:00:00Z", ConditionState.NotMet)]
    public void Of_a_day_without_a_time_it_depends_on_how_the_text_is_read(string exported, ConditionState state)
    {
        EventBefore some = EntryCondition.Before(
            EntryEvent.Export, LegalMoment.SomeTimeOn(LawZones.Day("2025-04-12"), LawZones.NewYork));
        ConditionAnswer answer = some.AnswerFor(Duties.Entry().ExportedAt(At(exported)));

        answer.State.Should().Be(state);
        answer.Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(state != ConditionState.Open ? [] :
        [
            (OpenFactKind.Law, "2025-04-12 America/New_York (time of day not stated)",
                "whether export was before 2025-04-12 America/New_York (time of day not stated) depends on how the text is read"),
        ]);
    }

    [Theory]
    [InlineData(EntryEvent.Loading, 0)]
    [InlineData(EntryEvent.Export, 0)]
    [InlineData(EntryEvent.Release, 0)]
    [InlineData(EntryEvent.Entry, 1)]
    [InlineData(EntryEvent.WithdrawalFromWarehouse, 1)]
    [InlineData(EntryEvent.ImmediateTransportation, 1)]
    [InlineData(EntryEvent.PrivilegedForeignStatus, 1)]
    public void Only_an_event_that_decides_the_rate_changes_the_answer_in_time(EntryEvent happened, int changes)
    {
        EventBefore before = EntryCondition.Before(happened, April5);

        before.ChangeInstants.Should().Equal(Enumerable.Repeat(At("2025-04-05T04:01:00Z"), changes));
        Condition<CustomsEntry>.Not(before).ChangeInstants.Should().HaveCount(changes);
        Condition<CustomsEntry>.AllOf(before, before).ChangeInstants.Should().HaveCount(2 * changes);
    }

    [Theory]
    [InlineData("800", true)]
    [InlineData("800.01", false)]
    public void A_small_value_includes_the_most(string value, bool isMet) =>
        EntryCondition.ValueAtMost(Duties.Dollars(800m)).AnswerFor(Duties.Entry().WithCustomsValue(Money.Parse(value + " USD"))).IsMet
            .Should().Be(isMet);

    [Theory]
    [InlineData("200", true)]
    [InlineData("199.99", false)]
    public void A_content_is_a_share_of_the_customs_value_and_includes_the_least(string value, bool isMet) =>
        EntryCondition.ContentAtLeast("US content", Percentage.Of(20m))
            .AnswerFor(Duties.Entry().WithComponent("US content", Money.Parse(value + " USD"))).IsMet.Should().Be(isMet);

    [Fact]
    public void A_content_in_another_currency_needs_an_exchange_rate() =>
        EntryCondition.ContentAtLeast("US content", Percentage.Of(20m))
            .AnswerFor(Duties.Entry().WithComponent("US content", Money.Of(200m, "EUR"))).ToString()
            .Should().Be("open: no exchange rate from EUR to USD is supplied");

    [Fact]
    public void A_claim_or_a_component_is_stated_or_it_is_not()
    {
        ClaimMade claim = EntryCondition.Claim("9903.01.28");
        claim.AnswerFor(Duties.Entry().WithClaim("9903.01.28")).Should().Be(ConditionAnswer.Met);
        claim.AnswerFor(Duties.Entry().WithClaim("9903.01.25")).Should().Be(ConditionAnswer.NotMet);
        ComponentStated steel = EntryCondition.ComponentStated("steel content");
        steel.AnswerFor(Duties.Entry().WithComponent("steel content", Duties.Dollars(0m))).Should().Be(ConditionAnswer.Met);
        steel.AnswerFor(Duties.Entry()).Should().Be(ConditionAnswer.NotMet);
    }

    [Fact]
    public void A_fact_of_the_declaration_is_one_for_all_its_lines()
    {
        CustomsEntry formal = Duties.Entry().WithFact("formal entry");
        CustomsEntry informal = Duties.Entry().WithFact("formal entry", false);
        DeclarationFact fact = EntryCondition.DeclarationFact("formal entry");

        fact.AnswerFor(Duties.Entry().DeclaredAmong([Duties.Entry(), formal])).Should().Be(ConditionAnswer.Met);
        fact.AnswerFor(Duties.Entry().DeclaredAmong([informal, Duties.Entry()])).Should().Be(ConditionAnswer.NotMet);
        fact.AnswerFor(Duties.Entry().DeclaredAmong([Duties.Entry(), informal, formal])).ToString().Should().Be(
            "open: line 3 states that \"formal entry\" is true, and line 2 that it is false; it is one fact of the declaration");
        EntryCondition.DeclarationFact("formal entry", true).AnswerFor(Duties.Entry()).Should().Be(ConditionAnswer.Met);
        EntryCondition.DeclarationFact("formal entry", false).AnswerFor(Duties.Entry()).Should().Be(ConditionAnswer.NotMet);
        EntryCondition.DeclarationFact("formal entry", true).AnswerFor(informal).Should().Be(ConditionAnswer.NotMet);
    }

    [Fact]
    public void The_origin_is_asked_at_the_time_of_entry_unless_it_is_the_same_at_all_times()
    {
        OriginIn union = EntryCondition.Origin(EconomyScope.Of(Economy.EuropeanUnion));
        CustomsEntry croatian = CustomsEntry.Of(Duties.Goods, Economy.Parse("HR"), Duties.Dollars(1m));

        union.AnswerFor(croatian).ToString().Should().Be("open: the time of entry is not stated");
        union.AnswerFor(croatian).Reasons.Single().Subject.Should().Be("time of Entry");
        union.AnswerFor(croatian.EnteredAt(At("2013-06-30T21:59:59Z"))).Should().Be(ConditionAnswer.NotMet);
        union.AnswerFor(croatian.EnteredAt(At("2013-06-30T22:00:00Z"))).Should().Be(ConditionAnswer.Met);
        union.AnswerFor(CustomsEntry.Of(Duties.Goods, Economy.China, Duties.Dollars(1m))).Should().Be(ConditionAnswer.NotMet);
        EntryCondition.Origin(EconomyScope.Of(Economy.China)).AnswerFor(CustomsEntry.Of(Duties.Goods, Economy.China, Duties.Dollars(1m)))
            .Should().Be(ConditionAnswer.Met);
        union.ChangeInstants.Should().Contain(At("2013-06-30T22:00:00Z")).And.BeInAscendingOrder();
    }

    [Fact]
    public void Goods_are_within_a_scope_or_not()
    {
        CommodityIn cars = EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("8703")));

        cars.AnswerFor(Duties.Entry()).Should().Be(ConditionAnswer.NotMet);
        EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("8708"))).AnswerFor(Duties.Entry()).Should().Be(ConditionAnswer.Met);
    }

    [Fact]
    public void All_of_several_conditions_are_met_or_one_of_them_is()
    {
        Condition<CustomsEntry> yes = EntryCondition.Claim("yes"), no = EntryCondition.Claim("no"), open = EntryCondition.Fact("open");
        Condition<CustomsEntry> other = EntryCondition.Fact("other");
        CustomsEntry entry = Duties.Entry().WithClaim("yes");

        All(yes, yes).Should().Be("met");
        All(yes, no).Should().Be("not met");
        All(open, no).Should().Be("not met");
        All(yes, open, other).Should()
            .Be("open: it is not stated whether \"open\" is true; it is not stated whether \"other\" is true");
        All(open, open).Should().Be("open: it is not stated whether \"open\" is true");
        Any(no, no).Should().Be("not met");
        Any(open, yes).Should().Be("met");
        Any(no, open).Should().Be("open: it is not stated whether \"open\" is true");
        Condition<CustomsEntry>.Not(yes).AnswerFor(entry).Should().Be(ConditionAnswer.NotMet);
        Condition<CustomsEntry>.Not(no).AnswerFor(entry).Should().Be(ConditionAnswer.Met);
        Condition<CustomsEntry>.Not(open).AnswerFor(entry).State.Should().Be(ConditionState.Open);

        string All(params Condition<CustomsEntry>[] conditions) =>
            Condition<CustomsEntry>.AllOf(conditions).AnswerFor(entry).ToString();
        string Any(params Condition<CustomsEntry>[] conditions) =>
            Condition<CustomsEntry>.AnyOf(conditions).AnswerFor(entry).ToString();
    }

    [Fact]
    public void An_answer_says_what_is_possible()
    {
        ConditionAnswer open = EntryCondition.Fact("open").AnswerFor(Duties.Entry());

        ConditionAnswer.Met.Possible.Should().Equal(ConditionState.Met);
        ConditionAnswer.NotMet.Possible.Should().Equal(ConditionState.NotMet);
        open.Possible.Should().Equal(ConditionState.Met, ConditionState.NotMet);
        (ConditionAnswer.Met.IsMet, ConditionAnswer.NotMet.IsMet, open.IsMet).Should().Be((true, false, false));
        (ConditionAnswer.Met.IsCertain, ConditionAnswer.NotMet.IsCertain, open.IsCertain).Should().Be((true, true, false));
        ConditionAnswer.Met.ToString().Should().Be("met");
        ConditionAnswer.NotMet.ToString().Should().Be("not met");
    }

    [Fact]
    public void The_leaves_of_a_condition_and_those_not_met_are_told_one_by_one()
    {
        Condition<CustomsEntry> claim = EntryCondition.Claim("300"), fact = EntryCondition.Fact("a"), paper = EntryCondition.Document("B");
        Condition<CustomsEntry> either = Condition<CustomsEntry>.AnyOf(fact, paper);
        Condition<CustomsEntry> both = Condition<CustomsEntry>.AllOf(claim, either, Condition<CustomsEntry>.Not(fact));

        both.Leaves.Should().Equal(claim, fact, paper, fact);
        both.UnmetBy(Duties.Entry().WithClaim("300").WithFact("a")).Should().Equal(Condition<CustomsEntry>.Not(fact));
        both.UnmetBy(Duties.Entry().WithFact("a", false).WithDocuments()).Should().Equal(claim, either);
        either.UnmetBy(Duties.Entry().WithFact("a")).Should().BeEmpty();
    }

    [Fact]
    public void A_group_has_conditions_and_each_asks_for_something()
    {
        Refusal.Of<ArgumentException>(() => Condition<CustomsEntry>.AllOf())
            .WithMessage("At least one condition is required, and none may be null.*").WithParameterName("conditions");
        Refusal.Of<ArgumentException>(() => Condition<CustomsEntry>.AnyOf(EntryCondition.Fact("a"), null!));
        Refusal.Of<ArgumentNullException>(() => Condition<CustomsEntry>.Not(null!));
        Refusal.Of<ArgumentException>(() => EntryCondition.Fact(" "));
        Refusal.Of<ArgumentException>(() => EntryCondition.Claim(" "));
        Refusal.Of<ArgumentException>(() => EntryCondition.OnList("Not a key"));
        Refusal.Of<ArgumentOutOfRangeException>(() => EntryCondition.ContentAtLeast("a", Percentage.Of(100.1m)))
            .WithMessage("A share is 0 to 100 %.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => EntryCondition.Before((EntryEvent)99, April5))
            .WithMessage("Not an event of an entry.*");
        Refusal.Of<ArgumentException>(() => EntryCondition.WeightAtLeast("metal", Percentage.Of(15m), "metal"))
            .WithMessage("The metal is always the whole of the metal.*").WithParameterName("within");
        Refusal.Of<ArgumentNullException>(() => EntryCondition.Fact("a").AnswerFor(null!));
        Refusal.Of<ArgumentNullException>(() => EntryCondition.Before(EntryEvent.Entry, April5).AnswerFor(null!));
        Refusal.Of<ArgumentNullException>(() => EntryCondition.ContentAtLeast("a", Percentage.Zero).AnswerFor(null!));
    }

    private static Instant At(string utc) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(utc).Value;
}
