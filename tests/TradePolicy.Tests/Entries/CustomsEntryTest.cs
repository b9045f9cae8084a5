namespace TradePolicy.Tests;

/// <summary>What an entry states, in which order it counts, and which instant decides its rate.</summary>
public sealed class CustomsEntryTest
{
    private static readonly Instant Noon = LawZones.Utc("2025-06-30T12:00Z");
    private static readonly CustomsEntry Bare = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m));

    [Fact]
    public void The_importing_economy_is_that_of_the_nomenclature_unless_it_is_given()
    {
        Bare.ImportingEconomy.Should().Be(Economy.UnitedStates);
        CustomsEntry.Of(CommodityCode.Hs("8708.99"), Economy.Canada, Duties.Dollars(1m), Economy.China).ImportingEconomy
            .Should().Be(Economy.China);
        Refusal.Of<ArgumentException>(() => CustomsEntry.Of(CommodityCode.Hs("8708.99"), Economy.Canada, Duties.Dollars(1m)))
            .WithMessage("8708.99 belongs to the nomenclature of no economy; give the importing economy.*")
            .WithParameterName("importingEconomy");
        Refusal.Of<ArgumentNullException>(() => CustomsEntry.Of(null!, Economy.Canada, Duties.Dollars(1m)));
        Refusal.Of<ArgumentNullException>(() => CustomsEntry.Of(Duties.Goods, null!, Duties.Dollars(1m)));
    }

    [Fact]
    public void Nothing_is_stated_of_an_entry_but_the_goods_their_origin_and_their_value()
    {
        Bare.Times.Should().BeEmpty();
        Bare.Facts.Should().BeEmpty();
        Bare.Claims.Should().BeEmpty();
        Bare.ArrivesBy.Should().BeNull();
        Bare.CustomsValue.Should().Be(Duties.Dollars(1_000m));
        Bare.ToString().Should().Be("8708.99.81.80 from CA into US, 1000.00 USD");
        Bare.EnteredAt(Noon).ToString().Should().Be("8708.99.81.80 from CA into US, 1000.00 USD, entered 2025-06-30T12:00:00Z");
    }

    [Theory]
    [InlineData("87", "The goods are declared at 87, which is the whole of a chapter: *")]
    [InlineData("8708", "The goods are declared at 8708, which is the whole of a heading: "
        + "unless the tariff does not divide it, goods have a longer code.")]
    [InlineData("8708.99", null)]
    public void Goods_declared_at_a_heading_are_found(string code, string? message)
    {
        IReadOnlyList<Finding> findings = CustomsEntry.Of(CommodityCode.Hts(code), Economy.Canada, Duties.Dollars(1m)).Validate();

        if (message is null)
        {
            findings.Should().BeEmpty();
            return;
        }

        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.DeclaredAtHeading);
        finding.IsCertain.Should().BeFalse();
        finding.Message.Should().Match(message);
        finding.Records.Should().Equal(code);
    }

    [Fact]
    public void Each_event_has_a_time_of_its_own_and_the_last_statement_counts()
    {
        CustomsEntry entry = Bare.EnteredAt(Noon).LoadedAt(Noon - Duration.FromDays(9)).ExportedAt(Noon - Duration.FromDays(8))
            .EnteredAt(Noon + Duration.FromHours(1));

        entry.TimeOf(EntryEvent.Entry).Should().Be(Noon + Duration.FromHours(1));
        entry.TimeOf(EntryEvent.Loading).Should().Be(Noon - Duration.FromDays(9));
        entry.TimeOf(EntryEvent.Export).Should().Be(Noon - Duration.FromDays(8));
        entry.TimeOf(EntryEvent.Release).Should().BeNull();
        entry.Times.Should().HaveCount(3);
        Refusal.Of<ArgumentOutOfRangeException>(() => entry.With((EntryEvent)99, Noon)).WithMessage("Not an event of an entry.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => entry.TimeOf((EntryEvent)99)).WithMessage("Not an event of an entry.*");
    }

    [Fact]
    public void A_fact_is_stated_restated_and_taken_back()
    {
        CustomsEntry entry = Bare.WithFact("a").WithFacts(new Dictionary<string, bool> { ["a"] = false, ["b"] = true });

        entry.Facts.Should().Equal(new Dictionary<string, bool> { ["a"] = false, ["b"] = true });
        entry.WithoutFacts("a", "c").Facts.Keys.Should().Equal("b");
        entry.WithoutFacts("c").Should().BeSameAs(entry);
        Refusal.Of<ArgumentException>(() => Bare.WithFact(" "));
        Refusal.Of<ArgumentException>(() => Bare.WithFacts(new Dictionary<string, bool> { [" "] = true })).WithParameterName("facts");
        Refusal.Of<ArgumentNullException>(() => Bare.WithFacts(null!));
    }

    [Fact]
    public void A_claim_is_made_once()
    {
        CustomsEntry entry = Bare.WithClaim("300").WithClaim("9903.01.28");

        entry.Claims.Should().Equal("300", "9903.01.28");
        entry.WithoutClaims(["300"]).Claims.Should().Equal("9903.01.28");
        Refusal.Of<ArgumentException>(() => entry.WithClaim("300")).WithMessage("'300' is claimed already.*").WithParameterName("claim");
        Refusal.Of<ArgumentException>(() => Bare.WithDocuments("A", "A")).WithMessage("A code is stated once.*");
        Refusal.Of<ArgumentException>(() => Bare.WithDocuments("")).WithParameterName("codes");
    }

    [Fact]
    public void Another_value_keeps_everything_else_that_is_stated()
    {
        CustomsEntry entry = Bare.WithClaim("300").WithFact("a").EnteredAt(Noon);

        entry.WithCustomsValue(Duties.Dollars(5m)).Should()
            .Be(CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(5m)).EnteredAt(Noon).WithFact("a").WithClaim("300"));
        entry.OfGoods(CommodityCode.Hts("8703.23.01"), Economy.Mexico).ToString()
            .Should().Be("8703.23.01 from MX into US, 1000.00 USD, entered 2025-06-30T12:00:00Z");
    }

    [Fact]
    public void Entries_are_equal_when_they_state_the_same()
    {
        CustomsEntry[] different =
        [
            Bare,
            CustomsEntry.Of(CommodityCode.Hts("8703.23.01"), Economy.Canada, Duties.Dollars(1_000m)),
            CustomsEntry.Of(Duties.Goods, Economy.Mexico, Duties.Dollars(1_000m)),
            CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_001m)),
            CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m), Economy.China),
            Bare.ArrivingBy(TransportMode.Air),
            Bare.WithClaim("300"),
            Bare.WithClaim("301"),
            Bare.WithDocuments("A"),
            Bare.WithAdditionalCodes("A"),
            Bare.EnteredAt(Noon),
            Bare.LoadedAt(Noon),
            Bare.EnteredAt(Noon + Duration.Epsilon),
            Bare.WithFact("a"),
            Bare.WithFact("a", false),
            Bare.WithFact("b"),
        ];

        different.Should().OnlyHaveUniqueItems();
        CustomsEntry again = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m)).WithFact("b").WithFact("a");
        again.Should().Be(Bare.WithFact("a").WithFact("b"));
        again.GetHashCode().Should().Be(Bare.WithFact("a").WithFact("b").GetHashCode(), "the order of facts does not count");
        Bare.WithFact("a").GetHashCode().Should().NotBe(Bare.WithFact("b").GetHashCode());
        Bare.Equals((CustomsEntry?)null).Should().BeFalse();
    }

    [Fact]
    public void The_value_of_a_declaration_is_that_of_its_lines()
    {
        CustomsEntry five = Bare.WithCustomsValue(Duties.Dollars(5m)), seven = Bare.WithCustomsValue(Duties.Dollars(7m));

        five.DeclaredValue.Should().Be(Duties.Dollars(5m));
        five.Declared.Should().Equal(five);
        five.DeclaredAmong([five, seven]).DeclaredValue.Should().Be(Duties.Dollars(12m));
        five.DeclaredAmong([five, seven]).Declared.Should().Equal(five, seven);
        five.DeclaredAmong([five, seven]).Should().Be(five);
    }

    [Fact]
    public void In_the_United_States_foreign_status_goes_before_the_warehouse_and_both_before_the_entry()
    {
        CustomsEntry entry = Bare.EnteredAt(Noon);
        CustomsEntry carried = entry.With(EntryEvent.ImmediateTransportation, Noon - Duration.FromDays(1));
        CustomsEntry withdrawn = carried.With(EntryEvent.WithdrawalFromWarehouse, Noon + Duration.FromDays(30));
        CustomsEntry privileged = withdrawn.With(EntryEvent.PrivilegedForeignStatus, Noon - Duration.FromDays(60));
        RateInstantRule rule = RateInstantRule.UnitedStates;

        rule.EventOf(Bare.LoadedAt(Noon)).Should().BeNull();
        rule.InstantOf(Bare.LoadedAt(Noon)).Should().BeNull();
        rule.InstantOf(entry).Should().Be(Noon);
        rule.EventOf(carried).Should().Be(EntryEvent.ImmediateTransportation);
        rule.InstantOf(carried).Should().Be(Noon - Duration.FromDays(1));
        rule.EventOf(withdrawn).Should().Be(EntryEvent.WithdrawalFromWarehouse);
        rule.EventOf(privileged).Should().Be(EntryEvent.PrivilegedForeignStatus);
        RateInstantRule.UnitedStatesOtherCharges.EventOf(privileged).Should().Be(EntryEvent.WithdrawalFromWarehouse);
        RateInstantRule.UnitedStatesOtherCharges.EventOf(carried).Should().Be(EntryEvent.Entry);
        RateInstantRule.TimeOfEntry.EventOf(privileged).Should().Be(EntryEvent.Entry);
    }

    [Fact]
    public void A_rule_of_the_instant_says_where_it_stands()
    {
        RateInstantRule.UnitedStates.ToString().Should().Be(
            "PrivilegedForeignStatus, else WithdrawalFromWarehouse, else ImmediateTransportation, else Entry "
            + "(19 CFR 141.68, 141.69 and 146.65)");
        RateInstantRule.UnitedStatesOtherCharges.ToString().Should().Be(
            "WithdrawalFromWarehouse, else Entry (19 CFR 24.23(a)(2), 15 CFR 400.14(e))");
        RateInstantRule.TimeOfEntry.ToString().Should().Be("Entry (time of entry)");
        RateInstantRule.For(Economy.UnitedStates).Should().Be(RateInstantRule.UnitedStates);
        RateInstantRule.For(Economy.China).Should().Be(RateInstantRule.TimeOfEntry);
        RateInstantRule.ForOtherCharges(Economy.UnitedStates).Should().Be(RateInstantRule.UnitedStatesOtherCharges);
        RateInstantRule.ForOtherCharges(Economy.China).Should().Be(RateInstantRule.TimeOfEntry);
        const string Message = "A rule has at least one event, and each once.*";
        Refusal.Of<ArgumentException>(() => RateInstantRule.Of("law")).WithMessage(Message).WithParameterName("events");
        Refusal.Of<ArgumentException>(() => RateInstantRule.Of("law", EntryEvent.Entry, EntryEvent.Entry)).WithMessage(Message);
        Refusal.Of<ArgumentException>(() => RateInstantRule.Of("law", (EntryEvent)99)).WithMessage(Message);
        Refusal.Of<ArgumentException>(() => RateInstantRule.Of(" ", EntryEvent.Entry));
    }
}
