namespace TradePolicy.Serialization;

/// <summary>The members of one object that were found, to be read in whatever order its maker wants them.</summary>
internal readonly ref struct FoundMembers(JsonCursor at, ReadOnlySpan<int> places)
{
    private readonly ReadOnlySpan<int> places = places;

    /// <summary>The object.</summary>
    internal JsonCursor At { get; } = at;

    /// <summary>Whether a member is there.</summary>
    internal bool Has(Member member) => HasAt(member.Index);

    /// <summary>Whether the member at a position among the members is there.</summary>
    internal bool HasAt(int member) => places[member] != 0;

    /// <summary>What a member holds; what its absence means where it is not there.</summary>
    internal TValue Get<TValue>(Member<TValue> member) => Has(member) ? member.Read(PlaceOf(member)) : member.Absent;

    /// <summary>What a member holds that is about something that another member states.</summary>
    internal TValue Get<TValue>(Member<TValue> member, object about) =>
        Has(member) ? member.Read(PlaceOf(member).About(about)) : member.Absent;

    /// <summary>The same members, read as something about a subject.</summary>
    internal FoundMembers About(object about) => new(At.About(about), places);

    /// <summary>The place of a member that is there.</summary>
    internal JsonCursor PlaceOf(Member member) => At.At(places[member.Index]);
}
