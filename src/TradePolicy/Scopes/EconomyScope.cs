using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The economies that a provision covers, as origins of goods or as destinations: all, named ones or those of groups, with exclusions.
/// Naming the economy itself decides first; then its groups, of which an excluded one goes before an included one; then whether all are
/// covered.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// EconomyScope.Of(Economy.China, Economy.HongKong, Economy.Macao)
/// EconomyScope.All.Except(Economy.Canada, Economy.Mexico)
/// EconomyScope.Of(Economy.EuropeanUnion)        // its members at the time
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record EconomyScope
{
    private IReadOnlyList<Instant>? changes;

    private EconomyScope(
        bool coversAll,
        ValueList<Economy> economies,
        ValueList<EconomyGroup> groups,
        ValueList<Economy> excludedEconomies,
        ValueList<EconomyGroup> excludedGroups)
    {
        CoversAll = coversAll;
        Economies = economies;
        Groups = groups;
        ExcludedEconomies = excludedEconomies;
        ExcludedGroups = excludedGroups;
    }

    /// <summary>All economies.</summary>
    public static EconomyScope All { get; } = new(true, [], [], [], []);

    /// <summary>Whether all economies are covered that are neither named nor in a named group.</summary>
    public bool CoversAll { get; }

    /// <summary>The economies that are covered by name, in order of code.</summary>
    public ValueList<Economy> Economies { get; }

    /// <summary>The groups that are covered, in order of key.</summary>
    public ValueList<EconomyGroup> Groups { get; }

    /// <summary>The economies that are excluded by name, in order of code.</summary>
    public ValueList<Economy> ExcludedEconomies { get; }

    /// <summary>The groups that are excluded, in order of key.</summary>
    public ValueList<EconomyGroup> ExcludedGroups { get; }

    /// <summary>Some economies; the European Union means its members.</summary>
    /// <param name="economies">The economies, at least one.</param>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static EconomyScope Of(params IEnumerable<Economy> economies)
    {
        ValueList<Economy> own = Require.Each(economies);
        return NotEmpty(Checked(false, Named(own), Grouped(own), [], []), nameof(economies));
    }

    /// <summary>The members of some groups, at the requested instant.</summary>
    /// <param name="groups">The groups, at least one.</param>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static EconomyScope OfGroups(params IEnumerable<EconomyGroup> groups) =>
        NotEmpty(Checked(false, [], Require.Each(groups), [], []), nameof(groups));

    /// <summary>The same and further economies.</summary>
    /// <param name="economies">The economies.</param>
    /// <exception cref="ArgumentException">One is excluded already.</exception>
    public EconomyScope And(params IEnumerable<Economy> economies)
    {
        ValueList<Economy> own = Require.Each(economies);
        return Checked(CoversAll, [.. Economies, .. Named(own)], [.. Groups, .. Grouped(own)], ExcludedEconomies, ExcludedGroups);
    }

    /// <summary>The same and the members of further groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <exception cref="ArgumentException">One is excluded already.</exception>
    public EconomyScope AndGroups(params IEnumerable<EconomyGroup> groups) =>
        Checked(CoversAll, Economies, [.. Groups, .. Require.Each(groups)], ExcludedEconomies, ExcludedGroups);

    /// <summary>The same without some economies.</summary>
    /// <param name="economies">The economies.</param>
    /// <exception cref="ArgumentException">One is covered by name.</exception>
    public EconomyScope Except(params IEnumerable<Economy> economies)
    {
        ValueList<Economy> own = Require.Each(economies);
        return Checked(CoversAll, Economies, Groups, [.. ExcludedEconomies, .. Named(own)], [.. ExcludedGroups, .. Grouped(own)]);
    }

    /// <summary>The same without the members of some groups, except for those that are covered by name.</summary>
    /// <param name="groups">The groups.</param>
    /// <exception cref="ArgumentException">One is covered itself.</exception>
    public EconomyScope ExceptGroups(params IEnumerable<EconomyGroup> groups) =>
        Checked(CoversAll, Economies, Groups, ExcludedEconomies, [.. ExcludedGroups, .. Require.Each(groups)]);

    /// <summary>Whether the goods of an economy are covered at an instant.</summary>
    /// <param name="origin">The economy.</param>
    /// <param name="at">The instant, which decides who is a member of a group.</param>
    public bool Covers(Economy origin, Instant at)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (Holds(Economies, origin))
            return true;
        if (Holds(ExcludedEconomies, origin) || HoldsIn(ExcludedGroups, origin, at))
            return false;
        return CoversAll || HoldsIn(Groups, origin, at);
    }

    /// <summary>Whether the scope covers an economy at every instant (true), at none (false), or at some (null).</summary>
    internal bool? CoversWhenever(Economy economy)
    {
        bool[] answers = [.. ChangeInstants.Prepend(Instant.MinValue).Select(at => Covers(economy, at)).Distinct()];
        return answers.Length == 1 ? answers[0] : null;
    }

    // By hand: the instants of change are not part of the scope.
    /// <summary>Whether both cover the same economies by the same names.</summary>
    /// <param name="other">The other scope.</param>
    public bool Equals(EconomyScope? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (CoversAll == other.CoversAll && Economies == other.Economies && Groups == other.Groups
                && ExcludedEconomies == other.ExcludedEconomies && ExcludedGroups == other.ExcludedGroups));

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(
            CoversAll, Economies.Count, Groups.Count, ExcludedEconomies.Count, First(Economies), First(Groups), First(ExcludedEconomies),
            First(ExcludedGroups));

    /// <summary>"CN, HK", "all economies except CA, MX", "European Union".</summary>
    public override string ToString()
    {
        string covered = string.Join(", ", Economies.Select(economy => economy.Code).Concat(Groups.Select(group => group.Name)));
        string excluded = string.Join(
            ", ", ExcludedEconomies.Select(economy => economy.Code).Concat(ExcludedGroups.Select(group => group.Name)));
        string except = excluded.Length == 0 ? "" : $" except {excluded}";
        if (!CoversAll)
            return covered + except;
        return covered.Length == 0 ? $"all economies{except}" : $"all economies{except}, including {covered}";
    }

    /// <summary>The excluded economies and groups that are not within what is included at any time, so that they exclude nothing.</summary>
    internal IEnumerable<string> UnusedExclusions => CoversAll ? [] : ExcludedEconomies
        .Where(excluded => !Groups.Any(group => group.Memberships.Any(membership => membership.Economy.Equals(excluded))))
        .Select(excluded => excluded.Code)
        .Concat(ExcludedGroups.Where(excluded => !Groups.Any(group => ShareMembers(group, excluded))).Select(excluded => excluded.Name));

    /// <summary>The instants at which the members of its groups change, in order, each once.</summary>
    internal IReadOnlyList<Instant> ChangeInstants => changes ??= Groups.Count + ExcludedGroups.Count == 0 ? [] :
    [
        .. Groups.Concat(ExcludedGroups)
            .SelectMany(group => group.Memberships)
            .SelectMany(
                membership =>
                    new Instant?[] { membership.During.HasStart ? membership.During.Start : null,
                        membership.During.HasEnd ? membership.During.End : null })
            .OfType<Instant>()
            .Distinct()
            .Order(),
    ];

    private static bool ShareMembers(EconomyGroup left, EconomyGroup right) => left.Memberships.Any(own => right.Memberships.Any(
        other => own.Economy.Equals(other.Economy) && Intervals.Overlap(own.During, other.During)));

    private static EconomyScope Checked(
        bool coversAll,
        IEnumerable<Economy> economies,
        IEnumerable<EconomyGroup> groups,
        IEnumerable<Economy> excludedEconomies,
        IEnumerable<EconomyGroup> excludedGroups)
    {
        Economy[] named = [.. economies.Distinct().Order()];
        EconomyGroup[] grouped = InOrder(groups);
        Economy[] without = [.. excludedEconomies.Distinct().Order()];
        EconomyGroup[] withoutGroups = InOrder(excludedGroups);
        if (Array.Find(named, without.Contains) is { } both)
            throw new ArgumentException($"{both} is both included and excluded.");
        return Array.Find(grouped, withoutGroups.Contains) is { } bothGroups
            ? throw new ArgumentException($"{bothGroups} is both included and excluded.")
            : new(
                coversAll, ValueList.Owning(named), ValueList.Owning(grouped), ValueList.Owning(without), ValueList.Owning(withoutGroups));
    }

    private static T? First<T>(ValueList<T> own)
        where T : class => own.Count > 0 ? own[0] : null;

    private static EconomyScope NotEmpty(EconomyScope scope, string name) => scope.Economies.Count + scope.Groups.Count == 0
        ? throw new ArgumentException("A scope names at least one economy or group; EconomyScope.All is all of them.", name)
        : scope;

    private static IEnumerable<Economy> Named(ValueList<Economy> economies) => economies.Where(economy => !economy.IsGroup);

    private static IEnumerable<EconomyGroup> Grouped(ValueList<Economy> economies) =>
        economies.Any(economy => economy == Economy.EuropeanUnion) ? [EconomyGroup.EuropeanUnion] : [];

    private static EconomyGroup[] InOrder(IEnumerable<EconomyGroup> groups) =>
        [.. groups.Distinct().OrderBy(group => group.Key, StringComparer.Ordinal)];

    private static bool Holds(ValueList<Economy> economies, Economy economy)
    {
        for (int index = 0; index < economies.Count; index++)
        {
            if (economies[index] == economy)
                return true;
        }

        return false;
    }

    private static bool HoldsIn(ValueList<EconomyGroup> groups, Economy economy, Instant at)
    {
        for (int index = 0; index < groups.Count; index++)
        {
            if (groups[index].Contains(economy, at))
                return true;
        }

        return false;
    }
}
