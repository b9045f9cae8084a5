namespace TradePolicy;

/// <summary>A segment with several possible answers, and the assumptions under which each is true.</summary>
internal sealed record OpenQuestion(object Segment, IReadOnlyList<IReadOnlyList<AssumptionSet>> Answers, IReadOnlyList<OpenFact> Reasons)
{
    /// <summary>The question that a segment leaves open; empty if it leaves none open or there is no segment.</summary>
    internal static IEnumerable<OpenQuestion> Of<T>(Segment<T>? segment)
        where T : notnull => segment is null or { Possible.Count: 1 }
            ? []
            : [new(segment, [.. segment.Possible.Select(candidate => candidate.HoldsUnder)], segment.Reasons)];
}
