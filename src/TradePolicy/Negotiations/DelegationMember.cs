using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>A member of a delegation, with the office that the person held at the time.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DelegationMember
{
    private DelegationMember(string name, string? office, bool isHead)
    {
        Name = Require.Text(name);
        Office = Require.TextOrNone(office);
        IsHead = isHead;
    }

    /// <summary>The name, as the person's own side writes it in Latin letters.</summary>
    public string Name { get; }

    /// <summary>The office at the time: "Secretary of the Treasury"; null if unknown.</summary>
    public string? Office { get; }

    /// <summary>Whether the member led the delegation.</summary>
    public bool IsHead { get; }

    /// <summary>A member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="office">The office at the time.</param>
    /// <param name="isHead">Whether the member led the delegation.</param>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static DelegationMember Of(string name, string? office = null, bool isHead = false) => new(name, office, isHead);

    /// <summary>"Scott Bessent, Secretary of the Treasury (head)".</summary>
    public override string ToString() => $"{Name}{(Office is null ? "" : $", {Office}")}{(IsHead ? " (head)" : "")}";
}
