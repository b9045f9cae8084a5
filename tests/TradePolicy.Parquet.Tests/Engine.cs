using DuckDB.NET.Data;

namespace TradePolicy.Parquet.Tests;

/// <summary>DuckDB in memory, which reads the files as their users' engines do.</summary>
internal sealed class Engine : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    internal Engine() => connection.Open();

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    /// <summary>The rows of the answer; null where there is none in a cell.</summary>
    internal IReadOnlyList<object?[]> Ask(string query)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = query;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([
                .. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))
            ]);
        return rows;
    }

    /// <summary>The one value of the answer.</summary>
    internal T Value<T>(string query) => (T)Ask(query).Single().Single()!;
}
