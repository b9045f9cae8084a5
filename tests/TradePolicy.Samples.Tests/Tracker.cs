using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Testing;
using NodaTime.Text;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

/// <summary>Runs the sample in this process, as if its output went to a file unless a width is given.</summary>
internal sealed partial record Tracker(int ExitCode, string Output, string Error)
{
    /// <summary>What the clock shows: later than the sources know, and within a second.</summary>
    internal const string Today = "2026-11-23T12:00:00.75Z";

    internal static Tracker Run(params string[] args) => RunAt(Today, null, args);

    internal static Tracker RunInTerminal(int width, params string[] args) => RunAt(Today, width, args);

    internal static Tracker RunAt(string clock, int? width, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter error = new(CultureInfo.InvariantCulture);
        int exitCode = TruceTrackerApp.Run(args, output, error, new FakeClock(At(clock)), width);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The plain output of a run that succeeds.</summary>
    internal static Tracker Asked(string at, string known, string view = "written")
    {
        Tracker run = Run("--at", at, "--known", known, "--view", view);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        return run;
    }

    internal static Instant At(string instant) => InstantPattern.ExtendedIso.Parse(instant).Value;

    internal string[] Lines => Output.ReplaceLineEndings("\n").Split('\n');

    /// <summary>What a row of the first table says of the United States and of China.</summary>
    internal (string UnitedStates, string China) this[string label]
    {
        get
        {
            string line = Lines.First(line => line.TrimStart().StartsWith(label + "  ", StringComparison.Ordinal));
            string[] cells = Gap().Split(line.Trim());
            return (cells[1], cells[2]);
        }
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
