using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>One thing that an application for a licence lacks, with the source that requires it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ApplicationGap
{
    internal ApplicationGap(ApplicationGapKind kind, string name, string sentence)
    {
        Kind = kind;
        Name = name;
        Message = sentence;
    }

    /// <summary>The kind of thing that is missing.</summary>
    public ApplicationGapKind Kind { get; }

    /// <summary>The document, the role of the party, or "end use".</summary>
    public string Name { get; }

    /// <summary>What is missing, as a sentence without its full stop.</summary>
    public string Message { get; }

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
