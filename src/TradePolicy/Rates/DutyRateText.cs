namespace TradePolicy;

/// <summary>The text of a rate outside of any tariff: in the first notation that has a form for it.</summary>
internal static class DutyRateText
{
    private static readonly DutyNotation[] Notations = [DutyNotation.UnitedKingdomAndEuropeanUnion, DutyNotation.UnitedStates];

    /// <summary>Reads a rate in the first notation that has it.</summary>
    internal static DutyRate? Read(string text, out string problem)
    {
        problem = "";
        foreach (DutyNotation notation in Notations)
        {
            if (notation.TryParse(text, out DutyRate? rate, out DutyRateProblem? own))
                return rate;
            problem = $"in the notation of {notation.Name}: {own}";
        }

        return null;
    }

    /// <summary>The text of a rate that <see cref="Read"/> reads as that rate.</summary>
    /// <exception cref="NotSupportedException">No notation has one.</exception>
    internal static string Of(DutyRate rate)
    {
        foreach (DutyNotation notation in Notations)
        {
            if (notation.TryFormat(rate, out string? text) && rate.Equals(Read(text, out _)))
                return text;
        }

        return RoundTrip.Of(rate, rate.ToString());
    }
}
