using System.Diagnostics.CodeAnalysis;

namespace TradePolicy;

/// <summary>What a suspension leaves of the value beneath it. It never makes a measure heavier than it was.</summary>
/// <typeparam name="T">What the provision holds.</typeparam>
public abstract class SuspensionEffect<T> : IEquatable<SuspensionEffect<T>>
    where T : notnull
{
    /// <summary>The suspension that switches the provision off for its window, whatever its value.</summary>
    public static SuspensionEffect<T> SwitchesOff { get; } = new Off();

    private protected SuspensionEffect()
    {
    }

    /// <summary>Applies the suspension to a value.</summary>
    /// <param name="beneath">The value of the provision beneath the suspension.</param>
    /// <param name="left">What is left of it.</param>
    /// <returns>False where nothing is left in force.</returns>
    public abstract bool TryApply(T beneath, [MaybeNullWhen(false)] out T left);

    /// <summary>Whether both leave the same of every value.</summary>
    /// <param name="other">The other effect.</param>
    public abstract bool Equals(SuspensionEffect<T>? other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as SuspensionEffect<T>);

    /// <inheritdoc />
    public abstract override int GetHashCode();

    private sealed class Off : SuspensionEffect<T>
    {
        public override bool TryApply(T beneath, [MaybeNullWhen(false)] out T left)
        {
            left = default;
            return false;
        }

        public override bool Equals(SuspensionEffect<T>? other) => other is Off;

        public override int GetHashCode() => 1;

        public override string ToString() => "switched off";
    }
}
