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
    private readonly LicenceStep beforeAll;
    private readonly List<LicenceEvent> events;

    // In the order in which they take effect; those of one instant in the order in which they became known. What was overtaken before it
    // took effect is not among them.
    private readonly List<LicenceStep> steps = new(6);
    private UseLedger? use;

    internal LicenceLedger(LicenceApplication application, IEnumerable<LicenceEvent> happenings)
    {
        this.application = Require.Given(application);
        events = Require.Given(happenings).TryGetNonEnumeratedCount(out int count) ? new(count) : [];
        Current = application;
        beforeAll = LicenceStep.BeforeAll(application);
        List<ShipmentProblem> problems = [];
        foreach (LicenceEvent happening in happenings)
            Apply(happening, problems);
        Events = events.AsReadOnly();
    }

    internal IReadOnlyList<LicenceEvent> Events { get; }

    /// <summary>The application with its amendments.</summary>
    internal LicenceApplication Current { get; private set; }

    /// <summary>The state of the licence after all its events, those that have been announced included.</summary>
    internal LicenceStep Latest => steps.Count == 0 ? beforeAll : steps[^1];

    /// <summary>The stages in the order in which they take effect.</summary>
    internal IReadOnlyList<LicenceStep> Steps => steps;

    internal string? Number { get; private set; }

    internal LicenceStep StepAt(Instant at)
    {
        int index = IndexOfStepAt(at);
        return index < 0 ? beforeAll : steps[index];
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
        LicenceStep step = StepAt(shipment.At);
        UseLedger.CheckEndUser(shipment.To, step.Parties, problems);
        use?.Check(shipment.Lines, step.Goods, problems);
        return new(problems);
    }

    private int IndexOfStepAt(Instant at)
    {
        int index = steps.Count - 1;
        while (index >= 0 && steps[index].At > at)
            index--;
        return index;
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
        // Use may be reported in every stage after the issue; whether the licence was in force is another question.
        LicenceStep before = message is null ? StepAt(happening.At) : Latest;
        if (NextStage(happening.Kind, happening.At, before) is not { } next)
            throw new LicenceTransitionException(
                application.Reference,
                before.Stage,
                StatusAt(happening.At, before),
                happening,
                [
                    .. LicenceTransitions.AllowedIn(before.Stage).Union(OnEnded.Keys)
                        .Where(kind => NextStage(kind, happening.At, before) is not null)
                ],
                steps.Find(step => step.At > happening.At && step.Stage == LicenceStage.Suspended).By);
        if (message is null)
            Insert(After(happening, next, before));
        else
            Use(message, problems);
        events.Add(happening);
    }

    // What had been announced for later follows the new event, or is overtaken by it.
    private void Insert(LicenceStep step)
    {
        int index = IndexOfStepAt(step.At) + 1;
        steps.Insert(index, step);
        for (int later = index + 1; later < steps.Count;)
        {
            LicenceEvent announced = steps[later].By!;
            if (IsOvertaken(announced, step, steps[later - 1]))
            {
                steps.RemoveAt(later);
                continue;
            }

            steps[later] = announced is LicenceAmended amended
                ? steps[later - 1].After(amended)
                : steps[later - 1].After(announced, steps[later].Stage);
            later++;
        }

        use?.LicensedFrom(Latest.Goods);
    }

    private bool IsOvertaken(LicenceEvent announced, LicenceStep by, LicenceStep before) => by.Stage switch
    {
        LicenceStage.Revoked or LicenceStage.Surrendered or LicenceStage.Replaced =>
            NextStage(announced.Kind, announced.At, before) is null,
        LicenceStage.Suspended => announced.Kind == LicenceEventKind.Reinstated,
        _ => false,
    };

    /// <summary>
    /// The stage that an event leads to; null if it is not allowed: by the table, or because the licence has lapsed, is exhausted or was
    /// replaced and the regime does not say otherwise. What was replaced may be withdrawn from use, and is not suspended.
    /// </summary>
    private LicenceStage? NextStage(LicenceEventKind kind, Instant at, LicenceStep before)
    {
        LicenceStage from = before.Stage;
        if (OnEnded.TryGetValue(kind, out EndedLicenceAction action)
            && StatusAt(at, before) is LicenceStatus.Lapsed or LicenceStatus.Exhausted or LicenceStatus.Replaced)
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
        UseCorrected => FormattableString.Invariant($"A correction is dated when it is made (at), here {events[^1].KnownAt} or later."),
        UseReport => FormattableString.Invariant($"If the use was reported late, state when (reportedAt): {events[^1].KnownAt} or later.")
            + (LicenceTransitions.MayBeAnnounced(events[^1].Kind) && events[^1].KnownAt == events[^1].At
                ? $" If \"{LicenceEventWords.Of(events[^1].Kind)}\" was announced before it takes effect, state since when it is known "
                    + "(knownAt)."
                : ""),
        { Kind: var kind } when LicenceTransitions.MayBeAnnounced(kind) =>
            FormattableString.Invariant(
                $"If it became known later than it takes effect, state when (knownAt): {events[^1].KnownAt} or later."),
        _ => "Give the events in their order, to ExportLicence.Replay for example.",
    };

    private LicenceStep After(LicenceEvent happening, LicenceStage next, LicenceStep before)
    {
        switch (happening)
        {
            case ApplicationAmended amended:
                return Amended(amended, next, before);
            case ApplicationApproved approved:
                string[] excess = [.. LicenceGrant.Excess(before, approved)];
                return excess.Length == 0
                    ? before.After(approved, next) with
                    {
                        Goods = approved.Goods ?? before.Goods,
                        Parties = approved.Parties ?? before.Parties,
                    }
                    : throw new ArgumentException(
                        $"An approval of '{QuotedText.Cut(application.Reference)}' grants at most what was applied for: "
                        + $"{string.Join("; ", excess)}. Amend the application first.");
            case LicenceIssued issued:
                LicenceValidity.CheckAgainst(issued.Validity, application.Regime, application.Kind);
                Number = issued.Number;
                use = new(application.Kind, application.Regime.Tolerance);
                return before.After(issued, next) with { Validity = issued.Validity };
            case LicenceAmended amended:
                return Amended(amended, before);
            default:
                return before.After(happening, next);
        }
    }

    private LicenceStep Amended(ApplicationAmended amendment, LicenceStage next, LicenceStep before)
    {
        LicenceApplication restated = Current.Restated(amendment.Goods, amendment.Parties, amendment.EndUse, amendment.Documents);
        if (restated.Equals(Current))
            throw new ArgumentException(
                $"The amendment of '{QuotedText.Cut(application.Reference)}' changes nothing: everything in it is as before.");
        Current = restated;
        return before.After(amendment, next) with { Goods = restated.Goods, Parties = restated.Parties };
    }

    private LicenceStep Amended(LicenceAmended amendment, LicenceStep before)
    {
        LicenceElement[] changed = [.. LicenceAmendments.Changed(before, amendment)];
        if (changed.Length == 0)
            throw new ArgumentException(
                $"The amendment of '{QuotedText.Cut(application.Reference)}' changes nothing: everything in it is as before.");
        LicenceElement[] refused = [.. changed.Intersect(application.Regime.FixedElements)];
        if (refused.Length > 0)
            throw new ArgumentException(
                $"Under {application.Regime.Name} an amendment cannot change "
                + $"{string.Join(" and ", refused.Select(LicenceWords.Of))}: the licence is returned and a new one applied for.");
        LicenceApplication.CheckEndUsers(application.Kind, amendment.Parties ?? before.Parties);
        if (amendment.Validity is { } validity)
            LicenceValidity.CheckAgainst(validity, application.Regime, application.Kind);
        LicenceStep after = before.After(amendment);
        List<ShipmentProblem> problems = [];
        use!.CheckAmended(before.Goods, after.Goods, problems);
        return problems.Count == 0
            ? after
            : throw new ArgumentException(
                $"'{QuotedText.Cut(application.Reference)}' cannot be amended in this way: {string.Join("; ", problems)}.");
    }

    private void Use(UseReport message, List<ShipmentProblem> problems)
    {
        // What is announced for later than the report does not limit it, nor does it allow more.
        ValueList<LicensedGoods> licensed = StepAt(message.KnownAt).Goods;
        if (message is UseCorrected correction)
        {
            use!.Correct(correction, licensed, NotInForceAt, problems);
        }
        else
        {
            UseLedger.CheckEndUser(message.To, StepAt(message.At).Parties, problems);
            ValueList<LicensedGoods> then = StepAt(message.At).Goods;
            if (!ReferenceEquals(then, licensed))
                use!.CheckAt(message, then, problems);
            if (problems.Count == 0)
                use!.Record(message, licensed, () => NotInForceAt(message.At), problems);
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
                $"the texts leave open whether the licence is valid at {Local(at)}: it is valid {step.Validity}, which ends "
                + $"{step.Validity!.End}"),
            _ => new(ShipmentProblemKind.NotInForce, $"the licence is not in force at {Local(at)}: it is {Explain(standing, step)}"),
        };
    }

    // The status with the event or the validity that it follows from: "suspended from 2026-12-05T00:00 Asia/Shanghai (+08) on: a notice".
    private string Explain(LicenceStatus standing, LicenceStep step)
    {
        string status = LicenceEventWords.Of(standing);
        if (standing == LicenceStatus.Lapsed)
            return $"{status}, valid until {step.Validity!.End}";
        if (standing == LicenceStatus.NotYetValid)
            return $"{status}, valid from {step.Validity!.Start}";
        if (step.Entered is not { } entered || !LicenceTransitions.MayBeAnnounced(entered.Kind))
            return status;
        string by = entered is LicenceReplaced replaced ? $" by {replaced.ReplacementNumber}" : "";
        string known = entered.KnownAt > entered.At ? $", as became known at {Local(entered.KnownAt)}" : "";
        string because = entered.Reason is null ? "" : $": {entered.Reason}";
        return $"{status}{by} from {Local(entered.At)} on{known}{because}";
    }

    // An instant at the very ends of the calendar has no day in some zones; it is shown in that of UTC.
    private string Local(Instant at) => LegalReading.Of(
        at,
        at - Instant.MinValue < Duration.FromDays(1) || Instant.MaxValue - at < Duration.FromDays(1)
            ? DateTimeZone.Utc : application.Regime.Zone,
        "an instant").ToString();
}
