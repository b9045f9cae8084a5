namespace TradePolicy.Specimens.Tests;

/// <summary>The words that every room uses.</summary>
public sealed class RootSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Money.Of(1m, "USD"))
            .Differing(nameof(Money.Amount), () => Money.Of(2m, "USD"))
            .Differing(nameof(Money.Currency), () => Money.Of(1m, "EUR")),
    ];
}
