using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// The knowledge of a period at an instant: nothing, one vintage, or, while it is open whether a release was already
/// published, or where two releases of one instant differ, the possible vintages. <c>default</c> is nothing.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public readonly record struct VintageAnswer
{
    // The prints of the last instant that are known for certain, then what may be known beside what is not.
    private readonly ArraySegment<Vintage> among;
    private readonly Instant known;

    private VintageAnswer(VintageState state, ArraySegment<Vintage> among, Instant known)
    {
        State = state;
        this.among = among;
        this.known = known;
    }

    /// <summary>Which kind of answer this is.</summary>
    public VintageState State { get; }

    /// <summary>Whether the answer is not open: one vintage, or that nothing had been published.</summary>
    public bool IsCertain => State != VintageState.Indeterminate;

    /// <summary>Whether it is also possible that nothing had been published.</summary>
    public bool MayBeUnpublished => State != VintageState.Published && !Certain().Any();

    /// <summary>The one vintage.</summary>
    /// <exception cref="InvalidOperationException">There is none, or several are possible.</exception>
    public Vintage Value => State == VintageState.Published
        ? among[0]
        : throw new InvalidOperationException($"There is not exactly one vintage: {this}.");

    /// <summary>The possible vintages, in the order of their releases; empty if nothing had been published.</summary>
    public ValueList<Vintage> Possible => [.. Certain(), .. InDoubt()];

    /// <summary>
    /// The prints of one instant that differ, and the releases that may or may not have been known; empty if the answer is certain.
    /// </summary>
    public ValueList<OpenFact> Reasons
    {
        get
        {
            Instant at = known;
            Vintage[] certain = [.. Certain()];
            return
            [
                .. State == VintageState.Indeterminate && certain.Length > 1 ? [Differing(certain)] : Array.Empty<OpenFact>(),
                .. InDoubt().Select(vintage => Doubt(vintage.Release, at)),
            ];
        }
    }

    /// <summary>The vintage, if the answer is certain and there is one.</summary>
    /// <param name="vintage">The vintage.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([NotNullWhen(true)] out Vintage? vintage)
    {
        vintage = State == VintageState.Published ? among[0] : null;
        return vintage is not null;
    }

    // By hand: only the possible vintages count, not their index, nor the instant.
    /// <summary>Whether both are the same answer.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(VintageAnswer other) => State == other.State && Possible == other.Possible;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(State, Possible);

    /// <summary>"not published", the vintage, or "uncertain: … or …".</summary>
    public override string ToString() => State switch
    {
        VintageState.NotPublished => "not published",
        VintageState.Published => among[0].ToString(),
        _ => $"uncertain: {(MayBeUnpublished ? "not published, or " : "")}{string.Join(", or ", Possible)}",
    };

    /// <summary>The answer of prints of one instant that are known for certain: none, one, or several that differ.</summary>
    internal static VintageAnswer Of(ArraySegment<Vintage> prints) => prints.Count switch
    {
        0 => default,
        1 => new(VintageState.Published, prints, Instant.MaxValue),
        _ => new(VintageState.Indeterminate, prints, Instant.MaxValue),
    };

    /// <summary>The answer while it is open whether a release was already published.</summary>
    /// <param name="among">The prints of one instant that are known for certain, and then those of which some are in doubt.</param>
    /// <param name="known">The instant of knowledge.</param>
    internal static VintageAnswer Open(ArraySegment<Vintage> among, Instant known) => new(VintageState.Indeterminate, among, known);

    internal static OpenFact Doubt(Release release, Instant known) => OpenFact.Of(
        OpenFactKind.Publication,
        release.Source,
        $"the release of {release.Source}, published {release.Published}, " +
        $"may or may not have been known at {InstantPattern.ExtendedIso.Format(known)}");

    /// <summary>The fact that the prints of a period at one instant differ; it names their releases.</summary>
    internal static OpenFact Differing(IReadOnlyList<Vintage> prints)
    {
        string each = string.Join(
            ", and ", prints.Select(vintage => $"{Shown(vintage.Observation)} in the release of {vintage.Release.Source}"));
        ReferencePeriod period = prints[0].Observation.Period;
        return OpenFact.Of(
            OpenFactKind.Reading,
            period.ToString(),
            $"{(prints.Count == 2 ? "two" : "several")} prints of {IndicatorWords.Name(period)} at one instant differ, " +
            $"{each}, published {prints[0].Release.Published}");

        static string Shown(Observation observation) => observation.ToString()[$"{observation.Period}: ".Length..];
    }

    private IEnumerable<Vintage> Certain()
    {
        Instant at = known;
        return State == VintageState.NotPublished ? [] : among.Where(vintage => vintage.Release.Published.Latest <= at);
    }

    private IEnumerable<Vintage> InDoubt()
    {
        Instant at = known;
        return State == VintageState.Indeterminate
            ? among.Where(vintage => vintage.Release.Published.Earliest <= at && at < vintage.Release.Published.Latest)
            : [];
    }
}
