namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class PaperTest
{
    [Fact]
    public void An_entry_with_papers_has_the_published_form_and_reads_back_as_the_same_entry()
    {
        GoldenFile.Holds("entry-papers.json", TradePolicyJson.Write(PaperSamples.Entry));
        CustomsEntry back = TradePolicyJson.ReadEntry(GoldenFile.Read("entry-papers.json"));
        back.Should().Be(PaperSamples.Entry);
        back.AdditionalCodes.Should().BeEmpty("that there is none is another statement than none");
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("entry-papers.json"));
    }

    [Fact]
    public void Tariffs_with_papers_and_taxes_have_the_published_form_and_read_back_as_the_same()
    {
        GoldenFile.Holds("tariffs-with-taxes.json", TradePolicyJson.Write(PaperSamples.Register));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read("tariffs-with-taxes.json"));
        back.Should().Be(PaperSamples.Register);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("tariffs-with-taxes.json"));
    }

    // 20 % on 1000, 4 % of duty, 25 litres of alcohol at 21.78 and no expenses.
    [Fact]
    public void An_assessment_states_its_taxes_where_there_are_any()
    {
        CustomsEntry beer = PaperSamples.Entry.EnteredAt(Instant.FromUtc(2025, 7, 14, 12, 0))
            .With(Quantity.Of(25m, MeasurementUnit.LitreOfPureAlcohol))
            .WithComponent(DutyBasis.IncidentalExpenses, Money.Of(0m, "GBP"));
        TradePolicyJson.Write(PaperSamples.Register.Compile().Assess(beer)).Should().Contain("\"taxes\": \"861.4 GBP\"");
        TradePolicyJson.Write(DutySamples.Certain).Should().NotContain("\"taxes\"");
    }
}
