namespace TradePolicy;

/// <summary>The text of a rate outside of any tariff: in the first notation that has a form for it.</summary>
internal static class DutyRateText
{
    private static readonly DutyNotation[] Notations = [DutyNotation.UnitedKingdomAndEuropeanUnion, DutyNotation.UnitedStates];

    /// <summary>Reads a rate in the first notation that has it.</summary>
    internal static DutyRate? Read(string text, out string? problem)
    {
        problem = null;
        foreach (DutyNotation notation in Notations)
        {
            if (notation.TryParse(text, out DutyRate? rate, out DutyRateProblem? own))
                return rate;
            problem = $"in the notation of {notation.Name}: {own}";
        }

        return null;
    }

    /// <summary>The text of a rate that <see cref="Read"/> reads as that rate: its own, or else that of a notation.</summary>
    /// <exception cref="NotSupportedException">No notation has one.</exception>
    internal static string Of(DutyRate rate)
    {
        string own = rate.ToString();
        if (ReadsBack(own, rate))
            return own;
        foreach (DutyNotation notation in Notations)
        {
            if (notation.TryFormat(rate, out string? text) && ReadsBack(text, rate))
                return text;
        }

        return RoundTrip.Of(rate, own);
    }

    private static bool ReadsBack(string text, DutyRate rate) => rate.Equals(Read(text, out _));
}
