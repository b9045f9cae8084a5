using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradePolicy;

/// <summary>
/// The start and the kind of each step, in little memory: a step is found by numbers of 16 bits. With too many changes, neighbours get
/// the same number.
/// </summary>
internal sealed class StepStarts
{
    private const int BitsOfKind = 3;
    private const int BitsOfChange = 16 - BitsOfKind;
    private const int Kinds = (1 << BitsOfKind) - 1;

    // The change in the higher bits and the kind in the lower ones, with as many entries after the last as are compared together.
    private readonly ushort[] begins;

    // The number of bits by which changes are shortened, and the full changes if they are.
    private readonly int droppedBits;
    private readonly int[] fullChanges;

    /// <summary>The steps of some tariffs, those of each tariff from the last to the first.</summary>
    /// <param name="changes">
    /// The number of the change at which each step begins; the first step of a tariff begins at the beginning of time.
    /// </param>
    /// <param name="kinds">The kind of each step.</param>
    internal StepStarts(int[] changes, ReadOnlySpan<RateStepKind> kinds)
    {
        int most = 0;
        foreach (int change in changes)
            most = Math.Max(most, change);
        while (most >> droppedBits >> BitsOfChange != 0)
            droppedBits++;
        fullChanges = droppedBits == 0 ? [] : changes;
        begins = new ushort[changes.Length + Vector128<ushort>.Count];
        for (int step = 0; step < changes.Length; step++)
            begins[step] = (ushort)((changes[step] >> droppedBits << BitsOfKind) | (int)kinds[step]);
    }

    /// <summary>The step in which a tariff is at a change.</summary>
    /// <param name="latestStep">Its last step.</param>
    /// <param name="change">The number of the change.</param>
    internal int StepAt(int latestStep, int change)
    {
        // Several steps are compared together: the processor cannot predict how many must be skipped, and a wrong prediction costs
        // more than the comparison.
        unchecked
        {
            Vector128<ushort> asked = Vector128.Create((ushort)Math.Min((change >> droppedBits << BitsOfKind) | Kinds, ushort.MaxValue));
            for (int step = latestStep; ; step += Vector128<ushort>.Count)
            {
                uint begun = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref begins[step]), asked).ExtractMostSignificantBits();
                if (begun != 0)
                    return Begun(step + BitOperations.TrailingZeroCount(begun), change);
            }
        }
    }

    /// <summary>The change at which a step begins.</summary>
    internal int ChangeOf(int step) => droppedBits == 0 ? begins[step] >> BitsOfKind : fullChanges[step];

    /// <summary>The kind of a step.</summary>
    internal RateStepKind KindOf(int step) => (RateStepKind)(begins[step] & Kinds);

    // If changes are shortened, the step may begin a little later.
    private int Begun(int step, int change)
    {
        if (droppedBits == 0)
            return step;
        while (fullChanges[step] > change)
            step++;
        return step;
    }
}
