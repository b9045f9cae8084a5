using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// What is on a list of goods at the instant of a snapshot: what conditions of its tariffs mean that name the list.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommodityListState
{
    // Worked out when it is asked for: most readers of a snapshot do not ask, and lists are long.
    private readonly Lazy<Content> content;

    private CommodityListState(string key, string name, Lazy<Content> content)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        this.content = content;
    }

    /// <summary>The key of the list.</summary>
    public string Key { get; }

    /// <summary>The name, as the end of "on": "Annex II".</summary>
    public string Name { get; }

    /// <summary>The goods on it; none if nothing is, several if the texts leave open what is.</summary>
    public ValueList<CommodityScope> Possible => content.Value.Possible;

    /// <summary>Whether it is certain what is on it.</summary>
    public bool IsCertain => content.Value.IsCertain;

    /// <summary>The instruments that changed it last; several if the texts leave open which did.</summary>
    public ValueList<LegalInstrument> Instruments => content.Value.Instruments;

    /// <summary>How long it stays as it is, as far as known: the start is included, the end is not.</summary>
    public Interval ValidDuring => content.Value.ValidDuring;

    /// <summary>The facts that leave open what is on it, or only its source.</summary>
    public ValueList<OpenFact> Reasons => content.Value.Reasons;

    /// <summary>The state of a list.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="name">The name, as the end of "on": "Annex II".</param>
    /// <param name="possible">The goods that are, or may be, on it, each once; none if nothing is.</param>
    /// <param name="instruments">The instruments that changed it last.</param>
    /// <param name="validDuring">How long it stays as it is, as far as known.</param>
    /// <param name="isInDoubt">Whether perhaps nothing, or something else, is on it. Of several possible goods, it always is.</param>
    /// <param name="reasons">The facts that leave it open.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or the same goods occur twice.</exception>
    public static CommodityListState Create(
        string key,
        string name,
        IEnumerable<CommodityScope> possible,
        IEnumerable<LegalInstrument> instruments,
        Interval validDuring,
        bool isInDoubt = false,
        IEnumerable<OpenFact>? reasons = null)
    {
        ValueList<CommodityScope> goods = Require.Each(possible);
        if (goods.Distinct().Count() != goods.Count)
            throw new ArgumentException("Goods that are possible are given once.", nameof(possible));
        bool isCertain = !isInDoubt && goods.Count <= 1;
        return new(key, name, new(new Content(
            goods, Require.Each(instruments), validDuring, isCertain,
            OpenFact.ReasonsOf(isCertain, Require.Each(reasons ?? [], nameof(reasons)), key, $"what is on {name}"))));
    }

    // By hand: that the content is worked out late is no part of it.
    /// <summary>Whether both lists have the same goods by the same instruments.</summary>
    /// <param name="other">The other state.</param>
    public bool Equals(CommodityListState? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Name == other.Name
                && (ReferenceEquals(content, other.content) || content.Value == other.content.Value)));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Name);

    /// <summary>"us/goods/annex-ii: Annex II, 1039 codes (Executive Order 14257)".</summary>
    public override string ToString()
    {
        string by = Instruments.Count == 0 ? "" : $" ({string.Join("; ", Instruments.Select(instrument => instrument.Name))})";
        return $"{Key}: {Name}, {Shown}{by}";
    }

    /// <summary>"1039 codes", "1039 codes, in doubt", "no goods".</summary>
    internal string Shown => (Possible.Count == 0 ? "no goods"
        : string.Join(" or ", Possible.Select(goods => Codes(goods.Included.Count)).Distinct(StringComparer.Ordinal)))
        + (IsCertain ? "" : ", in doubt");

    /// <summary>"1 code", "39 codes".</summary>
    internal static string Codes(int count) => count == 1 ? "1 code" : $"{count} codes";

    internal static CommodityListState Of(CommodityList list, Instant at, LegalView view) => new(list.Key, list.Name, new(() =>
    {
        Segment<CommodityScope> goods = list.Goods.At(at, view);
        bool isCertain = !goods.IsBeyondHorizon && !goods.IsIncomplete && goods.Possible.All(one => one.SameValue(goods.Possible[0]));
        return new(
            ValueList.From(goods.Possible.Where(one => one.IsInForce).Select(one => one.Value).Distinct()),
            ValueList.From(goods.Possible.Select(one => one.EndedBy ?? one.EnactedBy).OfType<LegalInstrument>().Distinct()),
            goods.During,
            isCertain,
            OpenFact.ReasonsOf(isCertain, ValueList.From(goods.Reasons), list.Key, $"what is on {list.Name}"));
    }));

    private sealed record Content(
        ValueList<CommodityScope> Possible, ValueList<LegalInstrument> Instruments, Interval ValidDuring, bool IsCertain,
        ValueList<OpenFact> Reasons);
}
