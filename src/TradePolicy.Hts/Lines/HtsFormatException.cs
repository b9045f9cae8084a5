using System.Globalization;

namespace TradePolicy.Hts;

/// <summary>A file is not an export of the tariff schedule: it is cut off, not JSON, or JSON of another form.</summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class HtsFormatException : FormatException
{
    internal HtsFormatException(string name, long line, long position, string problem, string expected, Exception? inner = null)
        : base(string.Create(
            CultureInfo.InvariantCulture, $"{QuotedText.Cut(name)}, line {line}, position {position}: {problem}; expected {expected}."),
            inner)
    {
        Name = name;
        Line = line;
        Position = position;
        Problem = problem;
        Expected = expected;
    }

    /// <summary>The name of the file or stream.</summary>
    public string Name { get; }

    /// <summary>The line, counted from 1, of the uncompressed text.</summary>
    public long Line { get; }

    /// <summary>The byte within the line, counted from 1.</summary>
    public long Position { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }

    /// <summary>What was expected there.</summary>
    public string Expected { get; }
}
