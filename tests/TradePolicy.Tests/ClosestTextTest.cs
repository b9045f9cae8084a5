namespace TradePolicy.Tests;

public sealed class ClosestTextTest
{
    private static readonly string[] Keys = ["us/fentanyl/cn", "us/reciprocal/cn", "us/301/list-1", "us/301/list-2"];

    [Theory]
    [InlineData("us/fentanyl/ch", "us/fentanyl/cn")]
    [InlineData("US/Fentanyl/CN", "us/fentanyl/cn")]
    [InlineData("us/301/list1", "us/301/list-1")]
    [InlineData("us/recipocal/cn", "us/reciprocal/cn")]
    [InlineData("us/310/list-2", "us/301/list-2")]
    [InlineData("cn/rare-earths", null)]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void A_slip_leads_to_the_key_that_was_meant_and_another_word_to_none(string given, string? closest) =>
        ClosestText.HintFor(given, Keys).Should().Be(closest is null ? "" : $"Did you mean '{closest}'? ");

    [Fact]
    public void A_text_that_is_too_long_is_not_compared() => ClosestText.To(new('x', 101), [new('x', 100)], 5).Should().BeNull();
}
