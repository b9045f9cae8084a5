namespace TradePolicy.Tests;

public sealed class CommodityCodeTest
{
    [Theory]
    [InlineData("9506.62.40.40", "9506.62.40.40", "9506624040")]
    [InlineData("9506624040", "9506.62.40.40", "9506624040")]
    [InlineData("9506 62 40 40", "9506.62.40.40", "9506624040")]
    [InlineData("0101.21", "0101.21", "010121")]
    [InlineData("95", "95", "95")]
    [InlineData("9506", "9506", "9506")]
    public void A_code_is_read_with_and_without_dots_and_written_with_them(string text, string dotted, string bare)
    {
        CommodityCode code = CommodityCode.Hts(text);
        code.ToString().Should().Be(dotted);
        code.ToString("B", null).Should().Be(bare);
        CommodityCode.Hts(dotted).Should().Be(code);
        CommodityCode.Hts(bare).Should().Be(code);
    }

    [Theory]
    [InlineData("", "it begins and ends with a digit.")]
    [InlineData(".9506", "it begins and ends with a digit.")]
    [InlineData("9506-62", "'-' is neither a digit nor a dot.")]
    [InlineData("9506٣٤", "it begins and ends with a digit.")]
    [InlineData("101.21.00", "it has 7 digits, and a code has an even number; a spreadsheet may have dropped a leading zero.")]
    [InlineData("9506.62.40.40.10", "it has 12 digits, and codes of the Harmonized Tariff Schedule of the United States have at most 10.")]
    [InlineData(
        "9506.62.40.401",
        "it has 11 digits, and codes of the Harmonized Tariff Schedule of the United States have at most 10; an eleventh digit is a "
        + "national one, as in Germany, or a check digit: leave it out.")]
    [InlineData("0012.34", "chapters begin at 01.")]
    public void What_is_no_code_is_refused_with_the_reason(string text, string reason)
    {
        Refusal.Of<FormatException>(() => CommodityCode.Hts(text)).WithMessage($"*is not a commodity code: {reason}");
        CommodityCode.TryParse(text, Nomenclature.UnitedStates, out _).Should().BeFalse();
    }

    [Fact]
    public void A_code_knows_its_chapter_heading_and_subheading()
    {
        CommodityCode code = CommodityCode.Hts("9506.62.40.40");
        code.Chapter.Should().Be(CommodityCode.Hts("95"));
        code.Heading.Should().Be(CommodityCode.Hts("9506"));
        code.Subheading.Should().Be(CommodityCode.Hts("9506.62"));
        CommodityCode.Hts("95").Heading.Should().BeNull();
    }

    [Fact]
    public void Six_digits_are_common_and_more_are_national()
    {
        CommodityCode american = CommodityCode.Hts("9506.62.40.40");
        CommodityCode chinese = CommodityCode.China("9506.62.40.40");
        CommodityCode.Hs("9506.62").Contains(american).Should().BeTrue();
        CommodityCode.China("9506.62").Contains(american).Should().BeTrue();
        chinese.Contains(american).Should().BeFalse();
        CommodityCode.China("9506.62.40").Contains(american).Should().BeFalse();
        american.Contains(american).Should().BeTrue();
        american.Contains(CommodityCode.Hts("9506.62")).Should().BeFalse();
        chinese.Should().NotBe(american);
    }

    [Theory]
    [InlineData("7202 00 00 00", "7202")]
    [InlineData("7202.11.00", "7202.11")]
    [InlineData("7200000000", "72")]
    public void Zeros_that_only_fill_a_code_say_nothing_about_the_goods(string filled, string code)
    {
        foreach (Nomenclature nomenclature in new[] { Nomenclature.UnitedKingdom, Nomenclature.EuropeanUnion })
        {
            CommodityCode whole = CommodityCode.Parse(filled, nomenclature), plain = CommodityCode.Parse(code, nomenclature);
            CommodityCode ferromanganese = CommodityCode.Parse("7202 11 80 00", nomenclature);
            whole.Should().NotBe(plain);
            whole.ToString("B", null).Should().HaveLength(filled.Count(char.IsAsciiDigit));
            whole.Contains(ferromanganese).Should().BeTrue();
            ferromanganese.Contains(whole).Should().BeFalse();
            whole.Contains(plain).Should().BeTrue();
            plain.Contains(whole).Should().BeTrue();
            whole.IsNational.Should().BeFalse();
            whole.Contains(CommodityCode.Hs("7202.11")).Should().BeTrue("headings are common to all nomenclatures");
        }

        CommodityCode.Parse("7202 11 80 00", Nomenclature.UnitedKingdom)
            .Contains(CommodityCode.Parse("7202 11 80 10", Nomenclature.EuropeanUnion)).Should().BeFalse("the seventh digit is national");
    }

    [Fact]
    public void In_other_nomenclatures_zeros_are_digits_as_others_are()
    {
        CommodityCode.Hts("7202.00.00.00").Contains(CommodityCode.Hts("7202.11.50.00")).Should().BeFalse();
        CommodityCode.China("7202.11.00.00").Contains(CommodityCode.China("7202.11")).Should().BeFalse();
    }

    [Fact]
    public void Chapters_98_and_99_are_national_at_any_length()
    {
        CommodityCode.Hts("9903").Contains(CommodityCode.Hts("9903.01.25")).Should().BeTrue();
        CommodityCode.China("9903").Contains(CommodityCode.Hts("9903.01.25")).Should().BeFalse();
        CommodityCode.Hts("98").IsNational.Should().BeTrue();
        CommodityCode.Hts("97").IsNational.Should().BeFalse();
    }

    [Fact]
    public void Codes_are_in_order_of_their_digits_a_code_before_what_it_contains()
    {
        string[] ordered = ["01", "0101", "0101.21", "0101.29", "8507.60.00", "8507.60.00.10", "8507.60.00.20", "9506"];
        ordered.Reverse().Select(text => CommodityCode.Hts(text)).Order().Select(code => code.ToString()).Should().Equal(ordered);
        (CommodityCode.Hts("01") < CommodityCode.Hts("0101")).Should().BeTrue();
        (CommodityCode.Hts("01") >= CommodityCode.Hts("0101")).Should().BeFalse();
    }

    [Fact]
    public void The_edition_is_carried_and_counts_in_equality()
    {
        CommodityCode dated = CommodityCode.Hts("8507.60.00", "2025 revision 12");
        dated.Edition.Should().Be("2025 revision 12");
        dated.Should().NotBe(CommodityCode.Hts("8507.60.00"));
        dated.Contains(CommodityCode.Hts("8507.60.00.10")).Should().BeTrue();
    }

    [Fact]
    public void A_nomenclature_of_ones_own_keeps_its_codes_apart()
    {
        Nomenclature canadian = Nomenclature.Of("ca", "Customs Tariff of Canada", Economy.Canada, 10);
        CommodityCode.Parse("9506.62.10", canadian).Contains(CommodityCode.Hts("9506.62.10.00")).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => Nomenclature.Of("hts", "Mine", Economy.Canada, 10))
            .WithMessage("'hts' is the Harmonized Tariff Schedule of the United States.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Nomenclature.Of("ca", "Mine", Economy.Canada, 7));
    }
}
