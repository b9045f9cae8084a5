namespace TradePolicy;

/// <summary>What follows from the state of a layer.</summary>
internal static class LayerStateRules
{
    /// <summary>Whether a layer in this state is charged, or it is open whether it is.</summary>
    internal static bool MayBeCharged(this LayerState state) => state is LayerState.Charged or LayerState.Unknown;
}
