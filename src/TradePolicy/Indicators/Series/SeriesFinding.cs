namespace TradePolicy.Indicators;

/// <summary>
/// Something about the observations of a series that a careful reader should know: a gap, a duplicate, a value that is
/// probably wrong. It is no error, and a probable slip may be a true value.
/// </summary>
public sealed record SeriesFinding
{
    internal SeriesFinding(SeriesFindingKind kind, bool isCertain, string message, params IEnumerable<ReferencePeriod> periods)
    {
        Kind = kind;
        IsCertain = isCertain;
        Message = message;
        Periods = [.. periods];
    }

    /// <summary>What it is about.</summary>
    public SeriesFindingKind Kind { get; }

    /// <summary>Whether it is so, or only probable.</summary>
    public bool IsCertain { get; }

    /// <summary>What was found, in words.</summary>
    public string Message { get; }

    /// <summary>The periods concerned.</summary>
    public ValueList<ReferencePeriod> Periods { get; }

    /// <summary>
    /// What there is to find among observations, in the order in which they are given, as a file lists them: gaps,
    /// duplicates, periods out of order or overlapping, values finer than published, probable sign slips and outliers.
    /// </summary>
    /// <remarks>
    /// <para>
    /// How far a value lies from its neighbours is its distance from the middle of the value before and the value after;
    /// of the first and the last value, its distance from the one beside it.
    /// What is usual is the median of that distance over the six values before and after that do not touch it, and at
    /// least one unit of the last published decimal. A value is a probable sign slip if its distance is at least four
    /// times the usual one, and with the other sign it would be a quarter or less of what it is. It is an outlier if its
    /// distance is at least eight times the usual one. Only the farthest of neighbouring values is named, since a wrong
    /// value makes its neighbours look wrong. At least four values to compare with are needed.
    /// </para>
    /// <para>
    /// The rule finds the slip of China's producer prices for December 2019 in a public copy (0.5 for -0.5), and the wrong
    /// -0.6 (for -2.7) of June 2013, and nothing in the 247 true values around them. Series that move with a feast, such
    /// as monthly exports around the lunar new year, have true values among its findings and hide most slips, since there a
    /// step as large as a slip is usual. That nothing is found does not say that all is well.
    /// </para>
    /// </remarks>
    /// <param name="definition">The series.</param>
    /// <param name="observations">The observations.</param>
    /// <exception cref="ArgumentException">A period does not fit the frequency.</exception>
    public static IReadOnlyList<SeriesFinding> Among(SeriesDefinition definition, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Observation[] given = [.. Require.Given(observations)];
        foreach (Observation observation in given)
            definition.RequireFits(observation.Period);
        return SeriesFindings.Among(definition, given);
    }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
