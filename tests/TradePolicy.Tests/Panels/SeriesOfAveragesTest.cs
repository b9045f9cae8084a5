namespace TradePolicy.Tests;

/// <summary>
/// A series says at each instant what a panel of that instant says. Most tariffs here become known together, so that they are compiled
/// together and once.
/// </summary>
public sealed class SeriesOfAveragesTest
{
    private const int Headings = 120;

    private static readonly Interval Year = new(LawZones.Utc("2025-01-01T00:00Z"), LawZones.Utc("2026-01-01T00:00Z"));
    private static readonly Economy Vietnam = Economy.Parse("VN");
    private static readonly LegalInstrument First = Geneva.Published("us/first", "2025-02-03T12:00Z");
    private static readonly LegalInstrument Second = Geneva.Published("us/second", "2025-06-01T12:00Z");
    private static readonly LegalInstrument List = Geneva.Published("us/list", "2025-08-20T12:00Z");

    private static readonly CommodityCode[] Lines =
        [.. Enumerable.Range(0, Headings).Select(number => CommodityCode.Hts($"{8401 + (number / 2)}{10 + (number % 2 * 10)}0000"))];

    private static readonly DutySchedule Schedule = DutySchedule.Compile(
    [
        .. Lines.Select((line, number) => Base(line, number)),
        Duties.Tariff("us/fentanyl", DutyKind.Additional, AdValorem.Of(10m), EconomyScope.Of(Economy.China))
            .With(Enacted("us/fentanyl/raised", "us/fentanyl", AdValorem.Of(20m), "2025-07-01T00:01", Second)),
        Duties.Tariff("us/topped", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)), EconomyScope.Of(Vietnam))
            .WithExemptions(Exemption.Create("us/topped/listed", "Listed", ExemptionTerms.Of(EntryCondition.OnList("us/listed")))),

        // Excluded goods are looked up, here in tariffs that are compiled apart.
        Excluding(Additional("us/first-and-second", First, Second), Lines[..3]),
        Excluding(Additional("us/announced", List, List), Lines[3..7]),
    ], lists:
    [
        CommodityList.Create(
            "us/listed", "Listed", CommodityListChange.Of(List, LawZones.At("2025-03-01T00:01", LawZones.NewYork), Lines.Take(10))),
    ]);

    private static readonly DutyPanel Panel = DutyPanel.Of(Schedule, Lines, LawZones.Utc("2025-09-01T12:00Z"))
        .WithOrigins(Economy.China, Vietnam, Economy.Japan);

    [Fact]
    public void Each_average_of_a_series_by_effective_date_is_that_of_goods_entered_then()
    {
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.During(Panel, TradeWeights.Equal, Year);
        series.Select(point => point.At).Should().Equal(
            Year.Start, LawZones.Utc("2025-02-10T05:00Z"), LawZones.Utc("2025-03-01T05:01Z"), LawZones.Utc("2025-05-01T04:00Z"),
            LawZones.Utc("2025-07-01T04:01Z"));
        foreach (TradeWeightedRates point in series)
            Texts(point).Should().Equal(Texts(TradeWeightedRates.Of(Panel.EnteredAt(point.At), TradeWeights.Equal)));
    }

    [Fact]
    public void Each_average_of_a_series_by_publication_is_that_of_the_schedule_as_it_was_known_then()
    {
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.AsKnownDuring(Panel, TradeWeights.Equal, Year);
        series.Select(point => point.KnownAt).Should().Equal(
            Year.Start, First.Published.Earliest, Second.Published.Earliest, List.Published.Earliest);
        foreach (TradeWeightedRates point in series)
            Texts(point).Should().Equal(Texts(TradeWeightedRates.Of(Panel.AsKnownAt(point.KnownAt!.Value), TradeWeights.Equal)));
        foreach (Instant before in series.Skip(1).Select(point => point.KnownAt!.Value - Duration.FromSeconds(1)))
            Texts(series.Last(point => point.KnownAt <= before))
                .Should().Equal(Texts(TradeWeightedRates.Of(Panel.AsKnownAt(before), TradeWeights.Equal)));
    }

    // Each line has a rate from the first instrument, and another from the second.
    private static Tariff Base(CommodityCode line, int number)
    {
        string key = $"us/general/{line.Digits}";
        return Tariff.Create(
            key, DutyProgramme.Of("us/general", "us/general", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [
                Enacted($"{key}/first", key, AdValorem.Of(number), "2025-02-10T00:00", First),
                Enacted($"{key}/second", key, AdValorem.Of(number / 2m), "2025-05-01T00:00", Second),
            ]).WithCommodities(CommodityScope.Of(line));
    }

    private static Tariff Additional(string key, LegalInstrument first, LegalInstrument second) => Tariff.Create(
        key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [
            Enacted($"{key}/first", key, AdValorem.Of(3m), "2025-02-10T00:00", first),
            Enacted($"{key}/second", key, AdValorem.Of(4m), "2025-05-01T00:00", second),
        ]);

    private static Tariff Excluding(Tariff tariff, IEnumerable<CommodityCode> lines) =>
        tariff.WithCommodities(CommodityScope.All.Except(lines));

    private static Enactment<DutyRate> Enacted(string key, string provision, DutyRate rate, string from, LegalInstrument by) =>
        LegalAct.Enact(key, provision, by, LawZones.From(from, LawZones.NewYork), rate);

    private static IEnumerable<string> Texts(TradeWeightedRates rates) =>
        ((AverageTariff[])[rates.Overall, .. rates.ByOrigin, .. rates.ByChapter, .. rates.ByChapterAndOrigin])
            .Select(own => $"{own}, {string.Join(", ", own.Total.Reasons)}");
}
