using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>A shipment under the licence. Its quantities are added to the use before.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ShipmentRecorded : UseReport
{
    private ShipmentRecorded(Instant shippedAt, string reference, IEnumerable<LineUse> lines, TradeParty? to, Instant? reportedAt)
        : base(LicenceEventKind.ShipmentRecorded, shippedAt, null, reportedAt, reference, lines, to)
    {
        if (Lines.Count == 0 || Lines.Any(line => line.IsNothing))
            throw new ArgumentException(
                $"A shipment has at least one line, and each is above zero; message '{Reference}' does not.");
    }

    /// <summary>Creates the event.</summary>
    /// <param name="shippedAt">When the goods were shipped.</param>
    /// <param name="reference">The reference of the message.</param>
    /// <param name="lines">The use of each line; at least one line, each once, and more than zero.</param>
    /// <param name="to">The end user to whom the goods went; null if the message does not say.</param>
    /// <param name="reportedAt">When it was reported; by default, when it was shipped.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The reference is empty, nothing is shipped, a line is given twice, or it was reported
    /// before it was shipped.</exception>
    public static ShipmentRecorded Of(
        Instant shippedAt, string reference, IEnumerable<LineUse> lines, TradeParty? to = null, Instant? reportedAt = null) =>
        new(shippedAt, reference, lines, to, reportedAt);

    private protected override string Content() =>
        $"shipment {Reference}{(To is null ? "" : $" to {To}")}: {string.Join(", ", Lines)}";
}
