using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A list of items whose export is controlled: a dual-use or munitions list. Two lists can use the same code for different
/// items, so that a code belongs to its list.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ControlList
{
    private static readonly ControlList[] Known =
    [
        new("cn", "Export Control List of Dual-Use Items of the People's Republic of China", Economy.China),
        new("us", "Commerce Control List of the United States (15 CFR part 774, supplement 1)", Economy.UnitedStates),
        new("eu", "Annex I to Regulation (EU) 2021/821", Economy.EuropeanUnion),
        new("uk", "UK Strategic Export Control Lists", Economy.UnitedKingdom),
    ];

    private ControlList(string key, string name, Economy economy)
    {
        Key = key;
        Name = name;
        Economy = economy;
    }

    /// <summary>
    /// China's list of dual-use items, and the items that announcements of its Ministry of Commerce control under codes of
    /// the same form.
    /// </summary>
    public static ControlList China => Known[0];

    /// <summary>The Commerce Control List of the United States.</summary>
    public static ControlList UnitedStates => Known[1];

    /// <summary>The list of the European Union.</summary>
    public static ControlList EuropeanUnion => Known[2];

    /// <summary>The consolidated list of the United Kingdom.</summary>
    public static ControlList UnitedKingdom => Known[3];

    /// <summary>The key: "cn".</summary>
    public string Key { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The economy whose list it is.</summary>
    public Economy Economy { get; }

    /// <summary>A list that is not among those named here.</summary>
    /// <param name="key">The key: lower-case letters, digits and separators, and not the key of a list named here.</param>
    /// <param name="name">The name.</param>
    /// <param name="economy">The economy whose list it is.</param>
    /// <exception cref="ArgumentException">The key is not a key or is taken, or the name is empty or too long.</exception>
    public static ControlList Of(string key, string name, Economy economy)
    {
        ArgumentNullException.ThrowIfNull(economy);
        return TryGetByKey(key, out ControlList? known)
            ? throw new ArgumentException($"'{key}' is the {known.Name}.", nameof(key))
            : new(Require.Key(key), Require.Text(name), economy);
    }

    /// <summary>Finds one of the lists named here by its key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="list">The list.</param>
    /// <returns>Whether a list has that key.</returns>
    public static bool TryGetByKey(string key, [NotNullWhen(true)] out ControlList? list)
    {
        ArgumentNullException.ThrowIfNull(key);
        list = Array.Find(Known, known => known.Key == key);
        return list is not null;
    }

    // By hand, for speed: the key distinguishes most.
    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
