using TradePolicy.Csv;
using TradePolicy.Panels;

namespace TradePolicy.Parquet.Tests;

/// <summary>A file of a test, which is deleted after it.</summary>
internal sealed class PanelFile : IDisposable
{
    private PanelFile(string extension) => Name = Path.Combine(Path.GetTempPath(), $"tradepolicy-panel-{Guid.NewGuid():N}.{extension}");

    internal string Name { get; }

    internal long Size => new FileInfo(Name).Length;

    /// <summary>The file as a table of a query.</summary>
    internal string Table =>
        Name.EndsWith(".csv", StringComparison.Ordinal)
            ? $"read_csv('{Name}', header = true, all_varchar = true)"
            : $"read_parquet('{Name}')";

    /// <inheritdoc />
    public void Dispose() => File.Delete(Name);

    internal static async Task<PanelFile> ParquetOf(
        DutyPanel panel, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        PanelFile file = new("parquet");
        await using FileStream stream = File.Create(file.Name);
        await PanelParquet.WriteAsync(stream, panel, progress, cancellationToken);
        return file;
    }

    internal static PanelFile CsvOf(DutyPanel panel)
    {
        PanelFile file = new("csv");
        using StreamWriter writer = new(file.Name);
        PanelCsv.Write(writer, panel);
        return file;
    }
}
