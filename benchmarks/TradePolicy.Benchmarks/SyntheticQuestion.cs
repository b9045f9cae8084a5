using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>A question for a rate.</summary>
/// <param name="Programme">The number of the programme.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Origin">The origin.</param>
/// <param name="At">The instant.</param>
internal readonly record struct SyntheticQuestion(int Programme, CommodityCode Commodity, Economy Origin, Instant At);
