using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Negotiations;

/// <summary>
/// What a party has committed itself to in negotiations: since when and until when, and what would show that it is kept.
/// It records what was said to be agreed; whether that is law or is kept are other questions.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Commitment
{
    private Commitment(string key, Economy party, string summary, LegalWindow during, Publication published, string verification)
    {
        Key = Require.Key(key);
        Party = Require.Given(party);
        ArgumentNullException.ThrowIfNull(during);
        Published = Require.Given(published);
        Summary = Require.Text(summary);
        During = during.Start.IsDated
            ? during.UnderLawOf(party)
            : throw new ArgumentException($"A commitment holds from a moment on: {during}.", nameof(during));
        Verification = Require.Text(verification);
    }

    /// <summary>The key by which allegations refer to it.</summary>
    public string Key { get; }

    /// <summary>The party that has committed itself.</summary>
    public Economy Party { get; }

    /// <summary>What to, in our own words.</summary>
    public string Summary { get; }

    /// <summary>From when, and until when if that was said.</summary>
    public LegalWindow During { get; }

    /// <summary>When it became known.</summary>
    public Publication Published { get; }

    /// <summary>What would show that it is kept: "the licences that are granted in a month".</summary>
    public string Verification { get; }

    /// <summary>Its measurable part; null if there is none.</summary>
    public CommitmentTarget? Target { get; private init; }

    /// <summary>The key of the round from which it comes; null if it comes from none, or none is in the data.</summary>
    public string? Round { get; private init; }

    /// <summary>How well our record of it could be checked; null if that has not been graded.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>A commitment.</summary>
    /// <param name="key">The key.</param>
    /// <param name="party">The party that has committed itself.</param>
    /// <param name="summary">What it commits to, in our own words.</param>
    /// <param name="during">From when, and until when if that was said.</param>
    /// <param name="published">When it became known.</param>
    /// <param name="verification">What would show that it is kept.</param>
    /// <exception cref="ArgumentException">The key is not a key, a text is empty, or the window has no start.</exception>
    public static Commitment Create(
        string key, Economy party, string summary, LegalWindow during, Publication published, string verification) =>
        new(key, party, summary, during, published, verification);

    /// <summary>The same commitment with its measurable part.</summary>
    /// <param name="target">The measurable part.</param>
    public Commitment With(CommitmentTarget target) => this with { Target = Require.Given(target) };

    /// <summary>The same commitment with the round from which it comes.</summary>
    /// <param name="round">The key of the round.</param>
    /// <exception cref="ArgumentException">The key is not a key.</exception>
    public Commitment WithRound(string round) => this with { Round = Require.Key(round) };

    /// <summary>The same commitment with its evidence.</summary>
    /// <param name="evidence">How well our record of it could be checked.</param>
    public Commitment With(Evidence evidence) => this with { Evidence = Require.Given(evidence) };

    /// <summary>
    /// Whether it applies at an instant, by its own window: in force, not in force, or in doubt if a bound is. Whether it
    /// is kept is not asked.
    /// </summary>
    /// <param name="at">The instant.</param>
    public SegmentState StateAt(Instant at)
    {
        Certainty begun = During.Start.PassedAt(at);
        Certainty ended = During.End.PassedAt(at);
        return begun == Certainty.No || ended == Certainty.Yes ? SegmentState.NotInForce
            : begun == Certainty.Yes && ended == Certainty.No ? SegmentState.InForce
            : SegmentState.Indeterminate;
    }

    /// <summary>"CN: buys soybeans of the United States, at least 25 million tonnes of soybeans per P1Y".</summary>
    public override string ToString() => $"{Party}: {Summary}{(Target is null ? "" : $", {Target}")}";
}
