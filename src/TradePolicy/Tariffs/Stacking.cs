namespace TradePolicy;

/// <summary>
/// How a tariff combines with others on the same goods. Unless it says otherwise it is cumulative: it is charged beside
/// every other.
/// </summary>
/// <remarks>
/// A tariff that yields to a programme is not charged on the share of the goods that a tariff of that programme is
/// charged on: on nothing where that one is charged on the whole value, on the rest where it is charged on a part (its
/// metal content). A programme that does not in fact charge the goods displaces nothing.
/// </remarks>
/// <example><code>
/// Stacking.YieldingTo("us/232-autos", "us/ieepa-fentanyl-ca")   // EO 14289: steel, below autos and below fentanyl
/// </code></example>
public sealed record Stacking
{
    private Stacking() { }

    /// <summary>Charged beside every other.</summary>
    public static Stacking Cumulative { get; } = new();

    /// <summary>The keys of the programmes to which it yields, in ordinal order, each once.</summary>
    public ValueList<string> ReplacingProgrammes { get; private init; } = [];

    /// <summary>The family of which only the tariff that charges most is charged; null where it belongs to none.</summary>
    public string? Family { get; private init; }

    /// <summary>Yielding to programmes on the share of the goods that they charge.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is not a key.</exception>
    public static Stacking ReplacedBy(params IEnumerable<string> programmes) => new() { ReplacingProgrammes = Keys(programmes) };

    /// <summary>Charged only where it is the highest of a family.</summary>
    /// <param name="family">The key of the family.</param>
    /// <exception cref="ArgumentException">It is not a key.</exception>
    public static Stacking HighestOf(string family) => new() { Family = Require.Key(family) };

    /// <summary>The same, yielding to programmes besides.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is not a key.</exception>
    public Stacking AndReplacedBy(params IEnumerable<string> programmes) =>
        this with { ReplacingProgrammes = Keys([.. ReplacingProgrammes, .. Keys(programmes)]) };

    /// <summary>"cumulative", "yields to us/232-autos", "highest of us/safeguards".</summary>
    public override string ToString()
    {
        string yields = ReplacingProgrammes.Count == 0 ? "" : $"yields to {string.Join(", ", ReplacingProgrammes)}";
        string highest = Family is null ? "" : $"highest of {Family}";
        return yields.Length + highest.Length == 0 ? "cumulative" : string.Join("; ", new[] { highest, yields }.Where(text => text.Length > 0));
    }

    private static ValueList<string> Keys(IEnumerable<string> programmes)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        var keys = ValueList.From(
            programmes.Select(key => Require.Key(key, nameof(programmes))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return keys.Count == 0 ? throw new ArgumentException("No programme is named.", nameof(programmes)) : keys;
    }
}
