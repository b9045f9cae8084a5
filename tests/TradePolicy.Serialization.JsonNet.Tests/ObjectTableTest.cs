using System.Text.Json.Nodes;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What the table of an object declares is written, read, told to those who err, and published.</summary>
public sealed class ObjectTableTest
{
    private const string PlainText = """
        {
          "schema": "tradepolicy/1",
          "crate": {
            "mark": "A 1",
            "carrier": "MV Test"
          }
        }

        """;

    private const string FullText = """
        {
          "schema": "tradepolicy/1",
          "crate": {
            "mark": "A 1",
            "note": "fragile",
            "sealed": true,
            "pieces": 3,
            "stowed": "deck",
            "carrier": "MV Test",
            "goods": [
              "balls",
              "nets"
            ]
          }
        }

        """;

    private static readonly Crate Plain = new("A 1", "MV Test");

    private static readonly Crate Full = Plain with
    {
        Note = "fragile",
        IsSealed = true,
        Pieces = 3,
        Stowed = "deck",
        Goods = ["balls", "nets"],
    };

    [Fact]
    public void What_is_usual_is_not_written_and_is_meant_where_nothing_is_stated()
    {
        DocumentOf(Crates()).Text(Plain).Should().Be(PlainText);
        DocumentOf(Crates()).Read(PlainText).Should().BeEquivalentTo(Plain);
        DocumentOf(Crates()).Text(Full).Should().Be(FullText);
        DocumentOf(Crates()).Read(FullText).Should().BeEquivalentTo(Full);
        DocumentOf(Crates()).Read(FullText.Replace("\"pieces\"", "\"pi\\u0065ces\"", StringComparison.Ordinal))
            .Should().BeEquivalentTo(Full, "a name may have escapes");
    }

    [Theory]
    [InlineData("{\"mark\": \"A 1\", \"weight\": 1}", "weight",
        "A crate has no member 'weight' in tradepolicy/1.1; its members are mark, carrier, note, sealed, pieces, stowed, goods.")]
    [InlineData("[]", "", "Expected a crate, an object with mark, carrier, note, sealed, pieces, stowed, goods; found an array.")]
    [InlineData("{\"mark\": \"A 1\"}", "", "A crate lacks the member 'carrier'.")]
    [InlineData("{\"carrier\": \"MV Test\"}", "", "A crate lacks the member 'mark'.")]
    [InlineData("{\"mark\": \"A 1\", \"note\": \"a\", \"note\": \"b\"}", "note", "A crate has the member 'note' twice.")]
    public void Who_errs_is_told_the_members_and_first_those_that_are_required(string crate, string place, string message)
    {
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(
            () => DocumentOf(Crates()).Read($"{{\"schema\": \"tradepolicy/1\", \"crate\": {crate}}}")).Which;
        refusal.Path.Should().Be(place.Length > 0 ? $"crate.{place}" : "crate");
        refusal.Message.Should().StartWith($"{message} (at {refusal.Path}, line 1, ");
    }

    [Fact]
    public void What_a_whole_has_to_state_it_states_also_where_there_is_nothing_and_a_part_need_not()
    {
        JsonForm<Crate> whole = Listed(isWhole: true), part = Listed(isWhole: false);
        Read(part, "{}").Should().BeEquivalentTo(Plain);
        TextOf(part, Plain).Should().Be("{}\n");
        TextOf(whole, Plain with { Note = "empty" }).Should().Be("{\n  \"note\": \"empty\",\n  \"goods\": []\n}\n");
        Read(whole, "{\"note\": \"empty\", \"goods\": []}").Should().BeEquivalentTo(Plain with { Note = "empty" });
        Refusal.Of<PolicyJsonException>(() => Read(whole, "{\"note\": \"empty\"}")).WithMessage("A list lacks the member 'goods'. (*");
        Refusal.Of<PolicyJsonException>(() => Read(whole, "{\"goods\": []}")).WithMessage("A list lacks the member 'note'. (*");

        static JsonForm<Crate> Listed(bool isWhole) => Form.Object<Crate>("a list", members =>
        {
            var note = members.Optional("note", Form.Text, crate => crate.Note, isWhole);
            var goods = members.OptionalList("goods", Form.Text, crate => crate.Goods, isWhole);
            return found => Plain with { Note = found.Get(note), Goods = found.Get(goods) };
        });
    }

    [Fact]
    public void A_patch_tests_the_key_before_it_changes_another_member()
    {
        KeyedTokens before = new(), after = new();
        DocumentOf(Crates()).Write(Full, before);
        DocumentOf(Crates()).Write(Full with { Note = "heavy" }, after);
        using Utf8JsonTokenWriter patch = new();
        new JsonPatchWriter(patch).Write(before.Whole, after.Whole);
        patch.EndText();
        JsonPatching.Lines(patch.Text()).Should().Equal("test /crate/mark \"A 1\"", "replace /crate/note");
    }

    [Theory]
    [InlineData("note")]
    [InlineData("pieces")]
    public void A_document_states_a_later_version_only_if_it_has_what_that_added(string added)
    {
        VersionOf(Crates(added), Full).Should().Be("tradepolicy/1.1");
        VersionOf(Crates(added), Plain).Should().Be("tradepolicy/1");
        VersionOf(Crates(), Full).Should().Be("tradepolicy/1");
        Crates(added).MayBeNewer.Should().BeTrue();
        Crates().MayBeNewer.Should().BeFalse("nothing in it needs to be looked through for what was added");
        Refusal.Of<PolicyJsonException>(() => DocumentOf(Crates(added)).Read(FullText)).WithMessage(
            $"A crate has the member '{added}' since tradepolicy/1.1; the document states tradepolicy/1. "
            + "State \"schema\": \"tradepolicy/1.1\", or leave the member out. (at crate*");
    }

    [Fact]
    public void What_is_added_is_optional_since_stored_documents_lack_it() =>
        Refusal.Of<InvalidOperationException>(() => Crates("carrier"))
            .WithMessage("carrier is added, so that stored documents lack it; make it optional.");

    [Fact]
    public void One_member_tells_the_kind_and_the_version_that_added_it()
    {
        Load boxes = new Boxes(4), bulk = new Bulk("40 t");
        foreach (Load load in new[] { boxes, bulk })
            DocumentOf(Loads()).Read(DocumentOf(Loads()).Text(load)).Should().Be(load);
        VersionOf(Loads(), boxes).Should().Be("tradepolicy/1");
        VersionOf(Loads(), bulk).Should().Be("tradepolicy/1.1");
        foreach (string load in new[] { "{}", "{\"boxes\": 4, \"bulk\": \"40 t\"}" })
        {
            Refusal.Of<PolicyJsonException>(
                    () => DocumentOf(Loads()).Read($"{{\"schema\": \"tradepolicy/1.1\", \"crate\": {load}}}"))
                .WithMessage("A load has one of boxes, bulk. (at crate*");
        }
    }

    [Fact]
    public void A_schema_defines_each_object_once_by_the_name_of_its_definition()
    {
        SchemaDraft draft = new();
        Loads("a load of a ship").Describe(draft).ToString().Should().Contain("\"#/$defs/loadOfAShip\"");
        (string name, SchemaNode schema) = draft.Definitions.Should().ContainSingle().Subject;
        name.Should().Be("loadOfAShip");
        schema.ToString().Should().Be(
            """
            {
              "title": "load of a ship",
              "type": "object",
              "properties": {
                "boxes": {
                  "type": "integer",
                  "minimum": -2147483648,
                  "maximum": 2147483647
                },
                "bulk": {
                  "type": "string",
                  "description": "Since tradepolicy/1.1."
                }
              },
              "minProperties": 1,
              "maxProperties": 1,
              "additionalProperties": false
            }

            """);
        Loads().Describe(draft).ToString().Should().Contain("\"#/$defs/load\"");
        draft.Definitions.Select(definition => definition.Name).Should().Equal("load", "loadOfAShip");
        Refusal.Of<InvalidOperationException>(() => Crates(name: "a load").Describe(draft))
            .WithMessage("Two different forms are called a load in one document.");
    }

    [Theory]
    [InlineData("{\"until\": \"May\"}", "until May, nowhere")]
    [InlineData("{\"until\": \"May\", \"zone\": \"UTC\"}", "until May, UTC")]
    [InlineData("{\"from\": \"June\", \"zone\": \"UTC\"}", "from June, UTC")]
    [InlineData("{\"upon\": \"recall\", \"note\": \"free\"}", "upon recall, free")]
    [InlineData("{}", null)]
    [InlineData("{\"zone\": \"UTC\"}", null)]
    [InlineData("{\"note\": \"free\"}", null)]
    [InlineData("{\"until\": \"May\", \"from\": \"June\"}", null)]
    [InlineData("{\"upon\": \"recall\", \"zone\": \"UTC\"}", null)]
    [InlineData("{\"upon\": \"recall\", \"until\": \"May\"}", null)]
    public void An_object_is_of_the_variant_that_has_all_its_members_and_no_other(string json, string? read)
    {
        ObjectForm<string> terms = Form.Object<string>("a term", members =>
        {
            var until = members.InVariants("until", Form.Text, static _ => null);
            var from = members.InVariants("from", Form.Text, static _ => null);
            var upon = members.InVariants("upon", Form.Text, static _ => null);
            var zone = members.Optional("zone", Form.Text, static _ => null);
            var note = members.Optional("note", Form.Text, static _ => null);
            return members.OneOf(
                "A term has until, from or upon.",
                members.When([until], [zone], found => $"until {found.Get(until)}, {found.Get(zone) ?? "nowhere"}"),
                members.When([from], [zone], found => $"from {found.Get(from)}, {found.Get(zone) ?? "nowhere"}"),
                members.When([upon], found => $"upon {found.Get(upon)}, {found.Get(note)}"));
        });
        if (read is null)
            Refusal.Of<PolicyJsonException>(() => Read(terms, json)).WithMessage("A term has until, from or upon. (*");
        else
            Read(terms, json).Should().Be(read);
    }

    [Fact]
    public void A_text_is_refused_by_the_name_and_with_the_example_that_its_schema_publishes()
    {
        IsPublished(Form.Instant, "instant", "an instant such as 2025-08-12T04:01:00Z");
        IsPublished(Form.Date, "date", "a date such as 2025-08-12");
        IsPublished(Form.CalendarLength, "calendarLength", "a calendar length such as P90D");

        static void IsPublished<T>(JsonForm<T> form, string definition, string expected)
        {
            Refusal.Of<PolicyJsonException>(() => Read(form, "\"noon\"")).WithMessage($"'noon' is not {expected}. (*");
            SchemaDraft draft = new();
            form.Describe(draft);
            (string name, SchemaNode schema) = draft.Definitions.Should().ContainSingle().Subject;
            name.Should().Be(definition);
            JsonNode published = JsonNode.Parse(File.ReadAllText(
                Path.Combine(Repository.Root, "src", "TradePolicy.Serialization", "Schemas", "register.schema.json")))!;
            JsonNode.DeepEquals(JsonNode.Parse(schema.ToString()), published["$defs"]![definition])
                .Should().BeTrue("{0} is as in the published schema", schema);
        }
    }

    [Fact]
    public void A_value_without_a_word_is_not_written() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Form.Words(("deck", 1), ("hold", 2)).TextOf(3))
            .WithMessage("The value has no word in JSON.*").Which.ActualValue.Should().Be(3);

    [Fact]
    public void What_is_calculated_is_written_and_not_read()
    {
        JsonForm<string> whole = Form.WriteOnly<string>("a sum", members => members.Required("sum", Form.Text, sum => sum));
        JsonForm<string> text = Form.WriteOnly<string>(sum => sum, _ => SchemaNode.Text);
        Refusal.Of<NotSupportedException>(() => Read(whole, "{\"sum\": \"5 USD\"}")).WithMessage("A sum is written and not read.");
        Refusal.Of<NotSupportedException>(() => Read(text, "\"5 USD\"")).WithMessage("'5 USD' is written and not read.");
    }

    private static ObjectForm<Crate> Crates(string added = "", string name = "a crate") => Form.Object<Crate>(name, members =>
    {
        var mark = members.Key("mark", Form.Text, crate => crate.Mark);
        var note = members.Optional("note", Form.Text, crate => crate.Note).Since(Minor("note"));
        var isSealed = members.Flag("sealed", crate => crate.IsSealed);
        var pieces = members.Optional("pieces", Form.Integer, crate => crate.Pieces).Since(Minor("pieces"));
        var stowed = members.OmittedIf("hold", "stowed", Form.Text, crate => crate.Stowed);
        var carrier = members.Required("carrier", Form.Text, crate => crate.Carrier);
        if (added == "carrier")
            carrier.Since(1);
        var goods = members.OptionalList("goods", Form.Text, crate => crate.Goods);
        return found => new(found.Get(mark), found.Get(carrier))
        {
            Note = found.Get(note),
            IsSealed = found.Get(isSealed),
            Pieces = found.Get(pieces),
            Stowed = found.Get(stowed),
            Goods = found.Get(goods),
        };

        int Minor(string member) => member == added ? 1 : 0;
    });

    private static ObjectForm<Load> Loads(string? definition = null) => Form.Object<Load>(
        "a load",
        members =>
        {
            members.Kind<Boxes, int>("boxes", Form.Integer, boxes => boxes.Count, count => new Boxes(count));
            members.Kind<Bulk, string>("bulk", Form.Text, bulk => bulk.Weight, weight => new Bulk(weight)).Since(1);
            return members.OneKind();
        },
        definition);

    private static PolicyDocument<T> DocumentOf<T>(JsonForm<T> form) => new("crate", () => form);

    // To what is not corrected afterwards, as by a serializer that writes the document within another.
    private static string VersionOf<T>(JsonForm<T> form, T value)
    {
        JsonTokenBuilder tokens = new();
        DocumentOf(form).Write(value, tokens);
        return At(tokens.Build()).Member("schema")!.Value.String();
    }

    private static T Read<T>(JsonForm<T> form, string json) => form.Read(At(JsonTokens.Read(json, ReadingOptions.Default)));

    private static string TextOf<T>(JsonForm<T> form, T value)
    {
        using Utf8JsonTokenWriter to = new();
        form.Write(to, value);
        to.EndText();
        return to.Text();
    }

    private static JsonCursor At(JsonTokens tokens) => new(new(tokens, ReadingOptions.Default, new()));

    private sealed record Crate(string Mark, string Carrier)
    {
        internal string? Note { get; init; }

        internal bool IsSealed { get; init; }

        internal int? Pieces { get; init; }

        internal string Stowed { get; init; } = "hold";

        internal IReadOnlyList<string> Goods { get; init; } = [];
    }

    private abstract record Load;

    private sealed record Boxes(int Count) : Load;

    private sealed record Bulk(string Weight) : Load;
}
