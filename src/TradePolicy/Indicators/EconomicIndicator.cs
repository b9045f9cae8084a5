using System.Diagnostics;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// A statistical series with its history of publication: what it means, every release, and what was expected of them.
/// Nothing is overwritten: a revision is a later release that holds the period again, and what was known before it
/// stays answerable.
/// </summary>
/// <remarks>
/// Releases stand in the order in which they were known for certain, then in that in which they may have been known,
/// then in that in which they were given; a later one supersedes an earlier one in the periods that both hold. Two that
/// hold the same period and may have been published in either order are refused, unless the same is stated of both.
/// Releases may be added in any order, so a history can be filled in backwards.
/// </remarks>
/// <example>
/// <code>
/// EconomicIndicator ppi = EconomicIndicator.Create(definition, releases);
/// IndicatorReading may = ppi.AsKnownAt(endOfThe9thOfJuneInBeijing)[ReferencePeriod.Month(2025, 5)];
/// may.ChangeFromPrevious.Explain();   // "down 0.6 percentage points, from -2.7% in April 2025 to -3.3% in May 2025"
/// may.LowestSince().Explain();        // "the sharpest year-on-year fall in 22 months (since July 2023)"
/// </code>
/// </example>
[DebuggerDisplay("{Definition.Key}: {Releases.Count} releases")]
public sealed record EconomicIndicator
{
    private readonly Lazy<VintageIndex> index;

    private EconomicIndicator(
        SeriesDefinition definition, ValueList<Release> releases, ValueList<Consensus> consensuses, Knowledge knowledge)
    {
        Definition = definition;
        Knowledge = knowledge;
        Releases = releases;
        Consensuses = consensuses;
        index = new(() => new(releases));
    }

    /// <summary>What the values mean.</summary>
    public SeriesDefinition Definition { get; }

    /// <summary>The key of the definition.</summary>
    public string Key => Definition.Key;

    /// <summary>Through when the releases are complete; complete by construction unless stated.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>Every release, in the order in which they became known.</summary>
    public ValueList<Release> Releases { get; }

    /// <summary>Every consensus, in the order in which they became known.</summary>
    public ValueList<Consensus> Consensuses { get; }

    /// <summary>Every period of which a release holds anything, in their order.</summary>
    public IReadOnlyList<ReferencePeriod> Periods => index.Value.Periods;

    /// <summary>
    /// The view in which every release is known: as known at the last instant at which one became certain.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no release.</exception>
    public IndicatorSnapshot AsLastPublished => Releases.Count > 0
        ? AsKnownAt(Releases[^1].Published.Latest)
        : throw new InvalidOperationException($"{Key} has no release.");

    /// <summary>An indicator.</summary>
    /// <param name="definition">What the values mean.</param>
    /// <param name="releases">Every release, in any order.</param>
    /// <param name="consensuses">Every consensus, in any order; none unless given.</param>
    /// <param name="knowledge">Through when the releases are complete; complete by construction unless given.</param>
    /// <exception cref="ArgumentException">
    /// A period does not fit the frequency, a release is given twice, or two releases hold the same period that may have
    /// been published in either order, so that nothing says which of them holds; or the knowledge is restricted, which a history cannot be
    /// (<see cref="AsKnownAt"/> gives a view).
    /// </exception>
    public static EconomicIndicator Create(
        SeriesDefinition definition, IEnumerable<Release> releases, IEnumerable<Consensus>? consensuses = null, Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(releases);
        knowledge ??= Knowledge.Complete;
        if (knowledge.KnownAt is not null)
            throw new ArgumentException("An indicator holds its whole history; take a view of it with AsKnownAt.", nameof(knowledge));
        Release[] given = [.. releases];
        Consensus[] expected = [.. consensuses ?? []];
        if (given.Contains(null!))
            throw new ArgumentException("A release is null.", nameof(releases));
        if (expected.Contains(null!))
            throw new ArgumentException("A consensus is null.", nameof(consensuses));
        foreach (Consensus consensus in expected)
            definition.RequireFits(consensus.Period);
        ValueList<Release> inOrder = ValueList.From(
            given.OrderBy(release => release.Published.Latest).ThenBy(release => release.Published.Earliest));
        for (int at = 0; at < inOrder.Count; at++)
        {
            foreach (Observation observation in inOrder[at].Observations)
                definition.RequireFits(observation.Period);
            for (int other = at - 1; other >= 0 && MayBeAfter(inOrder[other].Published, inOrder[at].Published); other--)
                RequireDistinct(inOrder[other], inOrder[at]);
        }

        ValueList<Consensus> expectedInOrder = ValueList.From(
            expected.OrderBy(consensus => consensus.Published.Latest).ThenBy(consensus => consensus.Published.Earliest));
        return new(definition, inOrder, expectedInOrder, knowledge);
    }

    /// <summary>The same indicator with further releases.</summary>
    /// <param name="added">The releases.</param>
    /// <exception cref="ArgumentException">As for <see cref="Create"/>.</exception>
    public EconomicIndicator With(params IEnumerable<Release> added) => Create(Definition, [.. Releases, .. added], Consensuses, Knowledge);

    /// <summary>The same indicator with further consensuses.</summary>
    /// <param name="added">The consensuses.</param>
    public EconomicIndicator With(params IEnumerable<Consensus> added) =>
        Create(Definition, Releases, [.. Consensuses, .. added], Knowledge);

    /// <summary>The same indicator, with the statement through when its releases are complete.</summary>
    /// <param name="knowledge">Through when; not restricted.</param>
    /// <exception cref="ArgumentException">The knowledge is restricted.</exception>
    public EconomicIndicator With(Knowledge knowledge) => Create(Definition, Releases, Consensuses, knowledge);

    /// <summary>The indicator as it was known at an instant: nothing that was published later exists in it.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public IndicatorSnapshot AsKnownAt(Instant knownAt) => new(this, knownAt);

    /// <summary>
    /// What was known of one period at one instant: the quick way to a single value, which allocates nothing where the
    /// answer is certain.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="knownAt">The instant, included.</param>
    public VintageAnswer VintageAt(ReferencePeriod period, Instant knownAt) => index.Value.At(Require.Given(period), knownAt);

    /// <summary>Every value that a period has had, in the order of the releases; none where no release holds it.</summary>
    /// <param name="period">The period.</param>
    public IReadOnlyList<Vintage> Vintages(ReferencePeriod period) => [.. index.Value.Of(Require.Given(period))];

    /// <summary>What was first published of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="KeyNotFoundException">No release holds the period.</exception>
    public Vintage FirstVintage(ReferencePeriod period) => Held(period)[0];

    /// <summary>What was last published of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="KeyNotFoundException">No release holds the period.</exception>
    public Vintage LatestVintage(ReferencePeriod period) => Held(period)[^1];

    /// <summary>Every change that a later release made to the value of a period, in their order.</summary>
    /// <param name="period">The period.</param>
    public IReadOnlyList<Revision> Revisions(ReferencePeriod period) => RevisionsAmong(Vintages(period));

    /// <summary>
    /// What a careful reader should know of the values as last published and of the consensuses: gaps, overlaps, probable
    /// sign slips, and so on.
    /// </summary>
    public IReadOnlyList<SeriesFinding> Validate() =>
    [
        .. SeriesFinding.Among(Definition, Periods.Select(period => LatestVintage(period).Observation)),
        .. Consensuses
            .Where(consensus => index.Value.Of(consensus.Period) is { Count: > 0 } held && held[0].Release.Published.Latest <= consensus.Published.Earliest)
            .Select(consensus => new SeriesFinding(
                SeriesFindingKind.ConsensusAfterRelease,
                true,
                $"The consensus {consensus} became known {consensus.Published}, after {FirstVintage(consensus.Period)}.",
                consensus.Period)),
    ];

    // By hand: the index is built when first asked for.
    /// <summary>Whether both hold the same.</summary>
    /// <param name="other">The other indicator.</param>
    public bool Equals(EconomicIndicator? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Definition.Equals(other.Definition) && Knowledge.Equals(other.Knowledge)
                && Releases == other.Releases && Consensuses == other.Consensuses));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Definition, Releases.Count, Consensuses.Count);

    /// <summary>The definition and the number of releases.</summary>
    public override string ToString() => $"{Definition}; {IndicatorWords.Counted(Releases.Count, "release")}";

    internal VintageIndex Index => index.Value;

    internal int PositionOf(Release release)
    {
        for (int at = 0; at < Releases.Count; at++)
        {
            if (ReferenceEquals(Releases[at], release))
                return at;
        }

        return -1;
    }

    /// <summary>The releases that may or may not have been known at an instant.</summary>
    internal IReadOnlyList<Release> InDoubtAt(Instant known) =>
        [.. Index.InDoubtAt(known).Select(at => Releases[at]).Where(release => release.Published.Earliest <= known)];

    internal IReadOnlyList<Revision> RevisionsAmong(IReadOnlyList<Vintage> vintages)
    {
        List<Revision> revisions = [];
        for (int at = 1; at < vintages.Count; at++)
        {
            if (!Same(vintages[at - 1].Observation, vintages[at].Observation))
                revisions.Add(new(Definition, vintages[at - 1], vintages[at]));
        }

        return revisions;

        static bool Same(Observation before, Observation after) =>
            before.TryGetValue(out decimal was) & after.TryGetValue(out decimal becomes) ? was == becomes : before.IsMissing && after.IsMissing;
    }

    private IReadOnlyList<Vintage> Held(ReferencePeriod period) => Vintages(period) is { Count: > 0 } held
        ? held
        : throw new KeyNotFoundException($"No release of {Key} holds {period}.");

    // Of two in order the first became certain first, or at the same instant.
    private static bool MayBeAfter(Publication first, Publication second) =>
        first.Latest > second.Earliest || (first.IsExact && first.Latest == second.Earliest);

    private static void RequireDistinct(Release first, Release second)
    {
        if (first.Equals(second))
            throw new ArgumentException($"The release {first} is given twice.", nameof(first));
        // Of two of which the same is stated, whoever gives them says by their order which came first.
        if (first.Published.Equals(second.Published) && !first.Published.IsExact)
            return;
        Observation? shared = second.Observations.FirstOrDefault(observation => first.ObservationFor(observation.Period) is not null);
        if (shared is not null)
        {
            throw new ArgumentException(
                $"The releases published {first.Published} and {second.Published} hold {shared.Period} both, and may have been published in either order: nothing says which supersedes the other. State more exactly when they were: what was revised was published before its revision.",
                nameof(second));
        }
    }
}
