using System.Globalization;
using System.Text;

namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class WholeDocumentTest
{
    private static readonly string[] Goldens = ["snapshot-certain.json", "snapshot-in-doubt.json"];

    [Fact]
    public void The_small_register_is_in_the_written_form() =>
        TradePolicyJson.Write(TradePolicyJson.ReadRegister(SmallRegister.Text)).Should().Be(SmallRegister.Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\ufeff\ufeff{}")]
    [InlineData("\0")]
    [InlineData("}")]
    [InlineData("{\"schema\": \"tradepolicy/1\"} {}")]
    public void A_text_that_is_no_JSON_is_refused(string text)
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf(text);
        refusal.Message.Should().StartWith("The text is not JSON: ");
        refusal.LineNumber.Should().BePositive();
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("34", "'34'")]
    [InlineData("\"tradepolicy/1\"", "'tradepolicy/1'")]
    [InlineData("[]", "an array")]
    [InlineData("true", "true")]
    public void A_document_that_is_no_object_is_refused(string text, string found) =>
        SmallRegister.RefusalOf(text).Message.Should()
            .StartWith($"Expected the document, an object with schema, register, envelope; found {found}. (at the top, line 1");

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    [InlineData("]")]
    [InlineData("\0")]
    [InlineData("// the end")]
    [InlineData("\"")]
    public void Whatever_follows_the_document_is_refused(string rest)
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf(SmallRegister.Text + rest);
        refusal.Message.Should().StartWith("The text is not JSON: ");
        refusal.LineNumber.Should().Be(SmallRegister.Text.Count(character => character == '\n') + 1);
    }

    [Fact]
    public void White_space_around_the_document_and_within_it_does_not_matter()
    {
        PolicyRegister register = TradePolicyJson.ReadRegister(SmallRegister.Text);
        TradePolicyJson.ReadRegister($"\r\n\t {SmallRegister.Text.ReplaceLineEndings("\r\n")}\r\n").Should().Be(register);
        TradePolicyJson.ReadRegister(string.Concat(SmallRegister.Text.Split('\n').Select(line => line.Trim()))).Should().Be(register);
    }

    [Fact]
    public void The_schema_may_stand_anywhere_at_the_top()
    {
        PolicyRegister register = TradePolicyJson.ReadRegister(SmallRegister.Text);
        string last = SmallRegister.Text.Replace("\"schema\": \"tradepolicy/1\",", "", StringComparison.Ordinal).TrimEnd().TrimEnd('}')
            + ", \"schema\": \"tradepolicy/1\"}";
        TradePolicyJson.ReadRegister(last).Should().Be(register);
        SmallRegister.RefusalOf("{\"register\": {}, \"schema\": \"tradepolicy/2\"}").Message
            .Should().StartWith("The document is of the schema 'tradepolicy/2'");
    }

    [Fact]
    public void A_document_without_its_schema_or_content_is_refused()
    {
        SmallRegister.RefusalOf("{}").Message.Should().StartWith("The document lacks the member 'schema'.");
        SmallRegister.RefusalOf("{\"schema\": \"tradepolicy/1\"}").Message.Should().StartWith("The document lacks the member 'register'.");
        SmallRegister.RefusalOf("{\"schema\": \"tradepolicy/1\", \"register\": {}}").Message.Should()
            .StartWith("A register lacks the member 'knowledge'.");
    }

    [Fact]
    public void A_snapshot_is_no_register_and_a_register_no_snapshot()
    {
        SmallRegister.RefusalOf(TradePolicyJson.Write(Samples.Certain)).Message.Should()
            .StartWith("The document is a snapshot; expected a register.");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadSnapshot(SmallRegister.Text))
            .WithMessage("The document is a register; expected a snapshot.*").Which.Path.Should().Be("register");
    }

    [Theory]
    [InlineData("\"asPromulgated\"", "\"0\"", "'0' is not one of asAdjudged, asCollected, asPromulgated.", "snapshot.view")]
    [InlineData(
        "\"inForce\"", "\"inforce\"", "'inforce' is not one of announcedOnly, beyondHorizon, ended, inForce,",
        "snapshot.truces[0].sides[0].status")]
    [InlineData(
        "\"undated\": \"no window has been enacted\"", "\"readings\": []", "A dated bound has at least one reading.",
        "snapshot.truces[0].sides[1].expiry")]
    [InlineData(
        "\"undated\": \"no window has been enacted\"", "", "A bound has either readings or undated.", "snapshot.truces[0].sides[1].expiry")]
    [InlineData(
        "\"enactedBy\": \"us/eo-1\",", "", "A value in force has the instrument that enacted it.", "snapshot.tariffs[0].answers[0]")]
    [InlineData(
        "\"endedBy\": \"us/court-1\"", "\"endedBy\": \"us/court-2\"", "There is no instrument 'us/court-2' among the instruments.",
        "snapshot.tariffs[1].answers[0].endedBy")]
    [InlineData(
        "\"end\": \"2025-08-12T04:01:00Z\"", "\"end\": \"2025-05-14T04:00:59Z\"",
        "The end parameter must be equal to or later than the start parameter", "snapshot.tariffs[0].validDuring")]
    [InlineData(
        "\"basis\": \"same clock time\"", "\"endOfDay\": true, \"basis\": \"x\"",
        "2025-08-12T04:01:00Z is not the end of a day in America/New_York.", "snapshot.truces[0].sides[0].expiry.readings[0]")]
    [InlineData("\"key\": \"us/ended\"", "\"key\": \"us/tariff\"", "There are two tariffs with the key 'us/tariff'.", "snapshot")]
    [InlineData(
        "\"answers\": [\n          {}\n        ]", "\"answers\": []", "There is at least one answer, and each once", "snapshot.tariffs[2]")]
    [InlineData(
        "\"answers\": [\n          {}\n        ]", "\"answers\": [{}, {}]", "There is at least one answer, and each once",
        "snapshot.tariffs[2]")]
    public void A_snapshot_that_the_domain_does_not_allow_is_refused_at_the_place_where_it_stands(
        string old, string changed, string message, string path)
    {
        string text = TradePolicyJson.Write(Samples.Certain);
        text.Split(old).Should().HaveCount(2);
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(
            () => TradePolicyJson.ReadSnapshot(text.Replace(old, changed, StringComparison.Ordinal))).Which;
        refusal.Message.Should().StartWith(message);
        refusal.Path.Should().Be(path);
    }

    [Theory]
    [InlineData("tariffs")]
    [InlineData("truces")]
    public void Two_records_with_one_key_are_refused(string list)
    {
        Newtonsoft.Json.Linq.JObject document = Newtonsoft.Json.JsonConvert.DeserializeObject<Newtonsoft.Json.Linq.JObject>(
            SmallRegister.Text, new Newtonsoft.Json.JsonSerializerSettings { DateParseHandling = Newtonsoft.Json.DateParseHandling.None })!;
        var records = (Newtonsoft.Json.Linq.JArray)document["register"]![list]!;
        records.Add(records[0].DeepClone());
        PolicyJsonException refusal = SmallRegister.RefusalOf(document.ToString());
        refusal.Message.Should().StartWith($"There are two {list} with the key '{records[0]["key"]}'. Each has a key of its own.");
        refusal.Path.Should().Be("register");
    }

    [Fact]
    public void Withdrawals_in_a_circle_are_refused()
    {
        const string Withdrawal =
            """{"act": "withdraw", "key": "KEY", "instrument": "us/court", "target": "TARGET",""" +
            """ "from": {"day": "2025-06-14", "clock": "startOfDay", "zone": "UTC"}}""";
        string circle = string.Join(", ", new[] { ("a", "b"), ("b", "c"), ("c", "b") }.Select(pair =>
            Withdrawal.Replace("KEY", pair.Item1, StringComparison.Ordinal).Replace("TARGET", pair.Item2, StringComparison.Ordinal)));
        PolicyJsonException refusal = SmallRegister.RefusalOf(SmallRegister.With("\"acts\": [", $"\"acts\": [{circle},"));
        refusal.Message.Should().StartWith("The act 'a' leads back to itself, or through more than 16 acts that withdraw each other.");
        refusal.Path.Should().Be("register.tariffs[0]");
    }

    [Fact]
    public void Instruments_may_stand_after_what_refers_to_them()
    {
        int from = SmallRegister.Text.IndexOf("    \"instruments\"", StringComparison.Ordinal);
        int to = SmallRegister.Text.IndexOf("    \"tariffs\"", StringComparison.Ordinal);
        string instruments = SmallRegister.Text[from..to];
        string later = SmallRegister.Text.Remove(from, to - from)
            .Replace("    \"truces\"", $"{instruments}    \"truces\"", StringComparison.Ordinal);
        later.Should().NotBe(SmallRegister.Text);
        TradePolicyJson.ReadRegister(later).Should().Be(TradePolicyJson.ReadRegister(SmallRegister.Text));
    }

    [Fact]
    public void A_title_that_looks_like_a_date_stays_the_text_that_it_is() =>
        TradePolicyJson.ReadRegister(SmallRegister.Text).Instruments["us/order"].Title.Should().Be("2025-08-12T00:01:00-04:00");

    [Theory]
    [InlineData("34.50%", "34.5%")]
    [InlineData("034%", "34%")]
    [InlineData("34 %", "34%")]
    [InlineData("-0%", "0%")]
    [InlineData("0.0000000000000000000000000001%", "0.0000000000000000000000000001%")]
    [InlineData("79228162514264337593543950335%", "79228162514264337593543950335%")]
    public void A_rate_keeps_every_digit_and_is_written_in_one_form(string read, string written) =>
        TradePolicyJson.Write(TradePolicyJson.ReadRegister(SmallRegister.With("\"34%\"", $"\"{read}\""))).Should()
            .Be(SmallRegister.With("\"34%\"", $"\"{written}\""));

    [Fact]
    public void Escaped_characters_are_the_characters_and_the_written_form_is_one()
    {
        TradePolicyJson.ReadRegister(SmallRegister.With("\"Reciprocal\"", "\"\\u0052eciproc\\u0061l\""))
            .Should().Be(TradePolicyJson.ReadRegister(SmallRegister.Text));
        TradePolicyJson.ReadRegister(SmallRegister.With("\"Reciprocal\"", "\"\\ud83d\\ude00 \\/ \\b\"")).Tariffs[0].Programme.Name.Should()
            .Be("\ud83d\ude00 / \b");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_not_replaced()
    {
        // Attributes cannot hold half a pair, so these are no cases of a theory.
        foreach (string half in (string[])["\\ud83d", "\\ude00\\ud83d", "\ud83d", "\ude00"])
        {
            PolicyJsonException refusal = SmallRegister.RefusalOf(SmallRegister.With("\"Reciprocal\"", $"\"{half}\""));
            refusal.Message.Should().StartWith("The text is not JSON: ").And.Contain("surrogate pair");
            refusal.LineNumber.Should().Be(33);
            refusal.LinePosition.Should().BeGreaterThan(15);
            SmallRegister.RefusalOf(SmallRegister.With("\"programme\"", $"\"{half}\"")).LineNumber.Should().Be(31);
        }
    }

    [Fact]
    public void A_document_that_breaks_off_anywhere_is_refused()
    {
        string whole = SmallRegister.Text.TrimEnd();
        for (int length = 0; length < whole.Length; length++)
            SmallRegister.RefusalOf(whole[..length]).Message.Should()
                .StartWith("The text is not JSON: ", "it breaks off after {0} characters", length);
        foreach (string golden in Goldens)
        {
            string text = GoldenFile.Read(golden).TrimEnd();
            for (int length = 0; length < text.Length; length += 7)
                Refusal.Of<PolicyJsonException>(
                    () => TradePolicyJson.ReadSnapshot(text[..length]), "it breaks off after {0} characters", length);
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void A_document_nested_ten_thousand_levels_deep_is_refused(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        SmallRegister.RefusalOf(deep).Message.Should().StartWith("It is nested more than 32 deep. (line 1, position ");
        SmallRegister.RefusalOf(SmallRegister.With("\"Reciprocal\"", deep)).LineNumber.Should().Be(33);
    }

    [Theory]
    [InlineData("\"Reciprocal\"", 900_000, "The text has 900000 characters; at most 4000 are allowed.")]
    [InlineData("\"us/tariff\",\n        \"programme\"", 900_000, "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not a key.")]
    [InlineData("\"34%\"", 900_000, "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not a percentage: it is too long")]
    [InlineData("\"P90D\"", 900_000, "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not a calendar length")]
    [InlineData("\"2026-10-07T00:00:00Z\"", 900_000, "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not an instant")]
    [InlineData("\"endOfLastDay\"", 900_000, "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not one of")]
    public void A_huge_text_is_refused_and_not_repeated_in_the_message(string old, int length, string message)
    {
        string rest = old[(old.IndexOf('"', 1) + 1)..];
        PolicyJsonException refusal = SmallRegister.RefusalOf(SmallRegister.With(old, $"\"{new string('a', length)}\"{rest}"));
        refusal.Message.Should().StartWith(message);
        refusal.Message.Length.Should().BeLessThan(1_000);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("1e")]
    public void A_huge_number_is_refused_and_not_repeated_in_the_message(string start) =>
        SmallRegister.RefusalOf(SmallRegister.With("\"firstYear\": 2025", $"\"firstYear\": {start}{new string('1', 100_000)}"))
            .Message.Length.Should().BeLessThan(1_000);

    [Fact]
    public void A_misspelt_literal_does_not_bring_the_rest_of_the_document_into_the_message() =>
        SmallRegister.RefusalOf(SmallRegister.With("\"firstYear\": 2025", $"\"firstYear\": new{new string(' ', 100_000)}"))
            .Message.Length.Should().BeLessThan(1_000);

    [Fact]
    public void An_array_of_more_than_a_million_items_is_refused()
    {
        string many = string.Concat(Enumerable.Repeat("\"CN\",", 1_000_000)) + "\"CN\"";
        SmallRegister.RefusalOf(SmallRegister.With("\"CN\"\n", many)).Message.Should()
            .StartWith("An array has at most 1000000 items. (at register.tariffs[0].origins[1000000], line 38");
    }

    [Fact]
    public void A_text_of_more_than_64_million_characters_is_refused_before_it_is_looked_at()
    {
        const string TooLong = "The text is longer than 64000000 characters.";
        SmallRegister.RefusalOf(new string('x', 64_000_001)).Message.Should().Be(TooLong);
        using EndlessReader endless = new();
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(endless)).WithMessage(TooLong);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadSnapshot(endless)).WithMessage(TooLong);
        endless.Given.Should().BeLessThan(2 * 64_100_000);
    }

    [Fact]
    public void A_reader_is_read_to_its_end_in_whatever_pieces_it_gives()
    {
        using StringReader whole = new(SmallRegister.Text);
        using TricklingReader trickling = new(SmallRegister.Text);
        TradePolicyJson.ReadRegister(trickling).Should().Be(TradePolicyJson.ReadRegister(whole));
        using StreamReader marked = new(new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SmallRegister.Text)]));
        TradePolicyJson.ReadRegister(marked)
            .Should().Be(TradePolicyJson.ReadRegister(SmallRegister.Text), "the decoder takes the mark of byte order away");
        using StringReader undecoded = new("\uFEFF" + SmallRegister.Text);
        TradePolicyJson.ReadRegister(undecoded).Should().Be(TradePolicyJson.ReadRegister(SmallRegister.Text));
        using StringReader withGarbage = new(SmallRegister.Text + "}");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(withGarbage));
    }

    [Fact]
    public void A_byte_order_mark_at_the_beginning_is_passed_over_and_anywhere_else_refused()
    {
        TradePolicyJson.ReadRegister("\uFEFF" + SmallRegister.Text).Should().Be(TradePolicyJson.ReadRegister(SmallRegister.Text));
        SmallRegister.RefusalOf("\uFEFF\uFEFF" + SmallRegister.Text).Message
            .Should().StartWith("The text is not JSON").And.Contain("line 1, position 1");
        SmallRegister.RefusalOf(SmallRegister.Text + "\uFEFF").Message.Should().StartWith("The text is not JSON");
        SmallRegister.RefusalOf("\uFEFF\n x").Message.Should().Contain("line 2, position 2");
    }

    [Fact]
    public void Nothing_given_is_an_error_of_the_caller()
    {
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.ReadRegister((string)null!));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.ReadSnapshot((string)null!));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.ReadRegister((TextReader)null!));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.Write((PolicyRegister)null!));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.Write((PolicySnapshot)null!));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.Write(Samples.Certain, null!));
    }

    [Fact]
    public void Zones_are_looked_up_where_the_caller_says()
    {
        ReadingOptions onlyUtc = ReadingOptions.Default.WithZones(new OnlyUtc());
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(SmallRegister.Text, onlyUtc))
            .WithMessage("'America/New_York' is not a time zone of UTC alone, such as *").Which.Path.Should()
            .Be("register.instruments[0].published.zone");
        using StringReader reader = new(SmallRegister.Text);
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(reader, onlyUtc));
    }

    [Fact]
    public void A_refusal_says_what_where_and_why()
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf(SmallRegister.With("\"imposedBy\": \"US\"", "\"imposedBy\": \"UK\""));
        refusal.InnerException.Should().BeOfType<UnknownEconomyException>();
        refusal.Should().BeAssignableTo<FormatException>();
        refusal.LinePosition.Should().Be(22);
        refusal.Message.Should().EndWith(
            string.Create(CultureInfo.InvariantCulture, $"(at register.tariffs[0].imposedBy, line {refusal.LineNumber}, position 22)"));
    }

    private sealed class OnlyUtc : IDateTimeZoneProvider
    {
        public string VersionId => "UTC alone";

        System.Collections.ObjectModel.ReadOnlyCollection<string> IDateTimeZoneProvider.Ids { get; } = new(["UTC"]);

        public DateTimeZone this[string id] => GetZoneOrNull(id) ?? throw new NodaTime.TimeZones.DateTimeZoneNotFoundException(id);

        public DateTimeZone? GetZoneOrNull(string id) => id == "UTC" ? DateTimeZone.Utc : null;

        public DateTimeZone GetSystemDefault() => DateTimeZone.Utc;
    }

    private sealed class EndlessReader : TextReader
    {
        internal long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            Array.Fill(buffer, ' ', index, count);
            Given += count;
            return count;
        }
    }

    private sealed class TricklingReader(string text) : TextReader
    {
        private int position;

        public override int Read(char[] buffer, int index, int count)
        {
            if (position == text.Length)
                return 0;
            buffer[index] = text[position++];
            return 1;
        }
    }
}
