namespace TradePolicy.Tests;

/// <summary>One answer of <see cref="TimelineModel"/>: whether a value is in force, which, and by which acts.</summary>
internal sealed record TimelineModelAnswer(bool IsInForce, decimal? Percent, string? Enactment, string? Suspension, string? Cessation)
{
    internal static TimelineModelAnswer Of(Outcome<DutyRate> outcome) => new(
        outcome.IsInForce,
        outcome.IsInForce ? ((AdValorem)outcome.Value).Rate.Value : null,
        outcome.Enactment?.Key,
        outcome.Suspension?.Key,
        outcome.Ending?.Key);
}
