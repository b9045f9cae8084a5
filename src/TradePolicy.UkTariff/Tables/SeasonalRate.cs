using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.UkTariff;

/// <summary>A rate of a line of a tariff and the seasons in which it applies, each year.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SeasonalRate
{
    internal SeasonalRate(DutyRate rate, params IEnumerable<YearlySeason> seasons)
    {
        Rate = rate;
        Seasons = ValueList.From(seasons);
    }

    /// <summary>The rate.</summary>
    public DutyRate Rate { get; }

    /// <summary>The seasons, in the order of the text, their last days included; empty if the rate applies all year.</summary>
    public ValueList<YearlySeason> Seasons { get; }

    /// <summary>"10%", "8% each year from 11-01 through 05-14 Europe/London".</summary>
    public override string ToString() => Seasons.Count == 0 ? Rate.ToString() : $"{Rate} {string.Join(" and ", Seasons)}";

    internal bool IsOn(AnnualDate day) => Seasons.Count == 0 || Seasons.Any(season => season.FirstDay <= season.LastDay
        ? season.FirstDay <= day && day <= season.LastDay
        : season.FirstDay <= day || day <= season.LastDay);
}
