namespace TradePolicy.Tests;

public sealed class TransportModeTest
{
    private static readonly Instant Before = Instant.FromUtc(2025, 4, 5, 4, 0, 59);
    private static readonly Instant After = Instant.FromUtc(2025, 4, 5, 4, 1);

    private static readonly Condition<CustomsEntry> InTransit = Condition<CustomsEntry>.AllOf(
        EntryCondition.ArrivingBy(TransportMode.Vessel),
        EntryCondition.Before(EntryEvent.Loading, LawZones.At("2025-04-05T00:01", LawZones.NewYork)));

    [Fact]
    public void Goods_loaded_on_a_vessel_in_time_are_in_transit()
    {
        InTransit.AnswerFor(Duties.Entry().ArrivingBy(TransportMode.Vessel).LoadedAt(Before)).Should().Be(ConditionAnswer.Met);
        InTransit.AnswerFor(Duties.Entry().ArrivingBy(TransportMode.Vessel).LoadedAt(After)).Should().Be(ConditionAnswer.NotMet);
    }

    [Theory]
    [InlineData(TransportMode.Air)]
    [InlineData(TransportMode.Rail)]
    [InlineData(TransportMode.Road)]
    [InlineData(TransportMode.Mail)]
    public void Of_goods_that_do_not_come_by_vessel_the_time_of_loading_is_not_asked(TransportMode mode)
    {
        InTransit.AnswerFor(Duties.Entry().ArrivingBy(mode)).Should().Be(ConditionAnswer.NotMet);
        InTransit.AnswerFor(Duties.Entry().ArrivingBy(mode).LoadedAt(Before)).Should().Be(ConditionAnswer.NotMet);
    }

    [Fact]
    public void A_mode_of_transport_that_is_not_stated_is_asked_for_and_not_assumed()
    {
        InTransit.AnswerFor(Duties.Entry().LoadedAt(Before)).Reasons.Select(fact => fact.Message)
            .Should().Equal("the mode of transport by which the goods arrive is not stated");
        InTransit.AnswerFor(Duties.Entry()).Reasons.Select(fact => (fact.Kind, fact.Subject)).Should().Equal(
            (OpenFactKind.EntryFact, "mode of transport"), (OpenFactKind.EntryFact, "time of Loading"));
        InTransit.AnswerFor(Duties.Entry().LoadedAt(After)).Should().Be(ConditionAnswer.NotMet);
    }

    [Fact]
    public void The_mode_of_transport_is_part_of_the_entry()
    {
        CustomsEntry entry = Duties.Entry().ArrivingBy(TransportMode.Air);
        entry.ArrivesBy.Should().Be(TransportMode.Air);
        entry.Should().NotBe(Duties.Entry()).And.NotBe(Duties.Entry().ArrivingBy(TransportMode.Vessel));
        entry.ArrivingBy(TransportMode.Vessel).Should().Be(Duties.Entry().ArrivingBy(TransportMode.Vessel));
        entry.ToString().Should().Be("8708.99.81.80 from CA into US, 1000.00 USD, by air, entered 2025-06-30T16:00:00Z");
        InTransit.ToString().Should().Be("(arrival by vessel and loading before 2025-04-05T00:01 America/New_York)");
        Refusal.Of<ArgumentOutOfRangeException>(() => entry.ArrivingBy((TransportMode)9)).WithMessage("Not a mode of transport.*");
    }
}
