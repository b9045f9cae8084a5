using NodaTime;

namespace TradePolicy.Data;

/// <summary>
/// The tariffs of <c>rates.csv</c>: each is like another, with the same exemptions, stacking and acts, on goods of other origins and with
/// rates of its own. The country rates of Executive Order 14257 are like its default rate. The rows of <c>suspensions.csv</c> suspend a
/// rate of all of them that begins at one moment. Those of <c>exemptions.csv</c> are exemptions of the tariffs that it names, and of those
/// whose keys begin with what it names, which come before their own: the goods are of some origins, on a list, or claimed under a heading
/// (of several, which have <c>|</c> between them, on any), and bear nothing, another rate, or the tariff on a part. Those of
/// <c>yields.csv</c> say by which programmes tariffs are wholly replaced from a moment on; of rows of one moment the first that is on goods
/// of the origins counts.
/// <c>headings-if-reached.csv</c> has the headings of floors that add nothing.
/// </summary>
internal sealed class TariffsAlike
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly IGrouping<string, CsvRow>[] tariffs;
    private readonly ILookup<(string Like, string Suspended), CsvRow> suspensions;
    private readonly CsvRow[] exemptions;
    private readonly CsvRow[] yields;
    private readonly ILookup<string, CsvRow> headingsIfReached;

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    internal TariffsAlike(string folder)
    {
        tariffs = [.. DataFile.RowsOf($"{folder}rates.csv").GroupBy(row => row["tariff"], StringComparer.Ordinal)];
        suspensions = DataFile.RowsOf($"{folder}suspensions.csv").ToLookup(row => (row["like"], row["suspended"]));
        exemptions = [.. DataFile.RowsOf($"{folder}exemptions.csv")];
        yields = [.. DataFile.RowsOf($"{folder}yields.csv")];
        headingsIfReached = DataFile.RowsOf($"{folder}headings-if-reached.csv").ToLookup(row => row["tariff"], StringComparer.Ordinal);
    }

    /// <summary>
    /// The register with the tariffs that it does not have. A tariff of the register that others are like is no longer on goods of their
    /// origins; a pattern is none of its tariffs.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="patterns">A register with the tariffs that others are like and that are on no goods themselves.</param>
    internal PolicyRegister AddTo(PolicyRegister register, PolicyRegister patterns)
    {
        foreach (IGrouping<string, IGrouping<string, CsvRow>> alike
            in tariffs.GroupBy(rows => rows.First()["like"], StringComparer.Ordinal))
        {
            bool isPattern = !register.Tariffs.TryGetValue(alike.Key, out Tariff? own);
            Tariff model = isPattern ? patterns.Tariffs[alike.Key] : own!;
            register = register.WithTariffs(alike
                .Select(rows => Like(model, rows.Key, EconomyScope.Of(OriginsOf(rows.First())), rows, register.Instruments)));
            if (!isPattern)
                register = register.Replace(Like(
                    model, model.Key, OriginsOf(model).Except(alike.SelectMany(rows => OriginsOf(rows.First())).Distinct()), [],
                    register.Instruments));
        }

        return register;
    }

    /// <summary>The tariffs on goods of some origins only that are like tariffs of a register.</summary>
    internal IReadOnlyList<Tariff> On(IReadOnlyCollection<Economy> origins, PolicyRegister models) =>
    [
        .. tariffs.Where(rows => models.Tariffs.ContainsKey(rows.First()["like"]) && OriginsOf(rows.First()).All(origins.Contains))
            .Select(rows => Like(
                models.Tariffs[rows.First()["like"]], rows.Key, EconomyScope.Of(OriginsOf(rows.First())), rows, models.Instruments)),
    ];

    private static EconomyScope OriginsOf(Tariff tariff) =>
        tariff.Origins.TryGetInitialValue(out EconomyScope? scope) ? scope : EconomyScope.All;

    // The tariff itself, on goods of its other origins, is like itself: it has the exemptions of the rows too.
    private Tariff Like(
        Tariff model, string key, EconomyScope origins, IEnumerable<CsvRow> rows, KeyedList<LegalInstrument> instruments)
    {
        CsvRow[] own = [.. rows.Where(row => row["from"].Length > 0)];
        CsvRow[] suspended = [.. own.SelectMany(row => suspensions[(model.Key, row["from"])])];
        Tariff tariff = Tariff.Create(
            key, model.Programme, model.ImposedBy, origins,
            [
                .. model.Rates.Acts.Select(act => Of<DutyRate>(act, model.Rates.Provision, key)),
                .. own.Select(row => LegalAct.Enact(
                    KeyOf(row), key, instruments[row["instrument"]], WindowOf(row), RateOf(row), pinpoint: row.Optional("pinpoint"))),
                .. suspended.Select(row => LegalAct.Suspend(
                    KeyOf(row), key, instruments[row["instrument"]], UntilOf(row),
                    RetainedRate.Of(AdValorem.Of(Percentage.Parse(row["retains"]))), row.Optional("pinpoint"))),
            ]);
        tariff = model.CommodityList is { } list
            ? tariff.WithCommodities(list)
            : model.Commodities.TryGetInitialValue(out CommodityScope? goods) ? tariff.WithCommodities(goods) : tariff;
        if (model.Stacking.TryGetInitialValue(out Stacking? stacking))
            tariff = tariff.WithStacking(
                stacking,
                [
                    .. model.Stacking.Acts.Select(act => Of<Stacking>(act, model.Stacking.Provision, tariff.Stacking.Provision)),
                    .. RowsOn(yields, key, origins).Select(on => on.Row).DistinctBy(row => row["from"]).Select(row => LegalAct.Enact(
                        $"yields/{row["from"][..10]}", tariff.Stacking.Provision, instruments[row["instrument"]], WindowOf(row),
                        Stacking.WhollyReplacedBy(row["wholly to"].Split(' ')), pinpoint: row.Optional("pinpoint"))),
                ]);
        IEnumerable<LegalAct> headings = own.Where(row => row["heading"].Length > 0).Select(row => LegalAct.Enact(
            KeyOf(row), tariff.Headings.Provision, instruments[row["instrument"]], WindowOf(row), row["heading"]));
        IEnumerable<LegalAct> modelHeadings =
            model.Headings.Acts.Select(act => Of<string>(act, model.Headings.Provision, tariff.Headings.Provision));
        // While its rate is suspended, the goods are declared under the heading of the rate that is retained, that of the model.
        tariff = model.Headings.TryGetInitialValue(out string? heading)
            ? tariff.WithHeading(heading, modelHeadings.Concat(headings).Concat(suspended.Select(row => LegalAct.Enact(
                KeyOf(row), tariff.Headings.Provision, instruments[row["instrument"]], UntilOf(row), heading))))
            : tariff.WithHeadings(modelHeadings.Concat(headings));
        tariff = tariff.WithExemptions(
        [
            .. RowsOn(exemptions, key, origins).Select(on => ExemptionOf(on.Row, $"{on.Tariffs}/{on.Row["exemption"]}", instruments)),
            .. model.Exemptions,
        ]);
        if ((headingsIfReached[key].FirstOrDefault()?["heading"] ?? model.HeadingIfReached) is { } reached)
            tariff = tariff.WithHeadingIfReached(reached);
        return model.Requirement is { } requirement ? tariff.WithRequirement(requirement) : tariff;
    }

    // The rows that name a tariff, or keys with which its key begins, and do not name only origins that it is not on.
    private static IEnumerable<(CsvRow Row, string Tariffs)> RowsOn(IEnumerable<CsvRow> rows, string tariff, EconomyScope origins) =>
        rows.Where(row => row["origins"].Length == 0 || OriginsOf(row).Any(origin => origins.Covers(origin, Instant.MaxValue)))
            .SelectMany(row => row["tariffs"].Split(' ')
                .Where(key => tariff == key || tariff.StartsWith($"{key}/", StringComparison.Ordinal)).Select(key => (row, key)));

    private static Exemption ExemptionOf(CsvRow row, string key, KeyedList<LegalInstrument> instruments) => Exemption.Create(
        key, row["name"], [LegalAct.Enact(
            key, key, instruments[row["instrument"]], WindowOf(row),
            ExemptionTerms.Of(ConditionOf(row), EffectOf(row), row.Optional("heading")), pinpoint: row.Optional("pinpoint"))]);

    private static Condition<CustomsEntry> ConditionOf(CsvRow row)
    {
        List<Condition<CustomsEntry>> all = [];
        if (row["origins"].Length > 0)
            all.Add(EntryCondition.Origin(EconomyScope.Of(OriginsOf(row))));
        if (row.Optional("list") is { } lists)
            all.Add(Single(lists.Split('|').Select(EntryCondition.OnList), Condition<CustomsEntry>.AnyOf));
        if (row.Optional("claim") is { } claims)
            all.Add(Single(claims.Split('|').Select(EntryCondition.Claim), Condition<CustomsEntry>.AnyOf));
        return Single(all, Condition<CustomsEntry>.AllOf);
    }

    private static Condition<CustomsEntry> Single(
        IEnumerable<Condition<CustomsEntry>> conditions, Func<IEnumerable<Condition<CustomsEntry>>, Condition<CustomsEntry>> several) =>
        conditions.ToArray() is [var one] ? one : several(conditions);

    private static ExemptionEffect EffectOf(CsvRow row) => row["rate"].Length > 0 ? ExemptionEffect.ChargedAt(RateOf(row))
        : row.Optional("part") is { } part ? ExemptionEffect.ChargedOnlyOn(part, row.Optional("exempt part"))
        : ExemptionEffect.NotCharged;

    private static IEnumerable<Economy> OriginsOf(CsvRow row) => row["origins"].Split(' ').Select(Economy.Parse);

    // "reciprocal/2025-04-09/eo-14257"
    private static string KeyOf(CsvRow row) =>
        $"{row["like"].Split('/')[1]}/{row["from"][..10]}/{row["instrument"].Split('/')[1]}";

    private static LegalWindow WindowOf(CsvRow row) => LegalWindow.Starting(row.Moment("from", NewYork));

    private static LegalWindow UntilOf(CsvRow row) => WindowOf(row).WithStatedEnd(LegalEnd.At(row.Moment("until", NewYork)));

    private static DutyRate RateOf(CsvRow row) => row["rate"].Split(' ') switch
    {
        [var rate] => AdValorem.Of(Percentage.Parse(rate)),
        ["up", "to", var floor] => TopUpDuty.To(Percentage.Parse(floor)),
        ["up", "to", var floor, "with", "general"] => TopUpDuty.ToWithGeneralRate(Percentage.Parse(floor)),
        _ => throw new FormatException($"'{row["rate"]}' is not a rate of this file."),
    };

    // The same act on another provision.
    private static LegalAct Of<T>(LegalAct act, string from, string to)
        where T : notnull => act switch
        {
            Enactment<T> own => LegalAct.Enact(
                own.Key, to, own.Instrument, own.Window, own.Value, own.KeepsLaterChanges, own.Pinpoint, own.Views),
            Suspension<T> own => LegalAct.Suspend(own.Key, to, own.Instrument, own.Window, own.Effect, own.Pinpoint, own.Views),
            Ending own when own.Target == from => LegalAct.End(own.Key, to, own.Instrument, own.From, own.Pinpoint, own.Views),
            HeldInvalid own when own.Target == from =>
                LegalAct.HoldInvalid(own.Key, to, own.Instrument, own.Parties, own.IsStayed, own.Pinpoint),
            _ => act,
        };
}
