using System.Collections.Immutable;

namespace TradePolicy;

/// <summary>The tables of some tariffs in one view, one for each nomenclature that has been asked about.</summary>
internal sealed class ScopeTables(IReadOnlyList<CompiledTariff> tariffs)
{
    private ImmutableArray<ScopeTable> tables = [];

    /// <summary>The kind of the first; where they are of one programme, that of all.</summary>
    internal DutyKind Kind { get; } = tariffs.Count == 0 ? DutyKind.Additional : tariffs[0].Tariff.Programme.Kind;

    internal ScopeTable Of(Nomenclature nomenclature)
    {
        foreach (ScopeTable table in tables)
        {
            if (table.Nomenclature.Equals(nomenclature))
                return table;
        }

        ScopeTable made = new(tariffs, nomenclature);
        ImmutableInterlocked.Update(ref tables, static (known, own) => known.Any(table => table.Nomenclature.Equals(own.Nomenclature)) ? known : known.Add(own), made);
        return made;
    }
}
