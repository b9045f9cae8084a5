namespace TradePolicy.Hts.Tests;

/// <summary>What the footnotes say of an entry, as the facts that a register of the lists asks for.</summary>
public sealed class Section301StatingTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [PublishedScheduleFact]
    public void An_entry_is_listed_under_what_its_footnote_names_and_under_no_other_heading()
    {
        CustomsEntry footballs = Of("9506.62.40.40", new LocalDateTime(2025, 6, 30, 12, 0));
        Listed(footballs).Should().Equal("listed under 9903.88.15");
        footballs.Facts["listed under 9903.88.01"].Should().BeFalse();
        Listed(Of("6109.10.00.12", new LocalDateTime(2025, 6, 30, 12, 0))).Should().Equal("listed under 9903.88.15");
    }

    [PublishedScheduleFact]
    public void Batteries_change_their_list_with_the_year()
    {
        Listed(Of("8507.60.00.20", new LocalDateTime(2025, 12, 31, 12, 0))).Should().Equal("listed under 9903.88.15");
        Listed(Of("8507.60.00.20", new LocalDateTime(2026, 1, 1, 0, 1))).Should().Equal("listed under 9903.91.06");
        Listed(Of("8507.60.00.10", new LocalDateTime(2025, 12, 31, 12, 0))).Should().Equal("listed under 9903.91.01");
    }

    [PublishedScheduleFact]
    public void What_is_not_in_the_revision_is_not_stated() =>
        Of("9999.99.99.99", new LocalDateTime(2025, 6, 30, 12, 0)).Facts.Should().BeEmpty();

    private static IEnumerable<string> Listed(CustomsEntry entry) => entry.Facts.Where(fact => fact.Value).Select(fact => fact.Key);

    private static readonly Lazy<Section301Coverage> Coverage = new(
        () => Section301Coverage.Of(PublishedSchedule.Revision("hts_2025_rev_32")));

    private static CustomsEntry Of(string commodity, LocalDateTime entered) => Coverage.Value.AddFactsTo(
        CustomsEntry.Of(CommodityCode.Hts(commodity), Economy.China, Money.Of(10_000m, "USD"))
            .EnteredAt(entered.InZoneStrictly(NewYork).ToInstant()));
}
