namespace TradePolicy;

/// <summary>
/// The tariff conflict between the United States and China: the emergency duties of 2025, China's answer to them, and
/// the truce of Geneva with its extensions, act by act with the instruments.
/// </summary>
/// <remarks>
/// The register is complete through 7 October 2026, 00:00 UTC, for what it holds: the duties under the International
/// Emergency Economic Powers Act on all goods of China, and the additional duty of the Customs Tariff Commission on all
/// goods of the United States. It does not hold the general rate, Sections 122, 232 and 301, China's duties on single
/// products, exemptions, or export controls. Times of publication of presidential documents are the time stamps of the
/// White House pages; an announcement by other means may be earlier.
/// </remarks>
public static class UnitedStatesChina
{
    private static readonly Lazy<PolicyRegister> Loaded = new(Load);

    /// <summary>The register. It is read from the package on first use; there is no network access.</summary>
    public static PolicyRegister Register => Loaded.Value;

    /// <summary>The key of the truce: <c>us-cn-2025</c>.</summary>
    public const string Truce = "us-cn-2025";

    private static PolicyRegister Load()
    {
        using StreamReader reader = DataFile.Open("us-china.json");
        return TradePolicyJson.ReadRegister(reader);
    }
}
