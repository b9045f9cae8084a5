namespace TradePolicy.Tests;

/// <summary>Conditions on the weight of a part of the goods.</summary>
public sealed class WeightAtLeastTest
{
    private static readonly WeightAtLeast FifteenPercent = EntryCondition.WeightAtLeast("listed metal", Percentage.Of(15m));

    private static readonly WeightAtLeast MostOfIt =
        EntryCondition.WeightAtLeast("metal of here", Percentage.Of(85m), "listed metal");

    [Theory]
    [InlineData("1000 kg", "150 kg listed metal", true)]
    [InlineData("1000 kg", "149.99 kg listed metal", false)]
    [InlineData("1 t", "150000 g listed metal", true)]
    [InlineData("1000 kg", "0 kg listed metal", false)]
    public void The_share_is_of_the_weight_of_the_goods_and_included(string goods, string metal, bool isMet) =>
        FifteenPercent.AnswerFor(Weighing(goods, metal)).Should().Be(isMet ? ConditionAnswer.Met : ConditionAnswer.NotMet);

    [Theory]
    [InlineData("100 kg listed metal", "85 kg metal of here", true)]
    [InlineData("100 kg listed metal", "84.9 kg metal of here", false)]
    public void The_share_may_be_of_another_part(string metal, string own, bool isMet) =>
        MostOfIt.AnswerFor(Weighing(metal, own)).IsMet.Should().Be(isMet);

    [Fact]
    public void A_weight_that_is_not_stated_is_named_and_that_of_nothing_needs_no_other()
    {
        FifteenPercent.AnswerFor(Weighing()).Reasons.Select(reason => reason.Message).Should().Equal(
            "the quantity in kg listed metal is not stated", "the quantity in kg is not stated");
        FifteenPercent.AnswerFor(Weighing("1000 kg")).Reasons.Select(reason => reason.Message).Should().Equal(
            "the quantity in kg listed metal is not stated");
        FifteenPercent.AnswerFor(Weighing("0 kg listed metal")).Should().Be(ConditionAnswer.NotMet);
    }

    [Fact]
    public void A_part_that_weighs_more_than_the_goods_is_a_contradiction() =>
        FifteenPercent.AnswerFor(Weighing("1000 kg", "1000.1 kg listed metal")).Reasons.Select(reason => reason.Message).Should().Equal(
            "the listed metal is stated to weigh 1000.1 kg, more than the goods");

    [Fact]
    public void A_part_that_weighs_more_than_the_part_that_it_is_of_is_a_contradiction() =>
        MostOfIt.AnswerFor(Weighing("10 kg listed metal", "11 kg metal of here")).Reasons.Select(reason => reason.Message).Should().Equal(
            "the metal of here is stated to weigh 11 kg, more than the listed metal");

    [Fact]
    public void No_share_is_reached_by_nothing() =>
        EntryCondition.WeightAtLeast("listed metal", Percentage.Zero).AnswerFor(Weighing("0 kg listed metal"))
            .Should().Be(ConditionAnswer.Met);

    [Fact]
    public void A_quantity_of_another_kind_is_no_weight() =>
        FifteenPercent.AnswerFor(Weighing("1000 kg", "5 l listed metal")).IsCertain.Should().BeFalse();

    [Fact]
    public void A_part_is_no_share_of_itself_and_a_share_is_at_most_the_whole()
    {
        Refusal.Of<ArgumentException>(() => EntryCondition.WeightAtLeast("metal", Percentage.Of(15m), "metal"));
        Refusal.Of<ArgumentOutOfRangeException>(() => EntryCondition.WeightAtLeast("metal", Percentage.Of(101m)));
        Refusal.Of<ArgumentException>(() => EntryCondition.WeightAtLeast("", Percentage.Of(15m)));
    }

    [Fact]
    public void It_reads_as_the_law_does()
    {
        FifteenPercent.ToString().Should().Be("listed metal at least 15% of the weight");
        MostOfIt.ToString().Should().Be("metal of here at least 85% of the weight of the listed metal");
    }

    private static CustomsEntry Weighing(params string[] quantities) => Duties.Entry().With(quantities.Select(Quantity.Parse));
}
