using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>A change of a published value by a later release.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Revision
{
    private readonly SeriesDefinition definition;

    internal Revision(SeriesDefinition definition, Vintage from, Vintage to)
    {
        this.definition = definition;
        From = from;
        To = to;
    }

    /// <summary>The value before.</summary>
    public Vintage From { get; }

    /// <summary>The value after.</summary>
    public Vintage To { get; }

    /// <summary>The value after less the value before, in the unit of the series, or in percentage points if that is per cent.</summary>
    /// <param name="difference">The difference; zero if one of the two values is missing.</param>
    /// <returns>Whether both values exist.</returns>
    public bool TryGetDifference(out decimal difference)
    {
        bool areBoth = From.Observation.TryGetValue(out decimal before) & To.Observation.TryGetValue(out decimal after);
        difference = areBoth ? after - before : 0m;
        return areBoth;
    }

    /// <summary>"revised down by 3.4 percentage points, from 14.8% to 11.4%".</summary>
    /// <returns>The sentence.</returns>
    public string Explain()
    {
        if (From.Observation.IsMissing)
            return $"filled in with {Shown(To)}, where there was no value ({From.Observation.MissingReason})";
        if (To.Observation.IsMissing)
            return $"withdrawn ({To.Observation.MissingReason}), where it had been {Shown(From)}";
        string way = To.Observation.Value > From.Observation.Value ? "up" : "down";
        return $"revised {way} by {definition.FormatDistance(From.Observation, To.Observation)}, from {Shown(From)} to {Shown(To)}";
    }

    // By hand: the definition only serves the wording.
    /// <summary>Whether both are the same change.</summary>
    /// <param name="other">The other revision.</param>
    public bool Equals(Revision? other) => other is not null && From.Equals(other.From) && To.Equals(other.To);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(From, To);

    /// <summary>The period, the sentence and when it was published.</summary>
    public override string ToString() => $"{To.Observation.Period} {Explain()}, published {To.Release.Published}";

    private string Shown(Vintage vintage) => definition.Format(vintage.Observation);
}
