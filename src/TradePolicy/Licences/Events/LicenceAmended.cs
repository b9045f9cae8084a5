using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The licence is amended: its goods, its parties or its validity are stated again. The parts that are not stated stay.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceAmended : LicenceEvent
{
    private LicenceAmended(
        Instant at,
        string? reason,
        IEnumerable<LicensedGoods>? goods,
        IEnumerable<TradeParty>? parties,
        LegalWindow? validity,
        Instant? knownAt)
        : base(LicenceEventKind.Amended, at, reason, knownAt)
    {
        if (goods is null && parties is null && validity is null)
            throw new ArgumentException("An amendment states at least one of goods, parties and validity.");
        Goods = goods is null ? null : LicenceApplication.CheckedGoods(goods);
        Parties = parties is null ? null : LicenceApplication.CheckedParties(parties);
        Validity = validity is null ? null : LicenceValidity.Checked(validity);
    }

    /// <summary>All the goods as amended; null if they stay.</summary>
    public ValueList<LicensedGoods>? Goods { get; }

    /// <summary>All the parties as amended; null if they stay.</summary>
    public ValueList<TradeParty>? Parties { get; }

    /// <summary>The validity as amended; null if it stays.</summary>
    public LegalWindow? Validity { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="goods">All the goods as amended; null if they stay.</param>
    /// <param name="parties">All the parties as amended; null if they stay.</param>
    /// <param name="validity">The validity as amended; null if it stays.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">Nothing is amended, two goods have one line number, a party is named twice, or the
    /// validity has no start in time.</exception>
    public static LicenceAmended Of(
        Instant at,
        IEnumerable<LicensedGoods>? goods = null,
        IEnumerable<TradeParty>? parties = null,
        LegalWindow? validity = null,
        string? reason = null,
        Instant? knownAt = null) => new(at, reason, goods, parties, validity, knownAt);

    private protected override string Content() => "amended: " + string.Join("; ", new[]
    {
        Goods is null ? null : string.Join(", ", Goods),
        Parties is null ? null : string.Join(", ", Parties),
        Validity is null ? null : $"valid {Validity}",
    }.Where(part => part is not null));
}
