namespace TradePolicy;

/// <summary>A step of a tariff's rate where a table keeps it: one after another, the latest first.</summary>
/// <param name="From">The number of its first instant.</param>
/// <param name="Segment">What the history answers.</param>
/// <param name="Share">The share of the customs value, where it is one.</param>
/// <param name="Programme">The number of the programme in the table.</param>
/// <param name="Kind">What the history answers.</param>
/// <param name="Duty">The kind of duty that the programme charges.</param>
internal readonly record struct ScopeStep(long From, Segment<DutyRate> Segment, Percentage Share, int Programme, RateStepKind Kind, DutyKind Duty);
