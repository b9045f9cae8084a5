namespace TradePolicy;

/// <summary>A few tariffs that name one code.</summary>
/// <param name="Code">The key of the code.</param>
/// <param name="Division">The number of their division of the origins.</param>
/// <param name="LatestSteps">The last step of the rate of each.</param>
internal readonly record struct CandidateGroup(long Code, int Division, ReadOnlyMemory<int> LatestSteps);
