using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradePolicy;

/// <summary>
/// When each step begins and what it is, in as little memory as will do: the step that is asked for is found by numbers of 16 bits,
/// in which neighbouring turns are one where there are too many of them.
/// </summary>
internal sealed class StepStarts
{
    private const int BitsOfKind = 3;
    private const int BitsOfTurn = 16 - BitsOfKind;
    private const int Kinds = (1 << BitsOfKind) - 1;

    // The turn in the higher bits and the kind in the lower ones; with as many after the last as are looked at together.
    private readonly ushort[] begins;

    // By how many bits turns are cut; and the turns before that, where they are.
    private readonly int cut;
    private readonly int[] uncut;

    /// <summary>The steps of some tariffs, those of each from the last to the first.</summary>
    /// <param name="turns">The number of the turn at which each step begins; that of the first of a tariff is the beginning of time.</param>
    /// <param name="kinds">What each step is.</param>
    internal StepStarts(int[] turns, ReadOnlySpan<RateStepKind> kinds)
    {
        int most = 0;
        foreach (int turn in turns)
            most = Math.Max(most, turn);
        while (most >> cut >> BitsOfTurn != 0)
            cut++;
        uncut = cut == 0 ? [] : turns;
        begins = new ushort[turns.Length + Vector128<ushort>.Count];
        for (int step = 0; step < turns.Length; step++)
            begins[step] = (ushort)((turns[step] >> cut << BitsOfKind) | (int)kinds[step]);
    }

    /// <summary>The step in which a tariff is at a turn.</summary>
    /// <param name="lastStep">Its last step.</param>
    /// <param name="turn">The number of the turn.</param>
    internal int StepAt(int lastStep, int turn)
    {
        // Several steps are looked at together, since how many have to be passed over cannot be foretold, and a wrong guess costs
        // more than the look.
        unchecked
        {
            Vector128<ushort> asked = Vector128.Create((ushort)Math.Min((turn >> cut << BitsOfKind) | Kinds, ushort.MaxValue));
            for (int step = lastStep; ; step += Vector128<ushort>.Count)
            {
                uint begun = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref begins[step]), asked).ExtractMostSignificantBits();
                if (begun != 0)
                    return Begun(step + BitOperations.TrailingZeroCount(begun), turn);
            }
        }
    }

    /// <summary>The turn at which a step begins.</summary>
    internal int TurnOf(int step) => cut == 0 ? begins[step] >> BitsOfKind : uncut[step];

    /// <summary>What a step is.</summary>
    internal RateStepKind KindOf(int step) => (RateStepKind)(begins[step] & Kinds);

    // Where turns are cut, the step may begin a little later.
    private int Begun(int step, int turn)
    {
        if (cut == 0)
            return step;
        while (uncut[step] > turn)
            step++;
        return step;
    }
}
