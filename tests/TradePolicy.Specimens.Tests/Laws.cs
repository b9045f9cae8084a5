namespace TradePolicy.Specimens.Tests;

/// <summary>Small tariffs, truces and what they are made of, made anew each time they are asked for.</summary>
internal static class Laws
{
    internal const string Tariff = "us/x";
    internal const string Control = "cn/control";
    internal const string Fees = "cn/fees";

    internal static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");

    internal static DutyProgramme Additional => DutyProgramme.Of("us/additional", "Additional", DutyKind.Additional);

    /// <summary>Midnight of the first day of a month of 2025.</summary>
    internal static Instant First(int month) => Instant.FromUtc(2025, month, 1, 0, 0);

    internal static LegalMoment Moment(int month, int day = 1) =>
        LegalMoment.At(new LocalDateTime(2025, month, day, 0, 0), DateTimeZone.Utc);

    internal static LegalInstrument Order(string key = "us/order", int month = 1) =>
        LegalInstrument.Create(key, "President", "Order", Publication.At(First(month)));

    internal static LegalWindow Window(int month, int? until = null) => until is { } end
        ? LegalWindow.Starting(Moment(month)).WithStatedEnd(LegalEnd.At(Moment(end)))
        : LegalWindow.Starting(Moment(month));

    internal static Enactment<DutyRate> Rate(decimal percent, int month = 3, int? until = null, string tariff = Tariff) =>
        LegalAct.Enact<DutyRate>($"{tariff}/from-{month}", tariff, Order(), Window(month, until), AdValorem.Of(percent));

    /// <summary>10 % of the United States on the goods of China from March on, unless other acts are given.</summary>
    internal static Tariff OfTenPercent(params LegalAct[] acts) => TradePolicy.Tariff.Create(
        Tariff, Additional, Economy.UnitedStates, EconomyScope.Of(Economy.China), acts.Length == 0 ? [Rate(10m)] : acts);

    /// <summary>A tariff of one rate on all goods of all economies.</summary>
    internal static Tariff On(string key, DutyKind kind, DutyRate rate) => TradePolicy.Tariff.Create(
        key,
        DutyProgramme.Of(key, key, kind),
        Economy.UnitedStates,
        EconomyScope.All,
        [LegalAct.Enact($"{key}/enacted", key, Order(), Window(3), rate)]);

    internal static Exemption Exemption(string name = "Annex", string fact = "exempt") =>
        TradePolicy.Exemption.Create("us/x/annex", name, ExemptionTerms.Of(EntryCondition.Fact(fact)));

    internal static TruceSuspension Keeping(decimal percent = 5m) =>
        TruceSuspension.Of(Tariff, RetainedRate.Of(AdValorem.Of(percent)));

    /// <summary>Of the United States and China, by which the former keep 5 % from April until some month.</summary>
    internal static TradeTruce Truce(int until = 8) => TradeTruce.Between("us-cn", "Truce", Economy.UnitedStates, Economy.China)
        .Commit(Economy.UnitedStates, Keeping())
        .Enact(Economy.UnitedStates, Window(4, until), Order());

    internal static ExportControl ControlOf(int month = 3) => ExportControl.Create(
        Control,
        Economy.China,
        "Control",
        [LegalAct.Enact("cn/control/enacted", Control, Order(), Window(month), ControlTerms.RequireLicence(EconomyScope.All))]);

    internal static OtherMeasure FeesOf(string text = "fee") => OtherMeasure.Create(
        Fees, OtherMeasureKind.PortFee, Economy.China, "Fees", EconomyScope.Of(Economy.UnitedStates),
        [LegalAct.Enact("cn/fees/enacted", Fees, Order(), Window(3), OtherMeasureTerms.Of(text))]);

    /// <summary>Of one tariff, unless more is given.</summary>
    internal static PolicyRegister Register(
        Knowledge? knowledge = null,
        Tariff? tariff = null,
        TradeTruce? truce = null,
        LegalInstrument? instrument = null,
        ExportControl? control = null,
        OtherMeasure? measure = null,
        AppliedScenario? scenario = null) => PolicyRegister
            .Create(knowledge ?? Knowledge.Complete, [tariff ?? OfTenPercent()], truce is null ? [] : [truce])
            .WithInstruments(instrument is null ? [] : [instrument])
            .WithExportControls(control is null ? [] : [control])
            .WithOtherMeasures(measure is null ? [] : [measure])
            .WithAppliedScenarios(scenario is null ? [] : [scenario]);
}
