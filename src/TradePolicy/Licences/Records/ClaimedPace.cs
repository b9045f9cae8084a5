using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// A pace that someone says was agreed: an amount per month. It is a claim, not law; whether an authority is late by its own
/// rules is another question, which <see cref="LicensingRecord.Overdue"/> answers.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ClaimedPace
{
    private ClaimedPace(Quantity perMonth, string claimedBy, string source)
    {
        PerMonth = Require.Given(perMonth);
        ClaimedBy = Require.Text(claimedBy);
        Source = Require.Text(source);
    }

    /// <summary>The amount per month.</summary>
    public Quantity PerMonth { get; }

    /// <summary>Who claims it: "director of the National Economic Council".</summary>
    public string ClaimedBy { get; }

    /// <summary>The source of the claim.</summary>
    public string Source { get; }

    /// <summary>A pace.</summary>
    /// <param name="perMonth">The amount per month.</param>
    /// <param name="claimedBy">Who claims that it was agreed.</param>
    /// <param name="source">The source of the claim.</param>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static ClaimedPace Of(Quantity perMonth, string claimedBy, string source) => new(perMonth, claimedBy, source);

    /// <summary>"600 t a month, as the director of the National Economic Council says (CNBC, 9 June 2025)".</summary>
    public override string ToString() => $"{PerMonth} a month, as {ClaimedBy} says ({Source})";
}
