using System.Diagnostics.CodeAnalysis;

namespace TradePolicy.UkTariff;

/// <summary>What the codes of areas stand for that are not those of ISO 3166-1, by the geographical nomenclature of the Union.</summary>
internal static class AreaCodes
{
    /// <summary>The area of all origins.</summary>
    internal const string AllOrigins = "1011";

    /// <summary>The area of the members of the European Union.</summary>
    internal const string EuropeanUnion = "1013";

    // Serbia was XS before it had a code of ISO; the tariffs still write it.
    private const string Serbia = "XS";

    private static readonly Dictionary<string, string> NoEconomies = new(StringComparer.Ordinal)
    {
        ["QP"] = "the high seas",
        ["QQ"] = "stores and provisions",
        ["QR"] = "stores and provisions in trade within the Union",
        ["QS"] = "stores and provisions in trade with third countries",
        ["QU"] = "countries that are not specified",
        ["QV"] = "countries that are not specified in trade within the Union",
        ["QW"] = "countries that are not specified in trade with third countries",
        ["QX"] = "countries that are not specified for commercial or military reasons",
        ["QY"] = "countries that are not specified for commercial or military reasons in trade within the Union",
        ["QZ"] = "countries that are not specified for commercial or military reasons in trade with third countries",
        ["XC"] = "Ceuta",
        ["XI"] = "Northern Ireland",
        ["XL"] = "Melilla",
        ["XU"] = "the United Kingdom without Northern Ireland",
        ["ZB"] = "the Belgian continental shelf",
        ["ZD"] = "the Danish continental shelf",
        ["ZE"] = "the Irish continental shelf",
        ["ZF"] = "the French continental shelf",
        ["ZG"] = "the German continental shelf",
        ["ZH"] = "the continental shelf of the Netherlands",
        ["ZN"] = "the Norwegian continental shelf",
        ["ZU"] = "the continental shelf of the United Kingdom",
    };

    /// <summary>Whether a code is that of a group of areas: four digits.</summary>
    internal static bool IsGroup(string code) => code.Length == 4 && code.All(char.IsAsciiDigit);

    /// <summary>The economy of a code; false if it is that of no economy.</summary>
    internal static bool IsEconomy(string code, [NotNullWhen(true)] out Economy? economy) =>
        Economy.TryParse(code == Serbia ? "RS" : code, out economy);

    /// <summary>"XC (Ceuta), which is no economy of ISO 3166-1".</summary>
    internal static string NotAnEconomy(string code) => NoEconomies.TryGetValue(code, out string? name)
        ? $"{code} ({name}), which is no economy of ISO 3166-1"
        : $"'{QuotedText.Cut(code)}', which is no economy of ISO 3166-1 and no area that is known";
}
