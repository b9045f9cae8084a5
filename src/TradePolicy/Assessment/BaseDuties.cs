namespace TradePolicy;

/// <summary>The duties of the applicable subheading, on which others build.</summary>
/// <param name="Charged">The duty that is charged.</param>
/// <param name="General">The duty of the general rate, even if a preference is charged in its place.</param>
internal readonly record struct BaseDuties(DutyAmount Charged, DutyAmount General);
