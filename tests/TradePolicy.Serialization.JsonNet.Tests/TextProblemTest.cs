using System.Text;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What is wrong with a text as a whole is said in plain words, and its reader takes no more of it than it must.</summary>
public sealed class TextProblemTest
{
    [Theory]
    [InlineData("", "it is empty. (line 1, position 1)")]
    [InlineData(" \r\n\t", "it is empty. (line 2, position 2)")]
    [InlineData("{\"schema\": [1, ]}", "there is a comma before ']'. (line 1, position 16)")]
    [InlineData("{\"schema\": 1,\n}", "there is a comma before '}'. (line 2, position 1)")]
    [InlineData("{\"schema\": \"trade", "it ends too early. Is the file complete? (line 1, position 18)")]
    [InlineData("{\"schema\": 1,\n \"entry\": {\"facts\": [", "it ends too early. Is the file complete? (line 2, position 22)")]
    public void A_slip_of_the_hand_is_told_in_plain_words(string text, string problem) =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry(text)).WithMessage($"The text is not JSON: {problem}");

    [Theory]
    [InlineData("{\"schema\" 1}")]
    [InlineData("{\"schema\": tru}")]
    public void What_is_wrong_within_a_text_is_told_in_the_words_of_the_parser_and_not_as_its_end(string text) =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry(text)).Which.Message.Should()
            .StartWith("The text is not JSON: ").And.Contain("(line 1, position ").And.NotContain("too early");

    [Fact]
    public void Half_a_surrogate_pair_is_told_by_line_and_character() =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry("{\n\"é\": \"ab\ud800\"}"))
            .WithMessage("The text is not JSON: it has half a surrogate pair. (line 2, position 9)");

    [Fact]
    public void Nesting_beyond_the_deepest_that_can_be_allowed_is_told_as_such()
    {
        ReadingOptions deepest = ReadingOptions.Default.WithDeepestNesting(64);

        JsonTokens.Read(Nested(64), deepest).PathOf(63).Should().Be(string.Concat(Enumerable.Repeat("[0]", 63)));
        Refusal.Of<PolicyJsonException>(() => JsonTokens.Read(Nested(65), deepest))
            .WithMessage("It is nested more than 64 deep. (line 1, position 65)");
    }

    [Fact]
    public void No_more_is_taken_from_a_reader_without_end_than_shows_that_it_is_too_long()
    {
        using EndlessReader reader = new();

        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.Read(reader, ReadingOptions.Default.WithLongestDocument(10_000)))
            .WithMessage("The text is longer than 10000 characters.");
        reader.Taken.Should().Be(11_000);
    }

    [Fact]
    public void What_is_read_takes_memory_in_proportion_to_its_text()
    {
        string text = $"\"{new string('x', 200_000)}\"";
        JsonTokens.Read("0", ReadingOptions.Default);
        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonTokens.Read(text, ReadingOptions.Default);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10 * text.Length);
    }

    [Fact]
    public async Task A_stream_is_read_without_the_thread_that_began_it()
    {
        LateStream stream = new(Encoding.UTF8.GetBytes(TradePolicyJson.Write(DutySamples.Entry)));
        BusyThread busy = new();
        SynchronizationContext? before = SynchronizationContext.Current;
        Task<CustomsEntry> reading;
        SynchronizationContext.SetSynchronizationContext(busy);
        try
        {
            reading = PolicyDocuments.Entry.ReadAsync(stream);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        reading.IsCompleted.Should().BeFalse();
        stream.Arrive();
        (await reading).Should().Be(DutySamples.Entry);
        busy.Asked.Should().Be(0, "a thread that waits for the document would wait for ever");
    }

    [Fact]
    public void The_whole_of_each_value_is_what_the_text_has_between_its_neighbours()
    {
        JsonTokens tokens = JsonTokens.Read("""{"a": ["é", {"b": 10}, [ ], true], "cd": "\u0065f"}""", ReadingOptions.Default);

        Enumerable.Range(0, 14).Select(token => (token, Encoding.UTF8.GetString(tokens.WrittenAt(token).Span))).Should().Equal(
            (0, """{"a": ["é", {"b": 10}, [ ], true], "cd": "\u0065f"}"""),
            (1, "a"), (2, """["é", {"b": 10}, [ ], true]"""), (3, "\"é\""), (4, "{\"b\": 10}"), (5, "b"), (6, "10"), (7, "}"),
            (8, "[ ]"), (9, "]"), (10, "true"), (11, "]"), (12, "cd"), (13, "\"\\u0065f\""));
    }

    [Fact]
    public void A_problem_is_told_on_one_line_and_cut_after_500_characters()
    {
        string longest = $"two\r\nlines{new string('x', 490)}";

        DomainRefusal.ProblemOf(new ArgumentException(longest, nameof(longest)))
            .Should().Be(longest.Replace("\r\n", " ", StringComparison.Ordinal));
        DomainRefusal.ProblemOf(new FormatException($"{longest}yz")).Should().Be($"two lines{new string('x', 490)}…");
        DomainRefusal.ProblemOf(new OverflowException(new string('x', 501))).Should().Be($"{new string('x', 500)}…");
    }

    [Fact]
    public async Task Nothing_is_read_of_nothing()
    {
        using StringReader reader = new("{}");
        Refusal.Of<ArgumentNullException>(() => PolicyDocuments.Entry.Read("{}", null!)).WithParameterName("options");
        Refusal.Of<ArgumentNullException>(() => PolicyDocuments.Entry.Read(reader, null!)).WithParameterName("options");
        (await FluentActions.Awaiting(() => PolicyDocuments.Entry.ReadAsync(null!)).Should().ThrowExactlyAsync<ArgumentNullException>())
            .WithParameterName("stream");
        Refusal.Of<ArgumentNullException>(() => ReadingOptions.Default.WithZones(null!)).WithParameterName("zones");
        Refusal.Of<ArgumentNullException>(() => ReadingOptions.Default.SkippingNewerMembers(null!)).WithParameterName("skipped");
        Refusal.Of<ArgumentNullException>(() => new JsonTokenBuilder(null!)).WithParameterName("path");
        Refusal.Of<ArgumentNullException>(() => new JsonTokenBuilder().WriteString(null!)).WithParameterName("value");
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private sealed class EndlessReader : TextReader
    {
        internal int Taken { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (Taken == 100_000)
                throw new InvalidOperationException("It is read on and on.");
            buffer.AsSpan(index, 1000).Fill(' ');
            Taken += 1000;
            return 1000;
        }
    }

    private sealed class LateStream(byte[] bytes) : MemoryStream(bytes)
    {
        private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal void Arrive() => arrived.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await arrived.Task.ConfigureAwait(false);
            return await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed class BusyThread : SynchronizationContext
    {
        internal int Asked { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Asked++;
            base.Post(d, state);
        }
    }
}
