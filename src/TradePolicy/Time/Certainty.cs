namespace TradePolicy;

/// <summary>An answer of the core's own reasoning: no, perhaps (the texts leave it open), or yes.</summary>
internal enum Certainty
{
    No,
    Maybe,
    Yes,
}
