namespace TradePolicy.Architecture.Tests;

/// <summary>A public type that is not nested in another.</summary>
/// <param name="Name">Its name without type parameters.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Room">The room in which it is written.</param>
internal sealed record PublicType(string Name, string Namespace, string Room);
