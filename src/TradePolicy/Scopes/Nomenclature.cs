using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A nomenclature of goods. Codes of up to six digits (chapters 1 to 97) are those of the Harmonized System in all nomenclatures;
/// longer codes, and those of chapters 98 and 99, belong to one nomenclature.
/// </summary>
/// <remarks>
/// International Convention on the Harmonized Commodity Description and Coding System, article 3. Immutable, and safe for use from
/// several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Nomenclature
{
    private static readonly Nomenclature[] Known =
    [
        new("hs", "Harmonized System", null, 6),
        new("hts", "Harmonized Tariff Schedule of the United States", Economy.UnitedStates, 10),
        new("cn", "Customs Tariff of the People's Republic of China", Economy.China, 10),
        new("taric", "Combined Nomenclature and TARIC", Economy.EuropeanUnion, 10),
        new("uk", "UK Integrated Tariff", Economy.UnitedKingdom, 10),
    ];

    private Nomenclature(string key, string name, Economy? economy, int mostDigits)
    {
        Key = key;
        Name = name;
        Economy = economy;
        MaxDigits = mostDigits;
    }

    /// <summary>The Harmonized System of the World Customs Organization: up to six digits.</summary>
    public static Nomenclature HarmonizedSystem => Known[0];

    /// <summary>The Harmonized Tariff Schedule of the United States: ten digits with the statistical suffix.</summary>
    public static Nomenclature UnitedStates => Known[1];

    /// <summary>The Customs Tariff of China: ten digits.</summary>
    public static Nomenclature China => Known[2];

    /// <summary>
    /// The Combined Nomenclature of the European Union (eight digits) and TARIC (ten). TARIC fills shorter codes with zeros to ten digits.
    /// </summary>
    public static Nomenclature EuropeanUnion => Known[3];

    /// <summary>The tariff of the United Kingdom: ten digits. Shorter codes are filled with zeros.</summary>
    public static Nomenclature UnitedKingdom => Known[4];

    /// <summary>The key: "hts".</summary>
    public string Key { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The economy whose nomenclature it is; null for the Harmonized System.</summary>
    public Economy? Economy { get; }

    /// <summary>The number of digits of its longest codes.</summary>
    public int MaxDigits { get; }

    /// <summary>Whether its tariff fills shorter codes with zeros, so that pairs of zeros at the end say nothing about the goods.</summary>
    internal bool FillsWithZeros => Equals(EuropeanUnion) || Equals(UnitedKingdom);

    /// <summary>The nomenclature of an economy that is not among those named here.</summary>
    /// <param name="key">The key: lower-case letters, digits and separators, and not the key of a nomenclature named here.</param>
    /// <param name="name">The name.</param>
    /// <param name="economy">The economy.</param>
    /// <param name="maxDigits">The number of digits of its longest codes: 6, 8 or 10.</param>
    /// <exception cref="ArgumentException">The key is not a key or is taken, or the name is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not 6, 8 or 10.</exception>
    public static Nomenclature Of(string key, string name, Economy economy, int maxDigits)
    {
        ArgumentNullException.ThrowIfNull(economy);
        if (maxDigits is not (6 or 8 or 10))
            throw new ArgumentOutOfRangeException(
                nameof(maxDigits), maxDigits, "The longest codes of a nomenclature have 6, 8 or 10 digits.");
        return TryGetByKey(key, out Nomenclature? known)
            ? throw new ArgumentException($"'{key}' is the {known.Name}.", nameof(key))
            : new(Require.Key(key), Require.Text(name), economy, maxDigits);
    }

    /// <summary>Finds one of the nomenclatures named here by its key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="nomenclature">The nomenclature.</param>
    /// <returns>Whether a nomenclature has that key.</returns>
    public static bool TryGetByKey(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Nomenclature? nomenclature)
    {
        ArgumentNullException.ThrowIfNull(key);
        nomenclature = Array.Find(Known, known => known.Key == key);
        return nomenclature is not null;
    }

    /// <summary>The nomenclature named here that is an economy's own; null if none is.</summary>
    internal static Nomenclature? Of(Economy economy) => Array.Find(Known, known => economy.Equals(known.Economy));

    // By hand, for speed: the key distinguishes most.
    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
