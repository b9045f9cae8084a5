using System.IO.Compression;
using System.Text.Json;

namespace TradePolicy.Hts;

/// <summary>
/// Reads the export as a stream of JSON tokens: memory contains one block of the file, never the file. The JSON is
/// strict (RFC 8259) in UTF-8, with or without a byte order mark, and plain or compressed with gzip.
/// </summary>
internal sealed class HtsExport
{
    /// <summary>No text of the export is near this size; the longest has 1,700 bytes.</summary>
    internal const int LargestToken = 1 << 19;

    /// <summary>No file of the schedule is near this size; one has 14 million bytes.</summary>
    internal const long LargestFile = 1L << 29;

    private const int FirstBlock = 1 << 16;
    private const int DeepestNesting = 16;

    private readonly Stream stream;
    private readonly string name;
    private readonly HtsRecordReader records;
    private readonly HtsLineCounter lines = new();
    private byte[] block = new byte[FirstBlock];
    private int length;
    private long total;

    private HtsExport(Stream stream, string name)
    {
        this.stream = stream;
        this.name = name;
        records = new(name);
    }

    internal static List<HtsRecord> Read(Stream stream, string name, out IReadOnlyList<HtsFinding> findings)
    {
        PeekedStream whole = PeekedStream.Of(stream);
        if (!whole.AreGzip)
            return new HtsExport(whole, name).Read(out findings);
        using GZipStream plain = new(whole, CompressionMode.Decompress);
        return new HtsExport(plain, name).Read(out findings);
    }

    private List<HtsRecord> Read(out IReadOnlyList<HtsFinding> findings)
    {
        JsonReaderState state = new(new JsonReaderOptions { MaxDepth = DeepestNesting });
        bool isStart = true;
        while (true)
        {
            int read = Fill();
            if (isStart && length < 3 && read > 0)
                continue;
            int from = isStart && block.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
            isStart = false;
            state = Take(block.AsSpan(from, length - from), read == 0, state, out int consumed);
            lines.Pass(block.AsSpan(from, consumed));
            Keep(from + consumed);
            if (read == 0)
                break;
        }

        findings = records.Findings;
        return records.Finish(lines.Place);
    }

    private JsonReaderState Take(ReadOnlySpan<byte> bytes, bool isLast, JsonReaderState state, out int consumed)
    {
        Utf8JsonReader reader = new(bytes, isLast, state);
        try
        {
            while (reader.Read())
                records.Take(ref reader, bytes, lines);
        }
        catch (JsonException broken)
        {
            throw Broken(broken, isLast, bytes);
        }

        consumed = (int)reader.BytesConsumed;
        return reader.CurrentState;
    }

    // When the last block is read, all bytes before it were valid, so that the error is the end of the file.
    private HtsFormatException Broken(JsonException broken, bool isLast, ReadOnlySpan<byte> bytes)
    {
        if (isLast)
        {
            TextPosition end = lines.At(bytes, bytes.Length);
            return new(
                name, end.Line, end.Position,
                total == 0 ? "the file is empty" : "the file ends here, within the export", records.Expected, broken);
        }

        return new(
            name, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1,
            $"not JSON, or nested more than {DeepestNesting} deep", records.Expected, broken);
    }

    private int Fill()
    {
        if (length == block.Length)
        {
            if (length >= LargestToken)
            {
                TextPosition place = lines.Place;
                throw new HtsFormatException(
                    name, place.Line, place.Position, $"a text is longer than {LargestToken} bytes", "the texts of the schedule");
            }

            Array.Resize(ref block, block.Length * 2);
        }

        int read;
        try
        {
            read = stream.Read(block, length, block.Length - length);
        }
        catch (InvalidDataException broken)
        {
            TextPosition place = lines.At(block.AsSpan(0, length), length);
            throw new HtsFormatException(
                name, place.Line, place.Position, "the compressed file is damaged from here on", "a whole gzip file", broken);
        }

        length += read;
        total += read;
        if (total > LargestFile)
            throw new HtsFormatException(
                name, lines.Place.Line, lines.Place.Position, $"the file is longer than {LargestFile} bytes",
                "one revision of the schedule");
        return read;
    }

    private void Keep(int from)
    {
        block.AsSpan(from, length - from).CopyTo(block);
        length -= from;
    }
}
