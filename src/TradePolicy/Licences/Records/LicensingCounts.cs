using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>The numbers of applications that were approved, denied, returned and withdrawn, and that are pending: counted, or as someone
/// reports them.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// LicensingCounts chamber = LicensingCounts.Of(approved: 19, denied: 1, pending: 121);
/// chamber.ApprovalRate(ApprovalDenominator.Decided).Value;   // 95%
/// chamber.ApprovalRate(ApprovalDenominator.Filed).Value;     // 13.47…%
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicensingCounts
{
    private LicensingCounts(int approved, int denied, int returned, int withdrawn, int pending)
    {
        if (approved < 0 || denied < 0 || returned < 0 || withdrawn < 0 || pending < 0)
            throw new ArgumentOutOfRangeException(nameof(approved), "A count is not negative.");
        Approved = approved;
        Denied = denied;
        Returned = returned;
        Withdrawn = withdrawn;
        Pending = pending;
        Filed = approved + denied + returned + withdrawn + pending;
    }

    /// <summary>Approved, regardless of later events of the licence.</summary>
    public int Approved { get; }

    /// <summary>Denied.</summary>
    public int Denied { get; }

    /// <summary>Returned without action.</summary>
    public int Returned { get; }

    /// <summary>Withdrawn by the applicant.</summary>
    public int Withdrawn { get; }

    /// <summary>Filed and not decided yet.</summary>
    public int Pending { get; }

    /// <summary>All of the applications.</summary>
    public int Filed { get; }

    /// <summary>The counts of applications.</summary>
    /// <param name="approved">How many were approved; not negative.</param>
    /// <param name="denied">How many were denied; not negative.</param>
    /// <param name="returned">How many were returned without action; not negative.</param>
    /// <param name="withdrawn">How many were withdrawn; not negative.</param>
    /// <param name="pending">How many are pending; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static LicensingCounts Of(int approved, int denied, int returned = 0, int withdrawn = 0, int pending = 0) =>
        new(approved, denied, returned, withdrawn, pending);

    /// <summary>The number of applications with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outcome"/> is not defined.</exception>
    public int CountOf(ApplicationOutcome outcome) => outcome switch
    {
        ApplicationOutcome.Approved => Approved,
        ApplicationOutcome.Denied => Denied,
        ApplicationOutcome.Returned => Returned,
        ApplicationOutcome.Withdrawn => Withdrawn,
        ApplicationOutcome.Pending => Pending,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>The share that was approved.</summary>
    /// <param name="denominator">The applications of which it is a share.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is not defined.</exception>
    public ApprovalRate ApprovalRate(ApprovalDenominator denominator) => new(Approved, denominator switch
    {
        ApprovalDenominator.Decided => Approved + Denied,
        ApprovalDenominator.DecidedOrReturned => Approved + Denied + Returned,
        ApprovalDenominator.Filed => Filed,
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "Not a denominator."),
    }, denominator);

    /// <summary>"141 filed: 19 approved, 1 denied, 0 returned, 0 withdrawn, 121 pending".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Filed} filed: {Approved} approved, {Denied} denied, {Returned} returned, {Withdrawn} withdrawn, {Pending} pending");
}
