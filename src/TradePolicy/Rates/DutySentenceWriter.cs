using System.Globalization;

namespace TradePolicy;

/// <summary>Writes rates as duty sentences; null if a rate has no form.</summary>
internal static class DutySentenceWriter
{
    private const int FewestPlaces = 3;

    internal static string? Write(DutyRate rate) => rate switch
    {
        FreeOfDuty => "NIHIL",
        ReferencedDuty reference => reference.Text,
        CappedDuty capped => DutyNotation.Join(Write(capped.Duty), " MAX ", Write(capped.Cap)),
        FlooredDuty floored => DutyNotation.Join(Write(floored.Duty), " MIN ", Write(floored.Floor)),
        CompoundDuty compound => compound.Written(Write, "-"),
        AdValorem adValorem => Number(adValorem.Rate.Value) + "%",
        FlatDuty flat => Amount(flat.Amount),
        SpecificDuty specific => DutyNotation.Join(Amount(specific.Amount), " / ", Per(specific.Per)),
        _ => null,
    };

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
