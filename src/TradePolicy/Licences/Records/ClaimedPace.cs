namespace TradePolicy.Licences;

/// <summary>
/// A pace that someone says was agreed: so much a month. It is a claim of the one who makes it and no law; whether an
/// authority is late by its own rules is another question, which <see cref="LicensingRecord.Overdue"/> answers.
/// </summary>
public sealed record ClaimedPace
{
    private ClaimedPace(Quantity perMonth, string claimedBy, string source)
    {
        PerMonth = Require.Given(perMonth);
        ClaimedBy = Require.Text(claimedBy);
        Source = Require.Text(source);
    }

    /// <summary>How much a month.</summary>
    public Quantity PerMonth { get; }

    /// <summary>Who says so: "director of the National Economic Council".</summary>
    public string ClaimedBy { get; }

    /// <summary>Where it was said.</summary>
    public string Source { get; }

    /// <summary>A pace.</summary>
    /// <param name="perMonth">How much a month.</param>
    /// <param name="claimedBy">Who says that it was agreed.</param>
    /// <param name="source">Where it was said.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static ClaimedPace Of(Quantity perMonth, string claimedBy, string source) => new(perMonth, claimedBy, source);

    /// <summary>"600 t a month, as the director of the National Economic Council says (CNBC, 9 June 2025)".</summary>
    public override string ToString() => $"{PerMonth} a month, as {ClaimedBy} says ({Source})";
}
