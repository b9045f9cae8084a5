using NodaTime.TimeZones;

namespace TradePolicy.Serialization;

/// <summary>What the domain refuses, as a problem of a document.</summary>
internal static class DomainRefusal
{
    private const int LongestProblem = 500;

    /// <summary>Whether an exception says that the domain refuses a value.</summary>
    internal static bool Is(Exception exception) => exception
        is ArgumentException or OverflowException or (FormatException and not PolicyJsonException) or DateTimeZoneNotFoundException;

    /// <summary>The message of an exception, without the parameter name that .NET adds.</summary>
    internal static string ProblemOf(Exception exception) => OnOneLine(exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message);

    // A message may quote the refused text, which may be the rest of the document.
    internal static string OnOneLine(string problem) =>
        (problem.Length > LongestProblem ? problem[..LongestProblem] + "…" : problem).ReplaceLineEndings(" ");
}
