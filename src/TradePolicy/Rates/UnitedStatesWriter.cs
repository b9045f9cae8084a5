using System.Globalization;

namespace TradePolicy;

/// <summary>Writes rates as the tariff schedule of the United States does; null if it has no form for one.</summary>
internal static class UnitedStatesWriter
{
    // For these parts the schedule says "of"; for all others "on".
    private static readonly string[] PartsWithOf =
        ["total sugars", "recording surface", "anhydrous morphine content", "immediate containers"];

    internal static string? Write(DutyRate rate) => rate switch
    {
        FreeOfDuty => "Free",
        TextOnlyDuty words => words.Text,
        ReferencedDuty reference => reference.Text,
        FlooredDuty floored => DutyNotation.Join(Write(floored.Duty), " but not less than ", Write(floored.Floor)),
        CappedDuty capped => DutyNotation.Join(Write(capped.Duty), " but not more than ", Write(capped.Cap)),
        CompoundDuty compound => compound.Written(Write, "less"),
        ApplicableSubheadingDuty applicable => Applicable(applicable.Subheadings),
        AdValorem adValorem => Percent(adValorem.Rate),
        ComponentDuty component => Component(component),
        SpecificDuty specific => DutyNotation.Join(Amount(specific.Amount), "", Per(specific.Per)),
        DutyPerDegreeUnder degrees => DutyNotation.Join(
            Write(degrees.PerDegree),
            string.Create(
                CultureInfo.InvariantCulture, $" for each degree under {degrees.Under} degrees (and fractions of a degree in proportion)"),
            ""),
        _ => null,
    };

    private static string Applicable(IReadOnlyList<string> subheadings) => subheadings switch
    {
        [] => "The duty provided in the applicable subheading",
        [var only] => $"The duty provided in subheading {only}",
        _ => $"The duty provided in subheadings {string.Join(", ", subheadings.SkipLast(1))} or {subheadings[^1]}",
    };

    private static string Percent(Percentage percentage) => MixedNumber.Format(percentage.Value) + "%";

    private static string Component(ComponentDuty duty) =>
        $"{Percent(duty.Rate)} on the "
        + $"{(duty.Component.EndsWith(" content", StringComparison.Ordinal) ? "value of the " : "")}{duty.Component}";

    /// <summary>Cents below a dollar, dollars from there on; a half dollar has two places.</summary>
    private static string? Amount(Money money)
    {
        if (!money.Currency.Equals(Currency.UnitedStatesDollar))
            return null;
        return money.Amount < 1m
            ? string.Create(CultureInfo.InvariantCulture, $"{DecimalText.Normalise(money.Amount * 100m)}¢")
            : string.Create(CultureInfo.InvariantCulture, $"${money.Amount}{(money.Amount.Scale == 1 ? "0" : "")}");
    }

    private static string? Per(Quantity per)
    {
        if (per.Unit.Equals(MeasurementUnit.Item) && per.Part is null)
            return per.Amount == 1m ? " each" : string.Create(CultureInfo.InvariantCulture, $"/{per.Amount}");
        if (per.Unit.Equals(UnitedStatesUnits.OtherPiece))
            return per.Amount == 1m && per.Part is null ? " for each other piece or part" : null;
        if (UnitedStatesUnits.For(per) is not { } unit)
            return null;
        string count = per.Amount == 1m ? "" : string.Create(CultureInfo.InvariantCulture, $"{per.Amount} ");
        return $"/{count}{unit.Symbol}{(unit.Part is null ? Part(per.Part) : "")}";
    }

    private static string Part(string? part) => part switch
    {
        null => "",
        _ when part.StartsWith("including ", StringComparison.Ordinal) => $", {part}",
        _ when part.StartsWith("over ", StringComparison.Ordinal) => $" {part}",
        _ => $" {(PartsWithOf.Contains(part) ? "of" : "on")} {part}",
    };
}
