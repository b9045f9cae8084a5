using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace TradePolicy.Benchmarks;

/// <summary>
/// What a call of each benchmark allocates, once it has been called before, against a table of what it allocated. The least of some calls
/// counts, so that what the run time does beside them does not.
/// </summary>
internal static class AllocationsCommand
{
    private const int CallsBefore = 2;
    private const int Calls = 5;
    private const string Header = "benchmark,bytes of a call";

    // The tables within a value grow in steps, and threads that share work do not share it alike each time.
    private const double MostTimes = 1.05;

    internal static Task<int> RunAsync(CommandOptions options)
    {
        Dictionary<string, long> now = [];
        IEnumerable<Type> types = typeof(Command).Assembly.GetTypes().Where(type => type.GetMethods().Any(IsBenchmark));
        foreach (Type type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            foreach (BenchmarkCase benchmark in BenchmarkConverter.TypeToBenchmarks(type).BenchmarksCases)
                now.Add(NameOf(benchmark), BytesOf(benchmark));
        }

        if (options.Out is { } folder)
            Write(Path.Combine(folder, "allocations.csv"), now);
        return Task.FromResult(options.Table is { } table && !HasHeld(table, now) ? 1 : 0);
    }

    private static bool IsBenchmark(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>() is not null;

    private static string NameOf(BenchmarkCase benchmark) => string.Join(
        ' ',
        [
            $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}",
            .. benchmark.Parameters.Items.Select(item =>
                string.Create(CultureInfo.InvariantCulture, $"{item.Name}={item.Value}").Split(',', ';')[0]),
        ]);

    private static long BytesOf(BenchmarkCase benchmark)
    {
        Descriptor descriptor = benchmark.Descriptor;
        object instance = Activator.CreateInstance(descriptor.Type)!;
        foreach (var parameter in benchmark.Parameters.Items)
            descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
        descriptor.GlobalSetupMethod?.Invoke(instance, null);
        Action call = CallOf(descriptor.WorkloadMethod, instance);
        long least = long.MaxValue;
        for (int run = 0; run < CallsBefore + Calls; run++)
        {
            descriptor.IterationSetupMethod?.Invoke(instance, null);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            call();
            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            if (run >= CallsBefore)
                least = Math.Min(least, allocated);
        }

        descriptor.GlobalCleanupMethod?.Invoke(instance, null);
        return least;
    }

    // A delegate, since a call by reflection allocates.
    private static Action CallOf(MethodInfo method, object instance) => method.ReturnType == typeof(void)
        ? method.CreateDelegate<Action>(instance)
        : (Action)typeof(AllocationsCommand).GetMethod(nameof(CallOf), 1, BindingFlags.NonPublic | BindingFlags.Static, [typeof(Delegate)])!
            .MakeGenericMethod(method.ReturnType)
            .Invoke(null, [method.CreateDelegate(typeof(Func<>).MakeGenericType(method.ReturnType), instance)])!;

    private static Action CallOf<T>(Delegate method)
    {
        var typed = (Func<T>)method;
        return method is Func<Task> task ? () => task().GetAwaiter().GetResult() : () => _ = typed();
    }

    private static void Write(string file, Dictionary<string, long> now) => File.WriteAllLines(
        file, now.OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => $"{own.Key},{own.Value}").Prepend(Header));

    private static bool HasHeld(string table, Dictionary<string, long> now)
    {
        Dictionary<string, long> before = File.ReadLines(table).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => long.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        string[] differences =
        [
            .. now.Keys.Where(name => !before.ContainsKey(name))
                .Select(name => $"{name} is not in the table; it allocates {now[name]} bytes"),
            .. before.Keys.Where(name => !now.ContainsKey(name)).Select(name => $"{name} is in the table and did not run"),
            .. now.Where(own => before.TryGetValue(own.Key, out long bytes) && own.Value > bytes * MostTimes)
                .Select(own => $"{own.Key} allocates {own.Value} bytes, {before[own.Key]} before"),
        ];
        foreach (string difference in differences)
            Console.WriteLine(difference);
        Console.WriteLine($"{now.Count} benchmarks, {differences.Length} allocate more than before or are not in both");
        return differences.Length == 0;
    }
}
