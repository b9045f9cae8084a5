using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace TradePolicy.Hts;

/// <summary>A reference to a provision of the schedule, or to a range of provisions: "9903.88.15", "9904.05.01-9904.05.19".</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed partial record HtsReference
{
    private HtsReference(CommodityCode first, CommodityCode last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The provision, or the first of several.</summary>
    public CommodityCode First { get; }

    /// <summary>The last provision, included; the same as the first if only one is named.</summary>
    public CommodityCode Last { get; }

    /// <summary>Whether a provision is the named one, in the named range, or a part of such a provision.</summary>
    /// <param name="provision">The provision.</param>
    public bool Covers(CommodityCode provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return First.Contains(provision) || Last.Contains(provision)
            || (string.CompareOrdinal(First.Digits, provision.Digits) < 0 && string.CompareOrdinal(provision.Digits, Last.Digits) < 0);
    }

    /// <summary>"9903.88.15", "9904.05.01-9904.05.19".</summary>
    public override string ToString() => First.Equals(Last) ? First.ToString() : $"{First}-{Last}";

    /// <summary>The references in a text, in the order written.</summary>
    internal static ValueList<HtsReference> In(string text)
    {
        if (!text.Contains('.'))
            return [];
        List<HtsReference>? found = null;
        foreach (Match match in Numbers().Matches(text))
        {
            if (!CommodityCode.TryParse(match.Groups[1].Value, Nomenclature.UnitedStates, out CommodityCode? first))
                continue;
            bool isRange = CommodityCode.TryParse(match.Groups[2].Value, Nomenclature.UnitedStates, out CommodityCode? last)
                && last > first;
            (found ??= []).Add(new(first, isRange ? last! : first));
        }

        return found is null ? [] : ValueList.From(found);
    }

    [GeneratedRegex(
        @"(?<![\d.])([0-9]{4}\.[0-9]{2}(?:\.[0-9]{2}){0,2})(?![0-9])"
        + @"(?: ?(?:-|through) ?([0-9]{4}\.[0-9]{2}(?:\.[0-9]{2}){0,2})(?![0-9]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
