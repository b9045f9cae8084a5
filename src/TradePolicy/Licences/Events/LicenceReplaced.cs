using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>Another licence replaces this one, which ends.</summary>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceReplaced : LicenceEvent
{
    private LicenceReplaced(Instant at, string? reason, string by)
        : base(LicenceEventKind.Replaced, at, reason) => ReplacementNumber = Require.Text(by);

    /// <summary>The number of the licence that replaces it.</summary>
    public string ReplacementNumber { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="replacementNumber">The number of the licence that replaces it.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static LicenceReplaced Of(Instant at, string replacementNumber, string? reason = null) => new(at, reason, replacementNumber);

    private protected override string Content() => $"replaced by {ReplacementNumber}";
}
