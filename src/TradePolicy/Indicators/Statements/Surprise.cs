using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// The first released value of a period less the consensus of a named provider. A later revision of the value does not
/// change it: nobody had forecast the revision.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Surprise : IndicatorStatement
{
    private Surprise(SeriesDefinition definition, Observation actual, Consensus consensus, Instant knownAt)
        : base(definition, actual.Period, knownAt)
    {
        if (!consensus.Period.Equals(actual.Period))
            throw new ArgumentException($"The consensus is for {consensus.Period}, and not for {actual.Period}.", nameof(consensus));
        Actual = actual;
        Consensus = consensus;
        Difference = actual.Value - consensus.Value;
    }

    /// <summary>The first released value.</summary>
    public Observation Actual { get; }

    /// <summary>The consensus.</summary>
    public Consensus Consensus { get; }

    /// <summary>
    /// The actual value less the expected one: in percentage points if the series is in per cent, else in its unit.
    /// </summary>
    public decimal Difference { get; }

    /// <summary>The difference in percentage points; null if the series is in neither per cent nor percentage points.</summary>
    public PercentagePoints? Points => Definition.Unit.Kind is IndicatorUnitKind.Percent or IndicatorUnitKind.PercentagePoints
        ? PercentagePoints.Of(Difference)
        : null;

    /// <summary>Whether the value is better or worse than expected, if the series states whether higher is better.</summary>
    public SurpriseOutcome Outcome
    {
        get
        {
            if (Difference == 0m)
                return SurpriseOutcome.InLine;
            bool isHigher = Difference > 0m;
            return Definition.Polarity switch
            {
                IndicatorPolarity.HigherIsBetter => isHigher ? SurpriseOutcome.Beat : SurpriseOutcome.Miss,
                IndicatorPolarity.HigherIsWorse => isHigher ? SurpriseOutcome.Miss : SurpriseOutcome.Beat,
                _ => isHigher ? SurpriseOutcome.Above : SurpriseOutcome.Below,
            };
        }
    }

    /// <summary>The surprise of a release against a consensus.</summary>
    /// <param name="definition">The series.</param>
    /// <param name="actual">The first released observation, with a value.</param>
    /// <param name="consensus">The consensus for the same period.</param>
    /// <param name="knownAt">The instant of knowledge.</param>
    /// <exception cref="ArgumentException">The two are about different periods.</exception>
    /// <exception cref="InvalidOperationException">The observation has no value.</exception>
    public static Surprise Of(SeriesDefinition definition, Observation actual, Consensus consensus, Instant knownAt) =>
        new(Require.Given(definition), Require.Given(actual), Require.Given(consensus), knownAt);

    /// <summary>"0.2 percentage points below the Reuters poll of 5.0%", "in line with the Bloomberg median of -0.1%".</summary>
    public override string Explain()
    {
        string forecast = Definition.Unit.Show(Consensus.Value, Definition.PublishedDecimals);
        string expected = $"the {Consensus.Provider} {Consensus.Word} of {forecast}";
        int decimals = Math.Min(Definition.DecimalsOf(Actual), Definition.PublishedDecimals);
        return Difference == 0m
            ? $"in line with {expected}"
            : $"{Definition.Unit.ShowDifference(Math.Abs(Difference), decimals)} {(Difference > 0m ? "above" : "below")} {expected}";
    }

    private protected override void Closed() { }
}
