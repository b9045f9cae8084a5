namespace TradePolicy.Negotiations;

/// <summary>Checks that what a record of negotiations refers to is in it, and was known in time.</summary>
internal static class NegotiationReferences
{
    internal static void Check(NegotiationLog log)
    {
        foreach (NegotiationRound round in log.Rounds)
        {
            foreach (string key in round.PreviousRounds)
            {
                if (!log.Rounds.TryGetValue(key, out NegotiationRound? earlier))
                    throw new UnknownTargetException($"The round '{round.Key}'", key, "the key of an earlier round");
                if (earlier.During.Start > round.During.Start)
                    throw new ArgumentException($"The round '{round.Key}' follows '{key}', which is not earlier.");
            }
        }

        foreach (Commitment commitment in log.Commitments.Where(commitment => commitment.Round is not null))
        {
            if (!log.Rounds.TryGetValue(commitment.Round!, out NegotiationRound? round))
                throw new UnknownTargetException($"The commitment '{commitment.Key}'", commitment.Round!, "the key of a round");
            CheckKnown($"The commitment '{commitment.Key}'", commitment.Published, $"the round '{round.Key}'", round.Announced);
        }

        foreach (AllegedBreach allegation in log.Allegations)
        {
            if (!log.Commitments.TryGetValue(allegation.Commitment, out Commitment? commitment))
                throw new UnknownTargetException($"The allegation '{allegation.Key}'", allegation.Commitment, "the key of a commitment");
            if (!commitment.Party.Equals(allegation.Against))
                throw new ArgumentException(
                    $"The allegation '{allegation.Key}' is against {allegation.Against}; the commitment '{commitment.Key}' is of " +
                    $"{commitment.Party}.");
            CheckKnown(
                $"The allegation '{allegation.Key}'", allegation.Statement.Published, $"the commitment '{commitment.Key}'",
                commitment.Published);
            CheckStatement(log, $"The allegation '{allegation.Key}'", allegation.Statement);
            if (allegation.ClosedBy is { } closing)
                CheckStatement(log, $"The allegation '{allegation.Key}'", closing);
        }

        foreach (Linkage linkage in log.Linkages)
            CheckStatement(log, $"The linkage '{linkage.Key}'", linkage.Statement);
    }

    private static void CheckStatement(NegotiationLog log, string subject, AttributedStatement statement)
    {
        if (!log.Statements.TryGetValue(statement.Key, out AttributedStatement? held) || !held.Equals(statement))
            throw new UnknownTargetException(subject, statement.Key, "a statement of the record");
    }

    // Otherwise a record restricted to what was known would refer to what is not in it.
    private static void CheckKnown(string subject, Publication published, string target, Publication known)
    {
        if (known.Earliest > published.Earliest)
            throw new ArgumentException($"{subject} became known {published}, before {target} did: {known}.");
    }
}
