using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Declarations of several lines, and what is owed on them.</summary>
public sealed class DeclarationSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Declaration())
            .Differing(nameof(CustomsDeclaration.Lines), () => Declaration().With(Line(1m))),
        Specimen.Of(() => Assess(Declaration()))
            .Differing(nameof(DeclarationAssessment.Declaration), () => Assess(Declaration().With(Line(1m))))
            .Differing(nameof(DeclarationAssessment.View), () => Schedule().Assess(Declaration(), LegalView.AsCollected))
            .Differing(
                nameof(DeclarationAssessment.Rounding),
                () => Schedule().Assess(Declaration(), LegalView.AsWritten, MoneyRounding.NearestMinorUnit))
            .Differing(nameof(DeclarationAssessment.Lines), () => Assess(Declaration(), general: 11m))
            .Differing(nameof(DeclarationAssessment.Fees), () => Assess(Declaration(), fee: 2m))
            .Deriving(
                nameof(DeclarationAssessment.Total), nameof(DeclarationAssessment.FeeTotal), nameof(DeclarationAssessment.OtherCharges),
                nameof(DeclarationAssessment.Taxes), nameof(DeclarationAssessment.Owed)),
    ];

    private static DutySchedule Schedule(decimal general = 10m, decimal fee = 1m) => DutySchedule.Compile(
        [On("us/general", DutyKind.Ordinary, AdValorem.Of(general)), On("us/fee", DutyKind.Fee, AdValorem.Of(fee))]);

    private static CustomsEntry Line(decimal value) => CustomsEntry.Of(Phones, Economy.China, Money.Of(value, "USD")).EnteredAt(First(6));

    private static CustomsDeclaration Declaration() => CustomsDeclaration.Of(Line(1_000m), Line(2_000m));

    private static DeclarationAssessment Assess(CustomsDeclaration declaration, decimal general = 10m, decimal fee = 1m) =>
        Schedule(general, fee).Assess(declaration);
}
