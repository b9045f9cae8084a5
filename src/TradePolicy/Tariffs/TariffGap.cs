using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A duty that is not among the tariffs although their coverage would include it: its goods have no certain total, since it would be added,
/// and since others would yield to it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffGap
{
    private TariffGap(string key, string message, CommodityScope goods)
    {
        Key = key;
        Message = message;
        Goods = goods;
    }

    /// <summary>The key: "us/232/vehicles".</summary>
    public string Key { get; }

    /// <summary>What is missing, as a sentence without its full stop: "the Section 232 duty on … is not in the data".</summary>
    public string Message { get; }

    /// <summary>The goods that the duty is, or may be, on.</summary>
    public CommodityScope Goods { get; }

    /// <summary>The first instant at which the duty applies, included; null if it has no start.</summary>
    public Instant? From { get; private init; }

    /// <summary>The first instant at which it applies no longer; null if it has no end.</summary>
    public Instant? Until { get; private init; }

    /// <summary>
    /// The fact of the entry without which the duty is not charged, as for parts that may be of something else; null if it is on all of the
    /// goods. An entry that states it false has a certain total.
    /// </summary>
    public string? Fact { get; private init; }

    /// <summary>A duty that is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">What is missing, as a sentence without its full stop.</param>
    /// <param name="goods">The goods.</param>
    /// <exception cref="ArgumentException">The key is not a key, or the message is empty or too long.</exception>
    public static TariffGap Of(string key, string message, CommodityScope goods) =>
        new(Require.Key(key), Require.Text(message), Require.Given(goods));

    /// <summary>The same gap in a time.</summary>
    /// <param name="from">The first instant, included; null for no start.</param>
    /// <param name="until">The first instant after it; null for no end.</param>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public TariffGap During(Instant? from, Instant? until = null) =>
        this with { From = from, Until = Require.After(from, until) };

    /// <summary>The same gap on goods of which a fact is true.</summary>
    /// <param name="fact">The name of the fact of the entry.</param>
    /// <exception cref="ArgumentException"><paramref name="fact"/> is empty, too long or not well-formed.</exception>
    public TariffGap If(string fact) => this with { Fact = Require.Text(fact) };

    /// <summary>The message.</summary>
    public override string ToString() => Message;

    /// <summary>
    /// Whether the duty may be on an entry: its goods are, or may be, among those of the gap, and the fact is not stated false.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="at">The instant that decides its rates.</param>
    public bool MayApplyTo(CustomsEntry entry, Instant at) =>
        IsOn(Require.Given(entry).Commodity, at)
        && (Fact is null || !entry.Facts.TryGetValue(Fact, out bool isTrue) || isTrue);

    /// <summary>Whether the duty may be on goods at an instant if its fact is true.</summary>
    internal bool IsOn(CommodityCode commodity, Instant at) => !(at < From) && !(at >= Until) && MayBeOn(commodity);

    internal bool MayBeOn(CommodityCode commodity) => Goods.Covers(commodity) != Coverage.NotCovered;

    /// <summary>The fact that an assessment lacks.</summary>
    internal OpenFact Missing => OpenFact.Of(
        OpenFactKind.NotInData, Key, Fact is null ? Message : $"{Message}; it is not stated that \"{Fact}\" is false");
}
