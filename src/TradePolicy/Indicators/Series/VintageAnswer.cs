using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// The knowledge of a period at an instant: nothing, one vintage, or, while it is open whether a release was already
/// published, the possible vintages. <c>default</c> is nothing.
/// </summary>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public readonly record struct VintageAnswer
{
    private readonly Vintage? certain;
    private readonly ArraySegment<Vintage> later;
    private readonly Instant known;

    private VintageAnswer(VintageState state, Vintage? certain, ArraySegment<Vintage> later, Instant known)
    {
        State = state;
        this.certain = certain;
        this.later = later;
        this.known = known;
    }

    /// <summary>Which kind of answer this is.</summary>
    public VintageState State { get; }

    /// <summary>Whether the answer is not open: one vintage, or that nothing had been published.</summary>
    public bool IsCertain => State != VintageState.Indeterminate;

    /// <summary>Whether it is also possible that nothing had been published.</summary>
    public bool MayBeUnpublished => State != VintageState.Published && certain is null;

    /// <summary>The one vintage.</summary>
    /// <exception cref="InvalidOperationException">There is none, or several are possible.</exception>
    public Vintage Value => State == VintageState.Published
        ? certain!
        : throw new InvalidOperationException($"There is not exactly one vintage: {this}.");

    /// <summary>The possible vintages, in the order of their releases; empty if nothing had been published.</summary>
    public ValueList<Vintage> Possible => [.. certain is null ? [] : new[] { certain }, .. InDoubt()];

    /// <summary>The releases that may or may not have been known; empty if the answer is certain.</summary>
    public ValueList<OpenFact> Reasons
    {
        get
        {
            Instant at = known;
            return [.. InDoubt().Select(vintage => Doubt(vintage.Release, at))];
        }
    }

    /// <summary>The vintage, if the answer is certain and there is one.</summary>
    /// <param name="vintage">The vintage.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([NotNullWhen(true)] out Vintage? vintage)
    {
        vintage = State == VintageState.Published ? certain : null;
        return vintage is not null;
    }

    // By hand: only the possible vintages count, not their index, nor the instant.
    /// <summary>Whether both are the same answer.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(VintageAnswer other) =>
        State == other.State && MayBeUnpublished == other.MayBeUnpublished && Possible.SequenceEqual(other.Possible);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(State, certain);

    /// <summary>"not published", the vintage, or "uncertain: … or …".</summary>
    public override string ToString() => State switch
    {
        VintageState.NotPublished => "not published",
        VintageState.Published => certain!.ToString(),
        _ => $"uncertain: {(MayBeUnpublished ? "not published, or " : "")}{string.Join(", or ", Possible)}",
    };

    internal static VintageAnswer Certain(Vintage? vintage) =>
        vintage is null ? default : new(VintageState.Published, vintage, ArraySegment<Vintage>.Empty, default);

    internal static VintageAnswer Open(Vintage? certain, ArraySegment<Vintage> later, Instant known) =>
        new(VintageState.Indeterminate, certain, later, known);

    internal static OpenFact Doubt(Release release, Instant known) => OpenFact.Of(
        OpenFactKind.Publication,
        release.Source,
        $"the release of {release.Source}, published {release.Published}, " +
        $"may or may not have been known at {InstantPattern.ExtendedIso.Format(known)}");

    private IEnumerable<Vintage> InDoubt()
    {
        Instant at = known;
        return State == VintageState.Indeterminate ? later.Where(vintage => vintage.Release.Published.Earliest <= at) : [];
    }
}
