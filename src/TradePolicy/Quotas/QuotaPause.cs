using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Quotas;

/// <summary>Days within the period of a quota on which nothing is drawn from it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaPause
{
    private QuotaPause(QuotaPauseKind kind, LocalDate firstDay, LocalDate lastDay)
    {
        Kind = kind;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>Whether the quota is suspended or blocked.</summary>
    public QuotaPauseKind Kind { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>A pause.</summary>
    /// <param name="kind">Whether the quota is suspended or blocked.</param>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, included; not before the first.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined.</exception>
    public static QuotaPause Of(QuotaPauseKind kind, LocalDate firstDay, LocalDate lastDay) =>
        new(Require.Defined(kind, "Not a kind of pause."), Require.Iso(firstDay), QuotaPeriod.NotBefore(firstDay, Require.Iso(lastDay)));

    /// <summary>"suspended from 2025-03-01 through 2025-03-31".</summary>
    public override string ToString() =>
        $"{(Kind == QuotaPauseKind.Suspended ? "suspended" : "blocked")} from {LocalDatePattern.Iso.Format(FirstDay)} through "
        + LocalDatePattern.Iso.Format(LastDay);
}
