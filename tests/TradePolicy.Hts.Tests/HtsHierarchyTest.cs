using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class HtsHierarchyTest
{
    private readonly HtsRevision shirts = Of(
        Line("6109", 0).Described("T-shirts, singlets, tank tops and similar garments, knitted or crocheted:"),
        Line("6109.10.00", 1, "16.5%", "Free (AU,BH)", "90%").Described("Of cotton").Noted("See 9903.88.15. ").On("doz.", "kg"),
        Line("", 2).Described("Men's or boys':"),
        Line("6109.10.00.12", 3).Described("T-shirts, all white"),
        Line("6109.10.00.14", 3).On("No.").Described("Other"),
        Line("6109.90", 1).Described("Of other textile materials:"),
        Line("6109.90.10", 2, "32%", "", "90%").Described("Of man-made fibers"));

    [Fact]
    public void A_line_is_part_of_the_last_line_that_is_indented_less()
    {
        Named("6109.10.00.12").Parent!.Parent.Should().BeSameAs(Named("6109.10.00"));
        Named("6109.10.00.14").Parent.Should().BeSameAs(Named("6109.10.00.12").Parent);
        Named("6109.90.10").Parent.Should().BeSameAs(Named("6109.90"));
        Named("6109").Parent.Should().BeNull();
        Named("6109").HasParts.Should().BeTrue();
        Named("6109.10.00.14").HasParts.Should().BeFalse();
    }

    [Fact]
    public void A_statistical_number_has_the_rates_of_its_subheading()
    {
        HtsLine white = Named("6109.10.00.12");
        white.General!.Rate.Should().Be(AdValorem.Of(16.5m));
        white.General.StatedBy.Should().BeSameAs(Named("6109.10.00"));
        white.Column2!.Rate.Should().Be(AdValorem.Of(90m));
        white.Special!.GetColumn().TryGetValue("AU", out DutyRate? australia).Should().BeTrue();
        australia.Should().Be(DutyRate.Free);
        white.GeneralText.Should().BeEmpty();
    }

    [Fact]
    public void The_statistical_numbers_are_those_under_which_goods_are_entered_with_ten_digits() =>
        Of(Line("6109", 0), Line("6109.10.00", 1), Line("6109.10.00.12", 2), Line("6109.10.00.14", 2), Line("6109.90.10", 1, "32%"),
            Line("9903.88.15", 0, "7.5%")).StatisticalNumbers.Select(code => code.ToString())
            .Should().Equal("6109.10.00.12", "6109.10.00.14", "6109.90.10.00");

    [Fact]
    public void A_line_without_a_general_rate_may_have_special_rates_of_its_own()
    {
        HtsRevision revision = Of(Line("6109.10.00", 0, "16.5%", "Free (AU)"), Line("6109.10.00.12", 1, "", "Free  (AU,BH)"));
        HtsSpecialRates own = revision[CommodityCode.Hts("6109.10.00.12")].Special!;
        (own.StatedBy.Number, own.Text, own.ToString()).Should().Be(("6109.10.00.12", "Free  (AU,BH)", "Free (AU,BH)"));
        own.GetColumn().TryGetValue("BH", out _).Should().BeTrue();
        Of(Line("6109.10.00", 0, "16.5%", "See 9902")).Lines[0].Special!.ToString().Should().Be("See 9902");
    }

    [Fact]
    public void An_empty_special_column_beside_a_general_rate_grants_nothing() => Named("6109.90.10").Special.Should().BeNull();

    [Fact]
    public void A_heading_without_rates_has_none() => Named("6109").General.Should().BeNull();

    [Fact]
    public void Units_are_its_own_or_those_of_the_line_above()
    {
        Named("6109.10.00.12").Units.Select(unit => unit.Unit).Should().Equal(MeasurementUnit.Dozen, MeasurementUnit.Kilogram);
        Named("6109.10.00.14").Units.Select(unit => unit.Text).Should().Equal("No.");
    }

    [Fact]
    public void The_full_description_begins_with_the_outermost_line() => Named("6109.10.00.14").FullDescription.Should()
        .Be("T-shirts, singlets, tank tops and similar garments, knitted or crocheted: Of cotton Men's or boys': Other");

    [Fact]
    public void A_footnote_names_its_provisions()
    {
        HtsFootnote footnote = Named("6109.10.00").Footnotes.Should().ContainSingle().Subject;
        footnote.Columns.Should().Equal("general");
        footnote.Text.Should().Be("See 9903.88.15.");
        footnote.References.Select(reference => reference.ToString()).Should().Equal("9903.88.15");
    }

    [Fact]
    public void A_number_that_is_printed_with_ten_digits_only_is_found_by_eight_and_the_reverse()
    {
        HtsRevision revision = Of(Line("0205.00.00.00", 0, "Free", "", "Free"), Line("0510.00.20", 0, "5.1%", "", "20%"));
        revision[CommodityCode.Hts("0205.00.00")].Number.Should().Be("0205.00.00.00");
        revision[CommodityCode.Hts("0510.00.20.00")].Number.Should().Be("0510.00.20");
        revision.TryGetValue(CommodityCode.Hts("0510.00.20.10"), out _).Should().BeFalse();
        shirts.TryGetValue(CommodityCode.Hts("6109.10.00.00"), out _)
            .Should().BeFalse("the subheading is divided, and no such number is printed");
    }

    [Fact]
    public void A_heading_without_a_row_of_its_own_is_found_at_its_one_outermost_line()
    {
        HtsRevision revision = Of(
            Line("8503.00", 0), Line("8503.00.20.00", 1, "2.4%", "", "35%"), Line("8503.00.95", 1, "3%", "", "35%"),
            Line("8503.00.95.20", 2), Line("0205.00.00.00", 0, "Free", "", "Free"));
        revision[CommodityCode.Hts("8503")].Number.Should().Be("8503.00");
        revision[CommodityCode.Hts("8503.00")].HasParts.Should().BeTrue();
        revision[CommodityCode.Hts("0205")].Number.Should().Be("0205.00.00.00");
        revision[CommodityCode.Hts("0205.00")].Number.Should().Be("0205.00.00.00");
        revision[CommodityCode.Hts("8503.00.20")].Number.Should().Be("8503.00.20.00");
        revision.TryGetValue(CommodityCode.Hts("8503.00.95.10"), out _).Should().BeFalse("no such number is printed");
        revision.TryGetValue(CommodityCode.Hts("85"), out _).Should().BeFalse("a chapter has no line");
    }

    [Fact]
    public void Goods_under_a_heading_without_a_row_inherit_the_rate_above() =>
        Of(Line("8503.00", 0), Line("8503.00.95", 1, "3%", "", "35%"), Line("8503.00.95.20", 2))[CommodityCode.Hts("8503.00.95.20")]
            .General!.Rate.Should().Be(AdValorem.Of(3m));

    [Fact]
    public void A_heading_of_which_several_outermost_lines_are_printed_is_not_found() =>
        Of(Line("9817.00.20", 0, "Free"), Line("9817.00.30", 0, "Free"))
            .TryGetValue(CommodityCode.Hts("9817"), out _).Should().BeFalse("the one line or the other would be a guess");

    [Fact]
    public void A_line_that_is_printed_twice_is_told()
    {
        HtsRevision revision = Of(
            Line("9801.00", 0), Line("9801.00.10", 1, "Free"), Line("9801.00", 0), Line("9801.00.20", 1, "Free"));
        revision[CommodityCode.Hts("9801")].Should().BeSameAs(revision.Lines[0]);
        revision.Report.Findings.Should().ContainSingle(finding => finding.Kind == HtsFindingKind.RepeatedNumber)
            .Which.Number.Should().Be("9801.00");
    }

    [PublishedScheduleFact]
    public void Every_heading_of_the_published_goods_can_be_looked_up()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_rev_32");
        revision[CommodityCode.Hts("8503")].Number.Should().Be("8503.00");
        revision[CommodityCode.Hts("8503.00.95.20")].General!.Rate.Should().Be(AdValorem.Of(3m));
        foreach (CommodityCode code in revision.StatisticalNumbers)
            revision.TryGetValue(CommodityCode.Hts(code.Digits[..4]), out _).Should().BeTrue("goods of {0} have a heading", code);
    }

    [Fact]
    public void A_national_number_of_another_nomenclature_is_not_found() =>
        shirts.TryGetValue(CommodityCode.China("6109.10.00"), out _).Should().BeFalse();

    [Fact]
    public void A_line_that_is_not_there_is_named()
    {
        Refusal.Of<KeyNotFoundException>(() => _ = shirts[CommodityCode.Hts("0101")]).WithMessage("test has no line 0101.");
    }

    [Fact]
    public void A_range_of_provisions_covers_what_lies_between()
    {
        HtsReference range = Of(Line("0201.10.05", 0, "Free").Noted("See subheadings 9904.02.01-9904.02.37. "))
            .Lines[0].Footnotes[0].References.Should().ContainSingle().Subject;
        range.ToString().Should().Be("9904.02.01-9904.02.37");
        range.Covers(CommodityCode.Hts("9904.02.02")).Should().BeTrue();
        range.Covers(CommodityCode.Hts("9904.02.37")).Should().BeTrue();
        range.Covers(CommodityCode.Hts("9904.02.38")).Should().BeFalse();
    }

    [Fact]
    public void Revisions_of_the_same_lines_are_equal()
    {
        HtsRevision same = Of(Line("0101", 0), Line("0101.21.00", 1, "Free"));
        same.Should().Be(Of(Line("0101", 0), Line("0101.21.00", 1, "Free")));
        same.Should().NotBe(Of(Line("0101", 0), Line("0101.21.00", 1, "1%")));
    }

    [Fact]
    public void A_subheading_that_is_divided_and_has_no_row_is_not_found_at_one_of_its_parts() =>
        Of(Line("0510.00", 0), Line("0510.00.20.00", 1, "5.1%"), Line("0510.00.20.10", 1, "5.1%"))
            .TryGetValue(CommodityCode.Hts("0510.00.20"), out _).Should().BeFalse("its first part is not all of it");

    [Fact]
    public void A_range_has_its_ends_and_their_parts()
    {
        HtsReference range = Footnote("See subheadings 9904.02.05-9904.02.37. ").References[0];
        (range.First.ToString(), range.Last.ToString()).Should().Be(("9904.02.05", "9904.02.37"));
        range.Covers(CommodityCode.Hts("9904.02.05")).Should().BeTrue();
        range.Covers(CommodityCode.Hts("9904.02.37.10")).Should().BeTrue();
        range.Covers(CommodityCode.Hts("9904.02.04")).Should().BeFalse();
        Footnote("See 9904.02.05 through 9904.02.05. ").References[0].ToString().Should().Be("9904.02.05");
        Footnote("See 9904.02.05-9904.02.04. ").References.Select(reference => reference.ToString()).Should().Equal("9904.02.05");
        Footnote("See 0000.00.00 and 9903.88.15. ").References.Select(reference => reference.ToString()).Should()
            .Equal(["9903.88.15"], "no heading begins with two zeros");
        Refusal.Of<ArgumentNullException>(() => range.Covers(null!));
    }

    [Fact]
    public void A_footnote_is_shown_with_its_columns()
    {
        HtsFootnote footnote = Of(Line("0101.30.00", 0, "Free") with
        {
            Footnotes = """[ { "columns" : [ "general", "other" ], "marker" : null, "value" : "See 9903.88.15. ", "type" : "endnote" } ]""",
        }).Lines[0].Footnotes[0];
        footnote.ToString().Should().Be("general, other: See 9903.88.15.");
        (footnote.Marker, footnote.Type).Should().Be(("", "endnote"));
    }

    [Fact]
    public void A_line_is_shown_with_its_number_if_it_has_one()
    {
        Named("6109.10.00.12").ToString().Should().Be("6109.10.00.12: T-shirts, all white");
        Named("6109.10.00.12").Parent!.ToString().Should().Be("Men's or boys':");
        shirts.ToString().Should().Be("test: 7 records, 2 of ten digits, 0 findings");
    }

    [Theory]
    [InlineData("6109.10.00", "16.5%", true)]
    [InlineData("6109.10.00", "16.6%", false)]
    [InlineData("6109.10.20", "16.5%", false)]
    public void A_rate_is_the_same_text_on_the_same_line(string number, string rate, bool isSame)
    {
        HtsLine one = Of(Line("6109.10.00", 0, "16.5%", "16.5% (AU)")).Lines[0];
        HtsLine other = Of(Line(number, 0, rate, $"{rate} (AU)")).Lines[0];
        one.General!.Equals(other.General).Should().Be(isSame);
        one.Special!.Equals(other.Special).Should().Be(isSame);
        if (isSame)
        {
            (one.General.GetHashCode(), one.Special.GetHashCode())
                .Should().Be((other.General!.GetHashCode(), other.Special!.GetHashCode()));
        }

        one.General.Equals(null).Should().BeFalse();
        one.Special.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_file_is_named_up_to_the_first_point_of_its_name()
    {
        string folder = Directory.CreateTempSubdirectory("schedules").FullName;
        try
        {
            foreach ((string file, string name) in new[] { ("2026.rev.4.json", "2026"), ("schedule", "schedule"), (".export", ".export") })
            {
                File.WriteAllText(Path.Combine(folder, file), Text(Line("0101", 0)));
                HtsRevision.Load(Path.Combine(folder, file)).Name.Should().Be(name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_is_needed_must_be_given()
    {
        Refusal.Of<ArgumentNullException>(() => HtsRevision.Read(null!, "test"));
        Refusal.Of<ArgumentNullException>(() => shirts.TryGetValue(null!, out _));
        Refusal.Of<ArgumentNullException>(() => shirts.ComparedWith(null!));
    }

    private static HtsFootnote Footnote(string text) => Of(Line("0201.10.05", 0, "Free").Noted(text)).Lines[0].Footnotes[0];

    private HtsLine Named(string number) => shirts[CommodityCode.Hts(number)];
}
