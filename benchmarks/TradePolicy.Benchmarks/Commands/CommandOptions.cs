using System.Globalization;
using TradePolicy.Hts;

namespace TradePolicy.Benchmarks;

/// <summary>The options of a command.</summary>
internal sealed record CommandOptions
{
    private string? hts;

    /// <summary>The folder for results; null if none is to be written.</summary>
    internal string? Out { get; private init; }

    /// <summary>The table of what was allocated before; null if nothing is to be compared.</summary>
    internal string? Table { get; private init; }

    /// <summary>How often it is run.</summary>
    internal int Runs { get; private init; } = 1;

    /// <summary>Whether the types are shown that each step allocates, which costs time.</summary>
    internal bool ShowsTypes { get; private init; }

    /// <summary>Whether a smaller schedule will do: every hundredth line.</summary>
    internal bool IsDry { get; private init; }

    /// <summary>The folder with exports of the official schedule.</summary>
    internal string Hts => hts ?? throw new ArgumentException("Give the folder with exports of the official schedule: --hts FOLDER.");

    /// <summary>The exports of the official schedule.</summary>
    internal HtsFolder Schedules => HtsFolder.Open(Hts);

    /// <summary>Reads <c>--hts FOLDER --out FOLDER --table FILE --runs 5 --types --dry</c>.</summary>
    internal static CommandOptions Parse(IEnumerable<string> args)
    {
        CommandOptions options = new();
        Queue<string> left = new(args);
        while (left.TryDequeue(out string? name))
        {
            options = name switch
            {
                "--hts" => options with { hts = left.Dequeue() },
                "--out" => options with { Out = Directory.CreateDirectory(left.Dequeue()).FullName },
                "--table" => options with { Table = left.Dequeue() },
                "--runs" => options with { Runs = int.Parse(left.Dequeue(), NumberStyles.None, CultureInfo.InvariantCulture) },
                "--types" => options with { ShowsTypes = true },
                "--dry" => options with { IsDry = true },
                _ => throw new ArgumentException($"There is no option {name}; there is --hts, --out, --table, --runs, --types and --dry."),
            };
        }

        return options;
    }

    /// <summary>The lines that are measured: all, or every hundredth.</summary>
    internal IReadOnlyList<CommodityCode> LinesOf(HtsRevision revision) =>
        IsDry ? [.. revision.StatisticalNumbers.Where((_, place) => place % 100 == 0)] : revision.StatisticalNumbers;
}
