using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// The level of a longer period, calculated from its parts as the series states (<see cref="SeriesDefinition.Aggregation"/>): a
/// quarter from its months, a year to date from January on.
/// </summary>
/// <remarks>
/// The parts cover each month of the period once. What the publisher gives for several months together, such as January-February,
/// comes before its months. A month without an observed value leaves the aggregate unknown; of <see cref="PeriodAggregation.Last"/>
/// only the last month is asked. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PeriodAggregate : IndicatorStatement
{
    private PeriodAggregate(IndicatorSeries series, ReferencePeriod period, ValueList<Observation> parts, decimal value)
        : base(series.Definition, period, series.KnownAt)
    {
        Parts = parts;
        Value = value;
        Break = parts.Skip(1).LastOrDefault(part => part.Status == ObservationStatus.Break);
    }

    /// <summary>The observations from which it is calculated, in order; of the last only that one.</summary>
    public ValueList<Observation> Parts { get; }

    /// <summary>The level of the whole period, in the unit of the series, not rounded.</summary>
    public decimal Value { get; }

    /// <summary>The level of a longer period of a series.</summary>
    /// <param name="series">The series, with a statement of how its periods make up longer ones.</param>
    /// <param name="period">The longer period, such as a quarter.</param>
    /// <exception cref="ArgumentException">The period does not consist of whole periods of the series.</exception>
    /// <exception cref="InvalidOperationException">
    /// The series does not state how its periods make up longer ones, or has no observed value for a part of the period.
    /// </exception>
    public static PeriodAggregate Of(IndicatorSeries series, ReferencePeriod period) =>
        ValueOrThrow(TryCreate(Require.Given(series), Require.Given(period), isProjected: null, out string whyNot), whyNot);

    /// <summary>"92.5 billion USD in the first quarter of 2025, the sum of 3 figures".</summary>
    public override string Explain()
    {
        int decimals = Parts.Min(Definition.DecimalsOf);
        string shown = Definition.Unit.Show(Math.Round(Value, decimals, MidpointRounding.AwayFromZero), decimals);
        string how = Definition.Aggregation switch
        {
            PeriodAggregation.Sum => $"the sum of {IndicatorWords.Counted(Parts.Count, "figure")}",
            PeriodAggregation.Mean => $"the mean of {IndicatorWords.Counted(Parts.Count, "figure")}",
            _ => $"the figure of {IndicatorWords.Name(Parts[0].Period)}",
        };
        return $"{shown} in {IndicatorWords.Name(Period)}, {how}{AcrossBreak}";
    }

    /// <summary>The aggregate; null, and why, if a part is not known.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">The longer period.</param>
    /// <param name="isProjected">Whether there is a projection of a period without an observation; null if that is not known.</param>
    /// <param name="whyNot">Why there is none.</param>
    internal static PeriodAggregate? TryCreate(
        IndicatorSeries series, ReferencePeriod period, Func<ReferencePeriod, bool>? isProjected, out string whyNot)
    {
        SeriesDefinition definition = series.Definition;
        RequireAggregation(definition);
        RequireWholePeriods(definition, period);

        // A plain series takes projections as they are given.
        Observation[] within =
        [
            .. series.Where(observation =>
                period.Contains(observation.Period) && !observation.IsMissing && observation.Status != ObservationStatus.Forecast),
        ];
        ValueList<Observation>? parts = definition.Aggregation == PeriodAggregation.Last
            ? within.Where(observation => observation.Period.EndMonth == period.EndMonth)
                .OrderBy(observation => observation.Period.MonthCount)
                .Take(1).ToArray() is [var last] ? [last] : null
            : Tiling(period, within);
        if (parts is null)
        {
            whyNot = WhyNotKnown(series, period, within, isProjected);
            return null;
        }

        try
        {
            whyNot = "";
            return new(series, period, parts, Together(definition.Aggregation, parts));
        }
        catch (OverflowException)
        {
            whyNot = $"the values of {IndicatorWords.Name(period)} add up to more than a number can hold";
            return null;
        }
    }

    /// <summary>Ensures that the series states how its periods make up longer ones.</summary>
    internal static void RequireAggregation(SeriesDefinition definition)
    {
        if (definition.Aggregation == PeriodAggregation.NotStated)
        {
            throw new InvalidOperationException(
                $"{definition.Key} does not state how its values make up that of a longer period: state with WithAggregation " +
                "whether it is their sum (flows), their mean (rates, indices) or the last of them (stocks).");
        }
    }

    private static void RequireWholePeriods(SeriesDefinition definition, ReferencePeriod period)
    {
        int step = IndicatorWords.MonthsOf(definition.Frequency);
        if (period.MonthCount == 0 || period.MonthCount % step != 0 || period.StartMonth % step != 0)
        {
            throw new ArgumentException(
                $"{definition.Key} is {IndicatorWords.Of(definition.Frequency)}; {period} does not consist of its periods.",
                nameof(period));
        }
    }

    private static decimal Together(PeriodAggregation aggregation, ValueList<Observation> parts) => aggregation switch
    {
        PeriodAggregation.Sum => parts.Sum(part => part.Value),
        PeriodAggregation.Mean => parts.Sum(part => part.Value * part.Period.MonthCount) / parts.Sum(part => part.Period.MonthCount),
        _ => parts[^1].Value,
    };

    /// <summary>The fewest observations that cover each month once; null if there are none.</summary>
    private static ValueList<Observation>? Tiling(ReferencePeriod period, Observation[] within)
    {
        // From each month on: the number of parts up to the end, and the first of them.
        (int Count, Observation? First)[] from = new (int, Observation?)[period.MonthCount + 1];
        Array.Fill(from, (int.MaxValue, null), 0, period.MonthCount);
        for (int at = within.Length - 1; at >= 0; at--)
        {
            int start = within[at].Period.StartMonth - period.StartMonth;
            int rest = from[within[at].Period.EndMonth + 1 - period.StartMonth].Count;
            if (rest < int.MaxValue && rest + 1 < from[start].Count)
                from[start] = (rest + 1, within[at]);
        }

        if (from[0].First is null)
            return null;
        List<Observation> parts = [];
        for (int month = 0; from[month].First is { } part; month += part.Period.MonthCount)
            parts.Add(part);
        return [.. parts];
    }

    private static string WhyNotKnown(
        IndicatorSeries series, ReferencePeriod period, Observation[] within, Func<ReferencePeriod, bool>? isProjected)
    {
        ReferencePeriod[] lacking =
        [
            .. PartsOf(series.Definition, period).Where(part => !within.Any(observation => observation.Period.Contains(part))),
        ];
        if (lacking.Length == 0)
            return $"the periods that are known do not make up {IndicatorWords.Name(period)}";
        bool isLastAlone = series.Definition.Aggregation == PeriodAggregation.Last;
        ReferencePeriod named = isLastAlone ? lacking[^1] : lacking[0];

        // What has a value here, and is lacking, is a projection.
        bool isProjection = series.Find(named, out string why) >= 0 || (series.IndexOf(named) < 0 && isProjected?.Invoke(named) == true);
        string first = isProjection ? $"only a projection for {IndicatorWords.Name(named)} is known" : why;
        string span = IndicatorWords.Span(series.Definition.Frequency);
        return isLastAlone || lacking.Length == 1
            ? first
            : $"{first}, and {IndicatorWords.Counted(lacking.Length - 1, $"further {span}")} of {IndicatorWords.Name(period)} " +
                $"{(lacking.Length == 2 ? "has" : "have")} no value";
    }

    private static IEnumerable<ReferencePeriod> PartsOf(SeriesDefinition definition, ReferencePeriod period)
    {
        for (ReferencePeriod part = First(); ; part = part.Next())
        {
            yield return part;
            if (part.EndMonth == period.EndMonth)
                yield break;
        }

        ReferencePeriod First() => definition.Frequency switch
        {
            IndicatorFrequency.Monthly => ReferencePeriod.Month(period.FirstDay.Year, period.FirstDay.Month),
            IndicatorFrequency.Quarterly => ReferencePeriod.Quarter(period.FirstDay.Year, ((period.FirstDay.Month - 1) / 3) + 1),
            IndicatorFrequency.HalfYearly => ReferencePeriod.Half(period.FirstDay.Year, ((period.FirstDay.Month - 1) / 6) + 1),
            _ => ReferencePeriod.Year(period.FirstDay.Year),
        };
    }

    private protected override void Closed() { }
}
