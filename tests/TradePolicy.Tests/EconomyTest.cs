using System.Globalization;

namespace TradePolicy.Tests;

public sealed class EconomyTest
{
    [Fact]
    public void There_are_249_ISO_economies_and_EU_and_XK()
    {
        Economy.All.Should().HaveCount(251);
        Economy.All.Select(economy => economy.Code).Should().OnlyHaveUniqueItems().And.Contain(["EU", "XK", "HK", "MO", "TW"]);
        Economy.All.Select(economy => economy.Name).Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public void All_are_ordered_by_code() =>
        Economy.All.Select(economy => economy.Code).Should().BeInAscendingOrder(StringComparer.Ordinal);

    [Fact]
    public void Every_code_parses_to_the_one_instance_of_its_economy()
    {
        foreach (Economy economy in Economy.All)
        {
            economy.Code.Should().MatchRegex("^[A-Z]{2}$");
            Economy.Parse(economy.ToString()).Should().BeSameAs(economy);
        }
    }

    [Fact]
    public void Of_all_two_letter_codes_only_those_listed_parse()
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        letters.SelectMany(first => letters, (first, second) => $"{first}{second}")
            .Count(code => Economy.TryParse(code, out _)).Should().Be(251);
    }

    [Theory]
    [InlineData("AX", "Åland Islands")]
    [InlineData("CH", "Switzerland")]
    [InlineData("CI", "Côte d'Ivoire")]
    [InlineData("CN", "China")]
    [InlineData("DE", "Germany")]
    [InlineData("EU", "European Union")]
    [InlineData("GB", "United Kingdom of Great Britain and Northern Ireland")]
    [InlineData("GR", "Greece")]
    [InlineData("HK", "Hong Kong")]
    [InlineData("KR", "Korea, Republic of")]
    [InlineData("KP", "Korea, Democratic People's Republic of")]
    [InlineData("MO", "Macao")]
    [InlineData("SS", "South Sudan")]
    [InlineData("TR", "Türkiye")]
    [InlineData("TW", "Taiwan, Province of China")]
    [InlineData("US", "United States of America")]
    [InlineData("VN", "Viet Nam")]
    [InlineData("XK", "Kosovo")]
    [InlineData("ZW", "Zimbabwe")]
    public void A_code_has_the_short_name_of_the_standard(string code, string name)
    {
        Economy economy = Economy.Parse(code);
        economy.Name.Should().Be(name);
        economy.ToString("N", null).Should().Be(name);
    }

    [Fact]
    public void The_economies_named_most_have_properties()
    {
        Economy[] named =
        [
            Economy.China, Economy.UnitedStates, Economy.EuropeanUnion, Economy.HongKong, Economy.Macao, Economy.Taiwan,
            Economy.UnitedKingdom, Economy.Japan, Economy.Korea, Economy.Canada, Economy.Mexico,
        ];
        string.Join(' ', named.AsEnumerable()).Should().Be("CN US EU HK MO TW GB JP KR CA MX");
    }

    [Fact]
    public void Only_the_European_Union_is_a_group() =>
        Economy.All.Where(economy => economy.IsGroup).Should().Equal(Economy.EuropeanUnion);

    [Theory]
    [InlineData("cn", "did you mean 'CN' (China)?")]
    [InlineData(" US", "did you mean 'US'")]
    [InlineData("Eu", "did you mean 'EU'")]
    public void A_lower_case_or_padded_code_is_refused_with_the_right_one_named(string given, string hint) =>
        MessageOf(given).Should().StartWith($"'{given}' is not the code of an economy: ").And.Contain(hint);

    [Theory]
    [InlineData("UK", "the ISO 3166-1 code is 'GB'.")]
    [InlineData("EL", "the ISO 3166-1 code is 'GR'.")]
    [InlineData("USA", "the ISO 3166-1 code is 'US'.")]
    [InlineData("China", "the code of China is 'CN'.")]
    [InlineData("MACAO", "the code of Macao is 'MO'.")]
    [InlineData("Macau", "the ISO 3166-1 code is 'MO'.")]
    [InlineData("Taiwan", "the ISO 3166-1 code is 'TW'.")]
    [InlineData("south korea", "the ISO 3166-1 code is 'KR'.")]
    public void A_name_or_a_code_of_another_list_is_refused_with_the_right_one_named(string given, string hint) =>
        MessageOf(given).Should().EndWith(hint);

    [Theory]
    [InlineData("")]
    [InlineData("ZZ")]
    [InlineData("C")]
    [InlineData("CHN")]
    [InlineData("СN")] // the first letter is Cyrillic
    [InlineData("12")]
    public void Any_other_text_is_refused_with_what_is_expected(string given) =>
        MessageOf(given).Should().EndWith("expected an ISO 3166-1 alpha-2 code such as CN, US or EU.");

    [Fact]
    public void Every_hint_names_a_code_that_parses()
    {
        foreach (string given in new[] { "uk", "el", "prc", "russia", "swaziland", "chinese taipei", "germany" })
        {
            string message = MessageOf(given);
            Economy.TryParse(message.AsSpan(message.Length - 4, 2), out _).Should().BeTrue(message);
        }
    }

    [Fact]
    public void A_long_or_hostile_text_is_shown_cut_and_harmless()
    {
        string given = "\r\n\0" + new string('x', 1_000_000);
        UnknownEconomyException refusal = Refusal.Of<UnknownEconomyException>(() => Economy.Parse(given)).Which;
        refusal.Message.Length.Should().BeLessThan(200);
        refusal.Code.Should().Be("???" + new string('x', 37) + "…");
    }

    [Fact]
    public void A_refusal_is_a_format_exception_and_keeps_what_was_given()
    {
        UnknownEconomyException refusal = Refusal.Of<UnknownEconomyException>(() => Economy.Parse("UK".AsSpan(), null)).Which;
        refusal.Should().BeAssignableTo<FormatException>();
        refusal.Code.Should().Be("UK");
    }

    [Fact]
    public void Trying_to_parse_answers_without_an_exception()
    {
        Economy.TryParse("CN", out Economy? china).Should().BeTrue();
        china.Should().BeSameAs(Economy.China);
        Economy.TryParse("cn", CultureInfo.InvariantCulture, out Economy? none).Should().BeFalse();
        none.Should().BeNull();
        Economy.TryParse((string?)null, out _).Should().BeFalse();
        Economy.TryParse("US".AsSpan(), out _).Should().BeTrue();
    }

    [Fact]
    public void Null_is_no_code() =>
        Refusal.Of<ArgumentNullException>(() => Economy.Parse((string)null!));

    [Fact]
    public void Equality_is_of_the_code()
    {
        (Economy.Parse("CN") == Economy.China).Should().BeTrue();
        (Economy.China != Economy.HongKong).Should().BeTrue();
        Economy.China.Equals((object)Economy.Parse("CN")).Should().BeTrue();
        Economy.China.GetHashCode().Should().Be(Economy.Parse("CN").GetHashCode());
        Economy.China.CompareTo(Economy.UnitedStates).Should().BeNegative();
        Economy.China.CompareTo(null).Should().BePositive();
        Economy.China.Equals(null).Should().BeFalse();
    }

    [Theory]
    [InlineData(null, "MO")]
    [InlineData("", "MO")]
    [InlineData("G", "MO")]
    [InlineData("C", "MO")]
    [InlineData("N", "Macao")]
    public void A_format_chooses_code_or_name(string? format, string text) =>
        Economy.Macao.ToString(format, null).Should().Be(text);

    [Fact]
    public void An_unknown_format_is_refused() =>
        Refusal.Of<FormatException>(() => Economy.Macao.ToString("X", null)).WithMessage("'X' is not a format*");

    private static string MessageOf(string given) =>
        Refusal.Of<UnknownEconomyException>(() => Economy.Parse(given)).Which.Message;
}
