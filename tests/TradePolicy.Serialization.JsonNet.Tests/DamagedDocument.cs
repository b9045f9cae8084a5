using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Documents, and how they are damaged at random. That each is read or refused is what tests/TradePolicy.Fuzz asks.</summary>
internal static class DamagedDocument
{
    internal static readonly string[] Documents =
    [
        SmallRegister.Text,
        .. ((string[])[
            "register.json", "register-as-known.json", "snapshot-certain.json", "snapshot-in-doubt.json", "snapshot-beyond-horizon.json",
            "snapshot-every-status.json", "indicator.json", "indicator-levels.json", "licence.json", "licensing-record.json", "export.json",
            "lists.json"
        ]).Select(GoldenFile.Read),
    ];

    internal static readonly string[] Values =
    [
        .. Documents.SelectMany(LiteralsOf).Distinct(StringComparer.Ordinal),
        "null", "true", "false", "0", "-1", "1.5", "1e400", "{}", "[]", "[{}]", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"",
        "\"9999-12-31\"", "\"-9998-01-01\"", "\"9999-12-31T23:59:59.999999999Z\"",
        "\"-9998-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59\"", "\"+18\"", "\"-18\"", "\"P9999Y\"", "\"P2147483647D\"", "\"P1W-1D\"",
        "\"99999999:00:00\"", "\"-0:00:01\"", "\"Pacific/Apia\"", "\"UTC+14\"",
        "\"2011-12-30\"", "\"-0%\"", "\"79228162514264337593543950335%\"", "\"79228162514264337593543950335 pp\"",
    ];

    private const string Characters = "{}[]\",:0123456789.eE+-\\/ \n\0tfnu%Z";

    internal static readonly Gen<Func<string, string>> Damage = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, int.MaxValue - 1], Gen.Char,
        (kind, first, second, any) => (Func<string, string>)(text =>
        {
            int at = first % text.Length;
            int length = Math.Min(second % 40, text.Length - at);
            return kind switch
            {
                0 => text.Remove(at, 1).Insert(at, Characters[second % Characters.Length].ToString()),
                1 => text.Remove(at, 1),
                2 => text.Insert(at, any.ToString()),
                3 => text.Remove(at, length),
                4 => text.Insert(at, text.Substring(at, length)),
                _ => WithAnotherValue(text, first, Values[second % Values.Length]),
            };
        }));

    /// <summary>The text with one of its values, chosen by a number, replaced by another.</summary>
    internal static string WithAnotherValue(string text, int number, string value)
    {
        (int Start, int Length)[] places = [.. PlacesOf(text)];
        if (places.Length == 0)
            return text;
        (int start, int length) = places[number % places.Length];
        return text.Remove(start, length).Insert(start, value);
    }

    private static IEnumerable<string> LiteralsOf(string text) => PlacesOf(text).Select(place => text.Substring(place.Start, place.Length));

    private static List<(int Start, int Length)> PlacesOf(string text)
    {
        List<(int, int)> places = [];
        int offset = 0;
        foreach (string line in text.Split('\n'))
        {
            int start = line.IndexOf("\": ", StringComparison.Ordinal) is var colon and >= 0
                ? colon + 3
                : line.Length - line.TrimStart().Length;
            string value = line[start..].TrimEnd(',');
            if (value.Length > 0 && value[0] is not ('{' or '[' or '}' or ']'))
                places.Add((offset + start, value.Length));
            offset += line.Length + 1;
        }

        return places;
    }
}
