using NodaTime;

namespace TradePolicy;

/// <summary>
/// The rates of the tariffs of a schedule in one view, flattened: the steps of one tariff after those of another, the latest
/// first: step numbers fall as time rises, and <c>step - 1</c> follows on <c>step</c>. A tariff is known by its latest step. The data
/// for searches are separate from the rest, so that a search reads little memory.
/// </summary>
internal sealed class RateTable
{
    private readonly NumberedChanges changes;
    private readonly int[] latestSteps;
    private readonly StepStarts begins;
    private readonly int[] layerRateNumbers;
    private readonly string[] keys;
    private readonly int[] positions;
    private readonly Segment<DutyRate>[] segments;

    // Many steps have the same layer rate, which is stored once.
    private readonly LayerRate[] layerRates;
    private readonly Percentage[] shares;
    private readonly IReadOnlyList<CompiledTariff> tariffs;

    internal RateTable(IReadOnlyList<CompiledTariff> tariffs)
    {
        this.tariffs = tariffs;
        IReadOnlyList<Segment<DutyRate>>[] histories = [.. tariffs.Select(static tariff => tariff.RateSegments())];
        changes = new(
            histories.SelectMany(static segments => segments).Select(static segment => Intervals.StartOf(segment.During))
                .Concat(tariffs.SelectMany(static tariff => tariff.ScopeChanges)));
        latestSteps = new int[histories.Length + 1];
        for (int position = 0; position < histories.Length; position++)
            latestSteps[position + 1] = latestSteps[position] + histories[position].Count;
        segments = new Segment<DutyRate>[latestSteps[^1]];
        int[] begun = new int[segments.Length];
        RateStepKind[] kinds = new RateStepKind[segments.Length];
        layerRateNumbers = new int[segments.Length];
        keys = new string[segments.Length];
        positions = new int[segments.Length];
        LayerRates found = new();
        for (int position = 0, step = 0; position < histories.Length; position++)
        {
            for (int index = histories[position].Count - 1; index >= 0; index--, step++)
            {
                Segment<DutyRate> segment = histories[position][index];
                segments[step] = segment;
                begun[step] = changes.LastBy(Intervals.StartOf(segment.During));
                kinds[step] = KindOf(segment);
                layerRateNumbers[step] = found.NumberOf(segment.Possible[0]);
                keys[step] = tariffs[position].Tariff.Key;
                positions[step] = position;
            }
        }

        begins = new(begun, kinds);
        layerRates = found.ToArray();
        shares =
        [
            .. layerRates.Select(static rate => IsShare(rate.Rate) ? rate.Rate!.ShareOfCustomsValue.GetValueOrDefault() : Percentage.Zero)
        ];
    }

    /// <summary>The kind of a segment of a tariff's rate.</summary>
    internal static RateStepKind KindOf(Segment<DutyRate> segment)
    {
        Outcome<DutyRate> first = segment.Possible[0];
        return segment switch
        {
            { Possible.Count: > 1 } or { IsBeyondHorizon: true } or { IsIncomplete: true } => RateStepKind.NotSettled,
            _ when first.IsInForce => IsShare(first.Value) ? RateStepKind.Share : RateStepKind.Other,
            _ => first is { Suspension: null, Ending: null, HeldInvalid: null } ? RateStepKind.Nothing : RateStepKind.Off,
        };
    }

    /// <summary>The last step of the tariff at a position.</summary>
    internal int LatestStepOf(int position) => latestSteps[position];

    /// <summary>The kind of a step.</summary>
    internal RateStepKind KindOf(int step) => begins.KindOf(step);

    /// <summary>The number of the layer rate of a step; if the step is in doubt, of its first answer.</summary>
    internal int LayerRateOf(int step) => layerRateNumbers[step];

    /// <summary>A layer rate, by its number.</summary>
    internal ref readonly LayerRate LayerRate(int number) => ref layerRates[number];

    /// <summary>The share of the customs value that is charged, by the same number; zero if the rate is something else.</summary>
    internal Percentage Share(int number) => shares[number];

    /// <summary>The segment of a step.</summary>
    internal Segment<DutyRate> SegmentOf(int step) => segments[step];

    /// <summary>The tariff of a step.</summary>
    internal CompiledTariff TariffOf(int step) => tariffs[positions[step]];

    /// <summary>The key of that tariff.</summary>
    internal string KeyOf(int step) => keys[step];

    /// <summary>The number of the last change at or before an instant.</summary>
    internal int LastChangeBy(Instant at) => changes.LastBy(at);

    /// <summary>The step in which a tariff is at a change.</summary>
    /// <param name="latestStep">Its last step.</param>
    /// <param name="change">The number of the change.</param>
    internal int StepAt(int latestStep, int change) => begins.StepAt(latestStep, change);

    /// <summary>Narrows an interval between two changes to the start of a step and the start of the next one.</summary>
    internal void Narrow(ref int first, ref int until, int step, int latestStep)
    {
        first = Math.Max(first, begins.ChangeOf(step));
        until = step == latestStep ? until : Math.Min(until, begins.ChangeOf(step - 1));
    }

    /// <summary>The interval from one change until another.</summary>
    internal Interval Between(int first, int until) => changes.Between(first, until);

    /// <summary>Whether the tariff at a position has no rate during an interval, and no act that ended one.</summary>
    internal bool HasNothingDuring(int position, Instant start, Instant end)
    {
        for (int step = latestSteps[position]; step < latestSteps[position + 1]; step++)
        {
            Interval during = segments[step].During;
            if (KindOf(step) != RateStepKind.Nothing && Intervals.StartOf(during) < end && Intervals.EndOf(during) > start)
                return false;
        }

        return true;
    }

    // Only the plain ones: a compound rate of shares is calculated in full, with its parts and notes.
    private static bool IsShare(DutyRate? rate) => rate is AdValorem or FreeOfDuty;
}
