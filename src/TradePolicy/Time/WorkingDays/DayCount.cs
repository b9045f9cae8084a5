using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A number of days; if it is not known, its minimum and maximum with the reasons.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DayCount
{
    internal DayCount(int least, int most, ValueList<OpenFact> reasons)
    {
        Minimum = least;
        Maximum = most;
        Reasons = least == most ? [] : reasons;
    }

    /// <summary>Whether the number is known.</summary>
    public bool IsCertain => Minimum == Maximum;

    /// <summary>The number of days.</summary>
    /// <exception cref="InvalidOperationException">The number is not known; the message gives the reason.</exception>
    public int Value => IsCertain ? Minimum : throw new InvalidOperationException($"The number of days is not known: {this}.");

    /// <summary>The possible numbers, in ascending order; one if it is known. The list is created on each call.</summary>
    public ValueList<int> Possible => [.. Enumerable.Range(Minimum, Maximum - Minimum + 1)];

    /// <summary>The least possible number; the number itself if it is known.</summary>
    public int Minimum { get; }

    /// <summary>The greatest possible number; the number itself if it is known.</summary>
    public int Maximum { get; }

    /// <summary>The facts that leave the number open; empty if it is known.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Gets the number of days if it is known.</summary>
    /// <param name="value">The number of days; zero if it is not known.</param>
    /// <returns>Whether the number is known.</returns>
    public bool TryGetValue(out int value)
    {
        value = IsCertain ? Minimum : 0;
        return IsCertain;
    }

    /// <summary>"43", "60 to 75: the calendar CN is known through 2026".</summary>
    public override string ToString() => IsCertain
        ? Minimum.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum}: {string.Join("; ", Reasons)}");
}
