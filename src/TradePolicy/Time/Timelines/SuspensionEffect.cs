using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The effect of a suspension on the suspended value. It never makes a measure heavier than it was.</summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record SuspensionEffect<T>
    where T : notnull
{
    /// <summary>The suspension that switches the provision off for its window, regardless of its value.</summary>
    public static SuspensionEffect<T> SwitchesOff { get; } = new Off();

    private protected SuspensionEffect() { }

    /// <summary>Applies the suspension to a value.</summary>
    /// <param name="rate">The value of the provision without the suspension.</param>
    /// <param name="result">The value during the suspension.</param>
    /// <returns>False if no value is left in force.</returns>
    public abstract bool TryApply(T rate, [MaybeNullWhen(false)] out T result);

    /// <summary>"switched off", "retaining 10%", "24 pp off".</summary>
    public sealed override string ToString() => Wording;

    // Internal, so that other code cannot add kinds.
    private protected abstract string Wording { get; }

    private sealed record Off : SuspensionEffect<T>
    {
        public override bool TryApply(T rate, [MaybeNullWhen(false)] out T result)
        {
            ArgumentNullException.ThrowIfNull(rate);
            result = default;
            return false;
        }

        private protected override string Wording => "switched off";
    }
}
