using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// Replaces the content of an earlier message on the use of the licence, which was wrong. Only a correction may lower the use.
/// The corrected message keeps its own instant.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record UseCorrected : UseReport
{
    private UseCorrected(Instant at, string reference, string corrects, IEnumerable<LineUse> lines, string? reason)
        : base(LicenceEventKind.UseCorrected, at, reason, null, reference, lines, null)
    {
        CorrectedReference = Require.Text(corrects);
        if (CorrectedReference == Reference)
            throw new ArgumentException($"Message '{Reference}' corrects itself; a correction has its own reference.", nameof(corrects));
    }

    /// <summary>The reference of the message that was wrong.</summary>
    public string CorrectedReference { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When the correction is made.</param>
    /// <param name="reference">The reference of the correction.</param>
    /// <param name="corrects">The reference of the message that was wrong: a shipment or a total.</param>
    /// <param name="lines">The correct use of each line, each once; empty if there was no such use at all.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A reference is empty, both are the same, or a line is given twice.</exception>
    public static UseCorrected Of(Instant at, string reference, string corrects, IEnumerable<LineUse> lines, string? reason = null) =>
        new(at, reference, corrects, lines, reason);

    private protected override string Content() =>
        $"correction {Reference} of {CorrectedReference}: {(Lines.Count == 0 ? "nothing" : string.Join(", ", Lines))}";
}
