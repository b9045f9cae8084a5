using System.Text;
using System.Text.Json;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What is written is JSON whatever texts it has, and however it is handed on.</summary>
public sealed class TokenWriterTest
{
    [Theory]
    [InlineData("")]
    [InlineData("\ud83d\ude00")]
    [InlineData("a\ud83d\ude00\ud83d\ude00b")]
    [InlineData("a\ud83d\ude00bc\ud83d\ude00")]
    public void Whole_surrogate_pairs_are_written_and_read_back(string text)
    {
        using Utf8JsonTokenWriter writer = new();
        writer.WriteString(text);
        writer.EndText();

        writer.Text().Should().Be($"\"{text}\"\n");
        JsonSerializer.Deserialize<string>(writer.Text()).Should().Be(text);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_by_each_writer_in_a_value_and_in_a_name()
    {
        // An attribute would keep such texts as others.
        foreach (string text in (string[])
        [
            "\ud83d", "\ude00", "a\ud83d", "\ud83db", "a\ude00b", "a\ud83d\ud83d\ude00b", "a\ud83d\ude00\ude00b", "a\ud83d\ude00bc\ud83d",
        ])
        {
            using Utf8JsonTokenWriter indented = new();
            using CanonicalTokenWriter canonical = new();
            foreach (JsonTokenWriter writer in (JsonTokenWriter[])[indented, canonical, new KeyedTokens()])
            {
                writer.WriteStartArray();
                Refusal.Of<ArgumentException>(() => writer.WriteString(text)).WithMessage("The text has half a surrogate pair. (*");
                writer.WriteStartObject();
                Refusal.Of<ArgumentException>(() => writer.WritePropertyName(text)).WithMessage("The text has half a surrogate pair. (*");
            }
        }
    }

    [Fact]
    public void What_has_a_short_escape_is_written_with_it_in_either_form()
    {
        // RFC 8785, section 3.2.2.2.
        const string Text = "\b\t\n\f\r\"\\\u000b\u001f/";
        using Utf8JsonTokenWriter indented = new();
        using CanonicalTokenWriter canonical = new();
        indented.WriteString(Text);
        indented.EndText();
        canonical.WriteString(Text);

        indented.Text().Should().Be("\"\\b\\t\\n\\f\\r\\\"\\\\\\u000b\\u001f/\"\n");
        Encoding.UTF8.GetString(canonical.Written).Should().Be("\"\\b\\t\\n\\f\\r\\\"\\\\\\u000b\\u001f/\"");
    }

    [Fact]
    public void A_text_in_UTF_8_is_escaped_as_one_in_UTF_16()
    {
        foreach (string text in (string[])
        [
            "a £ b € c", "£", "\u2028", "a\u2028b", "a £ € \u0085b", "£€é\u2029", "a\"b", "ab\\", "\ud83d\ude00 \n",
        ])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            int first = text.IndexOfAny(['"', '\\', '\n', '\u0085', '\u2028', '\u2029']);

            TradePolicyJson.Encoder.FindFirstCharacterToEncodeUtf8(utf8)
                .Should().Be(first < 0 ? -1 : Encoding.UTF8.GetByteCount(text[..first]), text);
            JsonEncodedText.Encode(utf8, TradePolicyJson.Encoder).Should().Be(JsonEncodedText.Encode(text, TradePolicyJson.Encoder));
        }

        JsonEncodedText.Encode("£\u2028€\u0085"u8, TradePolicyJson.Encoder).ToString().Should().Be("£\\u2028€\\u0085");
    }

    [Fact]
    public void What_is_handed_on_in_parts_is_the_text_that_is_kept_as_a_whole()
    {
        using StringWriter parts = new();
        using Utf8JsonTokenWriter handedOn = new(parts);
        using Utf8JsonTokenWriter kept = new();
        Write(handedOn);
        Write(kept);

        int before = parts.GetStringBuilder().Length;
        handedOn.HandOn();
        before.Should().BeGreaterThan(100_000, "parts of it were handed on before its end");
        parts.ToString().Should().Be(kept.Text());
    }

    private static void Write(Utf8JsonTokenWriter to)
    {
        to.WriteStartArray();
        for (int number = 0; number < 300; number++)
        {
            to.WriteStartObject();
            to.WritePropertyName("number");
            to.WriteNumber(number);
            to.WritePropertyName("text");
            to.WriteString(new string((char)('a' + (number % 26)), 700));
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.EndText();
    }
}
