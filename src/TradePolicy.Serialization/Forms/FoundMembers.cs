namespace TradePolicy.Serialization;

/// <summary>
/// The members that were found in one JSON object, to be read in any order: in <c>{"rate": "5%", "of": "the case"}</c>,
/// <c>found.Get(rate)</c> is 5 % and <c>found.Has(of)</c> is true. A factory gets its arguments from it.
/// </summary>
internal readonly ref struct FoundMembers(JsonCursor at, ReadOnlySpan<int> places)
{
    private readonly ReadOnlySpan<int> places = places;

    /// <summary>The object.</summary>
    internal JsonCursor At { get; } = at;

    /// <summary>Whether a member is present.</summary>
    internal bool Has(Member member) => HasAt(member.Index);

    /// <summary>Whether the member at a position in the table is present.</summary>
    internal bool HasAt(int member) => places[member] != 0;

    /// <summary>The value of a member; the meaning of its absence if it is not present.</summary>
    internal TValue Get<TValue>(Member<TValue> member) => Has(member) ? member.Read(PlaceOf(member)) : member.Absent;

    /// <summary>The value of a member that is read in a context, which another member states: the applications of a regime.</summary>
    internal TValue Get<TValue>(Member<TValue> member, object context) =>
        Has(member) ? member.Read(PlaceOf(member).WithContext(context)) : member.Absent;

    /// <summary>The same members, read in a context.</summary>
    internal FoundMembers WithContext(object context) => new(At.WithContext(context), places);

    /// <summary>The place of a member that is present.</summary>
    internal JsonCursor PlaceOf(Member member) => At.At(places[member.Index]);
}
