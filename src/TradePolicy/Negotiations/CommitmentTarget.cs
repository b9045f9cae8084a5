using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Negotiations;

/// <summary>The measurable part of a commitment: at least this much of something in each period.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>CommitmentTarget.Of(25m, "million tonnes of soybeans", Period.FromYears(1))</code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommitmentTarget
{
    private CommitmentTarget(decimal minimum, string unit, Period per)
    {
        Minimum = minimum > 0m
            ? DecimalText.Normalise(minimum)
            : throw new ArgumentOutOfRangeException(nameof(minimum), minimum, "A pace is more than nothing.");
        Unit = Require.Text(unit);
        Per = LegalLength.Of(per, nameof(per));
    }

    /// <summary>How much at least; more than nothing.</summary>
    public decimal Minimum { get; }

    /// <summary>Of what, with the unit: "million tonnes of soybeans".</summary>
    public string Unit { get; }

    /// <summary>In which period.</summary>
    public LegalLength.Calendar Per { get; }

    /// <summary>A pace.</summary>
    /// <param name="minimum">How much at least; more than nothing.</param>
    /// <param name="unit">Of what, with the unit.</param>
    /// <param name="per">In which period; in days or longer units.</param>
    /// <exception cref="ArgumentException">The unit is empty, or the period is not a length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The pace is not more than nothing.</exception>
    public static CommitmentTarget Of(decimal minimum, string unit, Period per) => new(minimum, unit, per);

    /// <summary>Whether an amount of one such period keeps the pace.</summary>
    /// <param name="actual">The amount, in the same unit.</param>
    public bool IsMetBy(decimal actual) => actual >= Minimum;

    /// <summary>How much is missing from the pace in one such period; nothing if it is kept.</summary>
    /// <param name="actual">The amount, in the same unit.</param>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public decimal ShortfallOf(decimal actual) => IsMetBy(actual) ? 0m : Minimum - actual;

    /// <summary>"at least 25 million tonnes of soybeans per P1Y".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at least {Minimum} {Unit} per {Per}");
}
