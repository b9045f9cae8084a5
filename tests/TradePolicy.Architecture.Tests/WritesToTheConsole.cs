namespace TradePolicy.Architecture.Tests;

[CollectionDefinition(nameof(WritesToTheConsole), DisableParallelization = true)]
public class WritesToTheConsole;
