using System.Text;
using CsCheck;
using TradePolicy.GoodsTrees;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The tree of goods of the published table and of the service's answers about headings.</summary>
public sealed class TariffGoodsTest
{
    private const string Header = "GOODS_CODE,SUFFIX,INDENT,DESCRIPTION,IS_LEAF,START_DATE";

    private static readonly LocalDate Day = new(2026, 1, 15);

    [RecordedFact]
    public void Every_line_of_the_table_is_read()
    {
        TariffGoods goods = Table();
        goods.Findings.Should().BeEmpty();
        goods.Tree.Lines.Should().HaveCount(37);
        goods.Tree.Validate().Should().BeEmpty();
        GoodsTreeOfDay tree = goods.Tree.On(Day);
        tree.Lines.Should().HaveCount(37);
        tree.Lines.Count(tree.IsDeclarable).Should().Be(17);
        tree.Lines.Where(line => line.StatedLeaf == true).Should().OnlyContain(line => tree.IsDeclarable(line));
        // The chapters are not in the excerpt, or not whole: what is above the frozen meat is missing.
        tree.Lines.Where(line => tree.ParentOf(line) is null).Select(line => line.Code.Digits).Should().Equal("0100000000", "0202000000");
        tree.Validate().Select(finding => finding.Message).Should().Equal(
            "0202203081/20 is a heading in between with nothing below it");
    }

    [RecordedTheory]
    [InlineData("0101291000", "80", "Live animals > Live horses, asses, mules and hinnies > Horses > Other > For slaughter")]
    [InlineData("0102219000", "80", "Live animals > Live bovine animals > Cattle > Pure-bred breeding animals > Other")]
    [InlineData(
        "0102291090", "80",
        "Live animals > Live bovine animals > Cattle > Other > Other > Of a weight not exceeding 80 kg > Other")]
    [InlineData(
        "0102295190", "80",
        "Live animals > Live bovine animals > Cattle > Other > Other > Of a weight exceeding 300 kg > Heifers (female bovines that have "
        + "never calved) > For slaughter > Other")]
    [InlineData(
        "0202203011", "80",
        "Meat of bovine animals, frozen > Other cuts with bone in > Unseparated or separated forequarters > High quality beef and veal > "
        + "Of bison")]
    [InlineData(
        "0202203087", "80",
        "Meat of bovine animals, frozen > Other cuts with bone in > Unseparated or separated forequarters > Other > Other > Of bison")]
    [InlineData(
        "0202203081", "20",
        "Meat of bovine animals, frozen > Other cuts with bone in > Unseparated or separated forequarters > Other > "
        + "Intended for processing")]
    public void A_line_means_its_chain(string code, string suffix, string chain)
    {
        GoodsTreeOfDay tree = Table().Tree.On(Day);
        string.Join(" > ", tree.DescriptionsOf(tree.Find(CommodityCode.Uk(code), suffix)!)).Should().Be(chain);
    }

    [RecordedTheory]
    [InlineData("0101210000", "80", true)]
    [InlineData("0101210000", "10", false)] // the heading in between with the same ten digits
    [InlineData("0102210000", "80", false)]
    [InlineData("0102295100", "20", false)]
    [InlineData("0102295190", "80", true)]
    public void Goods_are_declared_by_lines_with_nothing_below_them(string code, string suffix, bool isDeclarable)
    {
        GoodsTreeOfDay tree = Table().Tree.On(Day);
        tree.IsDeclarable(tree.Find(CommodityCode.Uk(code), suffix)!).Should().Be(isDeclarable);
    }

    [RecordedFact]
    public void A_line_begins_on_its_first_day()
    {
        GoodsTree tree = Table().Tree;
        tree.On(new(2017, 9, 20)).Find(CommodityCode.Uk("0202203015")).Should().BeNull();
        tree.On(new(2017, 9, 21)).Find(CommodityCode.Uk("0202203015"))!.Description.Should().Be("Other");
        GoodsTreeOfDay before = tree.On(new(2012, 12, 31));
        before.IsDeclarable(before.Find(CommodityCode.Uk("0102291090"))!).Should().BeTrue();
        before.Find(CommodityCode.Uk("0102291000"), "10").Should().BeNull("it is of 2013");
    }

    // Of each line the service says itself whether it is a leaf: the order and the indents say the same.
    [RecordedTheory]
    [InlineData("heading-0101_2025-07-14", 9, 5)]
    [InlineData("heading-0201_2018-05-31", 63, 33)]
    [InlineData("heading-1103_2021", 25, 16)]
    [InlineData("heading-1701_2020-12-18", 17, 9)]
    [InlineData("heading-8501_2025-07-14", 154, 114)]
    [InlineData("heading-8714_2019-05-16", 90, 56)]
    public void The_tree_of_a_heading_is_that_of_the_service(string file, int lines, int declarable)
    {
        TariffGoods goods = Heading(file);
        goods.Findings.Should().BeEmpty();
        GoodsTreeOfDay tree = goods.Tree.On(Day);
        tree.Lines.Should().HaveCount(lines);
        tree.Lines.Count(tree.IsDeclarable).Should().Be(declarable);
        tree.Validate().Should().BeEmpty();
        tree.Lines.Where(line => tree.ParentOf(line) is null).Should().ContainSingle().Which.Indent.Should().Be(0);
        goods.Tree.On(Day.PlusDays(1)).Lines.Should().BeEmpty("nothing is known of another day");
    }

    [RecordedFact]
    public void A_heading_that_is_not_divided_is_declared_itself()
    {
        GoodsTreeOfDay tree = Heading("heading-0501000000_2025-07-14").Tree.On(Day);
        tree.Lines.Select(line => line.Code.Digits).Should().Equal("0500000000", "0501000000");
        tree.IsDeclarable(tree.Lines[1]).Should().BeTrue();
        tree.IsDeclarable(tree.Lines[0]).Should().BeFalse("a chapter is divided, also where an answer does not have its parts");
    }

    [RecordedFact]
    public void Descriptions_have_no_mark_up() =>
        Heading("heading-8501_2025-07-14").Tree.Lines.Concat(Heading("heading-8714_2019-05-16").Tree.Lines)
            .Should().OnlyContain(line => !line.Description.Any(letter => "<|\u00a0".Contains(letter)));

    [Fact]
    public void A_bad_line_is_noted_with_its_place_and_the_others_are_read()
    {
        TariffGoods goods = TariffGoods.ReadTable(Csv(
            Header, "010121000,80,1,Horses,1,2012-01-01", "0101210000,8,1,Horses,1,2012-01-01", "0101210000,80,-1,Horses,1,2012-01-01",
            "0101210000,80,1,Horses,1,2012", "0101210000,80,1,Horses,yes,2012-01-01", "0101300000,80,1,Asses,,2012-01-01"),
            Economy.UnitedKingdom);
        goods.Tree.Lines.Should().ContainSingle().Which.StatedLeaf.Should().BeNull();
        goods.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 2, column 1 (GOODS_CODE): '010121000' is not a code of ten digits; the line is left out",
            "line 3, column 2 (SUFFIX): '8' is not a suffix of two digits such as 80; the line is left out",
            "line 4, column 3 (INDENT): '-1' is not an indent such as 2; the line is left out",
            "line 5, column 6 (START_DATE): '2012' is not a day such as 2012-01-01; the line is left out",
            "line 6, column 5 (IS_LEAF): 'yes' is not 0, 1 or empty; the line is left out");
    }

    [Fact]
    public void An_unknown_column_is_noted_and_one_that_is_missing_is_refused()
    {
        TariffGoods.ReadTable(Csv($"{Header},END_DATE,NOTE", "0101300000,80,1,Asses,1,2012-01-01,2012-01-01,old"), Economy.EuropeanUnion)
            .Should().Match<TariffGoods>(goods => goods.Tree.Lines[0].LastDay == new LocalDate(2012, 1, 1)
                && $"{goods.Findings[0]}" == "line 1, column 8 (NOTE): the column is not known, and is not read");
        TariffGoods goods = TariffGoods.ReadTable(Csv("CODE,SUFFIX,INDENT,DESCRIPTION,IS_LEAF,START_DATE", "0101300000,80,1,,1,2012-01-01"),
            Economy.UnitedKingdom);
        goods.Tree.Lines.Should().BeEmpty();
        goods.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 1, column 1 (CODE): the column is not known, and is not read",
            "line 1: there is no column 'GOODS_CODE'; nothing is read");
        Refusal.Of<ArgumentException>(() => TariffGoods.ReadTable(Stream.Null, Economy.China));
    }

    [RecordedFact]
    public void A_damaged_answer_is_refused_as_no_JSON_or_read()
    {
        byte[] whole = Recorded.Open("api/uk/heading-0101_2025-07-14.json").ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 5].Sample(
            damages =>
            {
                byte[] damaged = [.. whole];
                foreach ((int at, byte value) in damages)
                    damaged[at] = value;
                try
                {
                    TariffGoods.ReadHeading(new MemoryStream(damaged), Economy.UnitedKingdom, Day).Tree.On(Day).Lines.Count
                        .Should().BeLessThan(10);
                }
                catch (FormatException)
                {
                    // Not JSON any more.
                }
            },
            iter: 300);
    }

    // Horses, in the form of the service's answer about a heading.
    private const string Horses = """
        {
          "data": { "id": "27624", "type": "heading",
            "attributes": { "goods_nomenclature_item_id": "0101000000", "description": "Live horses", "declarable": false } },
          "included": [
            { "type": "chapter", "attributes": { "goods_nomenclature_item_id": "0100000000", "description": "LIVE ANIMALS" } },
            { "type": "commodity", "attributes": { "goods_nomenclature_item_id": "0101210000", "producline_suffix": "10",
              "number_indents": 1, "description": "Horses", "leaf": false } },
            { "type": "commodity", "attributes": { "goods_nomenclature_item_id": "0101210000", "producline_suffix": "80",
              "number_indents": 2, "description": "Pure-bred|breeding <b>animals</b>&nbsp; (1)", "leaf": true } },
            { "type": "commodity", "attributes": { "goods_nomenclature_item_id": "0101290000", "number_indents": 2,
              "description": "Other <br>", "description_plain": "Other, plain" } },
            { "type": "footnote", "attributes": { "goods_nomenclature_item_id": "0101290000" } }
          ]
        }
        """;

    [Fact]
    public void The_lines_of_a_heading_stand_under_its_chapter_by_their_indents()
    {
        TariffGoods goods = OfHeading(Horses);
        goods.Findings.Should().BeEmpty();
        goods.Tree.Lines.Select(line => (line.Code.Digits, line.Suffix, line.Indent, line.Description, line.StatedLeaf)).Should().Equal(
            ("0100000000", "80", 0, "LIVE ANIMALS", false), ("0101000000", "80", 1, "Live horses", false),
            ("0101210000", "10", 2, "Horses", false), ("0101210000", "80", 3, "Pure-bred breeding animals (1)", true),
            ("0101290000", "80", 3, "Other, plain", null));
        goods.Tree.Lines.Should().OnlyContain(line => line.FirstDay == Day && line.LastDay == Day);
        goods.ToString().Should().EndWith(", 0 findings");
        GoodsTreeOfDay tree = goods.Tree.On(Day);
        tree.ParentOf(tree.Lines[4])!.Description.Should().Be("Horses");
        tree.Lines.Where(tree.IsDeclarable).Select(line => line.Description)
            .Should().Equal("Pure-bred breeding animals (1)", "Other, plain");
    }

    [Theory]
    [InlineData("\"0101290000\", \"number_indents\": 2", "\"010129000\", \"number_indents\": 2",
        "commodity 010129000: '010129000' is not a code of ten digits; the line is left out")]
    [InlineData("\"producline_suffix\": \"10\"", "\"producline_suffix\": \"1x\"",
        "commodity 0101210000: '1x' is not a suffix of two digits such as 80; the line is left out")]
    [InlineData("\"number_indents\": 1", "\"number_indents\": -1",
        "commodity 0101210000: '' is not an indent such as 2; the line is left out")]
    [InlineData("\"number_indents\": 1", "\"number_indents\": 98",
        "commodity 0101210000: '' is not an indent such as 2; the line is left out")]
    [InlineData("\"leaf\": true", "\"leaf\": \"yes\"",
        "commodity 0101210000: 'yes' is not 0, 1 or empty; the line is left out")]
    [InlineData("\"declarable\": false", "\"declarable\": \"no\"",
        "heading 0101000000: 'no' is not 0, 1 or empty; the line is left out")]
    public void A_line_that_is_not_read_is_noted_with_its_code(string member, string changed, string finding)
    {
        TariffGoods goods = OfHeading(Horses.Replace(member, changed, StringComparison.Ordinal));
        goods.Findings.Select(one => one.ToString()).Should().Equal(finding);
        goods.Tree.Lines.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"data\": { \"type\": \"commodity\" } }")]
    public void An_answer_about_no_heading_has_no_tree(string json)
    {
        TariffGoods goods = OfHeading(json);
        goods.Tree.Lines.Should().BeEmpty();
        goods.Findings.Select(finding => finding.ToString()).Should().Equal(
            "the answer: its data is not a heading; the answer about a heading has the tree of its commodities");
    }

    [Fact]
    public void A_heading_without_its_commodities_is_the_heading_alone()
    {
        OfHeading("""{ "data": { "type": "heading", "attributes": { "goods_nomenclature_item_id": "0501000000", "declarable": true } } }""")
            .Tree.Lines.Should().ContainSingle().Which.StatedLeaf.Should().BeTrue();
        OfHeading("""
            { "data": { "type": "heading", "attributes": { "goods_nomenclature_item_id": "0501000000" } }, "included": { } }
            """).Tree.Lines.Should().ContainSingle().Which.StatedLeaf.Should().BeNull();
    }

    [Theory]
    [InlineData("09", true)]
    [InlineData("90", true)]
    [InlineData("x0", false)]
    public void A_suffix_is_of_two_digits(string suffix, bool isRead)
    {
        TariffGoods goods = TariffGoods.ReadTable(Csv(Header, $"0101300000,{suffix},1,Asses,0,2012-01-01"), Economy.UnitedKingdom);
        goods.Tree.Lines.Select(line => line.Suffix).Should().Equal(isRead ? [suffix] : []);
    }

    [Fact]
    public void Lines_are_of_the_nomenclature_of_the_tariff_that_was_asked()
    {
        TariffGoods.ReadTable(Csv(Header, "0101300000,80,1,Asses,1,2012-01-01"), Economy.UnitedKingdom).Tree.Lines[0].Code
            .Should().Be(CommodityCode.Uk("0101300000"));
        TariffGoods.ReadTable(Csv(Header, "0101300000,80,1,Asses,1,2012-01-01"), Economy.EuropeanUnion).Tree.Lines[0].Code
            .Should().Be(CommodityCode.Eu("0101300000"));
        TariffGoods.ReadHeading(new MemoryStream(Encoding.UTF8.GetBytes(Horses)), Economy.EuropeanUnion, Day).Tree.Lines
            .Should().OnlyContain(line => line.Code.Nomenclature.Equals(Nomenclature.EuropeanUnion));
    }

    [Fact]
    public void What_lines_lack_is_noted_from_the_chapter_down()
    {
        TariffGoods goods = OfHeading("""
            { "data": { "type": "heading", "attributes": { "goods_nomenclature_item_id": "0101" } },
              "included": [
                { "type": "commodity", "attributes": { "number_indents": 1 } },
                { "type": "commodity", "attributes": { "goods_nomenclature_item_id": "0101210000", "number_indents": 1 } },
                { "type": "chapter", "attributes": { "goods_nomenclature_item_id": "01" } } ] }
            """);
        goods.Findings.Select(finding => finding.ToString()).Should().Equal(
            "chapter 01: '01' is not a code of ten digits; the line is left out",
            "heading 0101: '0101' is not a code of ten digits; the line is left out",
            "commodity : '' is not a code of ten digits; the line is left out");
        goods.Tree.Lines.Should().ContainSingle().Which.Description.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2012-01-01", "2012-01-01", true)]
    [InlineData("2012-01-02", "2012-01-01", false)]
    [InlineData("2012-01-01", "never", false)]
    public void A_line_ends_on_a_day_that_is_not_before_its_first(string first, string last, bool isRead)
    {
        TariffGoods goods = TariffGoods.ReadTable(
            Csv($"{Header},END_DATE", $"0101300000,80,98,Asses,0,{first},{last}"), Economy.UnitedKingdom);
        goods.Tree.Lines.Should().HaveCount(isRead ? 1 : 0);
        goods.Findings.Select(finding => finding.ToString()).Should().Equal(isRead ? [] :
            [$"line 2, column 7 (END_DATE): '{last}' is not a day such as 2012-01-01 that is not before the first; the line is left out"]);
    }

    [Fact]
    public void What_is_needed_must_be_given()
    {
        Refusal.Of<ArgumentNullException>(() => TariffGoods.ReadTable(null!, Economy.UnitedKingdom)).WithParameterName("table");
        Refusal.Of<ArgumentNullException>(() => TariffGoods.ReadHeading(null!, Economy.UnitedKingdom, Day)).WithParameterName("answer");
        Refusal.Of<ArgumentException>(() => TariffGoods.ReadHeading(Stream.Null, Economy.China, Day));
        Refusal.Of<ArgumentException>(() => TariffGoods.ReadHeading(
            Stream.Null, Economy.UnitedKingdom, Day.WithCalendar(CalendarSystem.Julian)));
        TariffGoods.ReadTable(Csv(Header, "0101300000,80,99,Asses,0,2012-01-01"), Economy.UnitedKingdom).Findings
            .Should().ContainSingle().Which.Message.Should().StartWith("'99' is not an indent");
    }

    private static TariffGoods OfHeading(string json) =>
        TariffGoods.ReadHeading(new MemoryStream(Encoding.UTF8.GetBytes(json)), Economy.UnitedKingdom, Day);

    private static TariffGoods Table()
    {
        using MemoryStream table = Recorded.Open("tables/uk-goods-tree-excerpt_v1613.csv");
        return TariffGoods.ReadTable(table, Economy.UnitedKingdom);
    }

    private static TariffGoods Heading(string file)
    {
        using MemoryStream answer = Recorded.Open($"api/uk/{file}.json");
        return TariffGoods.ReadHeading(answer, Economy.UnitedKingdom, Day);
    }

    private static MemoryStream Csv(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
