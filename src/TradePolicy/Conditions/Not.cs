using NodaTime;

namespace TradePolicy;

/// <summary>The contrary of a condition: met where that is not met, open where that is open.</summary>
/// <typeparam name="T">What the condition is on.</typeparam>
public sealed record Not<T> : Condition<T>
    where T : notnull
{
    internal Not(Condition<T> condition) => Condition = Require.Given(condition);

    /// <summary>The condition whose contrary this is.</summary>
    public Condition<T> Condition { get; }

    internal override IEnumerable<Condition<T>> Leaves => Condition.Leaves;

    internal override IEnumerable<Instant> Turns => Condition.Turns;

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(T subject)
    {
        ConditionAnswer answer = Condition.AnswerFor(subject);
        return answer.IsCertain ? ConditionAnswer.Of(!answer.IsMet) : answer;
    }

    /// <summary>"unless " and the condition.</summary>
    public override string ToString() => $"unless {Condition}";
}
