using System.Globalization;

namespace TradePolicy.Serialization;

/// <summary>The version of the schema that a document states: "tradepolicy/1", "tradepolicy/1.3".</summary>
/// <param name="Minor">0, or how many times members have been added.</param>
internal readonly record struct SchemaVersion(int Minor)
{
    private const string Family = "tradepolicy/";

    /// <summary>The highest version that this library reads. A document states the lowest that has all its members.</summary>
    internal static SchemaVersion Highest => default;

    internal bool IsNewer => Minor > Highest.Minor;

    internal static JsonForm<SchemaVersion> Form { get; } = Serialization.Form.Custom(
        static at =>
        {
            string text = at.String();
            if (text == TradePolicyJson.Schema)
                return default;
            if (text.StartsWith(TradePolicyJson.Schema + ".", StringComparison.Ordinal)
                && NumberOf(text[(TradePolicyJson.Schema.Length + 1)..]) is { } minor)
                return new SchemaVersion(minor);
            bool isLater = text.StartsWith(Family, StringComparison.Ordinal) && NumberOf(text[Family.Length..].Split('.')[0]) > 1;
            string advice = isLater ? " A later version of the package TradePolicy.Serialization reads it." : "";
            throw at.Fail($"The document is of the schema '{QuotedText.Cut(text)}'; this version reads {Highest}.{advice}");
        },
        static (to, version) => to.WriteString(version.ToString()),
        static schema => schema.Text("a version of the schema", TradePolicyJson.Schema, $@"^{TradePolicyJson.Schema}(\.[1-9][0-9]*)?$"));

    /// <summary>"tradepolicy/1", "tradepolicy/1.3".</summary>
    public override string ToString() =>
        Minor == 0 ? TradePolicyJson.Schema : string.Create(CultureInfo.InvariantCulture, $"{TradePolicyJson.Schema}.{Minor}");

    // A number from 1 in its one form.
    private static int? NumberOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && digits[0] != '0' ? number : null;
}
