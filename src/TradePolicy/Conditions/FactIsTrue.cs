using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>A fact is true: an end use, a certification, a producer. If nothing is stated about it, the condition is open.</summary>
/// <typeparam name="T">The type that the condition is on: a customs entry, an export.</typeparam>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record FactIsTrue<T> : Condition<T>
    where T : notnull
{
    internal FactIsTrue(string name) => Name = Require.Text(name);

    /// <summary>The name of the fact.</summary>
    public string Name { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(T subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        IStatedFacts stated = (IStatedFacts)subject;
        return stated.Facts.TryGetValue(Name, out bool isTrue)
            ? ConditionAnswer.Of(isTrue)
            : ConditionAnswer.Open(stated.NotStated(Name, OpenFact.NotStated(Name)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
