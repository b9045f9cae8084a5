using System.Diagnostics.CodeAnalysis;

namespace TradePolicy.ExportControls;

/// <summary>
/// A chemical element that supply chains and export controls depend on: the 17 rare earths, and others that have been controlled.
/// </summary>
/// <remarks>
/// The rare earths are scandium, yttrium and the 15 lanthanides, as in the IUPAC recommendations on nomenclature of
/// inorganic chemistry (2005), IR-3.5.
/// </remarks>
public sealed record CriticalMineral
{
    private CriticalMineral(string symbol, string name, int atomicNumber)
    {
        Symbol = symbol;
        Name = name;
        AtomicNumber = atomicNumber;
    }

    /// <summary>The 17 rare earths, by atomic number.</summary>
    public static IReadOnlyList<CriticalMineral> RareEarths { get; } =
    [
        new("Sc", "scandium", 21), new("Y", "yttrium", 39), new("La", "lanthanum", 57), new("Ce", "cerium", 58),
        new("Pr", "praseodymium", 59),
        new("Nd", "neodymium", 60), new("Pm", "promethium", 61), new("Sm", "samarium", 62), new("Eu", "europium", 63),
        new("Gd", "gadolinium", 64),
        new("Tb", "terbium", 65), new("Dy", "dysprosium", 66), new("Ho", "holmium", 67), new("Er", "erbium", 68), new("Tm", "thulium", 69),
        new("Yb", "ytterbium", 70), new("Lu", "lutetium", 71),
    ];

    /// <summary>
    /// All that are known here, the rare earths last: the others are those whose items China has put under licence since
    /// 2023 (gallium and germanium, graphite, antimony, the five metals of February 2025, lithium of batteries).
    /// </summary>
    public static IReadOnlyList<CriticalMineral> All { get; } =
    [
        new("Li", "lithium", 3), new("C", "carbon (graphite)", 6), new("Ga", "gallium", 31), new("Ge", "germanium", 32),
        new("Mo", "molybdenum", 42),
        new("In", "indium", 49), new("Sb", "antimony", 51), new("Te", "tellurium", 52), new("W", "tungsten", 74), new("Bi", "bismuth", 83),
        .. RareEarths,
    ];

    /// <summary>The chemical symbol: "Dy".</summary>
    public string Symbol { get; }

    /// <summary>The name: "dysprosium".</summary>
    public string Name { get; }

    /// <summary>The atomic number.</summary>
    public int AtomicNumber { get; }

    /// <summary>Whether it is one of the 17 rare earths.</summary>
    public bool IsRareEarth => RareEarths.Contains(this);

    /// <summary>The mineral with a symbol.</summary>
    /// <param name="symbol">The chemical symbol, as it is written: "Dy".</param>
    /// <exception cref="FormatException">No mineral that is known here has that symbol.</exception>
    public static CriticalMineral Parse(string symbol) => TryParse(Require.Given(symbol), out CriticalMineral? mineral)
        ? mineral
        : throw new FormatException(
            $"'{QuotedText.Cut(symbol)}' is not the symbol of a critical mineral; "
            + $"those known are {string.Join(", ", All.Select(known => known.Symbol))}.");

    /// <summary>Finds the mineral with a symbol.</summary>
    /// <param name="symbol">The chemical symbol.</param>
    /// <param name="mineral">The mineral.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? symbol, [NotNullWhen(true)] out CriticalMineral? mineral)
    {
        mineral = All.FirstOrDefault(known => known.Symbol == symbol);
        return mineral is not null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
