using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>A group of economies that a provision names as one, with its members over time.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// EconomyGroup.EuropeanUnion.Contains(Economy.UnitedKingdom, at)   // until 31 January 2020, 24:00 in Brussels
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record EconomyGroup
{
    private EconomyGroup(string key, string name, ValueList<GroupMembership> memberships)
    {
        Key = key;
        Name = name;
        Memberships = memberships;
    }

    /// <summary>
    /// The European Union and the Communities before it, by the treaties of accession; the United Kingdom until the end
    /// of 31 January 2020 in Brussels (Agreement on its withdrawal, article 185).
    /// </summary>
    public static EconomyGroup EuropeanUnion { get; } = Of("eu", "European Union", EuropeanUnionMembers());

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The memberships, in the order given.</summary>
    public ValueList<GroupMembership> Memberships { get; }

    /// <summary>A group.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="memberships">The memberships; at least one.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or no membership is given.</exception>
    public static EconomyGroup Of(string key, string name, params IEnumerable<GroupMembership> memberships)
    {
        GroupMembership[] own = [.. Require.Given(memberships)];
        return own.Length == 0 || own.Any(membership => membership is null)
            ? throw new ArgumentException("A group has members.", nameof(memberships))
            : new(Require.Key(key), Require.Text(name), ValueList.Owning(own));
    }

    /// <summary>Whether an economy belongs to it at an instant. The European Union as an origin belongs to its own group.</summary>
    /// <param name="economy">The economy.</param>
    /// <param name="at">The instant.</param>
    public bool Contains(Economy economy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(economy);
        if (economy == Economy.EuropeanUnion)
            return Equals(EuropeanUnion);
        for (int index = 0; index < Memberships.Count; index++)
        {
            if (Memberships[index].Economy == economy && Memberships[index].During.Contains(at))
                return true;
        }

        return false;
    }

    // By hand, for speed: the key distinguishes most.
    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static IEnumerable<GroupMembership> EuropeanUnionMembers()
    {
        DateTimeZone brussels = DateTimeZoneProviders.Tzdb["Europe/Brussels"];
        (int Year, int Month, string[] Codes)[] accessions =
        [
            (1958, 1, ["BE", "DE", "FR", "IT", "LU", "NL"]),
            (1973, 1, ["DK", "GB", "IE"]),
            (1981, 1, ["GR"]),
            (1986, 1, ["ES", "PT"]),
            (1995, 1, ["AT", "FI", "SE"]),
            (2004, 5, ["CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"]),
            (2007, 1, ["BG", "RO"]),
            (2013, 7, ["HR"]),
        ];
        Instant withdrawal = brussels.AtStartOfDay(new LocalDate(2020, 2, 1)).ToInstant();
        return accessions.SelectMany(accession => accession.Codes.Select(code => GroupMembership.Of(
            Economy.Parse(code),
            new Interval(
                brussels.AtStartOfDay(new LocalDate(accession.Year, accession.Month, 1)).ToInstant(), code == "GB" ? withdrawal : null))));
    }
}
