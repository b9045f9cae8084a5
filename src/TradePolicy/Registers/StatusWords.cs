namespace TradePolicy;

/// <summary>How truces and measures stand, in the words of a sentence.</summary>
internal static class StatusWords
{
    internal static string Of(TruceStatus status) => status switch
    {
        TruceStatus.NotKnown => "not known",
        TruceStatus.AnnouncedOnly => "announced only",
        TruceStatus.NotYetInForce => "not yet in force",
        TruceStatus.InForce => "in force",
        TruceStatus.InForceNothingToSuspend => "in force with nothing to suspend",
        TruceStatus.Interrupted => "interrupted",
        TruceStatus.Lapsed => "lapsed",
        TruceStatus.Ended => "ended",
        TruceStatus.Indeterminate => "in doubt",
        _ => "unknown beyond the horizon",
    };

    internal static string Of(MeasureStatus status) => status switch
    {
        MeasureStatus.NotKnown => "not known",
        MeasureStatus.Threatened => "threatened",
        MeasureStatus.Announced => "announced",
        MeasureStatus.InForce => "in force",
        MeasureStatus.Suspended => "suspended",
        MeasureStatus.Ended => "ended",
        MeasureStatus.Indeterminate => "in doubt",
        _ => "unknown beyond the horizon",
    };
}
