namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Where a problem stands: path, line and position of the token that it is about, counted from its start.</summary>
public sealed class PlaceTest
{
    [Theory]
    [InlineData("{\n  \"schema\": \"tradepolicy/2\",\n  \"entry\": {}\n}", "schema", 2, 13)]
    [InlineData("{\"schema\": \"tradepolicy/1\", \"other\": {}}", "other", 1, 29)]
    [InlineData("{\"schema\": \"tradepolicy/1\",\n\"entry\": 7}", "entry", 2, 10)]
    [InlineData("{\"entry\": {\"commodity\": \"hts:9506.62.40\"},\n \"schema\": \"tradepolicy/1\"}", "entry", 1, 41)]
    [InlineData("{\"entry\": {\"facts\": {\"ü\": true, \"x y\": 1}, \"commodity\": \"hts:9506.62.40\", \"origin\": \"CN\", \"into\": \"US\", \"customsValue\": \"1 USD\"}, \"schema\": \"tradepolicy/1\"}", "entry.facts['x y']", 1, 40)]
    public void A_problem_stands_where_its_token_starts(string json, string path, int line, int position)
    {
        PolicyJsonException refusal = FluentActions.Invoking(() => TradePolicyJson.ReadEntry(json)).Should().ThrowExactly<PolicyJsonException>().Which;
        (refusal.Path, refusal.LineNumber, refusal.LinePosition).Should().Be((path, line, position), refusal.Message);
    }

    [Fact]
    public void Escapes_are_read_and_only_those_that_JSON_asks_for_are_written()
    {
        const string Text = "a\u0001b\"c\\d\te\u00a0f\u2028g\ud83d\ude00h\u0085/i'j<k>&+";
        CustomsEntry entry = CustomsEntry.Of(CommodityCode.Hts("9506.62.40"), Economy.China, Money.Of(1m, "USD"), Economy.UnitedStates).Stating(Text, true);
        string json = TradePolicyJson.Write(entry);
        json.Should().Contain("\"a\\u0001b\\\"c\\\\d\\te\u00a0f\\u2028g\ud83d\ude00h\\u0085/i'j<k>&+\": true");
        TradePolicyJson.ReadEntry(json).Should().Be(entry);
        TradePolicyJson.ReadEntry(json.Replace("\ud83d\ude00", "\\ud83d\\ude00", StringComparison.Ordinal)).Should().Be(entry);
    }

    [Fact]
    public void Tokens_that_are_put_together_read_as_the_text_that_they_stand_for()
    {
        JsonTokenBuilder builder = new("orders[3]");
        PolicyDocuments.Snapshot.Write(Samples.InDoubt, builder);
        PolicyDocuments.Snapshot.Read(builder.Build()).Should().Be(Samples.InDoubt);
    }

    [Fact]
    public void Tokens_that_are_no_whole_value_are_refused()
    {
        JsonTokenBuilder builder = new();
        FluentActions.Invoking(builder.Build).Should().Throw<InvalidOperationException>();
        builder.StartObject();
        FluentActions.Invoking(builder.Build).Should().Throw<InvalidOperationException>();
        for (int depth = 0; depth < 31; depth++)
            builder.StartArray();
        FluentActions.Invoking(builder.StartArray).Should().Throw<PolicyJsonException>().WithMessage("It is nested more than 32 deep.*");
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
