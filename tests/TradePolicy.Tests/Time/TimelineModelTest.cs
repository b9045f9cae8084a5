using CsCheck;

namespace TradePolicy.Tests;

/// <summary>A few histories that are drawn the same each time, compared with <see cref="TimelineModel"/>.</summary>
public sealed class TimelineModelTest
{
    private const int Histories = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_history_of_all_verbs_and_a_few_doubts_is_answered_as_the_worlds_allow(int stream)
    {
        PCG drawn = new((uint)stream, 2025);
        for (int history = 0; history < Histories; history++)
        {
            List<LegalAct> acts = TimelineScript.Acts.Generate(drawn, null, out _);
            (Instant, Instant)[] questions = Gen.Select(TimelineScript.When, TimelineScript.When).Array[16].Generate(drawn, null, out _);
            TimelinePropertyTest.AgreesWithTheModel(acts, questions);
        }
    }
}
