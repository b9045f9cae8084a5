using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>The same policy has the same bytes, and so the same hash, by RFC 8785.</summary>
public sealed class CanonicalFormTest
{
    [Fact]
    public void The_members_of_the_example_of_the_standard_are_in_its_order()
    {
        // RFC 8785, section 3.2.3: by UTF-16 code units, so that a surrogate pair comes before U+FB33.
        string written = Canonical(to =>
        {
            to.WriteStartObject();
            foreach (string name in (string[])["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"])
            {
                to.WritePropertyName(name);
                to.WriteBoolean(true);
            }

            to.WriteEndObject();
        });

        written.Should().Be(
            "{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,\"\ud83d\ude00\":true,\"\ufb33\":true}");
    }

    [Fact]
    public void The_string_of_the_example_of_the_standard_has_its_escapes() =>
        Canonical(to => to.WriteString("\u20ac$\u000f\nA'B\"\\\\\"/")).Should().Be("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");

    [Fact]
    public void Line_ends_of_Unicode_are_not_escaped_and_half_a_surrogate_pair_is_refused()
    {
        Canonical(to => to.WriteString("\u2028\u0085\u007f")).Should().Be("\"\u2028\u0085\u007f\"");
        FluentActions.Invoking(() => Canonical(to => to.WriteString("\ud800"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Empty_and_nested_containers_keep_their_place()
    {
        string written = Canonical(to =>
        {
            to.WriteStartObject();
            to.WritePropertyName("b");
            to.WriteStartArray();
            to.WriteNumber(-1);
            to.WriteStartObject();
            to.WriteEndObject();
            to.WriteStartArray();
            to.WriteEndArray();
            to.WriteEndArray();
            to.WritePropertyName("a");
            to.WriteStartObject();
            to.WritePropertyName("d");
            to.WriteString("");
            to.WritePropertyName("c");
            to.WriteBoolean(false);
            to.WriteEndObject();
            to.WriteEndObject();
        });

        written.Should().Be("""{"a":{"c":false,"d":""},"b":[-1,{},[]]}""");
    }

    [Fact]
    public void Items_of_every_kind_are_separated_by_commas()
    {
        Canonical(to =>
        {
            to.WriteStartArray();
            to.WriteBoolean(true);
            to.WriteBoolean(false);
            to.WriteNumber(1);
            to.WriteNumber(-2);
            to.WriteString("");
            to.WriteString("x");
            to.WriteEndArray();
        }).Should().Be("""[true,false,1,-2,"","x"]""");
    }

    [Fact]
    public void The_canonical_form_is_read_like_any_other()
    {
        byte[] canonical = PolicyDocuments.Register.Canonical(Samples.Register);

        TradePolicyJson.ReadRegister(Encoding.UTF8.GetString(canonical)).Should().Be(Samples.Register);
        JsonNode.DeepEquals(JsonNode.Parse(canonical), JsonNode.Parse(TradePolicyJson.Write(Samples.Register))).Should().BeTrue();
    }

    [Fact]
    public void Every_golden_document_has_its_members_in_order_and_nothing_between_them()
    {
        string canonical = Encoding.UTF8.GetString(PolicyDocuments.Snapshot.Canonical(Samples.EveryStatus));

        canonical.Should().Be(Sorted(JsonNode.Parse(canonical)!).ToJsonString(new() { Encoder = TradePolicyJson.Encoder }));
    }

    [Fact]
    public void Equal_values_have_one_hash_in_every_culture_and_in_every_order_of_members()
    {
        string hash = TradePolicyJson.HashOf(Samples.InDoubt);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.NumberFormat.NegativeSign = "\u2212";
            CultureInfo.CurrentCulture = foreign;
            JsonNode shuffled = Sorted(JsonNode.Parse(TradePolicyJson.Write(Samples.InDoubt))!);

            TradePolicyJson.HashOf(TradePolicyJson.ReadSnapshot(shuffled.ToJsonString())).Should().Be(hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        hash.Should().MatchRegex("^sha256:[0-9a-f]{64}$");
        TradePolicyJson.HashOf(Samples.Certain).Should().NotBe(hash);
    }

    [Fact]
    public void The_hash_is_that_of_the_canonical_bytes_and_stays_what_it_was()
    {
        byte[] canonical = PolicyDocuments.Entry.Canonical(DutySamples.Entry);

        TradePolicyJson.HashOf(DutySamples.Entry).Should().Be($"sha256:{Convert.ToHexStringLower(SHA256.HashData(canonical))}");
        GoldenFile.Holds("canonical-entry.json", Encoding.UTF8.GetString(canonical));
    }

    [Fact]
    public void An_envelope_says_when_and_by_what_and_changes_neither_content_nor_hash()
    {
        DocumentEnvelope envelope = DocumentEnvelope.Of(Instant.FromUtc(2025, 8, 12, 13, 0), "landed-cost 4.2")
            .WithData("embedded register 0.1").WithTimeZones("TZDB: 2026f");
        string json = PolicyDocuments.Entry.WithEnvelope(envelope).Text(DutySamples.Entry);
        GoldenFile.Holds("enveloped-entry.json", json);

        PolicyDocuments.Entry.ReadEnvelope(json).Should().Be(envelope);
        PolicyDocuments.Entry.WithEnvelope(envelope).HashOf(DutySamples.Entry).Should().Be(TradePolicyJson.HashOf(DutySamples.Entry));
        PolicyDocuments.Entry.ReadEnvelope(TradePolicyJson.Write(DutySamples.Entry)).Should().BeNull();
        CustomsEntry back = TradePolicyJson.ReadEntry(json);
        back.Should().Be(DutySamples.Entry);
        TradePolicyJson.HashOf(back).Should().Be(TradePolicyJson.HashOf(DutySamples.Entry));
    }

    [Fact]
    public void An_envelope_that_is_none_is_refused_at_its_place()
    {
        string json = PolicyDocuments.Entry.WithEnvelope(DocumentEnvelope.Of(Instant.FromUtc(2025, 8, 12, 13, 0), "x"))
            .Text(DutySamples.Entry);

        FluentActions.Invoking(() => TradePolicyJson.ReadEntry(json.Replace("producedBy", "producer", StringComparison.Ordinal)))
            .Should().Throw<PolicyJsonException>().WithMessage("*envelope*producer*");
    }

    [Fact]
    public void An_envelope_reads_as_a_sentence()
    {
        DocumentEnvelope envelope = DocumentEnvelope.Of(Instant.FromUtc(2025, 8, 12, 13, 0), "landed-cost 4.2");

        envelope.ToString().Should().Be("2025-08-12T13:00:00Z by landed-cost 4.2");
        envelope.WithTimeZones("TZDB: 2026f").ToString().Should().Be("2025-08-12T13:00:00Z by landed-cost 4.2, TZDB: 2026f");
        envelope.WithTimeZones("TZDB: 2026f").WithData("a register").ToString().Should()
            .Be("2025-08-12T13:00:00Z by landed-cost 4.2, a register, TZDB: 2026f");
    }

    [Fact]
    public void An_envelope_has_texts_of_up_to_400_characters_and_the_version_of_the_time_zones()
    {
        DocumentEnvelope envelope = DocumentEnvelope.Of(Instant.FromUtc(2025, 8, 12, 13, 0), new string('x', 400));

        envelope.ProducedBy.Should().HaveLength(400);
        envelope.WithTimeZones(DateTimeZoneProviders.Tzdb).TimeZones.Should().Be(DateTimeZoneProviders.Tzdb.VersionId);
        Refusal.Of<ArgumentException>(() => envelope.WithData(new string('x', 401)))
            .WithMessage("The text is longer than 400 characters.*").WithParameterName("data");
        Refusal.Of<ArgumentException>(() => envelope.WithTimeZones(" ")).WithParameterName("version");
        Refusal.Of<ArgumentNullException>(() => envelope.WithTimeZones((IDateTimeZoneProvider)null!)).WithParameterName("zones");
    }

    private static string Canonical(Action<JsonTokenWriter> write)
    {
        using CanonicalTokenWriter writer = new();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Sorted(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Sorted(item!))]),
        _ => node.DeepClone(),
    };
}
