using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The step in which a tariff is at a turn, against looking at one step after the other.</summary>
public sealed class StepBeginsTest
{
    // Of 8,192 turns and more not all have a number of their own.
    private static readonly Gen<int[][]> Tariffs = Gen.OneOf(Gen.Const(100), Gen.Const(8_192), Gen.Const(8_193), Gen.Const(100_000))
        .SelectMany(turns => Gen.Int[1, turns - 1].Array[0, 20].Array[1, 10])
        .Select(tariffs => tariffs.Select(begins => begins.Append(ChangeInstants.First).Distinct().OrderDescending().ToArray()).ToArray());

    [Fact]
    public void The_step_at_a_turn_is_the_last_that_has_begun() =>
        Gen.Select(Tariffs, Gen.Int[0, 110_000].Array[20]).Sample((tariffs, asked) =>
        {
            int[] turns = [.. tariffs.SelectMany(begins => begins)];
            RateStepKind[] kinds = [.. turns.Select(turn => (RateStepKind)(turn % 5))];
            StepStarts steps = new(turns, kinds);
            for (int step = 0; step < turns.Length; step++)
            {
                steps.TurnOf(step).Should().Be(turns[step]);
                steps.KindOf(step).Should().Be(kinds[step]);
            }

            int lastStep = 0;
            foreach (int[] begins in tariffs)
            {
                foreach (int turn in asked.Concat(begins).Concat(begins.Select(begin => Math.Max(begin - 1, 0))))
                    steps.StepAt(lastStep, turn).Should().Be(lastStep + Array.FindIndex(begins, begin => begin <= turn));
                lastStep += begins.Length;
            }
        });
}
