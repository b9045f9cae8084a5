using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The step in which a tariff is at a change, against looking at one step after the other.</summary>
public sealed class StepStartsTest
{
    // Of 8,192 changes and more not all have a number of their own.
    private static readonly Gen<int[][]> Tariffs = Gen.OneOf(Gen.Const(100), Gen.Const(8_192), Gen.Const(8_193), Gen.Const(100_000))
        .SelectMany(changes => Gen.Int[1, changes - 1].Array[0, 20].Array[1, 10])
        .Select(tariffs => tariffs.Select(begins => begins.Append(NumberedChanges.First).Distinct().OrderDescending().ToArray()).ToArray());

    [Fact]
    public void The_step_at_a_change_is_the_last_that_has_begun() =>
        Gen.Select(Tariffs, Gen.Int[0, 110_000].Array[20]).Sample((tariffs, asked) =>
        {
            int[] changes = [.. tariffs.SelectMany(begins => begins)];
            RateStepKind[] kinds = [.. changes.Select(change => (RateStepKind)(change % 5))];
            StepStarts steps = new(changes, kinds);
            for (int step = 0; step < changes.Length; step++)
            {
                steps.ChangeOf(step).Should().Be(changes[step]);
                steps.KindOf(step).Should().Be(kinds[step]);
            }

            int latestStep = 0;
            foreach (int[] begins in tariffs)
            {
                foreach (int change in asked.Concat(begins).Concat(begins.Select(begin => Math.Max(begin - 1, 0))))
                    steps.StepAt(latestStep, change).Should().Be(latestStep + Array.FindIndex(begins, begin => begin <= change));
                latestStep += begins.Length;
            }
        });
}
