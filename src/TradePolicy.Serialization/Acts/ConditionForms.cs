namespace TradePolicy.Serialization;

/// <summary>
/// Conditions as JSON: an object with one member that names the kind of the condition. All of, any of and unless are
/// the same for all conditions.
/// </summary>
internal static class ConditionForms
{
    /// <summary>Conditions on something.</summary>
    /// <param name="what">What they are on, for a JSON Schema: "an entry".</param>
    /// <param name="form">The form itself, because conditions contain conditions.</param>
    /// <param name="kinds">Declares the kinds of conditions on the type.</param>
    internal static JsonForm<Condition<T>> On<T>(
        string what, Func<JsonForm<Condition<T>>> form, Action<MemberTable<Condition<T>>> kinds)
        where T : notnull => Form.Object<Condition<T>>("a condition", members =>
    {
        JsonForm<Condition<T>> condition = Form.Deferred(form);
        members.Kind<IReadOnlyList<Condition<T>>>(
            "allOf", Form.List(condition), several => InGroup(several, requiresAll: true), Condition<T>.AllOf);
        members.Kind<IReadOnlyList<Condition<T>>>(
            "anyOf", Form.List(condition), several => InGroup(several, requiresAll: false), Condition<T>.AnyOf);
        members.Kind<Not<T>, Condition<T>>("unless", condition, contrary => contrary.Condition, Condition<T>.Not);
        kinds(members);
        return members.OneKind();
    }, $"a condition on {what}");

    private static (bool IsKind, IReadOnlyList<Condition<T>> Value) InGroup<T>(Condition<T> condition, bool requiresAll)
        where T : notnull =>
        condition is ConditionGroup<T> group && group.RequiresAll == requiresAll ? (true, group.Conditions) : (false, []);
}
