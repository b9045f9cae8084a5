using CsCheck;
using TradePolicy.GoodsTrees;

namespace TradePolicy.Tests;

/// <summary>A nomenclature is a tree on every day: by indents, in order of code and suffix.</summary>
public sealed class GoodsTreeTest
{
    private static readonly LocalDate Day = new(2026, 1, 15);

    // Chapter 1 as it begins: the heading in between "Horses" has the ten digits of its first line.
    private static readonly GoodsTree Animals = GoodsTree.Of(
        Line("0101299000", "80", 4, "Other"), Line("0101291000", "80", 4, "For slaughter"), Line("0101290000", "80", 3, "Other"),
        Line("0101210000", "80", 3, "Pure-bred breeding animals"), Line("0101210000", "10", 2, "Horses"),
        Line("0101300000", "80", 2, "Asses"), Line("0101000000", "80", 1, "Live horses, asses, mules and hinnies"),
        Line("0100000000", "80", 0, "Live animals"));

    [Theory]
    [InlineData("0101210000", "80", "Live animals > Live horses, asses, mules and hinnies > Horses > Pure-bred breeding animals", true)]
    [InlineData("0101299000", "80", "Live animals > Live horses, asses, mules and hinnies > Horses > Other > Other", true)]
    [InlineData("0101290000", "80", "Live animals > Live horses, asses, mules and hinnies > Horses > Other", false)]
    [InlineData("0101210000", "10", "Live animals > Live horses, asses, mules and hinnies > Horses", false)]
    [InlineData("0101300000", "80", "Live animals > Live horses, asses, mules and hinnies > Asses", true)]
    public void A_description_is_the_chain_of_those_above(string code, string suffix, string chain, bool isDeclarable)
    {
        GoodsTreeOfDay tree = Animals.On(Day);
        GoodsLine line = tree.Find(CommodityCode.Uk(code), suffix)!;
        string.Join(" > ", tree.DescriptionsOf(line)).Should().Be(chain);
        tree.IsDeclarable(line).Should().Be(isDeclarable);
        tree.Validate().Should().BeEmpty();
    }

    [Fact]
    public void The_children_of_a_line_are_its_parts_and_not_theirs()
    {
        GoodsTreeOfDay tree = Animals.On(Day);
        tree.ChildrenOf(tree.Find(CommodityCode.Uk("0101000000"))!).Select(line => line.Description).Should().Equal("Horses", "Asses");
        tree.ChildrenOf(tree.Find(CommodityCode.Uk("0101210000"), "10")!).Select(line => line.Description)
            .Should().Equal("Pure-bred breeding animals", "Other");
        tree.ParentOf(tree.Lines[0]).Should().BeNull();
    }

    [Fact]
    public void A_code_alone_finds_the_line_by_which_goods_are_declared()
    {
        GoodsTreeOfDay tree = Animals.On(Day);
        tree.Find(CommodityCode.Uk("0101210000"))!.Description.Should().Be("Pure-bred breeding animals");
        tree.Find(CommodityCode.Uk("0101210000"), "20").Should().BeNull();
        tree.Find(CommodityCode.Eu("0101210000")).Should().BeNull("it is a code of another nomenclature");
    }

    [Fact]
    public void When_the_lines_below_end_a_line_can_be_declared()
    {
        GoodsTree ended = GoodsTree.Of(
            Line("0101290000", "80", 1, "Other"), Line("0101291000", "80", 2, "For slaughter", "2012-01-01", "2026-01-15"),
            Line("0101299000", "80", 2, "Other", "2012-01-01", "2026-01-15"));
        GoodsTreeOfDay before = ended.On(Day), after = ended.On(Day.PlusDays(1));
        before.IsDeclarable(before.Lines[0]).Should().BeFalse("the last day is included");
        after.Lines.Should().ContainSingle();
        after.IsDeclarable(after.Lines[0]).Should().BeTrue();
        ended.On(new(2011, 12, 31)).Lines.Should().ContainSingle("its parts are of 2012");
        ended.On(new(1971, 12, 31)).Lines.Should().BeEmpty();
        Refusal.Of<ArgumentException>(() => after.ParentOf(before.Lines[1]))
            .WithMessage("0101291000/80 is not in the tree of 2026-01-16.*");
    }

    [Fact]
    public void A_line_of_which_the_source_says_that_it_is_divided_is_not_declared()
    {
        GoodsTreeOfDay tree = GoodsTree.Of(Line("0101290000", "80", 1, "Other").StatedAsLeaf(false)).On(Day);
        tree.IsDeclarable(tree.Lines[0]).Should().BeFalse();
        tree.Validate().Select(finding => $"{finding.Kind}: {finding}").Should().Equal(
            "LeafDiffers: 0101290000/80 is said to have lines below it, and has none");
    }

    [Fact]
    public void A_heading_whose_chapter_is_not_in_the_tree_is_no_part_of_the_chapter_before()
    {
        GoodsTreeOfDay tree = GoodsTree.Of(
            Line("0100000000", "80", 0, "Live animals"), Line("0202000000", "80", 1, "Meat of bovine animals, frozen"),
            Line("0202200000", "80", 2, "Other cuts with bone in")).On(Day);
        tree.ParentOf(tree.Lines[1]).Should().BeNull();
        tree.DescriptionsOf(tree.Lines[2]).Should().Equal("Meat of bovine animals, frozen", "Other cuts with bone in");
        tree.Validate().Should().BeEmpty();
    }

    [Fact]
    public void What_is_odd_is_found_and_read()
    {
        GoodsTreeOfDay tree = GoodsTree.Of(
            Line("0101000000", "80", 1, "Horses").StatedAsLeaf(true), Line("0101210000", "80", 3, "Pure-bred"),
            Line("0102000000", "80", 2, "Cattle"), Line("0103000000", "10", 1, "Swine")).On(Day);
        tree.Validate().Select(finding => $"{finding.Kind}: {finding}").Should().Equal(
            "LeafDiffers: 0101000000/80 is said to have nothing below it, and has",
            "SkippedIndent: 0101210000/80 is indented by 2 steps below the line before it",
            "UnrelatedParent: 0102000000/80 is below 0101000000/80, which does not begin its code",
            "HeadingWithoutLines: 0103000000/10 is a heading in between with nothing below it");
        tree.ParentOf(tree.Lines[1]).Should().Be(tree.Lines[0]);
    }

    [Fact]
    public void Two_lines_with_one_code_and_suffix_do_not_hold_on_one_day()
    {
        GoodsTree changed = GoodsTree.Of(
            Line("0101300000", "80", 2, "Donkeys", "2002-01-01", "2011-12-31"), Line("0101300000", "80", 2, "Asses", "2012-01-01"));
        changed.Validate().Should().BeEmpty();
        changed.On(new(2011, 12, 31)).Lines.Should().ContainSingle().Which.Description.Should().Be("Donkeys");
        changed.On(new(2012, 1, 1)).Lines.Should().ContainSingle().Which.Description.Should().Be("Asses");
        GoodsTree.Of([.. changed.Lines, Line("0101300000", "80", 2, "Mules", "2026-01-01")]).Validate()
            .Should().ContainSingle().Which.Message.Should().Be("two lines 0101300000/80 hold on 2026-01-01");
    }

    [Fact]
    public void A_line_that_says_nothing_is_refused()
    {
        Refusal.Of<ArgumentException>(() => Line("0101300000", "8", 2, ""))
            .WithMessage("'8' is not a suffix, which is two digits such as 80.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Line("0101300000", "80", -1, ""));
        Refusal.Of<ArgumentException>(() => Line("0101300000", "80", 1, "", "2026-01-02", "2026-01-01"))
            .WithMessage("The last day, 2026-01-01, is before the first, 2026-01-02.*");
    }

    [Fact]
    public void Each_line_has_one_parent_that_comes_before_it_with_a_smaller_indent_also_when_lines_end() =>
        Gen.Select(
                Gen.Int[1, 3], Gen.Int[0, 30], Gen.Int[0, 2].Select(one => new[] { "10", "20", "80" }[one]), Gen.Int[0, 5],
                Gen.Int[0, 20], Gen.Int[0, 20])
            .Array[0, 25].Sample(drawn =>
            {
                GoodsTree tree = GoodsTree.Of(drawn.Select(one => Line(
                    $"0{one.Item1}{one.Item2:00}000000", one.Item3, one.Item4, "", Iso(one.Item5), Iso(one.Item5 + one.Item6))));
                foreach (int day in Enumerable.Range(0, 41))
                    IsTree(tree.On(new LocalDate(2026, 1, 1).PlusDays(day)));
            }, iter: 200);

    private static void IsTree(GoodsTreeOfDay tree)
    {
        int roots = 0, children = 0;
        for (int place = 0; place < tree.Lines.Count; place++)
        {
            GoodsLine line = tree.Lines[place];
            children += tree.ChildrenOf(line).Count;
            tree.ChildrenOf(line).All(child => ReferenceEquals(tree.ParentOf(child), line)).Should().BeTrue();
            int before = place;
            foreach (GoodsLine above in tree.AncestorsOf(line).Reverse())
            {
                int own = tree.Lines.ToList().IndexOf(above);
                own.Should().BeLessThan(before);
                above.Indent.Should().BeLessThan(tree.Lines[before].Indent);
                before = own;
            }

            roots += tree.ParentOf(line) is null ? 1 : 0;
        }

        (roots + children).Should().Be(tree.Lines.Count, "each line is a root or the child of exactly one line");
    }

    private static string Iso(int day) => NodaTime.Text.LocalDatePattern.Iso.Format(new LocalDate(2026, 1, 1).PlusDays(day));

    private static GoodsLine Line(
        string code, string suffix, int indent, string description, string first = "1972-01-01", string? last = null) => GoodsLine.Of(
            CommodityCode.Uk(code), suffix, indent, description, Kilograms.Day(first), last is null ? null : Kilograms.Day(last));
}
