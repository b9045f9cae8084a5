namespace TradePolicy.Architecture.Tests;

/// <summary>The rooms from the lowest to the highest, each with the rooms it may use.</summary>
internal static class Arrows
{
    private static readonly string[] Core =
        ["(root)", "Time", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment", "Panels", "Licences", "Measures", "ExportControls", "Truces", "Indicators", "Negotiations", "Registers"];

    /// <summary>The table. A room stands below every room that may use it.</summary>
    public static IReadOnlyList<(string Room, string[] MayUse)> Table { get; } =
    [
        ("(root)", []),
        ("Time", ["(root)"]),
        ("Rates", ["(root)", "Time"]),
        ("Scopes", ["(root)"]),
        ("Conditions", ["(root)"]),
        ("Entries", ["(root)", "Time", "Rates", "Scopes", "Conditions"]),
        ("Tariffs", ["(root)", "Time", "Rates", "Scopes", "Conditions", "Entries"]),
        ("Assessment", ["(root)", "Time", "Rates", "Scopes", "Conditions", "Entries", "Tariffs"]),
        ("Panels", ["(root)", "Time", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment"]),
        ("Licences", ["(root)", "Time", "Scopes", "Conditions"]),
        ("Measures", ["(root)", "Time", "Scopes"]),
        ("ExportControls", ["(root)", "Time", "Scopes", "Conditions", "Licences", "Measures"]),
        ("Truces", ["(root)", "Time", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment", "Measures", "ExportControls"]),
        ("Indicators", ["(root)", "Time"]),
        ("Negotiations", ["(root)", "Time"]),
        ("Registers", [.. Core.Where(room => room != "Registers")]),
        ("Serialization", Core),
        ("Serialization.JsonNet", [.. Core, "Serialization"]),
        ("Csv", Core),
        ("Parquet", Core),
        ("Hts", Core),
        ("Data", [.. Core, "Serialization"]),
    ];

    /// <summary>Whether the table lets a room use another.</summary>
    public static bool Allow(string from, string to) => Table.Any(row => row.Room == from && row.MayUse.Contains(to));

    /// <summary>Where a room stands, counted from the lowest; the end for one that is not in the table.</summary>
    public static int HeightOf(string room) => Table.TakeWhile(row => row.Room != room).Count();
}
