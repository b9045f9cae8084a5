using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A condition on a customs entry or an export. It is met, not met, or open because a fact is missing; an open condition
/// never counts as met or as not met.
/// </summary>
/// <remarks>Conditions are equal if they are worded in the same way. Immutable, and safe for use from several threads.</remarks>
/// <typeparam name="T">The type that the condition is on.</typeparam>
/// <example><code>
/// // In transit: loaded before one moment and entered before another.
/// Condition&lt;CustomsEntry&gt;.AllOf(
///     EntryCondition.Before(EntryEvent.Loading, loadedBefore),
///     EntryCondition.Before(EntryEvent.Entry, enteredBefore))
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record Condition<T>
    where T : notnull
{
    private protected Condition() { }

    /// <summary>Whether the condition is met.</summary>
    /// <param name="subject">The entry or export.</param>
    public abstract ConditionAnswer AnswerFor(T subject);

    /// <summary>All of several conditions are required.</summary>
    /// <param name="conditions">The conditions, at least one.</param>
    /// <returns>The condition that joins them.</returns>
    /// <exception cref="ArgumentException">No condition is given, or one is null.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "It reads as the law does, and the type argument can rarely be inferred.")]
    public static ConditionGroup<T> AllOf(params IEnumerable<Condition<T>> conditions) => new(conditions, requiresAll: true);

    /// <summary>At least one of several conditions is required.</summary>
    /// <param name="conditions">The conditions, at least one.</param>
    /// <returns>The condition that joins them.</returns>
    /// <exception cref="ArgumentException">No condition is given, or one is null.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "It reads as the law does, and the type argument can rarely be inferred.")]
    public static ConditionGroup<T> AnyOf(params IEnumerable<Condition<T>> conditions) => new(conditions, requiresAll: false);

    /// <summary>The negation of a condition.</summary>
    /// <param name="condition">The condition.</param>
    [SuppressMessage("Design", "CA1000", Justification = "It reads as the law does, and the type argument can rarely be inferred.")]
    public static Not<T> Not(Condition<T> condition) => new(condition);

    /// <summary>The condition in one line, "origin in CN".</summary>
    public abstract override string ToString();

    /// <summary>The elementary conditions that it contains; itself if it is one.</summary>
    internal virtual IEnumerable<Condition<T>> Leaves => [this];

    /// <summary>
    /// The conditions that are all required by it, and are not met by a subject, or not known to be; itself if it is one.
    /// </summary>
    internal virtual IEnumerable<Condition<T>> UnmetBy(T subject) => AnswerFor(subject).IsMet ? [] : [this];

    /// <summary>The instants at which the answer for a subject changes with the subject's own instant.</summary>
    // Internal and abstract, so that only the library can add kinds of conditions.
    internal abstract IEnumerable<Instant> ChangeInstants { get; }
}
