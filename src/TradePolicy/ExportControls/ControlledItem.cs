using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>
/// An item that a control is on: its code on the control list, with the commodity codes that may indicate it and the
/// minerals that it is of. A commodity code alone never decides whether an item is controlled.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ControlledItem
{
    private ControlledItem(ControlCode code, string? description)
    {
        Code = code;
        Description = description;
    }

    /// <summary>The code on the control list.</summary>
    public ControlCode Code { get; }

    /// <summary>The item in words; null if none are in the data.</summary>
    public string? Description { get; }

    /// <summary>The commodity codes that may indicate the item, in order.</summary>
    public ValueList<CommodityCode> RelatedCommodities { get; private init; } = [];

    /// <summary>The minerals that the item is of.</summary>
    public ValueList<CriticalMineral> Minerals { get; private init; } = [];

    /// <summary>An item.</summary>
    /// <param name="code">The code on the control list.</param>
    /// <param name="description">The item in words.</param>
    /// <exception cref="ArgumentException">The description is empty or too long.</exception>
    public static ControlledItem Of(ControlCode code, string? description = null) =>
        new(Require.Given(code), Require.TextOrNone(description));

    /// <summary>The same item with the commodity codes that may indicate it.</summary>
    /// <param name="codes">The codes.</param>
    public ControlledItem WithRelatedCommodities(params IEnumerable<CommodityCode> codes) =>
        this with { RelatedCommodities = [.. RelatedCommodities.Concat(Require.Each(codes)).Distinct().Order()] };

    /// <summary>The same item with the minerals that it is of.</summary>
    /// <param name="minerals">The minerals.</param>
    public ControlledItem WithMinerals(params IEnumerable<CriticalMineral> minerals) =>
        this with { Minerals = [.. Minerals.Concat(Require.Each(minerals)).Distinct().OrderBy(mineral => mineral.AtomicNumber)] };

    /// <summary>Whether a commodity code is one of those that may indicate the item, or a part of one.</summary>
    /// <param name="commodity">The commodity code.</param>
    public bool MayInclude(CommodityCode commodity) =>
        Require.Given(commodity) is var asked && RelatedCommodities.Any(code => code.Contains(asked) || commodity.Contains(code));

    /// <summary>"1C905: dysprosium".</summary>
    public override string ToString() => Description is null ? Code.ToString() : $"{Code}: {Description}";
}
