using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>The quotas of a published table, or of an answer of the service's search for quotas.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// QuotaRecords quotas = QuotaRecords.ReadAnswer(File.OpenRead("quota-search.json"), Economy.UnitedKingdom, readAt);
/// quotas.Records[0].StatusAt(readAt)      // open, 114105.041 kg left
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaRecords
{
    internal QuotaRecords(IEnumerable<QuotaRecord> records, IEnumerable<TariffFinding> findings)
    {
        Records = ValueList.From(records);
        Findings = ValueList.From(findings);
    }

    /// <summary>The records, in the order of the file.</summary>
    public ValueList<QuotaRecord> Records { get; }

    /// <summary>What was not read, and what a careful reader should know of the file.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>
    /// Each quota once with all its periods, in the order in which they first come; the rest is that of its first record.
    /// </summary>
    public IReadOnlyList<TariffQuota> Quotas =>
    [
        .. Records.GroupBy(static record => record.Quota.Key, StringComparer.Ordinal)
            .Select(static same => same.First().Quota.WithPeriods(same.SelectMany(static record => record.Quota.Periods))),
    ];

    /// <summary>
    /// Reads a table of quotas of the United Kingdom that are drawn in the order of entries. The end that it states is the first day after
    /// the period.
    /// </summary>
    /// <param name="table">The table; it is not closed.</param>
    /// <param name="readAt">When balances and status were as the table has them; null if that is not known.</param>
    /// <returns>The quotas, with what could not be read among their findings.</returns>
    public static QuotaRecords ReadFirstComeTable(Stream table, Instant? readAt = null) =>
        QuotaTables.ReadFirstCome(Given(table), readAt);

    /// <summary>Reads a table of quotas of the United Kingdom that are given out by licences.</summary>
    /// <param name="table">The table; it is not closed.</param>
    /// <param name="readAt">When the quantities left were as the table has them; null if that is not known.</param>
    /// <returns>The quotas, with what could not be read among their findings.</returns>
    public static QuotaRecords ReadLicensedTable(Stream table, Instant? readAt = null) => QuotaTables.ReadLicensed(Given(table), readAt);

    /// <summary>Reads an answer of the service's search for quotas. An answer is a page of the results: a finding says if there are more.
    /// </summary>
    /// <param name="answer">The answer, JSON; it is not closed.</param>
    /// <param name="tariffOf">Whose tariff was asked: the United Kingdom, or the European Union (for Northern Ireland).</param>
    /// <param name="readAt">When it was asked: balances and status are those of that moment, whatever day was asked about.</param>
    /// <returns>The quotas, with what could not be read among their findings.</returns>
    /// <exception cref="ArgumentException">The economy has no such tariff.</exception>
    /// <exception cref="FormatException">The answer is not JSON.</exception>
    public static QuotaRecords ReadAnswer(Stream answer, Economy tariffOf, Instant? readAt) =>
        QuotaAnswers.Read(Given(answer), tariffOf, readAt);

    /// <summary>"5 records, 1 finding".</summary>
    public override string ToString() => FormattableString.Invariant($"{Records.Count} records, {Findings.Count} findings");

    private static Stream Given(Stream stream, [CallerArgumentExpression(nameof(stream))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(stream, name);
        return stream;
    }
}
