using CsCheck;
using Json.Schema;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>The pattern of a text in a schema matches every text that is read.</summary>
public sealed class TextPatternTest
{
    private const string Characters = "0123456789-+.,:/_ %pPYMWDTHSstnZQAaEUX";

    private static readonly Gen<Func<string, string>> Slip = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 1_000], Gen.Int[0, Characters.Length - 1],
        (kind, place, character) => (Func<string, string>)(text => (kind, text.Length) switch
        {
            (0, > 0) => text.Remove(place % text.Length, 1),
            (1, > 0) => text.Remove(place % text.Length, 1).Insert(place % text.Length, Characters[character].ToString()),
            _ => text.Insert(place % (text.Length + 1), Characters[character].ToString()),
        }));

    [Fact]
    public void Numbers() => MatchAllThatIsRead(Form.Decimal, "7.5", "-3.3", "0", "-0.0", "007", "79228162514264337593543950335");

    [Fact]
    public void A_number_has_no_space_behind_it()
    {
        Reads(Form.Decimal, "7.5").Should().BeTrue();
        Reads(Form.Decimal, "7.5 ").Should().BeFalse("there is no unit from which it would part the number");
        Reads(MoneyForms.Money, "45.10 GBP").Should().BeTrue();
        Reads(MoneyForms.Money, "45.10  GBP").Should().BeFalse("one space parts the number from the currency");
    }

    [Fact]
    public void Percentages_and_points()
    {
        MatchAllThatIsRead(Form.Percentage, "34%", "7.5 %", "-0.1%");
        MatchAllThatIsRead(Form.Points, "2.7 pp", "-2.7pp");
    }

    [Fact]
    public void Days_and_times()
    {
        MatchAllThatIsRead(
            Form.Instant, "2025-08-12T04:01:00Z", "2025-08-12T24:00:00Z", "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
            "2025-08-12T04:01:00,5Z");
        MatchAllThatIsRead(Form.Date, "2025-08-12", "-9998-01-01");
    }

    [Fact]
    public void Lengths() =>
        MatchAllThatIsRead(Form.CalendarLength, "P90D", "P1Y2M3W-4D", "PT1H2M3S4s5t6n", "P1YT-1H", "P", "P2147483647D");

    [Fact]
    public void Whole_moments_and_windows()
    {
        MatchAllThatIsRead(
            TimeForms.Moment,
            text => $$"""{"local": "2025-05-14T00:01:00", "zone": "America/New_York", "printedOffset": "{{text}}"}""",
            "-04", "+05:30", "-04:00:30", "+00");
        MatchAllThatIsRead(
            TimeForms.Moment, text => $$"""{"local": "{{text}}", "zone": "UTC"}""",
            "2025-05-14T00:01:00", "2025-05-14T24:00:00", "2025-05-14T00:01:00.5", "2025-05-14T00:01:00,5");
        MatchAllThatIsRead(
            TimeForms.Season, text => $$"""{"from": "{{text}}", "through": "10-31", "zone": "UTC"}""", "05-01", "02-29");
        MatchAllThatIsRead(
            WindowForms.Window,
            text => $$"""{"start": {"day": "2025-05-14", "clock": "startOfDay", "zone": "UTC"}, "elapsed": "{{text}}"}""",
            "2160:00:00", "0:00:01.5", "-0:00:01");
    }

    [Fact]
    public void Keys() => MatchAllThatIsRead(
        TariffForms.Programme, text => $$"""{"key": "{{text}}", "name": "a programme", "kind": "fee"}""",
        "us/reciprocal/cn", "a", "7", "a_b-c.d", "cn/export-controls/2025--1");

    [Fact]
    public void Codes()
    {
        MatchAllThatIsRead(Form.Economy, "CN", "EU");
        MatchAllThatIsRead(MoneyForms.Money, "1650.50 USD", "-1 JPY");
        MatchAllThatIsRead(MoneyForms.Unit, "kg", "% vol", "m2");
        MatchAllThatIsRead(ScopeForms.Code, "hts:9506.62.40", "hs:95", "cn:95 06", "taric:9506.62", "uk:9506624000", "hts:95..06");
        MatchAllThatIsRead(ControlCodeForms.Code, "cn:1C905.a.4", "us:ml1", "eu:PL9010", "uk:1c905.A");
        MatchAllThatIsRead(ControlCodeForms.List, "cn", "us", "eu", "uk");
    }

    [Fact]
    public void Periods() => MatchAllThatIsRead(
        ObservationForms.Period, "2025-05", "2025-Q2", "2025Q2", "2025-S1", "2025-H1", "2025", "2025-A1", "2025-W22", "2025W2", "2025-M1",
        "2025M12", "2025-06-09", "2025-06-09T00:00:00", "2025-06-09T00:00:00.000", "2025-01/P2M", "2025-06-09/P7D", "2025-01/P1Y",
        "2025-01-01/P12M", "2025-A");

    private static void MatchAllThatIsRead<T>(JsonForm<T> form, params string[] texts) =>
        MatchAllThatIsRead(form, text => $"\"{text}\"", texts);

    private static void MatchAllThatIsRead<T>(JsonForm<T> form, Func<string, string> json, params string[] texts)
    {
        SchemaDraft draft = new();
        JsonSchema schema = JsonSchema.FromText(form.Describe(draft).With("$defs", draft.Definitions).ToString());
        int read = 0;
        Gen.Select(Gen.Int[0, texts.Length - 1], Slip.Array[0, 2]).Sample(
            (index, slips) =>
            {
                string text = json(slips.Aggregate(texts[index], (own, slip) => slip(own)));
                if (!IsRead(form, text))
                    return;
                Interlocked.Increment(ref read);
                DocumentSchemas.ProblemsOf(schema, text).Should().BeEmpty("{0} is read", text);
            },
            iter: 3_000,
            print: drawn => json(drawn.Item2.Aggregate(texts[drawn.Item1], (own, slip) => slip(own))));
        read.Should().BeGreaterThan(300, "many of the drawn texts, such as {0}, are read", json(texts[0]));
    }

    private static bool Reads<T>(JsonForm<T> form, string text) => IsRead(form, $"\"{text}\"");

    private static bool IsRead<T>(JsonForm<T> form, string json)
    {
        try
        {
            ReadingOptions usual = ReadingOptions.Default;
            _ = form.Read(new(new(JsonTokens.Read(json, usual), usual, new())));
            return true;
        }
        catch (PolicyJsonException)
        {
            return false;
        }
    }
}
