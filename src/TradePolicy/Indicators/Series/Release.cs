using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// One publication of a series: when it became known, who published it, and its observations. It contains each period at
/// most once: the new period and, if the publisher revises, earlier ones again.
/// </summary>
/// <remarks>
/// Its source is a line of text ("National Bureau of Statistics of China, Producer Prices in May 2025") and not a
/// <see cref="LegalInstrument"/>: a statistical release has no number and no official journal, and no act refers to it
/// by a key. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Release
{
    private Release(Publication published, string source, Observation[] observations, string? note)
    {
        Published = Require.Given(published);
        Source = Require.Text(source);
        Note = Require.TextOrNone(note);
        Observations = ValueList.Create<Observation>(observations);
        for (int index = 1; index < observations.Length; index++)
        {
            if (observations[index].Period.Equals(observations[index - 1].Period))
            {
                throw new ArgumentException(
                    $"The release contains {observations[index].Period} twice: {observations[index - 1]} and {observations[index]}. " +
                    "A second print is in a release of its own, of the same instant.",
                    nameof(observations));
            }
        }

        if (observations.Length == 0)
            throw new ArgumentException("A release contains at least one observation.", nameof(observations));
    }

    /// <summary>When it became known.</summary>
    public Publication Published { get; }

    /// <summary>Who published it, and under which title.</summary>
    public string Source { get; }

    /// <summary>Where its values or its time are taken from; null if from the source itself.</summary>
    public string? Note { get; }

    /// <summary>The observations, in the order of the periods.</summary>
    public ValueList<Observation> Observations { get; }

    /// <summary>A release.</summary>
    /// <param name="published">When it became known: to the instant, or only to a day in a zone.</param>
    /// <param name="source">Who published it, and under which title.</param>
    /// <param name="observations">The observations, in any order; each period once, and at least one.</param>
    /// <param name="note">Where its values or its time are taken from, if not from the source itself.</param>
    /// <exception cref="ArgumentException">A period is given twice, there is no observation, or a text is empty or too long.</exception>
    public static Release Create(Publication published, string source, IEnumerable<Observation> observations, string? note = null)
    {
        Observation[] own = [.. Require.Given(observations)];
        if (own.Contains(null!))
            throw new ArgumentException("An observation is null.", nameof(observations));
        Array.Sort(own, static (left, right) => left.Period.OrderKey.CompareTo(right.Period.OrderKey));
        return new(published, source, own, note);
    }

    /// <inheritdoc cref="Create(Publication, string, IEnumerable{Observation}, string?)"/>
    public static Release Create(Publication published, string source, params Observation[] observations) =>
        Create(published, source, observations, note: null);

    /// <summary>The observation of a period; null if the release does not contain it.</summary>
    /// <param name="period">The period.</param>
    public Observation? ObservationFor(ReferencePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        foreach (Observation observation in Observations)
        {
            if (observation.Period == period)
                return observation;
        }

        return null;
    }

    /// <summary>Whether both were published at the same instant, so that neither comes after the other.</summary>
    internal bool IsOfOneInstantWith(Release other) =>
        Published.IsExact && other.Published.IsExact && Published.Latest == other.Published.Latest;

    /// <summary>
    /// The order of two releases of one instant, which has no meaning: by what they say, so that it does not depend on how they were
    /// given. Others are equal.
    /// </summary>
    internal static int CompareOfOneInstant(Release one, Release other)
    {
        if (!one.IsOfOneInstantWith(other))
            return 0;
        int bySource = string.CompareOrdinal(one.Source, other.Source);
        int byNote = bySource != 0 ? bySource : string.CompareOrdinal(one.Note, other.Note);
        return byNote != 0 ? byNote : string.CompareOrdinal(AllOf(one), AllOf(other));

        static string AllOf(Release release) => string.Join(
            '\n', release.Observations.Select(observation => $"{observation} {observation.Decimals} {release.Published.IsHypothetical}"));
    }

    /// <summary>"National Bureau of Statistics of China, 2025-06-09 Asia/Shanghai (time of day not known)".</summary>
    public override string ToString() => $"{Source}, {Published}";
}
