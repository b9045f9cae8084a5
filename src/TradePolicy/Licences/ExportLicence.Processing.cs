using NodaTime;

namespace TradePolicy.Licences;

/// <content>How the authority processed the application.</content>
public sealed partial record ExportLicence
{
    /// <summary>When the application was filed; null if it was not.</summary>
    public Instant? FiledAt => InstantOf(LicenceStage.Filed);

    /// <summary>When it was first accepted for review; null if it was not.</summary>
    public Instant? AcceptedAt => InstantOf(LicenceStage.UnderReview);

    /// <summary>When it was approved, denied, returned or withdrawn; null if it is pending.</summary>
    public Instant? ConcludedAt => Conclusion?.At;

    /// <summary>When the licence was issued; null if it was not.</summary>
    public Instant? IssuedAt => InstantOf(LicenceStage.Issued);

    /// <summary>The outcome of the application.</summary>
    public ApplicationOutcome Outcome => Conclusion?.Stage switch
    {
        LicenceStage.Approved => ApplicationOutcome.Approved,
        LicenceStage.Denied => ApplicationOutcome.Denied,
        LicenceStage.Returned => ApplicationOutcome.Returned,
        LicenceStage.Withdrawn => ApplicationOutcome.Withdrawn,
        _ => ApplicationOutcome.Pending,
    };

    /// <summary>
    /// The clock of the regime as it runs for this application, with the pauses in which information was outstanding or a
    /// higher authority was deciding; null if the application was not accepted or the regime has no limit. The run ends when the
    /// application is concluded.
    /// </summary>
    public ProcessingRun? Processing
    {
        get
        {
            if (AcceptedAt is not { } accepted || Regime.Limit is not { } limit)
                return null;
            ProcessingRun run = limit.Clock.Start(accepted, Pauses(limit.Clock));
            return ConcludedAt is { } concluded ? run.WithDecision(concluded) : run;
        }
    }

    /// <summary>The goods of the licence as it was issued; empty if it was not.</summary>
    internal ValueList<LicensedGoods> GoodsAsIssued
    {
        get
        {
            foreach (LicenceStep step in ledger.Steps)
            {
                if (step.Stage == LicenceStage.Issued)
                    return step.Goods;
            }

            return [];
        }
    }

    private LicenceStep? Conclusion
    {
        get
        {
            foreach (LicenceStep step in ledger.Steps)
            {
                if (step.Stage is LicenceStage.Approved or LicenceStage.Denied or LicenceStage.Returned or LicenceStage.Withdrawn)
                    return step;
            }

            return null;
        }
    }

    private Instant? InstantOf(LicenceStage stage)
    {
        foreach (LicenceStep step in ledger.Steps)
        {
            if (step.Stage == stage)
                return step.At;
        }

        return null;
    }

    // A pause ends with the next stage: after an answer, a resumption, or a decision that did not wait for one. An application that is
    // amended meanwhile is still waiting.
    private IEnumerable<ProcessingPause> Pauses(ProcessingClock clock)
    {
        for (int index = 0; index < ledger.Steps.Count; index++)
        {
            LicenceStep step = ledger.Steps[index];
            if (step.Stage is not (LicenceStage.InformationOutstanding or LicenceStage.WithHigherAuthority)
                || ledger.Steps[index - 1].Stage == step.Stage)
                continue;
            int next = index + 1;
            while (next < ledger.Steps.Count && ledger.Steps[next].Stage == step.Stage)
                next++;
            PauseReason reason = step.Stage == LicenceStage.WithHigherAuthority
                ? PauseReason.HigherAuthority
                : PauseReason.InformationOutstanding;
            yield return clock.PauseBetween(reason, step.At, next < ledger.Steps.Count ? ledger.Steps[next].At : null);
        }
    }
}
