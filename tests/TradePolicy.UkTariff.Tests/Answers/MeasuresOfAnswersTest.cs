namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// Every measure of every recorded answer is accounted for. The numbers were counted in the files by another program: by the type of the
/// measure, its series, its area and whether the members of that area are in the answer.
/// </summary>
public sealed class MeasuresOfAnswersTest
{
    [RecordedTheory]
    [InlineData("uk/0101210000_2022-10-20", 50, 6, 1, 0, 4, 2)]
    [InlineData("uk/0101210000_2025-07-14", 54, 5, 1, 0, 5, 2)]
    [InlineData("uk/0101291000_2021-05-21", 36, 4, 1, 0, 1, 2)]
    [InlineData("uk/0101300000_2025-07-14", 52, 4, 1, 0, 3, 2)]
    [InlineData("uk/0101900000_2020-12-18", 42, 4, 1, 0, 1, 2)]
    [InlineData("uk/0201100021_2025-02-11", 59, 3, 0, 0, 1, 2)]
    [InlineData("uk/0201100029_2020-12-18", 28, 4, 0, 0, 1, 1)]
    [InlineData("uk/0307111010_2022-06", 47, 6, 0, 0, 0, 2)]
    [InlineData("uk/0702000007_2020-07-22", 51, 4, 0, 1, 1, 0)]
    [InlineData("uk/1006101000_2021", 37, 2, 0, 0, 0, 2)]
    [InlineData("uk/1701129000_2020-12-18", 28, 1, 0, 0, 0, 0)]
    [InlineData("uk/1701149000_2020-12-18", 29, 1, 3, 0, 0, 0)]
    [InlineData("uk/1701991000_2020-12-18", 28, 1, 4, 0, 0, 0)]
    [InlineData("uk/2208909110_2018-11-15", 44, 4, 1, 0, 4, 0)]
    [InlineData("uk/2208909110_2021-11-15", 48, 3, 1, 0, 3, 2)]
    [InlineData("uk/2924297099_2025-07-14", 62, 2, 0, 0, 7, 2)]
    [InlineData("uk/8714930011_2020-12-18", 50, 6, 0, 0, 6, 2)]
    [InlineData("uk/8714930019_2021-05-21", 67, 8, 0, 0, 3, 2)]
    [InlineData("uk/heading-0501000000_2025-07-14", 54, 1, 0, 0, 1, 2)]
    [InlineData("xi/0101210000_2025-07-14", 31, 7, 1, 0, 5, 0)]
    [InlineData("xi/0101300000_2025-07-14", 51, 6, 1, 0, 2, 0)]
    [InlineData("xi/0201100021_2025-02-11", 32, 7, 0, 0, 1, 0)]
    [InlineData("xi/1006101000_2021", 42, 4, 0, 0, 0, 0)]
    [InlineData("xi/2924297099_2025-07-14", 59, 3, 0, 0, 11, 2)]
    [InlineData("xi/heading-0501000000_2025-07-14", 24, 3, 0, 0, 1, 0)]
    [InlineData("flat/1516209821_2021", 13, 3, 0, 0, 1, 0)]
    [InlineData("flat/7208100000_2021-06", 5, 0, 0, 0, 1, 0)]
    public void Of_each_answer_every_measure_is_a_tariff_a_control_a_unit_a_price_on_exports_or_not_read(
        string file, int tariffs, int controls, int units, int prices, int exports, int notRead)
    {
        GoodsAnswer answer = RecordedAnswers.Of(file);
        (MeasureUse, int)[] counted =
        [
            (MeasureUse.Tariff, tariffs), (MeasureUse.ImportControl, controls), (MeasureUse.SupplementaryUnit, units),
            (MeasureUse.Price, prices), (MeasureUse.Export, exports), (MeasureUse.NotRead, notRead),
        ];
        counted.Select(use => (use.Item1, answer.Measures.Count(measure => measure.Use == use.Item1))).Should().Equal(counted);
        answer.Controls.Should().HaveCount(controls);
        answer.Tariffs.Select(tariff => tariff.Key.Split('/')[^1]).Should().Contain(
            answer.Measures.Where(measure => measure.Use == MeasureUse.Tariff).Select(measure => measure.Id));
    }

    [RecordedFact]
    public void The_1334_measures_of_all_answers_by_their_type_and_what_became_of_them()
    {
        IEnumerable<string> counted = RecordedAnswers.Days.Keys.SelectMany(file => RecordedAnswers.Of(file).Measures)
            .GroupBy(measure => (measure.TypeId, measure.Use)).Select(group => $"{group.Key.TypeId} {group.Key.Use} {group.Count()}");
        counted.Should().BeEquivalentTo(
            "103 Tariff 34", "105 Tariff 1", "106 Tariff 18", "109 Export 9", "109 SupplementaryUnit 9", "110 SupplementaryUnit 7",
            "112 Tariff 1", "117 Tariff 4", "122 Tariff 13", "142 NotRead 29", "142 Tariff 947", "143 Tariff 41", "277 ImportControl 4",
            "278 Export 1", "305 Tariff 17", "306 Tariff 2", "350 ImportControl 4", "354 Export 1", "360 ImportControl 1",
            "362 ImportControl 1", "410 ImportControl 19", "464 ImportControl 1", "465 ImportControl 16", "467 Export 11", "473 Export 1",
            "479 Export 1", "482 Export 1", "482 ImportControl 1", "490 Price 1", "552 Tariff 23", "554 Tariff 4", "695 Tariff 10",
            "696 Tariff 1", "708 Export 1", "709 Export 2", "710 ImportControl 5", "711 ImportControl 3", "713 ImportControl 2",
            "715 Export 8", "717 Export 4", "718 Export 6", "728 ImportControl 7", "735 Export 2", "750 ImportControl 18", "751 Export 7",
            "755 ImportControl 2", "760 ImportControl 5", "761 ImportControl 1", "762 ImportControl 6", "766 Export 5", "767 Export 2",
            "AHC ImportControl 2", "COI ImportControl 1", "CVD ImportControl 2", "EQC Export 1", "PHC ImportControl 1", "VTS Tariff 2",
            "VTZ Tariff 5");
    }

    [RecordedFact]
    public void What_is_not_read_is_a_preference_for_Ceuta_or_Melilla_or_for_a_group_whose_members_the_answer_leaves_out()
    {
        IEnumerable<string> left = RecordedAnswers.Days.Keys.SelectMany(file => RecordedAnswers.Of(file).Measures)
            .Where(measure => measure.Use == MeasureUse.NotRead).GroupBy(measure => $"{measure.TypeId}: {measure.Reason}")
            .Select(group => $"{group.Count()} of {group.Key}");
        left.Should().BeEquivalentTo(
            "13 of 142: the area is XC (Ceuta), which is no economy of ISO 3166-1",
            "13 of 142: the area is XL (Melilla), which is no economy of ISO 3166-1",
            "1 of 142: the members of the area 1006 are not given",
            "2 of 142: the members of the area 1035 are not given");
    }

    [RecordedFact]
    public void Only_what_is_on_exports_or_not_read_has_a_reason_and_only_that_is_in_no_tariff_and_no_control()
    {
        foreach (TariffMeasure measure in RecordedAnswers.Days.Keys.SelectMany(file => RecordedAnswers.Of(file).Measures))
        {
            (measure.Reason is not null).Should().Be(measure.Use is MeasureUse.Export or MeasureUse.NotRead, measure.ToString());
            if (measure.Use == MeasureUse.Tariff)
                measure.Rate.Should().NotBeNull(measure.ToString());
        }
    }
}
