using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>What a control asks of an export on one reading of its history.</summary>
internal sealed class ControlFinding
{
    private ControlFinding(Outcome<ControlTerms> outcome, IReadOnlyList<LicenceNeed> possible)
    {
        Possible = possible;
        Terms = outcome.IsInForce ? outcome.Value : null;
        Instruments = [.. outcome.Instruments];
    }

    internal IReadOnlyList<LicenceNeed> Possible { get; }

    internal ControlTerms? Terms { get; }

    internal IReadOnlyList<LegalInstrument> Instruments { get; }

    internal IReadOnlyList<LicensingPolicy> Policies { get; private init; } = [];

    internal string? Exception { get; private init; }

    internal IReadOnlyList<OpenFact> Missing { get; private init; } = [];

    internal static ControlFinding Of(Outcome<ControlTerms> outcome, ProposedExport export, Economy imposedBy, Instant at)
    {
        if (!outcome.IsInForce)
            return new(outcome, [LicenceNeed.NotRequired]);
        ControlTerms terms = outcome.Value;
        List<OpenFact> missing = [];
        if (!ControlReach.MayInclude(terms, export, imposedBy, at, missing))
            return new(outcome, [LicenceNeed.NotRequired]);

        ProposedExport asked = export.At(at);
        foreach (LicenceExemption exception in terms.Exemptions)
        {
            ConditionAnswer excepted = exception.Condition.AnswerFor(asked);
            if (excepted.IsMet)
                return new(outcome, [LicenceNeed.NotRequired]) { Exception = exception.Name };
            missing.AddRange(excepted.Reasons);
        }

        LicenceNeed need = terms.Prohibits ? LicenceNeed.Prohibited : LicenceNeed.Required;
        return new(outcome, missing.Count == 0 ? [need] : [LicenceNeed.NotRequired, need])
        {
            Missing = [.. missing.Distinct()],
            Policies = terms.Prohibits ? [] : [.. PoliciesOf(terms, asked).Distinct()],
        };
    }

    // The first review that is met decides; one that is open may.
    private static IEnumerable<LicensingPolicy> PoliciesOf(ControlTerms terms, ProposedExport export)
    {
        foreach (LicenceReviewRule review in terms.ReviewRules)
        {
            ConditionAnswer answer = review.Condition?.AnswerFor(export) ?? ConditionAnswer.Met;
            if (answer.State != ConditionState.NotMet)
                yield return review.Policy;
            if (answer.IsMet)
                yield break;
        }
    }
}
