using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>A date in the text of a heading of chapter 99: "on or after 12:01 a.m. eastern daylight time on April 5, 2025".</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Chapter99Date
{
    internal Chapter99Date(string text, Chapter99Relation relation, LegalMoment moment, EntryEvent? happening)
    {
        Text = text;
        Relation = relation;
        Moment = moment;
        Event = happening;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>How the date limits the period.</summary>
    public Chapter99Relation Relation { get; }

    /// <summary>
    /// The moment, in New York. A date without a time of day is the start of the day; with "after" and "through"
    /// it is the end of the day.
    /// </summary>
    public LegalMoment Moment { get; }

    /// <summary>
    /// The event that the text names before the date: entry or withdrawal, loading, export;
    /// null if it names none of them, as in a text about contracts.
    /// </summary>
    public EntryEvent? Event { get; }

    /// <summary>The words.</summary>
    public override string ToString() => Text;

    internal LegalEnd AsEnd() => Relation switch
    {
        Chapter99Relation.Through when Moment.TimeOfDayKind == TimeOfDayKind.EndOfDay =>
            LegalEnd.OnDay(Moment.Date, Moment.Zone, DayInclusion.Included),
        Chapter99Relation.Before when Moment.TimeOfDayKind == TimeOfDayKind.StartOfDay =>
            LegalEnd.OnDay(Moment.Date, Moment.Zone, DayInclusion.Excluded),
        _ => LegalEnd.At(Moment),
    };
}
