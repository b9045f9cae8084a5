using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The events of one licence, each checked against the table and the rules of the regime as they are replayed, and the state
/// that follows from them. It does not change once a licence has it.
/// </summary>
internal sealed class LicenceLedger
{
    private static readonly Dictionary<LicenceEventKind, EndedLicenceAction> OnEnded = new()
    {
        [LicenceEventKind.Suspended] = EndedLicenceAction.Suspension,
        [LicenceEventKind.Revoked] = EndedLicenceAction.Revocation,
        [LicenceEventKind.Surrendered] = EndedLicenceAction.Surrender,
    };

    private readonly LicenceApplication application;
    private readonly List<LicenceEvent> events;
    private readonly List<LicenceStep> steps = new(6);
    private UseLedger? use;

    internal LicenceLedger(LicenceApplication application, IEnumerable<LicenceEvent> given)
    {
        this.application = Require.Given(application);
        events = Require.Given(given).TryGetNonEnumeratedCount(out int count) ? new(count) : [];
        Current = application;
        Latest = new(Instant.MinValue, LicenceStage.NotFiled, null, application.Goods, application.Parties);
        List<ShipmentProblem> problems = [];
        foreach (LicenceEvent happening in given)
            Apply(happening ?? throw new ArgumentNullException(nameof(given)), problems);
        Events = events.AsReadOnly();
    }

    internal IReadOnlyList<LicenceEvent> Events { get; }

    /// <summary>The application with its amendments.</summary>
    internal LicenceApplication Current { get; private set; }

    /// <summary>The state of the licence after all its events.</summary>
    internal LicenceStep Latest { get; private set; }

    /// <summary>The stages in their order.</summary>
    internal IReadOnlyList<LicenceStep> Steps => steps;

    internal string? Number { get; private set; }

    internal LicenceStep StepAt(Instant at)
    {
        for (int index = steps.Count - 1; index >= 0; index--)
        {
            if (steps[index].At <= at)
                return steps[index];
        }

        return new(Instant.MinValue, LicenceStage.NotFiled, null, application.Goods, application.Parties);
    }

    internal LicenceStatus StatusAt(Instant at) => StatusAt(at, StepAt(at));

    internal IReadOnlyList<LicenceBalance> BalancesAt(Instant at)
    {
        ValueList<LicensedGoods> goods = StepAt(at).Goods;
        LineUseTotal[] tallies = use?.At(at, goods).Tallies ?? LineUseTotal.NothingOf(goods);
        LicenceBalance[] balances = new LicenceBalance[goods.Count];
        for (int index = 0; index < balances.Length; index++)
            balances[index] = tallies[index].BalanceOf(goods[index], application.Regime.Tolerance);
        return Array.AsReadOnly(balances);
    }

    internal ShipmentAnswer CanShip(ShipmentRecorded shipment)
    {
        List<ShipmentProblem> problems = [];
        if (NotInForceAt(shipment.At) is { } problem)
            problems.Add(problem);
        UseLedger.CheckEndUser(shipment.To, StepAt(shipment.At).Parties, problems);
        use?.Check(shipment.Lines, problems);
        return new(problems);
    }

    private LicenceStatus StatusAt(Instant at, LicenceStep step) => step.Stage is LicenceStage.Issued or LicenceStage.Suspended
        && use?.IsExhaustedAt(at, step.Goods) == true
            ? LicenceStatus.Exhausted
            : step.StandingAt(at);

    private void Apply(LicenceEvent happening, List<ShipmentProblem> problems)
    {
        UseReport? message = happening as UseReport;
        if (message is not null && use?.HasRecorded(message, application.Reference) == true)
            return;
        if (events.Count > 0 && happening.KnownAt < events[^1].KnownAt)
            throw new ArgumentException(
                $"The events of '{QuotedText.Cut(application.Reference)}' are appended in the order in which they become known; "
                + $"{happening} comes after {events[^1]}. {Cure(happening)}");
        if (NextStage(happening.Kind, happening.At) is not { } next)
            throw new LicenceTransitionException(
                application.Reference,
                Latest.Stage,
                StatusAt(happening.At, Latest),
                happening,
                [
                    .. LicenceTransitions.AllowedIn(Latest.Stage).Union(OnEnded.Keys)
                        .Where(kind => NextStage(kind, happening.At) is not null)
                ]);
        if (message is null)
        {
            Latest = After(happening, next);
            steps.Add(Latest);
        }
        else
        {
            Use(message, problems);
        }

        events.Add(happening);
    }

    /// <summary>
    /// The stage that an event leads to; null if it is not allowed: by the table, or because the licence has lapsed, is exhausted or was
    /// replaced and the regime does not say otherwise. What was replaced may be withdrawn from use, and is not suspended.
    /// </summary>
    private LicenceStage? NextStage(LicenceEventKind kind, Instant at)
    {
        LicenceStage from = Latest.Stage;
        if (OnEnded.TryGetValue(kind, out EndedLicenceAction action)
            && StatusAt(at, Latest) is LicenceStatus.Lapsed or LicenceStatus.Exhausted or LicenceStatus.Replaced)
        {
            if (!application.Regime.ActionsOnEnded.Contains(action))
                return null;
            if (from == LicenceStage.Replaced && action != EndedLicenceAction.Suspension)
                from = LicenceStage.Issued;
        }

        return LicenceTransitions.TryGetNextStage(from, kind, out LicenceStage next) ? next : null;
    }

    // What makes an event that comes too late one that can be appended.
    private string Cure(LicenceEvent happening) => happening switch
    {
        UseCorrected => $"A correction is dated when it is made (at), here {events[^1].KnownAt} or later.",
        UseReport => $"If the use was reported late, state when (reportedAt): {events[^1].KnownAt} or later.",
        _ => "Give the events in their order, to ExportLicence.Replay for example.",
    };

    private LicenceStep After(LicenceEvent happening, LicenceStage next)
    {
        switch (happening)
        {
            case ApplicationAmended amended:
                return Amended(amended, next);
            case ApplicationApproved approved:
                string[] excess = [.. LicenceGrant.Excess(Latest, approved)];
                return excess.Length == 0
                    ? Latest with
                    {
                        At = approved.At,
                        Stage = next,
                        Goods = approved.Goods ?? Latest.Goods,
                        Parties = approved.Parties ?? Latest.Parties,
                    }
                    : throw new ArgumentException(
                        $"An approval of '{QuotedText.Cut(application.Reference)}' grants at most what was applied for: "
                        + $"{string.Join("; ", excess)}. Amend the application first.");
            case LicenceIssued issued:
                LicenceValidity.CheckAgainst(issued.Validity, application.Regime, application.Kind);
                Number = issued.Number;
                use = new(application.Kind, application.Regime.Tolerance);
                use.Take(Latest.Goods, []);
                return Latest with { At = issued.At, Stage = next, Validity = issued.Validity };
            case LicenceAmended amended:
                return Amended(amended, next);
            default:
                return Latest with { At = happening.At, Stage = next };
        }
    }

    private LicenceStep Amended(ApplicationAmended amendment, LicenceStage next)
    {
        LicenceApplication restated = Current.Restated(amendment.Goods, amendment.Parties, amendment.EndUse, amendment.Documents);
        if (restated.Equals(Current))
            throw new ArgumentException(
                $"The amendment of '{QuotedText.Cut(application.Reference)}' changes nothing: everything in it is as before.");
        Current = restated;
        return Latest with { At = amendment.At, Stage = next, Goods = restated.Goods, Parties = restated.Parties };
    }

    private LicenceStep Amended(LicenceAmended amendment, LicenceStage next)
    {
        LicenceElement[] changed = [.. LicenceAmendments.Changed(Latest, amendment)];
        if (changed.Length == 0)
            throw new ArgumentException(
                $"The amendment of '{QuotedText.Cut(application.Reference)}' changes nothing: everything in it is as before.");
        LicenceElement[] refused = [.. changed.Intersect(application.Regime.FixedElements)];
        if (refused.Length > 0)
            throw new ArgumentException(
                $"Under {application.Regime.Name} an amendment cannot change "
                + $"{string.Join(" and ", refused.Select(LicenceWords.Of))}: the licence is returned and a new one applied for.");
        LicenceApplication.CheckEndUsers(application.Kind, amendment.Parties ?? Latest.Parties);
        if (amendment.Validity is { } validity)
            LicenceValidity.CheckAgainst(validity, application.Regime, application.Kind);
        LicenceStep after = new(
            amendment.At,
            next,
            amendment.Validity ?? Latest.Validity,
            amendment.Goods ?? Latest.Goods,
            amendment.Parties ?? Latest.Parties);
        List<ShipmentProblem> problems = [];
        use!.Take(after.Goods, problems);
        return problems.Count == 0
            ? after
            : throw new ArgumentException(
                $"'{QuotedText.Cut(application.Reference)}' cannot be amended in this way: {string.Join("; ", problems)}.");
    }

    private void Use(UseReport message, List<ShipmentProblem> problems)
    {
        if (message is UseCorrected correction)
        {
            use!.Correct(correction, NotInForceAt, problems);
        }
        else
        {
            UseLedger.CheckEndUser(message.To, StepAt(message.At).Parties, problems);
            use!.Record(message, () => NotInForceAt(message.At), problems);
        }

        if (problems.Count > 0)
            throw new ShipmentRefusedException(application.Reference, message, [.. problems]);
    }

    private ShipmentProblem? NotInForceAt(Instant at)
    {
        LicenceStep step = StepAt(at);
        LicenceStatus standing = step.StandingAt(at);
        return standing switch
        {
            LicenceStatus.InForce => null,
            LicenceStatus.Indeterminate => new(
                ShipmentProblemKind.ValidityUnclear,
                $"the texts leave open whether the licence is valid at {at}: it is valid {step.Validity}, which ends {step.Validity!.End}"),
            _ => new(
                ShipmentProblemKind.NotInForce,
                $"the licence is not in force at {at}: it is {LicenceEventWords.Of(standing)}{Since(standing, at)}"),
        };
    }

    // Whoever is refused looks for the notice.
    private string Since(LicenceStatus standing, Instant at)
    {
        LicenceEventKind? kind = standing switch
        {
            LicenceStatus.Suspended => LicenceEventKind.Suspended,
            LicenceStatus.Revoked => LicenceEventKind.Revoked,
            LicenceStatus.Surrendered => LicenceEventKind.Surrendered,
            _ => null,
        };
        return events.LastOrDefault(one => one.Kind == kind && one.At <= at) is { } last
            ? $" since {last.At}{(last.Reason is null ? "" : $" ({last.Reason})")}"
            : "";
    }
}
