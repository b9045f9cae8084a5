using System.Globalization;
using System.Text.RegularExpressions;

namespace TradePolicy.Benchmarks;

/// <summary>What a command took as a process of its own, and what it said.</summary>
/// <param name="Name">The command.</param>
/// <param name="Runs">Each run.</param>
/// <param name="Load">The load of the machine before; empty where the machine does not tell.</param>
/// <param name="Said">What each run printed.</param>
internal sealed record MeasuredCommand(string Name, IReadOnlyList<ProcessFigures> Runs, string Load, IReadOnlyList<string> Said)
{
    /// <summary>The median of the wall times, in seconds.</summary>
    internal double Wall => Median(run => run.Wall);

    /// <summary>The median of the peaks, in millions of bytes.</summary>
    internal double Peak => Median(run => run.Peak);

    /// <summary>The median of the number that a pattern finds in what each run printed.</summary>
    /// <exception cref="FormatException">A run did not print it.</exception>
    internal double Number(string pattern) => MedianOf(Said.Select(said =>
        Regex.Match(said, pattern, RegexOptions.Multiline) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new FormatException($"'{Name}' printed nothing like {pattern}:{Environment.NewLine}{said}")));

    private double Median(Func<ProcessFigures, double> of) => MedianOf(Runs.Select(of));

    private double MedianOf(IEnumerable<double> figures) => figures.Order().ElementAt(Runs.Count / 2);
}
