using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>A document that a regime requires of every application for some kinds of licence.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record RequiredDocument
{
    private RequiredDocument(string name, IEnumerable<LicenceKind> kinds, string citation)
    {
        Name = Require.Text(name);
        Kinds = [.. kinds.Distinct().Order()];
        Citation = Require.Text(citation);
        if (Kinds.Count == 0 || Kinds.Any(kind => !Enum.IsDefined(kind)))
            throw new ArgumentException("A document is required for at least one kind of licence.", nameof(kinds));
    }

    /// <summary>The name by which applications enclose it: "end-user and end-use certificate".</summary>
    public string Name { get; }

    /// <summary>The kinds of licence for which it is required.</summary>
    public ValueList<LicenceKind> Kinds { get; }

    /// <summary>The source, as a citation.</summary>
    public string Citation { get; }

    /// <summary>A document that is required for some kinds of licence.</summary>
    /// <param name="name">The name.</param>
    /// <param name="citation">The source, as a citation.</param>
    /// <param name="kinds">The kinds, at least one.</param>
    /// <exception cref="ArgumentException">A text is empty, or there is no kind.</exception>
    public static RequiredDocument Of(string name, string citation, params IEnumerable<LicenceKind> kinds) =>
        new(name, Require.Given(kinds), citation);

    /// <summary>The name and the citation.</summary>
    public override string ToString() => $"{Name} ({Citation})";
}
