using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A list of goods that the law names once and refers to often, such as Annex II to Executive Order 14257: codes that instruments add and
/// remove, on two clocks. Tariffs are imposed on the goods of a list (<see cref="Tariff.WithCommodities(CommodityList)"/>), and
/// conditions ask for it by its key (<see cref="EntryCondition.OnList"/>).
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// CommodityList annex = CommodityList.Create("us/reciprocal/annex-ii", "Annex II", changes);
/// annex.Covers(CommodityCode.Hts("8542.31.00"), at);      // Covered
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommodityList
{
    private readonly Lazy<Timeline<CommodityScope>> goods;

    // Many tariffs are on one list and restrict it alike; its texts are made once.
    private CommodityList? lastRestricted;

    private CommodityList(
        string key, string name, ValueList<CommodityListChange> changes, Knowledge knowledge, Func<Timeline<CommodityScope>> goods)
    {
        Key = key;
        Name = name;
        Changes = changes;
        Knowledge = knowledge;
        this.goods = new(goods);
    }

    /// <summary>The key by which tariffs and conditions refer to it.</summary>
    public string Key { get; }

    /// <summary>The name, as the end of "on": "Annex II", "the list of wood products (note 37(b))".</summary>
    public string Name { get; }

    /// <summary>The changes, in the order given; only those that were, or may have been, known if the list is restricted.</summary>
    public ValueList<CommodityListChange> Changes { get; }

    /// <summary>Through when the list is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>
    /// The history of the goods on it, consolidated from the changes when it is first asked for; before the first change there are none.
    /// </summary>
    /// <remarks>If a change whose codes are read late removes a code that is not on the list then, it is refused here.</remarks>
    public Timeline<CommodityScope> Goods => goods.Value;

    /// <summary>A list.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name, as the end of "on": "Annex II".</param>
    /// <param name="changes">
    /// The changes; without any there are no goods on it yet. Those of one instrument and moment, and those that were published at one
    /// time, count in the order given.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The key is not a key, the name is empty, or a change removes a code that is not on the list then. If the codes of a change have not
    /// been read, that is found when <see cref="Goods"/> is first asked for.
    /// </exception>
    public static CommodityList Create(string key, string name, params IEnumerable<CommodityListChange> changes)
    {
        ValueList<CommodityListChange> own = Require.Each(changes);
        if (own.All(change => change.AreCodesRead))
            ListConsolidation.Check(own);
        return new(
            Require.Key(key), Require.Text(name), own, Knowledge.Complete,
            () => Timeline<CommodityScope>.Of(key, ListConsolidation.ActsOf(key, own)));
    }

    /// <summary>Whether a commodity is on the list at an instant, as known to the list.</summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="at">The instant.</param>
    /// <returns>
    /// Covered, not covered, or partly: only some of the longer codes that begin with it are on the list. Where the texts leave open what
    /// is on the list, what they may cover counts as partly covered; <see cref="Goods"/> says why.
    /// </returns>
    public Coverage Covers(CommodityCode commodity, NodaTime.Instant at)
    {
        Require.Given(commodity);
        Coverage[] possible = [.. Goods.At(at).Possible
            .Select(goods => goods.IsInForce ? goods.Value.Covers(commodity) : Coverage.NotCovered).Distinct()];
        return possible.Length == 1 ? possible[0] : Coverage.PartlyCovered;
    }

    /// <summary>The same list as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public CommodityList AsKnownAt(NodaTime.Instant knownAt) => With(Knowledge.RestrictedTo(knownAt), () => Goods.AsKnownAt(knownAt));

    /// <summary>The same list with further changes, which come after those that it has.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>; or a change was published after the instant to which the list is
    /// restricted.</exception>
    public CommodityList With(params IEnumerable<CommodityListChange> changes)
    {
        ValueList<CommodityListChange> further = Require.Each(changes);
        foreach (CommodityListChange change in further)
            Knowledge.CheckKnownInTime(change.Instrument);
        return further.Count == 0 ? this : Create(Key, Name, Changes.Concat(further)).Under(Knowledge);
    }

    // By hand: the goods follow from the changes.
    /// <summary>Whether both have the same changes and the same knowledge.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(CommodityList? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Name == other.Name && Knowledge == other.Knowledge && Changes == other.Changes));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Name, Changes.Count, Knowledge);

    /// <summary>"us/reciprocal/annex-ii: Annex II, 6 changes".</summary>
    public override string ToString() => $"{Key}: {Name}, {Changes.Count} changes";

    /// <summary>The instants at which a change of it applies, or may begin to. No codes are read for them.</summary>
    internal IEnumerable<NodaTime.Instant> ChangeInstants =>
        Changes.SelectMany(change => new[] { change.From.Earliest, change.From.Latest }).Distinct();

    /// <summary>The lists on which tariffs are imposed.</summary>
    internal static IEnumerable<CommodityList> Of(IEnumerable<Tariff> tariffs) =>
        tariffs.Select(tariff => tariff.CommodityList).OfType<CommodityList>();

    /// <summary>Lists that may be given several times, by key.</summary>
    /// <exception cref="ArgumentException">Two different lists have one key.</exception>
    internal static KeyedList<CommodityList> EachOnce(IEnumerable<CommodityList> lists)
    {
        Dictionary<string, CommodityList> byKey = new(StringComparer.Ordinal);
        foreach (CommodityList list in lists)
        {
            if (!byKey.TryAdd(Require.Given(list).Key, list) && !byKey[list.Key].Equals(list))
                throw new ArgumentException($"There are two different lists with the key '{list.Key}'.", nameof(lists));
        }

        return KeyedList<CommodityList>.Of("list", byKey.Values.OrderBy(list => list.Key, StringComparer.Ordinal), list => list.Key);
    }

    internal CommodityList Under(Knowledge knowledge) => With(knowledge, () => Goods.InRegister(knowledge, []));

    private CommodityList With(Knowledge knowledge, Func<Timeline<CommodityScope>> history)
    {
        if (knowledge == Knowledge)
            return this;
        if (lastRestricted is { } last && last.Knowledge == knowledge)
            return last;
        return lastRestricted = new(
            Key, Name, [.. Changes.Where(change => change.Instrument.Published.Earliest <= knowledge.AsOf)], knowledge, history);
    }
}
