using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// A statistical series with its history of publication: its definition, every release, and every consensus before a
/// release. Nothing is overwritten: a revision is a later release that contains the period again, and the values known
/// before it can still be queried.
/// </summary>
/// <remarks>
/// <para>
/// Releases are ordered by when they were certainly known, then by when they may first have been known. A later release supersedes an
/// earlier one in the periods that both contain. Releases may be added in any order, so a history can be filled in backwards.
/// </para>
/// <para>
/// Releases of one instant have no order: where they differ, their prints are kept side by side, and every answer that turns on them is
/// open with all of them; equal prints count once. Of two releases with the same publication that is no instant, such as a first report
/// and its correction of one day, the one given later is the later one. Other releases that contain the same period and may have been
/// published in either order are refused.
/// </para>
/// <para>
/// A value that its publisher calls a forecast, or of a period that ends after the day of publication, is a projection and no
/// observation: no statement is made of it, and <see cref="Projections"/> has it. A later release turns the period into an
/// observation. For surveys and flash estimates see <see cref="SeriesDefinition.WithEarlyPublication"/>.
/// </para>
/// <para>Immutable, and safe for use from several threads.</para>
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
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record EconomicIndicator
{
    private readonly Lazy<VintageIndex> index;
    private readonly Lazy<VintageIndex> projections;

    private EconomicIndicator(
        SeriesDefinition definition, ValueList<Release> releases, ValueList<Consensus> consensuses, Knowledge knowledge)
    {
        Definition = definition;
        Knowledge = knowledge;
        Releases = releases;
        Consensuses = consensuses;
        index = new(() => new(definition, releases));
        projections = new(() => new(definition, releases, ofProjections: true));
    }

    /// <summary>The meaning of the values.</summary>
    public SeriesDefinition Definition { get; }

    /// <summary>The key of the definition.</summary>
    public string Key => Definition.Key;

    /// <summary>Until when the releases are complete; complete unless stated otherwise.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>Every release, in the order in which they became known; those of one instant by their source.</summary>
    public ValueList<Release> Releases { get; }

    /// <summary>Every consensus, in the order in which they became known.</summary>
    public ValueList<Consensus> Consensuses { get; }

    /// <summary>Every period of which a release contains an observation, in order; a projection is none.</summary>
    public IReadOnlyList<ReferencePeriod> Periods => index.Value.Periods;

    /// <summary>An indicator.</summary>
    /// <param name="definition">The meaning of the values.</param>
    /// <param name="releases">
    /// Every release, in any order; but of two of one day, or other span, that contain the same period, the later one last.
    /// </param>
    /// <param name="consensuses">Every consensus, in any order; none by default.</param>
    /// <param name="knowledge">Until when the releases are complete; complete by default.</param>
    /// <exception cref="ArgumentException">
    /// A period does not fit the frequency; a release is given twice; two releases of different publications contain the same period
    /// and may have been published in either order; or the knowledge is restricted (use <see cref="AsKnownAt"/> for a view).
    /// </exception>
    public static EconomicIndicator Create(
        SeriesDefinition definition, IEnumerable<Release> releases, IEnumerable<Consensus>? consensuses = null, Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(releases);
        knowledge ??= Knowledge.Complete;
        if (knowledge.KnownAt is not null)
        {
            throw new ArgumentException(
                "An indicator contains its whole history; AsKnownAt gives what was known at an instant.", nameof(knowledge));
        }

        Release[] given = [.. releases];
        Consensus[] expected = [.. consensuses ?? []];
        if (given.Contains(null!))
            throw new ArgumentException("A release is null.", nameof(releases));
        if (expected.Contains(null!))
            throw new ArgumentException("A consensus is null.", nameof(consensuses));
        foreach (Consensus consensus in expected)
            definition.RequireFits(consensus.Period);
        ValueList<Release> inOrder = ValueList.From(
            given.OrderBy(release => release.Published.Latest)
                .ThenBy(release => release.Published.Earliest)
                .ThenBy(release => release, Comparer<Release>.Create(Release.CompareOfOneInstant)));
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
    public EconomicIndicator With(params IEnumerable<Release> added) =>
        Create(Definition, [.. Releases, .. Require.Each(added)], Consensuses, Knowledge);

    /// <summary>The same indicator with further consensuses.</summary>
    /// <param name="added">The consensuses.</param>
    public EconomicIndicator With(params IEnumerable<Consensus> added) =>
        Create(Definition, Releases, [.. Consensuses, .. Require.Each(added)], Knowledge);

    /// <summary>The same indicator, with the statement until when its releases are complete.</summary>
    /// <param name="knowledge">Until when; not restricted.</param>
    /// <exception cref="ArgumentException">The knowledge is restricted.</exception>
    public EconomicIndicator With(Knowledge knowledge) => Create(Definition, Releases, Consensuses, Require.Given(knowledge));

    /// <summary>The indicator as it was known at an instant, without anything published later.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public IndicatorSnapshot AsKnownAt(Instant knownAt) => new(this, knownAt);

    /// <summary>
    /// The indicator as it was known when a day was over, as a page "as of" that day has it: with everything published on the day or
    /// before, and nothing of the next day.
    /// </summary>
    /// <remarks>
    /// A release of which only the day is stated is known for certain on its day, if both days are of one zone; at an instant of the day,
    /// and at its very end beside what is dated the next day, it is in doubt (<see cref="AsKnownAt"/>). What was published at the first
    /// instant of the next day belongs to that day. A day-dated release of another zone, whose day is not over, stays in doubt.
    /// </remarks>
    /// <param name="day">The day.</param>
    /// <param name="zone">The zone of the day; mostly that of the publisher.</param>
    /// <exception cref="ArgumentException">The day is of another calendar, or outside the instants that can be represented.</exception>
    public IndicatorSnapshot AsKnownOn(LocalDate day, DateTimeZone zone) => new(this, day, zone);

    /// <summary>The indicator with every release known: as known at the last instant at which a release became certain.</summary>
    /// <exception cref="InvalidOperationException">There is no release.</exception>
    public IndicatorSnapshot AsLastPublished() => Releases.Count > 0
        ? AsKnownAt(Releases[^1].Published.Latest)
        : throw new InvalidOperationException($"{Key} has no release.");

    /// <summary>
    /// The value of one period as known at one instant: the fast way to a single value, which allocates nothing if the
    /// answer is certain.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="knownAt">The instant, included.</param>
    public VintageAnswer VintageAt(ReferencePeriod period, Instant knownAt) => index.Value.At(Require.Given(period), knownAt);

    /// <summary>
    /// Every observed value that a period has had, in the order of the releases; empty if no release contains one. Differing values of one
    /// instant stand side by side, and equal ones once.
    /// </summary>
    /// <param name="period">The period.</param>
    public IReadOnlyList<Vintage> Vintages(ReferencePeriod period) => [.. index.Value.Of(Require.Given(period))];

    /// <summary>
    /// Every projection of a period, in the order of the releases: values that were published as forecasts, or before the period was
    /// over. Empty if there is none.
    /// </summary>
    /// <param name="period">The period.</param>
    public IReadOnlyList<Vintage> Projections(ReferencePeriod period) => [.. projections.Value.Of(Require.Given(period))];

    /// <summary>
    /// The first published value of a period; open if two releases of that instant differ, and not published if no release contains an
    /// observation of it.
    /// </summary>
    /// <param name="period">The period.</param>
    public VintageAnswer FirstVintage(ReferencePeriod period) =>
        VintageAnswer.Of(index.Value.ByInstant(Require.Given(period)).FirstOrDefault());

    /// <summary>
    /// The last published value of a period; open if two releases of that instant differ, and not published if no release contains an
    /// observation of it.
    /// </summary>
    /// <param name="period">The period.</param>
    public VintageAnswer LatestVintage(ReferencePeriod period) =>
        VintageAnswer.Of(index.Value.ByInstant(Require.Given(period)).LastOrDefault());

    /// <summary>
    /// Every change that a later release made to the value of a period, in order; where prints of one instant differ, from and to each of
    /// them.
    /// </summary>
    /// <param name="period">The period.</param>
    public IReadOnlyList<Revision> Revisions(ReferencePeriod period) => RevisionsAmong(Vintages(period));

    /// <summary>
    /// The findings that a careful reader should know about the values as last published and about the consensuses: gaps,
    /// overlaps, probable sign errors, and so on, the projections among them, and what two releases of one instant print differently.
    /// </summary>
    public IReadOnlyList<Finding> Validate() =>
    [
        .. Definition.Validate(Periods.SelectMany(period => LatestVintage(period).Possible).Select(vintage => vintage.Observation)),
        .. Releases.SelectMany(release => Projected(release)),
        .. Consensuses
            .Where(consensus => index.Value.Of(consensus.Period) is { Count: > 0 } vintages
                && vintages[0].Release.Published.Latest <= consensus.Published.Earliest)
            .Select(consensus => new Finding(
                FindingKind.ConsensusAfterRelease,
                true,
                $"The consensus {consensus} became known {consensus.Published}, after {FirstVintage(consensus.Period)}.",
                consensus.Period.ToString())),
    ];

    // By hand: the indexes are built on first use.
    /// <summary>Whether both have the same content.</summary>
    /// <param name="other">The other indicator.</param>
    public bool Equals(EconomicIndicator? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Definition.Equals(other.Definition) && Knowledge.Equals(other.Knowledge)
                && Releases == other.Releases && Consensuses == other.Consensuses));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Definition, Releases.Count, Consensuses.Count);

    /// <summary>The definition and the number of releases.</summary>
    public override string ToString() => $"{Definition}; {IndicatorWords.Counted(Releases.Count, "release")}";

    /// <summary>
    /// The same without what was published from an instant on. What may have been published only after it is not known at it anyway,
    /// so that only what may have been published at the very instant makes a difference.
    /// </summary>
    internal EconomicIndicator Before(Instant end)
    {
        if (!Releases.Any(release => release.Published.Earliest == end)
            && !Consensuses.Any(consensus => consensus.Published.Earliest == end))
        {
            return this;
        }

        return new(
            Definition,
            [.. Releases.Where(release => release.Published.Earliest < end)],
            [.. Consensuses.Where(consensus => consensus.Published.Earliest < end)],
            Knowledge);
    }

    internal VintageIndex Index => index.Value;

    internal VintageIndex ProjectionIndex => projections.Value;

    /// <summary>The position of one of its releases.</summary>
    internal int PositionOf(Release release)
    {
        int at = 0;
        while (!ReferenceEquals(Releases[at], release))
            at++;
        return at;
    }

    /// <summary>The releases that may or may not have been known at an instant.</summary>
    internal IReadOnlyList<Release> InDoubtAt(Instant known) =>
        [.. Index.InDoubtAt(known).Select(at => Releases[at]).Where(release => release.Published.Earliest <= known)];

    internal IReadOnlyList<Revision> RevisionsAmong(IReadOnlyList<Vintage> vintages)
    {
        List<Revision> revisions = [];
        List<Vintage> before = [];
        List<Vintage> ofInstant = [];
        foreach (Vintage vintage in vintages)
        {
            if (ofInstant.Count > 0 && !vintage.Release.IsOfOneInstantWith(ofInstant[0].Release))
                (before, ofInstant) = (ofInstant, []);
            revisions.AddRange(before
                .Where(earlier => !Same(earlier.Observation, vintage.Observation))
                .Select(earlier => new Revision(Definition, earlier, vintage)));
            ofInstant.Add(vintage);
        }

        return revisions;

        static bool Same(Observation before, Observation after) =>
            before.TryGetValue(out decimal was) & after.TryGetValue(out decimal becomes)
                ? was == becomes
                : before.IsMissing && after.IsMissing;
    }

    private IEnumerable<Finding> Projected(Release release)
    {
        string[] periods =
        [
            .. release.Observations.Where(observation => Definition.IsProjection(observation, release.Published))
                .Select(observation => observation.Period.ToString()),
        ];
        if (periods.Length == 0)
            yield break;
        yield return new(
            FindingKind.Projection,
            true,
            $"The release {release} contains {IndicatorWords.Counted(periods.Length, "projection")}, which " +
            $"{(periods.Length == 1 ? "is no observation" : "are no observations")}: {string.Join(", ", periods)}.",
            periods);
    }

    /// <summary>Whether the first of two may have been published after the second, or at the same instant.</summary>
    internal static bool MayBeAfter(Publication first, Publication second) =>
        first.Latest > second.Earliest || (first.IsExact && first.Latest == second.Earliest);

    private static void RequireDistinct(Release first, Release second)
    {
        if (first.Equals(second))
            throw new ArgumentException($"The release {first} is given twice.");
        // Two releases with the same publication are in the order in which they are given; of one instant they have none.
        if (first.IsOfOneInstantWith(second) || (first.Published.Equals(second.Published) && !first.Published.IsExact))
            return;
        Observation? shared = second.Observations.FirstOrDefault(observation => first.ObservationFor(observation.Period) is not null);
        if (shared is not null)
        {
            throw new ArgumentException(
                $"The releases published {first.Published} and {second.Published} both contain {shared.Period}, " +
                "and it is not known which was published first. " +
                "State their publications more exactly: a value is published before its revision.",
                nameof(second));
        }
    }
}
