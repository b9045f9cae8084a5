using NodaTime;

namespace TradePolicy.Data;

/// <summary>
/// The tariffs of <c>rates.csv</c>: each is like another, with the same exemptions, stacking and acts, on goods of other origins and with
/// rates of its own. The country rates of Executive Order 14257 are like its default rate. The rows of <c>suspensions.csv</c> suspend a
/// rate of all of them that begins at one moment. Those of <c>exemptions.csv</c> are exemptions of one of them alone, which come before
/// those that all have: its goods are on a list, and a heading is claimed for them if the list does not name them by their codes alone.
/// <c>headings-if-reached.csv</c> has the headings of floors that add nothing.
/// </summary>
internal sealed class TariffsAlike
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly IGrouping<string, CsvRow>[] tariffs;
    private readonly ILookup<(string Like, string Suspended), CsvRow> suspensions;
    private readonly ILookup<string, CsvRow> exemptions;
    private readonly ILookup<string, CsvRow> headingsIfReached;

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    internal TariffsAlike(string folder)
    {
        tariffs = [.. DataFile.RowsOf($"{folder}rates.csv").GroupBy(row => row["tariff"], StringComparer.Ordinal)];
        suspensions = DataFile.RowsOf($"{folder}suspensions.csv").ToLookup(row => (row["like"], row["suspended"]));
        exemptions = DataFile.RowsOf($"{folder}exemptions.csv").ToLookup(row => row["tariff"], StringComparer.Ordinal);
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
            bool isOwn = register.Tariffs.TryGetValue(alike.Key, out Tariff? own);
            Tariff model = isOwn ? own! : patterns.Tariffs[alike.Key];
            register = register.WithTariffs(alike.Where(rows => !register.Tariffs.ContainsKey(rows.Key))
                .Select(rows => Like(model, rows.Key, rows, register.Instruments)));
            if (isOwn)
                register = register.Replace(Without(model, alike.SelectMany(rows => OriginsOf(rows.First())).Distinct()));
        }

        return register;
    }

    /// <summary>The tariffs on goods of some origins only that are like tariffs of a register.</summary>
    internal IReadOnlyList<Tariff> On(IReadOnlyCollection<Economy> origins, PolicyRegister models) =>
    [
        .. tariffs.Where(rows => models.Tariffs.ContainsKey(rows.First()["like"]) && OriginsOf(rows.First()).All(origins.Contains))
            .Select(rows => Like(models.Tariffs[rows.First()["like"]], rows.Key, rows, models.Instruments)),
    ];

    private static Tariff Without(Tariff model, IEnumerable<Economy> origins) =>
        model.Origins.TryGetInitialValue(out EconomyScope? scope) ? model.WithOrigins(scope.Except(origins)) : model;

    private Tariff Like(Tariff model, string key, IEnumerable<CsvRow> rows, KeyedList<LegalInstrument> instruments)
    {
        CsvRow[] own = [.. rows.Where(row => row["from"].Length > 0)];
        CsvRow[] suspended = [.. own.SelectMany(row => suspensions[(model.Key, row["from"])])];
        Tariff tariff = Tariff.Create(
            key, model.Programme, model.ImposedBy, EconomyScope.Of(OriginsOf(rows.First())),
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
                stacking, model.Stacking.Acts.Select(act => Of<Stacking>(act, model.Stacking.Provision, tariff.Stacking.Provision)));
        IEnumerable<LegalAct> headings = own.Where(row => row["heading"].Length > 0).Select(row => LegalAct.Enact(
            KeyOf(row), tariff.Headings.Provision, instruments[row["instrument"]], WindowOf(row), row["heading"]));
        IEnumerable<LegalAct> modelHeadings =
            model.Headings.Acts.Select(act => Of<string>(act, model.Headings.Provision, tariff.Headings.Provision));
        // While its rate is suspended, the goods are declared under the heading of the rate that is retained, that of the model.
        tariff = model.Headings.TryGetInitialValue(out string? heading)
            ? tariff.WithHeading(heading, modelHeadings.Concat(headings).Concat(suspended.Select(row => LegalAct.Enact(
                KeyOf(row), tariff.Headings.Provision, instruments[row["instrument"]], UntilOf(row), heading))))
            : tariff.WithHeadings(modelHeadings.Concat(headings));
        tariff = tariff.WithExemptions([.. exemptions[key].Select(row => ExemptionOf(row, instruments)), .. model.Exemptions]);
        if (headingsIfReached[key].FirstOrDefault() is { } reached)
            tariff = tariff.WithHeadingIfReached(reached["heading"]);
        return model.Requirement is { } requirement ? tariff.WithRequirement(requirement) : tariff;
    }

    private static Exemption ExemptionOf(CsvRow row, KeyedList<LegalInstrument> instruments)
    {
        Condition<CustomsEntry> listed = EntryCondition.OnList(row["list"]);
        Condition<CustomsEntry> condition = row.Optional("claim") is { } claim
            ? Condition<CustomsEntry>.AllOf(listed, EntryCondition.Claim(claim))
            : listed;
        return Exemption.Create(row["exemption"], row["name"], [LegalAct.Enact(
            row["exemption"], row["exemption"], instruments[row["instrument"]], WindowOf(row),
            ExemptionTerms.Of(condition, heading: row["heading"]), pinpoint: row.Optional("pinpoint"))]);
    }

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
        _ => throw new FormatException($"'{row["rate"]}' of {row["tariff"]} is not a rate of this file."),
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
