using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A condition on something: on a customs entry, on an export. It is met, not met, or open because a fact is missing;
/// an open condition is never taken for met or for not met.
/// </summary>
/// <typeparam name="T">What the condition is on.</typeparam>
/// <example><code>
/// // In transit: loaded before the one moment and entered before the other.
/// Condition&lt;CustomsEntry&gt;.AllOf(
///     EntryCondition.Before(EntryEvent.Loading, loadedBefore),
///     EntryCondition.Before(EntryEvent.Entry, enteredBefore))
/// </code></example>
public abstract class Condition<T> : IEquatable<Condition<T>>
    where T : notnull
{
    private protected Condition()
    {
    }

    /// <summary>Whether the condition is met.</summary>
    /// <param name="subject">What it is on.</param>
    public abstract ConditionAnswer AnswerFor(T subject);

    /// <summary>All of several conditions.</summary>
    /// <param name="conditions">The conditions, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "Reads as it is said, and the type argument is seldom inferable.")]
    public static AllOf<T> AllOf(params IEnumerable<Condition<T>> conditions) => new(conditions);

    /// <summary>At least one of several conditions.</summary>
    /// <param name="conditions">The conditions, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "Reads as it is said, and the type argument is seldom inferable.")]
    public static AnyOf<T> AnyOf(params IEnumerable<Condition<T>> conditions) => new(conditions);

    /// <summary>The contrary of a condition.</summary>
    /// <param name="condition">The condition.</param>
    [SuppressMessage("Design", "CA1000", Justification = "Reads as it is said, and the type argument is seldom inferable.")]
    public static Unless<T> Unless(Condition<T> condition) => new(condition);

    /// <summary>Whether both are worded alike.</summary>
    /// <param name="other">The other condition.</param>
    public abstract bool Equals([NotNullWhen(true)] Condition<T>? other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as Condition<T>);

    /// <inheritdoc />
    public abstract override int GetHashCode();

    /// <summary>The conditions that it is made of, which are made of no others; itself where it is one.</summary>
    internal virtual IEnumerable<Condition<T>> Leaves => [this];

    /// <summary>The instants at which the answer for a subject turns, if the subject's own moment moved.</summary>
    internal virtual IEnumerable<Instant> Turns => [];
}
