using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>A rate from one month or quarter to the next, compounded over a year: (1 + r)^k - 1, and never k times r.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AnnualisedRate : IndicatorStatement
{
    private AnnualisedRate(SeriesDefinition definition, Observation observation, Instant knownAt, int periodsAYear, Percentage rate)
        : base(definition, observation.Period, knownAt)
    {
        Observation = observation;
        PeriodsAYear = periodsAYear;
        Rate = rate;
    }

    /// <summary>The rate that is compounded.</summary>
    public Observation Observation { get; }

    /// <summary>The number of times: 12 for a change on the month, 4 for one on the quarter.</summary>
    public int PeriodsAYear { get; }

    /// <summary>The annual rate, not rounded.</summary>
    public Percentage Rate { get; }

    /// <summary>The annual rate of a period.</summary>
    /// <param name="series">The series: in per cent, month on month or quarter on quarter.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="InvalidOperationException">
    /// The series is of another kind, has no value for the period, or its value compounds beyond the range of a
    /// decimal.
    /// </exception>
    public static AnnualisedRate Of(IndicatorSeries series, ReferencePeriod period) =>
        ValueOrThrow(TryCreate(Require.Given(series), period, out string whyNot), whyNot);

    /// <summary>A rate compounded over several periods.</summary>
    /// <param name="rate">The rate of one period; -100 % or more.</param>
    /// <param name="periods">The number of periods; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below -100 %, or the number of periods is below one.</exception>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static Percentage Compound(Percentage rate, int periods)
    {
        if (rate < Percentage.Of(-100m))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is not below -100 %.");
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        decimal factor = 1m;
        for (int period = 0; period < periods; period++)
            factor *= 1m + rate.Fraction;
        return Percentage.Of((factor - 1m) * 100m);
    }

    /// <summary>"1.0% quarter on quarter is 4.1% at an annual rate, compounded 4 times".</summary>
    public override string Explain() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Show(Observation)} {IndicatorWords.Of(Definition.Basis)} is {IndicatorWords.Rounded(Rate)} at an annual rate, " +
        $"compounded {PeriodsAYear} times");

    /// <summary>Whether the values of a series are rates that can be compounded over a year.</summary>
    internal static bool IsRateOf(SeriesDefinition definition) =>
        definition.Unit.Kind == IndicatorUnitKind.Percent
        && definition.Basis is IndicatorBasis.MonthOnMonth or IndicatorBasis.QuarterOnQuarter;

    internal static AnnualisedRate? TryCreate(IndicatorSeries series, ReferencePeriod period, out string whyNot)
    {
        SeriesDefinition definition = series.Definition;
        if (!IsRateOf(definition))
        {
            throw new InvalidOperationException(
                $"Only a rate in per cent on the month or on the quarter is annualised; " +
                $"{definition.Key} is in {definition.Unit}, {IndicatorWords.Of(definition.Basis)}.");
        }

        int at = series.Find(period, out whyNot);
        if (at >= 0 && series[at].Value < -100m)
        {
            whyNot = $"a rate is not below -100%, and the value is {definition.Format(series[at])}";
            return null;
        }

        if (at < 0)
            return null;
        int periodsAYear = definition.Basis == IndicatorBasis.MonthOnMonth ? 12 : 4;
        try
        {
            return new(definition, series[at], series.KnownAt, periodsAYear, Compound(Percentage.Of(series[at].Value), periodsAYear));
        }
        catch (OverflowException)
        {
            whyNot = $"{definition.Format(series[at])} compounded {periodsAYear} times is beyond the range of a decimal";
            return null;
        }
    }

    private protected override void Closed() { }
}
