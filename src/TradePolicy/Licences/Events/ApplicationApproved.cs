using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The application is approved, in full or for less than was applied for. Nothing may be shipped before the licence is issued.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ApplicationApproved : LicenceEvent
{
    private ApplicationApproved(
        Instant at, string? reason, IEnumerable<string> conditions, IEnumerable<LicensedGoods>? goods, IEnumerable<TradeParty>? parties)
        : base(LicenceEventKind.Approved, at, reason)
    {
        Conditions = LicenceTexts.Of(conditions);
        Goods = goods is null ? null : LicenceApplication.CheckedGoods(goods);
        Parties = parties is null ? null : LicenceApplication.CheckedParties(parties);
    }

    /// <summary>The conditions of the approval, in the order given. United Kingdom practice calls them provisos.</summary>
    public ValueList<string> Conditions { get; }

    /// <summary>All the goods that are granted, line by line, if fewer or less than was applied for; null if all are.</summary>
    public ValueList<LicensedGoods>? Goods { get; }

    /// <summary>All the parties to which it is granted, if fewer than the application names; null if to all.</summary>
    public ValueList<TradeParty>? Parties { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="conditions">The conditions and provisos; null if there are none.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static ApplicationApproved Of(Instant at, IEnumerable<string>? conditions = null, string? reason = null) =>
        new(at, reason, conditions ?? [], null, null);

    /// <summary>Creates the event of an approval for less than was applied for.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="goods">
    /// All the goods that are granted, by the line numbers of the application and for no more than it states; null if all are.
    /// </param>
    /// <param name="parties">All the parties to which it is granted, each named in the application; null if to all.</param>
    /// <param name="conditions">The conditions and provisos; null if there are none.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A text is empty, there are no goods or two with one line number, or a party is named
    /// twice.</exception>
    public static ApplicationApproved InPart(
        Instant at,
        IEnumerable<LicensedGoods>? goods,
        IEnumerable<TradeParty>? parties = null,
        IEnumerable<string>? conditions = null,
        string? reason = null) => new(at, reason, conditions ?? [], goods, parties);

    private protected override string Content()
    {
        string granted = string.Join("; ", new[]
        {
            Goods is null ? null : string.Join(", ", Goods), Parties is null ? null : string.Join(", ", Parties),
        }.Where(part => part is not null));
        return (granted.Length == 0 ? "approved" : $"approved for {granted}")
            + (Conditions.Count == 0 ? "" : $" on condition: {string.Join("; ", Conditions)}");
    }
}
