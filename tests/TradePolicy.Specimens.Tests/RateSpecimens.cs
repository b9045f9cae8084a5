namespace TradePolicy.Specimens.Tests;

/// <summary>Duty rates, what they are charged on, and their notations.</summary>
public sealed class RateSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All => [.. Simple, .. Composed, .. InWords, .. Amounts, .. Notations];

    private static AdValorem Ten => AdValorem.Of(10m);

    private static IEnumerable<Specimen> Simple =>
    [
        Specimen.Of(() => DutyRate.Free),
        Specimen.Of(() => AdValorem.Of(10m))
            .Differing(nameof(AdValorem.Rate), () => AdValorem.Of(11m)),
        Specimen.Of(() => ComponentDuty.Of(Percentage.Of(50m), "steel content"))
            .Differing(nameof(ComponentDuty.Rate), () => ComponentDuty.Of(Percentage.Of(25m), "steel content"))
            .Differing(nameof(ComponentDuty.Component), () => ComponentDuty.Of(Percentage.Of(50m), "copper content")),
        Specimen.Of(() => FlatDuty.Of(Money.Of(1m, "USD")))
            .Differing(nameof(FlatDuty.Amount), () => FlatDuty.Of(Money.Of(2m, "USD"))),
        Specimen.Of(() => Specific(1m, 1m))
            .Differing(nameof(SpecificDuty.Amount), () => Specific(2m, 1m))
            .Differing(nameof(SpecificDuty.Per), () => Specific(1m, 100m)),
        Specimen.Of(() => PerDegree(1m, 100m))
            .Differing(nameof(DutyPerDegreeUnder.PerDegree), () => PerDegree(2m, 100m))
            .Differing(nameof(DutyPerDegreeUnder.Under), () => PerDegree(1m, 99m)),
        Specimen.Of(() => TopUpDuty.To(Percentage.Of(15m)))
            .Differing(nameof(TopUpDuty.Floor), () => TopUpDuty.To(Percentage.Of(10m)))
            .Differing(nameof(TopUpDuty.CountsGeneralRate), () => TopUpDuty.ToWithGeneralRate(Percentage.Of(15m))),
    ];

    private static IEnumerable<Specimen> Composed =>
    [
        Specimen.Of(() => CompoundTerm.Added(Ten))
            .Differing(nameof(CompoundTerm.Rate), () => CompoundTerm.Added(DutyRate.Free))
            .Differing(nameof(CompoundTerm.IsSubtracted), () => CompoundTerm.Subtracted(Ten)),
        Specimen.Of(() => Compound(1m))
            .Differing(nameof(CompoundDuty.Terms), () => Compound(2m)),
        Specimen.Of(() => CappedDuty.Of(Ten, Specific(1m, 1m)))
            .Differing(nameof(CappedDuty.Duty), () => CappedDuty.Of(AdValorem.Of(11m), Specific(1m, 1m)))
            .Differing(nameof(CappedDuty.Cap), () => CappedDuty.Of(Ten, Specific(2m, 1m))),
        Specimen.Of(() => PriceStep.Of(Money.Of(52.6m, "USD"), Ten))
            .Differing(nameof(PriceStep.AtLeast), () => PriceStep.Of(Money.Of(52.7m, "USD"), Ten))
            .Differing(nameof(PriceStep.Rate), () => PriceStep.Of(Money.Of(52.6m, "USD"), DutyRate.Free)),
        Specimen.Of(() => Ladder(100m, 50m))
            .Differing(nameof(EntryPriceDuty.Per), () => Ladder(1m, 50m))
            .Differing(nameof(EntryPriceDuty.Steps), () => Ladder(100m, 51m)),
        Specimen.Of(() => FlooredDuty.Of(Ten, Specific(1m, 1m)))
            .Differing(nameof(FlooredDuty.Duty), () => FlooredDuty.Of(AdValorem.Of(11m), Specific(1m, 1m)))
            .Differing(nameof(FlooredDuty.Floor), () => FlooredDuty.Of(Ten, Specific(2m, 1m))),
    ];

    private static IEnumerable<Specimen> InWords =>
    [
        Specimen.Of(() => ApplicableSubheadingDuty.In("8501", "8502", "8503"))
            .Differing(nameof(ApplicableSubheadingDuty.Subheadings), () => ApplicableSubheadingDuty.In("8501", "8504", "8503")),
        Specimen.Of(() => ReferencedDuty.Of("See these", "9822.05.20", "9822.05.21", "9822.05.22"))
            .Differing(nameof(ReferencedDuty.Text), () => ReferencedDuty.Of("See those", "9822.05.20", "9822.05.21", "9822.05.22"))
            .Differing(nameof(ReferencedDuty.Provisions), () => ReferencedDuty.Of("See these", "9822.05.20", "9822.05.23", "9822.05.22")),
        Specimen.Of(() => TextOnlyDuty.Of("The rate of the parts"))
            .Differing(nameof(TextOnlyDuty.Text), () => TextOnlyDuty.Of("The rate of the whole")),
    ];

    private static IEnumerable<Specimen> Amounts =>
    [
        Specimen.Of(() => AdValoremEquivalent.Of(Money.Of(50m, "USD"), Money.Of(1_000m, "USD")))
            .Differing(nameof(AdValoremEquivalent.Duty), () => AdValoremEquivalent.Of(Money.Of(60m, "USD"), Money.Of(1_000m, "USD")))
            .Differing(
                nameof(AdValoremEquivalent.CustomsValue),
                () => AdValoremEquivalent.Of(Money.Of(50m, "USD"), Money.Of(2_000m, "USD")))
            .Deriving(nameof(AdValoremEquivalent.Percentage)),
        Specimen.Of(() => DutyAmount.Of(Money.Of(1m, "USD")))
            .Differing(nameof(DutyAmount.Value), () => DutyAmount.Of(Money.Of(2m, "USD")))
            .Differing(nameof(DutyAmount.Reasons), () => Unknown("steel content")),
        Specimen.Of(() => Unknown("steel content"))
            .Differing(nameof(DutyAmount.Reasons), () => Unknown("copper content")),
        Specimen.Of(() => Basis())
            .Differing(nameof(DutyBasis.CustomsValue), () => Basis(customsValue: 2_000m))
            .Differing(nameof(DutyBasis.Quantities), () => Basis(quantity: 251m))
            .Differing(nameof(DutyBasis.ComponentValues), () => Basis(component: 101m))
            .Differing(nameof(DutyBasis.ExchangeRates), () => Basis(exchange: 0.85m))
            .Differing(nameof(DutyBasis.EntryPrice), () => Basis(price: 105m))
            .Differing(nameof(DutyBasis.BaseDuty), () => Basis(baseDuty: 6m))
            .Differing(nameof(DutyBasis.GeneralDuty), () => Basis(generalDuty: 9m)),
    ];

    private static IEnumerable<Specimen> Notations =>
    [
        Specimen.Of(() => DutyNotation.UnitedStates),
        Specimen.Of(() => Problem("1¢/"))
            .Differing(nameof(DutyRateProblem.Kind), () => Problem(""))
            .Differing(nameof(DutyRateProblem.Position), () => Problem("11¢/"))
            .Differing(nameof(DutyRateProblem.Expected), () => Problem("")),
        Specimen.Of(() => PreferentialRate.Of(Ten, "A+", "AU", "BH"))
            .Differing(nameof(PreferentialRate.Rate), () => PreferentialRate.Of(DutyRate.Free, "A+", "AU", "BH"))
            .Differing(nameof(PreferentialRate.Programmes), () => PreferentialRate.Of(Ten, "A+", "JP", "BH")),
        Specimen.Of(() => SpecialColumn.Parse("Free (A+) 3.2% (JP) 5% (KR)"))
            .Differing(nameof(SpecialColumn.Rates), () => SpecialColumn.Parse("Free (A+) 3.3% (JP) 5% (KR)")),
    ];

    private static DutyRateProblem Problem(string text) =>
        DutyNotation.UnitedStates.TryParse(text, out _, out DutyRateProblem? problem)
            ? throw new InvalidOperationException($"'{text}' is a rate.")
            : problem;

    private static SpecificDuty Specific(decimal amount, decimal per) =>
        SpecificDuty.Of(Money.Of(amount, "USD"), Quantity.Of(per, MeasurementUnit.Kilogram));

    private static DutyPerDegreeUnder PerDegree(decimal amount, decimal degrees) =>
        DutyPerDegreeUnder.Of(Money.Of(amount, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram), degrees);

    // Three terms, of which the middle one differs: the ends of a list are what its hash is made of.
    private static CompoundDuty Compound(decimal amount) =>
        CompoundDuty.Of(CompoundTerm.Added(Ten), CompoundTerm.Added(Specific(amount, 1m)), CompoundTerm.Added(DutyRate.Free));

    // Three steps, of which the middle one differs.
    private static EntryPriceDuty Ladder(decimal per, decimal middle) => EntryPriceDuty.Of(
        Quantity.Of(per, MeasurementUnit.Kilogram),
        PriceStep.Of(Money.Of(60m, "USD"), DutyRate.Free), PriceStep.Of(Money.Of(middle, "USD"), Ten),
        PriceStep.Of(Money.Of(0m, "USD"), AdValorem.Of(20m)));

    private static DutyAmount Unknown(string component) =>
        ComponentDuty.Of(Percentage.Of(5m), component).AmountOn(DutyBasis.Of(Money.Of(1m, "USD")));

    private static DutyBasis Basis(
        decimal customsValue = 1_000m,
        decimal quantity = 250m,
        decimal component = 100m,
        decimal exchange = 0.84m,
        decimal baseDuty = 5m,
        decimal generalDuty = 8m,
        decimal price = 104m) =>
        DutyBasis.Of(Money.Of(customsValue, "GBP"), Quantity.Of(quantity, MeasurementUnit.Kilogram))
            .WithComponent("steel content", Money.Of(component, "GBP"))
            .With(ExchangeRate.Of(Currency.Euro, Currency.PoundSterling, exchange, new LocalDate(2025, 6, 1), "HMRC"))
            .WithEntryPrice(Money.Of(price, "GBP"), Quantity.Of(100m, MeasurementUnit.Kilogram))
            .WithBaseDuty(DutyAmount.Of(Money.Of(baseDuty, "GBP")), DutyAmount.Of(Money.Of(generalDuty, "GBP")));
}
