using System.Globalization;
using System.Text;
using System.Text.Json;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// What each reader does with input that is malformed or means harm, as the table in the documentation says.
/// TRADEPOLICY_ACCEPT=1 writes the table anew.
/// </summary>
public sealed class HostileInputTest
{
    private const string Begin = "<!-- what each reader does: begin -->";
    private const string End = "<!-- what each reader does: end -->";

    private static readonly PolicyRegister Register = TradePolicyJson.ReadRegister(SmallRegister.Text);

    private static readonly (string What, Func<string, string> Change)[] Inputs =
    [
        ("a member twice", Replacing("\"imposedBy\": \"US\"", "\"imposedBy\": \"US\", \"imposedBy\": \"US\"")),
        ("a member twice, in another case", Replacing("\"imposedBy\": \"US\"", "\"imposedBy\": \"US\", \"ImposedBy\": \"US\"")),
        ("a member twice, once by escapes", Replacing("\"imposedBy\": \"US\"", "\"imposedBy\": \"US\", \"\\u0069mposedBy\": \"US\"")),
        ("an unknown member", Replacing("\"imposedBy\": \"US\"", "\"imposedBy\": \"US\", \"note\": 1")),
        ("`null` for a member", Replacing("\"imposedBy\": \"US\"", "\"imposedBy\": null")),
        ("text after the end", static text => text + "x"),
        ("a second document after the end", static text => text + "{}"),
        ("a comment", Replacing("\"imposedBy\": \"US\"", "\"imposedBy\": /* by whom */ \"US\"")),
        ("a comma before the end of an array", Replacing("\"2025-10-01\"\n", "\"2025-10-01\",\n")),
        ("single quotes", Replacing("\"imposedBy\": \"US\"", "'imposedBy': 'US'")),
        ("a name without quotes", Replacing("\"imposedBy\": \"US\"", "imposedBy: \"US\"")),
        ("`NaN` for a number", Replacing("\"firstYear\": 2025", "\"firstYear\": NaN")),
        ("a hexadecimal number", Replacing("\"firstYear\": 2025", "\"firstYear\": 0x7E9")),
        ("a number beyond all types", Replacing("\"firstYear\": 2025", "\"firstYear\": 1e400")),
        ("a whole number with a point", Replacing("\"firstYear\": 2025", "\"firstYear\": 2025.0")),
        ("a number for a text", Replacing("\"34%\"", "34")),
        ("a rate of more digits than a decimal", Replacing("\"34%\"", "\"34.00000000000000000000000000001%\"")),
        ("a decimal comma", Replacing("\"34%\"", "\"34,0%\"")),
        ("half a surrogate pair", Replacing("\"name\": \"Reciprocal\"", "\"name\": \"Reciprocal\\ud83d\"")),
        ("a byte order mark at the beginning", static text => "\uFEFF" + text),
        ("the name of a .NET type (`$type`)", Replacing("\"knowledge\": {", "\"$type\": \"System.IO.FileInfo\", \"knowledge\": {")),
        ("a reference (`$ref`)", Replacing("\"imposedBy\": \"US\"", "\"$ref\": \"1\", \"imposedBy\": \"US\"")),
        ("an old name of a time zone (`US/Eastern`)", text => text.Replace("America/New_York", "US/Eastern", StringComparison.Ordinal)),
        ("a time zone that does not exist", text => text.Replace("America/New_York", "America/Gotham", StringComparison.Ordinal)),
        ("nested deeper than the limit", Replacing("\"firstYear\": 2025", $"\"firstYear\": {new string('[', 40)}{new string(']', 40)}")),
    ];

    [Fact]
    public void Each_reader_does_what_the_table_says()
    {
        StringBuilder table = new();
        table.Append(Begin).Append("\n\n| | alone | in System.Text.Json | in Newtonsoft.Json |\n|---|---|---|---|\n");
        foreach ((string what, Func<string, string> change) in Inputs)
        {
            table.Append(
                CultureInfo.InvariantCulture, $"| {what} | {Alone(change)} | {InSystemTextJson(change)} | {InJsonNet(change)} |\n");
        }

        table.Append('\n').Append(End);

        string path = Path.Combine(Repository.Root, "src", "TradePolicy.Serialization", "Documents.md");
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        string expected = text[begin..(text.IndexOf(End, StringComparison.Ordinal) + End.Length)];
        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
            File.WriteAllText(path, text.Replace(expected, table.ToString(), StringComparison.Ordinal));
        else
            table.ToString().Should().Be(expected);
    }

    [Fact]
    public void Nothing_is_read_as_another_value_than_it_was_without_the_change()
    {
        foreach ((string what, Func<string, string> change) in Inputs)
        {
            ((string[])[Alone(change), InSystemTextJson(change), InJsonNet(change)])
                .Should().OnlyContain(outcome => !outcome.StartsWith("another", StringComparison.Ordinal), what);
        }
    }

    private static string Alone(Func<string, string> change) => Outcome(() => TradePolicyJson.ReadRegister(change(SmallRegister.Text)));

    private static string InSystemTextJson(Func<string, string> change) => Outcome(() =>
        JsonSerializer.Deserialize<Holder>(change(Within), new JsonSerializerOptions().ConfigureForTradePolicy())!.Law);

    private static string InJsonNet(Func<string, string> change) => Outcome(() =>
        Newtonsoft.Json.JsonConvert.DeserializeObject<Holder>(
            change(Within), new Newtonsoft.Json.JsonSerializerSettings().ConfigureForTradePolicy())!.Law);

    private static string Within => $$"""{"Law": {{SmallRegister.Text}}}""";

    private static string Outcome(Func<PolicyRegister> read)
    {
        try
        {
            PolicyRegister register = read();
            return register.Equals(Register) ? "read as without it"
                : register.Tariffs[0].Programme.Name.EndsWith('\uFFFD') ? "the serializer puts U+FFFD in its place"
                : "another value";
        }
        catch (Exception exception) when (exception is PolicyJsonException or JsonException { InnerException: PolicyJsonException })
        {
            return "refused";
        }
        catch (Exception exception) when (exception is JsonException or Newtonsoft.Json.JsonException)
        {
            return "refused by the serializer";
        }
    }

    private static Func<string, string> Replacing(string old, string changed) => text =>
    {
        text.Should().Contain(old);
        return text.Replace(old, changed, StringComparison.Ordinal);
    };

    private sealed record Holder(PolicyRegister Law);
}
