using NodaTime;
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

    private static readonly Lazy<PolicyRegister> Loaded = new(Load);

    /// <summary>The register. It is read from the package on first use; there is no network access.</summary>
    public static PolicyRegister Register => Loaded.Value;

    // The instruments come first, then the lists that cite them, the tariffs that name the lists, and the tariffs that are like others.
    private static PolicyRegister Load()
    {
        ILookup<bool, KeyValuePair<string, string>> documents = DataFile.In(Folder)
            .ToLookup(document => document.Key == $"{Folder}instruments.json");
        PolicyRegister register = TradePolicyJson.ReadRegister(UnitedStatesChina.Register, documents[true]);
        register = register.WithCommodityLists(CommodityListFiles.In($"{Folder}lists/", register.Instruments));
        return TariffsAlike.AddTo(TradePolicyJson.ReadRegister(register, documents[false]), Folder);
    }
}
