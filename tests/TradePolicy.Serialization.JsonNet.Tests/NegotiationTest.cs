namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Records of negotiations as JSON.</summary>
public sealed class NegotiationTest
{
    [Fact]
    public void A_record_of_negotiations_has_the_published_form_and_reads_back_as_the_same_record()
    {
        GoldenFile.Holds("negotiations.json", TradePolicyJson.Write(NegotiationSamples.Log));
        NegotiationLog back = TradePolicyJson.ReadNegotiations(GoldenFile.Read("negotiations.json"));
        back.Should().Be(NegotiationSamples.Log);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("negotiations.json"));
        NegotiationLog then = back.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0));
        TradePolicyJson.ReadNegotiations(TradePolicyJson.Write(then)).Should().Be(then);
    }

    [Theory]
    [InlineData("\"talks\"", "\"round\"", "'round' is not one of call, summit, talks.")]
    [InlineData(
        "\"statement\": \"cn/undermined\"", "\"statement\": \"cn/none\"",
        "There is no statement 'cn/none' among the statements.")]
    [InlineData(
        "\"round\": \"us-cn/geneva\"", "\"round\": \"us-cn/none\"", "The commitment 'us/no-new-measures' names the target 'us-cn/none'")]
    [InlineData(
        "\"lastDay\": \"2025-05-11\"", "\"lastDay\": \"2025-05-09\"", "The last day, 2025-05-09, comes before the first, 2025-05-10.")]
    [InlineData("\"share\": \"90%\"", "\"share\": \"190%\"", "A share is 0 to 100 %.")]
    [InlineData("\"head\": true", "\"head\": 1", "Expected true or false; found '1'.")]
    [InlineData("\"grade\": \"confirmed\"", "\"grade\": \"sure\"", "'sure' is not one of confirmed, inferred, unconfirmed.")]
    public void What_is_no_record_of_negotiations_is_refused_with_its_path(string old, string changed, string problem)
    {
        string text = GoldenFile.Read("negotiations.json");
        int at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BePositive();
        string broken = string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length));
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadNegotiations(broken)).WithMessage($"*{problem}*")
            .Which.Path.Should().StartWith("negotiations");
    }
}
