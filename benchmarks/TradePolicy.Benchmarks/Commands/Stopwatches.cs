using System.Diagnostics;

namespace TradePolicy.Benchmarks;

/// <summary>Measures steps of a command: how long each takes, how much it allocates, and the memory of the process.</summary>
internal static class Stopwatches
{
    private const double Mega = 1e6;

    /// <summary>Samples the types that steps allocate; null if that is not asked.</summary>
    internal static AllocatedTypes? Types { get; set; }

    private static TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Runs a step and prints what it took.</summary>
    internal static T Step<T>(string name, Func<T> step)
    {
        Types?.Clear();
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan paused = GC.GetTotalPauseDuration(), busy = Processor;
        var watch = Stopwatch.StartNew();
        T result = step();
        watch.Stop();
        Console.WriteLine(
            $"{name}: {watch.Elapsed.TotalSeconds:0.00} s, processor {(Processor - busy).TotalSeconds:0.00} s, "
            + $"allocated {(GC.GetTotalAllocatedBytes() - allocated) / Mega:0} MB, "
            + $"collector {(GC.GetTotalPauseDuration() - paused).TotalSeconds:0.00} s, "
            + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 / Mega:0} MB");
        Types?.Print();
        return result;
    }

    /// <summary>Prints what the process took until now, and its settings.</summary>
    internal static void PrintProcess() => Console.WriteLine(
        $"process: {(DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds:0.00} s, "
        + $"processor {Processor.TotalSeconds:0.00} s, "
        + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 / Mega:0} MB");

    /// <summary>The machine and the settings of the garbage collector.</summary>
    internal static string Machine =>
        $"{Environment.ProcessorCount} processors ({ProcessorName}), "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Mega / 1000:0} GB, "
        + $"{System.Runtime.InteropServices.RuntimeInformation.OSDescription}, "
        + $".NET {Environment.Version}, {(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} collector";

    private static string ProcessorName => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1]
            ?? "unknown"
        : "unknown";

    /// <summary>Prints the machine.</summary>
    internal static void PrintMachine() => Console.WriteLine(Machine);
}
