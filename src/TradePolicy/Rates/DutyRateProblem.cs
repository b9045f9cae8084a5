using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>Why a text is not a duty rate: the kind of problem, its place and what was expected.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyRateProblem
{
    internal DutyRateProblem(DutyRateProblemKind kind, int position, string hint)
    {
        Kind = kind;
        Position = position;
        Expected = hint;
    }

    /// <summary>The kind of problem.</summary>
    public DutyRateProblemKind Kind { get; }

    /// <summary>
    /// The index of the character, counted from 0, at which reading stopped; the length of the text if it ends too early.
    /// </summary>
    public int Position { get; }

    /// <summary>What was expected there, as a sentence.</summary>
    public string Expected { get; }

    /// <summary>"MissingUnit at index 6: Expected a unit after '/', such as kg.".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} at index {Position}: {Expected}");
}
