namespace TradePolicy.PolicyApi.Tests;

/// <summary>Tests that run while no other does, since they measure the memory of the process.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
