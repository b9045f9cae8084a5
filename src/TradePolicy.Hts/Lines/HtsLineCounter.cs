namespace TradePolicy.Hts;

/// <summary>
/// Counts the lines of the text, to give the line of a byte. A line ends with a line feed, which JSON has only between tokens.
/// </summary>
internal sealed class HtsLineCounter
{
    private long line = 1;
    private long position = 1;
    private int counted;

    /// <summary>The place of the first byte after those that were passed.</summary>
    internal TextPosition Place => new(line, position);

    /// <summary>The place of a byte of the current block. Call it in the order of the bytes.</summary>
    internal TextPosition At(ReadOnlySpan<byte> block, int index)
    {
        Count(block[counted..index]);
        counted = index;
        return Place;
    }

    /// <summary>Passes the first bytes of the block, which then begins with the next byte.</summary>
    internal void Pass(ReadOnlySpan<byte> consumed)
    {
        Count(consumed[counted..]);
        counted = 0;
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        int feeds = bytes.Count((byte)'\n');
        line += feeds;
        position = feeds == 0 ? position + bytes.Length : bytes.Length - bytes.LastIndexOf((byte)'\n');
    }
}
