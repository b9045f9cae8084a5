using System.Numerics;
using System.Runtime.Intrinsics;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The rates of the tariffs of a schedule in one view, laid flat: the steps of one tariff after those of another, the latest
/// first. What a search asks of them lies apart from the rest, so that it touches little memory.
/// </summary>
internal sealed class RateTable
{
    private const int BitsOfKind = 3;
    private const int Kinds = (1 << BitsOfKind) - 1;

    private readonly Turns turns;
    private readonly int[] lastSteps;

    // The turn at which each step begins and, in the lowest bits, what it is; with as many after the last as are looked at together.
    private readonly int[] begins;
    private readonly Segment<DutyRate>?[] answers;

    // Also in the steps; here for sums, which read nothing else of them.
    private readonly int[] shareNumbers;
    private readonly RateStep[] steps;
    private readonly Percentage[] shares;

    internal RateTable(IReadOnlyList<CompiledTariff> tariffs)
    {
        IReadOnlyList<Segment<DutyRate>>[] histories = [.. tariffs.Select(static tariff => tariff.RateSegments())];
        turns = new(histories.SelectMany(static segments => segments).Select(static segment => Stretch.StartOf(segment.During)));
        lastSteps = new int[histories.Length + 1];
        for (int position = 0; position < histories.Length; position++)
            lastSteps[position + 1] = lastSteps[position] + histories[position].Count;
        begins = new int[lastSteps[^1] + Vector256<int>.Count];
        answers = new Segment<DutyRate>?[lastSteps[^1]];
        shareNumbers = new int[answers.Length];
        steps = new RateStep[answers.Length];
        Dictionary<Percentage, int> numbers = new() { [Percentage.Zero] = 0 };
        for (int position = 0, step = 0; position < histories.Length; position++)
        {
            for (int index = histories[position].Count - 1; index >= 0; index--, step++)
            {
                Segment<DutyRate> segment = histories[position][index];
                RateStepKind kind = RateStep.KindOf(segment);
                int share = 0;
                if (kind == RateStepKind.Share && segment.Candidates[0].Value.ShareOfCustomsValue is { } charged && !numbers.TryGetValue(charged, out share))
                    numbers.Add(charged, share = numbers.Count);
                begins[step] = (turns.LastBy(Stretch.StartOf(segment.During)) << BitsOfKind) | (int)kind;
                answers[step] = kind == RateStepKind.Nothing ? null : segment;
                shareNumbers[step] = share;
                steps[step] = new(tariffs[position], tariffs[position].Tariff.Key, segment, share, LayerRate.Of(segment.Candidates[0]));
            }
        }

        shares = [.. numbers.Keys];
    }

    internal ref readonly RateStep this[int step] => ref steps[step];

    /// <summary>The last step of the tariff at a position.</summary>
    internal int LastStepOf(int position) => lastSteps[position];

    /// <summary>What a step is.</summary>
    internal RateStepKind KindOf(int step) => (RateStepKind)(begins[step] & Kinds);

    /// <summary>The share of the customs value that is charged in a step; zero where the step is something else.</summary>
    internal Percentage ShareOf(int step) => shares[shareNumbers[step]];

    /// <summary>The same of a step that is at hand.</summary>
    internal Percentage ShareOf(in RateStep step) => shares[step.Share];

    /// <summary>What history answers at a step; null where there is nothing to say of the tariff.</summary>
    internal Segment<DutyRate>? AnswerAt(int step) => answers[step];

    /// <summary>The number of the last turn at or before an instant.</summary>
    internal int LastTurnBy(Instant at) => turns.LastBy(at);

    /// <summary>The step in which a tariff is at a turn.</summary>
    /// <param name="lastStep">Its last step.</param>
    /// <param name="turn">The number of the turn.</param>
    internal int StepAt(int lastStep, int turn)
    {
        // The latest come first, and the earliest has always begun. Several are looked at together, since how many have to be
        // passed over cannot be foretold, and a wrong guess costs more than the look.
        for (int step = lastStep; ; step += Vector256<int>.Count)
        {
            uint begun = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref begins[step]), Vector256.Create((turn << BitsOfKind) | Kinds)).ExtractMostSignificantBits();
            if (begun != 0)
                return step + BitOperations.TrailingZeroCount(begun);
        }
    }

    /// <summary>Cuts a stretch between two turns where a step begins and where the next one does.</summary>
    internal void Cut(ref int first, ref int until, int step, int lastStep)
    {
        first = Math.Max(first, begins[step] >> BitsOfKind);
        until = step == lastStep ? until : Math.Min(until, begins[step - 1] >> BitsOfKind);
    }

    /// <summary>The stretch from one turn until another.</summary>
    internal Interval Between(int first, int until) => turns.Between(first, until);

    /// <summary>Whether the tariff at a position has no rate during a stretch, nor an act that took one away.</summary>
    internal bool HasNothingDuring(int position, Instant start, Instant end)
    {
        for (int step = lastSteps[position]; step < lastSteps[position + 1]; step++)
        {
            Interval during = steps[step].Segment.During;
            if (answers[step] is not null && Stretch.StartOf(during) < end && Stretch.EndOf(during) > start)
                return false;
        }

        return true;
    }
}
