using NodaTime;
using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>The options of the user.</summary>
/// <param name="Indicator">The series.</param>
/// <param name="Period">The period; null if none is given.</param>
/// <param name="Known">The instant of knowledge; null if none is given.</param>
/// <param name="Chart">The name of the chart's files without their endings; null if no chart is wanted.</param>
public sealed record BriefOptions(EconomicIndicator Indicator, ReferencePeriod? Period, Instant? Known, string? Chart);
