namespace TradePolicy.UkTariff.Tests;

/// <summary>The origins that an area with members and exclusions covers, as measures of the recorded answers have them.</summary>
public sealed class AreaScopeTest
{
    private static readonly Instant Noon = Instant.FromUtc(2025, 7, 14, 12, 0);

    [Theory]
    [InlineData("CN", "CN", true)]
    [InlineData("CN", "TW", false)]
    [InlineData("XS", "RS", true)] // Serbia is XS in the tariffs and RS in ISO 3166-1
    [InlineData("XK", "XK", true)]
    [InlineData("EU", "FR", true)]
    [InlineData("EU", "EU", true)]
    [InlineData("EU", "GB", false)]
    [InlineData("1013", "IE", true)]
    [InlineData("1013", "NO", false)]
    public void A_single_area_and_the_Union_need_no_members(string area, string origin, bool isCovered)
    {
        EconomyScope? scope = AreaScope.Of(area, [], [], out string? reason, out IReadOnlyList<string> left);
        scope!.Covers(Economy.Parse(origin), Noon).Should().Be(isCovered);
        reason.Should().BeNull();
        left.Should().BeEmpty();
    }

    [Theory]
    [InlineData("XC", "The area is XC (Ceuta), which is no economy of ISO 3166-1.")]
    [InlineData("QS", "The area is QS (stores and provisions in trade with third countries), which is no economy of ISO 3166-1.")]
    [InlineData("ÄÖ", "The area is 'ÄÖ', which is no economy of ISO 3166-1 and no area that is known.")]
    [InlineData("1033", "The members of the area 1033 are not given.")]
    public void What_is_no_economy_or_has_no_members_covers_nothing_and_says_why(string area, string why)
    {
        AreaScope.Of(area, [], [], out string? reason, out _).Should().BeNull();
        reason.Should().Be(why);
    }

    [Fact]
    public void A_group_covers_its_members_without_those_excluded()
    {
        EconomyScope scope = AreaScope.Of("1033", ["AG", "BB", "HT", "JM"], ["HT"], out _, out IReadOnlyList<string> left, "CARIFORUM")!;
        scope.Covers(Economy.Parse("JM"), Noon).Should().BeTrue();
        scope.Covers(Economy.Parse("HT"), Noon).Should().BeFalse();
        scope.Covers(Economy.China, Noon).Should().BeFalse();
        scope.ToString().Should().Be("CARIFORUM (area 1033) except HT");
        left.Should().BeEmpty();
    }

    [Fact]
    public void Of_all_origins_the_Union_is_excluded_as_one_or_by_its_states()
    {
        string[] members = ["AT", "CH", "CN", "EU", "FR", "IS", "NO"];
        foreach (string[] excluded in new[] { new[] { "CH", "EU", "IS", "NO" }, ["AT", "CH", "EU", "FR", "IS", "NO"] })
        {
            EconomyScope scope = AreaScope.Of("1011", members, excluded, out _, out IReadOnlyList<string> left)!;
            scope.Covers(Economy.China, Noon).Should().BeTrue();
            foreach (string origin in new[] { "AT", "FR", "DE", "EU", "NO", "CH" })
                scope.Covers(Economy.Parse(origin), Noon).Should().BeFalse();
            left.Should().BeEmpty();
        }
    }

    [Fact]
    public void A_group_that_has_the_Union_as_a_member_covers_its_states()
    {
        EconomyScope area = AreaScope.Of("2012", ["EU", "IS", "LI", "NO"], [], out _, out _)!;
        area.Covers(Economy.Parse("SE"), Noon).Should().BeTrue();
        area.Covers(Economy.EuropeanUnion, Noon).Should().BeTrue();
        area.Covers(Economy.Parse("IS"), Noon).Should().BeTrue();
        area.Covers(Economy.Parse("CH"), Noon).Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_dropped_in_silence()
    {
        AreaScope.Of("1098", ["AL", "XS", "XC", "ZZ"], ["XL", "US"], out string? reason, out IReadOnlyList<string> left)!
            .Covers(Economy.Parse("RS"), Noon).Should().BeTrue();
        reason.Should().BeNull();
        left.Should().Equal(
            "XC (Ceuta), which is no economy of ISO 3166-1",
            "'ZZ', which is no economy of ISO 3166-1 and no area that is known",
            "the exclusion of XL (Melilla), which is no economy of ISO 3166-1",
            "the exclusion of US, which is no member");
    }

    [Theory]
    [InlineData("CN", "CN", "CN is the area itself and is excluded.")]
    [InlineData("1013", "EU", "All members of the area are excluded.")]
    [InlineData("1011", "1014", "The area 1014 is excluded, whose members are not given.")]
    public void An_exclusion_that_cannot_be_said_leaves_no_scope(string area, string excluded, string why)
    {
        AreaScope.Of(area, [], [excluded], out string? reason, out _).Should().BeNull();
        reason.Should().Be(why);
    }

    [Fact]
    public void All_origins_without_members_are_every_origin()
    {
        EconomyScope scope = AreaScope.Of("1011", [], ["KP"], out _, out _)!;
        scope.Covers(Economy.Parse("GP"), Noon).Should().BeTrue();
        scope.Covers(Economy.Parse("KP"), Noon).Should().BeFalse();
    }

    // The codes of the geographical nomenclature of the Union (Regulation (EU) 2020/1470) that are no economies.
    [Theory]
    [InlineData("QP", "the high seas")]
    [InlineData("QQ", "stores and provisions")]
    [InlineData("QR", "stores and provisions in trade within the Union")]
    [InlineData("QS", "stores and provisions in trade with third countries")]
    [InlineData("QU", "countries that are not specified")]
    [InlineData("QV", "countries that are not specified in trade within the Union")]
    [InlineData("QW", "countries that are not specified in trade with third countries")]
    [InlineData("QX", "countries that are not specified for commercial or military reasons")]
    [InlineData("QY", "countries that are not specified for commercial or military reasons in trade within the Union")]
    [InlineData("QZ", "countries that are not specified for commercial or military reasons in trade with third countries")]
    [InlineData("XC", "Ceuta")]
    [InlineData("XI", "Northern Ireland")]
    [InlineData("XL", "Melilla")]
    [InlineData("XU", "the United Kingdom without Northern Ireland")]
    [InlineData("ZB", "the Belgian continental shelf")]
    [InlineData("ZD", "the Danish continental shelf")]
    [InlineData("ZE", "the Irish continental shelf")]
    [InlineData("ZF", "the French continental shelf")]
    [InlineData("ZG", "the German continental shelf")]
    [InlineData("ZH", "the continental shelf of the Netherlands")]
    [InlineData("ZN", "the Norwegian continental shelf")]
    [InlineData("ZU", "the continental shelf of the United Kingdom")]
    public void A_place_that_is_no_economy_is_named(string area, string name)
    {
        AreaScope.Of(area, [], [], out string? reason, out _).Should().BeNull();
        reason.Should().Be($"The area is {area} ({name}), which is no economy of ISO 3166-1.");
    }

    [Theory]
    [InlineData("1011", "CH,EU,NO", "EU", "CN", false)]
    [InlineData("1011", "CH,EU,NO", "EU", "NO", true)]
    [InlineData("1011", "CH,EU,NO", "1013", "FR", false)]
    [InlineData("1011", "CH,EU,NO", "1013", "CH", true)]
    [InlineData("1011", "", "CN,KP", "US", true)]
    [InlineData("1011", "", "EU", "FR", false)]
    [InlineData("EU", "", "FR", "FR", false)]
    [InlineData("EU", "", "FR", "DE", true)]
    public void An_exclusion_takes_origins_away(string area, string members, string excluded, string origin, bool isCovered) =>
        AreaScope.Of(area, Split(members), Split(excluded), out _, out _)!.Covers(Economy.Parse(origin), Noon).Should().Be(isCovered);

    [Theory]
    [InlineData("1098", "XC,XL", "", "No member of the area 1098 is an economy of ISO 3166-1.")]
    [InlineData("2012", "EU", "EU", "All members of the area are excluded.")]
    [InlineData("1011", "EU,CN", "EU,1014", "The area 1014 is excluded, whose members are not given.")]
    public void A_group_of_which_nothing_is_left_or_known_has_no_scope(string area, string members, string excluded, string why)
    {
        AreaScope.Of(area, Split(members), Split(excluded), out string? reason, out _).Should().BeNull();
        reason.Should().Be(why);
    }

    [Fact]
    public void A_group_is_named_after_its_area_if_it_has_no_name_of_its_own()
    {
        AreaScope.Of("1033", ["JM"], [], out _, out _, " ")!.ToString().Should().Be("area 1033");
        AreaScope.Of("1033", ["JM"], [], out _, out _, " CARIFORUM ")!.ToString().Should().Be("CARIFORUM (area 1033)");
        AreaScope.Of("1033", ["JM"], [], out _, out _)!.Groups[0].Key.Should().Be("area/1033");
    }

    [Fact]
    public void An_exclusion_from_all_origins_or_of_a_member_is_no_slip()
    {
        AreaScope.Of("1011", [], ["US"], out _, out IReadOnlyList<string> left);
        left.Should().BeEmpty();
        AreaScope.Of("1033", ["JM", "HT"], ["HT", "EU", "US"], out _, out left);
        left.Should().Equal("the exclusion of US, which is no member");
        AreaScope.Of("1011", ["EU", "NO", "CN"], ["NO", "FR"], out _, out left);
        left.Should().BeEmpty("Norway is in one of its two groups, and France in the other");
    }

    [Fact]
    public void Why_an_area_covers_nothing_is_not_hidden_by_what_it_excludes()
    {
        AreaScope.Of("XC", [], ["CN", "1014"], out string? reason, out IReadOnlyList<string> left).Should().BeNull();
        reason.Should().Be("The area is XC (Ceuta), which is no economy of ISO 3166-1.");
        left.Should().BeEmpty();
        AreaScope.GroupOf("1033", ["JM", "BB", "JM", "EU", "XC"], null)!.Memberships.Select(member => member.Economy.Code)
            .Should().Equal("BB", "JM");
    }

    private static string[] Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
