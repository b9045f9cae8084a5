namespace TradePolicy.Tests;

/// <summary>
/// What an entry states of documents, additional codes and small quantities, and what follows if it states nothing of them.
/// </summary>
public sealed class PapersOfEntriesTest
{
    [Fact]
    public void A_document_is_presented_or_not_and_open_only_if_the_documents_are_not_stated()
    {
        DocumentPresented certificate = EntryCondition.Document("N853");
        certificate.AnswerFor(Duties.Entry().WithDocuments("C640", "N853")).Should().Be(ConditionAnswer.Met);
        certificate.AnswerFor(Duties.Entry().WithDocuments("C640")).Should().Be(ConditionAnswer.NotMet);
        certificate.AnswerFor(Duties.Entry().WithDocuments()).Should().Be(ConditionAnswer.NotMet);
        certificate.AnswerFor(Duties.Entry().WithDocuments("n853")).Should().Be(ConditionAnswer.NotMet, "a code is written in one way");
        certificate.AnswerFor(Duties.Entry()).Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(
            (OpenFactKind.EntryFact, "document N853", "it is not stated whether document N853 is presented"));
        certificate.ToString().Should().Be("document N853");
    }

    [Fact]
    public void An_additional_code_is_declared_or_not_and_open_only_if_the_codes_are_not_stated()
    {
        AdditionalCodeStated exporter = EntryCondition.AdditionalCode("B999");
        exporter.AnswerFor(Duties.Entry().WithAdditionalCodes("VATZ", "B999")).Should().Be(ConditionAnswer.Met);
        exporter.AnswerFor(Duties.Entry().WithAdditionalCodes()).Should().Be(ConditionAnswer.NotMet);
        exporter.AnswerFor(Duties.Entry()).Reasons.Select(fact => (fact.Kind, fact.Message)).Should().Equal(
            (OpenFactKind.EntryFact, "the additional codes of the goods are not stated"));
        exporter.ToString().Should().Be("additional code B999");
    }

    [Theory]
    [InlineData(10_000, "gram", true)]
    [InlineData(10, "kilogram", true)]
    [InlineData(11, "kilogram", false)]
    public void A_small_quantity_is_compared_in_its_own_unit_and_includes_the_most(int amount, string unit, bool isMet)
    {
        Quantity goods = Quantity.Of(amount, unit == "gram" ? MeasurementUnit.Gram : MeasurementUnit.Kilogram);
        QuantityAtMost small = EntryCondition.QuantityAtMost(Quantity.Of(10m, MeasurementUnit.Kilogram));
        small.AnswerFor(Duties.Entry().With(goods)).Should().Be(ConditionAnswer.Of(isMet));
        small.ToString().Should().Be("at most 10 kg");
    }

    [Fact]
    public void A_quantity_in_a_unit_of_another_kind_or_of_a_part_says_nothing()
    {
        QuantityAtMost small = EntryCondition.QuantityAtMost(Quantity.Of(10m, MeasurementUnit.Kilogram));
        foreach (CustomsEntry entry in new[]
        {
            Duties.Entry(), Duties.Entry().With(Quantity.Of(1m, MeasurementUnit.Litre)),
            Duties.Entry().With(Quantity.Of(1m, MeasurementUnit.Kilogram, "drained net weight")),
        })
            small.AnswerFor(entry).Reasons.Select(fact => fact.Message).Should().Equal("the quantity in kg is not stated");
    }

    [Fact]
    public void Documents_and_codes_replace_those_stated_before_and_are_part_of_the_entry()
    {
        CustomsEntry entry = Duties.Entry().WithDocuments("A", "B").WithAdditionalCodes("C");
        entry.WithDocuments("D").Documents.Should().Equal("D");
        entry.WithAdditionalCodes().AdditionalCodes.Should().BeEmpty();
        Duties.Entry().Documents.Should().BeNull();
        Duties.Entry().AdditionalCodes.Should().BeNull();
        entry.Should().Be(Duties.Entry().WithAdditionalCodes("C").WithDocuments("A", "B")).And.NotBe(entry.WithDocuments("A"))
            .And.NotBe(entry.WithAdditionalCodes("D"));
        Duties.Entry().Should().NotBe(Duties.Entry().WithDocuments()).And.NotBe(Duties.Entry().WithAdditionalCodes());
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("A", "")]
    [InlineData(" ")]
    public void A_code_is_not_empty_and_stated_once(params string[] codes)
    {
        Refusal.Of<ArgumentException>(() => Duties.Entry().WithDocuments(codes));
        Refusal.Of<ArgumentException>(() => Duties.Entry().WithAdditionalCodes(codes));
    }
}
