namespace TradePolicy.Serialization;

/// <summary>
/// A text is not the document that was asked for: it is not JSON, a member is missing, unknown or given twice,
/// or a value is not one that the domain allows. Nothing has been built.
/// </summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class PolicyJsonException : FormatException
{
    /// <summary>An exception without details.</summary>
    public PolicyJsonException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public PolicyJsonException(string? message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public PolicyJsonException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal PolicyJsonException(string problem, string? path, int line, int position, Exception? innerException)
        : base($"{problem} ({PlaceOf(path, line, position)})", innerException)
    {
        Path = path ?? "";
        LineNumber = line;
        LinePosition = position;
    }

    internal PolicyJsonException(string document, PolicyJsonException problem)
        : base($"{document}: {problem.Message}", problem)
    {
        Document = document;
        Path = problem.Path;
        LineNumber = problem.LineNumber;
        LinePosition = problem.LinePosition;
    }

    /// <summary>The name of the document, if several were read; null if one was read, or if the problem is between documents.</summary>
    public string? Document { get; }

    /// <summary>
    /// Where in the document: <c>register.tariffs[0].acts[2].window</c>; empty at the top, and if the text is not JSON.
    /// </summary>
    public string Path { get; } = "";

    /// <summary>The line, from 1; 0 if it is not known.</summary>
    public int LineNumber { get; }

    /// <summary>The position in the line, as the reader counts it; 0 if it is not known.</summary>
    public int LinePosition { get; }

    // A reader of another serializer may not say where it stands.
    private static string PlaceOf(string? path, int line, int position) => string.Join(", ", ((string?[])
    [
        path is null ? null : path.Length == 0 ? "at the top" : $"at {path}",
        line == 0 && path is not null ? null : $"line {line}, position {position}",
    ]).OfType<string>());
}
