using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// Something about a set of records that a careful reader should know: a gap, an overlap, a contradiction, a value that
/// is probably wrong. It is not an error: the texts themselves have gaps, and an improbable value may be true.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Finding
{
    internal Finding(FindingKind kind, bool isCertain, string message, params IEnumerable<string> records)
    {
        Kind = kind;
        IsCertain = isCertain;
        Message = message;
        Records = ValueList.From(records);
    }

    /// <summary>What it is about.</summary>
    public FindingKind Kind { get; }

    /// <summary>Whether it is true in every reading of the texts; false if only in some, or if it is only probable.</summary>
    public bool IsCertain { get; }

    /// <summary>The finding, as a sentence.</summary>
    public string Message { get; }

    /// <summary>The keys of the records concerned; of observations, the texts of their periods (<c>2025-05</c>).</summary>
    public ValueList<string> Records { get; }

    /// <summary>"possible gap: …".</summary>
    public override string ToString() => Message;
}
