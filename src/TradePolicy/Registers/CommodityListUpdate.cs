using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>Changes that an update adds to a list of goods of a register.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommodityListUpdate
{
    private CommodityListUpdate(string list, ValueList<CommodityListChange> changes)
    {
        List = list;
        Changes = changes;
    }

    /// <summary>The key of the list.</summary>
    public string List { get; }

    /// <summary>The changes, which come after those that the list has, in the order given.</summary>
    public ValueList<CommodityListChange> Changes { get; }

    /// <summary>The changes of a list.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="changes">The changes, at least one.</param>
    /// <exception cref="ArgumentException">The list is not a key, there is no change, or a change is given twice.</exception>
    public static CommodityListUpdate Of(string list, params IEnumerable<CommodityListChange> changes)
    {
        ValueList<CommodityListChange> given = Require.Each(changes);
        if (given.Count == 0)
            throw new ArgumentException($"There is no change of '{list}'.", nameof(changes));
        if (given.GroupBy(change => change).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"'{list}' is changed twice alike by {twice.Key.Instrument.Name}.", nameof(changes));
        return new(Require.Key(list), given);
    }

    /// <summary>"us/goods/annex-ii: 2 changes".</summary>
    public override string ToString() => $"{List}: {Changes.Count} changes";

    /// <summary>The list with the changes, without regard to what is known.</summary>
    /// <exception cref="ArgumentException">A change removes a code that is not on the list then.</exception>
    internal CommodityList AppliedTo(CommodityList list)
    {
        var changed = CommodityList.Create(list.Key, list.Name, list.Changes.Concat(Changes));
        // What does not fit is refused here, also if codes are read late.
        _ = changed.Goods;
        return changed;
    }
}
