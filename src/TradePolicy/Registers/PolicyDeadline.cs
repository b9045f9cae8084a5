using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// Something that is due: when, by which instruments, and what happens then if nothing further is enacted.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PolicyDeadline
{
    internal PolicyDeadline(
        string key,
        Economy? party,
        LegalBound at,
        IEnumerable<DeadlineKind> kinds,
        IEnumerable<LegalInstrument> instruments,
        IEnumerable<PolicyChange> changes,
        TimeRemaining remaining,
        bool isBeyondHorizon)
    {
        Key = key;
        Party = party;
        At = at;
        Kinds = ValueList.From(kinds.Distinct().Order());
        Instruments = ValueList.From(instruments.Distinct());
        Changes = ValueList.From(PolicyChange.InOrder(changes));
        Remaining = remaining;
        IsBeyondHorizon = isBeyondHorizon;
    }

    /// <summary>The key of the truce, tariff, export control or measure.</summary>
    public string Key { get; }

    /// <summary>The party for which the truce's window begins or ends; null if it is no truce.</summary>
    public Economy? Party { get; }

    /// <summary>When: a range if the texts leave it open.</summary>
    public LegalBound At { get; }

    /// <summary>What is due, each kind once.</summary>
    public ValueList<DeadlineKind> Kinds { get; }

    /// <summary>The instruments by which it is due.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>
    /// What happens if nothing further is enacted: the difference from before the earliest moment to the latest one. For
    /// a truce, that of its status and those of the tariffs that the party suspends.
    /// </summary>
    public ValueList<PolicyChange> Changes { get; }

    /// <summary>
    /// How long it still is from the instant that was asked about: of an interval, from its start. If that is after the horizon, it is as
    /// far as known and not certain.
    /// </summary>
    public TimeRemaining Remaining { get; }

    /// <summary>
    /// Whether it is after the instant through which the register is complete: it may have been overtaken by what is not in the data.
    /// </summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>
    /// Whether it is certain when: the texts lead to one moment, and it is not after the instant through which the register is complete.
    /// </summary>
    public bool IsCertain => !IsBeyondHorizon && At.IsCertain;

    /// <summary>The moments that it can be by the texts, from the earliest to the latest; after the horizon, as far as known.</summary>
    public ValueList<LegalReading> Possible => At.Possible;

    /// <summary>The facts that leave it open when: a reading each, and the horizon; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons => IsBeyondHorizon
        ? [OpenFact.Of(OpenFactKind.Horizon, Key, "it is due after the horizon, up to which the sources are complete"), .. At.Reasons]
        : At.Reasons;

    /// <summary>
    /// "2026-11-10T00:01 America/New_York (-05): us-cn-2025, US: a window of the truce ends (Executive Order 14358)", and a line for each
    /// change.
    /// </summary>
    public override string ToString()
    {
        string party = Party is null ? "" : $", {Party}";
        string known = IsBeyondHorizon ? ", as far as known" : "";
        string due =
            $"{At}: {Key}{party}: {string.Join(", ", Kinds.Select(Words))} " +
            $"({string.Join(", ", Instruments.Select(instrument => instrument.Name))}){known}";
        return string.Join("\n  ", Changes.Select(change => change.ToString()).Prepend(due));
    }

    private static string Words(DeadlineKind kind) => kind switch
    {
        DeadlineKind.TruceWindowEnds => "a window of the truce ends",
        DeadlineKind.TruceWindowBegins => "a window of the truce begins",
        DeadlineKind.TruceEnds => "the truce is ended",
        DeadlineKind.SuspensionEnds => "a suspension ends",
        DeadlineKind.SuspensionBegins => "a suspension begins",
        DeadlineKind.Begins => "an act begins to apply",
        DeadlineKind.Expires => "an act runs out",
        DeadlineKind.ExemptionEnds => "an exemption ends",
        DeadlineKind.ExemptionBegins => "an exemption begins to apply",
        DeadlineKind.SeasonBegins => "a season begins",
        DeadlineKind.SeasonEnds => "a season ends",
        _ => "an act is withdrawn, or ends what there is",
    };
}
