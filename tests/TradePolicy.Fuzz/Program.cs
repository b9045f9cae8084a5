using System.Globalization;
using TradePolicy.Fuzz;

// run [READER…] [--inputs N] [--seed S] [--seconds MOST]; list; replay. The README says more.
string command = args.FirstOrDefault() ?? "list";
Dictionary<string, string> options = [];
List<string> names = [];
for (int at = 1; at < args.Length; at++)
{
    if (args[at].StartsWith("--", StringComparison.Ordinal) && at + 1 < args.Length)
        options[args[at]] = args[++at];
    else
        names.Add(args[at]);
}

if (names.FirstOrDefault(name => Readers.All.All(reader => reader.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no reader '{unknown}'; 'list' names them all.");
    return 2;
}

switch (command)
{
    case "list":
        foreach (Reader reader in Readers.All)
            Console.WriteLine($"{reader.Name} ({reader.Samples.Count} samples)");
        return 0;
    case "replay":
        int bad = 0;
        foreach ((Reader reader, string file) in Corpus.All)
        {
            if (reader.FaultOn(File.ReadAllBytes(file)) is { } fault)
                Console.WriteLine($"{++bad}. {file}: {fault}");
        }

        return bad == 0 ? 0 : 1;
    case "run":
        long inputs = long.Parse(options.GetValueOrDefault("--inputs", "100000"), CultureInfo.InvariantCulture);
        ulong seed = ulong.Parse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
        // That many seconds for each reader at most.
        TimeSpan most = options.TryGetValue("--seconds", out string? seconds)
            ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))
            : TimeSpan.MaxValue;
        bool isSound = true;
        foreach (Reader reader in Readers.All.Where(reader => names.Count == 0 || names.Contains(reader.Name)))
        {
            foreach ((string kind, string file) in new Run(reader, inputs, seed, most, Console.Out).Go())
            {
                isSound = false;
                Console.WriteLine($"FOUND {reader.Name}: {kind}\n      kept in {file}");
            }
        }

        return isSound ? 0 : 1;
    default:
        Console.Error.WriteLine("Say 'list', 'replay' or 'run [READER...] [--inputs N] [--seed S] [--seconds MOST]'.");
        return 2;
}
