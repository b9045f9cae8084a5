using NodaTime.Text;
using Parquet;
using TradePolicy.Panels;

namespace TradePolicy.Parquet;

/// <summary>
/// A panel as Apache Parquet, to be joined to trade data in DuckDB, Spark or another engine: a row for each commodity and origin, with the
/// columns of <see cref="PanelColumns"/>.
/// </summary>
/// <remarks>
/// <para>
/// <c>commodity</c> and <c>origin</c> are strings. The rates are <c>DECIMAL(18, 10)</c>, percentages of the customs value:
/// 20 is 20 %; null is an unknown rate, and 0 is no duty. A rate with more than ten decimals, such as 33 1/3 %, is rounded to
/// ten, half away from zero; the total is rounded on its own and can differ from the sum of the rounded rates in the last
/// place. <c>missing</c> names the missing facts; it is null if the total is known.
/// </para>
/// <para>
/// The key-values of the file describe it: <c>tradepolicy.schema</c> (<c>tradepolicy-panel/1</c>), <c>tradepolicy.instant</c>,
/// <c>tradepolicy.view</c>, <c>tradepolicy.nomenclature</c>, <c>tradepolicy.unit</c>, and for each programme the key and the name of its
/// column: <c>tradepolicy.programme.us_301.key</c> and <c>.name</c>.
/// </para>
/// <para>The pages are compressed with Zstandard; the rows are in groups of 122,880, two of which are in memory at a time.</para>
/// <para>Safe for use from several threads, each with a stream of its own.</para>
/// </remarks>
/// <example><code>
/// await using FileStream file = File.Create("panel.parquet");
/// await PanelParquet.WriteAsync(file, panel);
/// </code>
/// and in DuckDB
/// <code lang="sql">
/// SELECT origin, sum(value::DECIMAL(20, 2) * total) / sum(value) FILTER (WHERE total IS NOT NULL)
/// FROM imports JOIN 'panel.parquet' USING (commodity, origin) GROUP BY origin;
/// </code></example>
public static class PanelParquet
{
    private const string Schema = "tradepolicy-panel/1";
    private const string Unit = "percent of the customs value";

    /// <summary>Writes a panel.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="progress">Receives the number of rows written so far, after each group of rows.</param>
    /// <param name="cancellationToken">
    /// Ends the writing between two groups of rows or two columns. The bytes written until then are not a Parquet file.
    /// </param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentException">
    /// The stream is closed or for reading only, or the panel states facts about its goods that it may not state
    /// (<see cref="DutyPanel.Rows()"/>).
    /// </exception>
    /// <exception cref="OverflowException">
    /// A rate is 100 million per cent or more, positive or negative. The bytes written until then are not a Parquet
    /// file.
    /// </exception>
    /// <exception cref="OperationCanceledException">The writing was ended.</exception>
    public static Task WriteAsync(
        Stream stream, DutyPanel panel, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(panel);
        return stream.CanWrite
            ? WriteCheckedAsync(stream, panel, progress, cancellationToken)
            : throw new ArgumentException(
                "The stream is closed or for reading only; a panel needs a stream that can be written.", nameof(stream));
    }

    private static async Task WriteCheckedAsync(
        Stream stream, DutyPanel panel, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        PanelSchema schema = new(PanelColumns.Of(panel));
        // Disposing of the writer completes the file. A file without all its rows must not be completed, so this happens only at the end.
        ParquetWriter writer = await ParquetWriter
            .CreateAsync(schema.Fields, stream, schema.Options, append: false, cancellationToken)
            .ConfigureAwait(false);
        writer.CustomMetadata = MetadataOf(panel, schema.Columns);
        using IEnumerator<PanelRow> rows = panel.Rows().GetEnumerator();
        PanelRowGroup group = new(schema), next = new(schema);
        int written = 0;
        Task<bool> filling = next.FillAsync(rows);
        try
        {
            // The rows of a group are calculated while the group before is written.
            while (await filling.ConfigureAwait(false))
            {
                (group, next) = (next, group);
                cancellationToken.ThrowIfCancellationRequested();
                filling = next.FillAsync(rows);
                await group.WriteAsync(writer, cancellationToken).ConfigureAwait(false);
                written += group.Count;
                progress?.Report(written);
            }
        }
        finally
        {
            // The rows must not be disposed of while they are enumerated.
            await ((Task)filling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await writer.DisposeAsync().ConfigureAwait(false);
    }

    private static Dictionary<string, string> MetadataOf(DutyPanel panel, PanelColumns columns)
    {
        Dictionary<string, string> metadata = new(StringComparer.Ordinal)
        {
            ["tradepolicy.schema"] = Schema,
            ["tradepolicy.instant"] = InstantPattern.ExtendedIso.Format(panel.At),
            ["tradepolicy.view"] = NameOf(panel.View),
            ["tradepolicy.nomenclature"] = panel.Commodities[0].Nomenclature.Key,
            ["tradepolicy.unit"] = Unit,
        };
        foreach ((string column, DutyProgramme programme) in columns.Programmes.Zip(panel.Programmes()))
        {
            metadata.Add($"tradepolicy.programme.{column}.key", programme.Key);
            metadata.Add($"tradepolicy.programme.{column}.name", programme.Name);
        }

        return metadata;
    }

    private static string NameOf(LegalView view) => view switch
    {
        LegalView.AsWritten => "as written",
        LegalView.AsCollected => "as collected",
        _ => "as ruled",
    };
}
