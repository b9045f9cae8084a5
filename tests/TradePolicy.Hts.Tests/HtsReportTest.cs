using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class HtsReportTest
{
    [Fact]
    public void Lines_are_counted_by_what_they_state()
    {
        HtsReport report = Of(
            Line("0101", 0),
            Line("", 1),
            Line("0101.21.00", 2, "Free", "", "15%"),
            Line("0101.21.00.10", 3),
            Line("0101.30.00.00", 1, "6.8%", "Free (AU,CA) 2% (JP)", "15%"),
            Line("9903.88.15", 0, "The duty provided in the applicable subheading + 7.5%")).Report;
        report.Records.Should().Be(6);
        report.UnnumberedRecords.Should().Be(1);
        report.StatisticalLines.Should().Be(2);
        report.Counts(HtsColumn.General, HtsPart.Goods)
            .Should().Equal(Count((HtsRateKind.Inherited, 1), (HtsRateKind.Free, 1), (HtsRateKind.AdValorem, 1)));
        report.Counts(HtsColumn.Column2, HtsPart.Goods).Should().Equal(Count((HtsRateKind.Inherited, 1), (HtsRateKind.AdValorem, 2)));
        report.Counts(HtsColumn.General, HtsPart.Chapter99).Should().Equal(Count((HtsRateKind.ApplicableSubheadingAndMore, 1)));
        report.Counts(HtsColumn.Column2, HtsPart.Chapter99).Should().Equal(Count((HtsRateKind.None, 1)));
        report.Counts(HtsColumn.General, HtsPart.Chapter98).Should().BeEmpty();
        report.Programmes.Should().Equal(new Dictionary<string, int> { ["AU"] = 1, ["CA"] = 1, ["JP"] = 1 });
        report.Findings.Should().BeEmpty();
    }

    [Fact]
    public void The_special_column_is_counted_by_programme()
    {
        Refusal.Of<ArgumentException>(() => Of(Line("0101", 0)).Report.Counts(HtsColumn.Special, HtsPart.Goods));
    }

    [Fact]
    public void A_number_with_misplaced_points_is_read()
    {
        HtsRevision revision = Of(Line("99.19.04.14", 0, "Free"));
        revision[CommodityCode.Hts("9919.04.14")].Number.Should().Be("99.19.04.14");
        Finding(revision)
            .Should().Be("MisplacedPoints line 1 (99.19.04.14): the points are in other places than in 9919.04.14, as which it is read");
    }

    [Theory]
    [InlineData("01O1.21.00")]
    [InlineData("0101.21.0")]
    [InlineData("01")]
    [InlineData("0101.21.00.10.10")]
    public void A_number_that_is_none_is_kept_without_a_code(string number)
    {
        HtsRevision revision = Of(Line(number, 0, "Free"));
        revision.Lines[0].Number.Should().Be(number);
        revision.Lines[0].Code.Should().BeNull();
        Kinds(revision).Should().Equal(HtsFindingKind.UnreadableNumber);
    }

    [Fact]
    public void Of_two_lines_with_one_number_the_earlier_is_found()
    {
        HtsRevision revision = Of(Line("0101.21.00", 0, "Free"), Line("0101.21.00", 0, "1%"));
        revision[CommodityCode.Hts("0101.21.00")].General!.Rate.Should().Be(DutyRate.Free);
        revision.Lines.Should().HaveCount(2);
        Finding(revision).Should().StartWith("RepeatedNumber").And.Contain("line 1 already has this number");
    }

    [Fact]
    public void An_indent_with_a_leading_zero_is_read()
    {
        HtsRevision revision = Of(
            Line("0101", 0), Line("0101.21.00", 1, "Free"), Line("", 2), Line("0101.21.00.10", 3) with { Indent = "03" });
        revision.Lines[3].Indent.Should().Be(3);
        Kinds(revision).Should().Equal([HtsFindingKind.PaddedIndent, HtsFindingKind.NoRate], "the line has no rate of column 2");
    }

    [Fact]
    public void A_line_that_skips_an_indent_is_a_part_of_the_line_before_it()
    {
        HtsRevision revision = Of(Line("3821.00.00", 0, "5%", "", "20%"), Line("3821.00.00.10", 2));
        revision.Lines[1].General!.Rate.Should().Be(AdValorem.Of(5m));
        Kinds(revision).Should().Equal(HtsFindingKind.SkippedIndent);
    }

    [Fact]
    public void Nothing_is_inherited_from_a_line_with_another_number()
    {
        HtsRevision revision = Of(Line("9823.03.01", 0, "1%", "Free (S)", "2%").On("kg"), Line("9823.03.02", 1));
        HtsLine stranger = revision.Lines[1];
        stranger.Parent.Should().BeSameAs(revision.Lines[0]);
        (stranger.General, stranger.Column2, stranger.Special, stranger.Units.Count).Should().Be((null, null, null, 0));
        Kinds(revision).Should().Equal(HtsFindingKind.UnrelatedParent);
    }

    [Fact]
    public void A_stranger_below_a_text_without_a_number_inherits_nothing_either()
    {
        HtsRevision revision = Of(Line("9823.03.01", 0, "1%"), Line("", 1), Line("9823.03.02", 2));
        revision.Lines[2].General.Should().BeNull();
        Kinds(revision).Should().Equal(HtsFindingKind.UnrelatedParent);
    }

    [Fact]
    public void The_mark_of_a_superior_text_belongs_to_lines_without_a_number()
    {
        Kinds(Of(Line("", 0) with { Superior = "null" }, Line("0101", 1))).Should().Equal(HtsFindingKind.WrongSuperiorMark);
        Kinds(Of(Line("0101", 0) with { Superior = "\"true\"" })).Should().Equal(HtsFindingKind.WrongSuperiorMark);
    }

    [Fact]
    public void A_title_of_a_subchapter_is_no_part_that_divides_the_line_before_it()
    {
        HtsRevision revision = Of(
            Line("2716.00.00.00", 0, "Free", "", "Free"), Line("", 1).Described("I. CHEMICAL ELEMENTS"), Line("2801", 0));
        revision.Lines[0].IsEnterable.Should().BeTrue();
        Kinds(revision).Should().Equal(HtsFindingKind.TextWithoutParts);
    }

    [Fact]
    public void A_rate_on_a_text_without_a_number_is_that_of_its_parts()
    {
        HtsRevision revision = Of(Line("0101", 0), Line("", 1, "2%", "", "3%"), Line("0101.21.00.10", 2));
        revision.Lines[2].General!.Rate.Should().Be(AdValorem.Of(2m));
        Kinds(revision).Should().Equal(HtsFindingKind.RateWithoutNumber);
    }

    [Fact]
    public void A_rate_under_a_rate_is_the_rate_of_its_own_line()
    {
        HtsRevision revision = Of(Line("9006.59.15", 0, "Free", "", "20%"), Line("9006.59.15.20", 1, "", "", "25%"));
        revision.Lines[1].Column2!.Rate.Should().Be(AdValorem.Of(25m));
        revision.Lines[1].General!.StatedBy.Should().BeSameAs(revision.Lines[0]);
        Finding(revision).Should().Contain("RateUnderRate").And.Contain("but 9006.59.15, of which it is a part, already has one");
    }

    [Fact]
    public void A_text_that_is_no_rate_is_kept_as_words()
    {
        HtsRevision revision = Of(Line("9913.95.01", 0, "12.5.%", "", ":"));
        HtsRate general = revision.Lines[0].General!;
        general.Rate.Should().Be(TextOnlyDuty.Of("12.5.%"));
        general.Kind.Should().Be(HtsRateKind.Unreadable);
        general.Problem.Should().NotBeNull();
        revision.Lines[0].Column2!.Text.Should().Be(":");
        Kinds(revision).Should().Equal(HtsFindingKind.UnreadableRate, HtsFindingKind.UnreadableRate);
        general.Rate.AmountOn(DutyBasis.Of(Money.Of(100m, "USD"))).IsCertain.Should().BeFalse();
    }

    [Fact]
    public void A_special_column_that_cannot_be_read_says_so()
    {
        HtsRevision revision = Of(Line("0101.30.00", 0, "6.8%", "Free (AU) 2,5% (JP)", "15%"));
        HtsSpecialRates special = revision.Lines[0].Special!;
        special.IsParsed.Should().BeFalse();
        special.Text.Should().Be("Free (AU) 2,5% (JP)");
        special.TryGetColumn(out _).Should().BeFalse();
        Refusal.Of<InvalidOperationException>(() => special.GetColumn()).WithMessage("'Free (AU) 2,5% (JP)' is not a special column.*");
        Kinds(revision).Should().Equal(HtsFindingKind.UnreadableSpecial);
    }

    [Fact]
    public void A_statistical_number_without_a_rate_is_named() =>
        Finding(Of(Line("0101", 0), Line("0101.21.00.10", 1)))
            .Should().Be("NoRate line 14 (0101.21.00.10): it has no general rate");

    [Fact]
    public void Rates_are_read_without_their_dirt()
    {
        HtsRevision revision = Of(
            Line("2204.21.50", 0, "6.3¢ /liter+13.6%", "Free (A+, E IL", "33 1/3%"), Line("5702.10.10", 0, "2<sup>.</sup>5¢/m²"));
        revision.Lines[0].General!.Kind.Should().Be(HtsRateKind.Compound);
        revision.Lines[0].Special!.GetColumn().TryGetValue("IL", out _).Should().BeTrue();
        revision.Lines[1].General!.Kind.Should().Be(HtsRateKind.Specific);
    }

    [Fact]
    public void Blank_units_are_left_out_and_other_units_counted()
    {
        HtsRevision revision = Of(Line("2603.00.00.10", 0, "Free", "", "Free").On("", "Cu kg", "m²", " kg"));
        revision.Lines[0].Units.Select(unit => unit.Text).Should().Equal("Cu kg", "m2", "kg");
        revision.Lines[0].Units[0].Unit.Should().BeNull("it is the copper that is weighed");
        revision.Report.OtherUnits.Should().Equal(new Dictionary<string, int> { ["Cu kg"] = 1 });
        Kinds(revision).Should().Equal(HtsFindingKind.MissingUnit);
    }

    [Theory]
    [InlineData("""[ { "columns" : [ "general" ], "value" : " ", "type" : "endnote" } ]""")]
    [InlineData("""[ { "columns" : [ "margin" ], "value" : "See 9903.88.15.", "type" : "endnote" } ]""")]
    public void A_footnote_without_text_or_on_no_column_is_named(string footnotes)
    {
        HtsRevision revision = Of(Line("0101.30.00", 0, "Free") with { Footnotes = footnotes });
        revision.Lines[0].Footnotes.Should().ContainSingle();
        Kinds(revision).Should().Equal(HtsFindingKind.UnreadableFootnote);
    }

    [Fact]
    public void A_member_that_the_export_does_not_have_is_named_once()
    {
        HtsRevision revision = Of(
            Line("0101.30.00", 0, "Free") with { More = """, "quota" : { "of" : [ 1, { "two" : null } ] } """ },
            Line("0101.90.30", 0, "Free") with { More = """, "quota" : 7 """ });
        revision.Lines.Should().HaveCount(2);
        Finding(revision).Should().Contain("UnknownMember").And.Contain("the member 'quota' is not part of the known form of the export");
    }

    [Fact]
    public void An_additional_duty_and_a_quota_are_kept()
    {
        HtsLine line = Of(Line("9904.05.01", 0) with { More = "" }).Lines[0];
        line.AdditionalDuties.Should().BeEmpty();
        Read(Text(Line("9904.05.01", 0))
            .Replace("\"additionalDuties\" : null", "\"additionalDuties\" : \"36.8¢/kg + 5%\"", StringComparison.Ordinal))
            .Lines[0].AdditionalDuties.Should().Be("36.8¢/kg + 5%");
    }

    private static Dictionary<HtsRateKind, int> Count(params (HtsRateKind Kind, int Count)[] counts) =>
        counts.ToDictionary(count => count.Kind, count => count.Count);

    private static IEnumerable<HtsFindingKind> Kinds(HtsRevision revision) => revision.Report.Findings.Select(finding => finding.Kind);

    private static string Finding(HtsRevision revision)
    {
        HtsFinding only = revision.Report.Findings.Should().ContainSingle().Subject;
        return $"{only.Kind} {only}";
    }
}
