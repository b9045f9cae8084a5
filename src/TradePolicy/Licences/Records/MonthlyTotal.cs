using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Licences;

/// <summary>The total of a month: licences issued, a quantity licensed, or a quantity shipped.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MonthlyTotal
{
    private MonthlyTotal(YearMonth month, Quantity amount, bool isPartial, int leftOut)
    {
        Amount = Require.Given(amount);
        if (month.Calendar != CalendarSystem.Iso)
            throw new ArgumentException($"A month is of the ISO calendar, not of {month.Calendar.Id}.", nameof(month));
        Month = month;
        IsPartial = isPartial;
        LinesLeftOut = leftOut;
    }

    /// <summary>The unit in which licences are counted.</summary>
    public static MeasurementUnit Licences { get; } = MeasurementUnit.Count("licences", "licence");

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The amount.</summary>
    public Quantity Amount { get; }

    /// <summary>Whether the month was not over when this was counted, so that the total may have grown since.</summary>
    public bool IsPartial { get; }

    /// <summary>
    /// The number of lines of goods that are not in the amount: they have no quantity, or one that does not convert into its
    /// unit.
    /// </summary>
    public int LinesLeftOut { get; }

    /// <summary>An amount in a month, as someone reports it.</summary>
    /// <param name="month">The month.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="isPartial">Whether the month was not over.</param>
    /// <exception cref="ArgumentException"><paramref name="month"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static MonthlyTotal Of(YearMonth month, Quantity amount, bool isPartial = false) => new(month, amount, isPartial, 0);

    /// <summary>Compares it with an earlier month and with a pace that is claimed to be agreed.</summary>
    /// <param name="baseline">The earlier month, which must be over.</param>
    /// <param name="claimed">The claimed pace.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The units do not convert, or the baseline is not a whole month.</exception>
    public PaceComparison ComparedWith(MonthlyTotal baseline, ClaimedPace claimed) => new(this, baseline, claimed);

    /// <summary>"353 t in 2025-06", "1 licence so far in 2025-06", "12 t in 2025-06 (2 lines left out)".</summary>
    public override string ToString()
    {
        string leftOut = LinesLeftOut == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" ({LinesLeftOut} {(LinesLeftOut == 1 ? "line" : "lines")} left out)");
        string amount = Amount.Amount == 1m && Amount.Unit == Licences ? $"1 {Licences.Name}" : Amount.ToString();
        return $"{amount}{(IsPartial ? " so far" : "")} in {Named(Month)}{leftOut}";
    }

    internal static MonthlyTotal Counted(YearMonth month, decimal amount, MeasurementUnit unit, bool isPartial, int leftOut) =>
        new(month, Quantity.Of(amount, unit), isPartial, leftOut);

    internal static string Named(YearMonth month) => YearMonthPattern.Iso.Format(month);
}
