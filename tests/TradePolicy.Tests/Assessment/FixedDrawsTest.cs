namespace TradePolicy.Tests;

/// <summary>A few of the drawn schedules, always the same ones, for what is run often: look-ups, assessments and what they heed.</summary>
public sealed class FixedDrawsTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_look_up_in_a_fixed_schedule_answers_what_going_through_its_tariffs_does(int seed)
    {
        LookUpPropertyTest.CheckLookUp(seed);
        LookUpPropertyTest.CheckHowLongItStays(seed);
        LookUpPropertyTest.CheckReckoning(seed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void What_is_not_heeded_in_a_fixed_schedule_changes_nothing(int seed) => NotHeededTest.CheckWithout(seed);
}
