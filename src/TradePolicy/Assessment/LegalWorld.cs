namespace TradePolicy;

/// <summary>One way in which all open questions of the law are answered together.</summary>
internal sealed class LegalWorld(Dictionary<object, int> answers, ValueList<AssumptionSet> ways)
{
    // Ways beyond this number are not told apart; the assessment then says that more is open than is listed.
    private const int MostWorlds = 64;

    /// <summary>The law where nothing is open.</summary>
    internal static LegalWorld Certain { get; } = new([], []);

    /// <summary>The assumptions under which it comes about, each set of which is enough; empty where nothing is open.</summary>
    internal ValueList<AssumptionSet> Ways { get; } = ways;

    /// <summary>The answer of a segment in this world.</summary>
    internal Outcome<T> Of<T>(Segment<T> segment)
        where T : notnull => segment.Possible.Count == 1 ? segment.Possible[0] : segment.Possible[answers[segment]];

    /// <summary>What is in force in this world; null where nothing is.</summary>
    internal T? Of<T>(HistoryValue<T> held)
        where T : class => held.Segment is null ? held.Always : Of(held.Segment) is { IsInForce: true } outcome ? outcome.Value : null;

    /// <summary>All worlds whose assumptions can hold together; null where they are too many.</summary>
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
            IReadOnlyList<AssumptionSet> others = question.Answers[answer].Count == 0 ? [AssumptionSet.None] : question.Answers[answer];
            var both = ValueList.From(Ways.SelectMany(way => others.Where(way.IsCompatibleWith).Select(way.With)).Distinct());
            if (both.Count > 0)
                yield return new(new(answers, ReferenceEqualityComparer.Instance) { [question.Segment] = answer }, both);
        }
    }
}
