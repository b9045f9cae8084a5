using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>A line of the Global Tariff of the United Kingdom: goods, the rate of the Union before it, and the rate under it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GlobalTariffLine
{
    internal GlobalTariffLine(int line, CommodityCode code, string description)
    {
        Line = line;
        Code = code;
        Description = description;
    }

    /// <summary>The line of the table on which the row begins, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The code, of eight or ten digits.</summary>
    public CommodityCode Code { get; }

    /// <summary>The description of the goods.</summary>
    public string Description { get; }

    /// <summary>The rate of the Union until the end of 2020; null if it could not be read, which a finding says.</summary>
    public SeasonalDuty? EuropeanUnionRate { get; internal init; }

    /// <summary>The rate of the United Kingdom; null if it could not be read, which a finding says.</summary>
    public SeasonalDuty? UnitedKingdomRate { get; internal init; }

    /// <summary>What changed, in the words of the table: "No change", "Simplified", "Liberalised", "Currency conversion" or
    /// "Reduced".</summary>
    public string Change { get; internal init; } = "";

    /// <summary>
    /// Whether an anti-dumping, countervailing or safeguard measure is on some of the goods; null if the table does not say.
    /// </summary>
    public bool? HasTradeRemedy { get; internal init; }

    /// <summary>
    /// Whether the rate of the Union applies until the transition reviews of trade remedies are concluded; null if that is not read.
    /// </summary>
    public bool? KeepsEuropeanUnionRate { get; internal init; }

    /// <summary>Whether the rate is suspended for some of the goods; null if the table does not say.</summary>
    public bool? HasSuspension { get; internal init; }

    /// <summary>Whether there is an autonomous tariff quota for some of the goods; null if the table does not say.</summary>
    public bool? HasAutonomousQuota { get; internal init; }

    /// <summary>
    /// The rate that applies: that of the United Kingdom, or the one of the Union that it keeps for the time being; null if it could not be
    /// read, or which of the two it is.
    /// </summary>
    public SeasonalDuty? RateInForce => KeepsEuropeanUnionRate switch
    {
        null => null,
        true => EuropeanUnionRate,
        false => UnitedKingdomRate,
    };

    /// <summary>"0702.00.00: 8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)".</summary>
    public override string ToString() => $"{Code}: {RateInForce?.ToString() ?? "not read"}";
}
