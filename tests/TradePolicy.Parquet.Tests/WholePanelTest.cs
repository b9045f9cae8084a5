using TradePolicy.Data;
using TradePolicy.Hts;
using TradePolicy.Hts.Tests;
using TradePolicy.Panels;

namespace TradePolicy.Parquet.Tests;

/// <summary>
/// Every line of a published schedule from every origin, under the programmes of the register of the United States and China.
/// </summary>
public sealed class WholePanelTest
{
    private const long Largest = 60_000_000;

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [PublishedScheduleFact]
    public async Task It_fits_into_60_MB_and_adds_up_to_what_its_rows_do()
    {
        DutyPanel panel = Whole();
        using PanelFile file = await PanelFile.ParquetOf(panel);
        file.Size.Should().BeLessThan(Largest);

        PanelColumns columns = PanelColumns.Of(panel);
        (decimal Sum, long Known)[] expected = SumsOf(panel);
        using Engine engine = new();
        engine.Value<long>($"SELECT count(*) FROM {file.Table}").Should().Be(panel.RowCount).And.Be(19_745 * 249);
        string[] rates = [.. columns.Programmes, PanelColumns.Total];
        for (int column = 0; column < rates.Length; column++)
            engine.Ask($"SELECT sum({rates[column]}), count({rates[column]}) FROM {file.Table}").Single()
                .Should().Equal(expected[column].Sum, expected[column].Known);
        engine.Value<long>($"SELECT count(*) FROM {file.Table} WHERE (total IS NULL) <> (missing IS NOT NULL)").Should().Be(0);
        engine.Value<long>($"SELECT count(*) FROM {file.Table} WHERE us_301 > 0 AND origin <> 'CN'").Should().Be(0);
    }

    private static DutyPanel Whole()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_rev_32");
        LegalInstrument schedule = LegalInstrument.Create(
            "us/hts", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.On(new LocalDate(2025, 1, 1), NewYork));
        PolicyRegister register = UnitedStatesChina.Register.WithTariffs(
            revision.BaseDuties(
                schedule, LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork)), Knowledge.Complete));
        Section301Coverage coverage = Section301Coverage.Of(revision);
        return DutyPanel.Of(
            register.Compile(), revision.StatisticalNumbers, new LocalDateTime(2025, 8, 12, 9, 0).InZoneStrictly(NewYork).ToInstant(),
            LegalView.AsWritten)
            .WithFacts(
                goods => coverage.AddFactsTo(goods, Section301.Headings).WithFact("Section 232 steel", false)
                    .WithFact("Section 232 aluminium", false));
    }

    private static (decimal Sum, long Known)[] SumsOf(DutyPanel panel)
    {
        (decimal Sum, long Known)[] sums = new (decimal, long)[panel.Programmes().Count + 1];
        foreach (PanelRow row in panel.Rows())
        {
            for (int programme = 0; programme < row.Rates.Length; programme++)
                Add(ref sums[programme], row.Rates[programme]);
            Add(ref sums[^1], row.Total);
        }

        return sums;
    }

    private static void Add(ref (decimal Sum, long Known) to, StatutoryRate rate)
    {
        if (rate.IsCertain)
            to = (to.Sum + decimal.Round(rate.Value.Value, 10, MidpointRounding.AwayFromZero), to.Known + 1);
    }
}
