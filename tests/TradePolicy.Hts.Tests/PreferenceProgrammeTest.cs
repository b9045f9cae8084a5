namespace TradePolicy.Hts.Tests;

/// <summary>The symbols of general note 3(c)(i), with the general note of each and the economies that its agreement names.</summary>
public sealed class PreferenceProgrammeTest
{
    [Theory]
    [InlineData("A", "general note 4", "")]
    [InlineData("A*", "general note 4(d)", "")]
    [InlineData("A+", "general note 4(b)", "")]
    [InlineData("AU", "general note 28", "AU")]
    [InlineData("B", "general note 5", "")]
    [InlineData("BH", "general note 30", "BH")]
    [InlineData("C", "general note 6", "")]
    [InlineData("CA", "general note 12", "CA")]
    [InlineData("CL", "general note 26", "CL")]
    [InlineData("CO", "general note 34", "CO")]
    [InlineData("D", "general note 16", "")]
    [InlineData("E", "general note 7", "")]
    [InlineData("E*", "general note 7", "")]
    [InlineData("IL", "general note 8", "IL")]
    [InlineData("J", "general note 11", "")]
    [InlineData("J*", "general note 11", "")]
    [InlineData("JO", "general note 18", "JO")]
    [InlineData("JP", "general note 36", "JP")]
    [InlineData("K", "general note 13", "")]
    [InlineData("KR", "general note 33", "KR")]
    [InlineData("L", "general note 14", "")]
    [InlineData("MA", "general note 27", "MA")]
    [InlineData("MX", "general note 12", "MX")]
    [InlineData("NP", "19 U.S.C. 4454", "")]
    [InlineData("OM", "general note 31", "OM")]
    [InlineData("P", "general note 29", "CR DO GT HN NI SV")]
    [InlineData("P+", "general note 29", "CR DO GT HN NI SV")]
    [InlineData("PA", "general note 35", "PA")]
    [InlineData("PE", "general note 32", "PE")]
    [InlineData("R", "general note 17", "")]
    [InlineData("S", "general note 11", "CA MX")]
    [InlineData("S+", "general note 11", "CA MX")]
    [InlineData("SG", "general note 25", "SG")]
    public void A_programme_has_the_provision_and_the_economies_that_qualify(string symbol, string law, string economies)
    {
        PreferenceProgramme programme = PreferenceProgramme.Of(symbol);
        programme.Law.Should().Be(law);
        programme.Origins.Should().Be(
            economies.Length == 0 ? null : EconomyScope.Of(economies.Split(' ').Select(code => Economy.Parse(code))));
        programme.ToString().Should().Be($"{symbol}: {programme.Name}");
        programme.Name.Should().NotStartWith("Special programme");
        PreferenceProgramme.Predefined.Should().Contain(programme);
    }

    [Fact]
    public void A_symbol_that_is_not_known_is_a_programme_of_its_own_that_a_fact_must_grant()
    {
        PreferenceProgramme programme = PreferenceProgramme.Of("ZZ");
        (programme.Name, programme.Law, programme.Origins).Should().Be(("Special programme ZZ", "general note 3(c)(i)", null));
        Refusal.Of<ArgumentException>(() => PreferenceProgramme.Of(" "));
        Refusal.Of<ArgumentNullException>(() => PreferenceProgramme.Of(null!));
    }

    [Fact]
    public void The_predefined_symbols_are_in_their_order_from_A_to_SG()
    {
        PreferenceProgramme.Predefined.Should().HaveCount(33);
        PreferenceProgramme.Predefined.Select(programme => programme.Symbol).Should().BeInAscendingOrder(StringComparer.Ordinal);
        (PreferenceProgramme.Predefined[0].Symbol, PreferenceProgramme.Predefined[^1].Symbol).Should().Be(("A", "SG"));
    }
}
