using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>What a party commits to in a truce: to suspend one of its tariffs, keeping a rate or taking points off.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceSuspension
{
    private TruceSuspension(string tariff, SuspensionEffect<DutyRate> effect)
    {
        Tariff = Require.Key(tariff);
        Effect = Require.Given(effect);
    }

    /// <summary>The key of the tariff that is suspended.</summary>
    public string Tariff { get; }

    /// <summary>What the suspension leaves of it.</summary>
    public SuspensionEffect<DutyRate> Effect { get; }

    /// <summary>A commitment to suspend a tariff.</summary>
    /// <param name="tariff">The key of the tariff.</param>
    /// <param name="effect">What the suspension leaves: <see cref="RetainedRate"/>, <see cref="PointsOff"/> or nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="tariff"/> is not a key.</exception>
    public static TruceSuspension Of(string tariff, SuspensionEffect<DutyRate> effect) => new(tariff, effect);

    /// <summary>"us/reciprocal/cn suspended, retaining 10%".</summary>
    public override string ToString() => $"{Tariff} suspended, {Effect}";
}
