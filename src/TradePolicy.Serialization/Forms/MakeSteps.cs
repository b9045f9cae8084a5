namespace TradePolicy.Serialization;

/// <summary>What is done to a value once it is made, by what further members hold: each step follows on the one before it.</summary>
internal static class MakeSteps
{
    /// <summary>A step with what a member holds.</summary>
    internal static Make<T> Then<T, TValue>(this Make<T> make, Member<TValue> member, Func<T, TValue, T> step) =>
        found => step(make(found), found.Get(member));

    /// <summary>Made once a member has been read that decides how the others are read: the instruments that they refer to.</summary>
    internal static Make<T> After<T, TValue>(this Make<T> make, Member<TValue> member) => found =>
    {
        _ = found.Get(member);
        return make(found);
    };

    /// <summary>A step where a member is true.</summary>
    internal static Make<T> ThenIf<T>(this Make<T> make, Member<bool> member, Func<T, T> step) =>
        make.Then(member, (made, holds) => holds ? step(made) : made);

    /// <summary>A step where a member is there.</summary>
    internal static Make<T> ThenIfStated<T, TValue>(this Make<T> make, Member<TValue?> member, Func<T, TValue, T> step)
        where TValue : class => make.Then(member, (made, stated) => stated is null ? made : step(made, stated));

    /// <summary>A step where a member is there.</summary>
    internal static Make<T> ThenIfStated<T, TValue>(this Make<T> make, Member<TValue?> member, Func<T, TValue, T> step)
        where TValue : struct => make.Then(member, (made, stated) => stated is { } value ? step(made, value) : made);

    /// <summary>A step where an array has items.</summary>
    internal static Make<T> ThenIfAny<T, TItem>(
        this Make<T> make, Member<IReadOnlyList<TItem>> member, Func<T, IReadOnlyList<TItem>, T> step) =>
        make.Then(member, (made, items) => items.Count > 0 ? step(made, items) : made);

    /// <summary>A step for each item of an array.</summary>
    internal static Make<T> ThenEach<T, TItem>(this Make<T> make, Member<IReadOnlyList<TItem>> member, Func<T, TItem, T> step) =>
        make.Then(member, (made, items) => items.Aggregate(made, step));
}
