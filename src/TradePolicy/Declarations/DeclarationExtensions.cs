namespace TradePolicy;

/// <summary>Assesses declarations of several lines.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class DeclarationExtensions
{
    /// <summary>
    /// What is owed on a declaration: the duties on each of its lines, and the fees on all of it. A tariff of kind
    /// <see cref="DutyKind.Fee"/> is charged once on the lines that bear it: its share on their value together, its fixed sums, floors and
    /// ceilings once, as of the time of entry (<see cref="RateInstantRule.ForOtherCharges"/>). An entry that is assessed alone is a
    /// declaration of one line.
    /// </summary>
    /// <remarks>
    /// What is asked of a declaration as a whole is answered for all of its lines: its value (<see cref="ValueAtMost"/>) and its facts
    /// (<see cref="DeclarationFact"/>).
    /// </remarks>
    /// <param name="schedule">The tariffs, fees among them.</param>
    /// <param name="declaration">The declaration.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <param name="rounding">How each layer of a line, and each fee, is rounded; by default not at all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public static DeclarationAssessment Assess(
        this DutySchedule schedule, CustomsDeclaration declaration, LegalView view = LegalView.AsWritten, MoneyRounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(declaration);
        MoneyRounding rounds = rounding ?? MoneyRounding.None;
        CustomsEntry[] declared = [.. declaration.Lines.Select(line => line.DeclaredAmong(declaration.Lines))];
        DutyAssessment[] lines = [.. declared.Select(line => schedule.Assess(line, view, rounds))];
        // A fee is rounded once, so its part of each line is calculated without rounding.
        DutyAssessment[] exact = rounds == MoneyRounding.None
            ? lines : [.. declared.Select(line => schedule.Assess(line, view))];
        ValueList<DutyLayer> fees = ValueList.From(DeclarationFee.AllOf(exact, rounds));
        return new(
            declaration, view, rounds, ValueList.From(lines.Zip(declaration.Lines, DeclarationFee.WithoutFees)), fees,
            DeclarationFee.NotListed(exact));
    }
}
