using TradePolicy.Serialization;

namespace TradePolicy.Data;

/// <summary>
/// The additional duties of the United States on goods of every origin since 2025, act by act on two clocks, with the lists of goods: what
/// <see cref="UnitedStatesChina"/> has, and the duties on goods of all other origins.
/// </summary>
/// <remarks>
/// The register is complete through <see cref="UnitedStatesChina.CompleteThrough"/> for its contents. What it leaves out of a programme is
/// in its <see cref="PolicyRegister.Coverage"/>: an assessment of such goods has no certain total, and names what is missing.
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

    private static readonly string[] SharedFiles = [Instruments, $"{Folder}section-122.json", Pattern];

    private static readonly Lazy<PolicyRegister> Loaded = new(Load);

    private static readonly KnownGap LowValue = new(
        "The exemption of goods worth no more than 800 dollars (19 U.S.C. 1321(a)(2)(C)), which ended for goods of China and Hong Kong on "
        + "2 May 2025 and for those of every origin on 29 August 2025, and the duties on parcels sent by post are not in the data: duties "
        + "are those of an entry that does not claim the exemption.");

    private static readonly Lazy<IReadOnlyList<KnownGap>> Gaps = new(
        () => Array.AsReadOnly<KnownGap>([LowValue, .. UnitedStatesChina.GapsOf(Register)]));

    /// <summary>The register. It is read from the package on first use; there is no network access.</summary>
    public static PolicyRegister Register => Loaded.Value;

    /// <summary>
    /// What the register leaves out: what <see cref="UnitedStatesChina.KnownGaps"/> says of China, and the gaps of its coverage, each a
    /// duty with its goods.
    /// </summary>
    public static IReadOnlyList<KnownGap> KnownGaps => Gaps.Value;

    /// <summary>
    /// The gaps in the register that affect an assessment, as <see cref="UnitedStatesChina.GapsAffecting(DutyAssessment)"/> says it.
    /// </summary>
    /// <param name="duty">The assessment, by tariffs of this register and possibly of others.</param>
    public static IReadOnlyList<KnownGap> GapsAffecting(DutyAssessment duty) => UnitedStatesChina.GapsAffecting(duty, KnownGaps);

    // The instruments come first, then the lists that cite them, the tariffs that name the lists, and the tariffs that are like others; at
    // last what all of them change in the register on China: yields, and gaps that are none any more.
    private static PolicyRegister Load()
    {
        ILookup<string, KeyValuePair<string, string>> documents = DataFile.In(Folder).ToLookup(document =>
            document.Key is Instruments or ChinaUpdate or Pattern ? document.Key : "");
        PolicyRegister register = TradePolicyJson.ReadRegister(UnitedStatesChina.Register, documents[Instruments]);
        register = register.WithCommodityLists(CommodityListFiles.In($"{Folder}lists/", register.Instruments)
            .Where(list => !register.CommodityLists.TryGetValue(list.Key, out _)));
        register = new TariffsAlike(Folder).AddTo(
            TradePolicyJson.ReadRegister(register, documents[""]), TradePolicyJson.ReadRegister(register, documents[Pattern]));
        RegisterUpdate update = TradePolicyJson.ReadUpdate(documents[ChinaUpdate].Single().Value, register);
        register = update.Acts.Aggregate(register, (before, added) => before.WithActs(added.Provision, added.Acts));
        return update.CoverageUpdates.Aggregate(register, (before, change) => before.With(change));
    }

    /// <summary>
    /// The register on China with its own tariffs of the files on goods of every origin, and the lists that its tariffs name. The files are
    /// those of which nothing else is needed.
    /// </summary>
    internal static PolicyRegister AddSharedTo(PolicyRegister china)
    {
        PolicyRegister models = TradePolicyJson.ReadRegister(
            china, DataFile.In(Folder).Where(document => SharedFiles.Contains(document.Key)));
        PolicyRegister whole = china.WithTariffs(new TariffsAlike(Folder).On(UnitedStatesChina.Origins, models));
        return whole.WithCommodityLists(CommodityListFiles.In(
            $"{Folder}lists/", models.Instruments, key => whole.Tariffs.Any(tariff => tariff.RestsOn(key))));
    }
}
