using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// Something that falls due for an application or a licence, if nothing further happens to it: what, when, and by which event. If the
/// time is not known, it says not before when, with the reasons; no time is guessed.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceDeadline
{
    private LicenceDeadline(
        ExportLicence licence, LicenceDeadlineKind kind, LicenceEvent by, LegalBound at, Instant notBefore, ValueList<OpenFact> reasons)
    {
        Reference = licence.Application.Reference;
        Number = licence.Number;
        Kind = kind;
        By = by;
        At = at;
        NotBefore = notBefore;
        Reasons = reasons;
    }

    /// <summary>The reference of the application.</summary>
    public string Reference { get; }

    /// <summary>The number of the licence; null if it was not issued.</summary>
    public string? Number { get; }

    /// <summary>What falls due.</summary>
    public LicenceDeadlineKind Kind { get; }

    /// <summary>
    /// The event by which it falls due: the acceptance, from which the time of the regime runs, the issue or the amendment that states
    /// the validity, or the event that was announced.
    /// </summary>
    public LicenceEvent By { get; }

    /// <summary>
    /// The first moment after the time allowed or after the validity: what is due on a day, or valid through it, ends with that day, at
    /// 24:00. A range if the texts leave it open; without a date if no last possible day is known.
    /// </summary>
    public LegalBound At { get; }

    /// <summary>The earliest moment that it can be; the moment itself if it is certain.</summary>
    public Instant NotBefore { get; }

    /// <summary>Whether it is certain when.</summary>
    public bool IsCertain => Reasons.Count == 0;

    /// <summary>The moments that it can be, from the earliest to the latest; empty if no last possible day is known.</summary>
    public ValueList<LegalReading> Possible => At.Possible;

    /// <summary>The facts that leave it open when; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>
    /// What falls due after a start, up to and at an end, in one record or several: the desk's question is often about several regimes.
    /// </summary>
    /// <param name="records">The records; each says what it knows as known at its own instant.</param>
    /// <param name="start">The start; what is due at it does not come after it.</param>
    /// <param name="end">The end, included.</param>
    /// <returns>The deadlines in the order of their earliest moments; then by reference.</returns>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    /// <example><code>
    /// LicenceDeadline.Between([china, unitedStates], now, now + Duration.FromDays(30))
    /// </code></example>
    public static IReadOnlyList<LicenceDeadline> Between(IEnumerable<LicensingRecord> records, Instant start, Instant end)
    {
        Require.NotBefore(start, end);
        return [.. Require.Each(records)
            .SelectMany(record => record.Licences.SelectMany(licence => Of(licence, record.KnownAt)))
            .Where(due => due.NotBefore <= end && (!due.At.IsDated || due.At.Latest > start))
            .OrderBy(due => due.NotBefore)
            .ThenBy(due => due.Reference, StringComparer.Ordinal)
            .ThenBy(due => due.Kind)];
    }

    /// <summary>"2025-06-11T24:00 Asia/Shanghai (+08): A-1: the decision is due".</summary>
    public override string ToString()
    {
        string number = Number is null ? "" : $", licence {Number}";
        string what = Kind switch
        {
            LicenceDeadlineKind.DecisionDue => "the decision is due",
            LicenceDeadlineKind.ValidityEnds => "the validity ends",
            _ => $"it is {LicenceEventWords.Of(By.Kind)}{(By.Reason is null ? "" : $": {By.Reason}")}",
        };
        return $"{At}: {Reference}{number}: {what}";
    }

    private static IEnumerable<LicenceDeadline> Of(ExportLicence licence, Instant knownAt)
    {
        if (licence.Outcome == ApplicationOutcome.Pending && licence.Processing is { } run)
            yield return DecisionOf(licence, run, knownAt);
        if (licence.StatusAt(knownAt) == LicenceStatus.Exhausted)
            yield break;
        foreach (LicenceStep step in licence.Steps)
        {
            if (step.StatesValidity && step.Validity!.End is { IsDated: true } end && RunsOut(licence, step, end))
                yield return new(licence, LicenceDeadlineKind.ValidityEnds, step.By!, end, end.Earliest, end.Reasons);
            if (IsAnnounced(step))
            {
                LegalBound at = LegalMoment.At(step.At.InZone(licence.Regime.Zone)).Bound;
                yield return new(licence, LicenceDeadlineKind.DecisionTakesEffect, step.By!, at, step.At, []);
            }
        }
    }

    // A suspended licence still runs out; one that was given back or taken away before does not, nor a validity that was amended before.
    private static bool RunsOut(ExportLicence licence, LicenceStep stated, LegalBound end)
    {
        Instant at = Instant.Max(end.Earliest, stated.At);
        LicenceStep then = licence.Steps.Last(step => step.At <= at);
        return then.Stage is LicenceStage.Issued or LicenceStage.Suspended
            && licence.Steps.Last(step => step.At <= at && step.StatesValidity).Equals(stated);
    }

    // A suspension that another one comes before changes nothing.
    private static bool IsAnnounced(LicenceStep step) =>
        step.By is { } by && by.KnownAt < by.At && (by is LicenceAmended || ReferenceEquals(by, step.Entered));

    private static LicenceDeadline DecisionOf(ExportLicence licence, ProcessingRun run, Instant knownAt)
    {
        DateTimeZone zone = run.Clock.Zone!;
        DueDate due = run.DueAsOf(knownAt.InZone(zone).Date);
        LegalBound earliest = LegalMoment.EndOf(due.NotBefore, zone).Bound;
        LicenceEvent by = licence.Events.First(happening => happening.Kind == LicenceEventKind.Accepted);
        LegalBound at = due.IsCertain ? earliest : LegalBound.Undated($"the last day of the time allowed is {due}");
        return new(licence, LicenceDeadlineKind.DecisionDue, by, at, earliest.Earliest, due.Reasons);
    }
}
