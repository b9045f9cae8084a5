using TradePolicy;

namespace PolicyApi;

/// <summary>A reading of the end of a truce.</summary>
/// <param name="Local">The end on the clock of its law.</param>
/// <param name="Instant">The same instant in UTC.</param>
/// <param name="Basis">Why it ends then.</param>
public sealed record ReadingAnswer(string Local, string Instant, string Basis)
{
    internal static ReadingAnswer Of(LegalReading reading) => new(
        $"{reading.LocalText} {reading.Zone.Id}", Texts.Of(reading.Instant), reading.Basis);
}
