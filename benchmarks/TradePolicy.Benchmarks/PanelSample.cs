using System.Globalization;
using NodaTime;
using TradePolicy.Data;
using TradePolicy.Hts;
using TradePolicy.Panels;

namespace TradePolicy.Benchmarks;

/// <summary>
/// A tariff schedule with the programmes of the register of the United States and China, and with twelve synthetic ones besides.
/// </summary>
internal sealed class PanelSample
{
    // A dry run, which measures nothing, is content with fewer lines.
    private static readonly int MostLines = Environment.GetEnvironmentVariable("TRADEPOLICY_BENCHMARK_MEASURES") is { } measures
        ? int.Parse(measures, NumberStyles.None, CultureInfo.InvariantCulture) / 15
        : int.MaxValue;

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant At = new LocalDateTime(2025, 8, 12, 9, 0).InZoneStrictly(NewYork).ToInstant();
    private static readonly Lazy<PanelSample> Made = new(() => new());

    private readonly CommodityCode[] lines;
    private readonly Section301Coverage coverage;
    private readonly DutySchedule ofRegister;
    private readonly DutySchedule ofRegime;

    private PanelSample()
    {
        using MemoryStream export = new(ScheduleSample.Export());
        HtsRevision revision = HtsRevision.Read(export, "sample");
        LegalWindow inForce = LegalWindow.Starting(new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(NewYork));
        LegalInstrument schedule = LegalInstrument.Create(
            "us/hts", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.At(Instant.FromUtc(2025, 1, 1, 5, 0)));
        PolicyRegister register = UnitedStatesChina.Register.WithTariffs(revision.BaseDuties(schedule, inForce, Knowledge.Complete));
        int step = Math.Max(1, revision.StatisticalNumbers.Count / MostLines);
        lines = [.. revision.StatisticalNumbers.Where((_, line) => line % step == 0)];
        coverage = Section301Coverage.Of(revision);
        ofRegister = register.Compile();
        ofRegime = register.WithTariffs(SyntheticRegime.On(lines)).Compile();
    }

    /// <summary>The one there is; made when it is first asked for.</summary>
    internal static PanelSample Instance => Made.Value;

    /// <summary>A panel of the programmes of the register of which nothing has been worked out yet.</summary>
    internal DutyPanel OfRegister() => PanelOf(ofRegister);

    /// <summary>A panel with twelve synthetic programmes besides, of which nothing has been worked out yet.</summary>
    internal DutyPanel OfRegime() => PanelOf(ofRegime).WithFacts(static goods => SyntheticRegime.HasSteel(goods.Commodity)
        ? goods.WithCustomsValue(Money.Of(100m, Currency.UnitedStatesDollar))
            .WithComponent(SyntheticRegime.Content, Money.Of(40m, Currency.UnitedStatesDollar))
        : goods);

    private DutyPanel PanelOf(DutySchedule schedule) => DutyPanel.Of(schedule, lines, At, LegalView.AsWritten)
        .WithFacts(
            goods => coverage.AddFactsTo(goods, Section301.Headings).WithFact("Section 232 steel", false)
                .WithFact("Section 232 aluminium", false));
}
