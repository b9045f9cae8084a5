namespace TradePolicy;

/// <summary>The tariffs of a schedule in one view of the law, compiled once for the schedule and for each of its programmes.</summary>
internal sealed class ScheduleView
{
    private readonly Dictionary<string, ScopeTables> programmes;

    internal ScheduleView(IReadOnlyList<Tariff> tariffs, LegalView view)
    {
        Tariffs = [.. tariffs.Select((tariff, position) => new CompiledTariff(tariff, position, view))];
        Rates = new(Tariffs);
        CompiledTariff[] compiled = [.. Tariffs.Where(tariff => tariff.Tariff.Rates.Acts.Count > 0)];
        All = new(compiled, Rates);
        programmes = compiled.GroupBy(tariff => tariff.Tariff.Programme.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new ScopeTables([.. group], Rates), StringComparer.Ordinal);
    }

    /// <summary>The tariffs, in the order of the schedule.</summary>
    internal IReadOnlyList<CompiledTariff> Tariffs { get; }

    /// <summary>The rates of all tariffs.</summary>
    internal RateTable Rates { get; }

    /// <summary>All tariffs that have a rate.</summary>
    internal ScopeTables All { get; }

    /// <summary>The tariffs of one programme; empty if none has a rate.</summary>
    internal ScopeTables Of(string programme) => programmes.TryGetValue(programme, out ScopeTables? tables) ? tables : new([], Rates);
}
