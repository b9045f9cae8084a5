using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How well the data about an instrument could be checked, on what basis, and which of them are not confirmed. The
/// instrument is cited; the evidence is about the copy or report that was read.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// Evidence.Of(EvidenceGrade.Confirmed, "copies of the text and reports, which agree").WithExceptions("its number")
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Evidence
{
    private Evidence(EvidenceGrade grade, string basis)
    {
        Grade = grade;
        Basis = basis;
    }

    /// <summary>How well the data could be checked, except the unconfirmed ones.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>The sources of the check: "the text", "reports, which agree".</summary>
    public string Basis { get; }

    /// <summary>The data that are not confirmed: "its number"; in the order given, empty if all are confirmed.</summary>
    public ValueList<string> Exceptions { get; private init; } = [];

    /// <summary>Whether a source confirms all data about the instrument.</summary>
    public bool IsFullyConfirmed => Grade == EvidenceGrade.Confirmed && Exceptions.Count == 0;

    /// <summary>The evidence.</summary>
    /// <param name="grade">How well the data could be checked.</param>
    /// <param name="basis">The sources of the check.</param>
    /// <exception cref="ArgumentException">The basis is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not defined.</exception>
    public static Evidence Of(EvidenceGrade grade, string basis) =>
        new(Require.Defined(grade, "Not a grade of evidence."), Require.Text(basis));

    /// <summary>The same evidence, with data that are not confirmed.</summary>
    /// <param name="points">The data that are not confirmed, each in a few words and once.</param>
    /// <exception cref="ArgumentException">A point is empty or is given twice.</exception>
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

    /// <summary>The note in an answer that depends on the instrument; empty if all is confirmed.</summary>
    internal string Caution => Grade switch
    {
        EvidenceGrade.Inferred => "inferred",
        EvidenceGrade.Unconfirmed => "not confirmed",
        _ => Exceptions.Count == 0 ? "" : $"not confirmed: {string.Join("; ", Exceptions)}",
    };
}
