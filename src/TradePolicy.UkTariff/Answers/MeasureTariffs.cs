using NodaTime;
using TradePolicy.ImportControls;

namespace TradePolicy.UkTariff;

/// <summary>Makes tariffs and import controls of the measures of an answer.</summary>
internal sealed class MeasureTariffs
{
    private const string SafeguardDuty = "696";
    private readonly CommodityCode commodity;
    private readonly CommodityScope goods;
    private readonly ServiceTariff tariff;
    private readonly LocalDate asOf;
    private readonly IReadOnlyList<TariffMeasure> measures;
    private readonly Dictionary<string, LegalInstrument> instruments = new(StringComparer.Ordinal);

    internal MeasureTariffs(CommodityCode goods, ServiceTariff tariff, LocalDate asOf, IReadOnlyList<TariffMeasure> measures)
    {
        commodity = goods;
        this.goods = CommodityScope.Of(goods);
        this.tariff = tariff;
        this.asOf = asOf;
        this.measures = measures;
    }

    internal IEnumerable<Tariff> Tariffs => measures.Where(measure => measure.Use == MeasureUse.Tariff).Select(TariffOf)
        .Concat(measures.Where(IsPreferenceNotRead).Select(PreferenceNotRead)).Concat(RowsThatNoCodeFits());

    internal IEnumerable<ImportControl> Controls => measures.Where(measure => measure.Use == MeasureUse.ImportControl).Select(ControlOf);

    /// <summary>Why a measure cannot be made a tariff or a control after all; null if it can.</summary>
    internal static string? ProblemOf(TariffMeasure measure)
    {
        if (measure is { Use: MeasureUse.Tariff, Rate: null })
            return "no rate is stated";
        if (measure.Use is not (MeasureUse.Tariff or MeasureUse.ImportControl))
            return null;
        IEnumerable<MeasureConditionRow> rows = measure.Use == MeasureUse.Tariff ? RequiringRows(measure) : measure.Conditions;
        bool isKnown = ConditionRows.TryRequire(rows, out _, out bool isNever);
        if (!isKnown || measure.Conditions.Any(
            row => row is { Duty: not null, Action: MeasureAction.NotStated } && !ConditionRows.IsPriceStep(row)))
            return "the action of a condition is not stated in a way that is known";
        return isNever && measure.Use == MeasureUse.Tariff ? "its conditions never let it apply" : null;
    }

    // A measure on a heading is in the answers on each of its codes.
    private string KeyOf(TariffMeasure measure) => $"{tariff.Key}/{commodity.Digits}/{measure.Place}";

    private Tariff TariffOf(TariffMeasure measure)
    {
        MeasureType law = measure.Law!;
        string key = KeyOf(measure);
        Tariff made = Tariff
            .Create(
                key, ProgrammeOf(measure, law.Kind), tariff.ImposedBy, OriginsOf(measure, law),
                [LegalAct.Enact($"{key}/rate", key, InstrumentOf(measure), WindowOf(measure), measure.Rate!)])
            .WithCommodities(goods)
            .WithExemptions(OwnDutiesOf(measure, key));
        if (measure.OrderNumber is { } number)
            made = made.WithHeading(number);
        else if (measure.AdditionalCode is { } code && law.Kind is not (DutyKind.AntiDumping or DutyKind.Countervailing))
            made = made.WithHeading(code);
        return RequirementOf(measure, law) is { } requirement ? made.WithRequirement(requirement) : made;
    }

    private static bool IsPreferenceNotRead(TariffMeasure measure) => measure.Use == MeasureUse.NotRead
        && measure.MayConcernAnEntry && measure.Law is { Use: MeasureUse.Tariff, Kind: DutyKind.Preferential };

    // Whoever claims a preference that was not read has no certain duty.
    private Tariff PreferenceNotRead(TariffMeasure measure)
    {
        string key = KeyOf(measure);
        return Tariff
            .Create(
                key, ProgrammeOf(measure, DutyKind.Preferential), tariff.ImposedBy, measure.Origins ?? EconomyScope.All,
                [LegalAct.Enact(
                    $"{key}/rate", key, InstrumentOf(measure), LegalWindow.OfDays(asOf, asOf, tariff.Zone),
                    (DutyRate)TextOnlyDuty.Of($"not read: {measure.Reason}"))])
            .WithCommodities(goods)
            .WithRequirement(AnyOf(measure.PreferenceCodes.Select(EntryCondition.Claim)));
    }

    // Of an additional duty whose rows codes tell apart, goods with none of them bear some row, and it is not known which. So do goods with
    // the code of a row that may not be declared without a document. Every schedule leaves taxes open in the same case.
    private IEnumerable<Tariff> RowsThatNoCodeFits() => measures
        .Where(measure => measure.Use == MeasureUse.Tariff
            && measure.Law!.Kind is DutyKind.Additional or DutyKind.AntiDumping or DutyKind.Countervailing)
        .GroupBy(measure => (measure.TypeId, measure.AreaId)).Where(rows => rows.Any(row => row.AdditionalCode is not null))
        .SelectMany(rows => rows.OrderBy(row => row.Id, StringComparer.Ordinal).DistinctBy(row => row.Origins)
            .Select(first => NoCodeFits(first, [.. rows])));

    private Tariff NoCodeFits(TariffMeasure first, TariffMeasure[] rows)
    {
        string key = $"{KeyOf(first)}/no-code", type = first.TypeId.ToLowerInvariant();
        IEnumerable<string> codes = rows.Select(row => row.AdditionalCode).OfType<string>().Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Select(code => QuotedText.Cut(code));
        return Tariff
            .Create(
                key,
                DutyProgramme.Of($"{tariff.Key}/{type}/no-code", $"{first.TypeName}, no code", first.Law!.Kind),
                tariff.ImposedBy, first.Origins!,
                [LegalAct.Enact(
                    $"{key}/rate", key, InstrumentOf(first), WindowOf(first),
                    (DutyRate)TextOnlyDuty.Of($"that of the additional code that fits the goods, of {string.Join(", ", codes)}"))])
            .WithCommodities(goods)
            .WithRequirement(Condition<CustomsEntry>.Not(AnyOf(rows.Select(MayBeDeclared).Distinct())));
    }

    // A document without which the measure does not apply leaves its code as it is; one without which the code is not allowed does not.
    private Condition<CustomsEntry> MayBeDeclared(TariffMeasure row)
    {
        _ = ConditionRows.TryRequire(
            RequiringRows(row).GroupBy(one => one.Code, StringComparer.Ordinal).Where(code => !code.Any(ConditionRows.IsNotApplicable))
                .SelectMany(code => code),
            out Condition<CustomsEntry>? documents, out _);
        Condition<CustomsEntry>[] all = [.. CodesOf(row), .. documents is null ? [] : PartsOf(documents)];
        return all is [var only] ? only : Condition<CustomsEntry>.AllOf(all);
    }

    private DutyProgramme ProgrammeOf(TariffMeasure measure, DutyKind kind)
    {
        string type = $"{tariff.Key}/{measure.TypeId.ToLowerInvariant()}";
        string area = measure.AreaId.ToLowerInvariant();
        return measure.OrderNumber is { } number
            ? DutyProgramme.Of($"{type}/{number.ToLowerInvariant()}", $"{measure.TypeName} {number}", kind)
            : kind is DutyKind.AntiDumping or DutyKind.Countervailing && measure.AdditionalCode is { } code
                ? DutyProgramme.Of($"{type}/{code.ToLowerInvariant()}", $"{measure.TypeName}, {code}", kind)
            : kind == DutyKind.Preferential
                ? DutyProgramme.Of($"{type}/{area}", $"{measure.TypeName}, {QuotedText.Cut(measure.AreaName)}", kind)
            : DutyProgramme.Of(type, measure.TypeName, kind);
    }

    // Of two ordinary duties the one on fewer origins goes before: the Channel Islands have a row of their own.
    private EconomyScope OriginsOf(TariffMeasure measure, MeasureType law)
    {
        EconomyScope origins = measure.Origins!;
        if (law.Kind != DutyKind.Ordinary || measure.AreaId != AreaCodes.AllOrigins)
            return origins;
        IEnumerable<Economy> apart = measures
            .Where(other => other.Use == MeasureUse.Tariff && other.TypeId == measure.TypeId && other.AreaId != measure.AreaId
                && other.AdditionalCode == measure.AdditionalCode)
            .SelectMany(other => Economy.All.Where(economy => !economy.IsGroup && other.Origins!.Covers(economy, tariff.StartOf(asOf))))
            .Where(economy => origins.Covers(economy, tariff.StartOf(asOf)));
        return origins.Except(apart);
    }

    private Condition<CustomsEntry>? RequirementOf(TariffMeasure measure, MeasureType law)
    {
        List<Condition<CustomsEntry>> all = [];
        if (measure.PreferenceCodes.Count > 0)
            all.Add(AnyOf(measure.PreferenceCodes.Select(EntryCondition.Claim)));
        if (measure.OrderNumber is { } number)
            all.AddRange([EntryCondition.Claim(number), EntryCondition.Fact($"within quota {number}")]);
        all.AddRange(CodesOf(measure));
        _ = ConditionRows.TryRequire(RequiringRows(measure), out Condition<CustomsEntry>? rows, out _);
        if (rows is not null)
            all.AddRange(PartsOf(rows));
        if (measure.TypeId == SafeguardDuty)
            all.AddRange(QuotasOn(measure));
        return all.Count switch { 0 => null, 1 => all[0], _ => Condition<CustomsEntry>.AllOf(all) };
    }

    private static ValueList<Condition<CustomsEntry>> PartsOf(Condition<CustomsEntry> condition) =>
        condition is ConditionGroup<CustomsEntry> { RequiresAll: true } group ? group.Conditions : [condition];

    // Rows of one duty that codes tell apart: a row with a code is for that code, and a row without one is for goods with none of them.
    private IEnumerable<Condition<CustomsEntry>> CodesOf(TariffMeasure measure)
    {
        if (measure.AdditionalCode is { } code)
            return [EntryCondition.AdditionalCode(code)];
        string[] others =
        [
            .. measures.Where(other => other.Use == measure.Use && other.TypeId == measure.TypeId && other.AreaId == measure.AreaId)
                .Select(other => other.AdditionalCode).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        return others.Length == 0 ? [] : [Condition<CustomsEntry>.Not(AnyOf(others.Select(EntryCondition.AdditionalCode)))];
    }

    // A safeguard is on what is beyond its quotas. A quota that an origin cannot claim does not take the safeguard from it.
    private IEnumerable<Condition<CustomsEntry>> QuotasOn(TariffMeasure safeguard)
    {
        foreach (TariffMeasure quota in measures.Where(measure => measure is { Use: MeasureUse.Tariff, OrderNumber: not null }
            && measure.AreaId == safeguard.AreaId && measure.Law!.IsQuota))
        {
            Condition<CustomsEntry> within = RequirementOf(quota, quota.Law!)!;
            yield return Condition<CustomsEntry>.Not(quota.Origins == safeguard.Origins
                ? within
                : Condition<CustomsEntry>.AllOf([EntryCondition.Origin(quota.Origins!), .. PartsOf(within)]));
        }
    }

    // A row with a duty of its own is a rate in place of that of the measure: an exporter with an undertaking.
    private static IEnumerable<Exemption> OwnDutiesOf(TariffMeasure measure, string key) => measure.Conditions
        .Where(row => row is { Duty: not null, IsOtherwise: false, Action: MeasureAction.Applies } && !ConditionRows.IsPriceStep(row))
        .Select((row, place) => Exemption.Create(
            FormattableString.Invariant($"{key}/rows/{place + 1}"), row.Condition!.ToString(),
            ExemptionTerms.Of(row.Condition!, ExemptionEffect.ChargedAt(row.Duty!))));

    // Rows with duties of their own require something only if a row says what happens otherwise; without one the rate of the measure is
    // left.
    private static IEnumerable<MeasureConditionRow> RequiringRows(TariffMeasure measure) => measure.Conditions
        .GroupBy(row => row.Code, StringComparer.Ordinal)
        .Where(code => !code.Any(ConditionRows.IsPriceStep) && (code.Any(row => row.IsOtherwise) || !code.Any(row => row.Duty is not null)))
        .SelectMany(code => code);

    private ImportControl ControlOf(TariffMeasure measure)
    {
        string key = KeyOf(measure);
        return ImportControl.Create(
            key, measure.TypeName, tariff.ImposedBy, measure.Origins!, goods,
            [LegalAct.Enact($"{key}/terms", key, InstrumentOf(measure), WindowOf(measure), TermsOf(measure))])
            .KnownDuring(new(tariff.StartOf(asOf), tariff.StartOf(asOf.PlusDays(1))));
    }

    private ImportControlTerms TermsOf(TariffMeasure measure)
    {
        _ = ConditionRows.TryRequire(measure.Conditions, out Condition<CustomsEntry>? rows, out bool isNever);
        Condition<CustomsEntry>? outside = CodesOf(measure).FirstOrDefault() is { } code ? Condition<CustomsEntry>.Not(code) : null;
        if (measure.Conditions.Count == 0 || isNever)
            return outside is null ? ImportControlTerms.Prohibited : ImportControlTerms.AllowedIf(outside);
        // Rows that let in whatever comes demand nothing.
        Condition<CustomsEntry> demanded = rows ?? EntryCondition.Origin(EconomyScope.All);
        return ImportControlTerms.AllowedIf(outside is null ? demanded : Condition<CustomsEntry>.AnyOf(outside, demanded));
    }

    private LegalWindow WindowOf(TariffMeasure measure) => measure.LastDay is { } last
        ? LegalWindow.OfDays(measure.FirstDay!.Value, last, tariff.Zone)
        : LegalWindow.Starting(LegalMoment.StartOf(measure.FirstDay!.Value, tariff.Zone)).WithStatedEnd(LegalEnd.OpenEnded);

    // What an answer says was known on its day at the latest; since when, it does not say.
    private LegalInstrument InstrumentOf(TariffMeasure measure)
    {
        string code = measure.Acts.FirstOrDefault("");
        if (!instruments.TryGetValue(code, out LegalInstrument? instrument))
        {
            instruments.Add(code, instrument = LegalInstrument.Create(
                $"{tariff.Key}/act/{Slug(code)}", tariff.Issuer, code.Length == 0 ? "Act that is not stated" : "Act",
                Publication.On(asOf, tariff.Zone), number: code.Length == 0 ? null : code));
        }

        return instrument;
    }

    private static Condition<CustomsEntry> AnyOf(IEnumerable<Condition<CustomsEntry>> conditions) =>
        conditions.ToArray() is [var only] ? only : Condition<CustomsEntry>.AnyOf(conditions);

    private static string Slug(string code)
    {
        string slug = string.Concat(code.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        return slug.Length == 0 ? "none" : slug.Length > 40 ? slug[..40] : slug;
    }
}
