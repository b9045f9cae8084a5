using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>How applications are decided on that meet a condition.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceReviewRule
{
    private LicenceReviewRule(LicensingPolicy policy, Condition<ProposedExport>? condition)
    {
        Policy = policy;
        Condition = condition;
    }

    /// <summary>How they are decided on.</summary>
    public LicensingPolicy Policy { get; }

    /// <summary>The condition; null if it is on all that no earlier review is on.</summary>
    public Condition<ProposedExport>? Condition { get; }

    /// <summary>A review.</summary>
    /// <param name="policy">How applications are decided on.</param>
    /// <param name="condition">The condition; null for all others.</param>
    /// <exception cref="ArgumentOutOfRangeException">The policy is not defined.</exception>
    public static LicenceReviewRule Of(LicensingPolicy policy, Condition<ProposedExport>? condition = null) =>
        new(Require.Defined(policy, "Not a licensing policy."), condition);

    /// <summary>"PresumptionOfDenial where military end use".</summary>
    public override string ToString() => Condition is null ? $"{Policy}" : $"{Policy} where {Condition}";
}
