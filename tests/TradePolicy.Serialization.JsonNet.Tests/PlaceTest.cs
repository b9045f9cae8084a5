using System.Text.Json.Nodes;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Where a problem stands: path, line and position of the token that it is about, counted from its start.</summary>
public sealed class PlaceTest
{
    [Theory]
    [InlineData("{\n  \"schema\": \"tradepolicy/2\",\n  \"entry\": {}\n}", "schema", 2, 13)]
    [InlineData("{\"schema\": \"tradepolicy/1\", \"other\": {}}", "other", 1, 29)]
    [InlineData("{\"schema\": \"tradepolicy/1\",\n\"entry\": 7}", "entry", 2, 10)]
    [InlineData("{\"entry\": {\"commodity\": \"hts:9506.62.40\"},\n \"schema\": \"tradepolicy/1\"}", "entry", 1, 41)]
    [InlineData(
        "{\"entry\": {\"facts\": {\"ü\": true, \"x y\": 1}, \"commodity\": \"hts:9506.62.40\", \"origin\": \"CN\", \"into\": \"US\", " +
        "\"customsValue\": \"1 USD\"}, \"schema\": \"tradepolicy/1\"}", "entry.facts['x y']", 1, 40)]
    public void A_problem_stands_where_its_token_starts(string json, string path, int line, int position)
    {
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry(json)).Which;
        (refusal.Path, refusal.LineNumber, refusal.LinePosition).Should().Be((path, line, position), refusal.Message);
    }

    [Fact]
    public void Escapes_are_read_and_only_those_that_JSON_asks_for_are_written()
    {
        const string Text = "a\u0001b\"c\\d\te\u00a0f\u2028g\ud83d\ude00h\u0085/i'j<k>&+";
        CustomsEntry entry = CustomsEntry.Of(CommodityCode.Hts("9506.62.40"), Economy.China, Money.Of(1m, "USD"), Economy.UnitedStates)
            .WithFact(Text, true);
        string json = TradePolicyJson.Write(entry);
        json.Should().Contain("\"a\\u0001b\\\"c\\\\d\\te\u00a0f\\u2028g\ud83d\ude00h\\u0085/i'j<k>&+\": true");
        TradePolicyJson.ReadEntry(json).Should().Be(entry);
        TradePolicyJson.ReadEntry(json.Replace("\ud83d\ude00", "\\ud83d\\ude00", StringComparison.Ordinal)).Should().Be(entry);
    }

    [Fact]
    public void A_unit_of_another_kind_has_its_name_or_the_two_units_whose_product_it_is()
    {
        CustomsEntry entry = CustomsEntry.Of(CommodityCode.Hts("9506.62.40"), Economy.China, Money.Of(1m, "USD"), Economy.UnitedStates)
            .With(Quantity.Of(3m, MeasurementUnit.Count("wafers", "wafer")))
            .With(Quantity.Of(2m, MeasurementUnit.Product("kg m", MeasurementUnit.Kilogram, MeasurementUnit.Metre)));
        string json = TradePolicyJson.Write(entry);
        JsonNode units = JsonNode.Parse(json)!["entry"]!["quantities"]!;
        units[0]!["unit"]!.ToJsonString().Should().Be("""{"symbol":"wafers","name":"wafer"}""");
        units[1]!["unit"]!.ToJsonString().Should().Be("""{"symbol":"kg m","left":"kg","right":"m"}""");
        TradePolicyJson.ReadEntry(json).Should().Be(entry);
    }

    [Fact]
    public void Tokens_that_are_put_together_read_as_the_text_that_they_stand_for()
    {
        JsonTokenBuilder builder = new("orders[3]");
        PolicyDocuments.Snapshot.Write(Samples.InDoubt, builder);
        PolicyDocuments.Snapshot.Read(builder.Build(), ReadingOptions.Default).Should().Be(Samples.InDoubt);
    }

    [Theory]
    [InlineData("{\"entry\": {\"é\": x}}", 1, 17)]
    [InlineData("{\n\"ééé\": x}", 2, 8)]
    [InlineData("{\n\"ééé\": \"\\ud800\"}", 2, 8)]
    public void What_is_no_JSON_is_told_by_line_and_character(string json, int line, int position)
    {
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry(json)).Which;
        (refusal.LineNumber, refusal.LinePosition).Should().Be((line, position), refusal.Message);
    }

    [Fact]
    public void A_document_of_another_schema_is_told_so_whatever_else_is_wrong_with_it()
    {
        foreach (string json in new[] { "{\"schema\": \"tradepolicy/2\"}", "{\"more\": 1, \"schema\": \"tradepolicy/2\", \"entry\": {}}" })
            Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry(json))
                .WithMessage("The document is of the schema 'tradepolicy/2'*");
    }

    [Fact]
    public void What_follows_from_others_is_not_read() =>
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Diff.Read("{}"));

    [Fact]
    public void A_flat_text_of_millions_of_tokens_is_refused_before_it_takes_thirty_times_its_size() =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry("[" + string.Concat(Enumerable.Repeat("0,", 8_000_001)) + "0]"))
            .WithMessage("The text has more than 8000000 tokens.*");

    [Fact]
    public void A_publication_that_is_stated_not_to_be_supposed_is_read_as_one_that_says_nothing_of_it()
    {
        string text = GoldenFile.Read("register.json");
        string stated = text.Replace("\"published\": {", "\"published\": { \"supposed\": false,", StringComparison.Ordinal);
        stated.Should().NotBe(text);
        TradePolicyJson.ReadRegister(stated).Should().Be(Samples.Register);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(stated.Replace("false,", "true,", StringComparison.Ordinal)))
            .WithMessage("A publication has either at*");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_where_it_is_said_and_never_cut_off_in_writing()
    {
        Refusal.Of<ArgumentException>(() => LegalBound.Undated("abc\ud800def")).WithMessage("The text has half a surrogate pair.*");
        JsonTokenBuilder builder = new("there");
        Refusal.Of<PolicyJsonException>(() => builder.WriteString("abc\ud800def"))
            .WithMessage("A text has half a surrogate pair. (at there*");
    }

    [Fact]
    public void Tokens_that_are_no_whole_value_are_refused()
    {
        JsonTokenBuilder two = new();
        two.WriteNull();
        two.WriteNull();
        Refusal.Of<InvalidOperationException>(two.Build);
        JsonTokenBuilder crossed = new();
        Refusal.Of<InvalidOperationException>(crossed.WriteEndObject);
        crossed.WriteStartObject();
        Refusal.Of<InvalidOperationException>(crossed.WriteEndArray);
        JsonTokenBuilder builder = new();
        Refusal.Of<InvalidOperationException>(builder.Build);
        builder.WriteStartObject();
        Refusal.Of<InvalidOperationException>(builder.Build);
        for (int depth = 0; depth < 31; depth++)
            builder.WriteStartArray();
        Refusal.Of<PolicyJsonException>(builder.WriteStartArray).WithMessage("It is nested more than 32 deep.*");
    }

    [Fact]
    public void Only_the_bare_minimum_of_a_large_document_waits_before_it_is_handed_on()
    {
        using CountingWriter writer = new();
        TradePolicyJson.Write(Enumerable.Repeat(DutySamples.Certain, 200), writer);
        writer.Largest.Should().BeLessThan(200_000, "a long list is written bit by bit");
        writer.Writes.Should().BeGreaterThan(3);
    }

    private sealed class CountingWriter : StringWriter
    {
        internal int Largest { get; private set; }

        internal int Writes { get; private set; }

        public override void Write(char[] buffer, int index, int count)
        {
            Largest = Math.Max(Largest, count);
            Writes++;
            base.Write(buffer, index, count);
        }
    }
}
