using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// A statement about a release, as reports make them: a change, a surprise, a record. It names the values from which it is
/// calculated and the instant of knowledge, since a revision may make it wrong later. The hierarchy is closed.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record IndicatorStatement
{
    private protected IndicatorStatement(SeriesDefinition definition, ReferencePeriod period, Instant knownAt)
    {
        Definition = definition;
        Period = period;
        KnownAt = knownAt;
    }

    /// <summary>The series.</summary>
    public SeriesDefinition Definition { get; }

    /// <summary>The period.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The instant of knowledge.</summary>
    public Instant KnownAt { get; }

    /// <summary>
    /// The last break of the series among the observations compared: the first observation measured in another way; null if none.
    /// </summary>
    public Observation? Break { get; private protected init; }

    /// <summary>The statement as a sentence, without a subject and a full stop.</summary>
    public abstract string Explain();

    /// <summary>The sentence, and the instant of knowledge.</summary>
    public sealed override string ToString() => $"{Explain()} (as known at {InstantPattern.ExtendedIso.Format(KnownAt)})";

    /// <summary>Does nothing. Other assemblies cannot override it, and so cannot derive by way of the copy constructor.</summary>
    private protected abstract void Closed();

    /// <summary>The words about a break among the observations compared.</summary>
    private protected string AcrossBreak => Break is null ? "" : $", across a break of the series in {IndicatorWords.Name(Break.Period)}";

    /// <summary>A value of the series in a sentence.</summary>
    private protected string Show(Observation observation) => Definition.Format(observation);

    /// <summary>Ensures that the earlier period is before the later one.</summary>
    private protected static void RequireEarlier(ReferencePeriod earlier, ReferencePeriod period)
    {
        if (!(earlier < period))
            throw new ArgumentException($"A change is from an earlier period, and {earlier} is not before {period}.");
    }

    /// <summary>The statement, or an exception with the reason if it cannot be made.</summary>
    private protected static T ValueOrThrow<T>(T? statement, string whyNot)
        where T : IndicatorStatement =>
        statement ?? throw new InvalidOperationException($"The statement cannot be made: {whyNot}.");
}
