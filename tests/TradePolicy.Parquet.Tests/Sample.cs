using TradePolicy.Panels;

namespace TradePolicy.Parquet.Tests;

/// <summary>
/// A schedule of a few lines with what makes rows differ: rates that are known, by weight, in words and with many decimals.
/// </summary>
internal static class Sample
{
    internal static readonly Instant At = Instant.FromUtc(2025, 8, 12, 4, 1);

    private static readonly LegalInstrument Act = LegalInstrument.Create(
        "us/act", "The legislature", "Act", Publication.At(Instant.FromUtc(2025, 1, 1, 5, 0)));
    private static readonly LegalWindow InForce = LegalWindow.Starting(
        new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]));

    internal static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    internal static readonly CommodityCode Telephones = CommodityCode.Hts("8517.13.00.00");
    internal static readonly CommodityCode Sugar = CommodityCode.Hts("1701.13.05.00");
    internal static readonly CommodityCode Watches = CommodityCode.Hts("9101.11.40.00");

    internal static readonly DutyProgramme General = DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary);
    internal static readonly DutyProgramme Section301 = DutyProgramme.Of("us/301", "Section 301", DutyKind.Additional);
    internal static readonly DutyProgramme Reciprocal = DutyProgramme.Of("us/ieepa-reciprocal", "IEEPA, reciprocal", DutyKind.Additional);

    /// <summary>Four lines of China, Germany and Mexico.</summary>
    internal static DutyPanel Panel => DutyPanel.Of(Schedule, [Sugar, Shirts, Telephones, Watches], At, LegalView.AsCollected)
        .WithOrigins(Economy.China, Economy.Parse("DE"), Economy.Parse("MX"));

    internal static Tariff Impose(string key, DutyProgramme programme, EconomyScope origins, DutyRate rate, params CommodityCode[] on)
    {
        Tariff tariff = Tariff.Create(
            key, programme, Economy.UnitedStates, origins, [LegalAct.Enact($"{key}/rate", key, Act, InForce, rate)]);
        return on.Length == 0 ? tariff : tariff.WithCommodities(CommodityScope.Of(on));
    }

    /// <summary>A panel of one line of one origin, on which there is one rate.</summary>
    internal static DutyPanel Of(DutyRate rate) => DutyPanel.Of(
        DutySchedule.Compile([Impose("us/general/one", General, EconomyScope.All, rate, Shirts)]), [Shirts], At, LegalView.AsWritten)
            .WithOrigins(Economy.China);

    /// <summary>A panel of that many lines of all origins.</summary>
    internal static DutyPanel OfLines(int lines) => DutyPanel.Of(
        Schedule, Enumerable.Range(0, lines).Select(line => CommodityCode.Hts($"610910{line:0000}")), At, LegalView.AsCollected);

    private static DutySchedule Schedule => DutySchedule.Compile(
    [
        Impose("us/general/shirts", General, EconomyScope.All, AdValorem.Of(16.5m), CommodityCode.Hts("6109.10")),
        Impose("us/general/telephones", General, EconomyScope.All, DutyRate.Free, Telephones),
        Impose("us/general/sugar", General, EconomyScope.All,
            SpecificDuty.Of(Money.Of(0.0146m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram)), Sugar),
        Impose("us/general/watches", General, EconomyScope.All, TextOnlyDuty.Of("51¢ each, \"case\" and\nbattery apart"), Watches),
        Impose("us/301/shirts", Section301, EconomyScope.Of(Economy.China), AdValorem.Of(100m / 3m), Shirts),
        Impose("us/301/telephones", Section301, EconomyScope.Of(Economy.China), AdValorem.Of(25m), Telephones),
        Impose("us/reciprocal", Reciprocal, EconomyScope.All.Except(Economy.Parse("MX")), AdValorem.Of(10m)),
    ]);
}
