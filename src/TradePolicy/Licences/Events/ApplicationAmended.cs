using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The application is amended before it is decided: its goods, its parties, its end use or its documents are stated again. The parts that
/// are not stated stay. The time to decide runs on; an authority that begins to count again is not modelled.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ApplicationAmended : LicenceEvent
{
    private ApplicationAmended(
        Instant at,
        string? reason,
        IEnumerable<LicensedGoods>? goods,
        IEnumerable<TradeParty>? parties,
        string? endUse,
        IEnumerable<string>? documents)
        : base(LicenceEventKind.ApplicationAmended, at, reason)
    {
        if (goods is null && parties is null && endUse is null && documents is null)
            throw new ArgumentException("An amendment of an application states at least one of goods, parties, end use and documents.");
        Goods = goods is null ? null : LicenceApplication.CheckedGoods(goods);
        Parties = parties is null ? null : LicenceApplication.CheckedParties(parties);
        EndUse = Require.TextOrNone(endUse);
        Documents = documents is null ? null : [.. LicenceTexts.Of(documents).Distinct()];
    }

    /// <summary>All the goods as amended; null if they stay.</summary>
    public ValueList<LicensedGoods>? Goods { get; }

    /// <summary>All the parties as amended; null if they stay.</summary>
    public ValueList<TradeParty>? Parties { get; }

    /// <summary>The end use as amended; null if it stays.</summary>
    public string? EndUse { get; }

    /// <summary>All the documents that are enclosed now, by name; null if they stay.</summary>
    public ValueList<string>? Documents { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="goods">All the goods as amended; null if they stay.</param>
    /// <param name="parties">All the parties as amended; null if they stay.</param>
    /// <param name="endUse">The end use as amended; null if it stays.</param>
    /// <param name="documents">All the documents that are enclosed now; null if they stay.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">Nothing is amended, two goods have one line number, a party is named twice, or a text is
    /// empty.</exception>
    public static ApplicationAmended Of(
        Instant at,
        IEnumerable<LicensedGoods>? goods = null,
        IEnumerable<TradeParty>? parties = null,
        string? endUse = null,
        IEnumerable<string>? documents = null,
        string? reason = null) => new(at, reason, goods, parties, endUse, documents);

    private protected override string Content() => "application amended: " + string.Join("; ", new[]
    {
        Goods is null ? null : string.Join(", ", Goods),
        Parties is null ? null : Parties.Count == 0 ? "no parties" : string.Join(", ", Parties),
        EndUse is null ? null : $"for {EndUse}",
        Documents is null ? null : Documents.Count == 0 ? "no documents" : $"with {string.Join(", ", Documents)}",
    }.Where(part => part is not null));
}
