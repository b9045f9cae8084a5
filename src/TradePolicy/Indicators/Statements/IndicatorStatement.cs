using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// Something that people say of a release: a change, a surprise, a record. It carries what it was computed from and as
/// known at which instant, since a revision may make it wrong later. The hierarchy is closed.
/// </summary>
public abstract record IndicatorStatement
{
    private protected IndicatorStatement(SeriesDefinition definition, ReferencePeriod period, Instant knownAt)
    {
        Definition = definition;
        Period = period;
        KnownAt = knownAt;
    }

    /// <summary>The series it is about.</summary>
    public SeriesDefinition Definition { get; }

    /// <summary>The period it is about.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The instant as known at which it was computed.</summary>
    public Instant KnownAt { get; }

    /// <summary>
    /// The last observation among those compared from which on the series is measured otherwise; null where there is none.
    /// </summary>
    public Observation? Break { get; private protected init; }

    /// <summary>What it says, as a sentence without a subject and a full stop.</summary>
    public abstract string Explain();

    /// <summary>The sentence, and as known at which instant.</summary>
    public sealed override string ToString() => $"{Explain()} (as known at {InstantPattern.ExtendedIso.Format(KnownAt)})";

    /// <summary>Does nothing: what strangers cannot override keeps them from deriving through the constructor that copies.</summary>
    private protected abstract void Closed();

    /// <summary>That the series is broken among what is compared, in a sentence.</summary>
    private protected string AcrossBreak => Break is null ? "" : $", across a break of the series in {IndicatorWords.Name(Break.Period)}";

    /// <summary>A value of the series in a sentence.</summary>
    private protected string Show(Observation observation) => Definition.Format(observation);

    /// <summary>Refuses a change from a period that does not come before the one that is asked about.</summary>
    private protected static void RequireEarlier(ReferencePeriod earlier, ReferencePeriod period)
    {
        if (!(earlier < period))
            throw new ArgumentException($"A change is from an earlier period, and {earlier} is not before {period}.", nameof(earlier));
    }

    /// <summary>The statement, where it can be made; an exception with the reason where not.</summary>
    private protected static T ValueOrThrow<T>(T? statement, string whyNot)
        where T : IndicatorStatement =>
        statement ?? throw new InvalidOperationException($"The statement cannot be made: {whyNot}.");
}
