using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Which additional duties a body of tariffs has: those of one economy on goods of some origins, in a time, all programmes or some. Outside
/// of it a duty that is not in the data is not known; it is not zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffCoverage
{
    private TariffCoverage(Economy imposedBy, EconomyScope origins, ValueList<string> programmes, Instant? from, Instant? until)
    {
        ImposedBy = imposedBy;
        Origins = origins;
        Programmes = programmes;
        CompleteFrom = from;
        CompleteUntil = until;
    }

    /// <summary>The economy that imposes the duties.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The origins of the goods.</summary>
    public EconomyScope Origins { get; }

    /// <summary>The keys of the programmes that are in the data; empty if all are.</summary>
    public ValueList<string> Programmes { get; private init; }

    /// <summary>The first instant, included; null if the data have no start.</summary>
    public Instant? CompleteFrom { get; private init; }

    /// <summary>The first instant after them; null if they go on to the horizon of the register.</summary>
    public Instant? CompleteUntil { get; private init; }

    /// <summary>The duties that are missing though they would be covered, each on its goods.</summary>
    public ValueList<TariffGap> Gaps { get; private init; } = [];

    /// <summary>Whether all programmes of additional duties are in the data.</summary>
    public bool IsOfAllProgrammes => Programmes.Count == 0;

    /// <summary>All additional duties of an economy on goods of some origins, at any time.</summary>
    /// <param name="imposedBy">The economy that imposes the duties.</param>
    /// <param name="origins">The origins of the goods.</param>
    public static TariffCoverage Of(Economy imposedBy, EconomyScope origins) =>
        new(Require.Given(imposedBy), Require.Given(origins), [], null, null);

    /// <summary>The same duties in a time.</summary>
    /// <param name="from">The first instant, included; null for no start.</param>
    /// <param name="until">The first instant after them; null for no end but the horizon.</param>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public TariffCoverage During(Instant? from, Instant? until = null) =>
        this with { CompleteFrom = from, CompleteUntil = Require.After(from, until) };

    /// <summary>The same duties, but of some programmes only: the total of all is then not known.</summary>
    /// <param name="programmes">The keys of the programmes, at least one.</param>
    /// <exception cref="ArgumentException">There is no programme, or a key is not a key.</exception>
    public TariffCoverage OfProgrammes(params IEnumerable<string> programmes)
    {
        var keys = ValueList.From(Require.Given(programmes).Select(key => Require.Key(key, nameof(programmes))));
        return keys.Count == 0
            ? throw new ArgumentException("There is no programme.", nameof(programmes))
            : this with { Programmes = keys };
    }

    /// <summary>The same duties, of which some are missing on some goods.</summary>
    /// <param name="gaps">What is missing, beside the gaps that it names already.</param>
    public TariffCoverage Except(params IEnumerable<TariffGap> gaps) => this with { Gaps = [.. Gaps, .. Require.Each(gaps)] };

    /// <summary>The same duties without the gaps, as a snapshot has them: it is asked about tariffs on all goods.</summary>
    internal TariffCoverage WithoutGaps() => Gaps.Count == 0 ? this : this with { Gaps = [] };

    /// <summary>The same duties with some of its gaps and further ones, which take the place of those with their keys.</summary>
    internal TariffCoverage WithGaps(IEnumerable<TariffGap> kept, IEnumerable<TariffGap> further) =>
        this with { Gaps = [.. kept.Where(gap => further.All(other => other.Key != gap.Key)), .. further] };

    /// <summary>Whether another is of the same economy and origins.</summary>
    internal bool IsOfTheSame(TariffCoverage other) => ImposedBy.Equals(other.ImposedBy) && Origins.Equals(other.Origins);

    /// <summary>"additional duties of US on CN, HK from 2018-07-06T04:01:00Z".</summary>
    public override string ToString()
    {
        string from = CompleteFrom is { } start ? $" from {InstantPattern.ExtendedIso.Format(start)}" : "";
        string until = CompleteUntil is { } end ? $" to {InstantPattern.ExtendedIso.Format(end)}" : "";
        string of = IsOfAllProgrammes ? "" : $" ({string.Join(", ", Programmes)})";
        return $"additional duties of {ImposedBy} on {Origins}{of}{from}{until}";
    }

    /// <summary>The facts that an assessment of an entry lacks, since duties on it are not, or may not be, in the data.</summary>
    /// <param name="coverages">What the data have; empty if nothing is said, as in a schedule of one's own tariffs.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="at">The instant.</param>
    internal static IReadOnlyList<OpenFact> MissingFor(ValueList<TariffCoverage> coverages, CustomsEntry entry, Instant at)
    {
        if (coverages.Count == 0)
            return [];
        if (MissingIn(coverages, entry.ImportingEconomy, entry.Origin, at) is { } notInData)
            return [notInData];
        return [.. coverages.Where(coverage => coverage.Gaps.Count > 0 && coverage.ImposedBy.Equals(entry.ImportingEconomy)
                && coverage.Origins.Covers(entry.Origin, at))
            .SelectMany(coverage => coverage.Gaps).Where(gap => gap.MayApplyTo(entry, at)).Select(gap => gap.Missing).Distinct()];
    }

    /// <summary>
    /// What is missing for the additional duties on goods; null if all of them are in the data, or nothing is said of that.
    /// </summary>
    /// <param name="coverages">What the data have; empty if nothing is said, as in a schedule of one's own tariffs.</param>
    /// <param name="imposedBy">The economy that imposes the duties.</param>
    /// <param name="origin">The origin of the goods.</param>
    /// <param name="at">The instant.</param>
    internal static OpenFact? MissingIn(ValueList<TariffCoverage> coverages, Economy imposedBy, Economy origin, Instant at)
    {
        if (coverages.Count == 0)
            return null;
        bool isOfOrigin = false;
        List<string> some = [];
        foreach (TariffCoverage coverage in coverages)
        {
            if (!coverage.ImposedBy.Equals(imposedBy) || !coverage.Origins.Covers(origin, at))
                continue;
            isOfOrigin = true;
            if (at < coverage.CompleteFrom || at >= coverage.CompleteUntil)
                continue;
            if (coverage.IsOfAllProgrammes)
                return null;
            some.AddRange(coverage.Programmes);
        }

        string duties = $"additional duties of {imposedBy} on goods of {origin}";
        string problem = some.Count > 0
            ? $"of the {duties} only those of {string.Join(", ", some.Distinct(StringComparer.Ordinal))} are in the data"
            : isOfOrigin
                ? $"the {duties} at {InstantPattern.ExtendedIso.Format(at)} are not in the data"
                : $"the {duties} are not in the data";
        return OpenFact.Of(OpenFactKind.NotInData, $"additional duties on {origin}", problem);
    }

    /// <summary>The instants at which what is in the data changes.</summary>
    internal IEnumerable<Instant> ChangeInstants =>
        new[] { CompleteFrom, CompleteUntil }.Concat(Gaps.SelectMany(gap => new[] { gap.From, gap.Until })).OfType<Instant>()
            .Concat(Origins.ChangeInstants);
}
