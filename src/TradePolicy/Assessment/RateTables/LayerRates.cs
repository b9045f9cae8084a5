namespace TradePolicy;

/// <summary>The layer rates of answers, each once: many tariffs charge the same rate by the same instrument.</summary>
internal sealed class LayerRates
{
    private readonly Dictionary<(DutyRate? Rate, LegalInstrument? Instrument), int> numbers = [];
    private readonly List<LayerRate> all = [];

    /// <summary>The number of the layer rate of an answer.</summary>
    internal int NumberOf(Outcome<DutyRate> outcome)
    {
        if (outcome is not { Suspension: null, Ending: null, HeldInvalid: null })
            return Add(outcome);
        (DutyRate?, LegalInstrument?) plain = (outcome.IsInForce ? outcome.Value : null, outcome.Enactment?.Instrument);
        if (!numbers.TryGetValue(plain, out int number))
            numbers.Add(plain, number = Add(outcome));
        return number;
    }

    internal LayerRate[] ToArray() => [.. all];

    private int Add(Outcome<DutyRate> outcome)
    {
        all.Add(LayerRate.Of(outcome));
        return all.Count - 1;
    }
}
