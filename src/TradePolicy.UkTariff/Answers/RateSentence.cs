using System.Globalization;
using System.Text;

namespace TradePolicy.UkTariff;

/// <summary>The sentence of a duty in the notation of the integrated tariffs, from its components.</summary>
internal static class RateSentence
{
    private const int MostDigits = 12;

    /// <summary>The sentence of some components: "12.0 % + 147.0 GBP DTN"; "" if there are none, or they only name a unit.</summary>
    internal static string Of(IEnumerable<Resource> components)
    {
        StringBuilder sentence = new();
        foreach (Resource component in components)
        {
            string expression = component.Text("duty_expression_id") ?? "";
            string joined = expression switch
            {
                "01" or "37" or "99" => "",
                "02" => " - ",
                "15" => " MIN ",
                "17" or "35" => " MAX ",
                "04" or "19" or "20" or "12" or "14" or "21" or "25" or "27" or "29" => " + ",
                _ => $" expression {expression} ",
            };
            string part = expression switch
            {
                "12" => "AC",
                "14" => "AC (reduced)",
                "21" => "SD",
                "25" => "SD (reduced)",
                "27" => "FD",
                "29" => "FD (reduced)",
                "37" => "NIHIL",
                "99" => "",
                _ => Amount(component),
            };
            sentence.Append(joined).Append(part);
        }

        return sentence.ToString().Trim();
    }

    /// <summary>A sentence without its mark-up: older answers have the duty of a condition only so.</summary>
    internal static string OfMarkUp(string? text)
    {
        StringBuilder plain = new();
        bool isMarkUp = false;
        foreach (char character in text ?? "")
        {
            isMarkUp = character == '<' || (isMarkUp && character != '>');
            if (!isMarkUp && character != '>')
                plain.Append(character);
        }

        return plain.ToString().Trim();
    }

    /// <summary>Whether a number of a sentence has more digits than an amount that is paid, so that a sum with it has no end.</summary>
    internal static bool HasHugeNumber(string sentence)
    {
        int digits = 0;
        foreach (char character in sentence)
        {
            digits = char.IsAsciiDigit(character) ? digits + 1 : character is ',' ? digits : 0;
            if (digits > MostDigits)
                return true;
        }

        return false;
    }

    /// <summary>The quantity that a unit of the integrated tariffs is: 100 kg for DTN; null if it is not known.</summary>
    internal static Quantity? UnitOf(string? unit, string? qualifier) => unit is not null
        && DutyNotation.UnitedKingdomAndEuropeanUnion.TryParse(
            $"1 EUR {unit} {qualifier}", out DutyRate? rate, out _)
        && rate is SpecificDuty specific ? specific.Per : null;

    private static string Amount(Resource component)
    {
        string amount = component.Number("duty_amount")?.ToString(CultureInfo.InvariantCulture)
            ?? $"'{QuotedText.Cut(component.Text("duty_amount"))}'";
        if (component.Text("monetary_unit_code") is not { } currency)
            return component.Text("measurement_unit_code") is null ? $"{amount} %" : $"{amount} {component.Text("measurement_unit_code")}";
        string?[] words =
            [amount, currency, component.Text("measurement_unit_code"), component.Text("measurement_unit_qualifier_code")];
        return string.Join(' ', words.OfType<string>());
    }
}
