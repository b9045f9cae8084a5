using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How a tariff combines with others on the same goods. By default it is cumulative: it is charged in addition to every other.
/// </summary>
/// <remarks>
/// A tariff that a programme replaces is not charged on the part of the value on which a tariff of that programme is charged. If that
/// is the whole value, the tariff is not charged; if it is a part (the metal content), the tariff is charged on the rest. A programme that
/// does not charge the goods replaces nothing.
/// </remarks>
/// <example><code>
/// Stacking.ReplacedBy("us/232-autos", "us/ieepa-fentanyl-ca")   // EO 14289: steel, replaced by autos and by fentanyl
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Stacking
{
    private Stacking() { }

    /// <summary>Charged in addition to every other.</summary>
    public static Stacking Cumulative { get; } = new();

    /// <summary>The keys of the programmes that replace it, in ordinal order, each once.</summary>
    public ValueList<string> ReplacingProgrammes { get; private init; } = [];

    /// <summary>The family, of which only the tariff with the highest duty is charged; null if it belongs to none.</summary>
    public string? Family { get; private init; }

    /// <summary>
    /// The heading under which it is declared that the tariff is not charged, wholly or in part, because another replaces it: 9903.01.33;
    /// null if none is known.
    /// </summary>
    public string? HeadingIfReplaced { get; private init; }

    /// <summary>Replaced by programmes on the part of the value on which they are charged.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">No programme is given, or one is not a key.</exception>
    public static Stacking ReplacedBy(params IEnumerable<string> programmes) => new() { ReplacingProgrammes = Keys(programmes) };

    /// <summary>Charged only if its duty is the highest of a family.</summary>
    /// <param name="family">The key of the family.</param>
    /// <exception cref="ArgumentException">It is not a key.</exception>
    public static Stacking HighestOf(string family) => new() { Family = Require.Key(family) };

    /// <summary>The same, also replaced by further programmes.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">No programme is given, or one is not a key.</exception>
    public Stacking AndReplacedBy(params IEnumerable<string> programmes) =>
        this with { ReplacingProgrammes = Keys([.. ReplacingProgrammes, .. Keys(programmes)]) };

    /// <summary>The same, with the heading under which it is declared that another is charged in its place.</summary>
    /// <param name="heading">The heading: 9903.01.33 for the reciprocal tariff, where Section 232 is charged.</param>
    /// <exception cref="ArgumentException">The heading is empty, or the tariff is cumulative: nothing replaces it.</exception>
    public Stacking DeclaredUnder(string heading) => ReplacingProgrammes.Count == 0 && Family is null
        ? throw new ArgumentException($"A cumulative tariff is never replaced, so {heading} is never declared.", nameof(heading))
        : this with { HeadingIfReplaced = Require.Text(heading) };

    /// <summary>"cumulative", "replaced by us/232-autos (9903.01.33)", "highest of us/safeguards".</summary>
    public override string ToString()
    {
        string replaced = ReplacingProgrammes.Count == 0 ? "" : $"replaced by {string.Join(", ", ReplacingProgrammes)}";
        string highest = Family is null ? "" : $"highest of {Family}";
        return replaced.Length + highest.Length == 0
            ? "cumulative"
            : string.Join("; ", new[] { highest, replaced }.Where(text => text.Length > 0))
                + (HeadingIfReplaced is null ? "" : $" ({HeadingIfReplaced})");
    }

    private static ValueList<string> Keys(IEnumerable<string> programmes)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        var keys = ValueList.From(
            programmes.Select(key => Require.Key(key, nameof(programmes))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return keys.Count == 0 ? throw new ArgumentException("No programme is named.", nameof(programmes)) : keys;
    }
}
