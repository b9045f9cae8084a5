using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// Several conditions as one. If all are required, one that is not met decides the answer; if any is enough, one that is met does,
/// even if facts are missing for the others.
/// </summary>
/// <typeparam name="T">The type that the conditions are on.</typeparam>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ConditionGroup<T> : Condition<T>
    where T : notnull
{
    internal ConditionGroup(IEnumerable<Condition<T>> conditions, bool requiresAll)
    {
        Conditions = Checked(conditions);
        RequiresAll = requiresAll;
    }

    /// <summary>The conditions, in the order given; at least one.</summary>
    public ValueList<Condition<T>> Conditions { get; }

    /// <summary>Whether all conditions are required; if not, any of them is enough.</summary>
    public bool RequiresAll { get; }

    internal override IEnumerable<Condition<T>> Leaves => Conditions.SelectMany(condition => condition.Leaves);

    internal override IEnumerable<Condition<T>> UnmetBy(T subject) =>
        RequiresAll ? Conditions.SelectMany(condition => condition.UnmetBy(subject)) : base.UnmetBy(subject);

    internal override IEnumerable<Instant> ChangeInstants => Conditions.SelectMany(condition => condition.ChangeInstants);

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(T subject)
    {
        List<OpenFact>? missing = null;
        foreach (Condition<T> condition in Conditions)
        {
            ConditionAnswer answer = condition.AnswerFor(subject);
            if (!answer.IsCertain)
                (missing ??= []).AddRange(answer.Reasons);
            else if (answer.IsMet != RequiresAll)
                return answer;
        }

        return missing is null ? ConditionAnswer.Of(RequiresAll) : ConditionAnswer.Open(missing);
    }

    /// <summary>The conditions with "and" or "or" between them.</summary>
    public override string ToString() =>
        Conditions.Count == 1 ? Conditions[0].ToString() : $"({string.Join(RequiresAll ? " and " : " or ", Conditions)})";

    private static ValueList<Condition<T>> Checked(IEnumerable<Condition<T>> conditions)
    {
        var own = ValueList.From(Require.Given(conditions));
        return own.Count > 0 && own.All(condition => condition is not null)
            ? own
            : throw new ArgumentException("At least one condition is required, and none may be null.", nameof(conditions));
    }
}
