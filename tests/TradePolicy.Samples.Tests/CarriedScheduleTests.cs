using TradePolicy.Data;
using TradePolicy.Hts;
using TradePolicy.Hts.Tests;

namespace TradePolicy.Samples.Tests;

/// <summary>The short schedule that LandedCost carries, compared with the published editions.</summary>
public class CarriedScheduleTests
{
    private static readonly Lazy<HtsRevision> Carried = new(
        () => HtsRevision.Load(Path.Combine(AppContext.BaseDirectory, "schedule.json")));

    [Fact]
    public void Every_line_is_read_without_a_finding()
    {
        Carried.Value.Report.Findings.Should().BeEmpty();
        Goods(line => line.IsEnterable).Should().HaveCountGreaterThan(40).And.OnlyContain(line => line.General != null);
    }

    [PublishedScheduleFact]
    public void The_rates_of_a_line_are_those_of_every_published_edition()
    {
        foreach (string file in PublishedSchedule.Files)
        {
            HtsRevision edition = HtsRevision.Load(file);
            foreach (HtsLine line in Goods(line => line.GeneralText.Length > 0))
            {
                HtsLine official = edition[line.Code!];
                (line.General!.ToString(), Plain(line.SpecialText), line.Column2!.ToString()).Should().Be(
                    (official.General!.ToString(), Plain(official.SpecialText), official.Column2!.ToString()), $"{line} in {edition.Name}");
            }
        }
    }

    [PublishedScheduleFact]
    public void The_lists_of_Section_301_are_those_of_every_published_edition()
    {
        Section301Coverage own = Section301Coverage.Of(Carried.Value);
        foreach (string file in PublishedSchedule.Files)
        {
            Section301Coverage official = Section301Coverage.Of(HtsRevision.Load(file));
            foreach (HtsLine line in Goods(line => line.IsEnterable))
            {
                CustomsEntry goods = CustomsEntry.Of(line.Code!, Economy.China, Money.Of(1m, "USD"))
                    .EnteredAt(Instant.FromUtc(2025, 6, 30, 16, 0));
                IReadOnlyDictionary<string, bool> facts = own.AddFactsTo(goods, Section301.Headings).Facts;
                // List 4B is suspended: a schedule whose footnotes name it for no goods does not say which are on it.
                facts.Should().HaveCount(Section301.Headings.Count - 1).And.NotContainKey("listed under 9903.88.16").And.BeSubsetOf(
                    official.AddFactsTo(goods, Section301.Headings).Facts, $"{line} in {file}");
            }
        }
    }

    [PublishedScheduleFact]
    public void The_headings_on_goods_of_Russia_are_those_of_every_published_edition()
    {
        foreach (string file in PublishedSchedule.Files)
        {
            HtsRevision edition = HtsRevision.Load(file);
            foreach (HtsLine line in Goods(line => line.GeneralText.Length > 0))
                InLieu(line).Should().Equal(InLieu(edition[line.Code!]), $"{line} in {edition.Name}");
            foreach (string heading in (string[])["9903.90.08", "9903.90.09"])
                Carried.Value[CommodityCode.Hts(heading)].Column2Text.Should().Be(edition[CommodityCode.Hts(heading)].Column2Text);
        }
    }

    [PublishedScheduleFact]
    public void Every_statistical_number_is_in_a_published_edition()
    {
        HtsRevision[] editions = [.. PublishedSchedule.Files.Select(HtsRevision.Load)];
        Goods(line => line.IsEnterable).Should()
            .OnlyContain(line => editions.Any(edition => edition.Lines.Any(official => official.Number == line.Number)));
    }

    private static IEnumerable<HtsLine> Goods(Func<HtsLine, bool> condition) =>
        Carried.Value.Lines.Where(line => line.Part == HtsPart.Goods && condition(line));

    private static string[] InLieu(HtsLine line) =>
    [
        .. line.Footnotes.Where(footnote => footnote.Columns.Contains("other"))
            .SelectMany(footnote => footnote.References).Select(reference => reference.First.ToString()),
    ];

    // The published columns differ in where they have spaces.
    private static string Plain(string special) => special.Replace(" ", "", StringComparison.Ordinal);
}
