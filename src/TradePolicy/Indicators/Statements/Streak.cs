using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// For how long, up to and including a period, the values have been on one side of a threshold: in months and in
/// observations, which differ if months are published together. Before a period that is not in the data, or has no value,
/// nothing is known: the streak then has at least this length.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Streak : IndicatorStatement
{
    // The observation before is in the data, but of another length.
    private readonly bool isCutShort;

    private Streak(IndicatorSeries series, int at, StreakSide side, decimal threshold)
        : base(series.Definition, series[at].Period, series.KnownAt)
    {
        Side = side;
        Threshold = threshold;
        Current = series[at];
        int first = at + 1;
        while (first > 0 && (first > at || Continues(series, first)) && IsOnSide(series[first - 1]))
        {
            first--;
            Months += series[first].Period.MonthCount;
            Observations++;
        }

        if (Observations == 0)
            return;
        First = series[first];
        IsAtLeast = first == 0 || !Continues(series, first) || series[first - 1].IsMissing;
        isCutShort = first > 0 && series.Adjoin(first - 1, first) && !series[first - 1].IsMissing && IsAtLeast;
        Break = series.BreakBetween(first, at);
        EndedBefore = IsAtLeast ? null : series[first - 1];
    }

    /// <summary>On which side of the threshold.</summary>
    public StreakSide Side { get; }

    /// <summary>The threshold, in the unit of the series.</summary>
    public decimal Threshold { get; }

    /// <summary>The current observation.</summary>
    public Observation Current { get; }

    /// <summary>The first observation of the streak; null if there is no streak.</summary>
    public Observation? First { get; }

    /// <summary>The last observation before the streak, on the other side; null if it is not in the data, or there is no streak.</summary>
    public Observation? EndedBefore { get; }

    /// <summary>The number of months, counting each month of a span; 0 if there is no streak, and for days and weeks.</summary>
    public int Months { get; }

    /// <summary>The number of observations; 0 if there is no streak.</summary>
    public int Observations { get; }

    /// <summary>Whether it may have lasted longer, because the period before is not in the data.</summary>
    public bool IsAtLeast { get; }

    /// <summary>The streak up to and including a period.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">The period.</param>
    /// <param name="side">On which side of the threshold.</param>
    /// <param name="threshold">The threshold, in the unit of the series; zero by default.</param>
    /// <exception cref="InvalidOperationException">The series has no value for the period.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="side"/> is not defined.</exception>
    public static Streak Of(IndicatorSeries series, ReferencePeriod period, StreakSide side, decimal threshold = 0m) =>
        ValueOrThrow(
            TryCreate(
                Require.Given(series), period, Require.Defined(side, "Not a side of a threshold."), threshold, out string whyNot),
            whyNot);

    /// <summary>
    /// "below zero for the 4th month in a row", "above zero for the 18th month in a row (17 observations)", "below zero for
    /// at least 5 months in a row (the period before is missing)", "above zero, after -6.8% in January-February 2023", "not
    /// below zero, at 0.5%".
    /// </summary>
    public override string Explain()
    {
        string threshold = Threshold == 0m ? "zero" : Definition.Unit.Show(Threshold, decimals: 0);
        string side = $"{(Side == StreakSide.Below ? "below" : "above")} {threshold}";
        if (Observations == 0)
            return $"not {side}, at {Show(Current)}";
        string noun = Definition.Frequency == IndicatorFrequency.Daily ? "observation" : IndicatorWords.Span(Definition.Frequency);
        int months = IndicatorWords.MonthsOf(Definition.Frequency);
        int length = months == 0 ? Observations : Months / months;
        string observations = length == Observations ? "" : IndicatorWords.Counted(Observations, "observation");
        if (IsAtLeast)
        {
            string cut = isCutShort ? "the period before has another length" : "the period before is missing";
            string note = observations.Length == 0 ? cut : $"{observations}; {cut}";
            return $"{side} for at least {IndicatorWords.Counted(length, noun)}{(length == 1 ? "" : " in a row")} ({note}){AcrossBreak}";
        }

        if (length == 1)
            return $"{side}, after {Show(EndedBefore!)} in {IndicatorWords.Name(EndedBefore!.Period)}{AcrossBreak}";
        string counted = observations.Length == 0 ? "" : $" ({observations})";
        return $"{side} for the {IndicatorWords.Ordinal(length)} {noun} in a row{counted}{AcrossBreak}";
    }

    internal static Streak? TryCreate(IndicatorSeries series, ReferencePeriod period, StreakSide side, decimal threshold, out string whyNot)
    {
        int at = series.Find(period, out whyNot);
        return at < 0 ? null : new(series, at, side, DecimalText.Normalise(threshold));
    }

    private static bool Continues(IndicatorSeries series, int first) =>
        series.Adjoin(first - 1, first) && series.AreComparable(first - 1, first, out _);

    private bool IsOnSide(Observation observation) =>
        observation.TryGetValue(out decimal value) && (Side == StreakSide.Below ? value < Threshold : value > Threshold);

    private protected override void Closed() { }
}
