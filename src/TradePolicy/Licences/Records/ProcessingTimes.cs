using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// How long decisions took, from acceptance to decision, in the days that the regime counts: working days or calendar days,
/// without the days on which information was outstanding or a higher authority was deciding. The day of the decision is counted.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// if (record.ProcessingTimes is { } times &amp;&amp; times.TryGetValue(out ProcessingFigures? figures))
///     Console.WriteLine(figures.Median);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProcessingTimes
{
    internal ProcessingTimes(ProcessingClock clock, IReadOnlyCollection<DayCount> counts)
    {
        Clock = clock;
        Days = [.. counts.Where(count => count.IsCertain).Select(count => count.Value).Order()];
        NotKnown = counts.Count - Days.Count;
        Reasons = counts.Count == 0
            ? [OpenFact.Of(OpenFactKind.NotInData, "decisions", "no decision")]
            : [.. counts.SelectMany(count => count.Reasons).Distinct()];
    }

    /// <summary>The clock that counts the days.</summary>
    public ProcessingClock Clock { get; }

    /// <summary>The days of each decision for which they are known, in ascending order.</summary>
    public ValueList<int> Days { get; }

    /// <summary>The number of decisions for which the days are not known.</summary>
    public int NotKnown { get; }

    /// <summary>Why there are no figures; empty if there are.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Whether there are figures: there is a decision, and the days of every decision are known.</summary>
    public bool IsCertain => Days.Count > 0 && NotKnown == 0;

    /// <summary>The figures.</summary>
    /// <exception cref="InvalidOperationException">There are no figures; the message gives the reason.</exception>
    public ProcessingFigures Value => TryGetValue(out ProcessingFigures? value)
        ? value
        : throw new InvalidOperationException($"There are no figures: {Explain()}.");

    /// <summary>The figures if there are any; otherwise empty.</summary>
    public ValueList<ProcessingFigures> Possible => TryGetValue(out ProcessingFigures? value) ? [value] : [];

    /// <summary>Gets the figures if there are any.</summary>
    /// <param name="value">The figures; null if there are none.</param>
    /// <returns>Whether there are figures.</returns>
    public bool TryGetValue([NotNullWhen(true)] out ProcessingFigures? value)
    {
        value = IsCertain ? new(Days, Clock.Limit) : null;
        return value is not null;
    }

    /// <summary>"median 31 and mean 30.5 days of 12 decisions, 2 over the limit of 45", "no decision".</summary>
    /// <returns>The sentence.</returns>
    public string Explain()
    {
        string reasons = string.Join("; ", Reasons);
        if (!TryGetValue(out ProcessingFigures? figures))
        {
            return NotKnown == 0
                ? reasons
                : string.Create(CultureInfo.InvariantCulture, $"not known of {NotKnown} of {NotKnown + Days.Count} decisions: {reasons}");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {DecimalText.Normalise(figures.Median)} and mean {DecimalText.Normalise(Math.Round(figures.Mean, 1))} "
            + $"{(Clock.Calendar is null ? "calendar" : "working")} days of {Days.Count} {(Days.Count == 1 ? "decision" : "decisions")}, "
            + $"{figures.OverLimit} over the limit of {Clock.Limit}");
    }

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();
}
