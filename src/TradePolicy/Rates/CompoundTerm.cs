using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A part of a compound duty, which is added or subtracted.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CompoundTerm
{
    private CompoundTerm(DutyRate rate, bool isSubtracted)
    {
        Rate = Require.Given(rate);
        IsSubtracted = isSubtracted;
    }

    /// <summary>The duty.</summary>
    public DutyRate Rate { get; }

    /// <summary>Whether it is subtracted.</summary>
    public bool IsSubtracted { get; private init; }

    /// <summary>A duty that is added.</summary>
    /// <param name="rate">The duty.</param>
    public static CompoundTerm Added(DutyRate rate) => new(rate, false);

    /// <summary>A duty that is subtracted.</summary>
    /// <param name="rate">The duty.</param>
    public static CompoundTerm Subtracted(DutyRate rate) => new(rate, true);

    /// <summary>"+ 14.9%", "- 2%".</summary>
    public override string ToString() => $"{(IsSubtracted ? '-' : '+')} {Rate.Bracketed}";

    internal CompoundTerm WithOppositeSign() => this with { IsSubtracted = !IsSubtracted };
}
