using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>Another licence replaces this one, which ends.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceReplaced : LicenceEvent
{
    private LicenceReplaced(Instant at, string? reason, string replacementNumber, Instant? knownAt)
        : base(LicenceEventKind.Replaced, at, reason, knownAt) => ReplacementNumber = Require.Text(replacementNumber);

    /// <summary>The number of the licence that replaces it.</summary>
    public string ReplacementNumber { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="replacementNumber">The number of the licence that replaces it.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static LicenceReplaced Of(Instant at, string replacementNumber, string? reason = null, Instant? knownAt = null) =>
        new(at, reason, replacementNumber, knownAt);

    private protected override string Content() => $"replaced by {ReplacementNumber}";
}
