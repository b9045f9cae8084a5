namespace TradePolicy.Tests;

/// <summary>Short ways to write tariffs of the United States and entries under them.</summary>
internal static class Duties
{
    internal static readonly CommodityCode Goods = CommodityCode.Hts("8708.99.81.80");
    internal static readonly LegalInstrument Act = Geneva.Published("us/act", "2020-01-01T00:00Z");
    internal static readonly Instant June2025 = LawZones.Utc("2025-06-30T16:00Z");

    internal static Enactment<DutyRate> Enacted(string key, DutyRate rate, string from = "2020-01-01T00:00", LegalInstrument? by = null) =>
        LegalAct.Enact(key + "/enacted", key, by ?? Act, LawZones.From(from, LawZones.NewYork), rate);

    internal static Tariff Tariff(string key, DutyKind kind, DutyRate rate, EconomyScope? origins = null) => TradePolicy.Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), Economy.UnitedStates, origins ?? EconomyScope.All, [Enacted(key, rate)]);

    internal static Tariff General(DutyRate rate) => Tariff("us/general", DutyKind.Ordinary, rate);

    internal static Tariff Additional(string key, decimal percent) => Tariff(key, DutyKind.Additional, AdValorem.Of(percent));

    internal static CustomsEntry Entry(decimal value = 1_000m, Instant? at = null, Economy? origin = null) =>
        CustomsEntry.Of(Goods, origin ?? Economy.Canada, Money.Of(value, "USD")).With(EntryEvent.Entry, at ?? June2025);

    internal static DutyAssessment Assess(CustomsEntry entry, params IEnumerable<Tariff> tariffs) =>
        DutySchedule.Compile(tariffs).Assess(entry, LegalView.AsWritten);

    internal static Money Dollars(decimal amount) => Money.Of(amount, "USD");

    internal static DutyLayer Of(this DutyAssessment duty, string tariff) =>
        duty.Possible.Single().Layers.Single(layer => layer.Tariff == tariff);
}
