namespace TradePolicy;

/// <summary>
/// A world: one consistent set of answers to all open questions of the law. It combines the answers that a walk over the worlds of
/// each history found (<see cref="WorldEnumerator"/>).
/// </summary>
internal sealed class LegalWorld(Dictionary<object, int> answers, ValueList<AssumptionSet> ways)
{
    // More sets than this are not listed; the assessment then says that the texts can be read in more ways.
    private const int MostWorlds = 64;

    /// <summary>The law without an open question.</summary>
    internal static LegalWorld Certain { get; } = new([], []);

    /// <summary>The sets of assumptions under which the answers are true, each of which is enough; empty if no question is open.</summary>
    internal ValueList<AssumptionSet> Ways { get; } = ways;

    /// <summary>The answer of a segment under these answers.</summary>
    internal Outcome<T> Of<T>(Segment<T> segment)
        where T : notnull => segment.Possible.Count == 1 ? segment.Possible[0] : segment.Possible[answers[segment]];

    /// <summary>The value in force under these answers; null if none is.</summary>
    internal T? Of<T>(HistoryValue<T> history)
        where T : class =>
            history.Segment is null ? history.Always : Of(history.Segment) is { IsInForce: true } outcome ? outcome.Value : null;

    /// <summary>All sets of answers whose assumptions are compatible; null if there are too many.</summary>
    internal static IReadOnlyList<LegalWorld>? All(IReadOnlyList<OpenQuestion> questions)
    {
        List<LegalWorld> worlds = [new(new(ReferenceEqualityComparer.Instance), [AssumptionSet.None])];
        foreach (OpenQuestion question in questions)
        {
            worlds = [.. worlds.SelectMany(world => world.Answering(question))];
            if (worlds.Count > MostWorlds)
                return null;
        }

        return worlds;
    }

    private IEnumerable<LegalWorld> Answering(OpenQuestion question)
    {
        for (int answer = 0; answer < question.Answers.Count; answer++)
        {
            IReadOnlyList<AssumptionSet> others = question.Answers[answer];
            var both = ValueList.From(Ways.SelectMany(way => others.Where(way.IsCompatibleWith).Select(way.With)).Distinct());
            if (both.Count > 0)
                yield return new(new(answers, ReferenceEqualityComparer.Instance) { [question.Segment] = answer }, both);
        }
    }
}
