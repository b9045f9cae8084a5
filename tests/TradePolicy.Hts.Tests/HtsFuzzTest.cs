using System.Text;
using CsCheck;
using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

/// <summary>
/// Whatever the bytes, the reader answers with a revision or with its own exception, and holds no more than its limits. Other damage is
/// done by tests/TradePolicy.Fuzz.
/// </summary>
public sealed class HtsFuzzTest
{
    private const long MostBytes = 64 << 20;
    private const int HalfTheLimit = 1 << 18;

    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(Text(
        Line("6109", 0).Described("T-shirts, knitted or crocheted:"),
        Line("6109.10.00", 1, "16.5%", "Free (AU,BH) 3.2% (JP) See 9822.05.20 (P+)", "33 1/3%")
            .Noted("See 9903.88.15 and 9904.05.01-9904.05.19. ").On("doz.", "kg"),
        Line("", 2).Described("Men's:"),
        Line("6109.10.00.12", 3).Described("Of m<sup>2</sup> …"),
        Line("1701.12.10", 0,
            "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees " +
            "(and fractions of a degree in proportion) but not less than " +
            "3.143854¢/kg", "", "6.58170¢/kg"),
        Line("9903.91.04", 0, "The duty provided in the applicable subheading + 25%")
            .Described(
                "Except as provided in headings 9903.91.10, effective with respect to entries on or after 12:01 a.m. eastern standard " +
                "time on January 1, 2025, and before January 1, 2026, articles [Compiler's note: provision suspended.]")));

    private static readonly byte[] SoundGzip = Compressed(Encoding.UTF8.GetString(Sound)).ToArray();

    private static readonly string[] Values =
        ["null", "true", "7", "-1e999", "\"\"", "\"x\"", "[ ]", "{ }", "[ [ ] ]", "[ null ]", "{ \"a\" : 1 }", "\"\\u0000\"", "\"\\uDC00\"",
            "\"99999999999\"", "[ 1, \"kg\" ]"];

    private static readonly string[] Members =
        ["htsno", "indent", "description", "superior", "units", "general", "special", "other", "footnotes", "quotaQuantity",
            "additionalDuties", "addiitionalDuties", "more"];

    private static readonly string[] Words =
    [
        "Free", " (", ")", "A+", ",", "16.5%", "1 1/3", "¢/kg", "$", "+", "less", "but not less than", "See 9903.88.15", "-", "through",
        "on or after", "before", "12:01 a.m.",
        " eastern daylight time", " on ", "January 1, 2025", "February 30, 2025", "Effective with respect to entries",
        "Except as provided in headings ", "9903.88.01, ", "and ",
        "[Compiler's note: ", "]", "The duty provided in the applicable subheading",
    ];

    [Fact]
    public void More_lines_than_any_revision_has()
    {
        const string Line = """{"htsno":"","indent":"0","description":"","units":[],"general":"","special":"","other":"","footnotes":[]}""";
        byte[] lines = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Line, 1_000_001))}]");
        HtsFormatException refused = Assert.Throws<HtsFormatException>(() => HtsRevision.Read(new MemoryStream(lines), "test"));
        refused.Message.Should().StartWith(
            $"test, line 1, position {(1_000_000 * (Line.Length + 1)) + 2}: there are more than 1000000 lines");
        refused.Expected.Should().Be("one revision of the schedule");
    }

    [Fact]
    public void Truncated_compressed_files() => Gen.Int[0, SoundGzip.Length].Sample(length => Answers(SoundGzip[..length]));

    [Fact]
    public void Flipped_bits_of_compressed_files() => Flips(SoundGzip).Sample(Answers);

    [Fact]
    public void Values_of_other_kinds() => Gen.Select(Gen.Int[0, Members.Length - 1], Gen.Int[0, Values.Length - 1])
        .Sample((member, value) => Answers(WithValue(Members[member], Values[value])));

    [Fact]
    public void Texts_of_any_characters() => Gen.Select(Gen.Int[0, Members.Length - 1], Gen.String[0, 200])
        .Sample((member, text) => Answers(WithValue(Members[member], System.Text.Json.JsonSerializer.Serialize(text))));

    [Fact]
    public void Rates_and_dates_in_any_order() => Gen.Int[0, Words.Length - 1].Array[0, 40].Sample(words =>
    {
        string text = string.Concat(words.Select(word => Words[word]));
        Of(Line("9903.88.15", 0, text, text, text).Described(text).Noted(text)).Lines.Should().ContainSingle();
    });

    [Theory]
    [InlineData("[")]
    [InlineData("{ \"a\" : ")]
    [InlineData("[ { \"htsno\" : \"\", \"more\" : [ ")]
    public void Deep_nesting(string opening) => Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000))));

    [Theory]
    [InlineData("description")]
    [InlineData("general")]
    [InlineData("special")]
    [InlineData("htsno")]
    [InlineData("indent")]
    public void A_text_of_half_the_limit(string member) => Answers(WithValue(member, $"\"{new string('1', HalfTheLimit)}\""));

    [Theory]
    [InlineData('(')]
    [InlineData('<')]
    [InlineData('[')]
    [InlineData(' ')]
    [InlineData('.')]
    public void A_description_of_one_character(char character) =>
        Answers(WithValue("description", $"\"{new string(character, HalfTheLimit)} through January 1, 2025\""));

    [Fact]
    public void A_text_without_end_is_not_held()
    {
        using Endless endless = new(Encoding.UTF8.GetBytes("[ { \"description\" : \""), (byte)'x', 1L << 30);
        Bounded(() => HtsRevision.Read(endless, "endless"))
            .Should().BeOfType<HtsFormatException>().Which.Message.Should().Contain("longer than 524288 bytes");
    }

    [Fact]
    public void Blanks_without_end_end_at_the_limit()
    {
        using Endless endless = new([], (byte)' ', long.MaxValue);
        Bounded(() => HtsRevision.Read(endless, "endless"))
            .Should().BeOfType<HtsFormatException>().Which.Message.Should().Contain("longer than 536870912 bytes");
    }

    private static Gen<byte[]> Flips(byte[] sound) => Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 7]).Array[1, 8].Select(flips =>
    {
        byte[] flipped = [.. sound];
        foreach ((int at, int bit) in flips)
            flipped[at] ^= (byte)(1 << bit);
        return flipped;
    });

    private static string UsualValue(string member) => member switch
    {
        "units" or "footnotes" => "[ ]",
        "indent" => "\"0\"",
        "htsno" => "\"9903.88.15\"",
        _ => "\"\"",
    };

    private static byte[] WithValue(string member, string value)
    {
        string members = string.Join(", ", Members.Take(Members.Length - 1).Select(own =>
            $"\"{own}\" : {(own == member ? value : UsualValue(own))}"));
        return Encoding.UTF8.GetBytes($"[ {{ {members}{(member == "more" ? $", \"more\" : {value}" : "")} }} ]");
    }

    private static void Refused(byte[] bytes) =>
        Bounded(() => HtsRevision.Read(new MemoryStream(bytes), "fuzzed")).Should().BeOfType<HtsFormatException>();

    private static void Answers(byte[] bytes)
    {
        if (Bounded(() => HtsRevision.Read(new MemoryStream(bytes), "fuzzed")) is { } exception)
            exception.Should().BeOfType<HtsFormatException>().Which.Line.Should().BePositive();
    }

    private static Exception? Bounded(Func<HtsRevision> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exception? thrown = Record.Exception(() => _ = read().Report.Findings.Count);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
        return thrown;
    }

    /// <summary>A stream that begins with some bytes and goes on with one.</summary>
    private sealed class Endless(byte[] opening, byte then, long most) : Stream
    {
        private long given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int now = (int)Math.Min(count, most - given);
            Span<byte> into = buffer.AsSpan(offset, now);
            into.Fill(then);
            if (given < opening.Length)
                opening.AsSpan((int)given, Math.Min(now, opening.Length - (int)given)).CopyTo(into);
            given += now;
            return now;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
