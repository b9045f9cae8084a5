using System.Globalization;

namespace TradePolicy;

/// <summary>Writes rates as duty sentences; null if a rate has no form.</summary>
internal static class DutySentenceWriter
{
    private const int FewestPlaces = 3;

    internal static string? Write(DutyRate rate) => rate is EntryPriceDuty ladder ? Ladder(ladder) : Duty(rate);

    private static string? Duty(DutyRate rate) => rate switch
    {
        FreeOfDuty => "NIHIL",
        ReferencedDuty reference => reference.Text,
        CappedDuty capped => DutyNotation.Join(Duty(capped.Duty), " MAX ", Duty(capped.Cap)),
        FlooredDuty floored => DutyNotation.Join(Duty(floored.Duty), " MIN ", Duty(floored.Floor)),
        CompoundDuty compound => compound.Written(Duty, "-"),
        AdValorem adValorem => Number(adValorem.Rate.Value) + "%",
        FlatDuty flat => Amount(flat.Amount),
        SpecificDuty specific => DutyNotation.Join(Amount(specific.Amount), " / ", Per(specific.Per)),
        _ => null,
    };

    // As the conditions of the integrated tariff are written, with the sentences of the steps as they are written elsewhere.
    private static string? Ladder(EntryPriceDuty ladder)
    {
        string? per = Per(ladder.Per);
        string?[] steps =
            [.. ladder.Steps.Select(step => DutyNotation.Join($"V {Amount(step.AtLeast)} / {per} (01):", "", Duty(step.Rate)))];
        return per is null || steps.Contains(null) ? null : $"Cond: {string.Join(" ; ", steps)}";
    }

    private static string Amount(Money money) => $"{Number(money.Amount)} {money.Currency}";

    private static string Number(decimal number) =>
        number.ToString(
            "F" + Math.Max(FewestPlaces, (int)number.Scale).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string? Per(Quantity per)
    {
        if (DutySentenceUnits.For(per) is not { } unit)
            return null;
        string count = per.Amount == 1m ? "" : per.Amount.ToString("#,0.############################", CultureInfo.InvariantCulture) + " ";
        if (unit.Part == per.Part)
            return count + unit.Symbol;
        return DutySentenceUnits.QualifierFor(per.Part!) is { } qualifier ? $"{count}{unit.Symbol} / {qualifier}" : null;
    }
}
