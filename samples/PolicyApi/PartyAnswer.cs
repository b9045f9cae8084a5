using TradePolicy;

namespace PolicyApi;

/// <summary>How a truce stands for a party. What is not certain is told with every possibility, and with the reasons.</summary>
/// <param name="Party">The party.</param>
/// <param name="Status">The status of the truce.</param>
/// <param name="IsCertain">Whether the status is certain.</param>
/// <param name="Expiry">When the truce expires; of several readings one is right, and no text says which.</param>
/// <param name="NoExpiryBecause">Why there is no date; null if there is one.</param>
/// <param name="Remaining">How long the truce still runs, on each reading, in hours, minutes and seconds.</param>
/// <param name="Reasons">What leaves the status open.</param>
public sealed record PartyAnswer(
    Economy Party,
    TruceStatus Status,
    bool IsCertain,
    IReadOnlyList<ReadingAnswer> Expiry,
    string? NoExpiryBecause,
    IReadOnlyList<string> Remaining,
    IReadOnlyList<string> Reasons)
{
    internal static PartyAnswer Of(TruceSideState side, TimeRemaining remaining) => new(
        side.Party, side.Status, side.IsCertain,
        [.. side.Expiry.Possible.Select(ReadingAnswer.Of)],
        side.Expiry.IsDated ? null : side.Expiry.UndatedReason,
        [.. remaining.Possible.Select(Texts.Of)],
        [.. side.Reasons.Select(reason => reason.Message)]);
}
