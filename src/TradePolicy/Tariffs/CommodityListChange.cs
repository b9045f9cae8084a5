using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// What an instrument changes in a list of goods: it adds codes, removes codes, or both, from a moment on. A moment before its publication
/// makes it retroactive.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// // Annex I to Executive Order 14346 changes Annex II.
/// CommodityListChange.Of(order14346, LegalMoment.Parse("2025-09-08T00:01 America/New_York"), added, removed)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommodityListChange
{
    private readonly Lazy<(ValueList<CommodityCode> Added, ValueList<CommodityCode> Removed)> codes;

    private CommodityListChange(
        LegalInstrument instrument, LegalMoment from, string? pinpoint,
        Lazy<(ValueList<CommodityCode> Added, ValueList<CommodityCode> Removed)> codes)
    {
        Instrument = Require.Given(instrument);
        From = Require.Given(from);
        Pinpoint = Require.TextOrNone(pinpoint);
        this.codes = codes;
    }

    /// <summary>The instrument, which also tells since when the change is known.</summary>
    public LegalInstrument Instrument { get; }

    /// <summary>The moment from which the change applies, included.</summary>
    public LegalMoment From { get; }

    /// <summary>
    /// The codes that are on the list from then on, in order, each once. A code covers all longer codes that begin with it.
    /// </summary>
    public ValueList<CommodityCode> Added => codes.Value.Added;

    /// <summary>The codes that are no longer on the list from then on, in order, each once.</summary>
    public ValueList<CommodityCode> Removed => codes.Value.Removed;

    /// <summary>The place in the instrument: "annex I"; null if unknown.</summary>
    public string? Pinpoint { get; }

    /// <summary>
    /// How well it is known that the instrument changes these codes; null if nothing is said beyond the instrument itself.
    /// </summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>A change.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="from">The moment from which it applies, included.</param>
    /// <param name="added">The codes that it adds.</param>
    /// <param name="removed">The codes that it removes.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException">No code is given, or a code is both added and removed.</exception>
    public static CommodityListChange Of(
        LegalInstrument instrument, LegalMoment from, IEnumerable<CommodityCode>? added = null, IEnumerable<CommodityCode>? removed = null,
        string? pinpoint = null)
    {
        return new(instrument, from, pinpoint, new(Checked(
            instrument, Require.Each(added ?? [], nameof(added)), Require.Each(removed ?? [], nameof(removed)))));
    }

    /// <summary>A change whose codes are read only when they are asked for, as from a large file.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="from">The moment from which it applies, included.</param>
    /// <param name="codes">
    /// Gives the codes that it adds and removes. It is called at most once. What <see cref="Of"/> refuses, it makes the members that ask
    /// for the codes throw.
    /// </param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException"><paramref name="pinpoint"/> is empty, too long or not well-formed.</exception>
    public static CommodityListChange Deferred(
        LegalInstrument instrument, LegalMoment from, Func<(IEnumerable<CommodityCode> Added, IEnumerable<CommodityCode> Removed)> codes,
        string? pinpoint = null)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return new(instrument, from, pinpoint, new(() =>
        {
            (IEnumerable<CommodityCode> added, IEnumerable<CommodityCode> removed) = codes();
            return Checked(instrument, added, removed);
        }));
    }

    /// <summary>The same change with its evidence, where it differs from that of the instrument: an annex that is not held.</summary>
    /// <param name="evidence">The evidence.</param>
    public CommodityListChange With(Evidence evidence) => this with { Evidence = Require.Given(evidence) };

    /// <summary>Whether the codes have been read.</summary>
    internal bool AreCodesRead => codes.IsValueCreated;

    // By hand: that codes are read late is no part of the change.
    /// <summary>Whether both change the same by the same instrument from the same moment on.</summary>
    /// <param name="other">The other change.</param>
    public bool Equals(CommodityListChange? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Instrument == other.Instrument && From == other.From && Pinpoint == other.Pinpoint && Evidence == other.Evidence
                && (ReferenceEquals(codes, other.codes) || (Added == other.Added && Removed == other.Removed))));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Instrument, From, Pinpoint);

    /// <summary>"Executive Order 14346, annex I: adds 39, removes 8 from 2025-09-08T00:01 America/New_York".</summary>
    public override string ToString()
    {
        string place = Pinpoint is null ? "" : $", {Pinpoint}";
        string[] parts =
        [
            .. Added.Count == 0 ? Array.Empty<string>() : [$"adds {Added.Count}"],
            .. Removed.Count == 0 ? Array.Empty<string>() : [$"removes {Removed.Count}"],
        ];
        return $"{Instrument.Name}{place}: {string.Join(", ", parts)} from {From}";
    }

    private static (ValueList<CommodityCode> Added, ValueList<CommodityCode> Removed) Checked(
        LegalInstrument instrument, IEnumerable<CommodityCode> added, IEnumerable<CommodityCode> removed)
    {
        ValueList<CommodityCode> plus = InOrder(added), minus = InOrder(removed);
        if (plus.Count + minus.Count == 0)
            throw new ArgumentException("A change of a list adds or removes at least one code.");
        HashSet<CodePrefix> both = [.. plus.Select(code => CodePrefix.Of(code))];
        return minus.FirstOrDefault(code => both.Contains(CodePrefix.Of(code))) is { } twice
            ? throw new ArgumentException(
                $"{Require.Given(instrument).Name} both adds {twice} to the list and removes it.", nameof(removed))
            : (plus, minus);
    }

    private static ValueList<CommodityCode> InOrder(IEnumerable<CommodityCode> codes) =>
        ValueList.From(Require.Each(codes).Order().DistinctBy(code => CodePrefix.Of(code)));
}
