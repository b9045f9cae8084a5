namespace TradePolicy.Serialization;

/// <summary>
/// One of the variants of an object, with the members that it needs and the members that it may have as well. An end is
/// <c>{"until": …}</c>, or <c>{"upon": …}</c>, or <c>{"through": …, "zone": …}</c>: three variants with a factory each.
/// </summary>
internal sealed class Variant<T>
{
    private readonly Member[] needs;
    private readonly Member[] may;

    internal Variant(Member[] needs, Member[] may, Factory<T> make, string? word = null, Func<T, bool>? isMeant = null)
    {
        this.needs = needs;
        this.may = may;
        Make = make;
        Word = word;
        IsMeant = isMeant;
        Needed = MaskOf(needs);
        Allowed = Needed | MaskOf(may);
    }

    internal Factory<T> Make { get; }

    /// <summary>The word that names the variant; null if its members tell it.</summary>
    internal string? Word { get; }

    /// <summary>Whether a value is of this variant; null if its members tell it.</summary>
    internal Func<T, bool>? IsMeant { get; }

    /// <summary>A bit for each member that it needs.</summary>
    internal ulong Needed { get; }

    /// <summary>A bit for each member that it may have, the needed ones included.</summary>
    internal ulong Allowed { get; }

    /// <summary>A member that is true in this variant, or is not; null if none decides.</summary>
    internal (Member<bool> Member, bool IsTrue)? Flag { get; private init; }

    /// <summary>The same variant for objects in which a member is true, or is not.</summary>
    internal Variant<T> Where(Member<bool> flag, bool isTrue) => new(needs, may, Make, Word, IsMeant) { Flag = (flag, isTrue) };

    /// <summary>Whether an object with these members is of this variant.</summary>
    internal bool Fits(FoundMembers found, ulong present) =>
        Fits(present) && (Flag is not { } flag || found.Get(flag.Member) == flag.IsTrue);

    private bool Fits(ulong present) => (present & Needed) == Needed && (present & ~Allowed) == 0;

    /// <summary>The first member that it needs and that is missing.</summary>
    internal Member? Lacking(ulong present) => Array.Find(needs, member => (present & (1UL << member.Index)) == 0);

    private static ulong MaskOf(Member[] members) => members.Aggregate(0UL, (mask, member) => mask | (1UL << member.Index));
}
