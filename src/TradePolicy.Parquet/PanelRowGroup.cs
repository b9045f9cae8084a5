using Parquet;
using TradePolicy.Panels;

namespace TradePolicy.Parquet;

/// <summary>Some rows of a panel, written column by column from buffers that are reused for each group.</summary>
internal sealed class PanelRowGroup
{
    // The size of a group in DuckDB: an engine reads groups in parallel.
    private const int MostRows = 122_880;

    // The first value that does not fit into the columns.
    private const decimal Limit = 100_000_000m;

    private readonly PanelSchema schema;
    private readonly PanelRow[] rows = new PanelRow[MostRows];
    private readonly ReadOnlyMemory<char>[] texts = new ReadOnlyMemory<char>[MostRows];
    private readonly decimal[] rates = new decimal[MostRows];
    private readonly int[] present = new int[MostRows];

    // Rows share their rates, so the missing facts are put into words once for each rate.
    private readonly Dictionary<StatutoryRate, ReadOnlyMemory<char>> missing = new(ReferenceEqualityComparer.Instance);

    internal PanelRowGroup(PanelSchema schema) => this.schema = schema;

    /// <summary>The number of rows.</summary>
    internal int Count { get; private set; }

    /// <summary>Takes the next rows on another thread; false if there are none left.</summary>
    internal Task<bool> FillAsync(IEnumerator<PanelRow> from) => Task.Run(() =>
    {
        Count = 0;
        while (Count < MostRows && from.MoveNext())
            rows[Count++] = from.Current;
        return Count > 0;
    });

    /// <summary>Writes the rows.</summary>
    /// <exception cref="OverflowException">A rate does not fit into the columns.</exception>
    internal async Task WriteAsync(ParquetWriter writer, CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int row = 0; row < Count; row++)
            texts[row] = rows[row].Commodity.Digits.AsMemory();
        await group.WriteAsync<ReadOnlyMemory<char>>(schema.Commodity, texts.AsMemory(0, Count), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        for (int row = 0; row < Count; row++)
            texts[row] = rows[row].Origin.Code.AsMemory();
        await group.WriteAsync<ReadOnlyMemory<char>>(schema.Origin, texts.AsMemory(0, Count), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        for (int column = 0; column < schema.Rates.Count; column++)
        {
            int known = PackRates(column);
            await group.WriteAllPartsAsync<decimal>(
                schema.Rates[column], rates.AsMemory(0, known), present.AsMemory(0, Count), null, cancellationToken)
                .ConfigureAwait(false);
        }

        int said = PackMissing();
        await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
            schema.Missing, texts.AsMemory(0, said), present.AsMemory(0, Count), null, cancellationToken)
            .ConfigureAwait(false);
        group.CompleteValidate();
    }

    // A null has no value, only its place among the rows.
    private int PackRates(int column)
    {
        int known = 0;
        StatutoryRate? last = null;
        decimal value = 0m;
        for (int row = 0; row < Count; row++)
        {
            StatutoryRate rate = column < schema.Rates.Count - 1 ? rows[row].Rates[column] : rows[row].Total;
            present[row] = rate.IsCertain ? 1 : 0;
            if (!rate.IsCertain)
                continue;
            if (!ReferenceEquals(rate, last))
                value = Stored(rate.Value, row, column);
            last = rate;
            rates[known++] = value;
        }

        return known;
    }

    private decimal Stored(Percentage rate, int row, int column)
    {
        decimal value = rate.Value.Scale <= PanelSchema.Scale
            ? rate.Value
            : decimal.Round(rate.Value, PanelSchema.Scale, MidpointRounding.AwayFromZero);
        return value is > -Limit and < Limit
            ? value
            : throw new OverflowException(
                $"{rows[row].Commodity} from {rows[row].Origin}: {rate} does not fit into the column {schema.Rates[column].Name}, " +
                $"which stores less than {Percentage.Of(Limit)}, positive or negative.");
    }

    private int PackMissing()
    {
        int said = 0;
        for (int row = 0; row < Count; row++)
        {
            StatutoryRate total = rows[row].Total;
            present[row] = total.IsCertain ? 0 : 1;
            if (!total.IsCertain)
                texts[said++] = InWords(total);
        }

        return said;
    }

    private ReadOnlyMemory<char> InWords(StatutoryRate rate)
    {
        if (!missing.TryGetValue(rate, out ReadOnlyMemory<char> words))
            missing.Add(rate, words = string.Join("; ", rate.Reasons).AsMemory());
        return words;
    }
}
