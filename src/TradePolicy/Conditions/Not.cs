using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>The negation of a condition: met if the condition is not met, and open if it is open.</summary>
/// <typeparam name="T">The type that the condition is on.</typeparam>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Not<T> : Condition<T>
    where T : notnull
{
    internal Not(Condition<T> condition) => Condition = Require.Given(condition);

    /// <summary>The condition that is negated.</summary>
    public Condition<T> Condition { get; }

    internal override IEnumerable<Condition<T>> Leaves => Condition.Leaves;

    internal override IEnumerable<Instant> ChangeInstants => Condition.ChangeInstants;

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(T subject)
    {
        ConditionAnswer answer = Condition.AnswerFor(subject);
        return answer.IsCertain ? ConditionAnswer.Of(!answer.IsMet) : answer;
    }

    /// <summary>"unless " and the condition.</summary>
    public override string ToString() => $"unless {Condition}";
}
