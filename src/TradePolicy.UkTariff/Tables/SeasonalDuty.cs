using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.UkTariff;

/// <summary>
/// The duty of a line of a tariff as a table prints it: one rate, or several with the seasons in which they apply each year. In a time that
/// no season covers there is no rate, and none is concluded.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SeasonalDuty
{
    internal SeasonalDuty(string text, DateTimeZone zone, IEnumerable<SeasonalRate> rates, IEnumerable<YearlySeason> holes)
    {
        Text = text;
        Zone = zone;
        Rates = ValueList.From(rates);
        Holes = ValueList.From(holes);
    }

    /// <summary>The text of the table.</summary>
    public string Text { get; }

    /// <summary>The zone in which the days of the seasons begin and end.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The rates, at least one; no two apply at one time.</summary>
    public ValueList<SeasonalRate> Rates { get; }

    /// <summary>The times of the year for which no rate could be read; empty if the rates cover it.</summary>
    public ValueList<YearlySeason> Holes { get; }

    /// <summary>Whether the rate depends on the time of the year.</summary>
    public bool IsSeasonal => Rates[0].Seasons.Count > 0;

    /// <summary>The rate at an instant; null in a time for which no rate could be read.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public DutyRate? RateAt(Instant at)
    {
        LocalDate day = Zone.DayAt(at);
        return Rates.FirstOrDefault(rate => rate.IsOn(new(day.Month, day.Day)))?.Rate;
    }

    // By hand: a zone is the same as another of its name.
    /// <summary>Whether both have the same text and the same zone.</summary>
    /// <param name="other">The other duty.</param>
    public bool Equals(SeasonalDuty? other) =>
        other is not null && Text == other.Text && Zone.Id == other.Zone.Id && Rates == other.Rates && Holes == other.Holes;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Text, Zone.Id);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
