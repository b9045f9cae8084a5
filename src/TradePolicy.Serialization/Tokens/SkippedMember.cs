using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Serialization;

/// <summary>A member of a document of a later version, which this version does not know and has skipped.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SkippedMember
{
    internal SkippedMember(string path, int line, int position)
    {
        Path = path;
        LineNumber = line;
        LinePosition = position;
    }

    /// <summary>The name of the document, if several were read; null if one was read.</summary>
    public string? Document { get; private init; }

    /// <summary>Where it is: <c>snapshot.tariffs[3].quota</c>.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; 0 if it is not known.</summary>
    public int LineNumber { get; }

    /// <summary>The position in the line, from 1; 0 if it is not known.</summary>
    public int LinePosition { get; }

    /// <summary>"snapshot.tariffs[3].quota (line 118, position 7)", after the name of the document if there is one.</summary>
    public override string ToString()
    {
        string place = LineNumber == 0 ? Path : $"{Path} (line {LineNumber}, position {LinePosition})";
        return Document is null ? place : $"{Document}: {place}";
    }

    internal SkippedMember In(string document) => this with { Document = document };
}
