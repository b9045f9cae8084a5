using NodaTime;

namespace TradePolicy;

/// <summary>
/// The rates of the tariffs of a schedule in one view, laid flat: the steps of one tariff after those of another, the latest
/// first. When each begins, and what a look-up answers, lie apart from the rest, so that a search touches little memory.
/// </summary>
internal sealed class RateTable
{
    private readonly Turns turns;
    private readonly int[] lastSteps;
    private readonly int[] from;
    private readonly Segment<DutyRate>?[] answers;
    private readonly RateStep[] steps;

    internal RateTable(IReadOnlyList<CompiledTariff> tariffs)
    {
        IReadOnlyList<Segment<DutyRate>>[] histories = [.. tariffs.Select(static tariff => tariff.RateSegments())];
        turns = new(histories.SelectMany(static segments => segments).Select(static segment => Stretch.StartOf(segment.During)));
        lastSteps = new int[histories.Length + 1];
        for (int position = 0; position < histories.Length; position++)
            lastSteps[position + 1] = lastSteps[position] + histories[position].Count;
        from = new int[lastSteps[^1]];
        steps = new RateStep[from.Length];
        answers = new Segment<DutyRate>?[from.Length];
        for (int position = 0, step = 0; position < histories.Length; position++)
        {
            for (int index = histories[position].Count - 1; index >= 0; index--, step++)
            {
                Segment<DutyRate> segment = histories[position][index];
                from[step] = turns.LastBy(Stretch.StartOf(segment.During));
                steps[step] = RateStep.Of(tariffs[position], segment);
                answers[step] = steps[step].Kind == RateStepKind.Nothing ? null : segment;
            }
        }
    }

    internal ref readonly RateStep this[int step] => ref steps[step];

    /// <summary>The last step of the tariff at a position.</summary>
    internal int LastStepOf(int position) => lastSteps[position];

    /// <summary>What history answers at a step; null where there is nothing to say of the tariff.</summary>
    internal Segment<DutyRate>? AnswerAt(int step) => answers[step];

    /// <summary>The number of the last turn at or before an instant.</summary>
    internal int LastTurnBy(Instant at) => turns.LastBy(at);

    /// <summary>The step in which a tariff is at a turn.</summary>
    /// <param name="lastStep">Its last step.</param>
    /// <param name="turn">The number of the turn.</param>
    internal int StepAt(int lastStep, int turn)
    {
        // The latest come first, since most questions are of late; the earliest has always begun.
        int step = lastStep;
        while (from[step] > turn)
            step++;
        return step;
    }

    /// <summary>Cuts a stretch between two turns where a step begins and where the next one does.</summary>
    internal void Cut(ref int first, ref int until, int step, int lastStep)
    {
        first = Math.Max(first, from[step]);
        until = step == lastStep ? until : Math.Min(until, from[step - 1]);
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
