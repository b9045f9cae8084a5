using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A condition on something: on a customs entry, on an export. It is met, not met, or open because a fact is missing;
/// an open condition is never taken for met or for not met.
/// </summary>
/// <remarks>Conditions that are worded alike are equal.</remarks>
/// <typeparam name="T">What the condition is on.</typeparam>
/// <example><code>
/// // In transit: loaded before the one moment and entered before the other.
/// Condition&lt;CustomsEntry&gt;.AllOf(
///     EntryCondition.Before(EntryEvent.Loading, loadedBefore),
///     EntryCondition.Before(EntryEvent.Entry, enteredBefore))
/// </code></example>
public abstract record Condition<T>
    where T : notnull
{
    private protected Condition() { }

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
    public static Not<T> Not(Condition<T> condition) => new(condition);

    /// <summary>The condition in one line, "origin in CN".</summary>
    public abstract override string ToString();

    /// <summary>The conditions that it is made of, which are made of no others; itself where it is one.</summary>
    internal virtual IEnumerable<Condition<T>> Leaves => [this];

    /// <summary>The instants at which the answer for a subject turns, if the subject's own moment moved.</summary>
    // Known to the library alone and asked of each kind, so that nobody else adds one.
    internal abstract IEnumerable<Instant> Turns { get; }

    private protected static ValueList<Condition<T>> Checked(IEnumerable<Condition<T>> conditions)
    {
        var own = ValueList.From(Require.Given(conditions));
        return own.Count > 0 && own.All(condition => condition is not null)
            ? own
            : throw new ArgumentException("There is at least one condition, and none is null.", nameof(conditions));
    }
}
