namespace TradePolicy.Data.Tests;

/// <summary>The lists of goods of the emergency duties: how many codes each has, since when, and for whom they count.</summary>
public sealed class EmergencyListsTest
{
    /// <summary>The codes on each list at a time in New York, as the index of the lists that were read has them.</summary>
    [Theory]
    [InlineData("us/goods/annex-ii", "2025-04-05T00:01:00", 1048)]                // 797 + 8 + 76 + 158, and 9 of the memorandum
    [InlineData("us/goods/annex-ii", "2025-08-01T00:00:59", 1048)]
    [InlineData("us/goods/annex-ii", "2025-08-01T00:01:00", 972)]                 // less 76 of copper
    [InlineData("us/goods/annex-ii", "2025-09-08T00:01:00", 1003)]                // 39 more and 8 less
    [InlineData("us/goods/annex-ii", "2025-10-14T00:01:00", 845)]                 // less 158 of wood
    [InlineData("us/goods/annex-ii", "2025-11-13T00:01:00", 1082)]                // 237 more
    [InlineData("us/goods/reciprocal-particular-articles", "2025-11-13T00:01:00", 11)]
    [InlineData("us/goods/eu-natural-resources", "2025-09-01T00:01:00", 219)]
    [InlineData("us/goods/eu-particular-articles", "2025-09-01T00:01:00", 1)]
    [InlineData("us/goods/eu-civil-aircraft", "2025-09-01T00:01:00", 553)]
    [InlineData("us/goods/eu-pharmaceutical-use", "2025-09-01T00:01:00", 807)]
    [InlineData("us/goods/kr-civil-aircraft", "2025-11-14T00:01:00", 554)]
    [InlineData("us/goods/ch-li-natural-resources", "2025-11-14T00:01:00", 321)]
    [InlineData("us/goods/ch-li-civil-aircraft", "2025-11-14T00:01:00", 553)]
    [InlineData("us/goods/ch-li-pharmaceutical-use", "2025-11-14T00:01:00", 807)]
    [InlineData("us/goods/gb-civil-aircraft", "2025-06-30T00:01:00", 565)]
    [InlineData("us/goods/jp-civil-aircraft", "2025-09-16T00:01:00", 554)]
    [InlineData("us/goods/tw-civil-aircraft", "2026-05-01T00:01:00", 119)]
    [InlineData("us/goods/brazil", "2025-08-06T00:01:00", 129)]
    [InlineData("us/goods/brazil", "2025-11-13T00:01:00", 367)]                   // 238 more
    [InlineData("us/goods/brazil-civil-aircraft", "2025-08-06T00:01:00", 565)]
    [InlineData("us/goods/brazil-particular-articles", "2025-11-13T00:01:00", 11)]
    [InlineData("us/goods/canada-energy", "2025-03-04T00:01:00", 294)]
    [InlineData("us/goods/potash", "2025-03-07T00:01:00", 7)]
    [InlineData("us/goods/copper", "2025-08-01T00:01:00", 80)]
    [InlineData("us/goods/copper", "2026-04-06T00:00:59", 80)]
    [InlineData("us/goods/copper", "2026-04-06T00:01:00", 0)]
    public void A_list_has_so_many_codes_from_then_on(string list, string from, int codes)
    {
        CommodityList goods = UnitedStates.Register.CommodityLists[list];
        Instant at = Shipment.Eastern(from);
        HashSet<CommodityCode> counted = [];
        foreach (CommodityListChange change in
            goods.Changes.Where(change => change.From.Latest <= at).OrderBy(change => change.From.Latest))
        {
            counted.UnionWith(change.Added);
            counted.ExceptWith(change.Removed);
        }

        counted.Should().HaveCount(codes);
        if (codes > 0)
            goods.Covers(counted.First(), at).Should().Be(Coverage.Covered);
        if (goods.Changes.All(change => change.From.Latest >= at))
            goods.Goods.At(at - Duration.FromSeconds(1)).IsInForce.Should().BeFalse("the list begins then");
    }

    [Fact]
    public void What_was_read_once_or_has_no_codes_in_the_law_says_so()
    {
        UnitedStates.Register.CommodityLists.SelectMany(list => list.Changes.Where(change => change.Evidence is not null)
                .Select(change => (list.Key, change.Evidence!.Grade)))
            .Where(weaker => weaker.Key is "us/goods/annex-ii" or "us/goods/tw-civil-aircraft" or "us/goods/canada-energy"
                or "us/goods/potash")
            .Should().BeEquivalentTo(
            [
                ("us/goods/annex-ii", EvidenceGrade.Inferred), ("us/goods/tw-civil-aircraft", EvidenceGrade.Inferred),
                ("us/goods/canada-energy", EvidenceGrade.Unconfirmed), ("us/goods/potash", EvidenceGrade.Unconfirmed),
            ]);
    }

    [Theory]
    [InlineData("us/reciprocal/eu", new[] { "natural-resources", "particular-articles", "civil-aircraft", "pharmaceutical-use" })]
    [InlineData("us/reciprocal/kr", new[] { "civil-aircraft" })]
    [InlineData("us/reciprocal/ch", new[] { "natural-resources", "civil-aircraft", "pharmaceutical-use" })]
    [InlineData("us/reciprocal/li", new[] { "natural-resources", "civil-aircraft", "pharmaceutical-use" })]
    [InlineData("us/reciprocal/gb", new[] { "civil-aircraft" })]
    [InlineData("us/reciprocal/jp", new[] { "civil-aircraft" })]
    public void The_exemptions_of_a_deal_are_those_of_one_origin_and_come_first(string tariff, string[] exemptions)
    {
        string[] own = [.. exemptions.Select(exemption => $"{tariff}/{exemption}")];
        UnitedStates.Register.Tariffs[tariff].Exemptions.Keys.Take(own.Length).Should().Equal(own);
        UnitedStates.Register.Tariffs.Where(other => other.Key != tariff).SelectMany(other => other.Exemptions.Keys)
            .Should().NotContain(own);
    }

    [Fact]
    public void The_reciprocal_tariffs_of_other_origins_have_the_exemptions_of_all_and_no_more() =>
        UnitedStates.Register.Tariffs
            .Where(tariff => tariff.Key.StartsWith("us/reciprocal/", StringComparison.Ordinal)
                && tariff.Key[14..] is not ("eu" or "kr" or "ch" or "li" or "gb" or "jp" or "cn"))
            .Should().HaveCountGreaterThan(60)
            .And.OnlyContain(tariff =>
                tariff.Exemptions.Keys.SequenceEqual(UnitedStates.Register.Tariffs["us/reciprocal"].Exemptions.Keys));

    [Fact]
    public void Every_list_that_a_condition_names_is_in_the_register()
    {
        IEnumerable<string> named = UnitedStates.Register.Tariffs.SelectMany(tariff => tariff.Exemptions)
            .SelectMany(exemption => exemption.Terms.Acts).OfType<Enactment<ExemptionTerms>>()
            .SelectMany(act => System.Text.RegularExpressions.Regex.Matches($"{act.Value.Condition}", "on the list ([a-z0-9/-]+)")
                .Select(match => match.Groups[1].Value)).Distinct();
        named.Should().HaveCountGreaterThan(12).And.BeSubsetOf(UnitedStates.Register.CommodityLists.Keys);
    }

    [Fact]
    public void The_register_of_China_has_the_lists_that_its_tariffs_name_and_no_others()
    {
        UnitedStatesChina.Register.CommodityLists.Keys.Should().Contain(["us/goods/annex-ii", "us/goods/reciprocal-particular-articles"])
            .And.NotContain("us/goods/brazil");
        UnitedStatesChina.Register.CommodityLists.Should().BeSubsetOf(UnitedStates.Register.CommodityLists);
        UnitedStates.Register.Tariffs["us/reciprocal/cn"].Should().Be(UnitedStatesChina.Register.Tariffs["us/reciprocal/cn"]);
    }

    [Theory]
    [InlineData("2504.10.10", "2025-09-08T00:00:59", false)]     // graphite, added by Executive Order 14346
    [InlineData("2504.10.10", "2025-09-08T00:01:00", true)]
    [InlineData("8505.11.00.70", "2025-09-08T00:01:00", true)]   // magnets of neodymium
    [InlineData("8505.11.00.50", "2025-09-08T00:01:00", false)]
    [InlineData("7408.11.60", "2025-08-01T00:00:59", true)]      // copper, until Proclamation 10962
    [InlineData("7408.11.60", "2025-08-01T00:01:00", false)]
    [InlineData("0901.11.00", "2025-11-13T00:01:00", true)]
    [InlineData("8542.31.00", "2025-04-05T00:01:00", true)]
    public void Goods_of_China_on_Annex_II_are_free_without_a_claim(string code, string entered, bool isFree)
    {
        DutyLayer layer = Reciprocal(Imports.Of(code, "CN", entered));
        layer.State.Should().Be(isFree ? LayerState.Exempt : LayerState.Charged);
        layer.ExemptionHeading.Should().Be(isFree ? "9903.01.32" : null);
    }

    [Fact]
    public void A_code_of_eight_digits_of_which_a_part_is_listed_is_open()
    {
        DutyLayer layer = Reciprocal(Imports.Of("8505.11.00", "CN", "2025-10-01T12:00"));
        layer.State.Should().Be(LayerState.Unknown);
        layer.Amount.Reasons.Select(reason => reason.Message).Should().ContainMatch("*8505.11.00*");
    }

    [Theory]
    [InlineData("9903.01.30", "us/reciprocal/cn")]
    [InlineData("9903.01.31", "us/reciprocal/cn")]
    [InlineData(EntryClaims.Chapter98, "us/reciprocal/cn")]
    [InlineData(EntryClaims.AccompaniedBaggage, "us/reciprocal/cn")]
    [InlineData(EntryClaims.Chapter98, "us/fentanyl/cn")]
    [InlineData(EntryClaims.AccompaniedBaggage, "us/fentanyl/cn")]
    public void Donations_information_baggage_and_chapter_98_are_outside_the_duties_on_China_too(string claim, string tariff) =>
        Imports.Schedule().Assess(Imports.Of(Shipment.Shirts, "CN", "2025-10-01T12:00").WithClaim(claim)).Possible.Single()
            .Layers.Single(layer => layer.Tariff == tariff).State.Should().Be(LayerState.Exempt);

    private static DutyLayer Reciprocal(CustomsEntry entry) => Imports.Schedule(Imports.Base(entry.Commodity.Digits[..4], "Free"))
        .Assess(entry).Possible.Single().Layers.Single(layer => layer.Tariff == "us/reciprocal/cn");
}
