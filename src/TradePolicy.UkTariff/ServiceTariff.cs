using NodaTime;

namespace TradePolicy.UkTariff;

/// <summary>
/// One of the two tariffs that the service answers for: that of the United Kingdom, and that of the Union as Northern Ireland applies it
/// (Windsor Framework, article 5). Days are those of London in both.
/// </summary>
internal sealed record ServiceTariff(string Key, Economy ImposedBy, Nomenclature Nomenclature, string Issuer)
{
    private static readonly ServiceTariff UnitedKingdom =
        new("uk", Economy.UnitedKingdom, Nomenclature.UnitedKingdom, "United Kingdom");

    private static readonly ServiceTariff NorthernIreland =
        new("xi", Economy.EuropeanUnion, Nomenclature.EuropeanUnion, "European Union");

    internal DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The tariff of an economy.</summary>
    /// <exception cref="ArgumentException">The service has none of it.</exception>
    internal static ServiceTariff Of(Economy tariffOf, string name = "tariffOf")
    {
        ArgumentNullException.ThrowIfNull(tariffOf, name);
        return tariffOf == Economy.UnitedKingdom ? UnitedKingdom
            : tariffOf == Economy.EuropeanUnion ? NorthernIreland
            : throw new ArgumentException($"The service has the tariffs of GB and EU, not of {tariffOf}.", name);
    }

    internal Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();
}
