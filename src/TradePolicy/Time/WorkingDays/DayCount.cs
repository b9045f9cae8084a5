using System.Globalization;

namespace TradePolicy;

/// <summary>A number of days; or the least and the most that it can be, with the reasons, where it is not known.</summary>
public sealed record DayCount
{
    internal DayCount(int least, int most, ValueList<string> reasons)
    {
        Least = least;
        Most = most;
        Reasons = least == most ? [] : reasons;
    }

    /// <summary>Whether the number is known.</summary>
    public bool IsCertain => Least == Most;

    /// <summary>The number of days.</summary>
    /// <exception cref="InvalidOperationException">It is not known; the message says why.</exception>
    public int Days => IsCertain ? Least : throw new InvalidOperationException($"The number of days is not known: {this}.");

    /// <summary>The least that the number can be; the number itself where it is known.</summary>
    public int Least { get; }

    /// <summary>The most that the number can be; the number itself where it is known.</summary>
    public int Most { get; }

    /// <summary>Why the number is not known; empty where it is.</summary>
    public ValueList<string> Reasons { get; }

    /// <summary>"43", "60 to 75: the calendar CN is known through 2026".</summary>
    public override string ToString() => IsCertain
        ? Least.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}: {string.Join("; ", Reasons)}");
}
