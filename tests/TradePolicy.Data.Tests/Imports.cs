namespace TradePolicy.Data.Tests;

/// <summary>Shipments of 10,000 USD into the United States, priced with the register of all origins and rates of the test.</summary>
internal static class Imports
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly LegalInstrument Given = LegalInstrument.Create(
        "us/given", "this test", "Rate that this test gives", Publication.On(new LocalDate(2025, 1, 1), NewYork));

    /// <summary>The tariffs under the emergency statute; the duties under Section 232 are those that a test gives.</summary>
    private static Tariff[] Emergency { get; } =
        [.. UnitedStates.Register.Tariffs.Where(tariff => tariff.Programme.Key.StartsWith("us/ieepa", StringComparison.Ordinal))];

    /// <summary>The instant of a time in New York: "2025-08-07T00:01" or "2025-08-07T00:00:59".</summary>
    internal static Instant Eastern(string text) => Shipment.Eastern(text.Length == 16 ? $"{text}:00" : text);

    /// <summary>An ordinary rate, or a preference with its symbol, as the schedule writes it.</summary>
    internal static Tariff Base(string code, string rate, string? claim = null)
    {
        string key = claim is null ? "us/general" : "us/special";
        DutyProgramme programme = claim is null
            ? DutyProgramme.Of(key, "General rate", DutyKind.Ordinary)
            : DutyProgramme.Of(key, "Special rate", DutyKind.Preferential);
        Tariff tariff = Made(key, programme, EconomyScope.All, DutyNotation.UnitedStates.Parse(rate))
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts(code)));
        return claim is null ? tariff : tariff.WithRequirement(EntryCondition.Claim(claim));
    }

    /// <summary>A duty under Section 232 on all goods, on their whole value or on a part.</summary>
    internal static Tariff Section232(string programme, decimal percent, string? part = null) => Made(
        programme, DutyProgramme.Of(programme, "Section 232", DutyKind.Additional), EconomyScope.All,
        part is null ? AdValorem.Of(percent) : ComponentDuty.Of(Percentage.Of(percent), part));

    /// <summary>A schedule with the tariffs under the emergency statute and those of a test.</summary>
    internal static DutySchedule Schedule(params IEnumerable<Tariff> tariffs) => DutySchedule.Compile(
        [.. Emergency, .. tariffs], coverage: UnitedStates.Register.Coverage, lists: UnitedStates.Register.CommodityLists);

    /// <summary>Goods that come by vessel and are entered at a time in New York.</summary>
    internal static CustomsEntry Of(string code, string origin, string entered, string? loaded = null) => CustomsEntry
        .Of(CommodityCode.Hts(code), Economy.Parse(origin), Money.Of(10_000m, "USD"))
        .ArrivingBy(TransportMode.Vessel).EnteredAt(Eastern(entered)).LoadedAt(Eastern(loaded ?? entered));

    private static Tariff Made(string key, DutyProgramme programme, EconomyScope origins, DutyRate rate) => Tariff.Create(
        key, programme, Economy.UnitedStates, origins,
        [LegalAct.Enact(key, key, Given, LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork)), rate)]);
}
