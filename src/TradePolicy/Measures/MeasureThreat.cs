using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A statement that a measure will or may be taken, and the statement or act by which that was taken back, if it was. It
/// is not law.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MeasureThreat
{
    private MeasureThreat(LegalInstrument statement, LegalInstrument? droppedBy)
    {
        Statement = Require.Given(statement);
        if (droppedBy is not null && droppedBy.Published.Latest < statement.Published.Earliest)
            throw new ArgumentException(
                $"{droppedBy.Name} became known before {statement.Name}, which it is said to take back.", nameof(droppedBy));
        DroppedBy = droppedBy;
    }

    /// <summary>The statement that makes the threat.</summary>
    public LegalInstrument Statement { get; }

    /// <summary>The statement or act that takes it back; null if unknown.</summary>
    public LegalInstrument? DroppedBy { get; private init; }

    /// <summary>A threat.</summary>
    /// <param name="statement">The statement that makes it.</param>
    /// <param name="droppedBy">The statement or act that takes it back, if one does.</param>
    /// <exception cref="ArgumentException">It was taken back before it was made.</exception>
    public static MeasureThreat Of(LegalInstrument statement, LegalInstrument? droppedBy = null) => new(statement, droppedBy);

    /// <summary>"Statement of 28 May 2025, taken back by …".</summary>
    public override string ToString() => DroppedBy is null ? Statement.Name : $"{Statement.Name}, taken back by {DroppedBy.Name}";

    internal IEnumerable<LegalInstrument> Instruments => DroppedBy is null ? [Statement] : [Statement, DroppedBy];

    /// <summary>Whether the threat has been made and not dropped at an instant.</summary>
    internal Certainty StandsAt(Instant at)
    {
        Certainty made = MeasureHistory.KnownAt(Statement, at);
        return DroppedBy is null ? made : (Certainty)Math.Min((int)made, (int)Certainty.Yes - (int)MeasureHistory.KnownAt(DroppedBy, at));
    }

    /// <summary>What was known of the threat at an instant; null if nothing was.</summary>
    private MeasureThreat? AsKnownAt(Instant known) => MeasureHistory.KnownAt(Statement, known) == Certainty.No ? null
        : DroppedBy is null || MeasureHistory.KnownAt(DroppedBy, known) != Certainty.No ? this
        : this with { DroppedBy = null };

    /// <summary>Of several threats those that were known at an instant, as they were known then.</summary>
    internal static ValueList<MeasureThreat> KnownAt(ValueList<MeasureThreat> threats, Instant known) =>
        ValueList.From(threats.Select(threat => threat.AsKnownAt(known)).OfType<MeasureThreat>());
}
