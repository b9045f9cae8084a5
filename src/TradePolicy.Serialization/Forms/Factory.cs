namespace TradePolicy.Serialization;

/// <summary>
/// Creates a value from the members that were found in a JSON object:
/// <c>found => ComponentDuty.Of(found.Get(rate), found.Get(of))</c>.
/// </summary>
internal delegate T Factory<out T>(FoundMembers found);
