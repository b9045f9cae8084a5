namespace TradePolicy.Benchmarks;

/// <summary>Arguments of this program before those of BenchmarkDotNet.</summary>
internal static class OptionalArguments
{
    /// <summary>Takes a name and its value out of the arguments.</summary>
    /// <returns>The value; null if the name is not given.</returns>
    internal static string? Take(ref string[] args, string name)
    {
        int place = Array.IndexOf(args, name);
        if (place < 0)
            return null;
        if (place + 1 == args.Length)
            throw new ArgumentException($"{name} needs a file.");
        string value = args[place + 1];
        args = [.. args[..place], .. args[(place + 2)..]];
        return value;
    }
}
