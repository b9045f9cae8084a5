using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>A quota of the European Union with the rate within it, as a published table states it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record EuropeanQuota
{
    internal EuropeanQuota(int line, string orderNumber, LocalDate firstDay, LocalDate lastDay)
    {
        Line = line;
        OrderNumber = orderNumber;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The line of the table on which the row begins, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The order number, six digits.</summary>
    public string OrderNumber { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The origin, in the words of the table: "Erga Omnes", "Norway".</summary>
    public string Origin { get; internal init; } = "";

    /// <summary>The code of the origin as the table writes it: "E.O.", "NO".</summary>
    public string OriginCode { get; internal init; } = "";

    /// <summary>The codes of the origins that are left out.</summary>
    public ValueList<string> ExcludedOrigins { get; internal init; } = [];

    /// <summary>The volume, in <see cref="Unit"/>; null if it could not be read.</summary>
    public decimal? Volume { get; internal init; }

    /// <summary>The unit of the volume, in the words of the table: "Kilograms", "Number of items", "Euro".</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>The goods.</summary>
    public ValueList<CommodityCode> Goods { get; internal init; } = [];

    /// <summary>The rates of the text, each once; which goods have which of several is not stated.</summary>
    public ValueList<ConditionalRate> Rates { get; internal init; } = [];

    /// <summary>The act of the Union, in the words of the table: "Regulation 0032/00".</summary>
    public string Regulation { get; internal init; } = "";

    /// <summary>The kind, in the words of the table: "Preferential tariff quota".</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>
    /// The rate of all goods of the quota; null if the text states several, since the table does not say which goods have which, or if not
    /// all of it could be read.
    /// </summary>
    public ConditionalRate? RateOfAll => Rates is [var only] && IsRead ? only : null;

    /// <summary>Whether every rate of the text was read.</summary>
    public bool IsRead { get; internal init; }

    /// <summary>"090006 from 2019-06-16 through 2020-02-14: 0%".</summary>
    public override string ToString() =>
        $"{OrderNumber} from {LocalDatePattern.Iso.Format(FirstDay)} through {LocalDatePattern.Iso.Format(LastDay)}: "
        + string.Join(", ", Rates);
}
