namespace TradePolicy;

/// <summary>The findings about the acts of one tariff.</summary>
internal static class ActFindings
{
    internal static IEnumerable<Finding> Of(Tariff tariff) => EndsBeforeStarts(tariff).Concat(NothingToSuspend(tariff));

    // A window that ends before it starts is refused when it is made; a later act can still move the start.
    private static IEnumerable<Finding> EndsBeforeStarts(Tariff tariff)
    {
        LegalAct[] acts = [.. tariff.AllActs];
        foreach (Postponement move in acts.OfType<Postponement>().Where(move => move.Until.Bound.IsDated))
        {
            WindowedAct? moved = acts.OfType<WindowedAct>().FirstOrDefault(act => act.Key == move.Target);
            if (moved?.Window.End is not { IsDated: true } end)
                continue;
            if (move.Until.Bound.Latest < end.Earliest)
                continue;
            yield return new(
                FindingKind.EndBeforeStart,
                move.Until.Bound.Earliest >= end.Latest,
                $"{moved.Key} ends {end}, before it starts: {move.Instrument.Name} postpones it to {move.Until.Bound}.",
                tariff.Key,
                moved.Key,
                move.Key);
        }
    }

    private static IEnumerable<Finding> NothingToSuspend(Tariff tariff)
    {
        if (!tariff.Rates.Acts.OfType<Enactment<DutyRate>>().Any()
            && tariff.Rates.Acts.OfType<Suspension<DutyRate>>().FirstOrDefault() is { } suspension)
        {
            yield return new(
                FindingKind.NothingToSuspend, true, $"{suspension.Instrument.Name} suspends {tariff.Key}, which has no rate.", tariff.Key,
                suspension.Key);
        }
    }
}
