namespace TradePolicy;

/// <summary>The parts of a layer that follow from one answer of a tariff's rate.</summary>
/// <param name="Rate">The rate; null if none is in force.</param>
/// <param name="Instruments">The instruments that enacted the rate, suspend it, ended it or held it invalid, each once.</param>
/// <param name="Note">Why no rate is in force, or what a suspension changed; null if there is no reason to state.</param>
internal readonly record struct LayerRate(DutyRate? Rate, ValueList<LegalInstrument> Instruments, string? Note)
{
    internal static LayerRate Of(Outcome<DutyRate> outcome) => new(
        outcome.IsInForce ? outcome.Value : null,
        outcome is { Suspension: null, Ending: null, HeldInvalid: null }
            ? outcome.Enactment is { } act ? [act.Instrument] : []
            : ValueList.From(outcome.Instruments.Distinct()),
        NoteOf(outcome));

    private static string? NoteOf(Outcome<DutyRate> outcome) => outcome switch
    {
        { IsInForce: true, Suspension: { } suspension } when outcome.TryGetBeneath(out DutyRate? beneath) =>
            $"{beneath} but for the suspension by {suspension.Instrument.Name}",
        { IsInForce: true } => null,
        { Suspension: { } suspension } => $"suspended by {suspension.Instrument.Name}",
        { Ending: { } cessation } => $"ended by {cessation.Instrument.Name}",
        { HeldInvalid: { } holding } => $"held invalid by {holding.Instrument.Name}",
        _ => "no rate is in force",
    };
}
