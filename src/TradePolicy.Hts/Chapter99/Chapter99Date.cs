namespace TradePolicy.Hts;

/// <summary>A date in the text of a heading of chapter 99: "on or after 12:01 a.m. eastern daylight time on April 5, 2025".</summary>
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

    /// <summary>How the date bounds what it is about.</summary>
    public Chapter99Relation Relation { get; }

    /// <summary>
    /// The moment, in New York. Of a date without a time of day it is where the bound lies: the start of the day, or of
    /// "after" and "through" its end.
    /// </summary>
    public LegalMoment Moment { get; }

    /// <summary>
    /// The event that the text speaks of before the date, as far as its words tell: entry or withdrawal, loading, export;
    /// null where it speaks of none of them, such as a contract.
    /// </summary>
    public EntryEvent? Event { get; }

    /// <summary>The words.</summary>
    public override string ToString() => Text;

    internal LegalEnd AsEnd() => Relation switch
    {
        Chapter99Relation.Through when Moment.TimeOfDayKind == TimeOfDayKind.EndOfDay => LegalEnd.OnDay(Moment.Date, Moment.Zone, DayInclusion.Included),
        Chapter99Relation.Before when Moment.TimeOfDayKind == TimeOfDayKind.StartOfDay => LegalEnd.OnDay(Moment.Date, Moment.Zone, DayInclusion.Excluded),
        _ => LegalEnd.At(Moment),
    };
}
