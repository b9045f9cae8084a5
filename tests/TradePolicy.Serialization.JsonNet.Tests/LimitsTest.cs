using System.Text;
using System.Text.Json;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Each limit holds to the unit, alone, on a stream and within another document.</summary>
public sealed class LimitsTest
{
    private const string Text =
        """{"schema":"tradepolicy/1","entry":{"commodity":"hts:9506.62.40","origin":"CN","into":"US","customsValue":"5 USD"}}""";

    // Two objects within each other; 15 tokens; the longest text is "hts:9506.62.40", of 14 bytes.
    private static readonly CustomsEntry Entry = TradePolicyJson.ReadEntry(Text);

    public static TheoryData<ReadingOptions, ReadingOptions, string> Limits => new()
    {
        { ReadingOptions.Default.WithDeepestNesting(2), ReadingOptions.Default.WithDeepestNesting(1), "It is nested more than 1 deep." },
        { ReadingOptions.Default.WithMostTokens(15), ReadingOptions.Default.WithMostTokens(14), "The text has more than 14 tokens." },
        { ReadingOptions.Default.WithLongestText(14), ReadingOptions.Default.WithLongestText(13), "A text is longer than 13 bytes." },
        {
            ReadingOptions.Default.WithLongestDocument(Text.Length), ReadingOptions.Default.WithLongestDocument(Text.Length - 1),
            $"The text is longer than {Text.Length - 1} characters."
        },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_document_at_the_limit_is_read_and_one_unit_beyond_it_is_refused(
        ReadingOptions wide, ReadingOptions narrow, string message)
    {
        PolicyDocuments.Entry.Read(Text, wide).Should().Be(Entry);
        (await PolicyDocuments.Entry.ReadAsync(Stream(), wide)).Should().Be(Entry);
        using StringReader reader = new(Text);
        PolicyDocuments.Entry.Read(reader, wide).Should().Be(Entry);

        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.Read(Text, narrow)).WithMessage($"*{message}*");
        (await FluentActions.Awaiting(() => PolicyDocuments.Entry.ReadAsync(Stream(), narrow))
            .Should().ThrowAsync<PolicyJsonException>()).WithMessage($"*{message}*");
        using StringReader again = new(Text);
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.Read(again, narrow)).WithMessage($"*{message}*");
    }

    [Theory]
    [InlineData(1, 40, 40, "*nested more than 1 deep*")]
    [InlineData(8, 13, 40, "*A text is longer than 13 bytes*")]
    [InlineData(8, 40, 14, "*The text has more than 14 tokens*")]
    public void The_limits_hold_within_another_document(int depth, int text, int tokens, string message)
    {
        ReadingOptions narrow = ReadingOptions.Default.WithDeepestNesting(depth).WithLongestText(text).WithMostTokens(tokens);
        string within = $$"""{"Entry": {{Text}}}""";

        FluentActions.Invoking(() => JsonSerializer.Deserialize<Holder>(
            within, new JsonSerializerOptions().ConfigureForTradePolicy(narrow))).Should().Throw<JsonException>().WithMessage(message);
        FluentActions.Invoking(() => Newtonsoft.Json.JsonConvert.DeserializeObject<Holder>(
            within, new Newtonsoft.Json.JsonSerializerSettings().ConfigureForTradePolicy(narrow)))
            .Should().Throw<PolicyJsonException>().WithMessage(message);
        JsonSerializer.Deserialize<Holder>(within, new JsonSerializerOptions().ConfigureForTradePolicy())!.Entry.Should().Be(Entry);
    }

    [Fact]
    public void The_bytes_of_names_and_values_count_where_another_serializer_has_read_the_text()
    {
        Written(ReadingOptions.Default.WithLongestDocument(8).WithLongestText(5)).PathOf(1).Should().Be("orders[3].é");
        Refusal.Of<PolicyJsonException>(() => Written(ReadingOptions.Default.WithLongestDocument(7)))
            .WithMessage("The text is longer than 7 characters. (at orders[3], line 2, position 9)");
        Refusal.Of<PolicyJsonException>(() => Written(ReadingOptions.Default.WithLongestText(4)))
            .WithMessage("A text is longer than 4 bytes. (at orders[3], line 2, position 8)");

        static JsonTokens Written(ReadingOptions options)
        {
            JsonTokenBuilder builder = new("orders[3]", options);
            builder.SetPosition(2, 7);
            builder.WriteStartObject();
            builder.WritePropertyName("é");
            builder.SetPosition(2, 8);
            builder.WriteString("fünf");
            builder.SetPosition(2, 9);
            builder.WritePropertyName("n");
            builder.WriteNull();
            builder.WriteEndObject();
            return builder.Build();
        }
    }

    [Fact]
    public void An_array_has_as_many_items_as_the_options_allow()
    {
        string two = SmallRegister.Text.Replace("\"CN\"\n", "\"CN\", \"HK\"\n", StringComparison.Ordinal);

        PolicyDocuments.Register.Read(two, ReadingOptions.Default.WithMostItems(3)).Should().Be(TradePolicyJson.ReadRegister(two));
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(two, ReadingOptions.Default.WithMostItems(1)))
            .WithMessage("An array has at most 1 items.*");
    }

    [Fact]
    public void An_object_of_any_names_has_as_many_members_as_the_options_allow()
    {
        string two = Text.Replace("\"origin\"", "\"facts\":{\"used\":true,\"boxed\":false},\"origin\"", StringComparison.Ordinal);

        PolicyDocuments.Entry.Read(two, ReadingOptions.Default.WithMostItems(2)).Should().Be(TradePolicyJson.ReadEntry(two));
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.Read(two, ReadingOptions.Default.WithMostItems(1)))
            .WithMessage("An object has at most 1 members. (at entry.facts.boxed,*");
    }

    [Fact]
    public void A_limit_is_at_least_one_and_nesting_at_most_64()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => ReadingOptions.Default.WithLongestDocument(0));
        Refusal.Of<ArgumentOutOfRangeException>(() => ReadingOptions.Default.WithMostTokens(0));
        Refusal.Of<ArgumentOutOfRangeException>(() => ReadingOptions.Default.WithLongestText(0));
        Refusal.Of<ArgumentOutOfRangeException>(() => ReadingOptions.Default.WithMostItems(0));
        Refusal.Of<ArgumentOutOfRangeException>(() => ReadingOptions.Default.WithDeepestNesting(0));
        Refusal.Of<ArgumentOutOfRangeException>(() => ReadingOptions.Default.WithDeepestNesting(65))
            .WithMessage("Documents are nested at most 64 deep. *");
        ReadingOptions.Default.WithDeepestNesting(64).DeepestNesting.Should().Be(64);
    }

    [Fact]
    public void Each_of_them_is_changed_alone()
    {
        ReadingOptions options = ReadingOptions.Default
            .WithLongestDocument(1).WithMostTokens(2).WithLongestText(3).WithMostItems(4).WithDeepestNesting(5)
            .WithZones(DateTimeZoneProviders.Tzdb);
        (options.LongestDocument, options.MostTokens, options.LongestText, options.MostItems, options.DeepestNesting)
            .Should().Be((1, 2, 3, 4, 5));
        ReadingOptions usual = ReadingOptions.Default;
        (usual.LongestDocument, usual.MostTokens, usual.LongestText, usual.MostItems, usual.DeepestNesting)
            .Should().Be((64_000_000, 8_000_000, 1_000_000, 1_000_000, 32));
    }

    private static MemoryStream Stream() => new(Encoding.UTF8.GetBytes(Text));

    private sealed record Holder(CustomsEntry Entry);
}
