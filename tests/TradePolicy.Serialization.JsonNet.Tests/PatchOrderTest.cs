using System.Text;
using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Patches between drawn documents of keyed items within keyed items, with names that a pointer must escape (RFC 6901).</summary>
public sealed class PatchOrderTest
{
    private static readonly string[] Keys = ["us/reciprocal/cn", "~1", "~0/", " ", "0", "-", "关税"];

    private static readonly Gen<Item[]> Inner = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], (key, value) => new Item(key, value, []))
        .Array[0, 6].Select(items => items.DistinctBy(item => item.Key).ToArray());

    private static readonly Gen<Item[]> Items = Gen
        .Select(Gen.Int[0, 6], Gen.Int[0, 2], Inner, (key, value, inner) => new Item(key, value, inner))
        .Array[0, 9].Select(items => items.DistinctBy(item => item.Key).ToArray());

    [Fact]
    public void Items_within_items_are_patched_at_the_indices_of_the_first_document() =>
        Gen.Select(Items, Items).Sample(
            (before, after) =>
            {
                (KeyedTokens first, KeyedTokens second) = (DocumentOf(before), DocumentOf(after));
                JsonPatching.Makes(PatchOf(first, second), TextOf(first), TextOf(second));
            },
            iter: 4_000);

    [Fact]
    public void Names_with_slash_and_tilde_are_escaped() =>
        JsonPatching.Lines(PatchOf(DocumentOf([new(0, 0, [new(1, 0, [])])]), DocumentOf([new(0, 0, [new(1, 1, [])])]))).Should().Equal(
            "test /a~1list~0/0/k~1~0ey \"us/reciprocal/cn\"",
            "test /a~1list~0/0/with~01in/0/k~1~0ey \"~1\"",
            "replace /a~1list~0/0/with~01in/0/value");

    [Fact]
    public void As_few_items_as_can_be_are_moved() =>
        JsonPatching.Lines(PatchOf(DocumentOf(Plain(0, 1, 2, 3, 4)), DocumentOf(Plain(4, 0, 1, 2, 5, 3)))).Should().Equal(
            "test /a~1list~0/4/k~1~0ey \"0\"",
            "remove /a~1list~0/4",
            "test /a~1list~0/2/k~1~0ey \"~0/\"",
            "add /a~1list~0/3",
            "test /a~1list~0/0/k~1~0ey \"us/reciprocal/cn\"",
            "add /a~1list~0/0");

    [Fact]
    public void A_text_with_half_a_surrogate_pair_is_refused() =>
        Refusal.Of<ArgumentException>(() => new KeyedTokens().WriteString("\ud83d")).WithMessage("The text has half a surrogate pair.*");

    [Fact]
    public void Half_a_document_is_none()
    {
        KeyedTokens tokens = new();
        tokens.WriteStartObject();
        FluentActions.Invoking(() => tokens.Tokens).Should().Throw<InvalidOperationException>()
            .WithMessage("The tokens are not one whole value.");
    }

    [Fact]
    public void Items_are_told_apart_by_the_names_of_their_keys_too() =>
        JsonPatching.Lines(PatchOf(DocumentOfLegs(0), DocumentOfLegs(1))).Should().Equal(
            "test /legs/1/into \"US\"",
            "replace /legs/1/value");

    private static Item[] Plain(params int[] keys) => [.. keys.Select(key => new Item(key, 0, []))];

    private static string PatchOf(KeyedTokens before, KeyedTokens after)
    {
        using CanonicalTokenWriter to = new();
        new JsonPatchWriter(to).Write(before.Whole, after.Whole);
        return Encoding.UTF8.GetString(to.Written);
    }

    private static string TextOf(KeyedTokens document)
    {
        using CanonicalTokenWriter to = new();
        document.Whole.WriteTo(to);
        return Encoding.UTF8.GetString(to.Written);
    }

    private static KeyedTokens DocumentOf(Item[] items)
    {
        KeyedTokens to = new();
        to.WriteStartObject();
        to.WritePropertyName("a/list~");
        Write(to, items);
        to.WriteEndObject();
        return to;
    }

    // One leg out of the United States, and one into them.
    private static KeyedTokens DocumentOfLegs(int value)
    {
        KeyedTokens to = new();
        to.WriteStartObject();
        to.WritePropertyName("legs");
        to.WriteStartArray();
        foreach ((string key, int says) in ((string, int)[])[("from", 0), ("into", value)])
        {
            to.WriteStartObject(["from", "into"]);
            to.WritePropertyName(key);
            to.WriteString("US");
            to.WritePropertyName("value");
            to.WriteNumber(says);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
        return to;
    }

    private static void Write(KeyedTokens to, Item[] items)
    {
        to.WriteStartArray();
        foreach (Item item in items)
        {
            to.WriteStartObject(["k/~ey"]);
            to.WritePropertyName("value");
            to.WriteNumber(item.Value);
            to.WritePropertyName("k/~ey");
            to.WriteString(Keys[item.Key]);
            if (item.Inner.Length > 0 || item.Value == 2)
            {
                to.WritePropertyName("with~1in");
                Write(to, item.Inner);
            }

            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private sealed record Item(int Key, int Value, Item[] Inner);
}
