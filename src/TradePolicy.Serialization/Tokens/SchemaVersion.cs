using System.Globalization;

namespace TradePolicy.Serialization;

/// <summary>The version of the schema that a document states: "tradepolicy/1", "tradepolicy/1.3".</summary>
/// <param name="Minor">0, or how many times members have been added.</param>
internal readonly record struct SchemaVersion(int Minor)
{
    /// <summary>The schema without added members.</summary>
    internal const string First = Family + "1";

    private const string Family = "tradepolicy/";

    /// <summary>The highest version that this library reads. A document states the lowest that has all its members.</summary>
    internal static SchemaVersion Highest => new(1);

    internal bool IsNewer => Minor > Highest.Minor;

    /// <summary>"tradepolicy/1", "tradepolicy/1.3".</summary>
    public override string ToString() => First + Suffix;

    /// <summary>What follows the first version in its text: ".3", or nothing.</summary>
    internal string Suffix => Minor == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{Minor}");

    /// <summary>The version that a text states; null if it is of another schema.</summary>
    internal static SchemaVersion? Find(string text) =>
        text == First ? default(SchemaVersion)
        : text.StartsWith(First + ".", StringComparison.Ordinal) && NumberOf(text[(First.Length + 1)..]) is { } minor ? new(minor)
        : null;

    /// <summary>What is wrong with a text that states no version of this schema, and what to do.</summary>
    internal static string ProblemOf(string text)
    {
        bool isLater = text.StartsWith(Family, StringComparison.Ordinal) && NumberOf(text[Family.Length..].Split('.')[0]) > 1;
        string advice = isLater ? " A later version of the package TradePolicy.Serialization reads it." : "";
        return $"The document is of the schema '{QuotedText.Cut(text)}'; this version reads up to {Highest}.{advice}";
    }

    // A number from 1 in its one form.
    private static int? NumberOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && digits[0] != '0' ? number : null;
}
