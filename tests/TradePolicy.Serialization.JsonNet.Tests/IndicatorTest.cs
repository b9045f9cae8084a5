using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class IndicatorTest
{
    private static readonly Dictionary<string, EconomicIndicator> Files = new(StringComparer.Ordinal)
    {
        ["indicator.json"] = IndicatorSamples.ProducerPrices,
        ["indicator-levels.json"] = IndicatorSamples.Exports,
        ["indicator-prints.json"] = IndicatorSamples.TwoPrints,
    };

    private static readonly string Text = GoldenFile.Read("indicator.json");

    public static TheoryData<string> FileNames => [.. Files.Keys];

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "\"economy\": \"CN\"", "\"economy\": \"UK\"", "'UK' is not the code of an economy: the ISO 3166-1 code is 'GB'.",
            "indicator.definition.economy" },
        { "\"unit\": \"percent\"", "\"unit\": \"%\"", "'%' is not one of percent, percentagePoints.", "indicator.definition.unit" },
        { "\"unit\": \"percent\"", "\"unit\": {\"index\": \"2015 = 100\", \"powerOfTen\": 3}",
            "A unit is percent, percentagePoints, or an object with index, or with money or count and perhaps powerOfTen.",
            "indicator.definition.unit" },
        { "\"unit\": \"percent\"", "\"unit\": {\"money\": \"dollars\"}", "'dollars' is not a currency code of ISO 4217",
            "indicator.definition.unit" },
        { "\"frequency\": \"monthly\"", "\"frequency\": \"fortnightly\"",
            "'fortnightly' is not one of annual, daily, halfYearly, monthly, quarterly, weekly.",
            "indicator.definition.frequency" },
        { "\"publishedDecimals\": 1", "\"publishedDecimals\": 11", "A series is published to 0 to 10 decimals.", "indicator.definition" },
        { "\"2025-05\": \"-3.3\"", "\"2025-13\": \"-3.3\"", "'2025-13' is not a reference period: a month is 01 to 12",
            "indicator.releases[1].observations.2025-13" },
        { "\"2025-05\": \"-3.3\"", "\"2025-Q2\": \"-3.3\"", "2025-Q2", "indicator" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": -3.3",
            "Expected an observation, an object with value, status, decimals, remark, missing; found '-3.3'.",
            "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": \"NaN\"",
            "'NaN' is not a number: its number is not plain digits with at most one point between them",
            "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": \"-3,3\"",
            "'-3,3' is not a number: the decimal separator is a point, and thousands are not separated",
            "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": \"1,003.3\"", "'1,003.3' is not a number", "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": \"-3.3%\"", "'-3.3%' is not a number", "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": {\"value\": \"-3.3\", \"missing\": \"why\"}",
            "An observation has either value, and perhaps status, decimals and remark, or missing.",
            "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": {\"missing\": \"why\", \"decimals\": 1}",
            "An observation has either value, and perhaps status, decimals and remark, or missing.",
            "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": {\"value\": \"-3.3\", \"decimals\": 0}", "The value has more than 0 decimals.",
            "indicator.releases[1].observations.2025-05" },
        { "\"2025-05\": \"-3.3\"", "\"2025-05\": \"-3.3\", \"2025-05\": \"-3.3\"", "The member '2025-05' is given twice.",
            "indicator.releases[1].observations.2025-05" },
        { "\"status\": \"revised\"", "\"status\": \"normal\"", "'normal' is not one of break, estimated, forecast, provisional, revised.",
            "indicator.releases[1].observations.2025-04.status" },
        { "\"statistic\": \"mean\"", "\"statistic\": \"mode\"", "'mode' is not one of mean, median, notStated.",
            "indicator.consensuses[1].statistic" },
        { "\"forecasters\": 20", "\"forecasters\": 0", "at least one", "indicator.consensuses[2]" },
        { "\"completeThrough\": \"2025-07-01T00:00:00Z\"", "\"knownAt\": \"2025-07-01T00:00:00Z\"",
            "An indicator contains its whole history; AsKnownAt gives what was known at an instant.", "indicator" },
        { "\"indicator\": {", "\"register\": {", "The document is a register; expected an indicator.", "register" },
    };

    [Theory]
    [MemberData(nameof(FileNames))]
    public void An_indicator_has_the_published_form_and_reads_back_as_the_same_indicator(string file)
    {
        GoldenFile.Holds(file, TradePolicyJson.Write(Files[file]));
        SurvivesTheWire(Files[file]);
    }

    [Fact]
    public void Indicators_of_every_unit_frequency_and_basis_read_back_as_the_same()
    {
        foreach (EconomicIndicator indicator in IndicatorSamples.OfEveryFrequency)
            SurvivesTheWire(indicator);
        SeriesDefinition[] definitions =
        [
            .. IndicatorSamples.OfEveryFrequency.Concat(Files.Values).Select(indicator => indicator.Definition)
        ];
        definitions.Select(definition => definition.Unit.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<IndicatorUnitKind>());
        definitions.Select(definition => definition.Frequency).Distinct().Should().BeEquivalentTo(Enum.GetValues<IndicatorFrequency>());
        definitions.Select(definition => definition.Basis).Distinct().Should().BeEquivalentTo(Enum.GetValues<IndicatorBasis>());
        definitions.Select(definition => definition.Adjustment).Distinct().Should().BeEquivalentTo(Enum.GetValues<SeasonalAdjustment>());
        definitions.Select(definition => definition.PriceBasis).Distinct().Should().BeEquivalentTo(Enum.GetValues<PriceBasis>());
        definitions.Select(definition => definition.Polarity).Distinct().Should().BeEquivalentTo(Enum.GetValues<IndicatorPolarity>());
        Files.Values.SelectMany(indicator => indicator.Releases).SelectMany(release => release.Observations)
            .Select(observation => observation.Status).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<ObservationStatus>());
    }

    [Fact]
    public void Every_indicator_reads_back_as_the_same_indicator() =>
        DrawIndicator.Any.Sample(SurvivesTheWire, iter: 2_000, print: TradePolicyJson.Write);

    [Fact]
    public void What_is_read_says_the_same_as_what_was_written()
    {
        EconomicIndicator back = TradePolicyJson.ReadIndicator(Text);
        ReferencePeriod may = ReferencePeriod.Month(2025, 5);
        back.AsLastPublished()[may].SurpriseAgainst("Bloomberg").Explain()
            .Should().Be(IndicatorSamples.ProducerPrices.AsLastPublished()[may].SurpriseAgainst("Bloomberg").Explain()).And.Contain("-3.2");
        back.VintageAt(ReferencePeriod.Month(2025, 4), Instant.FromUtc(2025, 6, 1, 0, 0)).Value.Observation.Status.Should()
            .Be(ObservationStatus.Normal);
    }

    [Fact]
    public void Two_prints_of_one_instant_read_back_side_by_side()
    {
        IndicatorSnapshot back = TradePolicyJson.ReadIndicator(GoldenFile.Read("indicator-prints.json")).AsLastPublished();
        back[ReferencePeriod.Month(2025, 4)].Value.Should().Be(-2.7m, "both print the same");
        back[ReferencePeriod.Month(2025, 5)].Possible.Select(observation => observation.Value).Should().Equal(-3.3m, -3.4m);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_indicator_is_refused_with_its_place(string old, string changed, string problem, string path)
    {
        Text.Split(old).Should().HaveCount(2, "'{0}' stands in the text once", old);
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(
            () => TradePolicyJson.ReadIndicator(Text.Replace(old, changed, StringComparison.Ordinal))).Which;
        refusal.Message.Should().Contain(problem);
        refusal.Path.Should().StartWith(path);
        refusal.LineNumber.Should().BePositive();
    }

    [Fact]
    public void An_indicator_is_written_to_a_writer_and_read_from_a_reader_that_stay_open()
    {
        using StringWriter writer = new();
        TradePolicyJson.Write(IndicatorSamples.ProducerPrices, writer);
        writer.ToString().Should().Be(Text);
        using StringReader reader = new(Text);
        TradePolicyJson.ReadIndicator(reader).Should().Be(IndicatorSamples.ProducerPrices);
        reader.Peek().Should().Be(-1);
    }

    private static void SurvivesTheWire(EconomicIndicator indicator)
    {
        string text = TradePolicyJson.Write(indicator);
        EconomicIndicator back = TradePolicyJson.ReadIndicator(text);
        back.Equals(indicator).Should().BeTrue();
        TradePolicyJson.Write(back).Should().Be(text);
    }
}
