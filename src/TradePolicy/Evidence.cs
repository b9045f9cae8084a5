namespace TradePolicy;

/// <summary>
/// How well what is held of an instrument could be checked, on what basis, and what of it is not confirmed. The
/// instrument is what is cited; the evidence is about the copy or report that was read of it.
/// </summary>
/// <example><code>
/// Evidence.Of(EvidenceGrade.Confirmed, "copies of the text and reports, which agree").Except("its number")
/// </code></example>
public sealed record Evidence
{
    private Evidence(EvidenceGrade grade, string basis)
    {
        Grade = grade;
        Basis = basis;
    }

    /// <summary>How well it could be checked, the exceptions aside.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>What it was checked against: "the text", "reports, which agree".</summary>
    public string Basis { get; }

    /// <summary>What is held of the instrument and is not confirmed: "its number"; in the order given, empty if there is nothing.</summary>
    public ValueList<string> Exceptions { get; private init; } = [];

    /// <summary>Whether a source confirms all that is held.</summary>
    public bool IsFullyConfirmed => Grade == EvidenceGrade.Confirmed && Exceptions.Count == 0;

    /// <summary>Evidence.</summary>
    /// <param name="grade">How well it could be checked.</param>
    /// <param name="basis">What it was checked against.</param>
    /// <exception cref="ArgumentException">The basis is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grade is none.</exception>
    public static Evidence Of(EvidenceGrade grade, string basis) =>
        new(Require.Defined(grade, "Not a grade of evidence."), Require.Text(basis));

    /// <summary>The same evidence, which does not confirm some of what is held.</summary>
    /// <param name="points">What is not confirmed, each in a few words and once.</param>
    /// <exception cref="ArgumentException">A point is empty or stands twice.</exception>
    public Evidence WithExceptions(params IEnumerable<string> points)
    {
        string[] all = [.. Exceptions, .. Require.Given(points).Select(point => Require.Text(point, nameof(points)))];
        return all.Distinct(StringComparer.Ordinal).Count() == all.Length
            ? this with { Exceptions = ValueList.Owning(all) }
            : throw new ArgumentException("What is not confirmed is named once.", nameof(points));
    }

    /// <summary>"confirmed by the text, except its number".</summary>
    public override string ToString()
    {
        string grade = Grade switch
        {
            EvidenceGrade.Confirmed => "confirmed by",
            EvidenceGrade.Inferred => "inferred from",
            _ => "not confirmed:",
        };
        string exceptions = Exceptions.Count == 0 ? "" : $", except {string.Join("; ", Exceptions)}";
        return $"{grade} {Basis}{exceptions}";
    }

    /// <summary>What an answer that rests on it says; empty if all is confirmed.</summary>
    internal string Caution => Grade switch
    {
        EvidenceGrade.Inferred => "inferred",
        EvidenceGrade.Unconfirmed => "not confirmed",
        _ => Exceptions.Count == 0 ? "" : $"not confirmed: {string.Join("; ", Exceptions)}",
    };
}
