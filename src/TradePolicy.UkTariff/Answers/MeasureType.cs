namespace TradePolicy.UkTariff;

/// <summary>What measures of a type are in law, by the types of the integrated tariffs.</summary>
internal sealed record MeasureType(MeasureUse Use, DutyKind Kind, params string[] Preferences)
{
    // Series C: the duties of which one is charged, with the codes of preference that are declared for it (first digit: 1 everyone, 2
    // general preferences, 3 agreements, 4 customs union; the others: 00 none, 10 suspension, 15 suspension for an end use, 20 quota,
    // 23 quota for an end use, 40 end use).
    private static readonly Dictionary<string, MeasureType> Known = new(StringComparer.Ordinal)
    {
        ["103"] = new(MeasureUse.Tariff, DutyKind.Ordinary),
        ["105"] = new(MeasureUse.Tariff, DutyKind.Preferential, "140"),
        ["106"] = new(MeasureUse.Tariff, DutyKind.Preferential, "400"),
        ["112"] = new(MeasureUse.Tariff, DutyKind.Preferential, "110"),
        ["115"] = new(MeasureUse.Tariff, DutyKind.Preferential, "115"),
        ["117"] = new(MeasureUse.Tariff, DutyKind.Preferential, "140"),
        ["119"] = new(MeasureUse.Tariff, DutyKind.Preferential, "119"),
        ["122"] = new(MeasureUse.Tariff, DutyKind.Preferential, "120"),
        ["123"] = new(MeasureUse.Tariff, DutyKind.Preferential, "123"),
        ["141"] = new(MeasureUse.Tariff, DutyKind.Preferential, "310", "210"),
        ["142"] = new(MeasureUse.Tariff, DutyKind.Preferential, "300", "200"),
        ["143"] = new(MeasureUse.Tariff, DutyKind.Preferential, "320", "220"),
        ["145"] = new(MeasureUse.Tariff, DutyKind.Preferential, "340", "240"),
        ["146"] = new(MeasureUse.Tariff, DutyKind.Preferential, "323", "223"),
        ["147"] = new(MeasureUse.Tariff, DutyKind.Preferential, "420"),
        ["551"] = new(MeasureUse.Tariff, DutyKind.AntiDumping),
        ["552"] = new(MeasureUse.Tariff, DutyKind.AntiDumping),
        ["553"] = new(MeasureUse.Tariff, DutyKind.Countervailing),
        ["554"] = new(MeasureUse.Tariff, DutyKind.Countervailing),
        ["695"] = new(MeasureUse.Tariff, DutyKind.Additional),
        ["696"] = new(MeasureUse.Tariff, DutyKind.Additional),
        ["306"] = new(MeasureUse.Tariff, DutyKind.Excise),
        ["305"] = new(MeasureUse.Tariff, DutyKind.ValueAddedTax),
        ["VTA"] = new(MeasureUse.Tariff, DutyKind.ValueAddedTax),
        ["VTE"] = new(MeasureUse.Tariff, DutyKind.ValueAddedTax),
        ["VTS"] = new(MeasureUse.Tariff, DutyKind.ValueAddedTax),
        ["VTZ"] = new(MeasureUse.Tariff, DutyKind.ValueAddedTax),
        ["109"] = new(MeasureUse.SupplementaryUnit, default),
        ["110"] = new(MeasureUse.SupplementaryUnit, default),
        ["111"] = new(MeasureUse.SupplementaryUnit, default),
        ["490"] = new(MeasureUse.Price, default),
    };

    // The areas of the general preferences for developing countries: those of the Union and, until 2023, of the United Kingdom, and those
    // of the Developing Countries Trading Scheme (S.I. 2023/561). Every other area with a preference is that of an agreement.
    private static readonly string[] OfGeneralPreferences = ["1060", "1061", "1062", "2005", "2020", "2027"];

    // Series A prohibits, and B demands papers.
    private static readonly MeasureType Control = new(MeasureUse.ImportControl, default);

    /// <summary>The type of a measure; null if it is not known which law it states.</summary>
    /// <param name="id">The type: "103".</param>
    /// <param name="series">Its series: "C"; null if that is not stated.</param>
    internal static MeasureType? Of(string id, string? series) =>
        Known.TryGetValue(id, out MeasureType? known) ? known : series is "A" or "B" ? Control : null;

    /// <summary>
    /// The codes of preference declared for it on an area, where the measure does not state one: 300 of an agreement is none of the general
    /// preferences.
    /// </summary>
    internal IReadOnlyList<string> PreferencesOn(string area) => Preferences is [var ofAgreement, var general]
        ? [OfGeneralPreferences.Contains(area) ? general : ofAgreement]
        : Preferences;

    /// <summary>Whether its goods are within a quota.</summary>
    internal bool IsQuota => Preferences is [[_, '2', _], ..];
}
