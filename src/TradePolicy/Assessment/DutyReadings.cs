using NodaTime;

namespace TradePolicy;

/// <summary>The duty on an entry in each reading that the law allows.</summary>
internal static class DutyReadings
{
    /// <summary>The duty in every reading of the law.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="at">The instant that decides the rates.</param>
    /// <param name="tariffs">The tariffs that may be on the goods, in the order of the schedule.</param>
    /// <param name="rounding">How each layer is rounded.</param>
    /// <param name="open">The list to which the facts are added that leave the assessment open as a whole.</param>
    /// <param name="names">To which the names are added on which the duty turns; null if that is not asked.</param>
    internal static IReadOnlyList<PossibleDuty> Of(
        CustomsEntry entry, Instant at, List<TariffAtInstant> tariffs, MoneyRounding rounding, List<OpenFact> open, NamesAsked? names)
    {
        // A charge outside the total that is after its horizon is open itself, and the duties are not.
        if (tariffs.Where(static tariff => tariff.IsBeyondHorizon && tariff.Programme.IsInTariffTotal)
            .MinBy(static tariff => tariff.Tariff.Rates.Knowledge.Horizon) is { } beyond)
            open.Add(beyond.AfterHorizon);
        if (tariffs.Exists(static tariff => tariff.IsIncomplete))
            open.Add(OpenFact.Of(OpenFactKind.Unlisted, "readings", "the texts can be read in more ways than are listed"));
        if (tariffs.Exists(static tariff => tariff.HasSeveralAnswers)
            && tariffs.SelectMany(static tariff => tariff.OpenQuestions).ToArray() is { Length: > 0 } questions)
            return Array.AsReadOnly(InEachReading(entry, at, tariffs, questions, rounding, open, names));
        return [DutyCalculation.Of(entry, at, tariffs, LegalWorld.Certain, rounding, names)];
    }

    private static PossibleDuty[] InEachReading(
        CustomsEntry entry, Instant at, List<TariffAtInstant> tariffs, OpenQuestion[] questions, MoneyRounding rounding,
        List<OpenFact> open, NamesAsked? names)
    {
        if (LegalWorld.All(questions) is not { } worlds)
        {
            open.Add(OpenFact.Of(
                OpenFactKind.Unlisted, "readings",
                "the texts can be read in too many ways to list: " +
                $"{string.Join("; ", questions.SelectMany(question => question.Reasons).Distinct())}"));
            foreach (TariffAtInstant tariff in tariffs)
                names?.AddAll(tariff);
            return [];
        }

        PossibleDuty[] all = [.. worlds.Select(world => DutyCalculation.Of(entry, at, tariffs, world, rounding, names))];
        PossibleDuty[] apart = [.. all.GroupBy(one => one.Layers).Select(same => same.First().Merged(same))];
        return apart.Length == 1 ? [apart[0].Merged([])] : apart;
    }
}
