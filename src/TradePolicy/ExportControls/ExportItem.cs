using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>
/// What is to be exported: goods, software or technology, with what is known of its classification on control lists. Only
/// a classification decides whether an item is controlled; where none is stated, that is open.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// ExportItem magnets = ExportItem.Of("sintered NdFeB magnets with 2 % dysprosium")
///     .WithCommodity(CommodityCode.China("8505.11.10.00"))
///     .WithControlCodes(ControlCode.China("1C905.a.4"));
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExportItem
{
    private ExportItem(string description) => Description = description;

    /// <summary>The item in words.</summary>
    public string Description { get; }

    /// <summary>Its commodity code; null if none is stated.</summary>
    public CommodityCode? Commodity { get; private init; }

    /// <summary>The economy that it originates in; null if none is stated.</summary>
    public Economy? Origin { get; private init; }

    /// <summary>The codes that it is classified under, of all lists, in order.</summary>
    public ValueList<ControlCode> ControlCodes { get; private init; } = [];

    /// <summary>The lists that it is stated not to be on, in the order of their keys.</summary>
    public ValueList<ControlList> ListsWithoutCode { get; private init; } = [];

    /// <summary>An item in words, of which nothing else is known.</summary>
    /// <param name="description">The item in words.</param>
    /// <exception cref="ArgumentException">The description is empty or too long.</exception>
    public static ExportItem Of(string description) => new(Require.Text(description));

    /// <summary>The same item with its commodity code.</summary>
    /// <param name="commodity">The commodity code.</param>
    public ExportItem WithCommodity(CommodityCode commodity) => this with { Commodity = Require.Given(commodity) };

    /// <summary>The same item, originating in an economy.</summary>
    /// <param name="origin">The economy.</param>
    public ExportItem WithOrigin(Economy origin) => this with { Origin = Require.Given(origin) };

    /// <summary>The same item, classified under codes beside those that it has.</summary>
    /// <param name="codes">The codes, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or the item is stated not to be on the list of one.</exception>
    public ExportItem WithControlCodes(params IEnumerable<ControlCode> codes)
    {
        ControlCode[] given = [.. Require.Each(codes)];
        if (given.Length == 0)
            throw new ArgumentException("No code is given.", nameof(codes));
        foreach (ControlCode code in given)
        {
            if (ListsWithoutCode.Any(list => list.Key == code.List.Key))
                throw new ArgumentException(
                    $"The item is stated not to be on the list {code.List.Key}, so it is not classified under {code}.", nameof(codes));
        }

        return this with { ControlCodes = [.. ControlCodes.Concat(given).Distinct().Order()] };
    }

    /// <summary>
    /// The same item, stated to be on no entry of a list: it has been classified, and is not controlled by it (EAR99 of the United States).
    /// </summary>
    /// <param name="list">The list.</param>
    /// <exception cref="ArgumentException">The item is classified under a code of that list.</exception>
    public ExportItem WithNoCodeOn(ControlList list)
    {
        if (ControlCodesOn(list) is { Count: > 0 } codes)
            throw new ArgumentException(
                $"The item is classified under {string.Join(", ", codes)}, so it is on the list {list.Key}.", nameof(list));
        return this with
        {
            ListsWithoutCode =
            [
                .. ListsWithoutCode.Append(list).DistinctBy(own => own.Key).OrderBy(own => own.Key, StringComparer.Ordinal)
            ],
        };
    }

    /// <summary>
    /// The codes of a list that it is classified under; none if it is stated not to be on it, null if nothing is stated.
    /// </summary>
    /// <param name="list">The list.</param>
    public IReadOnlyList<ControlCode>? ControlCodesOn(ControlList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        ControlCode[] own = [.. ControlCodes.Where(code => code.List.Key == list.Key)];
        return own.Length > 0 || ListsWithoutCode.Any(other => other.Key == list.Key) ? own : null;
    }

    /// <summary>"sintered NdFeB magnets (1C905.a.4)".</summary>
    public override string ToString() => ControlCodes.Count == 0 ? Description : $"{Description} ({string.Join(", ", ControlCodes)})";
}
