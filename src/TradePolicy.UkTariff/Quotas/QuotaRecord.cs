using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>What one row of a table, or one definition of an answer, says of a quota.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaRecord
{
    internal QuotaRecord(string place, TariffQuota quota)
    {
        Place = place;
        Quota = quota;
    }

    /// <summary>Where it stands: "line 7" in a table, "definition 27952" in an answer.</summary>
    public string Place { get; }

    /// <summary>The quota, with this period alone; of a licensed one with none.</summary>
    public TariffQuota Quota { get; }

    /// <summary>
    /// The status and what was left, with the time at which that was read; of a licensed quota what is left of its licences. Null if none
    /// is stated.
    /// </summary>
    public QuotaReading? Reading { get; internal init; }

    /// <summary>The days of each year for which the quantity of a licensed quota is given; null for others.</summary>
    public YearlySeason? Season { get; internal init; }

    /// <summary>The quantity of a licensed quota in each season; null for others, and if it is not read.</summary>
    public QuotaVolume? LicensedVolume { get; internal init; }

    /// <summary>The day of the last allocation; null if there was none, or it is not stated.</summary>
    public LocalDate? LastAllocation { get; internal init; }

    /// <summary>Its origins in the words of a table, such as "Countries subject to UK safeguard measures"; null in an answer.</summary>
    public string? OriginWords { get; internal init; }

    /// <summary>Under what it was agreed, as a table says: WTO, FTA, Safeguards, ATQ; null in an answer.</summary>
    public string? Basis { get; internal init; }

    /// <summary>A remark or description that goes with it; null if there is none.</summary>
    public string? Remark { get; internal init; }

    /// <summary>How the quota stands at an instant, by this record alone: what was read counts on the day of the reading.</summary>
    /// <param name="at">The instant.</param>
    public QuotaAnswer StatusAt(Instant at) => Quota.StatusAt(at, Reading is { } reading ? [reading] : []);

    /// <summary>"050007: 2000 kg (line 4)".</summary>
    public override string ToString() => $"{Quota} ({Place})";
}
