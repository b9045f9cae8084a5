using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>The median, mean and longest of the days that decisions took, and how many took more days than the limit.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProcessingFigures
{
    internal ProcessingFigures(ValueList<int> days, int limit)
    {
        Median = (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m;
        Mean = days.Sum() / (decimal)days.Count;
        Longest = days[^1];
        OverLimit = days.Count(taken => taken > limit);
    }

    /// <summary>The days that half of the decisions took at most; for an even number of decisions, the mean of the middle two.</summary>
    public decimal Median { get; }

    /// <summary>The mean of the days; exact as far as a decimal can represent it.</summary>
    public decimal Mean { get; }

    /// <summary>The days of the longest decision.</summary>
    public int Longest { get; }

    /// <summary>The number of decisions that took more days than the limit.</summary>
    public int OverLimit { get; }

    /// <summary>"median 31, mean 30.5 and longest 50 days, 2 over the limit".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"median {DecimalText.Normalise(Median)}, mean {DecimalText.Normalise(Math.Round(Mean, 1))} and longest {Longest} days, "
        + $"{OverLimit} over the limit");
}
