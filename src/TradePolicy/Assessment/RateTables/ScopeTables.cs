using System.Collections.Immutable;

namespace TradePolicy;

/// <summary>The tables of some tariffs in one view, one for each nomenclature that was requested.</summary>
internal sealed class ScopeTables(IReadOnlyList<CompiledTariff> tariffs, RateTable rates)
{
    private ImmutableArray<ScopeTable> tables = [];

    internal ScopeTable Of(Nomenclature nomenclature)
    {
        foreach (ScopeTable table in tables)
        {
            if (table.Nomenclature.Equals(nomenclature))
                return table;
        }

        ScopeTable made = new(tariffs, rates, nomenclature);
        ImmutableInterlocked.Update(
            ref tables,
            static (known, table) => known.Any(other => other.Nomenclature.Equals(table.Nomenclature)) ? known : known.Add(table),
            made);
        return made;
    }
}
