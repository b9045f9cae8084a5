using NodaTime;

namespace TradePolicy;

/// <summary>At least one of several conditions: met where one is, whatever is missing for the others.</summary>
/// <typeparam name="T">What the condition is on.</typeparam>
public sealed record AnyOf<T> : Condition<T>
    where T : notnull
{
    internal AnyOf(IEnumerable<Condition<T>> conditions) => Conditions = Checked(conditions);

    /// <summary>The conditions, in the order given; at least one.</summary>
    public ValueList<Condition<T>> Conditions { get; }

    internal override IEnumerable<Condition<T>> Leaves => Conditions.SelectMany(condition => condition.Leaves);

    internal override IEnumerable<Instant> Turns => Conditions.SelectMany(condition => condition.Turns);

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(T subject)
    {
        List<OpenFact>? missing = null;
        foreach (Condition<T> condition in Conditions)
        {
            ConditionAnswer answer = condition.AnswerFor(subject);
            if (answer.State == ConditionState.Met)
                return ConditionAnswer.Met;
            if (!answer.IsCertain)
                (missing ??= []).AddRange(answer.Reasons);
        }

        return missing is null ? ConditionAnswer.NotMet : ConditionAnswer.Open(missing);
    }

    /// <summary>The conditions with "or" between them.</summary>
    public override string ToString() => Conditions.Count == 1 ? Conditions[0].ToString() : $"({string.Join(" or ", Conditions)})";
}
