using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A duty that is a percentage of the customs value of the goods.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>AdValorem.Of(34m)   // 34 % of the customs value</code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record AdValorem : DutyRate
{
    private AdValorem(Percentage rate) => Rate = rate;

    /// <summary>The percentage of the customs value; never negative.</summary>
    public Percentage Rate { get; }

    internal override Percentage? SignedShare => Rate;

    /// <summary>An ad valorem rate.</summary>
    /// <param name="rate">The percentage of the customs value; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    public static AdValorem Of(Percentage rate) => Of(rate, nameof(rate));

    /// <summary>An ad valorem rate.</summary>
    /// <param name="percent">The percentage of the customs value: 34 for 34 %, not 0.34; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    public static AdValorem Of(decimal percent) => Of(Percentage.Of(percent), nameof(percent));

    /// <summary>An ad valorem rate.</summary>
    /// <param name="fraction">The part of the customs value: 0.34 for 34 %; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public static AdValorem OfFraction(decimal fraction) => Of(Percentage.OfFraction(fraction), nameof(fraction));

    /// <summary>"34%".</summary>
    public override string ToString() => Rate.ToString();

    private static AdValorem Of(Percentage rate, string name) => rate >= Percentage.Zero
        ? new(rate)
        : throw new ArgumentOutOfRangeException(name, rate, "A duty is not negative.");

    internal override DutyAmount Calculate(DutyBasis basis) => DutyAmount.Of(basis.CustomsValue.Share(Rate));
}
