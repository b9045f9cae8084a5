using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>
/// When an item that was made in another economy is under a control all the same: for the controlled content in it, or for
/// the technology that it was made with.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// Announcement 61 of 2025 of China's Ministry of Commerce: from 0.1 per cent of the value on, or made with Chinese
/// technology: <c>ForeignMadeRule.Of(Percentage.Of(0.1m), coversProductsOfTechnology: true)</c>.
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ForeignMadeRule
{
    private ForeignMadeRule() { }

    /// <summary>
    /// The share of the value, included, from which on controlled content brings the item under the control: the value rule,
    /// or de minimis. Null if content does not.
    /// </summary>
    public Percentage? MinimumContent { get; private init; }

    /// <summary>Whether an item that was made with controlled technology is under the control, whatever its content.</summary>
    public bool CoversProductsOfTechnology { get; private init; }

    /// <summary>A rule.</summary>
    /// <param name="minimumContent">The share of the value, included, from which on content counts; null if it does not.</param>
    /// <param name="coversProductsOfTechnology">Whether an item made with controlled technology is covered.</param>
    /// <exception cref="ArgumentException">Neither content nor technology counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 100 %.</exception>
    public static ForeignMadeRule Of(Percentage? minimumContent, bool coversProductsOfTechnology = false)
    {
        if (minimumContent is null && !coversProductsOfTechnology)
            throw new ArgumentException(
                "A rule on items made elsewhere counts their content, or the technology that they were made with.", nameof(minimumContent));
        if (minimumContent is { } share)
            Require.Share(share, name: nameof(minimumContent));
        return new() { MinimumContent = minimumContent, CoversProductsOfTechnology = coversProductsOfTechnology };
    }

    /// <summary>"made elsewhere with content of at least 0.1% or with controlled technology".</summary>
    public override string ToString()
    {
        string content = MinimumContent is { } share ? $"content of at least {share}" : "";
        string technology = CoversProductsOfTechnology ? "controlled technology" : "";
        return $"made elsewhere with {string.Join(" or with ", new[] { content, technology }.Where(text => text.Length > 0))}";
    }

    internal Condition<ProposedExport> ConditionFor(Economy economy) => Condition<ProposedExport>.AnyOf(
    [
        .. MinimumContent is { } share
            ? [ExportCondition.ShareAtLeast(ExportFactNames.ContentOf(economy), share)]
            : Array.Empty<Condition<ProposedExport>>(),
        .. CoversProductsOfTechnology
            ? [ExportCondition.Fact(ExportFactNames.TechnologyOf(economy))]
            : Array.Empty<Condition<ProposedExport>>(),
    ]);
}
