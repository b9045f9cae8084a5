namespace TradePolicy.Serialization;

/// <summary>Makes a value of the members that were found.</summary>
internal delegate T Make<out T>(FoundMembers found);
