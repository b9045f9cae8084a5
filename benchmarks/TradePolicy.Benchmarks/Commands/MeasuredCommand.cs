namespace TradePolicy.Benchmarks;

/// <summary>What a command took as a process of its own, and what its last run said.</summary>
/// <param name="Name">The command.</param>
/// <param name="Runs">Each run.</param>
/// <param name="Load">The load of the machine before; empty where the machine does not tell.</param>
/// <param name="Said">What the last run printed.</param>
internal sealed record MeasuredCommand(string Name, IReadOnlyList<ProcessFigures> Runs, string Load, string Said)
{
    /// <summary>The median of the wall times, in seconds.</summary>
    internal double Wall => Median(run => run.Wall);

    /// <summary>The median of the peaks, in millions of bytes.</summary>
    internal double Peak => Median(run => run.Peak);

    private double Median(Func<ProcessFigures, double> of) => Runs.Select(of).Order().ElementAt(Runs.Count / 2);
}
