using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// How far back the last value as extreme lies: "the sharpest fall in 22 months (since July 2023)". The months are counted
/// from the last earlier observation at least as extreme to the current one. If no earlier observation in the data is as
/// extreme, there is no number of months but "in the N observations in the data".
/// </summary>
/// <remarks>
/// A tie has two answers. After -4.4 in July 2023 and -3.6 in June 2025, a value of -3.6 in July 2025 is the lowest in 1
/// month if an equal value ends the count, and in 24 if only a lower one does. Both are given, with the ties. A span of
/// months counts by its last month: from January-February to May are three months. Immutable, and safe for use from several
/// threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LookBack : IndicatorStatement
{
    private readonly bool previousIsMoreExtreme;

    private LookBack(IndicatorSeries series, int at, LookBackSide extreme)
        : base(series.Definition, series[at].Period, series.KnownAt)
    {
        Side = extreme;
        Current = series[at];
        First = series[series.FirstWithValue];
        ObservationCount = series.CountUpTo(at);
        int asExtreme = series.LastAtLeastAsExtreme(at, extreme);
        int moreExtreme = asExtreme;
        int ties = 0;
        while (moreExtreme >= 0 && series[moreExtreme].Value == Current.Value)
        {
            ties++;
            moreExtreme = series.LastAtLeastAsExtreme(moreExtreme, extreme);
        }

        Ties = ties == 0 ? [] : TiesFrom(series, asExtreme, ties, extreme);
        Since = asExtreme >= 0 ? series[asExtreme] : null;
        StrictlySince = moreExtreme >= 0 ? series[moreExtreme] : null;
        MissingSince = series.MissingBetween(Math.Max(asExtreme, series.FirstWithValue), at);
        MissingStrictlySince = series.MissingBetween(Math.Max(moreExtreme, series.FirstWithValue), at);
        previousIsMoreExtreme = moreExtreme >= 0 && IsLastWithValueBefore(series, moreExtreme, at);
        IsUnchanged = Ties.Count > 0 && Ties.Count == ObservationCount - 1 - (moreExtreme >= 0 ? series.CountUpTo(moreExtreme) : 0);
        Break = series.BreakBetween(Math.Max(moreExtreme, series.FirstWithValue), at);
    }

    /// <summary>Whether the lowest or the highest value is looked for.</summary>
    public LookBackSide Side { get; }

    /// <summary>The current observation.</summary>
    public Observation Current { get; }

    /// <summary>The last earlier observation at least as extreme; null if the data have none.</summary>
    public Observation? Since { get; }

    /// <summary>The last earlier observation that is more extreme, not only equal; null if the data have none.</summary>
    public Observation? StrictlySince { get; }

    /// <summary>The months from <see cref="Since"/> to the current observation; null if there is none, and for days and weeks.</summary>
    public int? Months => MonthsFrom(Since);

    /// <summary>
    /// The months from <see cref="StrictlySince"/> to the current observation; null if there is none, and for days and weeks.
    /// </summary>
    public int? MonthsStrictly => MonthsFrom(StrictlySince);

    /// <summary>The observations since <see cref="StrictlySince"/> that are equal to the current one, the last first.</summary>
    public ValueList<Observation> Ties { get; }

    /// <summary>The number of observations with a value up to and including the current one.</summary>
    public int ObservationCount { get; }

    /// <summary>The first observation with a value.</summary>
    public Observation First { get; }

    /// <summary>
    /// The number of periods since <see cref="Since"/>, or since the first observation, that are not in the data or have no
    /// value: if there are any, one of them may have been as extreme.
    /// </summary>
    public int MissingSince { get; }

    /// <summary>The same since <see cref="StrictlySince"/>.</summary>
    public int MissingStrictlySince { get; }

    /// <summary>
    /// Whether all observations since <see cref="StrictlySince"/> are equal: the value has not changed, which is not a
    /// record.
    /// </summary>
    public bool IsUnchanged { get; }

    /// <summary>
    /// Whether the value is an extreme: the data have an earlier observation, the last of them is not more extreme, and the
    /// value has changed.
    /// </summary>
    public bool IsExtreme => ObservationCount > 1 && !previousIsMoreExtreme && !IsUnchanged;

    /// <summary>The look-back of a period.</summary>
    /// <param name="series">The series; observations after the period do not count.</param>
    /// <param name="period">The period.</param>
    /// <param name="side">Whether the lowest or the highest value is looked for.</param>
    /// <exception cref="InvalidOperationException">
    /// The series has no value for the period, or amounts over periods of different length.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="side"/> is not defined.</exception>
    public static LookBack Of(IndicatorSeries series, ReferencePeriod period, LookBackSide side) =>
        ValueOrThrow(
            TryCreate(Require.Given(series), period, Require.Defined(side, "Not a side to look back on."), out string whyNot), whyNot);

    /// <summary>
    /// "the sharpest year-on-year fall in 22 months (since July 2023)", "level with June 2025, the sharpest year-on-year
    /// fall in 24 months (since July 2023)", "the lowest value in the 29 observations in the data (since January 2023)", "not the
    /// lowest: April 2025 was lower, at -2.7%", "unchanged since March 2025; February 2025 was lower, at -0.7%".
    /// </summary>
    public override string Explain()
    {
        if (ObservationCount == 1)
            return "the only observation in the data";
        if (IsUnchanged)
            return $"unchanged since {Name(Ties[^1])}{(StrictlySince is null ? "" : $"; {MoreExtreme(StrictlySince)}")}{AcrossBreak}";
        if (!IsExtreme)
            return $"not the {Word}: {MoreExtreme(Since!)}";
        string record = $"the {Superlative} in {Reach}{NotCounted}{AcrossBreak}";
        return Ties.Count switch
        {
            0 => record,
            1 => $"level with {Name(Ties[0])}, {record}",
            _ => $"level with {Name(Ties[0])} and {IndicatorWords.Counted(Ties.Count - 1, "earlier observation")}, {record}",
        };
    }

    internal static LookBack? TryCreate(IndicatorSeries series, ReferencePeriod period, LookBackSide extreme, out string whyNot)
    {
        int at = series.Find(period, out whyNot);
        if (at < 0)
            return null;
        LookBack made = new(series, at, extreme);
        int back = made.StrictlySince is { } since ? series.IndexOf(since.Period) : series.FirstWithValue;
        if (series.AreAllComparable(back, at))
            return made;
        whyNot = series.Definition.Basis == IndicatorBasis.YearToDate
            ? "a year to date is compared with the same months of other years, and a look-back goes through all of them"
            : $"between {Name(series[back])} and {Name(series[at])} there are periods of different length";
        return null;
    }

    private string Word => Side == LookBackSide.Lowest ? "lowest" : "highest";

    private string MoreExtreme(Observation other) =>
        $"{Name(other)} was {(Side == LookBackSide.Lowest ? "lower" : "higher")}, at {Show(other)}";

    private string Superlative
    {
        get
        {
            if (!Definition.IsGrowthRate)
                return $"{Word} value";
            string adjective = IndicatorWords.Adjective(Definition.Basis);
            return (Side, Current.Value) switch
            {
                (LookBackSide.Lowest, < 0m) => $"sharpest {adjective} fall",
                (LookBackSide.Lowest, > 0m) => $"slowest {adjective} rise",
                (LookBackSide.Highest, > 0m) => $"fastest {adjective} rise",
                (LookBackSide.Highest, < 0m) => $"mildest {adjective} fall",
                _ => $"{Word} {adjective} rate",
            };
        }
    }

    /// <summary>How far back the record reaches: only a more extreme value ends it, so that a tie is named as a tie.</summary>
    private string Reach => StrictlySince is { } since
        ? $"{IndicatorWords.Counted(SpansFrom(since), IndicatorWords.Span(Definition.Frequency))} (since {Name(since)})"
        : string.Create(CultureInfo.InvariantCulture, $"the {ObservationCount} observations in the data (since {Name(First)})");

    private string NotCounted => MissingStrictlySince switch
    {
        0 => "",
        1 => ", not counting 1 period that is missing",
        _ => string.Create(CultureInfo.InvariantCulture, $", not counting {MissingStrictlySince} periods that are missing"),
    };

    private int? MonthsFrom(Observation? since) =>
        since is null || IndicatorWords.MonthsOf(Definition.Frequency) == 0 ? null : Period.EndMonth - since.Period.EndMonth;

    private int SpansFrom(Observation since) => IndicatorWords.SpansBetween(Definition.Frequency, since.Period, Period);

    private static ValueList<Observation> TiesFrom(IndicatorSeries series, int last, int count, LookBackSide extreme)
    {
        Observation[] ties = new Observation[count];
        for (int tie = 0; tie < count; tie++)
        {
            ties[tie] = series[last];
            last = series.LastAtLeastAsExtreme(last, extreme);
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(ties));
    }

    private static string Name(Observation observation) => IndicatorWords.Name(observation.Period);

    private static bool IsLastWithValueBefore(IndicatorSeries series, int candidate, int at)
    {
        for (int between = candidate + 1; between < at; between++)
        {
            if (!series[between].IsMissing)
                return false;
        }

        return true;
    }

    private protected override void Closed() { }
}
