using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>The outcome of a round, as far as was said, and since when that is known.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record RoundOutcome
{
    private RoundOutcome(string summary, Publication published, Evidence? evidence)
    {
        Summary = Require.Text(summary);
        Published = Require.Given(published);
        Evidence = evidence;
    }

    /// <summary>The outcome, in our own words.</summary>
    public string Summary { get; }

    /// <summary>When that became known.</summary>
    public Publication Published { get; }

    /// <summary>How well it could be checked; null if that has not been graded.</summary>
    public Evidence? Evidence { get; }

    /// <summary>An outcome.</summary>
    /// <param name="summary">The outcome, in our own words.</param>
    /// <param name="published">When that became known.</param>
    /// <param name="evidence">How well it could be checked.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static RoundOutcome Of(string summary, Publication published, Evidence? evidence = null) => new(summary, published, evidence);

    /// <summary>The outcome.</summary>
    public override string ToString() => Summary;
}
