namespace LicenceDesk;

/// <summary>A line that is malformed, or an event that the licence does not take; it does not stop the rest.</summary>
/// <param name="File">Which file it is in: "applications" or "events".</param>
/// <param name="Number">The number of the line in the file, the header being line 1.</param>
/// <param name="Application">The application that the line names.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record LineProblem(string File, int Number, string Application, string Problem)
{
    /// <summary>What an exception says of a line, without the name of a parameter and the full stop.</summary>
    internal static LineProblem Of(string file, int number, string application, Exception refused) =>
        new(file, number, application, refused.Message.Split(" (Parameter", StringSplitOptions.None)[0].TrimEnd('.').ReplaceLineEndings(" "));
}
