using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Documents inside types of the program around the library, by the serializer that it uses.</summary>
public sealed class WithinOtherDocumentsTest
{
    private static readonly JsonSerializerSettings Settings =
        new JsonSerializerSettings { Formatting = Formatting.Indented }.ConfigureForTradePolicy();

    [Fact]
    public void A_snapshot_within_a_type_of_ones_own_is_the_document_that_stands_alone()
    {
        string json = JsonConvert.SerializeObject(new Briefing("Today", Samples.Certain), Settings);
        JToken alone = Parsed(TradePolicyJson.Write(Samples.Certain));
        JToken.DeepEquals(Parsed(json)["Policy"], alone).Should().BeTrue();
        JsonConvert.DeserializeObject<Briefing>(json, Settings).Should().Be(new Briefing("Today", Samples.Certain));
    }

    [Fact]
    public void Every_document_that_can_be_read_comes_back()
    {
        Everything everything = new(
            Samples.Register, Samples.InDoubt, IndicatorSamples.ProducerPrices, NegotiationSamples.Log, DutySamples.Entry,
            DutySamples.Declaration,
            LicenceSamples.Export, LicenceSamples.Long,
            LicenceSamples.Record);
        JsonConvert.DeserializeObject<Everything>(JsonConvert.SerializeObject(everything, Settings), Settings).Should().Be(everything);
    }

    [Fact]
    public void Nothing_is_null_there_and_back() =>
        JsonConvert.DeserializeObject<Briefing>("""{"Title":"None","Policy":null}""", Settings).Should().Be(new Briefing("None", null));

    [Fact]
    public void What_follows_from_others_is_written()
    {
        string json = JsonConvert.SerializeObject(DutySamples.Certain, Settings);
        JToken.DeepEquals(Parsed(json), Parsed(TradePolicyJson.Write(DutySamples.Certain))).Should().BeTrue();
        Refusal.Of<NotSupportedException>(() => JsonConvert.DeserializeObject<DutyAssessment>(json, Settings));
        string declared = JsonConvert.SerializeObject(DutySamples.OfDeclaration, Settings);
        JToken.DeepEquals(Parsed(declared), Parsed(TradePolicyJson.Write(DutySamples.OfDeclaration))).Should().BeTrue();
        Refusal.Of<NotSupportedException>(() => JsonConvert.DeserializeObject<DeclarationAssessment>(declared, Settings));
    }

    [Fact]
    public void What_reads_like_a_date_or_a_number_stays_the_text_that_it_is()
    {
        JsonSerializerSettings careless = new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.DateTimeOffset,
            FloatParseHandling = FloatParseHandling.Double,
            Culture = CultureInfo.GetCultureInfo(""),
        }.ConfigureForTradePolicy();
        string json = JsonConvert.SerializeObject(new Briefing("Today", Samples.InDoubt), careless);
        JsonConvert.DeserializeObject<Briefing>(json, careless).Should().Be(new Briefing("Today", Samples.InDoubt));
    }

    [Theory]
    [InlineData(
        "\"view\": \"asPromulgated\"", "\"view\": \"asBelieved\"", "'asBelieved' is not one of asAdjudged, asCollected, asPromulgated.")]
    [InlineData(
        "\"view\": \"asPromulgated\"", "\"view\": \"asPromulgated\", \"$type\": \"System.IO.FileInfo\"",
        "A snapshot has no member '$type'")]
    [InlineData(
        "\"view\": \"asPromulgated\"", "\"view\": \"asPromulgated\", \"view\": \"asPromulgated\"",
        "A snapshot has the member 'view' twice.")]
    [InlineData("\"view\": \"asPromulgated\"", "\"view\": /* which? */ \"asPromulgated\"", "A policy document contains no Comment.")]
    [InlineData("\"view\": \"asPromulgated\"", "\"view\": 1e400", "The text is not JSON: ")]
    public void A_document_within_another_is_read_as_strictly_as_one_that_stands_alone(string good, string bad, string problem)
    {
        string json = JsonConvert.SerializeObject(new Briefing("Today", Samples.Certain), Settings);
        json.Should().Contain(good);
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(
            () => JsonConvert.DeserializeObject<Briefing>(json.Replace(good, bad, StringComparison.Ordinal), Settings)).Which;
        refusal.Message.Should().StartWith(problem).And.Contain("Policy.snapshot");
    }

    [Fact]
    public void A_document_that_ends_too_early_is_refused()
    {
        string json = JsonConvert.SerializeObject(new Briefing("Today", Samples.Certain), Settings);
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<Briefing>(json[..(json.Length / 2)], Settings))
            .Should().Throw<Exception>()
            .Which.Should().Match(exception => exception is PolicyJsonException || exception is JsonException);
    }

    private static JToken Parsed(string json)
    {
        using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader);
    }

    private sealed record Briefing(string Title, PolicySnapshot? Policy);

    private sealed record Everything(
        PolicyRegister Register,
        PolicySnapshot Snapshot,
        EconomicIndicator Indicator,
        NegotiationLog Negotiations,
        CustomsEntry Entry,
        CustomsDeclaration Declaration,
        ProposedExport Export,
        ExportLicence Licence,
        LicensingRecord Record);
}
