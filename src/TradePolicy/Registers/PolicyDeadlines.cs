using NodaTime;

namespace TradePolicy;

/// <summary>Finds what is due in a register: the starts and ends that its acts name, and what each of them changes.</summary>
internal static class PolicyDeadlines
{
    internal static IReadOnlyList<PolicyDeadline> After(PolicyRegister register, Instant instant, LegalView view) =>
        In(register, instant, null, view);

    internal static IReadOnlyList<PolicyDeadline> Between(PolicyRegister register, Instant start, Instant end, LegalView view) =>
        In(register, start, Require.NotBefore(start, end), view);

    private static IReadOnlyList<PolicyDeadline> In(PolicyRegister register, Instant start, Instant? end, LegalView view)
    {
        Require.Defined(view, "Not a legal view.");
        PolicyRegister supposed = register.IfNothingFurther();
        Span span = new(start, end);
        IEnumerable<Due> due =
        [
            .. supposed.Truces.SelectMany(truce => truce.Sides.SelectMany(side => Of(supposed, truce, side, view))),
            .. supposed.TariffsWithoutTruces.SelectMany(tariff => Of(supposed, tariff, view, span)),
            .. supposed.ExportControls.SelectMany(control => Acts(control.History, view, span).Select(act => act with
            {
                Key = control.Key,
                Changes = (before, after) => [PolicyChanges.Of(supposed, control, before, after, view)],
            })),
            .. supposed.OtherMeasures.SelectMany(measure => Acts(measure.History, view, span).Select(act => act with
            {
                Key = measure.Key,
                Changes = (before, after) => [PolicyChanges.Of(supposed, measure, before, after, view)],
            })),
            .. supposed.CommodityLists.Where(list => supposed.TariffsWithoutTruces.Any(tariff => tariff.RestsOn(list.Key)))
                .SelectMany(list => Acts(list.Goods, view, span).Select(act => act with
            {
                Key = list.Key,
                Changes = (before, after) => [PolicyChanges.Of(list, before, after, view)],
            })),
        ];
        return [.. due
            .Where(one => one.At.IsDated && one.At.PassedAt(start) != Certainty.Yes && (end is null || one.At.Earliest <= end))
            .GroupBy(one => (one.Key, Party: one.Party?.Code, one.At.Earliest, one.At.Latest))
            .OrderBy(same => same.Key.Earliest)
            .ThenBy(same => same.Key.Latest)
            .ThenBy(same => same.Key.Key, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Party, StringComparer.Ordinal)
            .Select(same => Deadline([.. same], register.Knowledge, start))
            .Where(deadline => deadline.Changes.Count > 0)];
    }

    private static PolicyDeadline Deadline(IReadOnlyList<Due> same, Knowledge knowledge, Instant start)
    {
        Due first = same[0];
        Instant before = Before(first.At);
        return new(
            first.Key,
            first.Party,
            first.At,
            same.Select(one => one.Kind),
            same.Select(one => one.Instrument),
            first.Changes(before, first.At.Latest).OfType<PolicyChange>(),
            new(start, first.At, !knowledge.Covers(start, Instant.MaxValue), isAsFarAsKnown: true),
            !knowledge.Covers(first.At.Latest, Instant.MaxValue));
    }

    private static IEnumerable<Due> Of(PolicyRegister register, TradeTruce truce, TruceSide side, LegalView view)
    {
        IEnumerable<PolicyChange?> Changes(Instant before, Instant after) =>
        [
            PolicyChanges.Of(register, truce, side.Party, before, after, view),
            .. side.Suspensions.Select(commitment => PolicyChanges.Of(register, register.Tariffs[commitment.Tariff], before, after, view)),
        ];
        foreach (TruceWindow window in side.Windows)
        {
            LegalBound end = TruceExpiry.EndOf(window, side, instrument => TruceExpiry.IsKnown(instrument, truce.Knowledge));
            yield return new(truce.Key, side.Party, window.Window.Start, DeadlineKind.TruceWindowBegins, window.Instrument, Changes);
            yield return new(truce.Key, side.Party, end, DeadlineKind.TruceWindowEnds, window.Instrument, Changes);
        }

        foreach (TruceEnding ending in side.Endings)
            yield return new(truce.Key, side.Party, ending.From.Bound, DeadlineKind.TruceEnds, ending.Instrument, Changes);
    }

    // The acts are those of the tariff itself, its truces have theirs; what they change is seen with the truces.
    private static IEnumerable<Due> Of(PolicyRegister register, Tariff tariff, LegalView view, Span span) =>
        Acts(tariff.Rates, view, span, register.Tariffs[tariff.Key].Rates)
            .Concat(Acts(tariff.Origins, view, span))
            .Concat(Acts(tariff.Commodities, view, span))
            .Concat(tariff.Exemptions.SelectMany(exemption => Acts(exemption.Terms, view, span))
                .Select(act => act with { Kind = OfExemption(act.Kind) }))
            .Select(act => act with
            {
                Key = tariff.Key,
                Changes = (before, after) => [PolicyChanges.Of(register, register.Tariffs[tariff.Key], before, after, view)],
            });

    private static IEnumerable<Due> Acts<T>(Timeline<T> timeline, LegalView view, Span span, Timeline<T>? withTruces = null)
        where T : notnull
    {
        IReadOnlyList<Instant> turns = Turns(withTruces ?? timeline, view, span.Start);
        foreach (LegalAct act in timeline.Acts.Where(act => act.CountsIn(view)))
        {
            DeadlineKind begins = act switch
            {
                Suspension<T> => DeadlineKind.SuspensionBegins,
                Withdrawal or Ending => DeadlineKind.EndsByAct,
                _ => DeadlineKind.Begins,
            };
            yield return new("", null, act.Begin, begins, act.Instrument, None);
            if (act is WindowedAct { Window.End: var end })
                yield return new(
                    "", null, end, act is Suspension<T> ? DeadlineKind.SuspensionEnds : DeadlineKind.Expires, act.Instrument, None);
            foreach ((DeadlineKind kind, LegalBound at) in SeasonsOf(act, turns, span))
                yield return new("", null, at, kind, act.Instrument, None);
        }
    }

    // Seasons return without an end. Where the question has none either, what is due next is found from the question on and from each
    // turn of the history: the next season can lie before the act begins, or within a suspension, and change nothing.
    private static IEnumerable<(DeadlineKind Kind, LegalBound At)> SeasonsOf(LegalAct act, IReadOnlyList<Instant> turns, Span span)
    {
        if (act is not WindowedAct { Season: { } season })
            return [];
        IEnumerable<LegalBound> begins, ends;
        if (span.End is { } until)
        {
            LegalWindow[] all = [.. season.Between(Instant.Max(span.Start, Before(act.Begin)), until)];
            (begins, ends) = (all.Select(own => own.Start), all.Select(own => own.End));
        }
        else
        {
            (LegalBound? Begin, LegalBound? End)[] next =
            [
                .. turns.Where(turn => act.Begin.PassedAt(turn + Duration.Epsilon) != Certainty.No).Select(season.NextAfter),
            ];
            (begins, ends) = (next.Select(one => one.Begin).OfType<LegalBound>(), next.Select(one => one.End).OfType<LegalBound>());
        }

        return begins.Select(at => (DeadlineKind.SeasonBegins, at)).Concat(ends.Select(at => (DeadlineKind.SeasonEnds, at))).Distinct();
    }

    /// <summary>The question, and the instants just before and at which acts begin or end after it.</summary>
    private static IReadOnlyList<Instant> Turns<T>(Timeline<T> timeline, LegalView view, Instant start)
        where T : notnull =>
    [
        start,
        .. timeline.Acts.Where(act => act.CountsIn(view))
            .SelectMany(act => act is WindowedAct { Window.End: var end } ? [act.Begin, end] : new[] { act.Begin })
            .Where(bound => bound.IsDated && bound.Latest > start)
            .SelectMany(bound => new[] { Before(bound), bound.Latest })
            .Where(instant => instant > start)
            .Distinct(),
    ];

    private static Instant Before(LegalBound bound) =>
        bound.Earliest > Instant.MinValue ? bound.Earliest - Duration.Epsilon : bound.Earliest;

    private static DeadlineKind OfExemption(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Begins => DeadlineKind.ExemptionBegins,
        DeadlineKind.Expires or DeadlineKind.EndsByAct => DeadlineKind.ExemptionEnds,
        _ => kind,
    };

    private static IEnumerable<PolicyChange?> None(Instant before, Instant after) => [];

    private sealed record Span(Instant Start, Instant? End);

    private sealed record Due(
        string Key, Economy? Party, LegalBound At, DeadlineKind Kind, LegalInstrument Instrument,
        Func<Instant, Instant, IEnumerable<PolicyChange?>> Changes);
}
