using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace TradePolicy.Benchmarks;

/// <summary>Samples which types are allocated, every hundred kilobytes.</summary>
internal sealed class AllocatedTypes : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Collector = (EventKeywords)1;
    private const int MostShown = 16;
    private const int Delay = 200;

    private readonly ConcurrentDictionary<string, long> bytes = new(StringComparer.Ordinal);

    /// <summary>Forgets what was allocated until now.</summary>
    internal void Clear()
    {
        // The samples come on another thread.
        Thread.Sleep(Delay);
        bytes.Clear();
    }

    /// <summary>Prints the types of which most was allocated since.</summary>
    internal void Print()
    {
        Thread.Sleep(Delay);
        foreach ((string type, long allocated) in bytes.OrderByDescending(own => own.Value).Take(MostShown))
            Console.WriteLine($"    {allocated / 1e6,8:0.0} MB {type}");
    }

    /// <inheritdoc />
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
            EnableEvents(eventSource, EventLevel.Verbose, Collector);
    }

    /// <inheritdoc />
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: { } name, PayloadNames: { } names, Payload: { } values }
            || !name.StartsWith("GCAllocationTick", StringComparison.Ordinal))
            return;
        string type = Convert.ToString(values[names.IndexOf("TypeName")], CultureInfo.InvariantCulture) ?? "";
        long amount = Convert.ToInt64(values[names.IndexOf("AllocationAmount64")], CultureInfo.InvariantCulture);
        bytes.AddOrUpdate(type, amount, (_, before) => before + amount);
    }
}
