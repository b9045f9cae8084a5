using TradePolicy.Panels;

namespace TradePolicy.Hts.Tests;

/// <summary>The panel of a published revision: every line of ten digits, from every economy.</summary>
public sealed class PublishedPanelTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant At = new LocalDateTime(2025, 12, 1, 12, 0).InZoneStrictly(NewYork).ToInstant();
    private static readonly Economy Russia = Economy.Parse("RU");

    [PublishedScheduleFact]
    public void A_row_has_the_rate_of_its_line_in_the_column_of_its_origin()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_rev_32");
        DutySchedule schedule = DutySchedule.Compile(
            revision.BaseDuties(
                Schedule, LegalWindow.Starting(new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(NewYork)), Knowledge.Complete));
        DutyPanel panel = DutyPanel.Of(schedule, revision.StatisticalNumbers, At, LegalView.AsWritten);
        panel.Programmes().Select(programme => programme.Key).Should().Equal("us/general", "us/column-2");
        panel.Origins.Should().HaveCount(249);
        int rows = 0;
        foreach (PanelRow row in panel.Rows())
        {
            rows++;
            HtsLine line = revision[row.Commodity];
            HtsRate rate = row.Origin == Russia ? InRussiasColumn(revision, line)
                : row.Origin.Code is "BY" or "CU" or "KP" ? line.Column2! : line.General!;
            if (!rate.Rate.TryGetShareOfCustomsValue(out Percentage share) ? row.Total.IsCertain : row.Total.Value != share)
                row.Total.ToString().Should().Be(rate.ToString(), "{0} is such a line", line.Number);
        }

        rows.Should().Be(panel.RowCount);
        rows.Should().BeInRange(19_700 * 249, 19_850 * 249);
    }

    [PublishedScheduleFact]
    public void A_row_says_what_the_assessment_of_its_entry_does()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_rev_32");
        LegalWindow from2025 = LegalWindow.Starting(new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(NewYork));
        DutySchedule schedule = DutySchedule.Compile(
            [
                .. revision.BaseDuties(Schedule, from2025, Knowledge.Complete),
                .. Section301Coverage.Of(revision).Tariffs(Schedule, from2025, Knowledge.Complete),
            ]);
        DutyPanel panel = DutyPanel.Of(schedule, revision.StatisticalNumbers, At, LegalView.AsWritten)
            .WithOrigins(Economy.China, Economy.Korea, Economy.Canada, Russia)
            .WithClaim("KR", EconomyScope.Of(Economy.Korea))
            .WithClaim("S", EconomyScope.Of(Economy.Canada, Economy.Mexico));
        int compared = 0;
        foreach (PanelRow row in panel.Rows())
        {
            if (row.Commodity.Digits[^2] != '4')
                continue;
            DutyAssessment duty = panel.Assess(row.Commodity, row.Origin);
            compared++;
            if (duty.Total.IsCertain != row.Total.IsCertain
                || (row.Total.IsCertain && row.Total.Value != duty.AdValoremEquivalent!.Percentage))
                row.ToString().Should().Be(duty.Explain());
        }

        compared.Should().BeGreaterThan(5_000);
        panel.GetRow(CommodityCode.Hts("9506.62.40.40"), Economy.China).Total.Value.Should().Be(Percentage.Of(7.5m));
        panel.GetRow(CommodityCode.Hts("6109.10.00.12"), Economy.Korea).Total.Value.Should().Be(Percentage.Zero);
        panel.GetRow(CommodityCode.Hts("6109.10.00.12"), Russia).Total.Value.Should().Be(Percentage.Of(90m));
    }

    // U.S. note 30 to subchapter III of chapter 99: a footnote to column 2 names the heading whose rate is charged in its place.
    private static HtsRate InRussiasColumn(HtsRevision revision, HtsLine line)
    {
        for (HtsLine? stated = line; stated is not null; stated = stated.Parent)
        {
            foreach (string heading in new[] { "9903.90.08", "9903.90.09" })
            {
                if (stated.Footnotes.Any(note => note.Columns.Contains("other") && note.Text.Contains(heading, StringComparison.Ordinal)))
                    return revision[CommodityCode.Hts(heading)].Column2!;
            }
        }

        return line.Column2!;
    }

    private static LegalInstrument Schedule { get; } = LegalInstrument.Create(
        "us/hts-2025", "United States International Trade Commission", "Harmonized Tariff Schedule",
        Publication.On(new LocalDate(2025, 1, 1), NewYork));
}
