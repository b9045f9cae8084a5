using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>The units in which volumes and balances are stated, by their names in the tables and answers.</summary>
internal static class QuotaUnits
{
    private static readonly Dictionary<string, MeasurementUnit> Units = new(StringComparer.Ordinal)
    {
        ["Kilogram (kg)"] = MeasurementUnit.Kilogram,
        ["Tonne (1,000 kg)"] = MeasurementUnit.Tonne,
        ["Litre (l)"] = MeasurementUnit.Litre,
        ["Hectolitre (hl)"] = MeasurementUnit.Hectolitre,
        ["Litre pure (100%) alcohol (l alc. 100%)"] = MeasurementUnit.LitreOfPureAlcohol,
        ["Cubic meter (m3)"] = MeasurementUnit.CubicMetre,
        ["Cubic meter (m³)"] = MeasurementUnit.CubicMetre,
        ["Square metre (m2)"] = MeasurementUnit.SquareMetre,
        ["Number of items (p/st)"] = MeasurementUnit.Item,
        ["Number of pairs (pa)"] = MeasurementUnit.Pair,
    };

    /// <summary>The amount in a unit; null, with the problem, if one of them is not read.</summary>
    internal static QuotaVolume? Volume(string amount, string unit, out string? problem)
    {
        if (Amount(amount, out problem) is not { } number)
            return null;
        if (Units.TryGetValue(unit, out MeasurementUnit? measure))
            return QuotaVolume.Of(Quantity.Of(number, measure));
        problem = $"'{QuotedText.Cut(unit)}' is not a unit of a quota that is known, such as Kilogram (kg)";
        return null;
    }

    /// <summary>The value in a currency; null, with the problem, if one of them is not read.</summary>
    internal static QuotaVolume? Value(string amount, string currency, out string? problem)
    {
        if (Amount(amount, out problem) is not { } number)
            return null;
        if (Currency.TryParse(currency, out Currency? unit))
            return QuotaVolume.Of(Money.Of(number, unit));
        problem = $"'{QuotedText.Cut(currency)}' is not a currency such as GBP";
        return null;
    }

    private static decimal? Amount(string text, out string? problem)
    {
        bool isRead = DecimalText.TryParse(text, "", out decimal number) && number >= 0m;
        problem = isRead ? null : $"'{QuotedText.Cut(text)}' is not an amount such as 138000.0";
        return isRead ? number : null;
    }
}
