namespace TradePolicy.Serialization;

/// <summary>One way in which an object can be made: the members that it needs, and those that it may have besides.</summary>
internal sealed class Alternative<T>
{
    private readonly Member[] needs;

    internal Alternative(Member[] needs, Member[] may, Make<T> make, string? word = null, Func<T, bool>? isMeant = null)
    {
        this.needs = needs;
        Make = make;
        Word = word;
        IsMeant = isMeant;
        Needed = MaskOf(needs);
        Allowed = Needed | MaskOf(may);
    }

    internal Make<T> Make { get; }

    /// <summary>The word that names the alternative; null where its members do.</summary>
    internal string? Word { get; }

    /// <summary>Whether a value is of this alternative; null where its members tell.</summary>
    internal Func<T, bool>? IsMeant { get; }

    /// <summary>A bit for each member that it needs.</summary>
    internal ulong Needed { get; }

    /// <summary>A bit for each member that it may have.</summary>
    internal ulong Allowed { get; }

    internal bool Fits(ulong present) => (present & Needed) == Needed && (present & ~Allowed) == 0;

    /// <summary>The first member that it needs and that is not there.</summary>
    internal Member? Lacking(ulong present) => Array.Find(needs, member => (present & (1UL << member.Index)) == 0);

    private static ulong MaskOf(Member[] members) => members.Aggregate(0UL, (mask, member) => mask | (1UL << member.Index));
}
