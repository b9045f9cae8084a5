using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>
/// The share that one economy has of something, as one source gives it for one year. It is one figure: shares of
/// several sources or years are no series, and nothing here computes a change between them. The year that it is of is not
/// when it became known: a record restricted to what was known leaves out what was published later.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// MarketShare
///     .Create(
///         "cn/rare-earths/processing", Economy.China, "processing of rare earths", Percentage.Of(90m), 2024,
///         "International Energy Agency", published)
///     .AsApproximate()
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MarketShare
{
    private MarketShare(string key, Economy holder, string subject, Percentage share, int year, string source, Publication published)
    {
        Key = Require.Key(key);
        Holder = Require.Given(holder);
        Subject = Require.Text(subject);
        Share = Require.Share(share);
        Year = year is >= 1 and <= 9999 ? year : throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1 to 9999.");
        Source = Require.Text(source);
        Published = Require.Given(published);
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The economy that has the share.</summary>
    public Economy Holder { get; }

    /// <summary>What it is a share of: "processing of rare earths", "mine production of rare earths".</summary>
    public string Subject { get; }

    /// <summary>The share, 0 to 100 %.</summary>
    public Percentage Share { get; }

    /// <summary>The year that it is of.</summary>
    public int Year { get; }

    /// <summary>Who gives it.</summary>
    public string Source { get; }

    /// <summary>When it became known.</summary>
    public Publication Published { get; }

    /// <summary>Whether the source gives it as "about".</summary>
    public bool IsApproximate { get; private init; }

    /// <summary>A share.</summary>
    /// <param name="key">The key.</param>
    /// <param name="holder">The economy that has it.</param>
    /// <param name="subject">What it is a share of.</param>
    /// <param name="share">The share, 0 to 100 %.</param>
    /// <param name="year">The year that it is of, from 1 to 9999.</param>
    /// <param name="source">Who gives it.</param>
    /// <param name="published">When it became known.</param>
    /// <exception cref="ArgumentException">The key is not a key, or a text is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is no share, or the year no year.</exception>
    public static MarketShare Create(
        string key, Economy holder, string subject, Percentage share, int year, string source, Publication published) =>
        new(key, holder, subject, share, year, source, published);

    /// <summary>The same share, which the source gives as "about".</summary>
    public MarketShare AsApproximate() => this with { IsApproximate = true };

    /// <summary>"CN has about 90% of the processing of rare earths in 2024 (International Energy Agency)".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Holder} has {(IsApproximate ? "about " : "")}{Share} of the {Subject} in {Year} ({Source})");
}
