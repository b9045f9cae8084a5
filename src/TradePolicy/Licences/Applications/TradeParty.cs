using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>A party to an export: its name, its economy and its role.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// TradeParty.Of("Magnetfabrik Bonn GmbH", Economy.Parse("DE"), TradePartyRole.EndUser)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeParty
{
    private TradeParty(string name, Economy economy, TradePartyRole role)
    {
        Economy = Require.Given(economy);
        Name = Require.Text(name);
        Role = Require.Defined(role, "Not a role of a party.");
    }

    /// <summary>The name, as the application states it.</summary>
    public string Name { get; }

    /// <summary>The economy in which it is located.</summary>
    public Economy Economy { get; }

    /// <summary>The role.</summary>
    public TradePartyRole Role { get; }

    /// <summary>A party.</summary>
    /// <param name="name">The name.</param>
    /// <param name="economy">The economy in which it is located.</param>
    /// <param name="role">The role.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public static TradeParty Of(string name, Economy economy, TradePartyRole role) => new(name, economy, role);

    /// <summary>"end user Magnetfabrik Bonn GmbH (DE)".</summary>
    public override string ToString() => $"{LicenceWords.Of(Role)} {Name} ({Economy})";
}
