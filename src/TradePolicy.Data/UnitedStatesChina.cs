using System.Collections.ObjectModel;
using NodaTime;
using TradePolicy.Negotiations;
using TradePolicy.Serialization;

namespace TradePolicy.Data;

/// <summary>
/// The trade conflict between the United States and China and its truce, 2018 to 2026: tariffs by programme, export
/// controls, and other measures of both sides, act by act with their instruments, and with the evidence for each.
/// </summary>
/// <remarks>
/// <para>
/// The register is complete through <see cref="CompleteThrough"/> for its contents; <see cref="KnownGaps"/> lists what it
/// leaves out. If a list of goods is not in the data, an assessment names the fact that is missing and has no total until it
/// is stated: <see cref="Section301.WithSection301Headings"/> and
/// <see cref="Section301.WithNoSection301Heading"/> state it for the Section 301 lists.
/// </para>
/// <para>
/// Every instrument has its <see cref="LegalInstrument.Evidence"/>; data that are not confirmed are named in brackets behind
/// its name in all texts. If the hour of an act is not confirmed, the act starts some time on its day, and the
/// answer is open within that day. Times of publication of presidential documents are the time stamps of the White House
/// pages; <see cref="LegalInstrument.Disclosures"/> lists the other known times.
/// </para>
/// <para>Safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// PolicySnapshot snapshot = UnitedStatesChina.Register.AsKnownAt(known).At(instant);
/// </code></example>
public static class UnitedStatesChina
{
    internal const string Folder = "us-china/";

    internal static readonly Economy[] Origins = [Economy.China, Economy.HongKong, Economy.Macao];

    private static readonly Lazy<PolicyRegister> OwnFiles = new(() => TradePolicyJson.ReadRegister(DataFile.In(Folder)));

    private static readonly Lazy<PolicyRegister> Loaded = new(() => UnitedStates.AddSharedTo(OfOwnFiles));

    private static readonly Lazy<IReadOnlyList<KnownGap>> Gaps = new(() => GapsOf(Register));

    private static readonly Lazy<NegotiationLog> Talks = new(() =>
    {
        using StreamReader reader = DataFile.Open("us-china-negotiations.json");
        return TradePolicyJson.ReadNegotiations(reader);
    });

    /// <summary>The key of the truce: <c>us-cn-2025</c>.</summary>
    public const string Truce = "us-cn-2025";

    /// <summary>The register. It is read from the package on first use; there is no network access.</summary>
    public static PolicyRegister Register => Loaded.Value;

    /// <summary>
    /// The register without the tariffs of <see cref="UnitedStates"/> on goods of every origin of which it has those on goods of China.
    /// </summary>
    internal static PolicyRegister OfOwnFiles => OwnFiles.Value;

    /// <summary>
    /// The talks from Geneva in May 2025 to Washington in September 2026: rounds and meetings of the presidents,
    /// commitments, alleged breaches, statements with their speakers, and the measures behind the two sticking points,
    /// <c>rare-earths</c> and <c>semiconductor-technology</c>. It is read from the package on first use.
    /// </summary>
    /// <remarks>
    /// For most rounds the data do not say when they were announced. They count as known from their first day, and their
    /// evidence says so. No statement in the data withdraws or resolves an allegation, so that each stays open. The acts of
    /// the parties are in <see cref="Register"/>; here are only the statements about them.
    /// </remarks>
    /// <example><code>
    /// NegotiationIssue issue = UnitedStatesChina.Negotiations.Issues["rare-earths"];
    /// UnitedStatesChina.Register.StateOf(issue, instant).InForce;   // cn/rare-earths/2025-04
    /// </code></example>
    public static NegotiationLog Negotiations => Talks.Value;

    /// <summary>The day on which the data were last changed: their version.</summary>
    public static LocalDate Version { get; } = new(2026, 11, 29);

    /// <summary>The instant through which the sources are complete, included.</summary>
    public static Instant CompleteThrough => Register.Knowledge.CompleteThrough!.Value;

    /// <summary>
    /// The register with updates of your own: what was enacted after <see cref="CompleteThrough"/>, in the order of publication.
    /// </summary>
    /// <param name="documents">
    /// The update documents with their names, which messages give. The content of a document is <c>"registerUpdate": {…}</c>. The guide
    /// to them is <c>Updating.md</c>, beside the README of the package in the repository.
    /// </param>
    /// <exception cref="PolicyJsonException">
    /// A text is not an update document, or does not fit the register with the updates before it; the message names the document, the
    /// place in it and what would be right.
    /// </exception>
    /// <example><code>
    /// PolicyRegister today = UnitedStatesChina.Updated(KeyValuePair.Create("november.json", File.ReadAllText("november.json")));
    /// </code></example>
    public static PolicyRegister Updated(params IEnumerable<KeyValuePair<string, string>> documents) =>
        TradePolicyJson.Update(Register, documents);

    /// <summary>What the register leaves out.</summary>
    public static IReadOnlyList<KnownGap> KnownGaps => Gaps.Value;

    /// <summary>
    /// The gaps in the register that affect an assessment: gaps in a tariff that is charged, or possibly charged, and duties that are
    /// missing and may be on its goods, to which others would yield.
    /// </summary>
    /// <param name="duty">The assessment, by tariffs of this register and possibly of others.</param>
    /// <example><code>
    /// foreach (KnownGap gap in UnitedStatesChina.GapsAffecting(duty))
    ///     Console.WriteLine($"Not modelled: {gap}");
    /// </code></example>
    public static IReadOnlyList<KnownGap> GapsAffecting(DutyAssessment duty) => GapsAffecting(duty, KnownGaps);

    /// <summary>
    /// The gaps that affect an assessment by the register with updates of your own: those that they closed are not among them, those that
    /// they added are.
    /// </summary>
    /// <param name="duty">The assessment, by tariffs of that register and possibly of others.</param>
    /// <param name="updated">The register with the updates (<see cref="Updated"/>).</param>
    public static IReadOnlyList<KnownGap> GapsAffecting(DutyAssessment duty, PolicyRegister updated)
    {
        ArgumentNullException.ThrowIfNull(updated);
        return GapsAffecting(duty, GapsOf(updated));
    }

    internal static ReadOnlyCollection<KnownGap> GapsOf(PolicyRegister register) => Array.AsReadOnly<KnownGap>(
    [
        .. UnitedStatesChinaGaps.All,
        .. register.Coverage.SelectMany(coverage => coverage.Gaps.Select(gap => (Gap: gap, coverage.Origins)))
            .GroupBy(one => one.Gap, one => one.Origins).Select(group => KnownGap.Of(group.Key, group)),
    ]);

    internal static IReadOnlyList<KnownGap> GapsAffecting(DutyAssessment duty, IReadOnlyList<KnownGap> gaps)
    {
        ArgumentNullException.ThrowIfNull(duty);
        HashSet<string> tariffs = [.. duty.Possible.SelectMany(possible => possible.Layers)
            .Where(layer => layer.State is LayerState.Charged or LayerState.Unknown).Select(layer => layer.Tariff)];
        return [.. gaps.Where(gap => gap.AffectedKeys.Any(tariffs.Contains)
            || (gap.Duty is { } missing && duty.DeterminedAt is { } at && missing.MayApplyTo(duty.Entry, at)
                && duty.Entry.ImportingEconomy == Economy.UnitedStates
                && gap.Origins.Any(origins => origins.Covers(duty.Entry.Origin, at))))];
    }
}
