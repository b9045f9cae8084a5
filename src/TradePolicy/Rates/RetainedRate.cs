using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A suspension that keeps a rate: no more than this is charged, whatever the suspended rate is ("retain a 10 % tariff"). If
/// the suspended rate changes meanwhile, the kept rate does not, unless the suspended rate falls below it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record RetainedRate : SuspensionEffect<DutyRate>
{
    private RetainedRate(AdValorem rate) => Rate = rate;

    /// <summary>The rate that is kept.</summary>
    public AdValorem Rate { get; }

    /// <summary>A suspension that keeps a rate.</summary>
    /// <param name="rate">The rate that is kept.</param>
    public static RetainedRate Of(AdValorem rate) => new(Require.Given(rate));

    /// <inheritdoc />
    public override bool TryApply(DutyRate rate, [MaybeNullWhen(false)] out DutyRate result)
    {
        ArgumentNullException.ThrowIfNull(rate);
        result = rate.TryGetShareOfCustomsValue(out Percentage share)
            ? share < Rate.Rate ? rate : Rate
            : rate.AtMost(Rate);
        return true;
    }

    /// <summary>"retaining 10%".</summary>
    private protected override string Wording => $"retaining {Rate}";
}
