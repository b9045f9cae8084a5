using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The numbered changes of a set of histories, against counting them.</summary>
public sealed class NumberedChangesTest
{
    private static readonly Instant First = LawZones.Utc("2018-01-01T05:01Z");

    // Some close together, some a nanosecond apart, some at the ends of time.
    private static readonly Gen<Instant> Moments = Gen.OneOf(
        Gen.Int[0, 3_000].Select(day => First + Duration.FromDays(day)),
        Gen.Int[0, 300].Select(second => First + Duration.FromSeconds(second)),
        Gen.Int[0, 300].Select(nanosecond => First + Duration.FromNanoseconds(nanosecond)),
        Gen.OneOf(
            Gen.Const(Instant.MinValue), Gen.Const(Instant.MaxValue), Gen.Const(Instant.FromUtc(1, 1, 1, 0, 0)),
            Gen.Const(Instant.FromUtc(1989, 1, 1, 0, 0))));

    [Fact]
    public void The_last_change_by_an_instant_is_the_number_of_changes_that_have_come() =>
        Gen.Select(Moments.Array[0, 200], Moments.Array[40]).Sample((changes, asked) =>
        {
            NumberedChanges numbered = new(changes);
            Instant[] after = [.. changes.Where(change => change != Instant.MinValue).Distinct()];
            foreach (Instant at in asked.Concat(changes))
                numbered.LastBy(at).Should().Be(after.Count(change => change <= at));
        });

    [Fact]
    public void If_nothing_changes_it_is_always_the_beginning_of_time()
    {
        NumberedChanges none = new([]);
        none.LastBy(Instant.MinValue).Should().Be(0);
        none.LastBy(Instant.MaxValue).Should().Be(0);
        none.Between(0, NumberedChanges.Never).HasStart.Should().BeFalse();
    }
}
