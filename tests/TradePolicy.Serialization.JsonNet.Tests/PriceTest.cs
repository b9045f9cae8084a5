namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class PriceTest
{
    [Fact]
    public void An_entry_with_a_price_has_the_published_form_and_reads_back_as_the_same_entry()
    {
        GoldenFile.Holds("entry-price.json", TradePolicyJson.Write(PriceSamples.Entry));
        CustomsEntry back = TradePolicyJson.ReadEntry(GoldenFile.Read("entry-price.json"));
        back.Should().Be(PriceSamples.Entry);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("entry-price.json"));
    }

    [Fact]
    public void A_duty_by_price_has_the_published_form_and_reads_back_as_the_same_duty()
    {
        GoldenFile.Holds("tariffs-by-price.json", TradePolicyJson.Write(PriceSamples.Register));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read("tariffs-by-price.json"));
        back.Should().Be(PriceSamples.Register);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("tariffs-by-price.json"));
    }

    [Fact]
    public void A_ladder_that_rises_is_refused_with_its_place() => Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(
            GoldenFile.Read("tariffs-by-price.json").Replace("\"52.6 EUR\"", "\"0 EUR\"", StringComparison.Ordinal)))
        .WithMessage("*0.00 EUR is not less than 0.00 EUR*byPrice*line*");

    [Fact]
    public void Earlier_documents_have_no_price() =>
        TradePolicyJson.Write(PriceSamples.Entry).Should().Contain("\"tradepolicy/1.1\"");
}
