using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Documents inside types of the program around the library, by the serializer of the framework.</summary>
public sealed class WithinSystemTextJsonTest
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ConfigureForTradePolicy();

    [Fact]
    public void Every_document_that_can_be_read_comes_back()
    {
        Everything everything = new(
            Samples.Register, Samples.InDoubt, IndicatorSamples.ProducerPrices, NegotiationSamples.Log, DutySamples.Entry,
            DutySamples.Declaration, LicenceSamples.Export, LicenceSamples.Long, LicenceSamples.Record,
            Percentage.Of(34m), [Economy.China, Economy.Japan]);
        string json = JsonSerializer.Serialize(everything, Options);

        JsonSerializer.Deserialize<Everything>(json, Options).Should().Be(everything);
    }

    [Fact]
    public async Task A_stream_that_comes_in_small_pieces_is_read_whole()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new Briefing("Today", Samples.InDoubt), Options);
        using SmallPieces stream = new(json);

        (await JsonSerializer.DeserializeAsync<Briefing>(stream, Options)).Should().Be(new Briefing("Today", Samples.InDoubt));
    }

    [Fact]
    public void Nothing_is_null_there_and_back() =>
        JsonSerializer.Deserialize<Briefing>("""{"Title":"None","Policy":null}""", Options).Should().Be(new Briefing("None", null));

    [Fact]
    public void What_follows_from_others_is_written_and_not_read()
    {
        string json = JsonSerializer.Serialize(DutySamples.Certain, Options);

        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(TradePolicyJson.Write(DutySamples.Certain))).Should().BeTrue();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<DutyAssessment>(json, Options)).Should().Throw<NotSupportedException>();
    }

    [Theory]
    [InlineData(
        "\"view\":\"asPromulgated\"", "\"view\":\"asBelieved\"",
        "'asBelieved' is not one of asAdjudged, asCollected, asPromulgated.")]
    [InlineData(
        "\"view\":\"asPromulgated\"", "\"view\":\"asPromulgated\",\"$type\":\"System.IO.FileInfo\"",
        "A snapshot has no member '$type'")]
    [InlineData(
        "\"view\":\"asPromulgated\"", "\"view\":\"asPromulgated\",\"view\":\"asPromulgated\"",
        "A snapshot has the member 'view' twice.")]
    [InlineData("\"view\":\"asPromulgated\"", "\"view\":/* which? */\"asPromulgated\"", "A policy document contains no Comment.")]
    [InlineData("\"view\":\"asPromulgated\"", "\"View\":\"asPromulgated\"", "A snapshot has no member 'View'")]
    [InlineData("\"view\":\"asPromulgated\"", "\"view\":\"\\ud800\"", "A text has half a surrogate pair")]
    public void A_lax_program_reads_a_document_as_strictly_as_one_that_stands_alone(string good, string bad, string problem)
    {
        JsonSerializerOptions lax = new JsonSerializerOptions
        {
            PropertyNameCaseInsensitive = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
        }.ConfigureForTradePolicy();
        string json = JsonSerializer.Serialize(new Briefing("Today", Samples.Certain), Options);
        json.Should().Contain(good);
        Func<Briefing?> reading = () => JsonSerializer.Deserialize<Briefing>(json.Replace(good, bad, StringComparison.Ordinal), lax);

        if (problem.EndsWith("Comment.", StringComparison.Ordinal))
            reading.Should().NotThrow("the reader of the program leaves comments out before it hands on a token");
        else
            reading.Should().Throw<JsonException>().WithMessage($"{problem}*")
                .Where(exception => exception.Path == "$.Policy").WithInnerException<PolicyJsonException>();
    }

    [Theory]
    [InlineData("\"asPromulgated\"", "\"asBelieved\"", "$.Law.Policy.snapshot.view", "snapshot.view")]
    [InlineData("\"view\"", "\"sight\"", "$.Law.Policy.snapshot.sight", "snapshot.sight")]
    [InlineData("\"schema\": \"tradepolicy/1\"", "\"schema\": \"tradepolicy/2\"", "$.Law.Policy.schema", "schema")]
    [InlineData("\"snapshot\": {", "\"entry\": {", "$.Law.Policy.entry", "entry")]
    [InlineData("\"asPromulgated\"", "\"\\ud800\"", "$.Law.Policy", "")]
    public async Task A_refusal_tells_the_path_and_the_line_in_the_whole_document(string good, string bad, string whole, string path)
    {
        string text = TradePolicyJson.Write(Samples.Certain);
        text.Split(good).Should().HaveCount(2);
        string json = "{\n\"Law\": { \"Title\": \"Today\", \"Policy\": " + text.Replace(good, bad, StringComparison.Ordinal) + "} }";
        string wrong = bad.StartsWith("\"schema\"", StringComparison.Ordinal) ? "\"tradepolicy/2\"" : bad[..(bad.LastIndexOf('"') + 1)];
        int at = json.IndexOf(wrong, StringComparison.Ordinal);
        if (path == "entry")
            at = json.IndexOf('{', at);
        int line = json[..at].Count(character => character == '\n');
        int position = at - json.LastIndexOf('\n', at);

        JsonException refusal = FluentActions.Invoking(() => JsonSerializer.Deserialize<Dictionary<string, Briefing>>(json, Options))
            .Should().Throw<JsonException>().Which;
        refusal.Message.Should().EndWith($" (at {whole}, line {line + 1}, position {position})");
        (refusal.Path, refusal.LineNumber).Should().Be(("$.Law.Policy", line));
        refusal.InnerException.Should().BeOfType<PolicyJsonException>().Which.Path.Should().Be(path);

        using SmallPieces stream = new(Encoding.UTF8.GetBytes(json));
        (await FluentActions.Awaiting(() => JsonSerializer.DeserializeAsync<Dictionary<string, Briefing>>(stream, Options).AsTask())
            .Should().ThrowAsync<JsonException>()).Which.Message.Should().Be(refusal.Message);
    }

    [Fact]
    public async Task A_document_is_written_to_a_stream_that_refuses_synchronous_calls_and_read_from_it()
    {
        using ResponseBody body = new();
        await PolicyDocuments.Snapshot.WriteAsync(Samples.InDoubt, body);

        Encoding.UTF8.GetString(body.ToArray()).Should().Be(TradePolicyJson.Write(Samples.InDoubt));
        using SmallPieces stream = new(body.ToArray());
        (await PolicyDocuments.Snapshot.ReadAsync(stream)).Should().Be(Samples.InDoubt);
    }

    [Fact]
    public async Task Reading_and_writing_a_stream_end_when_they_are_cancelled()
    {
        CancellationToken cancelled = new(canceled: true);

        await FluentActions.Awaiting(() => PolicyDocuments.Snapshot.WriteAsync(Samples.Certain, new MemoryStream(), cancelled))
            .Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => PolicyDocuments.Snapshot.ReadAsync(new MemoryStream([1]), null, cancelled))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_stream_may_begin_with_a_byte_order_mark_and_has_no_bytes_that_are_not_UTF_8()
    {
        byte[] text = Encoding.UTF8.GetBytes(TradePolicyJson.Write(Samples.Certain));

        (await PolicyDocuments.Snapshot.ReadAsync(new MemoryStream([.. Encoding.UTF8.Preamble, .. text]))).Should().Be(Samples.Certain);
        (await FluentActions.Awaiting(() => PolicyDocuments.Snapshot.ReadAsync(new MemoryStream([.. text, 0xFF])))
            .Should().ThrowAsync<PolicyJsonException>()).WithMessage("*not UTF-8*");
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
        LicensingRecord Record,
        Percentage Rate,
        ValueList<Economy> Origins);

    // As a network gives it: at most 100 bytes at a time.
    private sealed class SmallPieces(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer.Length > 100 ? buffer[..100] : buffer, cancellationToken);
    }

    private sealed class ResponseBody : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) =>
            throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
