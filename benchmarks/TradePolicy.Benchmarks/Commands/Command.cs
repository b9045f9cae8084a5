namespace TradePolicy.Benchmarks;

/// <summary>A command of this program: what it is called, what it measures, and how it runs.</summary>
internal sealed record Command(string Name, string Measures, Func<CommandOptions, Task<int>> RunAsync)
{
    /// <summary>The commands.</summary>
    internal static IReadOnlyList<Command> All { get; } =
    [
        new("panel", "a whole schedule from all origins at four instants: totals and Parquet", PanelCommand.RunAsync),
        new("series", "averages over all changes of 2025 and 2026, by effective date and by publication", SeriesCommand.RunAsync),
        new("pipeline", "from the official file to the panel of one edition", PipelineCommand.RunAsync),
        new("compare", "the same totals by LINQ and by DuckDB over the same tables", ComparisonCommand.RunAsync),
        new("register", "first read, compiling and memory of the register", RegisterCommand.RunAsync),
        new("truce", "the expiry of the truce, and nothing else", TruceCommand.RunAsync),
        new("compile", "compiling the synthetic measures: time, what is allocated, what stays", CompileCommand.RunAsync),
        new("allocations", "what a call of each benchmark allocates, against a table of what it allocated", AllocationsCommand.RunAsync),
        new("growth", "how the cost grows with measures, origins and instants of knowledge: a table and a picture", GrowthCommand.RunAsync),
        new("growth-of-measures", "one number of measures, for growth: a process has one only", GrowthCommand.RunOneSizeAsync),
        new("measure", "the commands above as processes of their own, several times", MeasureCommand.RunAsync),
        new("report", "all there is: whole processes, growth, single calls; writes the tables of the pages", ReportCommand.RunAsync),
    ];

    /// <summary>The command of a name; null if there is none.</summary>
    internal static Command? Named(string? name) => All.FirstOrDefault(command => command.Name == name);
}
