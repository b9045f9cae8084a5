using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Finds slips in an update: what is allowed, and is more often a mistake than meant.</summary>
internal static class UpdateFindings
{
    private const int MostShown = 8;
    private const int LongestRetroaction = 30;

    internal static IEnumerable<Finding> Of(RegisterUpdate update, PolicyRegister register, IReadOnlyCollection<LegalInstrument> brought) =>
    [
        .. BeforeTheHorizon(update, register, brought),
        .. BeginsEarly(update, register),
        .. FixedOffsets(update),
        .. WithUpdate(update, register) is { } updated
            ? [
                .. PassedEnds(update, register, updated, brought), .. Goods(update, register.IfNothingFurther()),
                .. ExtendsNothing(update, register), .. AlreadyListed(update, register), .. Further(update, register, updated),
            ]
            : Array.Empty<Finding>(),
    ];

    // What does not fit is refused where it is used; a finding is about what fits.
    private static PolicyRegister? WithUpdate(RegisterUpdate update, PolicyRegister register)
    {
        try
        {
            return register.With(update);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Finding> BeforeTheHorizon(
        RegisterUpdate update, PolicyRegister register, IEnumerable<LegalInstrument> brought) =>
        from instrument in brought
        where register.Knowledge.CompleteThrough is { } through && instrument.Published.Latest <= through
        select new Finding(
            FindingKind.InstrumentBeforeHorizon, false,
            $"'{update.Name}' brings {instrument.Name}, published {instrument.Published}; the register is complete through "
            + $"{Shown(register.Knowledge.Horizon)}, and had every act until then.", instrument.Key);

    private static IEnumerable<Finding> PassedEnds(
        RegisterUpdate update, PolicyRegister register, PolicyRegister updated, IReadOnlyCollection<LegalInstrument> brought)
    {
        if (register.Knowledge.CompleteThrough is not { } from || update.CompleteThrough is not { } to || to <= from)
            yield break;
        ILookup<string, string> owners = updated.OwnersByProvision();
        PolicyDeadline[] passed = [.. updated.DeadlinesBetween(from, to)
            .Where(due => due.Kinds.Any(IsEnd) && due.Instruments.Any(instrument => !brought.Contains(instrument))
                && !IsFollowed(update, owners, due))
            .OrderBy(due => due.Party is null)];
        if (passed.Length == 0)
            yield break;
        string shown = string.Join("; ", passed.Take(MostShown).Select(due =>
            $"{due.Key}{(due.Party is null ? "" : $", {due.Party}")} ({Day(due.At.Possible[0].Moment.Date)})"));
        string further = passed.Length > MostShown ? $"; and {passed.Length - MostShown} more" : "";
        yield return new(
            FindingKind.PassesEnds, false,
            $"'{update.Name}' moves the horizon from {Shown(from)} to {Shown(to)}, past {passed.Length} "
            + $"{(passed.Length == 1 ? "end" : "ends")} that no act of it follows: {shown}{further}. They count as run out; is that "
            + "what the journals say?",
            passed.Select(due => due.Key).Distinct(StringComparer.Ordinal));
    }

    // An act or a window of the update that applies beyond the end: the truce is extended, the exemption renewed.
    private static bool IsFollowed(RegisterUpdate update, ILookup<string, string> owners, PolicyDeadline due) => due.Party is { } party
        ? WindowsOf(update).Any(own =>
            own.Truce == due.Key && own.Side.Party.Equals(party) && Spans(own.Window.UnderLawOf(party).Window, due.At.Latest))
        : ActsOf(update).Any(own =>
            own.Act is WindowedAct act && owners[own.Provision].Contains(due.Key) && Spans(act.Window, due.At.Latest));

    private static bool Spans(LegalWindow window, Instant at) =>
        window.Start.PassedAt(at) == Certainty.Yes && window.End.PassedAt(at) != Certainty.Yes;

    private static bool IsEnd(DeadlineKind kind) => kind
        is DeadlineKind.TruceWindowEnds or DeadlineKind.SuspensionEnds or DeadlineKind.Expires or DeadlineKind.ExemptionEnds;

    private static IEnumerable<Finding> BeginsEarly(RegisterUpdate update, PolicyRegister register)
    {
        Dictionary<string, Instant> firstActs = FirstActs(update, register);
        foreach ((string provision, LegalAct act) in ActsOf(update))
        {
            if (act is not (WindowedAct or Ending) || !act.Begin.IsDated)
                continue;
            bool isFirst = firstActs.TryGetValue(provision, out Instant first) && act.Begin.Latest < first;
            if (Early(act.Begin, act.Instrument, isFirst ? $"before {provision} had its first act, on {Shown(first)}" : null) is { } early)
                yield return new(FindingKind.BeginsEarly, false, $"{act.Key} begins {act.Begin}, {early}.", provision, act.Key);
        }

        foreach ((string list, CommodityListChange change) in ListChangesOf(update))
        {
            if (Early(change.From.Bound, change.Instrument, null) is { } early)
                yield return new(
                    FindingKind.BeginsEarly, false,
                    $"The change of '{list}' by {change.Instrument.Name} begins {change.From}, {early}.", list, change.Instrument.Key);
        }

        foreach ((string truce, TruceSide side, TruceWindow window) in WindowsOf(update))
        {
            if (window.Window.Start.IsDated && Early(window.Window.Start, window.Instrument, null) is { } early)
                yield return new(
                    FindingKind.BeginsEarly, false,
                    $"The window of {window.Instrument.Name} for {side.Party} begins {window.Window.Start}, {early}.", truce,
                    window.Instrument.Key);
        }
    }

    private static string? Early(LegalBound begin, LegalInstrument instrument, string? beforeTheFirst)
    {
        int days = (instrument.Published.Earliest - begin.Latest).Days;
        string? beforePublication = days > LongestRetroaction
            ? string.Create(CultureInfo.InvariantCulture, $"{days} days before it was published ({instrument.Name})")
            : null;
        return beforePublication is null || beforeTheFirst is null
            ? beforePublication ?? beforeTheFirst
            : $"{beforePublication} and {beforeTheFirst}";
    }

    // The goods and origins of a tariff have a first value without an act, so that of its rates decides.
    private static Dictionary<string, Instant> FirstActs(RegisterUpdate update, PolicyRegister register)
    {
        HashSet<string> asked = new(update.Acts.Select(added => added.Provision), StringComparer.Ordinal);
        Dictionary<string, Instant> first = new(StringComparer.Ordinal);
        IEnumerable<(IEnumerable<string> Provisions, ValueList<LegalAct> Acts)> histories =
        [
            .. register.TariffsWithoutTruces.Select(tariff => (tariff.Provisions, tariff.Rates.Acts)),
            .. register.ExportControls.Select(control => (Only(control.Key), control.History.Acts)),
            .. register.OtherMeasures.Select(measure => (Only(measure.Key), measure.History.Acts)),
        ];
        foreach ((IEnumerable<string> provisions, ValueList<LegalAct> acts) in histories)
        {
            Instant[] begins = [.. acts.OfType<WindowedAct>().Where(act => act.Begin.IsDated).Select(act => act.Begin.Earliest)];
            foreach (string provision in begins.Length == 0 ? [] : provisions.Where(asked.Contains))
                first.TryAdd(provision, begins.Min());
        }

        return first;

        static IEnumerable<string> Only(string key) => [key];
    }

    private static IEnumerable<Finding> Goods(RegisterUpdate update, PolicyRegister register)
    {
        foreach (ProvisionActs added in update.Acts)
        {
            if (register.TariffsWithoutTruces.FirstOrDefault(tariff => tariff.CommodityProvision == added.Provision) is not { } tariff)
                continue;
            Timeline<CommodityScope> goods = tariff.Commodities;
            foreach (LegalAct act in added.Acts)
            {
                if (act is Ending)
                    yield return new(
                        FindingKind.GoodsReplaced, true,
                        $"{act.Key} ends '{added.Provision}': from then on {tariff.Key} is on no goods at all. To take out some, enact "
                        + "the goods that are left; to end the tariff, end it itself.", tariff.Key, act.Key);
                if (act is Enactment<CommodityScope> { Begin.IsDated: true } enactment
                    && goods.At(enactment.Begin.Earliest).TryGetValue(out CommodityScope? before)
                    && Again(before, enactment.Value) is { } again)
                    yield return new(
                        FindingKind.GoodsReplaced, true,
                        $"{act.Key} replaces the goods of {tariff.Key} and covers {again}. To leave them out still, state them again.",
                        tariff.Key, act.Key);
                goods = goods.With(act);
            }
        }
    }

    private static string? Again(CommodityScope before, CommodityScope after)
    {
        if (after.CoversAll && !before.CoversAll)
            return $"all goods; before, it was on {before}";
        CommodityCode[] again = [.. before.Excluded.Where(
            code => before.Covers(code) == Coverage.NotCovered && after.Covers(code) != Coverage.NotCovered)];
        return again.Length == 0
            ? null
            : $"again {string.Join(", ", again.Take(MostShown))}"
                + (again.Length > MostShown ? $" and {again.Length - MostShown} more, " : ", ")
                + "which earlier acts left out";
    }

    private static IEnumerable<Finding> ExtendsNothing(RegisterUpdate update, PolicyRegister register) =>
        from truce in update.TruceUpdates
        from side in truce.Sides
        let expiry = register.Truces[truce.Truce].ExpiryFor(side.Party)
        from window in side.Windows
        let end = window.UnderLawOf(side.Party).Window.End
        where expiry.IsDated && end.IsDated && end.Latest <= expiry.Latest
        select new Finding(
            FindingKind.ExtendsNothing, true,
            $"The window of {window.Instrument.Name} for {side.Party} ends {end}, which extends nothing: '{truce.Truce}' expires {expiry} "
            + "without it.", truce.Truce, window.Instrument.Key);

    private static IEnumerable<Finding> AlreadyListed(RegisterUpdate update, PolicyRegister register)
    {
        foreach (CommodityListUpdate changed in update.CommodityListUpdates)
        {
            CommodityList list = register.CommodityLists[changed.List];
            foreach (CommodityListChange change in changed.Changes)
            {
                CommodityCode[] listed = [.. change.Added.Where(code => list.Covers(code, change.From.Earliest) == Coverage.Covered)];
                if (listed.Length > 0)
                    yield return new(
                        FindingKind.AlreadyListed, true,
                        $"{change.Instrument.Name} adds to '{list.Key}' "
                        + string.Join(", ", listed.Take(MostShown).Select(code => code.ToString()))
                        + (listed.Length > MostShown ? $" and {listed.Length - MostShown} more" : "") + ", which it has already.",
                        list.Key, change.Instrument.Key);
                list = CommodityListUpdate.Of(list.Key, change).AppliedTo(list);
            }
        }
    }

    private static IEnumerable<(string List, CommodityListChange Change)> ListChangesOf(RegisterUpdate update) =>
        update.CommodityListUpdates.SelectMany(changed => changed.Changes, (changed, change) => (changed.List, change))
            .Concat(update.CommodityLists.SelectMany(list => list.Changes, (list, change) => (list.Key, change)));

    private static IEnumerable<Finding> FixedOffsets(RegisterUpdate update)
    {
        IEnumerable<(string Owner, LegalBound Bound)> bounds =
        [
            .. ActsOf(update).SelectMany(own => new[] { (own.Provision, own.Act.Begin), (own.Provision, EndOf(own.Act)) }),
            .. WindowsOf(update).SelectMany(own => new[] { (own.Truce, own.Window.Window.Start), (own.Truce, own.Window.Window.End) }),
            .. ListChangesOf(update).Select(own => (own.List, own.Change.From.Bound)),
        ];
        return from bound in bounds
               where bound.Bound.IsDated
               from reading in bound.Bound.Possible
               let meant = Meant(reading.Zone.Id)
               where meant is not null
               group bound.Owner by (reading.Zone.Id, meant) into same
               select new Finding(
                   FindingKind.FixedOffset, false,
                   $"'{update.Name}' states times in the zone '{same.Key.Id}', which has one offset all year; {same.Key.meant} is meant?",
                   same.Distinct(StringComparer.Ordinal));
    }

    private static LegalBound EndOf(LegalAct act) => act is WindowedAct { Window.End: var end } ? end : LegalEnd.OpenEnded.Bound;

    private static string? Meant(string zone) => zone switch
    {
        "EST" => "America/New_York",
        "MST" => "America/Denver",
        "HST" => "Pacific/Honolulu",
        _ when zone.StartsWith("Etc/GMT-", StringComparison.Ordinal) || zone.StartsWith("Etc/GMT+", StringComparison.Ordinal)
            || zone.StartsWith("UTC-", StringComparison.Ordinal) || zone.StartsWith("UTC+", StringComparison.Ordinal)
            => "a zone such as America/New_York",
        _ => null,
    };

    // What is found of the register without the update is not the update's.
    private static IEnumerable<Finding> Further(RegisterUpdate update, PolicyRegister register, PolicyRegister updated)
    {
        HashSet<string> changed = new(updated.Updates[^1].AffectedKeys, StringComparer.Ordinal);
        return Of(updated).Except(Of(register));

        IEnumerable<Finding> Of(PolicyRegister one) => one.Truces.Where(truce => changed.Contains(truce.Key))
            .SelectMany(truce => truce.Validate()).Where(finding => finding.IsCertain)
            .Concat(one.TariffsWithoutTruces.Where(tariff => changed.Contains(tariff.Key)).SelectMany(TariffFindings.OfOne));
    }

    private static IEnumerable<(string Provision, LegalAct Act)> ActsOf(RegisterUpdate update) =>
    [
        .. update.Acts.SelectMany(added => added.Acts, (added, act) => (added.Provision, act)),
        .. update.Tariffs.SelectMany(tariff => tariff.AllActs, (tariff, act) => (tariff.Key, act)),
        .. update.ExportControls.SelectMany(control => control.History.Acts, (control, act) => (control.Key, act)),
        .. update.OtherMeasures.SelectMany(measure => measure.History.Acts, (measure, act) => (measure.Key, act)),
    ];

    private static IEnumerable<(string Truce, TruceSide Side, TruceWindow Window)> WindowsOf(RegisterUpdate update) =>
        update.TruceUpdates.SelectMany(truce => truce.Sides, (truce, side) => (truce.Truce, side))
            .Concat(update.Truces.SelectMany(truce => truce.Sides, (truce, side) => (truce.Key, side)))
            .SelectMany(own => own.side.Windows, (own, window) => (own.Item1, own.side, window));

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Shown(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
