using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>One dated measure as a table would hold it: goods, origins, a stretch of time, a percentage.</summary>
/// <param name="Programme">The number of the programme.</param>
/// <param name="Prefix">The first digits of the codes that it is on.</param>
/// <param name="Origins">The number of the scope of origins.</param>
/// <param name="From">From when; included.</param>
/// <param name="Until">Until when; not included.</param>
/// <param name="Percent">The percentage of the customs value; null where the duty is by weight.</param>
internal sealed record SyntheticMeasure(int Programme, string Prefix, int Origins, Instant From, Instant Until, decimal? Percent);
