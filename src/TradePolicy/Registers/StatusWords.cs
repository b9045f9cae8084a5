namespace TradePolicy;

/// <summary>The status of truces, measures and tariffs, in the words of a sentence.</summary>
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

    /// <summary>"10% (34% suspended by Executive Order 14298)", "34%", "none", "none (ended by Executive Order 14389)".</summary>
    internal static string Of(Outcome<DutyRate> answer)
    {
        string value = answer.TryGetValue(out DutyRate? rate) ? rate.ToString() : "none";
        if (answer.SuspendedBy is { } suspension && answer.TryGetBeneath(out DutyRate? beneath))
            return $"{value} ({beneath} suspended by {suspension.Name})";
        if (answer.EndedBy is { } end)
            return $"{value} (ended by {end.Name})";
        return answer.HeldInvalidBy is { } judgment ? $"{value} (held invalid by {judgment.Name})" : value;
    }
}
