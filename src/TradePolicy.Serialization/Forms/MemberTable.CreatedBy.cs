using System.Diagnostics.CodeAnalysis;

namespace TradePolicy.Serialization;

/// <content>Values that a factory of the domain creates from the members.</content>
[SuppressMessage("Performance", "CA1822", Justification = "Called on a table, which tells the type of the value.")]
internal sealed partial class MemberTable<T>
{
    /// <summary>
    /// Created by a factory whose parameters are the values of the members, in this order:
    /// <c>members.CreatedBy(ComponentDuty.Of, rate, of)</c>.
    /// </summary>
    internal Factory<T> CreatedBy<T1>(Func<T1, T> make, Member<T1> first) => found => make(found.Get(first));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2>(Func<T1, T2, T> make, Member<T1> first, Member<T2> second) =>
        found => make(found.Get(first), found.Get(second));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3>(Func<T1, T2, T3, T> make, Member<T1> first, Member<T2> second, Member<T3> third) =>
        found => make(found.Get(first), found.Get(second), found.Get(third));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4>(
        Func<T1, T2, T3, T4, T> make, Member<T1> first, Member<T2> second, Member<T3> third, Member<T4> fourth) =>
        found => make(found.Get(first), found.Get(second), found.Get(third), found.Get(fourth));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4, T5>(
        Func<T1, T2, T3, T4, T5, T> make, Member<T1> first, Member<T2> second, Member<T3> third, Member<T4> fourth, Member<T5> fifth) =>
        found => make(found.Get(first), found.Get(second), found.Get(third), found.Get(fourth), found.Get(fifth));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, T> make, Member<T1> first, Member<T2> second, Member<T3> third, Member<T4> fourth, Member<T5> fifth,
        Member<T6> sixth) =>
        found => make(found.Get(first), found.Get(second), found.Get(third), found.Get(fourth), found.Get(fifth), found.Get(sixth));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, T> make, Member<T1> first, Member<T2> second, Member<T3> third, Member<T4> fourth,
        Member<T5> fifth, Member<T6> sixth, Member<T7> seventh) =>
        found => make(
            found.Get(first), found.Get(second), found.Get(third), found.Get(fourth), found.Get(fifth), found.Get(sixth),
            found.Get(seventh));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T> make, Member<T1> first, Member<T2> second, Member<T3> third, Member<T4> fourth,
        Member<T5> fifth, Member<T6> sixth, Member<T7> seventh, Member<T8> eighth) =>
        found => make(
            found.Get(first), found.Get(second), found.Get(third), found.Get(fourth), found.Get(fifth), found.Get(sixth),
            found.Get(seventh), found.Get(eighth));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T> make, Member<T1> first, Member<T2> second, Member<T3> third, Member<T4> fourth,
        Member<T5> fifth, Member<T6> sixth, Member<T7> seventh, Member<T8> eighth, Member<T9> ninth) =>
        found => make(
            found.Get(first), found.Get(second), found.Get(third), found.Get(fourth), found.Get(fifth), found.Get(sixth),
            found.Get(seventh), found.Get(eighth), found.Get(ninth));

    /// <inheritdoc cref="CreatedBy{T1}" />
    internal Factory<T> CreatedBy<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T> make, Member<T1> first, Member<T2> second, Member<T3> third,
        Member<T4> fourth, Member<T5> fifth, Member<T6> sixth, Member<T7> seventh, Member<T8> eighth, Member<T9> ninth, Member<T10> tenth,
        Member<T11> eleventh, Member<T12> twelfth) =>
        found => make(
            found.Get(first), found.Get(second), found.Get(third), found.Get(fourth), found.Get(fifth), found.Get(sixth),
            found.Get(seventh), found.Get(eighth), found.Get(ninth), found.Get(tenth), found.Get(eleventh), found.Get(twelfth));
}
