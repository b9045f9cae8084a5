using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How a tariff combines with others on the same goods. By default it is cumulative: it is charged in addition to every other.
/// </summary>
/// <remarks>
/// A tariff that a programme replaces is not charged on the part of the value on which a tariff of that programme is charged. If that
/// is the whole value, the tariff is not charged; if it is a part (the metal content), the tariff is charged on the rest, unless the
/// programme replaces it wholly: then it is not charged at all. A programme that does not charge the goods, or charges nothing, replaces
/// nothing. The key of a programme stands for all programmes whose keys begin with it: <c>us/232</c> for <c>us/232/vehicles</c>.
/// Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// Stacking.ReplacedBy("us/232/vehicles", "us/ieepa-fentanyl-ca")   // EO 14289: steel, replaced by autos and by fentanyl
/// Stacking.WhollyReplacedBy("us/232")                              // EO 14323: a metal part frees the whole article
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Stacking
{
    private Stacking() { }

    /// <summary>Charged in addition to every other.</summary>
    public static Stacking Cumulative { get; } = new();

    /// <summary>
    /// The keys of the programmes that replace it on the part on which they are charged, in ordinal order, each once.
    /// </summary>
    public ValueList<string> ReplacingProgrammes { get; private init; } = [];

    /// <summary>
    /// The keys of the programmes that replace it as a whole if they are charged on any part, in ordinal order, each once.
    /// </summary>
    public ValueList<string> WhollyReplacingProgrammes { get; private init; } = [];

    /// <summary>The family, of which only the tariff with the highest duty is charged; null if it belongs to none.</summary>
    public string? Family { get; private init; }

    /// <summary>
    /// The heading under which it is declared that the tariff is not charged, wholly or in part, because another replaces it: 9903.01.33;
    /// null if none is known.
    /// </summary>
    public string? HeadingIfReplaced { get; private init; }

    /// <summary>Replaced by programmes on the part of the value on which they are charged.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">No programme is given, or one is not a key.</exception>
    public static Stacking ReplacedBy(params IEnumerable<string> programmes) => new() { ReplacingProgrammes = Keys(programmes) };

    /// <summary>Replaced as a whole by programmes that are charged on any part of the goods.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">No programme is given, or one is not a key.</exception>
    public static Stacking WhollyReplacedBy(params IEnumerable<string> programmes) =>
        new() { WhollyReplacingProgrammes = Keys(programmes) };

    /// <summary>Charged only if its duty is the highest of a family.</summary>
    /// <param name="family">The key of the family.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">It is not a key.</exception>
    public static Stacking HighestOf(string family) => new() { Family = Require.Key(family) };

    /// <summary>The same, also replaced by further programmes.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">No programme is given, or one is not a key.</exception>
    public Stacking AndReplacedBy(params IEnumerable<string> programmes) =>
        this with { ReplacingProgrammes = Keys([.. ReplacingProgrammes, .. Keys(programmes)]) };

    /// <summary>The same, also replaced as a whole by further programmes.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">No programme is given, or one is not a key.</exception>
    public Stacking AndWhollyReplacedBy(params IEnumerable<string> programmes) =>
        this with { WhollyReplacingProgrammes = Keys([.. WhollyReplacingProgrammes, .. Keys(programmes)]) };

    /// <summary>The same, with the heading under which it is declared that another is charged in its place.</summary>
    /// <param name="heading">The heading: 9903.01.33 for the reciprocal tariff, where Section 232 is charged.</param>
    /// <exception cref="ArgumentException">The heading is empty, or the tariff is cumulative: nothing replaces it.</exception>
    public Stacking DeclaredUnder(string heading) =>
        ReplacingProgrammes.Count + WhollyReplacingProgrammes.Count == 0 && Family is null
        ? throw new ArgumentException($"A cumulative tariff is never replaced, so {heading} is never declared.", nameof(heading))
        : this with { HeadingIfReplaced = Require.Text(heading) };

    /// <summary>"cumulative", "replaced by us/232-autos (9903.01.33)", "highest of us/safeguards".</summary>
    public override string ToString()
    {
        string replaced = ReplacingProgrammes.Count == 0 ? "" : $"replaced by {string.Join(", ", ReplacingProgrammes)}";
        string wholly = WhollyReplacingProgrammes.Count == 0
            ? "" : $"wholly replaced by {string.Join(", ", WhollyReplacingProgrammes)}";
        string highest = Family is null ? "" : $"highest of {Family}";
        string rules = string.Join("; ", new[] { highest, replaced, wholly }.Where(text => text.Length > 0));
        return rules.Length == 0 ? "cumulative" : rules + (HeadingIfReplaced is null ? "" : $" ({HeadingIfReplaced})");
    }

    /// <summary>The keys of all programmes that replace it.</summary>
    internal IEnumerable<string> AllReplacingProgrammes => ReplacingProgrammes.Concat(WhollyReplacingProgrammes);

    /// <summary>Whether it is replaced by a programme as a whole.</summary>
    internal bool IsWhollyReplacedBy(DutyProgramme programme) =>
        WhollyReplacingProgrammes.Count > 0 && WhollyReplacingProgrammes.Any(programme.IsOf);

    /// <summary>Whether it is replaced by a programme on the part on which that is charged.</summary>
    internal bool IsReplacedBy(DutyProgramme programme) => ReplacingProgrammes.Any(programme.IsOf);

    private static ValueList<string> Keys(IEnumerable<string> programmes)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        var keys = ValueList.From(
            programmes.Select(key => Require.Key(key, nameof(programmes))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return keys.Count == 0 ? throw new ArgumentException("No programme is named.", nameof(programmes)) : keys;
    }
}
