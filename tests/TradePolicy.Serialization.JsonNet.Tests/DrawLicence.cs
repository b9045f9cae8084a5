using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// Draws licences that the domain allows, by any events in any order of which those are kept that it takes, and planned exports.
/// </summary>
internal static class DrawLicence
{
    private static readonly Economy[] Economies = [Economy.UnitedStates, Economy.China, Economy.Japan, Economy.Parse("DE")];

    private static readonly LicensingRegime[] Regimes = [LicenceSamples.EveryForm, LicenceSamples.Bare, .. LicensingRegimes.All];

    private static readonly MeasurementUnit[] Units =
        [MeasurementUnit.Kilogram, MeasurementUnit.Gram, MeasurementUnit.Item, MeasurementUnit.Count("wafers", "wafer"),
            MeasurementUnit.Product("kg m", MeasurementUnit.Kilogram, MeasurementUnit.Metre)];

    private static readonly ControlCode[] Codes =
        [ControlCode.China("1C905.a.4"), ControlCode.UnitedStates("3A090"),
            ControlCode.Parse("ML1.a", ControlList.Of("x-list", "A list that is not named", Economy.Japan))];

    private static readonly Gen<decimal> Amount = Gen.Select(
        Gen.Int[1, 100_000], Gen.Int[0, 4], (digits, scale) => new decimal(digits, 0, 0, false, (byte)scale));

    private static readonly Gen<Quantity> Amounts = Gen.Select(
        Amount, Among(Units), Gen.Int[0, 5], Draw.Text, (amount, unit, part, text) => Quantity.Of(amount, unit, part == 0 ? text : null));

    private static readonly Gen<Money> Worth = Gen.Select(
        Amount, Among("USD", "CNY", "EUR"), (amount, currency) => Money.Of(decimal.Round(amount, 2) + 1m, currency));

    private static readonly Gen<TradeParty> Party = Gen.Select(
        Draw.Text, Among(Economies), Among(Enum.GetValues<TradePartyRole>()), (name, economy, role) => TradeParty.Of(name, economy, role));

    private static readonly Gen<TradeParty[]> Parties = Party.Array[0, 4]
        .Select(parties => parties.DistinctBy(party => party.Role).ToArray());

    private static readonly Gen<LicensedGoods[]> Goods = Gen.Select(
            Gen.Int[0, 3], Among(Codes), Draw.Text, Amounts, Worth,
            (limits, code, text, quantity, value) => (Func<int, LicensedGoods>)(line => (limits, text.Length % 2 == 0 ? text : null) switch
            {
                (0, var words) => LicensedGoods.WithoutLimit(line, code, null, words),
                (1, var words) => LicensedGoods.ByValue(line, code, value, CommodityCode.China("8505.11.10.00"), words),
                (2, var words) => LicensedGoods.Of(line, code, quantity, null, CommodityCode.Hts("8542.31"), words),
                (_, var words) => LicensedGoods.Of(line, code, quantity, value, null, words),
            }))
        .Array[1, 3]
        .Select(make => make.Select((line, index) => line(index + 1)).ToArray());

    private static readonly Gen<LegalWindow> Validity = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 600], (kind, days) =>
    {
        LegalWindow start = LegalWindow.Starting(
            LegalMoment.StartOf(new LocalDate(2025, 4, 1).PlusDays(days % 40), LicenceSamples.EveryForm.Zone));
        return kind switch
        {
            0 => start.Lasting(Period.FromDays(days), CountingRule.ChineseCivilCode, CountingRule.SameClockTime),
            1 => start.Lasting(Period.FromMonths(6), CountingRule.SameClockTime),
            _ => start.WithStatedEnd(
                LegalEnd.OnDay(new LocalDate(2025, 5, 11).PlusDays(days % 300), LicenceSamples.EveryForm.Zone, DayInclusion.Included)),
        };
    });

    private static readonly Gen<LineUse> Use = Gen.Select(
        Gen.Int[1, 3], Gen.Int[0, 2], Amount, Among(Units), Worth, (line, kind, amount, unit, worth) => kind switch
        {
            0 => LineUse.Of(line, worth),
            1 => LineUse.Of(line, Quantity.Of(amount, unit), worth),
            _ => LineUse.Of(line, Quantity.Of(amount, unit)),
        });

    private static readonly Gen<LineUse[]> Uses = Use.Array[1, 2].Select(uses => uses.DistinctBy(use => use.Line).ToArray());

    private static readonly Gen<EventDraft> Happening = Gen.Select(
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 8], Gen.Int[0, 7]), Draw.Text, Validity, Goods, Parties, Uses,
        (numbers, text, validity, goods, parties, uses) =>
            new EventDraft((LicenceEventKind)numbers.Item1, numbers.Item2, numbers.Item3, text, validity, goods, parties, uses));

    /// <summary>Licences after a number of steps of the usual course, with any events after them.</summary>
    internal static Gen<ExportLicence> Licence { get; } = Gen.Select(
        Gen.Select(Draw.Text, Among(Regimes), Gen.Int[0, 2], Gen.Int[0, 4]), Goods, Parties, Draw.Text.Array[0, 3], Validity,
        Happening.Array[0, 12],
        (head, goods, parties, texts, validity, drafts) =>
        {
            (string reference, LicensingRegime regime, int kind, int steps) = head;
            LicenceApplication application = LicenceApplication
                .Create(reference, regime, regime.ValidityRules[kind % regime.ValidityRules.Count].Kind, goods)
                .WithParties(parties).WithDocuments(texts);
            ExportLicence licence = ExportLicence.Replay(texts is [var first, ..] ? application.WithEndUse(first) : application, []);
            LicenceEvent[] usual =
            [
                StageChanged.Of(LicenceEventKind.Filed, LicenceSamples.Day(0)),
                StageChanged.Of(LicenceEventKind.Accepted, LicenceSamples.Day(1)), ApplicationApproved.Of(LicenceSamples.Day(2), texts),
                LicenceIssued.Of(LicenceSamples.Day(3), reference, validity),
            ];
            foreach (LicenceEvent happening in usual.Take(steps).Concat(drafts.Select((draft, day) => draft.Event(day + 4))))
                licence = Taken(licence, happening);
            return licence;
        });

    internal static Gen<ProposedExport> Export { get; } = Gen.Select(
        Draw.Text.Array[3], Gen.Int[0, 63], Among(Economies), Among(Economies), Gen.Int[0, 1_000],
        (texts, parts, from, to, share) =>
        {
            ControlList own = ControlList.Of("x-list", texts[1], Economy.Japan);
            ExportItem item = ExportItem.Of(texts[0]);
            item = (parts & 1) == 0 ? item : item.WithCommodity(CommodityCode.China("8505.11.10.00")).WithOrigin(to);
            item = (parts & 2) == 0
                ? item.WithNoCodeOn(ControlList.China)
                : item.WithControlCodes(ControlCode.China("1C905.a.4"), ControlCode.China("1C902"));
            item = (parts & 4) == 0 ? item.WithNoCodeOn(own) : item.WithControlCodes(ControlCode.Parse("ML1", own));
            ProposedExport export = (parts & 8) == 0 || from.Equals(to)
                ? ProposedExport.Of(item, from, to)
                : ProposedExport.DeemedExport(item, from, to);
            export = (parts & 16) == 0 ? export : export.WithEndUse(texts[1], (parts & 1) == 0 ? null : texts[2]);
            return (parts & 32) == 0
                ? export
                : export.WithFact(texts[2], share % 2 == 0).WithFact(texts[0], true).WithShare(texts[2], Percentage.Of(share / 10m));
        });

    private static ExportLicence Taken(ExportLicence licence, LicenceEvent happening)
    {
        try
        {
            return licence.With(happening);
        }
        catch (Exception refused) when (refused is ArgumentException or LicenceTransitionException or ShipmentRefusedException
            or OverflowException)
        {
            return licence;
        }
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private sealed record EventDraft(
        LicenceEventKind Kind, int Number, int Parts, string Text, LegalWindow Validity, LicensedGoods[] Goods, TradeParty[] Parties,
        LineUse[] Uses)
    {
        private string? Reason => (Parts & 1) == 0 ? null : Text;

        internal LicenceEvent Event(int day)
        {
            Instant at = LicenceSamples.Day(day);

            // What is decided about an issued licence takes effect up to two days before it is known, or after.
            Instant effect = LicenceSamples.Day(day + (Number % 5) - 2);
            return Kind switch
            {
                LicenceEventKind.Filed => StageChanged.Of(LicenceEventKind.Filed, at, Reason),
                LicenceEventKind.Accepted => StageChanged.Of(LicenceEventKind.Accepted, at, Reason),
                LicenceEventKind.InformationRequested => StageChanged.Of(LicenceEventKind.InformationRequested, at, Reason),
                LicenceEventKind.InformationProvided => StageChanged.Of(LicenceEventKind.InformationProvided, at, Reason),
                LicenceEventKind.Referred => StageChanged.Of(LicenceEventKind.Referred, at, Reason),
                LicenceEventKind.Resumed => StageChanged.Of(LicenceEventKind.Resumed, at, Reason),
                LicenceEventKind.ApplicationAmended => ApplicationAmended.Of(
                    at, (Parts & 2) == 0 ? null : Goods, (Parts & 4) == 0 ? null : Parties, (Parts & 6) == 0 ? Text : null,
                    Number % 3 == 0 ? [Text] : null, Reason),
                LicenceEventKind.Approved => ApplicationApproved.InPart(
                    at, Number == 0 ? Goods : null, Number == 1 ? Parties : null, (Parts & 2) == 0 ? [] : [Text], Reason),
                LicenceEventKind.Denied => ApplicationDenied.Of(at, (Parts & 2) == 0 ? [] : [Text]),
                LicenceEventKind.Returned => StageChanged.Of(LicenceEventKind.Returned, at, Reason),
                LicenceEventKind.Withdrawn => StageChanged.Of(LicenceEventKind.Withdrawn, at, Reason),
                LicenceEventKind.Issued => LicenceIssued.Of(at, Text, Validity, Reason),
                LicenceEventKind.Amended =>
                    LicenceAmended.Of(
                        effect, (Parts & 2) == 0 ? null : Goods, (Parts & 4) == 0 ? null : Parties, (Parts & 6) == 0 ? Validity : null,
                        Reason, at),
                LicenceEventKind.Suspended => StageChanged.Of(LicenceEventKind.Suspended, effect, Reason, at),
                LicenceEventKind.Reinstated => StageChanged.Of(LicenceEventKind.Reinstated, effect, Reason, at),
                LicenceEventKind.Revoked => StageChanged.Of(LicenceEventKind.Revoked, effect, Reason, at),
                LicenceEventKind.Surrendered => StageChanged.Of(LicenceEventKind.Surrendered, effect, Reason, at),
                LicenceEventKind.Replaced => LicenceReplaced.Of(effect, Text, Reason, at),
                LicenceEventKind.ShipmentRecorded => ShipmentRecorded.Of(
                    LicenceSamples.Day(day - (Parts & 2)), $"m-{Number}", Uses,
                    Parties.FirstOrDefault(party => party.Role == TradePartyRole.EndUser), at),
                LicenceEventKind.TotalUseRecorded => TotalUseRecorded.Of(LicenceSamples.Day(day - (Parts & 2)), $"m-{Number}", Uses, at),
                _ => UseCorrected.Of(at, $"c-{Number}", $"m-{Parts}", (Parts & 2) == 0 ? [] : Uses, Reason),
            };
        }
    }
}
