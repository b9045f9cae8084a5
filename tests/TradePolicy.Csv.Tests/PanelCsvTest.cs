using System.Globalization;
using TradePolicy.Panels;

namespace TradePolicy.Csv.Tests;

public sealed class PanelCsvTest
{
    private static readonly LegalInstrument Act = LegalInstrument.Create(
        "us/act", "The legislature", "Act", Publication.At(Instant.FromUtc(2025, 1, 1, 5, 0)));
    private static readonly LegalWindow InForce = LegalWindow.Starting(
        new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]));

    private static readonly DutyProgramme General = DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary);
    private static readonly DutyProgramme Section301 = DutyProgramme.Of("us/301", "Section 301", DutyKind.Additional);
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    private static readonly CommodityCode Watches = CommodityCode.Hts("9101.11.40.00");

    [Fact]
    public void Rates_are_exact_and_what_is_not_known_is_empty_with_what_is_missing_in_quotation_marks()
    {
        using StringWriter writer = new();
        PanelCsv.Write(writer, Panel());
        writer.ToString().Should().Be(
            "commodity,origin,us_general,us_301,total,missing\r\n"
            + "6109100012,CN,16.5,33.333333333333333333333333333,49.833333333333333333333333333,\r\n"
            + "6109100012,MX,16.5,0,16.5,\r\n"
            + "9101114000,CN,,0,,\"the rate is written in words only: 51¢ each, \"\"case\"\" and\nbattery apart\"\r\n"
            + "9101114000,MX,,0,,\"the rate is written in words only: 51¢ each, \"\"case\"\" and\nbattery apart\"\r\n");
    }

    [Fact]
    public void The_text_is_the_same_in_a_culture_with_a_decimal_comma()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo before = CultureInfo.CurrentCulture;
        using StringWriter writer = new(comma);
        try
        {
            CultureInfo.CurrentCulture = comma;
            PanelCsv.Write(writer, Panel());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        writer.ToString().Should().Contain("6109100012,MX,16.5,0,16.5,\r\n");
    }

    [Fact]
    public void The_writer_stays_open()
    {
        using StringWriter writer = new();
        PanelCsv.Write(writer, Panel());
        writer.Invoking(open => open.Write("more")).Should().NotThrow();
    }

    [Fact]
    public void What_is_missing_of_two_duties_is_named_in_one_field()
    {
        using StringWriter writer = new();
        PanelCsv.Write(writer, DutyPanel.Of(
            DutySchedule.Compile(
            [
                Impose("us/general/watches", General, EconomyScope.All, TextOnlyDuty.Of("51¢ each"), Watches),
                Impose("us/301/watches", Section301, EconomyScope.All, TextOnlyDuty.Of("as the case"), Watches),
            ]),
            [Watches], Instant.FromUtc(2025, 8, 12, 4, 1), LegalView.AsCollected).WithOrigins(Economy.China));
        writer.ToString().Should().EndWith(
            "9101114000,CN,,,,the rate is written in words only: 51¢ each; the rate is written in words only: as the case\r\n");
    }

    [Fact]
    public void What_is_missing_from_a_call_is_refused_by_its_name()
    {
        using StringWriter writer = new();
        Refusal.Of<ArgumentNullException>(() => PanelCsv.Write(null!, Panel())).WithParameterName("writer");
        Refusal.Of<ArgumentNullException>(() => PanelCsv.Write(writer, null!)).WithParameterName("panel");
        writer.ToString().Should().BeEmpty();
    }

    private static DutyPanel Panel() => DutyPanel.Of(
        DutySchedule.Compile(
        [
            Impose("us/general/shirts", General, EconomyScope.All, AdValorem.Of(16.5m), Shirts),
            Impose("us/general/watches", General, EconomyScope.All, TextOnlyDuty.Of("51¢ each, \"case\" and\nbattery apart"), Watches),
            Impose("us/301/shirts", Section301, EconomyScope.Of(Economy.China), AdValorem.Of(100m / 3m), Shirts),
        ]),
        [Shirts, Watches], Instant.FromUtc(2025, 8, 12, 4, 1), LegalView.AsCollected).WithOrigins(Economy.China, Economy.Parse("MX"));

    private static Tariff Impose(string key, DutyProgramme programme, EconomyScope origins, DutyRate rate, CommodityCode on) =>
        Tariff.Create(key, programme, Economy.UnitedStates, origins, [LegalAct.Enact($"{key}/rate", key, Act, InForce, rate)])
            .WithCommodities(CommodityScope.Of(on));
}
