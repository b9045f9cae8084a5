namespace TradePolicy;

/// <summary>An act, or a truce, names a target that does not exist.</summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class UnknownTargetException : ArgumentException
{
    /// <summary>An exception without details.</summary>
    public UnknownTargetException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public UnknownTargetException(string? message) : base(message) { }

    /// <summary>An exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownTargetException(string? message, Exception? innerException) : base(message, innerException) { }

    internal UnknownTargetException(string subject, string target, string expected, IEnumerable<string>? known = null)
        : base(
            $"{subject} names the target '{target}', which does not exist. {ClosestText.HintFor(target, known ?? [])}Expected {expected}.")
        => Target = target;

    /// <summary>The key that was not found.</summary>
    public string Target { get; } = "";
}
