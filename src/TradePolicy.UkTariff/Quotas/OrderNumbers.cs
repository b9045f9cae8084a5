using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>The order numbers of quotas: 05 and four digits in the United Kingdom, 09 and four digits in the Union.</summary>
internal static class OrderNumbers
{
    /// <summary>Whether a text is an order number: six digits.</summary>
    internal static bool IsOne(string text) => text.Length == 6 && text.All(char.IsAsciiDigit);

    /// <summary>How the quota of a number is given out: by licences if the number begins with 054 or 094.</summary>
    internal static QuotaAdministration AdministrationOf(string number) =>
        number.StartsWith("054", StringComparison.Ordinal) || number.StartsWith("094", StringComparison.Ordinal)
            ? QuotaAdministration.Licensed
            : QuotaAdministration.FirstComeFirstServed;
}
