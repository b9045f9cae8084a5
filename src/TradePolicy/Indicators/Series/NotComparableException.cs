namespace TradePolicy.Indicators;

/// <summary>
/// Two series whose numbers have different meanings were compared. The message and <see cref="Dimensions"/> name every
/// difference.
/// </summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class NotComparableException : InvalidOperationException
{
    /// <summary>An exception without dimensions.</summary>
    public NotComparableException() : this("The series are not comparable.") { }

    /// <summary>An exception without dimensions.</summary>
    /// <param name="message">What is wrong.</param>
    public NotComparableException(string? message)
        : base(message) => Dimensions = [];

    /// <summary>An exception without dimensions.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public NotComparableException(string? message, Exception? innerException)
        : base(message, innerException) => Dimensions = [];

    internal NotComparableException(string message, IReadOnlyList<SeriesDimension> dimensions)
        : base(message) => Dimensions = dimensions;

    /// <summary>The dimensions in which the two differ.</summary>
    public IReadOnlyList<SeriesDimension> Dimensions { get; }
}
