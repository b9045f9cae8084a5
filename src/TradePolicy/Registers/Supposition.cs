using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>One thing that a scenario supposes; its text can be read after "if".</summary>
internal abstract record Supposition
{
    internal abstract void AddTo(ScenarioDraft draft);

    public abstract override string ToString();

    /// <summary>An act on a provision.</summary>
    internal sealed record Act(string Provision, LegalAct Supposed) : Supposition
    {
        public override string ToString() => Supposed.ToString();

        internal override void AddTo(ScenarioDraft draft) => draft.Add(Provision, Supposed);
    }

    /// <summary>An act is taken never to have been made.</summary>
    internal sealed record WithoutAct(string Provision, string Key) : Supposition
    {
        public override string ToString() => $"{Key} had not been made";

        internal override void AddTo(ScenarioDraft draft) => draft.LeaveOut(Provision, Key);
    }

    /// <summary>A window of a truce is taken never to have been enacted.</summary>
    internal sealed record WithoutWindow(string Truce, Economy Party, string Instrument) : Supposition
    {
        public override string ToString() => $"{Instrument} had enacted no window of {Truce} for {Party}";

        internal override void AddTo(ScenarioDraft draft) => draft.Change(Truce, Party, (truce, side) =>
        {
            if (!draft.IsRestricted && !side.Windows.Any(window => window.Instrument.Key == Instrument))
                throw new UnknownTargetException(
                    "The scenario", Instrument, $"the key of an instrument that enacted a window of '{Truce}' for {side.Party}");
            return ScenarioDraft.WithWindows(truce, side, side.Windows.Where(window => window.Instrument.Key != Instrument));
        });
    }

    /// <summary>The windows that begin later are taken never to have been enacted.</summary>
    internal sealed record NotExtended(string Truce, Economy? Party, Instant RunningAt) : Supposition
    {
        public override string ToString() =>
            $"the truce {Truce} is not extended beyond its window of {InstantPattern.ExtendedIso.Format(RunningAt)}{For(Party)}";

        internal override void AddTo(ScenarioDraft draft) => draft.Change(Truce, Party, (truce, side) =>
        {
            TruceWindow[] standing = [.. side.Windows.Where(window => window.Window.Start.Earliest <= RunningAt)];
            if (!draft.IsRestricted && !standing.Any(window => window.Window.End.PassedAt(RunningAt) != Certainty.Yes))
                throw new ArgumentException(
                    $"No window of '{Truce}' runs for {side.Party} at {InstantPattern.ExtendedIso.Format(RunningAt)}, so none can be the " +
                    "last.");
            return ScenarioDraft.WithWindows(truce, side, standing);
        });
    }

    /// <summary>A further window from the expiry on.</summary>
    internal sealed record Extended(string Truce, Economy? Party, LegalLength Length, CountingRule Rule) : Supposition
    {
        public override string ToString() => $"the truce {Truce} is extended by {Length}{For(Party)}";

        internal override void AddTo(ScenarioDraft draft) => draft.Change(Truce, Party, (truce, side) =>
        {
            LegalBound expiry = truce.ExpiryFor(side.Party);
            if (!expiry.IsDated)
                throw new ArgumentException(
                    $"'{Truce}' cannot be extended for {side.Party}: it has no expiry to count from, {expiry.UndatedReason}.");
            LegalWindow window = LegalWindow.Starting(LegalMoment.At(expiry.Possible[0].Moment)).Lasting(Length, [Rule]);
            return truce.Enact(side.Party, window, draft.NewInstrument($"if {this}"));
        });
    }

    /// <summary>A further window.</summary>
    internal sealed record Entered(string Truce, Economy Party, LegalWindow Window) : Supposition
    {
        public override string ToString() => $"the truce {Truce} holds for {Party} {Window}";

        internal override void AddTo(ScenarioDraft draft) => draft.Change(Truce, Party, (truce, side) =>
            truce.Enact(side.Party, Window, draft.NewInstrument($"if {this}")));
    }

    /// <summary>The truce is ended.</summary>
    internal sealed record EndedEarly(string Truce, Economy? Party, LegalMoment From) : Supposition
    {
        public override string ToString() => $"the truce {Truce} is ended from {From}{For(Party)}";

        internal override void AddTo(ScenarioDraft draft) => draft.Change(Truce, Party, (truce, side) =>
            truce.End(side.Party, From, draft.NewInstrument($"if {this}")));
    }

    /// <summary>An export control is ended.</summary>
    internal sealed record Lifted(string Control, LegalMoment From) : Supposition
    {
        public override string ToString() => $"{Control} is lifted from {From}";

        internal override void AddTo(ScenarioDraft draft)
        {
            draft.CheckControl(Control);
            LegalInstrument instrument = draft.NewInstrument($"if {this}");
            draft.Add(Control, LegalAct.End($"{instrument.Key}/lifted", Control, instrument, From));
        }
    }

    /// <summary>A tariff is set to a rate.</summary>
    internal sealed record RateSet(string Tariff, DutyRate Rate, LegalMoment From, LaterChanges Later) : Supposition
    {
        public override string ToString() => $"{Tariff} is set to {Rate} from {From}";

        internal override void AddTo(ScenarioDraft draft)
        {
            _ = draft.TariffNow(Tariff);
            draft.Add(Tariff, Enacting(draft, Tariff, Rate, From, Later, $"if {this}"));
        }
    }

    /// <summary>A tariff is raised over the rate that is enacted then.</summary>
    internal sealed record RateRaised(string Tariff, PercentagePoints Points, LegalMoment From, LaterChanges Later) : Supposition
    {
        public override string ToString() => $"{Tariff} is raised by {Points} from {From}";

        internal override void AddTo(ScenarioDraft draft)
        {
            Segment<DutyRate> now = draft.TariffNow(Tariff).RateAt(From.Earliest);
            DutyRate?[] enacted =
            [
                .. now.Possible.Select(candidate => candidate.TryGetBeneath(out DutyRate? rate) ? rate : null).Distinct()
            ];
            if (now.IsIncomplete || enacted is not [{ } only] || !only.TryGetShareOfCustomsValue(out Percentage share))
            {
                throw new ArgumentException(
                    $"'{Tariff}' cannot be raised by {Points} from {From}: it has no certain ad valorem rate there ({now}). Set it to a " +
                    "rate instead.");
            }

            draft.Add(Tariff, Enacting(draft, Tariff, AdValorem.Of(share + Points), From, Later, $"if {this}"));
        }
    }

    private static string For(Economy? party) => party is null ? "" : $", for {party}";

    private static Enactment<DutyRate> Enacting(
        ScenarioDraft draft, string tariff, DutyRate rate, LegalMoment from, LaterChanges later, string title)
    {
        LegalInstrument instrument = draft.NewInstrument(title);
        return LegalAct.Enact(
            $"{instrument.Key}/enacted", tariff, instrument, LegalWindow.Starting(from), rate,
            keepsLaterChanges: later == LaterChanges.Kept);
    }
}
