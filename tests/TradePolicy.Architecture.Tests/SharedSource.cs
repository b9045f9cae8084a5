namespace TradePolicy.Architecture.Tests;

[CollectionDefinition(nameof(SharedSource))]
public class SharedSource : ICollectionFixture<Source>;
