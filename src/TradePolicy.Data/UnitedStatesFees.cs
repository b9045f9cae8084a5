using TradePolicy.Serialization;

namespace TradePolicy.Data;

/// <summary>
/// The fees that customs of the United States charge on goods: the merchandise processing fee (19 U.S.C. 58c(a)(9), 19 CFR 24.23(b)(1))
/// with its amounts by fiscal year, 2018 to 2026, act by act with the notices; and the harbor maintenance fee (26 U.S.C. 4461 and 4462,
/// 19 CFR 24.24) on goods that arrive by sea.
/// </summary>
/// <remarks>
/// <para>
/// They are no duties: they are outside the total of an assessment, and their floors and ceilings are those of a declaration, not of its
/// lines. The amounts of other fiscal years are not in the data, and the fee is unknown then.
/// </para>
/// <para>
/// They are those of the time of entry or of withdrawal from warehouse (<see cref="RateInstantRule.UnitedStatesOtherCharges"/>), also where
/// a status in a zone or an entry for immediate transportation fixes the rate of duty before. The harbor maintenance fee has had one rate
/// since 1991, so that the day of unloading makes no difference; on cargo that is admitted to a zone it is paid upon admission, and on
/// cargo for a warehouse upon entry for it (19 CFR 24.24(e)): claim "19 CFR 24.24(c)" for what leaves them.
/// </para>
/// <para>
/// An exemption is granted as it is claimed: by the symbol of an agreement ("KR") on goods of its parties, or by the claim
/// "19 CFR 24.23(c)" for any other. If all lines of a declaration together are worth up to 2,500 dollars (19 CFR 143.21), the fee is open
/// until it is stated whether the entry is a <see cref="FormalEntry"/>, by one line or by <see cref="CustomsDeclaration.WithFact"/>;
/// above that it is, unless it is stated not to be. The fee on informal entries is not in the data. A port or cargo outside the harbor
/// maintenance fee is claimed as "19 CFR 24.24(c)"; while the mode of transport is not stated, that fee is open.
/// </para>
/// <para>Safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// DutySchedule schedule = UnitedStatesChina.Register.WithTariffs(UnitedStatesFees.Register.Tariffs).Compile();
/// schedule.Assess(CustomsDeclaration.Of(shirts, toys)).FeeTotal
/// </code></example>
public static class UnitedStatesFees
{
    private static readonly Lazy<PolicyRegister> Loaded = new(() => TradePolicyJson.ReadRegister(DataFile.In("us-fees/")));

    /// <summary>The key of the merchandise processing fee.</summary>
    public const string MerchandiseProcessing = "us/merchandise-processing-fee";

    /// <summary>The key of the harbor maintenance fee.</summary>
    public const string HarborMaintenance = "us/harbor-maintenance-fee";

    /// <summary>
    /// The fact that the declaration is a formal entry: "formal entry". It is one fact of all lines, and lines that contradict each other
    /// leave the fee open.
    /// </summary>
    public const string FormalEntry = "formal entry";

    /// <summary>
    /// The fact that goods qualify as originating under the agreement with Canada and Mexico that is claimed ("S", "S+"): "originating
    /// under the agreement". It matters where their origin for duties is neither of the two, since goods can qualify by the rules of the
    /// agreement and be of another origin otherwise; while it is not stated the fee is open there (19 U.S.C. 58c(b)(10)).
    /// </summary>
    public const string Originating = "originating under the agreement";

    /// <summary>The fees as a register of their own. It is read from the package on first use; there is no network access.</summary>
    public static PolicyRegister Register => Loaded.Value;
}
