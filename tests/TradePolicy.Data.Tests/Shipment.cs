using NodaTime.Text;
using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>Shipments of 10,000 USD from China into the United States, and the tariffs that are on them.</summary>
internal static class Shipment
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    internal const string Footballs = "9506.62.40.40";
    internal const string Phones = "8517.13.00.00";
    internal const string Shirts = "6109.10.00.12";

    /// <summary>The register with the tariffs, the truce and their instruments.</summary>
    internal static PolicyRegister Register { get; } = Read();

    internal static DutySchedule Schedule { get; } = Register.Compile();

    /// <summary>The instant of a time in New York: "2025-08-12T00:01:00".</summary>
    internal static Instant Eastern(string seconds) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Parse(seconds).Value.InZoneStrictly(NewYork).ToInstant();

    /// <summary>Goods that come by vessel, entered at an instant and loaded a day before.</summary>
    internal static CustomsEntry Of(string commodity, Instant entered, Economy? origin = null) => CustomsEntry
        .Of(CommodityCode.Hts(commodity), origin ?? Economy.China, Money.Of(10_000m, "USD"))
        .ArrivingBy(TransportMode.Vessel)
        .With(EntryEvent.Loading, entered - Duration.FromDays(1))
        .With(EntryEvent.Entry, entered);

    private static PolicyRegister Read()
    {
        using StreamReader reader = new(typeof(Shipment).Assembly.GetManifestResourceStream("Tariffs.json")!);
        return TradePolicyJson.ReadRegister(reader);
    }
}
