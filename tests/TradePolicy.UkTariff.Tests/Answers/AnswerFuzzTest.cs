using System.Text;
using System.Text.Json.Nodes;

namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// Whatever the bytes, an answer is read or refused with <see cref="FormatException"/>; what is read compiles, assesses and tells its
/// papers. Other damage is done by tests/TradePolicy.Fuzz.
/// </summary>
public sealed class AnswerFuzzTest
{
    private const int Inputs = 1_500;
    private const long MostBytes = 96 << 20;

    private static readonly string[] Values =
    [
        "null", "true", "7", "-1", "0", "-1e999", "1e28", "79228162514264337593543950335", "79228162514264337593543950336",
        "0.0000000000000000000000000001", "\"\"", "\" \"", "\"x\"", "[ ]", "{ }", "[ [ ] ]", "[ null ]", "[ 1, \"EUR\" ]", "{ \"a\" : 1 }",
        "{ \"id\" : null }", "\"\\u0000\"", "\"\\uDC00\"", "\"\\uD800x\"", "\"99999999999\"", "\"9999-12-31\"", "\"0001-01-01\"",
        "\"2025-02-30\"", "\"-9998-01-01\"", "\"1011\"", "\"EU\"", "\"103\"", "\"696\"", "\"A/B c\"", "\"ÄÖ\"", "\"<span\"",
        "\"12.00 % + (\"", "\"KGM\"", "\"EUR\"", "\"01\"", "\"17\"", "\"99\"",
    ];

    // Any value of the answer is replaced by one of another kind, left out, nested in itself, or put in the place of another.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_of_other_kinds_in_any_place(bool isLinked) => For(random =>
    {
        JsonObject answer = isLinked ? AnswerForms.Linked(SmallAnswer.Of()) : SmallAnswer.Of();
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            (JsonNode parent, object place)[] places = [.. Places(answer)];
            (JsonNode parent, object place) = places[random.Next(places.Length)];
            JsonNode? old = place is string name ? parent[name] : parent[(int)place];
            JsonNode? value = random.Next(5) switch
            {
                0 => new JsonArray(old?.DeepClone()),
                1 => new JsonObject { ["id"] = old?.DeepClone() },
                2 => At(places[random.Next(places.Length)])?.DeepClone(),
                _ => JsonValue.Create($"@{random.Next(Values.Length)}@"),
            };
            if (place is string member && random.Next(6) == 0)
                parent.AsObject().Remove(member);
            else if (place is string changed)
                parent[changed] = value;
            else
                parent[(int)place] = value;
        }

        // Not every value that a text can have is one that a writer of JSON writes.
        string text = answer.ToJsonString();
        for (int place = 0; place < Values.Length; place++)
            text = text.Replace($"\"@{place}@\"", Values[place], StringComparison.Ordinal);
        Answers(Encoding.UTF8.GetBytes(text));
    });

    [Theory]
    [InlineData("[")]
    [InlineData("{ \"data\" : ")]
    [InlineData("{ \"import_measures\" : [ ")]
    public void Ten_thousand_levels(string opening) => Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 10_000))));

    [Fact]
    public void Ten_thousand_levels_that_are_closed() => Refused(Encoding.UTF8.GetBytes(
        $"{{ \"goods_nomenclature_item_id\" : \"0201100021\", \"more\" : {new string('[', 10_000)}{new string(']', 10_000)} }}"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[ ]")]
    [InlineData("{ }")]
    [InlineData("\"0201100021\"")]
    [InlineData("{ \"data\" : [ ] }")]
    [InlineData("{ \"goods_nomenclature_item_id\" : \"020110002\" }")]
    [InlineData("{ \"goods_nomenclature_item_id\" : \"02011000210\" }")]
    [InlineData("{ \"goods_nomenclature_item_id\" : \"0201.10.00\" }")]
    [InlineData("{ \"goods_nomenclature_item_id\" : \"0000000000\" }")]
    public void What_is_no_answer_on_goods(string text) => Refused(Encoding.UTF8.GetBytes(text));

    // The same measure linked twice is charged once, and two measures with one id are two.
    [Fact]
    public void Ids_that_occur_twice()
    {
        JsonObject twice = SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"), SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
            SmallAnswer.Measure("1", "142/C", "1013", "0.0 %"));
        GoodsAnswer answer = SmallAnswer.Read(twice);
        answer.Measures.Take(3).Select(measure => measure.Use).Should().Equal(MeasureUse.Tariff, MeasureUse.NotRead, MeasureUse.Tariff);
        answer.Measures[1].Reason.Should().Be("its type and id are those of a measure before it");
        answer.Compile().Assess(SmallAnswer.Goods("US")).Total.IsCertain.Should().BeFalse("which of the two counts is not known");
    }

    private static void For(Action<Random> input)
    {
        for (int seed = 0; seed < Inputs; seed++)
            input(new Random(seed));
    }

    private static void Refused(byte[] bytes) =>
        Record.Exception(() => GoodsAnswer.Read(new MemoryStream(bytes), Economy.UnitedKingdom, SmallAnswer.Day))
            .Should().BeOfType<FormatException>();

    private static void Answers(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GoodsAnswer? answer = null;
        Exception? thrown = Record.Exception(
            () => answer = GoodsAnswer.Read(new MemoryStream(bytes), Economy.UnitedKingdom, SmallAnswer.Day));
        if (answer is null)
        {
            bool isOfAnotherDay = thrown is ArgumentException { ParamName: "asOf" };
            (thrown is FormatException || isOfAnotherDay).Should()
                .BeTrue($"{thrown} is refused otherwise, of {Encoding.UTF8.GetString(bytes)}");
        }
        else
        {
            CustomsEntry entry = CustomsEntry.Of(answer.Code, Economy.Parse("CN"), Money.Of(10_000m, "GBP"))
                .With(Quantity.Of(2_000m, MeasurementUnit.Kilogram)).EnteredAt(Goods.London(SmallAnswer.Day.At(new(12, 0))));
            Record.Exception(() => (answer.Compile().Assess(entry).Explain(), answer.Compile().OptionsFor(entry), answer.PapersFor(entry)))
                .Should().BeNull(Encoding.UTF8.GetString(bytes));
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
    }

    private static JsonNode? At((JsonNode Parent, object Place) place) =>
        place.Place is string name ? place.Parent[name] : place.Parent[(int)place.Place];

    private static IEnumerable<(JsonNode Parent, object Place)> Places(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(
            member => (member.Value is null ? [] : Places(member.Value)).Prepend((members, (object)member.Key))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(
            place => (items[place] is { } item ? Places(item) : []).Prepend((items, (object)place))),
        _ => [],
    };
}
