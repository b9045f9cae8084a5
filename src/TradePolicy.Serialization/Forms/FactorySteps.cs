namespace TradePolicy.Serialization;

/// <summary>
/// Adds steps to a factory, for members that no parameter of the domain's factory takes:
/// <c>members.CreatedBy(CountingRule.Of, method, law).ThenIfStated(rollsBy, (rule, days) => rule.WithNextWorkingDay(days))</c>.
/// </summary>
internal static class FactorySteps
{
    /// <summary>A step with the value of a member.</summary>
    internal static Factory<T> Then<T, TValue>(this Factory<T> make, Member<TValue> member, Func<T, TValue, T> step) =>
        found => step(make(found), found.Get(member));

    /// <summary>Reads a member before the others, which depend on it: the instruments that they refer to.</summary>
    internal static Factory<T> After<T, TValue>(this Factory<T> make, Member<TValue> member) => found =>
    {
        _ = found.Get(member);
        return make(found);
    };

    /// <summary>A step if a member is true.</summary>
    internal static Factory<T> ThenIf<T>(this Factory<T> make, Member<bool> member, Func<T, T> step) =>
        make.Then(member, (made, isTrue) => isTrue ? step(made) : made);

    /// <summary>A step if a member is present.</summary>
    internal static Factory<T> ThenIfStated<T, TValue>(this Factory<T> make, Member<TValue?> member, Func<T, TValue, T> step)
        where TValue : class => make.Then(member, (made, stated) => stated is null ? made : step(made, stated));

    /// <summary>A step if a member is present.</summary>
    internal static Factory<T> ThenIfStated<T, TValue>(this Factory<T> make, Member<TValue?> member, Func<T, TValue, T> step)
        where TValue : struct => make.Then(member, (made, stated) => stated is { } value ? step(made, value) : made);

    /// <summary>A step if an array has items.</summary>
    internal static Factory<T> ThenIfAny<T, TItem>(
        this Factory<T> make, Member<IReadOnlyList<TItem>> member, Func<T, IReadOnlyList<TItem>, T> step) =>
        make.Then(member, (made, items) => items.Count > 0 ? step(made, items) : made);

    /// <summary>A step for each item of an array.</summary>
    internal static Factory<T> ThenEach<T, TItem>(this Factory<T> make, Member<IReadOnlyList<TItem>> member, Func<T, TItem, T> step) =>
        make.Then(member, (made, items) => items.Aggregate(made, step));
}
