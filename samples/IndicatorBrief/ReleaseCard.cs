using NodaTime.Text;
using TradePolicy;
using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>The statements about one period, line by line, in the words of the library.</summary>
public sealed class ReleaseCard
{
    private ReleaseCard(IndicatorReading reading, string title, IReadOnlyList<CardRow> rows)
    {
        Reading = reading;
        Title = title;
        Rows = rows;
    }

    public IndicatorReading Reading { get; }

    public string Title { get; }

    public IReadOnlyList<CardRow> Rows { get; }

    public static ReleaseCard Of(IndicatorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string knownAt = InstantPattern.ExtendedIso.Format(reading.Snapshot.KnownAt);
        return new(reading, $"{SubjectOf(reading.Definition)}, {reading.Period:N}, as known at {knownAt}", [.. RowsOf(reading)]);
    }

    /// <summary>Whose series it is and of what: "China to United States of America: exports in US dollars".</summary>
    internal static string SubjectOf(SeriesDefinition definition) =>
        $"{definition.Economy.Name}{(definition.Counterpart is { } other ? $" to {other.Name}" : "")}: {definition.Subject}";

    private static IEnumerable<CardRow> RowsOf(IndicatorReading reading)
    {
        yield return Actual(reading);
        yield return Row("Change", reading.ChangeFromPrevious);
        yield return Row("Direction", reading.Direction);
        yield return Row("Previous", reading.Previous);
        yield return Revised(reading);
        foreach (string provider in Providers(reading))
            yield return Row($"Expected by {provider}", reading.SurpriseAgainst(provider));
        yield return Row("Lowest since", reading.LowestSince());
        yield return Row("Highest since", reading.HighestSince());
        IndicatorAnswer<Streak> below = reading.StreakBelow();
        yield return Row("Streak", below.Possible is [{ Observations: > 0 }, ..] ? below : reading.StreakAbove());
        yield return new("Source", reading.Vintages is [.., var last] ? last.Release.Source : reading.Definition.Source);
        foreach (OpenFact reason in reading.Reasons)
            yield return new("Uncertain", reason.Message, IsDoubt: true);
        if (reading.Snapshot.IsBeyondHorizon && reading.Snapshot.Indicator.Knowledge.CompleteThrough is { } through)
            yield return new(
                "Uncertain",
                $"the releases in the data are complete only through {InstantPattern.ExtendedIso.Format(through)}",
                IsDoubt: true);
    }

    private static IEnumerable<string> Providers(IndicatorReading reading) => reading.Snapshot.Indicator.Consensuses
        .Where(consensus => consensus.Period.Equals(reading.Period) && consensus.Published.Earliest <= reading.Snapshot.KnownAt)
        .Select(consensus => consensus.Provider)
        .Distinct();

    private static CardRow Actual(IndicatorReading reading)
    {
        if (!reading.Answer.TryGetValue(out Vintage? vintage))
        {
            string candidates = string.Join(" or ", reading.Possible.Select(reading.Definition.Format));
            return new("Actual", reading.Answer.MayBeUnpublished ? $"{candidates}, or not published yet" : candidates, IsDoubt: true);
        }

        return new("Actual", $"{reading.Definition.Format(vintage.Observation)}, published {vintage.Release.Published}");
    }

    /// <summary>The revisions that were known, and those that may have been.</summary>
    private static CardRow Revised(IndicatorReading reading)
    {
        string[] perhaps =
        [
            .. reading.Snapshot.Indicator.Revisions(reading.Period)
                .Where(revision => !reading.Revisions.Contains(revision) && reading.Answer.Possible.Contains(revision.To))
                .Select(revision => $"perhaps {revision}"),
        ];
        string[] all = [.. reading.Revisions.Select(revision => revision.ToString()), .. perhaps];
        return new("Revised", all.Length == 0 ? "not revised in the data so far" : string.Join("; ", all), perhaps.Length > 0);
    }

    /// <summary>A statement; if it is open, the possible statements, since the reasons are listed once at the end of the card.</summary>
    private static CardRow Row<T>(string label, IndicatorAnswer<T> answer)
        where T : IndicatorStatement
    {
        if (answer.State != StatementState.Indeterminate)
            return new(label, answer.Explain());
        string candidates = string.Join("; or ", answer.Possible.Select(candidate => candidate.Explain()).Distinct());
        return new(label, answer.MayBeUnavailable ? $"{candidates}; or nothing" : candidates, IsDoubt: true);
    }
}
