using System.Text;

namespace TradePolicy.Fuzz;

/// <summary>A reader of the libraries, with sound input for it and with what must hold of any other.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Samples">Sound input, which is damaged.</param>
/// <param name="Check">Reads an input; throws a <see cref="Fault"/>, or any other exception, if the reader has a fault.</param>
internal sealed record Reader(string Name, IReadOnlyList<byte[]> Samples, Action<byte[]> Check)
{
    private const long MostBytes = 96L << 20;
    private const long MostBytesForOne = 4_000;
    private const int LongestMessage = 4_000;

    /// <summary>What an input shows to be wrong; null if nothing is.</summary>
    internal Exception? FaultOn(byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Check(input);
        }
        catch (Exception exception)
        {
            return exception;
        }

        long held = GC.GetAllocatedBytesForCurrentThread() - before;
        return held > MostBytes + (MostBytesForOne * input.Length) ? new Fault($"{held >> 20} MB were allocated") : null;
    }

    /// <summary>A reader whose values can be written: what it reads is written, and reads back as equal and the same.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="samples">Sound input.</param>
    /// <param name="read">Reads a text.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="refuses">Whether an exception is one of those with which input is refused.</param>
    internal static Reader OfTexts<T>(
        string name, IEnumerable<string> samples, Func<string, T> read, Func<T, string> write, Func<Exception, bool> refuses)
        where T : notnull => new(name, [.. samples.Select(Encoding.UTF8.GetBytes)], input =>
        {
            if (Read(() => read(TextOf(input)), refuses) is { Value: { } value })
                ReadsBack(value, read, write);
        });

    /// <summary>The text of an input. What is no UTF-8 becomes half a surrogate pair, which a text can have and bytes cannot.</summary>
    internal static string TextOf(byte[] input) => Encoding.UTF8.GetString(input).Replace('\uFFFD', '\uD800');

    /// <summary>A reader whose values are not written: it reads the same a second time, and what it reads can be used.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="samples">Sound input.</param>
    /// <param name="read">Reads bytes and uses what was read, down to a text that tells it.</param>
    /// <param name="refuses">Whether an exception is one of those with which input is refused.</param>
    internal static Reader OfBytes(
        string name, IEnumerable<byte[]> samples, Func<MemoryStream, string> read, Func<Exception, bool> refuses) =>
        new(name, [.. samples], input =>
        {
            if (Read(() => read(new MemoryStream(input)), refuses) is { Value: { } told } && read(new MemoryStream(input)) != told)
                throw new Fault("it is read otherwise a second time");
        });

    /// <summary>What is read, or nothing if the input is refused as it may be.</summary>
    internal static Outcome<T>? Read<T>(Func<T> read, Func<Exception, bool> refuses)
        where T : notnull
    {
        try
        {
            return new(read());
        }
        catch (Exception exception) when (refuses(exception))
        {
            return exception.Message.Length <= LongestMessage
                ? null
                : throw new Fault($"a message is long: {exception.Message.Length} characters", exception);
        }
    }

    /// <summary>What was written reads back.</summary>
    internal static void ReadsBack<T>(T value, Func<string, T> read, Func<T, string> write)
        where T : notnull
    {
        string written = write(value);
        T back = read(written);
        if (!back.Equals(value))
            throw new Fault($"it does not read back: {Cut(written)}");
        if (write(back) != written)
            throw new Fault($"it is written otherwise after it was read back: {Cut(written)}");
    }

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300] + "…";

    /// <summary>A value that was read.</summary>
    internal sealed record Outcome<T>(T Value);
}
