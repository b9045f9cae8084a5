using System.Text;
using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class HtsFormatTest
{
    private static readonly string Good = Text(Line("0101", 0), Line("0101.21.00", 1, "Free"));

    [Fact]
    public void Plain_and_compressed_files_are_read_alike()
    {
        HtsRevision plain = Read(Good);
        HtsRevision.Read(Compressed(Good), "test").Should().Be(plain);
        HtsRevision.Read(new Trickle(Compressed(Good)), "test").Should().Be(plain);
        HtsRevision.Read(new Trickle(Stream(Good)), "test").Should().Be(plain);
        HtsRevision.Read(Stream("\uFEFF" + Good), "test").Should().Be(plain);
        HtsRevision.Read(new Trickle(Stream("\uFEFF" + Good)), "test").Should().Be(plain);
    }

    [Fact]
    public void A_file_names_its_revision()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.d", "hts_2025_rev_32.json.gz");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllBytes(path, Compressed(Good).ToArray());
            HtsRevision.Load(path).Name.Should().Be("hts_2025_rev_32");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void A_stream_stays_open()
    {
        using MemoryStream stream = Compressed(Good);
        HtsRevision.Read(stream, "test");
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void Every_truncation_is_refused_at_its_end()
    {
        for (int length = 0; length < Good.TrimEnd().Length; length++)
        {
            HtsFormatException refused = Refused(Good[..length]);
            string read = Good[..length];
            refused.Line.Should().Be(read.Count(c => c == '\n') + 1);
            refused.Position.Should().Be(length - read.LastIndexOf('\n'));
            refused.Problem.Should().Be(length == 0 ? "the file is empty" : "the file ends here, within the export");
        }
    }

    [Fact]
    public void A_truncated_compressed_file_is_refused()
    {
        byte[] whole = Compressed(Good).ToArray();
        // Of the last bytes, the mark of the end and the check sum, none holds a part of the export.
        for (int length = 0; length < whole.Length - 10; length++)
        {
            Refusal.Of<HtsFormatException>(() => HtsRevision.Read(new MemoryStream(whole[..length]), "test"));
        }
    }

    [Fact]
    public void A_damaged_compressed_file_is_refused()
    {
        byte[] damaged = Compressed(Good).ToArray();
        damaged.AsSpan(10).Fill(0xFF);
        Refusal.Of<HtsFormatException>(() => HtsRevision.Read(new MemoryStream(damaged), "test")).WithMessage("*damaged*");
    }

    [Theory]
    [InlineData("<html>", 1, 1, "not JSON, or nested more than 16 deep")]
    [InlineData("[\n  { 'htsno' : 1 } ]", 2, 5, "not JSON, or nested more than 16 deep")]
    [InlineData("[ { \"htsno\" : \"0101\", } ]", 1, 23, "not JSON, or nested more than 16 deep")]
    [InlineData("[ /* none */ ]", 1, 3, "not JSON, or nested more than 16 deep")]
    [InlineData("{ \"lines\" : [ ] }", 1, 1, "'{' does not belong here")]
    [InlineData("\"0101\"", 1, 1, "a text does not belong here")]
    [InlineData("[ ]", 1, 4, "the export has no lines")]
    [InlineData("[\n[ ] ]", 2, 1, "'[' does not belong here")]
    [InlineData("[\n 7 ]", 2, 2, "a number does not belong here")]
    [InlineData("[ { \"htsno\" : 101 } ]", 1, 15, "a number is not a value of htsno")]
    [InlineData("[ { \"htsno\" : null } ]", 1, 15, "null is not a value of htsno")]
    [InlineData("[ { \"units\" : \"kg\" } ]", 1, 15, "a text is not a value of units")]
    [InlineData("[ { \"units\" : [ 1 ] } ]", 1, 17, "a number does not belong here")]
    [InlineData("[ { \"general\" : [ \"Free\" ] } ]", 1, 17, "'[' is not a value of general")]
    [InlineData("[ { \"superior\" : true } ]", 1, 18, "true or false is not a value of superior")]
    [InlineData("[ { \"footnotes\" : { } } ]", 1, 19, "'{' is not a value of footnotes")]
    [InlineData("[ { \"footnotes\" : [ null ] } ]", 1, 21, "null does not belong here")]
    [InlineData("[ { \"footnotes\" : [ { \"columns\" : \"general\" } ] } ]", 1, 35, "a text does not belong here")]
    [InlineData("[ { \"footnotes\" : [ { \"text\" : \"\" } ] } ]", 1, 23, "the member 'text' is unknown, or is given twice")]
    [InlineData(
        "[ { \"footnotes\" : [ { \"type\" : \"\", \"type\" : \"\" } ] } ]", 1, 36, "the member 'type' is unknown, or is given twice")]
    [InlineData("[ { \"htsno\" : \"\", \"htsno\" : \"\" } ]", 1, 19, "the member htsno is given twice in one line of the schedule")]
    [InlineData("[ { \"htsno\" : \"\" } ]", 1, 18, "the line of the schedule ends without indent")]
    public void What_has_another_form_is_refused_with_its_place(string text, int line, int position, string problem)
    {
        HtsFormatException refused = Refused(text);
        (refused.Line, refused.Position, refused.Problem).Should().Be((line, position, problem));
        refused.Message.Should().StartWith($"test, line {line}, position {position}: {problem}; expected ");
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void What_is_not_known_may_be_nested_16_deep_with_the_list_and_its_line(int lists, bool isRead)
    {
        string nested = Text(Line("0101", 0) with { More = $", \"more\" : {new string('[', lists)}{new string(']', lists)}" });
        if (isRead)
            Read(nested).Lines.Should().ContainSingle();
        else
            Refused(nested).Problem.Should().Be("not JSON, or nested more than 16 deep");
    }

    [Fact]
    public void A_byte_order_mark_is_one_at_the_start_only() => Refusal.Of<HtsFormatException>(
        () => HtsRevision.Read(new Trickle(Stream(Good[..3] + "\uFEFF" + Good[3..])), "test"))
        .WithMessage("test, line 1, position 4: not JSON*");

    [Fact]
    public void What_follows_the_export_is_refused() => Refused(Good + "x").Expected.Should().Be("nothing after the export");

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("100")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void An_indent_that_is_none_is_refused_with_its_place(string indent)
    {
        HtsFormatException refused = Refused(Text(Line("0101", 0), Line("0101.21", 1) with { Indent = indent }));
        (refused.Line, refused.Position, refused.Problem).Should().Be((16, 14, $"'{indent}' is not an indent"));
        refused.Expected.Should().Be("a number from 0 to 99");
    }

    [Fact]
    public void Text_that_is_not_Unicode_is_refused()
    {
        Refused(Good.Replace("\"Goods\"", "\"\\uD800\"", StringComparison.Ordinal)).Problem.Should().StartWith("the text is not UTF-8");
        byte[] bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Good.IndexOf("Goods", StringComparison.Ordinal)] = 0xFF;
        Refusal.Of<HtsFormatException>(() => HtsRevision.Read(new MemoryStream(bytes), "test")).WithMessage("*the text is not UTF-8*");
        Refusal.Of<HtsFormatException>(() => HtsRevision.Read(new MemoryStream(Encoding.Unicode.GetBytes(Good)), "test"));
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused() =>
        Refused(Good.Replace("Goods", new string('x', 1 << 20), StringComparison.Ordinal)).Problem.Should()
            .Be("a text is longer than 524288 bytes");

    [Fact]
    public void Blanks_without_end_are_passed_over() =>
        Read(Good.Replace("[ {", $"[{new string(' ', 1 << 21)}{{", StringComparison.Ordinal)).Lines.Should().HaveCount(2);

    [Theory]
    [InlineData("{ }", "'[', with which the export begins")]
    [InlineData("[ 7 ]", "an object for a line of the schedule, or ']'")]
    [InlineData("[ { \"htsno\" : \"\" } ]", "a member of a line of the schedule, or '}'")]
    [InlineData("[ { \"general\" : \"\" \"", "a member of a line of the schedule, or '}'")]
    [InlineData("[ { \"general\" : x } ]", "the value of general")]
    [InlineData("[ { \"htsno\" : x } ]", "the value of htsno")]
    [InlineData("[ { \"quotaQuantity\" : x } ]", "the value of quotaQuantity")]
    [InlineData("[ { \"additionalDuties\" : x } ]", "the value of additionalDuties")]
    [InlineData("[ { \"addiitionalDuties\" : x } ]", "the value of addiitionalDuties")]
    [InlineData("[ { \"general\" : 7 } ]", "a text in quotation marks, or null")]
    [InlineData("[ { \"units\" : 7 } ]", "a list, or null")]
    [InlineData("[ { \"footnotes\" : \"\" } ]", "a list, or null")]
    [InlineData("[ { \"units\" : [ 7 ] } ]", "units in quotation marks, or ']'")]
    [InlineData("[ { \"footnotes\" : [ 7 ] } ]", "an object for a footnote, or ']'")]
    [InlineData("[ { \"footnotes\" : [ { \"text\" : \"\" } ] } ]", "a member of a footnote: columns, marker, value or type")]
    [InlineData("[ { \"footnotes\" : [ { \"value\" : 7 } ] } ]", "a member of a footnote: columns, marker, value or type")]
    [InlineData("[ { \"footnotes\" : [ { \"columns\" : [ 7 ] } ] } ]", "a member of a footnote: columns, marker, value or type")]
    [InlineData("[ ]", "the lines of the schedule")]
    [InlineData("[ { \"general\" : \"\\uD800\" } ]", "text in UTF-8")]
    public void A_refusal_says_what_was_expected_there(string text, string expected)
    {
        HtsFormatException refused = Refused(text);
        refused.Expected.Should().Be(expected);
        refused.Message.Should().EndWith($"; expected {expected}.");
        refused.Name.Should().Be("test");
    }

    [Theory]
    [InlineData("{ }", "'{' does not belong here")]
    [InlineData("[ ]", "'[' does not belong here")]
    [InlineData("false", "true or false does not belong here")]
    [InlineData("true", "true or false does not belong here")]
    [InlineData("null", "null does not belong here")]
    public void What_is_no_unit_is_named(string unit, string problem) =>
        Refused($$"""[ { "units" : [ {{unit}} ] } ]""").Problem.Should().Be(problem);

    [Theory]
    [InlineData("quotaQuantity")]
    [InlineData("additionalDuties")]
    [InlineData("addiitionalDuties")]
    [InlineData("special")]
    public void A_member_that_is_given_twice_is_named_as_it_is_written(string member) =>
        Refused($"[ {{ \"{member}\" : null, \"{member}\" : null }} ]").Problem
            .Should().Be($"the member {member} is given twice in one line of the schedule");

    [Fact]
    public void A_name_that_is_no_text_is_refused() =>
        Refused("[ { \"\\uD800\" : \"\" } ]").Problem.Should().Be("the text is not UTF-8, or has half a surrogate pair");

    [Fact]
    public void A_byte_order_mark_belongs_at_the_beginning_only()
    {
        HtsFormatException refused = Refusal.Of<HtsFormatException>(
            () => HtsRevision.Read(new Trickle(Stream(Good.Replace("[ {", "[ \uFEFF{", StringComparison.Ordinal))), "test")).Which;
        (refused.Line, refused.Position).Should().Be((1, 3));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(500_000)]
    public void A_long_text_is_read(int length) =>
        Read(Good.Replace("Goods", new string('x', length), StringComparison.Ordinal)).Lines[1].Description.Should().HaveLength(length);

    [Fact]
    public void A_text_a_little_beyond_the_limit_is_refused_where_it_begins()
    {
        HtsFormatException refused = Refused(Good.Replace("Goods", new string('x', 600_000), StringComparison.Ordinal));
        (refused.Line, refused.Problem, refused.Expected)
            .Should().Be((4, "a text is longer than 524288 bytes", "the texts of the schedule"));
    }

    [Fact]
    public void A_damaged_file_is_refused_where_the_damage_begins()
    {
        byte[] damaged = Compressed(Good).ToArray();
        damaged.AsSpan(10).Fill(0xFF);
        HtsFormatException refused = Refusal.Of<HtsFormatException>(() => HtsRevision.Read(new MemoryStream(damaged), "test")).Which;
        (refused.Line, refused.Position, refused.Problem, refused.Expected)
            .Should().Be((1, 1, "the compressed file is damaged from here on", "a whole gzip file"));
    }

    [Fact]
    public void A_name_is_needed()
    {
        Refusal.Of<ArgumentException>(() => HtsRevision.Read(Stream(Good), " "));
        Refusal.Of<ArgumentException>(() => HtsRevision.Load(""));
        Refusal.Of<FileNotFoundException>(() => HtsRevision.Load("no such file.json"));
    }

    private static HtsFormatException Refused(string text)
    {
        return Refusal.Of<HtsFormatException>(() => Read(text)).Which;
    }

    /// <summary>A stream that gives one byte at a time.</summary>
    private sealed class Trickle(Stream rest) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => rest.Read(buffer, offset, Math.Min(1, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
