namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class DutyGoldenTest
{
    [Fact]
    public void Tariffs_have_the_published_form_and_read_back_as_the_same_tariffs()
    {
        GoldenFile.Holds("tariffs.json", TradePolicyJson.Write(DutySamples.Register));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read("tariffs.json"));
        back.Should().Be(DutySamples.Register);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("tariffs.json"));
    }

    [Fact]
    public void An_entry_has_the_published_form_and_reads_back_as_the_same_entry()
    {
        GoldenFile.Holds("entry.json", TradePolicyJson.Write(DutySamples.Entry));
        CustomsEntry back = TradePolicyJson.ReadEntry(GoldenFile.Read("entry.json"));
        back.Should().Be(DutySamples.Entry);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("entry.json"));
    }

    [Fact]
    public void A_declaration_has_the_published_form_and_reads_back_as_the_same_declaration()
    {
        GoldenFile.Holds("declaration.json", TradePolicyJson.Write(DutySamples.Declaration));
        CustomsDeclaration back = TradePolicyJson.ReadDeclaration(GoldenFile.Read("declaration.json"));
        back.Should().Be(DutySamples.Declaration);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("declaration.json"));
    }

    [Fact]
    public void Lines_that_do_not_belong_into_one_declaration_are_refused_with_their_place() =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadDeclaration(
            """{"schema":"tradepolicy/1","declaration":{"lines":[]}}""")).WithMessage("There is no line*declaration*line 1*");

    [Fact]
    public void Assessments_have_the_published_form()
    {
        GoldenFile.Holds("assessment-declaration.json", TradePolicyJson.Write(DutySamples.OfDeclaration));

        GoldenFile.Holds("assessment.json", TradePolicyJson.Write(DutySamples.Certain));
        GoldenFile.Holds("assessment-open.json", TradePolicyJson.Write(DutySamples.Open));
        GoldenFile.Holds("assessment-undetermined.json", TradePolicyJson.Write(DutySamples.Undetermined));
    }

    [Fact]
    public void The_samples_have_every_kind_of_rate_condition_exemption_stacking_and_event()
    {
        DutySamples.Rates.Append(PriceSamples.Ladder).Select(rate => rate.GetType()).Distinct()
            .Should().BeEquivalentTo(ConcreteKindsOf(typeof(DutyRate)));
        DutySamples.Conditions.Append(ListSamples.OnAnnex).Append(ListSamples.OfMetal).Concat(PaperSamples.Conditions)
            .Select(condition => condition.GetType())
            .Where(kind => !kind.IsGenericType).Distinct()
            .Should().BeEquivalentTo(ConcreteKindsOf(typeof(Condition<CustomsEntry>)));
        DutySamples.Entry.Times.Keys.Should().BeEquivalentTo(Enum.GetValues<EntryEvent>());
        Tariff full = DutySamples.Register.Tariffs["us/full"];
        full.Exemptions.Should().HaveCount(3, "nothing, another rate, or the rate on a part is charged in place of the tariff");
        DutySamples.Register.Tariffs.Concat(PaperSamples.Register.Tariffs).Select(tariff => tariff.Programme.Kind).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<DutyKind>());
        DutySamples.Certain.IsCertain.Should().BeTrue();
        DutySamples.Certain.Total.IsCertain.Should().BeTrue();
        DutySamples.Open.Possible.Should().HaveCount(2);
        DutySamples.Open.Total.IsCertain.Should().BeFalse();
        DutySamples.Undetermined.Possible.Should().BeEmpty();
    }

    private static IEnumerable<Type> ConcreteKindsOf(Type kind) => typeof(DutyRate).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(kind));
}
