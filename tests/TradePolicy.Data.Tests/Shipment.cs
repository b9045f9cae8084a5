using NodaTime.Text;

namespace TradePolicy.Data.Tests;

/// <summary>Shipments of 10,000 USD from China into the United States, and the tariffs that are on them.</summary>
internal static class Shipment
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    internal const string Footballs = "9506.62.40.40";
    internal const string Phones = "8517.13.00.00";
    internal const string Shirts = "6109.10.00.12";

    /// <summary>The register of the United States with the general rates of the three.</summary>
    internal static PolicyRegister Register { get; } = WithGeneralRates();

    internal static DutySchedule Schedule { get; } = Register.Compile();

    /// <summary>The instant of a time in New York: "2025-08-12T00:01:00".</summary>
    internal static Instant Eastern(string seconds) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Parse(seconds).Value.InZoneStrictly(NewYork).ToInstant();

    /// <summary>Goods that come by vessel, entered at an instant and loaded a day before.</summary>
    internal static CustomsEntry Of(string commodity, Instant entered, Economy? origin = null) => Goods(commodity, origin)
        .With(EntryEvent.Loading, entered - Duration.FromDays(1))
        .With(EntryEvent.Entry, entered);

    /// <summary>
    /// Goods that come by vessel. Footballs and shirts are on list 4A of Section 301, other goods on none; none of them is of steel or
    /// aluminium.
    /// </summary>
    internal static CustomsEntry Goods(string commodity, Economy? origin = null)
    {
        CustomsEntry goods = CustomsEntry.Of(CommodityCode.Hts(commodity), origin ?? Economy.China, Money.Of(10_000m, "USD"))
            .ArrivingBy(TransportMode.Vessel)
            .WithFact(EntryFacts.Section232Steel, false)
            .WithFact(EntryFacts.Section232Aluminium, false);
        return commodity is Footballs or Shirts ? goods.WithSection301Headings("9903.88.15") : goods.WithNoSection301Heading();
    }

    private static PolicyRegister WithGeneralRates()
    {
        LegalInstrument schedule = LegalInstrument.Create(
            "us/hts-2025", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.On(new LocalDate(2025, 1, 1), NewYork));
        Tariff General(string subheading, DutyRate rate) => Tariff
            .Create(
                $"us/general/{subheading}", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates,
                EconomyScope.All,
                [LegalAct.Enact(
                    $"us/general/{subheading}/rate", $"us/general/{subheading}", schedule,
                    LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork)), rate)])
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts(subheading)));
        return UnitedStates.Register.WithTariffs(
            General("6109.10.00", AdValorem.Of(16.5m)), General("8517.13.00", DutyRate.Free), General("9506.62.40", DutyRate.Free));
    }
}
