namespace TradePolicy;

/// <summary>A segment with several answers, and the assumptions under which each comes about.</summary>
internal sealed record OpenQuestion(object Segment, IReadOnlyList<IReadOnlyList<AssumptionSet>> Answers, IReadOnlyList<string> Reasons)
{
    internal static OpenQuestion? Of<T>(Segment<T> segment)
        where T : notnull => segment.Candidates.Count == 1
            ? null
            : new(segment, [.. segment.Candidates.Select(candidate => candidate.HoldsUnder)], segment.Reasons);
}
