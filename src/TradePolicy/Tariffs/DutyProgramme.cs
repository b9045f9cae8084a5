using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A programme under which duties are charged: the general rates, Section 301 on China, a free trade agreement.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>DutyProgramme.Of("us/ieepa-reciprocal", "IEEPA, reciprocal", DutyKind.Additional)</code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyProgramme
{
    private DutyProgramme(string key, string name, DutyKind kind)
    {
        Key = key;
        Name = name;
        Kind = kind;
    }

    /// <summary>The key by which other programmes refer to it.</summary>
    public string Key { get; }

    /// <summary>The name: "IEEPA, reciprocal".</summary>
    public string Name { get; }

    /// <summary>The kind of its charge.</summary>
    public DutyKind Kind { get; }

    /// <summary>
    /// Whether its charge is part of the total of the tariff: true except for duties on dumping and subsidies, fees, and taxes.
    /// </summary>
    public bool IsInTariffTotal => Kind is DutyKind.Ordinary or DutyKind.Preferential or DutyKind.Additional;

    /// <summary>Whether its charge is a tax: an excise or value-added tax.</summary>
    public bool IsTax => Kind is DutyKind.Excise or DutyKind.ValueAddedTax;

    /// <summary>A programme.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind of its charge.</param>
    /// <exception cref="ArgumentException">The key is not a key, or the name is empty or too long.</exception>
    public static DutyProgramme Of(string key, string name, DutyKind kind) => Enum.IsDefined(kind)
        ? new(Require.Key(key), Require.Text(name), kind)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of duty.");

    /// <summary>Whether a key names it: its own key, or one that its key begins with, as us/232 does us/232/vehicles.</summary>
    internal bool IsOf(string key) => Key.StartsWith(key, StringComparison.Ordinal)
        && (Key.Length == key.Length || Key[key.Length] == '/');

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
