using NodaTime;
using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>What the user asks for.</summary>
/// <param name="Indicator">The series.</param>
/// <param name="Period">The period that is asked about; null where none is given.</param>
/// <param name="Known">The instant of knowledge; null where none is given.</param>
/// <param name="Chart">The name of the chart's files without their endings; null where no chart is asked for.</param>
public sealed record BriefOptions(EconomicIndicator Indicator, ReferencePeriod? Period, Instant? Known, string? Chart);
