using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TradePolicy.Quotas;
using TradePolicy.Serialization;

namespace TradePolicy.Data;

/// <summary>
/// The additional duties of the United States on goods of every origin since 2025, act by act on two clocks, with the lists of goods: what
/// <see cref="UnitedStatesChina"/> has, and the duties on goods of all other origins.
/// </summary>
/// <remarks>
/// The register is complete through <see cref="UnitedStatesChina.CompleteThrough"/> for its contents. What it leaves out of a programme is
/// in its <see cref="PolicyRegister.Coverage"/>: an assessment of such goods has no certain total, and names what is missing. Safe
/// for use from several threads.
/// </remarks>
/// <example><code>
/// DutySchedule schedule = UnitedStates.Register.Compile();
/// </code></example>
public static class UnitedStates
{
    private const string Folder = "us/";
    private const string Instruments = $"{Folder}instruments.json";
    private const string ChinaUpdate = $"{Folder}update-china.json";

    // The duty that those on goods of sixty economies are like; none is on goods of other origins.
    private const string Pattern = $"{Folder}section-301-forced-labour.json";

    private static readonly string[] SharedFiles =
    [
        $"{Folder}section-122.json", $"{Folder}section-232-metals-2025.json", $"{Folder}section-232-metals-2026.json", Pattern,
    ];

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly Lazy<PolicyRegister> Loaded = new(Load);

    private static readonly KnownGap LowValue = new(
        "The exemption of goods worth no more than 800 dollars (19 U.S.C. 1321(a)(2)(C)), which ended for goods of China and Hong Kong on "
        + "2 May 2025 and for those of every origin on 29 August 2025, and the duties on parcels sent by post are not in the data: duties "
        + "are those of an entry that does not claim the exemption.");

    private static readonly KnownGap[] Sections =
    [
        new(
            "The textiles outside the duty on forced labour, those of Guatemala and El Salvador under note 52(j)(6)(iii) and (7)(iii) and "
            + "those under note 52(i), are not in the data as codes: goods are exempt if heading 9903.06.06, 9903.06.09 or 9903.05.95 is "
            + "claimed, and goods of section XI if the CAFTA-DR is (outside chapters 61 and 62 a fact is asked). The quotas for "
            + "textiles of the memorandum of 23 July 2026 were not opened in the period.",
            [.. "CR DO GT HN NI SV".Split(' ').Select(origin => $"us/301/forced-labour/{origin.ToLowerInvariant()}")]),
        new(
            "The codes with civil aircraft outside the duty of Section 338 (note 51(d)) are not in the data: goods are exempt if heading "
            + "9903.03.16 is claimed.",
            "us/338/canada/1", "us/338/canada/2", "us/338/canada/3"),
        new(
            "Which companies annex III to Proclamation 11020 names, and which have an agreement or an onshoring plan, is not in the data: "
            + "an entry states the first, and claims heading 9903.04.64 or .65 for the others. That the rate of heading 9903.04.64 rises "
            + "in 2030 and that .65 ends in 2029, as a reader says, is not in the data.",
            "us/232/medicines", "us/232/medicines/allies"),
        new(
            "The parts of unmanned aircraft that join in February 2027, as readers of Proclamation 11055 say, are not in the data.",
            "us/232/unmanned-aircraft", "us/232/unmanned-aircraft/parts", "us/232/unmanned-aircraft/small"),
        new(
            "Of the quarterly quotas for quartz surface products only that of the first year is in the data, and whether it is filled is "
            + "not: an entry states whether it is within.",
            "us/201/quartz"),
        new(
            "The rates of headings 9903.90.08 and .09 on goods of Russia, which note 30 puts in the place of those of column 2, are "
            + "ordinary rates, which are not in the data: TradePolicy.Hts gives them with those of an edition."),
    ];

    private static readonly Lazy<IReadOnlyList<KnownGap>> Gaps = new(
        () => Array.AsReadOnly<KnownGap>([LowValue, .. Sections, .. UnitedStatesChina.GapsOf(Register)]));

    private static readonly Lazy<IReadOnlyList<TariffQuota>> QuotasRead = new(
        () => Array.AsReadOnly<TariffQuota>([.. DataFile.RowsOf($"{Folder}quotas.csv").Select(QuotaOf)]));

    /// <summary>The register. It is read from the package on first use; there is no network access.</summary>
    public static PolicyRegister Register => Loaded.Value;

    /// <summary>
    /// What the register leaves out: what <see cref="UnitedStatesChina.KnownGaps"/> says of China, and the gaps of its coverage, each a
    /// duty with its goods.
    /// </summary>
    public static IReadOnlyList<KnownGap> KnownGaps => Gaps.Value;

    /// <summary>
    /// The quotas within which duties of the register are lower, with their quantities as far as they are held: those for vehicles of the
    /// United Kingdom and for quartz surface products. They are read from the package on first use.
    /// </summary>
    public static IReadOnlyList<TariffQuota> Quotas => QuotasRead.Value;

    /// <summary>
    /// The gaps in the register that affect an assessment, as <see cref="UnitedStatesChina.GapsAffecting(DutyAssessment)"/> says it.
    /// </summary>
    /// <param name="duty">The assessment, by tariffs of this register and possibly of others.</param>
    public static IReadOnlyList<KnownGap> GapsAffecting(DutyAssessment duty) => UnitedStatesChina.GapsAffecting(duty, KnownGaps);

    private static TariffQuota QuotaOf(CsvRow row) => TariffQuota.Of(row["quota"])
        .WithFact(row["fact"])
        .WithTariff(row["tariff"], row["heading"])
        .WithPeriods(PeriodOf(row))
        .WithInstrument(
            Register.Instruments[row["instrument"]],
            row.Optional("basis") is { } basis ? Evidence.Of(Enum.Parse<EvidenceGrade>(row["grade"], ignoreCase: true), basis) : null);

    // An end is the first moment after the period, which is a midnight.
    private static QuotaPeriod PeriodOf(CsvRow row)
    {
        LocalDateTime from = LocalOf(row["from"]);
        LocalDate? last = row.Optional("until") is { } until ? LocalOf(until).Date.PlusDays(-1) : null;
        QuotaPeriod period = QuotaPeriod.Of(from.Date, last, NewYork).OpeningAt(from.TimeOfDay);
        if (row.Optional("each") is { } length)
            period = period.InParts(PeriodPattern.Roundtrip.Parse(length).Value);
        return row.Optional("quantity") is { } quantity
            ? period.WithVolume(QuotaVolume.Of(
                Quantity.Of(decimal.Parse(quantity, CultureInfo.InvariantCulture), MeasurementUnit.Parse(row["unit"]))))
            : period;
    }

    private static LocalDateTime LocalOf(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    // What the files change in the register on China comes last: gaps that are none any more.
    private static PolicyRegister Load()
    {
        PolicyRegister register = new TariffsAlike(Folder).AddTo(
            Read(UnitedStatesChina.OfOwnFiles, static document => document != Pattern),
            Read(UnitedStatesChina.OfOwnFiles, static document => document == Pattern));
        RegisterUpdate update = TradePolicyJson.ReadUpdate(
            DataFile.In(Folder).Single(document => document.Key == ChinaUpdate).Value, register);
        return update.CoverageUpdates.Aggregate(register, (before, change) => before.With(change));
    }

    /// <summary>
    /// The register on China with its own tariffs of the files on goods of every origin, and the lists that its tariffs name. The files are
    /// those of which nothing else is needed.
    /// </summary>
    internal static PolicyRegister AddSharedTo(PolicyRegister china)
    {
        PolicyRegister models = Read(china, SharedFiles.Contains);
        PolicyRegister whole = china.WithTariffs(new TariffsAlike(Folder).On(UnitedStatesChina.Origins, models));
        return whole.WithCommodityLists(models.CommodityLists.Where(list => whole.Tariffs.Any(tariff => tariff.RestsOn(list.Key))));
    }

    // The instruments come first, then the lists that cite them, and the tariffs that name the lists.
    private static PolicyRegister Read(PolicyRegister register, Func<string, bool> isWanted)
    {
        ILookup<bool, KeyValuePair<string, string>> documents = DataFile.In(Folder)
            .Where(document => document.Key != ChinaUpdate).ToLookup(document => document.Key == Instruments);
        PolicyRegister withInstruments = TradePolicyJson.ReadRegister(register, documents[true]);
        PolicyRegister withLists = withInstruments.WithCommodityLists(
            CommodityListFiles.In($"{Folder}lists/", withInstruments.Instruments));
        return TradePolicyJson.ReadRegister(withLists, documents[false].Where(document => isWanted(document.Key)));
    }
}
