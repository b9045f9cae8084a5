namespace TradePolicy;

/// <summary>The members that an object has: those it must have and those it may have.</summary>
internal sealed class JsonShape
{
    private readonly string[] members;
    private readonly int requiredCount;

    internal JsonShape(string name, string[] required, params string[] optional)
    {
        Name = name;
        members = [.. required, .. optional];
        requiredCount = required.Length;
    }

    /// <summary>What the object is, for messages.</summary>
    internal string Name { get; }

    /// <summary>What the object is, at the beginning of a sentence.</summary>
    internal string Subject => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The members as a sentence, for messages.</summary>
    internal string Expected => string.Join(", ", members);

    /// <summary>The position of a member; -1 where the object has none of that name.</summary>
    internal int IndexOf(string member) => Array.IndexOf(members, member);

    /// <summary>The first required member that was not seen, or null.</summary>
    internal string? Missing(ulong seen)
    {
        for (int index = 0; index < requiredCount; index++)
        {
            if ((seen & (1UL << index)) == 0)
                return members[index];
        }

        return null;
    }
}
