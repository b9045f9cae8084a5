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
        report.EnterableEightDigitLines.Should().Be(1, "0101.21.00 is divided, and 0101.30.00.00 has ten digits");
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
        HtsReport report = Of(Line("0101", 0)).Report;
        Refusal.Of<ArgumentException>(() => report.Counts(HtsColumn.Special, HtsPart.Goods))
            .WithMessage("The special column has several rates; use Programmes.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => report.Counts((HtsColumn)7, HtsPart.Goods)).WithMessage("Not a column of rates.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => report.Counts(HtsColumn.General, (HtsPart)7))
            .WithMessage("Not a part of the schedule.*");
        report.ToString().Should().Be("1 records, 0 of ten digits, 0 findings");
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
        Finding(revision).Should().Be(
            $"UnreadableNumber line 1 ({number}): '{number}' is not a number of the schedule; the line is kept without a code");
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
        revision.Report.Findings.Select(finding => finding.Message)
            .Should().Equal("the indent is written '03'; it is read as 3", "it has no rate of column 2");
    }

    [Fact]
    public void A_line_that_skips_an_indent_is_a_part_of_the_line_before_it()
    {
        HtsRevision revision = Of(Line("3821.00.00", 0, "5%", "", "20%"), Line("3821.00.00.10", 2));
        revision.Lines[1].General!.Rate.Should().Be(AdValorem.Of(5m));
        Finding(revision).Should().Be(
            "SkippedIndent line 14 (3821.00.00.10): indented by 2 steps below the line before it, and read as a part of it");
    }

    [Fact]
    public void Nothing_is_inherited_from_a_line_with_another_number()
    {
        HtsRevision revision = Of(Line("9823.03.01", 0, "1%", "Free (S)", "2%").On("kg"), Line("9823.03.02", 1));
        HtsLine stranger = revision.Lines[1];
        stranger.Parent.Should().BeSameAs(revision.Lines[0]);
        (stranger.General, stranger.Column2, stranger.Special, stranger.Units.Count).Should().Be((null, null, null, 0));
        Finding(revision).Should().Be(
            "UnrelatedParent line 14 (9823.03.02): is below 9823.03.01, which does not begin its number; it inherits nothing from it");
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
        Finding(Of(Line("", 0) with { Superior = "null" }, Line("0101", 1)))
            .Should().Be("WrongSuperiorMark line 1 (record 1): has no number, and is not marked as a superior text");
        Finding(Of(Line("0101", 0) with { Superior = "\"true\"" }))
            .Should().Be("WrongSuperiorMark line 1 (0101): marked as a superior text, but has a number");
    }

    [Fact]
    public void A_title_of_a_subchapter_is_no_part_that_divides_the_line_before_it()
    {
        HtsRevision revision = Of(
            Line("2716.00.00.00", 0, "Free", "", "Free"), Line("", 1).Described("I. CHEMICAL ELEMENTS"), Line("2801", 0));
        revision.Lines[0].IsEnterable.Should().BeTrue();
        Finding(revision).Should().Be("TextWithoutParts line 14 (record 2): a text without a number and without numbered parts, such as "
            + "the title of a subchapter");
    }

    [Fact]
    public void A_rate_on_a_text_without_a_number_is_that_of_its_parts()
    {
        HtsRevision revision = Of(Line("0101", 0), Line("", 1, "2%", "", "3%"), Line("0101.21.00.10", 2));
        revision.Lines[2].General!.Rate.Should().Be(AdValorem.Of(2m));
        const string Told = "RateWithoutNumber line 14 (record 2): states a rate, but has no number; its parts have the rate";
        Finding(revision).Should().Be(Told);
        Finding(Of(Line("0101", 0), Line("", 1, "2%"), Line("0101.21", 2))).Should().Be(Told, "a general rate is enough");
        Finding(Of(Line("0101", 0), Line("", 1, "", "", "3%"), Line("0101.21", 2))).Should().Be(Told, "and so is one of column 2");
    }

    [Fact]
    public void A_rate_under_a_rate_is_the_rate_of_its_own_line()
    {
        HtsRevision revision = Of(Line("9006.59.15", 0, "Free", "", "20%"), Line("9006.59.15.20", 1, "", "", "25%"));
        revision.Lines[1].Column2!.Rate.Should().Be(AdValorem.Of(25m));
        revision.Lines[1].General!.StatedBy.Should().BeSameAs(revision.Lines[0]);
        const string Told = "states a rate, but 9006.59.15, of which it is a part, already has one";
        Finding(revision).Should().Be($"RateUnderRate line 14 (9006.59.15.20): {Told}");
        Finding(Of(Line("9006.59.15", 0, "1%", "", "20%"), Line("9006.59.15.20", 1, "2%"))).Should().EndWith(Told);
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
        revision.Report.Findings.Select(finding => $"{finding.Kind}: {finding.Message}").Should().Equal(
            $"UnreadableRate: '12.5.%' is not a rate (general): {general.Problem} It is kept as words",
            $"UnreadableRate: ':' is not a rate (column 2): {revision.Lines[0].Column2!.Problem} It is kept as words");
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
        special.ToString().Should().Be("Free (AU) 2,5% (JP)");
        Finding(revision).Should().Be("UnreadableSpecial line 1 (0101.30.00): 'Free (AU) 2,5% (JP)' is not a special column: "
            + $"{special.Problem} Which programmes have which rates is not known");
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
        Finding(revision).Should().Be("MissingUnit line 1 (2603.00.00.10): a blank unit of quantity is left out");
    }

    [Theory]
    [InlineData("""[ { "columns" : [ "general" ], "value" : " ", "type" : "endnote" } ]""")]
    [InlineData("""[ { "columns" : [ "margin" ], "value" : "See 9903.88.15.", "type" : "endnote" } ]""")]
    public void A_footnote_without_text_or_on_no_column_is_named(string footnotes)
    {
        HtsRevision revision = Of(Line("0101.30.00", 0, "Free") with { Footnotes = footnotes });
        revision.Lines[0].Footnotes.Should().ContainSingle();
        Finding(revision).Should().Be(
            "UnreadableFootnote line 1 (0101.30.00): a footnote has no text, or names a column that the schedule does not have");
    }

    [Fact]
    public void A_member_that_the_export_does_not_have_is_named_once()
    {
        HtsRevision revision = Of(
            Line("0101.30.00", 0, "Free") with { More = """, "quota" : { "of" : [ 1, { "two" : null } ] } """ },
            Line("0101.90.30", 0, "Free") with { More = """, "quota" : 7 """ });
        revision.Lines.Should().HaveCount(2);
        Finding(revision).Should().Be("UnknownMember line 1 (0101.30.00): the member 'quota' is not part of the known form of the export; "
            + "its values are not read, here and on later lines");
        revision.Report.Findings[0].Record.Should().Be(1);
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

    [Theory]
    [InlineData("desc")]
    [InlineData("general")]
    [InlineData("other")]
    [InlineData("special")]
    [InlineData("stat")]
    [InlineData("units")]
    public void A_footnote_may_be_on_each_column_of_the_schedule(string column) =>
        Of(Line("0101.30.00", 0, "Free").Noted("See 9903.88.15.", column)).Report.Findings.Should().BeEmpty();

    [Fact]
    public void A_footnote_that_is_also_on_a_column_the_schedule_does_not_have_is_named() =>
        Kinds(Of(Line("0101.30.00", 0, "Free") with
        {
            Footnotes = """[ { "columns" : [ "general", "margin" ], "value" : "See 9903.88.15.", "type" : "endnote" } ]""",
        })).Should().Equal(HtsFindingKind.UnreadableFootnote);

    [Fact]
    public void At_most_a_hundred_members_that_the_export_does_not_have_are_named()
    {
        string more = string.Concat(Enumerable.Range(1, 101).Select(number => $", \"extra{number}\" : null"));
        HtsRevision revision = Of(Line("0101.30.00", 0, "Free") with { More = more });
        revision.Report.Findings.Should().HaveCount(100);
        revision.Report.Findings[^1].Message.Should().StartWith("the member 'extra100'");
    }

    [Fact]
    public void Findings_are_in_the_order_of_the_file()
    {
        HtsRevision revision = Of(
            Line("0101", 0) with { Superior = "\"true\"" }, Line("0101.21.00", 1, "12.5.%"),
            Line("0101.30.00", 1) with { More = ", \"quota\" : null" }, Line("", 0), Line("0102", 0) with { Superior = "\"true\"" });
        Kinds(revision).Should().Equal(
            HtsFindingKind.WrongSuperiorMark, HtsFindingKind.UnreadableRate, HtsFindingKind.UnknownMember, HtsFindingKind.TextWithoutParts,
            HtsFindingKind.WrongSuperiorMark);
        revision.Report.Findings.Select(finding => finding.Record).Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public void Points_in_other_places_are_told_though_there_are_as_many_as_there_should_be()
    {
        HtsRevision revision = Of(Line("010.121.00", 0, "Free"));
        Finding(revision).Should().Be(
            "MisplacedPoints line 1 (010.121.00): the points are in other places than in 0101.21.00, as which it is read");
    }

    [Fact]
    public void A_unit_that_a_line_takes_from_the_line_above_is_counted_once()
    {
        HtsRevision revision = Of(
            Line("2603.00.00", 0, "Free", "", "Free").On("Cu kg"), Line("2603.00.00.10", 1), Line("2603.00.00.20", 1).On("cy kg", "Cu kg"));
        revision.Lines[1].Units.Select(unit => unit.Text).Should().Equal("Cu kg");
        revision.Report.OtherUnits.Should().Equal(new Dictionary<string, int> { ["Cu kg"] = 2, ["cy kg"] = 1 });
    }

    [Theory]
    [InlineData("1¢/kg + 2¢/doz.", HtsRateKind.SpecificOfSeveralParts)]
    [InlineData("1¢/kg + 2%", HtsRateKind.Compound)]
    [InlineData("2¢ each", HtsRateKind.Specific)]
    [InlineData("1.7¢/kg on lead content", HtsRateKind.Specific)]
    [InlineData("2.5% on the value of the lead content", HtsRateKind.OnComponents)]
    [InlineData("3.1% on the movement + 4.2% on the battery", HtsRateKind.OnComponents)]
    [InlineData("98¢ each + 3% on the case", HtsRateKind.Compound)]
    [InlineData("The duty provided in the applicable subheading + 25%", HtsRateKind.ApplicableSubheadingAndMore)]
    [InlineData("The duty provided in the applicable subheading", HtsRateKind.ApplicableSubheading)]
    [InlineData("Free", HtsRateKind.Free)]
    [InlineData("6.8%", HtsRateKind.AdValorem)]
    [InlineData("The rate applicable to each garment in the ensemble if separately entered", HtsRateKind.InWords)]
    public void A_rate_is_counted_by_its_kind(string rate, HtsRateKind kind) =>
        Of(Line("2603.00.00", 0, rate)).Lines[0].General!.Kind.Should().Be(kind);

    [Fact]
    public void The_misspelt_member_gives_the_additional_duty_only_where_it_has_one()
    {
        Duty("\"5%\"", "\"\"").Should().Be("5%");
        Duty("\"\"", "\"5%\"").Should().Be("5%");
        Duty("null", "null").Should().BeEmpty();

        static string Duty(string right, string misspelt) => Read(Text(Line("9904.05.01", 0))
            .Replace("\"additionalDuties\" : null", $"\"additionalDuties\" : {right}", StringComparison.Ordinal)
            .Replace("\"addiitionalDuties\" : null", $"\"addiitionalDuties\" : {misspelt}", StringComparison.Ordinal))
            .Lines[0].AdditionalDuties;
    }

    [Fact]
    public void The_deepest_indent_is_99()
    {
        Entry[] lines = [.. Enumerable.Range(0, 100).Select(indent => Line("", indent)), Line("0101", 99)];
        Of(lines).Lines[99].Indent.Should().Be(99);
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
