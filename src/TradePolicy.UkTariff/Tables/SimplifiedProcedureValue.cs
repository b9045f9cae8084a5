using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>
/// The value of goods for a quantity of them that may be declared in some weeks, instead of the price at which they are sold later.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SimplifiedProcedureValue
{
    internal SimplifiedProcedureValue(
        string key, string label, IEnumerable<CommodityCode> goods, LocalDate firstDay, LocalDate lastDay, UnitPrice price)
    {
        Key = key;
        Label = label;
        Goods = ValueList.From(goods);
        FirstDay = firstDay;
        LastDay = lastDay;
        Price = price;
    }

    /// <summary>The number of the goods in the list: "1.280".</summary>
    public string Key { get; }

    /// <summary>The goods in words: "Tomatoes".</summary>
    public string Label { get; }

    /// <summary>The codes of the goods.</summary>
    public ValueList<CommodityCode> Goods { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The value.</summary>
    public UnitPrice Price { get; }

    /// <summary>"1.280 (Tomatoes) from 2025-07-04 through 2025-07-17: 117.52 GBP / 100 kg".</summary>
    public override string ToString() =>
        $"{Key} ({Label}) from {LocalDatePattern.Iso.Format(FirstDay)} through {LocalDatePattern.Iso.Format(LastDay)}: {Price}";
}
