using TradePolicy.ImportControls;

namespace TradePolicy.UkTariff.Tests;

/// <summary>What the import controls of the recorded answers demand of goods, by the rows of their conditions.</summary>
public sealed class PapersTest
{
    private const string Beef = "uk/0201100021_2025-02-11";
    private const string BeefNorthernIreland = "xi/0201100021_2025-02-11";
    private const string Tomatoes = "uk/0702000007_2020-07-22";
    private const string Spirits2018 = "uk/2208909110_2018-11-15";
    private const string Oysters = "uk/0307111010_2022-06";
    private const string Sprockets = "uk/8714930019_2021-05-21";
    private const string HairNorthernIreland = "xi/heading-0501000000_2025-07-14";

    [RecordedTheory]
    [InlineData(Beef, "NZ", "", "Veterinary control: open, needs (document C084 or document N853 or document Y930)",
        "Import control of organic products: open, needs (document C644 or document Y929)")]
    [InlineData(Beef, "NZ", "docs=N853,Y929", "Veterinary control: allowed", "Import control of organic products: allowed")]
    [InlineData(Beef, "NZ", "docs=C084", "Veterinary control: allowed",
        "Import control of organic products: refused, needs (document C644 or document Y929)")]
    [InlineData(Beef, "NO", "docs=", // excluded from the control of organic products
        "Veterinary control: refused, needs (document C084 or document N853 or document Y930)")]
    [InlineData(BeefNorthernIreland, "CH", "docs=")] // excluded from both controls on groups
    [InlineData(Sprockets, "RU", "docs=", "Import control on restricted goods and technologies: refused, needs document Y920")]
    [InlineData(Sprockets, "KP", "docs=Y945", "Import prohibition: refused", "Import control on luxury goods: allowed")]
    [InlineData(Oysters, "TR", "docs=Y929,N853,9120", "Import control of organic products: allowed", "Import prohibition: refused")]
    [InlineData("uk/0101291000_2021-05-21", "US", "docs=C640,9120",
        "Veterinary control: allowed", "Animal Health Certificate: allowed",
        "Import control of organic products: refused, needs (document C644 or document Y929)")]
    public void Each_control_says_what_it_still_needs(string file, string origin, string stated, params string[] papers)
    {
        IEnumerable<string> said =
            RecordedAnswers.Of(file).PapersFor(Goods.Of(file, origin, "10000 GBP", stated)).Select(one => one.ToString());
        if (file == Oysters)
            said.Should().Contain(papers);
        else
            said.Should().BeEquivalentTo(papers);
    }

    // The row "B: otherwise not allowed" stands before "Z: document N002, allowed": it is the otherwise row of Z, and not a prohibition.
    [RecordedTheory]
    [InlineData("docs=N002,N851,Y929", ImportControlState.Allowed)]
    [InlineData("docs=N851,Y929", ImportControlState.Refused)]
    [InlineData("", ImportControlState.Open)]
    public void Tomatoes_with_a_certificate_of_conformity_come_in(string stated, ImportControlState permission)
    {
        ImportControlAnswer conformity = RecordedAnswers.Of(Tomatoes).PapersFor(Goods.Of(Tomatoes, "US", "5000 EUR", stated))
            .Single(one => one.Control.Name.StartsWith("HMI Conformity Certificate", StringComparison.Ordinal));
        conformity.State.Should().Be(permission);
        conformity.Needs.Select(need => need.ToString()).Should().Equal(permission == ImportControlState.Allowed ? [] : ["document N002"]);
    }

    // Condition E: document L001, or at most 100 hl, or document Y036; otherwise not allowed.
    [RecordedTheory]
    [InlineData("hl=100 docs=", ImportControlState.Allowed)]
    [InlineData("hl=100.001 docs=", ImportControlState.Refused)]
    [InlineData("hl=100.001 docs=Y036", ImportControlState.Allowed)]
    [InlineData("hl=100.001", ImportControlState.Open)]
    [InlineData("docs=", ImportControlState.Open)]
    [InlineData("docs=L001", ImportControlState.Allowed)]
    public void A_small_quantity_of_spirits_needs_no_document(string stated, ImportControlState permission) =>
        RecordedAnswers.Of(Spirits2018).PapersFor(Goods.Of(Spirits2018, "US", "10000 GBP", stated))
            .Single(one => one.Control.Key == "uk/2208909110/465/3515455").State.Should().Be(permission);

    [RecordedFact]
    public void The_restriction_on_spirits_leaves_out_what_it_excludes() =>
        RecordedAnswers.Of(Spirits2018).PapersFor(Goods.Of(Spirits2018, "KP", "10000 GBP", "hl=1 docs="))
            .Select(one => one.Control.Key).Should().NotContain("uk/2208909110/465/3515455");

    // Waste: E by C672, C669, Y923 or at most 20 kg, and I by C672, C670, Y923 or at most 20 kg: both must be met.
    [RecordedTheory]
    [InlineData("kg=20 docs=", ImportControlState.Allowed)]
    [InlineData("kg=20.001 docs=", ImportControlState.Refused)]
    [InlineData("kg=21 docs=C672", ImportControlState.Allowed)]
    [InlineData("kg=21 docs=C669", ImportControlState.Refused)]
    [InlineData("kg=21 docs=C669,C670", ImportControlState.Allowed)]
    public void Two_conditions_on_waste_must_both_be_met(string stated, ImportControlState permission) =>
        RecordedAnswers.Of(HairNorthernIreland).PapersFor(Goods.Of(HairNorthernIreland, "US", "10000 EUR", stated))
            .Single(one => one.Control.Key == "xi/0501000000/755/3497757").State.Should().Be(permission);

    // Iraq: goods with additional code 4048 or 4099 may not come in, and no document helps. Whether they have one must be stated.
    [RecordedTheory]
    [InlineData("codes=4048", ImportControlState.Refused, ImportControlState.Allowed)]
    [InlineData("codes=4099", ImportControlState.Allowed, ImportControlState.Refused)]
    [InlineData("", ImportControlState.Open, ImportControlState.Open)]
    public void A_prohibition_by_additional_code_is_on_goods_with_that_code(
        string stated, ImportControlState of4048, ImportControlState of4099) =>
        RecordedAnswers.Of(Sprockets).PapersFor(Goods.Of(Sprockets, "IQ", "10000 GBP", stated))
            .Select(one => (one.Control.Key, one.State)).Should().BeEquivalentTo(
                new[] { ("uk/8714930019/465/20101893", of4048), ("uk/8714930019/465/20101665", of4099) });

    // An answer speaks for its own day, in London: what a control demands on another is open, though its row is in force through 30 June.
    [RecordedTheory]
    [InlineData("2022-06-14T23:59:59", ImportControlState.Open)]
    [InlineData("2022-06-15T00:00:00", ImportControlState.Refused)]
    [InlineData("2022-06-15T23:59:59", ImportControlState.Refused)]
    [InlineData("2022-06-16T00:00:00", ImportControlState.Open)]
    public void What_a_control_demands_is_known_on_the_day_of_the_answer(string at, ImportControlState state)
    {
        Instant entered = Goods.London(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(at).Value);
        RecordedAnswers.Of(Oysters).PapersFor(Goods.Of(Oysters, "US", "1000 GBP", "docs=").EnteredAt(entered))
            .Single(one => one.Control.Key == "uk/0307111010/750/20179088").State.Should().Be(state);
    }
}
