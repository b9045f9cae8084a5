using NodaTime.Text;
using TradePolicy.ImportControls;

namespace TradePolicy.Tests;

/// <summary>What a control at the border demands of an entry at the time of entry.</summary>
public sealed class ImportControlTest
{
    private static readonly Condition<CustomsEntry> Certificate = Condition<CustomsEntry>.AnyOf(
        EntryCondition.Document("N853"), EntryCondition.QuantityAtMost(Quantity.Of(10m, MeasurementUnit.Kilogram)));

    private static readonly ImportControl Veterinary = Control(
        Enacted(ImportControlTerms.AllowedIf(Condition<CustomsEntry>.AllOf(Certificate, EntryCondition.Document("C644")))));

    [Fact]
    public void It_allows_what_meets_every_condition_and_says_what_is_missing_of_the_rest()
    {
        CustomsEntry entry = Duties.Entry().With(Quantity.Of(20m, MeasurementUnit.Kilogram));
        Veterinary.AnswerFor(entry.WithDocuments("N853", "C644")).State.Should().Be(ImportControlState.Allowed);
        Veterinary.AnswerFor(entry.WithDocuments("C644")).ToString()
            .Should().Be("Veterinary control: refused, needs (document N853 or at most 10 kg)");
        Veterinary.AnswerFor(entry.WithDocuments()).Needs.Select(need => need.ToString())
            .Should().Equal("(document N853 or at most 10 kg)", "document C644");
        Veterinary.AnswerFor(Duties.Entry().With(Quantity.Of(10m, MeasurementUnit.Kilogram)).WithDocuments("C644")).State
            .Should().Be(ImportControlState.Allowed);
    }

    [Fact]
    public void It_is_open_with_the_facts_that_would_decide_it()
    {
        ImportControlAnswer open = Veterinary.AnswerFor(Duties.Entry());
        open.State.Should().Be(ImportControlState.Open);
        open.IsCertain.Should().BeFalse();
        open.Reasons.Select(fact => fact.Message).Should().Equal(
            "it is not stated whether document N853 is presented", "the quantity in kg is not stated",
            "it is not stated whether document C644 is presented");
        Veterinary.AnswerFor(CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1m))).Reasons.Select(fact => fact.Message)
            .Should().Equal("the time of entry is not stated");
    }

    [Fact]
    public void One_document_that_is_not_presented_refuses_though_another_fact_is_open() =>
        Veterinary.AnswerFor(Duties.Entry().WithDocuments("N853")).ToString()
            .Should().Be("Veterinary control: refused, needs document C644");

    [Fact]
    public void A_prohibition_refuses_and_needs_nothing_since_nothing_helps()
    {
        ImportControlAnswer answer = Control(Enacted(ImportControlTerms.Prohibited)).AnswerFor(Duties.Entry().WithDocuments("N853"));
        answer.ToString().Should().Be("Veterinary control: refused");
        answer.IsCertain.Should().BeTrue();
        answer.Reasons.Should().BeEmpty();
        ImportControlTerms.Prohibited.ToString().Should().Be("prohibited");
    }

    [Theory]
    [InlineData("8708.99.81.80", "CA", "2025-06-30T16:00:00Z", ImportControlState.Refused)]
    [InlineData("8708.99.81.80", "MX", "2025-06-30T16:00:00Z", ImportControlState.NotConcerned)]
    [InlineData("6109.10.00.12", "CA", "2025-06-30T16:00:00Z", ImportControlState.NotConcerned)]
    [InlineData("8708.99", "CA", "2025-06-30T16:00:00Z", ImportControlState.Open)] // some goods of the subheading are under control
    [InlineData("8708.99.81.80", "CA", "2019-12-31T23:59:59Z", ImportControlState.NotConcerned)] // before the act
    public void It_concerns_goods_of_its_scope_and_origin_while_it_is_in_force(
        string code, string origin, string at, ImportControlState state) =>
        Control(Enacted(ImportControlTerms.Prohibited))
            .AnswerFor(CustomsEntry.Of(CommodityCode.Hts(code), Economy.Parse(origin), Duties.Dollars(1m)).EnteredAt(At(at)))
            .State.Should().Be(state);

    [Fact]
    public void It_concerns_entries_into_the_economy_that_imposes_it_alone() =>
        Veterinary.AnswerFor(
                CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1m), Economy.Parse("MX")).EnteredAt(Duties.June2025))
            .State.Should().Be(ImportControlState.NotConcerned);

    // One second to each side of the start of an act that changes the terms, 00:00 in New York.
    [Theory]
    [InlineData("2025-06-01T03:59:59Z", ImportControlState.Allowed)]
    [InlineData("2025-06-01T04:00:00Z", ImportControlState.Refused)]
    public void A_later_act_changes_what_it_demands(string at, ImportControlState state)
    {
        ImportControl control = Control(
            Enacted(ImportControlTerms.AllowedIf(EntryCondition.Document("N853"))),
            Enacted(ImportControlTerms.Prohibited, "2025-06-01T00:00", "later"));
        control.AnswerFor(Duties.Entry(at: At(at)).WithDocuments("N853")).State.Should().Be(state);
    }

    [Fact]
    public void Beyond_what_is_known_it_is_open() =>
        Control(Enacted(ImportControlTerms.Prohibited), Knowledge.Through(LawZones.Utc("2025-06-01T00:00Z")))
            .AnswerFor(Duties.Entry()).State.Should().Be(ImportControlState.Open);

    [Theory]
    [InlineData("2025-06-29T23:59:59Z", ImportControlState.Open)]
    [InlineData("2025-06-30T00:00:00Z", ImportControlState.Refused)]
    [InlineData("2025-06-30T23:59:59Z", ImportControlState.Refused)]
    [InlineData("2025-07-01T00:00:00Z", ImportControlState.Open)]
    public void Outside_of_the_time_for_which_it_is_known_it_is_open(string at, ImportControlState state) =>
        Control(Enacted(ImportControlTerms.Prohibited)).KnownDuring(new(At("2025-06-30T00:00:00Z"), At("2025-07-01T00:00:00Z")))
            .AnswerFor(Duties.Entry(at: At(at))).State.Should().Be(state);

    private static Instant At(string seconds) => InstantPattern.General.Parse(seconds).Value;

    private static ImportControl Control(params Enactment<ImportControlTerms>[] acts) => Of(acts, null);

    private static ImportControl Control(Enactment<ImportControlTerms> act, Knowledge knowledge) => Of([act], knowledge);

    private static ImportControl Of(IEnumerable<LegalAct> acts, Knowledge? knowledge) => ImportControl.Create(
        "us/control", "Veterinary control", Economy.UnitedStates, EconomyScope.Of(Economy.Canada),
        CommodityScope.Of(CommodityCode.Hts("8708.99.81")), acts, knowledge);

    private static Enactment<ImportControlTerms> Enacted(
        ImportControlTerms terms, string from = "2020-01-01T00:00", string key = "first") => LegalAct.Enact(
        $"us/control/{key}", "us/control", Geneva.Published($"us/act-{key}", key == "first" ? "2020-01-01T00:00Z" : "2025-05-01T00:00Z"),
        LawZones.From(from, LawZones.NewYork), terms);
}
