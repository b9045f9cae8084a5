using CsCheck;

namespace TradePolicy.Tests;

public sealed class LicencePropertyTest
{
    // Messages of shipments, totals and corrections, in kg, g and t, some of them the same message again, and now and then a
    // suspension or a reinstatement.
    private static readonly Gen<(int Kind, int Amount, int Unit, int Reference)[]> Messages =
        Gen.Select(
            Gen.Int[0, 9], Gen.Int[1, 40], Gen.Int[0, 2], Gen.Int[0, 12],
            (kind, amount, unit, reference) => (kind, amount, unit, reference)).Array[0, 25];

    private static readonly Gen<History> Histories = Gen.Select(
        Gen.Enum<LicenceKind>(), Gen.Bool, Gen.Bool, Messages,
        (kind, tolerance, totals, messages) => new History(kind, tolerance, totals, messages));

    [Fact]
    public void Use_is_never_negative_and_never_above_the_licence_and_its_tolerance() => Histories.Sample(history =>
    {
        decimal most = history.HasTolerance ? 110m : 100m;
        (ExportLicence licence, List<ExportLicence> states) = Run(history);
        states.Add(licence);
        return states.All(state =>
        {
            LicenceBalance balance = state.BalanceOf();
            return balance.Used!.Amount >= 0m && balance.Used.Amount <= most && balance.Unshipped!.Amount >= 0m
                && balance.Shippable!.Amount >= 0m
                && state.BalancesAt(Licensing.Days(3))[0].Used!.Amount is var earlier && earlier >= 0m && earlier <= most;
        });
    });

    [Fact]
    public void Replaying_the_events_gives_the_same_licence() => Histories.Sample(history =>
    {
        (ExportLicence licence, _) = Run(history);
        ExportLicence replayed = ExportLicence.Replay(licence.Application, licence.Events);
        Instant[] instants =
        [
            .. licence.Events.SelectMany(happening => new[] { happening.At - Duration.Epsilon, happening.At, happening.KnownAt })
        ];
        return replayed.Equals(licence) && replayed.Balances.SequenceEqual(licence.Balances)
            && instants.All(at => replayed.StatusAt(at) == licence.StatusAt(at));
    });

    [Fact]
    public void The_same_message_twice_changes_nothing() => Histories.Sample(history =>
    {
        (ExportLicence licence, _) = Run(history);
        return licence.Events.OfType<UseReport>().All(message => ReferenceEquals(licence.With(message), licence));
    });

    [Fact]
    public void A_shipment_that_is_allowed_is_recorded_and_one_that_is_not_is_refused() => Histories.Sample(history =>
    {
        (ExportLicence licence, _) = Run(history with { Totals = false });
        Instant now = Licensing.Days(60);
        foreach (int kilograms in new[] { 1, 10, 50, 100, 111 })
        {
            bool may = licence.CanShip(Licensing.Kilograms(kilograms), Licensing.EndUser, now).IsAllowed;
            bool done = Try(licence, one => one.RecordShipment("last", Licensing.Kilograms(kilograms), now, Licensing.EndUser)) is not null;
            if (may != done)
                return false;
        }

        return true;
    });

    [Fact]
    public void The_state_as_known_at_an_instant_uses_no_event_after_it() => Gen.Select(Histories, Gen.Int[0, 30]).Sample((history, day) =>
    {
        (ExportLicence licence, _) = Run(history);
        Instant known = Licensing.Days(day);
        ExportLicence cut = ExportLicence.Replay(licence.Application, licence.Events.Where(happening => happening.KnownAt <= known));
        return licence.AsKnownAt(known).Equals(cut) && licence.AsKnownAt(known).StatusAt(known) == cut.StatusAt(known);
    });

    private static (ExportLicence Licence, List<ExportLicence> States) Run(History history)
    {
        LicensingRegime regime = Licensing.Plain(history.HasTolerance ? LicensingRegimes.UnitedStatesToleranceBefore2013 : null);
        ExportLicence licence = Licensing.Issued(history.Kind, regime);
        List<ExportLicence> states = [];
        int day = 0;
        foreach ((int kind, int amount, int unit, int reference) in history.Messages)
        {
            day++;
            LineUse use = LineUse.Of(1, unit switch
            {
                0 => Licensing.Kilograms(amount),
                1 => Quantity.Of(amount * 1000m, MeasurementUnit.Gram),
                _ => Quantity.Of(amount / 1000m, MeasurementUnit.Tonne),
            });
            LicenceEvent happening = kind switch
            {
                8 when licence.Stage == LicenceStage.Suspended => StageChanged.Of(LicenceEventKind.Reinstated, Licensing.Days(day)),
                8 => StageChanged.Of(LicenceEventKind.Suspended, Licensing.Days(day)),
                >= 6 => UseCorrected.Of(Licensing.Days(day), $"c-{reference}", $"m-{amount % 13}", amount % 5 == 0 ? [] : [use]),
                _ when history.Totals => TotalUseRecorded.Of(Licensing.Days(day - 1), $"m-{reference}", [use], Licensing.Days(day)),
                _ => ShipmentRecorded.Of(Licensing.Days(day - (amount % 3)), $"m-{reference}", [use], reportedAt: Licensing.Days(day)),
            };
            licence = Try(licence, one => one.With(happening)) ?? licence;
            states.Add(licence);
        }

        return (licence, states);
    }

    private static ExportLicence? Try(ExportLicence licence, Func<ExportLicence, ExportLicence> verb)
    {
        try
        {
            return verb(licence);
        }
        catch (Exception refused) when (refused is ShipmentRefusedException or ArgumentException or LicenceTransitionException)
        {
            return null;
        }
    }

    private sealed record History(
        LicenceKind Kind, bool HasTolerance, bool Totals, (int Kind, int Amount, int Unit, int Reference)[] Messages);
}
