using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// A value for a period, in the unit of its series, or the statement that there is none, with the reason: a missing
/// value is never zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// <code>
/// Observation.Of(ReferencePeriod.Month(2025, 5), -3.3m);
/// Observation.Of(ReferencePeriod.Month(2025, 4), -21m, decimals: 0);          // the report rounds more than the series
/// Observation.Missing(ReferencePeriod.Month(2020, 1), "published with February");
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Observation
{
    private readonly decimal value;

    private Observation(ReferencePeriod period, decimal value, ObservationStatus status, int? decimals, string? reason)
    {
        Period = Require.Given(period);
        this.value = DecimalText.Normalise(value);
        Status = status;
        Decimals = decimals;
        MissingReason = reason;
    }

    /// <summary>The period.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The status of the value, as the publisher gives it.</summary>
    public ObservationStatus Status { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => Status == ObservationStatus.Missing;

    /// <summary>The value, in the unit of the series, without trailing zeros.</summary>
    /// <exception cref="InvalidOperationException">There is no value; the message gives the reason.</exception>
    public decimal Value => IsMissing ? throw new InvalidOperationException($"There is no value for {Period}: {MissingReason}.") : value;

    /// <summary>Why there is no value; null if there is one.</summary>
    public string? MissingReason { get; }

    /// <summary>The decimals to which this value was given, if they differ from those of its series; else null.</summary>
    public int? Decimals { get; }

    /// <summary>
    /// What else the publisher says of the value: "low reliability", "definition differs"; null if nothing. It does not change how
    /// the value counts.
    /// </summary>
    public string? Remark { get; private init; }

    /// <summary>A value.</summary>
    /// <param name="period">The period.</param>
    /// <param name="value">The value, in the unit of the series.</param>
    /// <param name="status">The status, as the publisher gives it; not <see cref="ObservationStatus.Missing"/>.</param>
    /// <param name="decimals">The decimals to which it was given, from 0 to 10, if they differ from those of its series.</param>
    /// <exception cref="ArgumentException">The status is that of a missing value, or is not defined.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value has more decimals than stated, or the number of decimals is out of range.
    /// </exception>
    public static Observation Of(
        ReferencePeriod period, decimal value, ObservationStatus status = ObservationStatus.Normal, int? decimals = null)
    {
        if (status == ObservationStatus.Missing || !Enum.IsDefined(status))
            throw new ArgumentException($"{status} is not the status of a value; a missing value has a reason instead.", nameof(status));
        if (decimals is < 0 or > 10)
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A value is given to 0 to 10 decimals.");
        if (decimals is { } given && DecimalText.Normalise(value).Scale > given)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"The value has more than {IndicatorWords.Counted(given, "decimal")}.");
        }

        return new(period, value, status, decimals, null);
    }

    /// <summary>The statement that a period has no value.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reason">Why: "not published", "published together with February".</param>
    /// <exception cref="ArgumentException">The reason is empty or too long.</exception>
    public static Observation Missing(ReferencePeriod period, string reason) =>
        new(period, 0m, ObservationStatus.Missing, null, Require.Text(reason));

    /// <summary>The same value with a remark of its publisher.</summary>
    /// <param name="remark">The remark: "low reliability"; null for none.</param>
    /// <exception cref="ArgumentException">The remark is empty, or there is no value: a missing value has a reason.</exception>
    public Observation WithRemark(string? remark) => remark is null || !IsMissing
        ? this with { Remark = Require.TextOrNone(remark) }
        : throw new ArgumentException("A missing value has a reason, and no remark beside it.", nameof(remark));

    /// <summary>The value, if there is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out decimal value)
    {
        value = this.value;
        return !IsMissing;
    }

    /// <summary>
    /// "2025-05: -3.3", "2025-05: -3.3 (provisional)", "2025-05: 2.4 (after a break; low reliability)",
    /// "2020-01: missing (published with February)".
    /// </summary>
    public override string ToString()
    {
        if (IsMissing)
            return $"{Period}: missing ({MissingReason})";
        string number = DecimalText.Format(value, "");
        string? status = Status == ObservationStatus.Normal ? null : StatusWord;
        string[] said = [.. new[] { status, Remark }.OfType<string>()];
        return said.Length == 0 ? $"{Period}: {number}" : $"{Period}: {number} ({string.Join("; ", said)})";
    }

    private string StatusWord => Status switch
    {
        ObservationStatus.Provisional => "provisional",
        ObservationStatus.Estimated => "estimated",
        ObservationStatus.Revised => "revised",
        ObservationStatus.Forecast => "forecast",
        _ => "after a break",
    };
}
