using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>Those who sat at the table for one party in a round.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Delegation
{
    private Delegation(Economy party, IEnumerable<DelegationMember> members)
    {
        Party = Require.Given(party);
        Members = Require.Each(members);
        if (Members.Count(member => member.IsHead) > 1)
            throw new ArgumentException($"The delegation of {party} has two heads.", nameof(members));
        if (Members.DistinctBy(member => member.Name).Count() != Members.Count)
            throw new ArgumentException($"A member of the delegation of {party} is given twice.", nameof(members));
    }

    /// <summary>The party.</summary>
    public Economy Party { get; }

    /// <summary>The members in the data, in the order given; there may have been more.</summary>
    public ValueList<DelegationMember> Members { get; }

    /// <summary>The head; null if it is not known who led.</summary>
    public DelegationMember? Head => Members.FirstOrDefault(member => member.IsHead);

    /// <summary>A delegation.</summary>
    /// <param name="party">The party.</param>
    /// <param name="members">The members; each once, at most one head.</param>
    /// <exception cref="ArgumentException">A member occurs twice, or there are two heads.</exception>
    public static Delegation Of(Economy party, params IEnumerable<DelegationMember> members) => new(party, members);

    /// <summary>"US: Scott Bessent, Secretary of the Treasury (head); …".</summary>
    public override string ToString() => $"{Party}: {string.Join("; ", Members)}";
}
