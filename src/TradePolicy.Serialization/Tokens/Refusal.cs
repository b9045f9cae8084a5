using NodaTime.TimeZones;

namespace TradePolicy.Serialization;

/// <summary>What the domain refuses, as a problem of a document.</summary>
internal static class Refusal
{
    private const int LongestProblem = 500;

    /// <summary>Whether an exception says that a value is not one that the domain allows.</summary>
    internal static bool Is(Exception exception) => exception
        is ArgumentException or OverflowException or (FormatException and not PolicyJsonException) or DateTimeZoneNotFoundException;

    /// <summary>What an exception says, without the name of the parameter by which C# gives it.</summary>
    internal static string ProblemOf(Exception exception) => OnOneLine(exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message);

    // A message may quote what it refuses, and that may be the rest of the document.
    internal static string OnOneLine(string problem) =>
        (problem.Length > LongestProblem ? problem[..LongestProblem] + "…" : problem).ReplaceLineEndings(" ");
}
