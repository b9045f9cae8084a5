using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// A report of the use of a licence, with its own reference. The same message twice counts once; another message with the same
/// reference is refused. The type of the event tells whether it adds to the use or states the total: totals that were added up
/// have exhausted licences that were hardly used.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record UseReport : LicenceEvent
{
    private protected UseReport(
        LicenceEventKind kind,
        Instant at,
        string? reason,
        Instant? reportedAt,
        string reference,
        IEnumerable<LineUse> lines,
        TradeParty? to)
        : base(kind, at, reason, reportedAt)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Reference = Require.Text(reference);
        Lines = ValueList.From(lines.Select(line => line ?? throw new ArgumentNullException(nameof(lines))));
        To = to;
        if (KnownAt < at)
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Use is reported when it happens or later: message '{Reference}' is of {at} and reported at {KnownAt}."),
                nameof(reportedAt));
        for (int index = 1; index < Lines.Count; index++)
        {
            foreach (LineUse earlier in Lines.AsSpan()[..index])
            {
                if (earlier.Line == Lines[index].Line)
                    throw new ArgumentException($"Message '{Reference}' states line {earlier.Line} twice.");
            }
        }
    }

    /// <summary>The reference of the message, by which a repeated message is recognised.</summary>
    public string Reference { get; }

    /// <summary>The use of each line, in the order given.</summary>
    public ValueList<LineUse> Lines { get; }

    /// <summary>The end user to whom the goods went; null if the message does not say.</summary>
    public TradeParty? To { get; }

    /// <summary>Whether both have the same content, though they were reported at different times.</summary>
    internal bool HasSameContentAs(UseReport other) =>
        ReferenceEquals(this, other) || (this with { KnownAt = other.KnownAt }) == other;
}
