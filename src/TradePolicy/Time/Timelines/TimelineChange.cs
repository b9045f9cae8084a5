using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>An instant at which the answer of a timeline changes.</summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
/// <param name="at">The instant.</param>
/// <param name="before">The answer up to it.</param>
/// <param name="after">The answer from it on.</param>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class TimelineChange<T>(Instant at, Segment<T> before, Segment<T> after)
    where T : notnull
{
    /// <summary>The first instant of the new answer.</summary>
    public Instant At { get; } = at;

    /// <summary>The answer up to the change.</summary>
    public Segment<T> Before { get; } = Require.Given(before);

    /// <summary>The answer from the change on.</summary>
    public Segment<T> After { get; } = Require.Given(after);
}
