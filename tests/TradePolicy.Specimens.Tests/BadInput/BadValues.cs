using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>What is handed in instead of a sound value, by the type of the parameter, each with its word in the table.</summary>
internal static class BadValues
{
    private const int Long = 100_000;
    private const int Many = 20_000;

    /// <summary>The words with what they stand for, in the order of the table.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["null"] = "nothing",
        ["empty"] = "a text, list, stream or reader with nothing in it",
        ["blank"] = "one blank",
        ["long"] = "100,000 letters",
        ["digits"] = "100,000 digits",
        ["nested"] = "100,000 opening brackets",
        ["nul"] = "a text with U+0000",
        ["surrogate"] = "half a surrogate pair",
        ["bidi"] = "a text with marks that turn the direction of reading (U+202E, U+200F)",
        ["lines"] = "a sound text with a line feed after it",
        ["spaced"] = "a sound text with a blank before it",
        ["wide"] = "digits of another script",
        ["word"] = "a word that means nothing",
        ["zero"] = "0, a length of none",
        ["-1"] = "-1",
        ["least"] = "the least value of the type",
        ["most"] = "the greatest value of the type",
        ["tiny"] = "0.0000000000000000000000000001",
        ["undefined"] = "a number for which the enumeration has no name",
        ["Julian"] = "a date of another calendar",
        ["[null]"] = "a list with nothing as its item",
        ["[blank]"] = "a list with one blank as its item",
        ["twice"] = "a list with one sound item twice",
        ["many"] = "20,000 times one sound item",
        ["once"] = "a sound sequence that can be gone through once",
        ["fails"] = "a sequence, stream, reader or writer that fails with an error of its own",
        ["nothing"] = "a delegate that returns nothing",
        ["default"] = "the value of a structure that was never set",
        ["extreme"] = "the largest sound value of the type",
        ["garbage"] = "bytes that are no document",
        ["closed"] = "a stream, reader or writer that is closed",
        ["cancelled"] = "a token that is cancelled",
    };

    /// <summary>What stands for a sound value badly.</summary>
    /// <param name="type">The type of the parameter.</param>
    /// <param name="sound">Makes a sound value of it.</param>
    internal static IEnumerable<(string Word, Func<object?> Make)> For(Type type, Func<object?> sound)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return For(underlying, sound).Prepend(("null", () => null));
        List<(string, Func<object?>)> all = [];
        if (!type.IsValueType)
            all.Add(("null", () => null));
        all.AddRange(
            type == typeof(string) ? Texts(sound() as string ?? "x")
            : type.IsByRefLike ? Spans(type, sound)
            : type.IsEnum ? [("undefined", () => Enum.ToObject(type, 99)), ("-1", () => Enum.ToObject(type, -1))]
            : type.IsAssignableTo(typeof(Delegate)) ? type.GetMethod("Invoke")!.ReturnType == typeof(void) ? []
                : [("nothing", () => BadInputTest.Supply.DelegateOf(type, typeof(object), returnsNothing: true))]
            : Supply.ItemOf(type) is { } item ? Lists(type, item, sound)
            : type == typeof(Stream) ? Streams(sound)
            : type == typeof(TextReader) ? Readers(sound)
            : type == typeof(TextWriter) ? [("fails", () => new FailingWriter()), ("closed", ClosedWriter)]
            : type == typeof(CancellationToken) ? [("cancelled", () => new CancellationToken(canceled: true))]
            : Extremes.Of(type));
        if (type.IsValueType && Catalogue.Libraries.Contains(type.Assembly) && !type.IsEnum)
            all.Add(("default", () => Activator.CreateInstance(type)));
        return all;
    }

    private static IEnumerable<(string, Func<object?>)> Texts(string sound) =>
    [
        ("empty", () => ""),
        ("blank", () => " "),
        ("long", () => new string('x', Long)),
        ("digits", () => new string('9', Long)),
        ("nested", () => new string('(', Long)),
        ("nul", () => sound + "\0"),
        ("surrogate", () => sound + "\uD800"),
        ("bidi", () => "\u202E" + sound + "\u200F"),
        ("lines", () => sound + "\n"),
        ("spaced", () => " " + sound),
        ("wide", () => "\u0661\u0662"),
        ("word", () => "no such thing"),
    ];

    private static IEnumerable<(string, Func<object?>)> Spans(Type type, Func<object?> sound)
    {
        if (type.GetGenericTypeDefinition() == typeof(Span<>))
            return [("empty", () => Array.CreateInstance(type.GetGenericArguments()[0], 0))];
        return type.GetGenericArguments()[0] == typeof(char)
            ? Texts(sound() as string ?? "x")
            : [("empty", () => Array.CreateInstance(type.GetGenericArguments()[0], 0))];
    }

    private static IEnumerable<(string, Func<object?>)> Lists(Type type, Type item, Func<object?> sound)
    {
        object?[] items = [.. ((IEnumerable?)sound() ?? Array.Empty<object>()).Cast<object?>()];
        yield return ("empty", () => Supply.As(type, item, []));
        if (!item.IsValueType)
            yield return ("[null]", () => Supply.As(type, item, [.. items, null]));
        else if (item.IsGenericType && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            yield return ("[null]", () => Supply.As(type, item, [Activator.CreateInstance(item)]));
        if (item == typeof(string))
            yield return ("[blank]", () => Supply.As(type, item, [" "]));
        if (items.Length > 0)
        {
            yield return ("twice", () => Supply.As(type, item, [items[0], items[0]]));
            yield return ("many", () => Supply.As(type, item, Enumerable.Repeat(items[0], Many)));
        }

        Type once = typeof(OnceThrough<>).MakeGenericType(item);
        if (once.IsAssignableTo(type))
        {
            yield return ("once", () => Activator.CreateInstance(
                once, BindingFlags.NonPublic | BindingFlags.Instance, null, [Supply.As(type, item, items), false], null));
            yield return ("fails", () => Activator.CreateInstance(
                once, BindingFlags.NonPublic | BindingFlags.Instance, null, [Supply.As(type, item, items), true], null));
        }
    }

    private static IEnumerable<(string, Func<object?>)> Streams(Func<object?> sound) =>
    [
        ("empty", () => new MemoryStream()),
        ("garbage", () => Filled([0xFF, 0xFE, 0x00, 0x80, 0xC0, (byte)'{'])),
        ("fails", () => new FailingStream()),
        ("closed", () =>
        {
            Stream stream = (Stream)sound()!;
            stream.Dispose();
            return stream;
        }),
    ];

    private static IEnumerable<(string, Func<object?>)> Readers(Func<object?> sound) =>
    [
        ("empty", () => new StringReader("")),
        ("garbage", () => new StringReader("\0\uD800{")),
        ("fails", () => new StreamReader(new FailingStream(), Encoding.UTF8)),
        ("closed", () =>
        {
            TextReader reader = (TextReader)sound()!;
            reader.Dispose();
            return reader;
        }),
    ];

    private static MemoryStream Filled(byte[] bytes)
    {
        MemoryStream stream = new();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }

    private static StringWriter ClosedWriter()
    {
        StringWriter writer = new(CultureInfo.InvariantCulture);
        writer.Dispose();
        return writer;
    }

    /// <summary>A fault of the caller's own, which has to reach the caller as it is.</summary>
    internal sealed class OwnFault() : Exception("a fault of the caller's own");

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new OwnFault();

        public override int Read(Span<byte> buffer) => throw new OwnFault();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new OwnFault();

        public override void Write(byte[] buffer, int offset, int count) => throw new OwnFault();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new OwnFault();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new OwnFault();
    }

    private sealed class FailingWriter : StringWriter
    {
        public override void Write(char value) => throw new OwnFault();

        public override void Write(string? value) => throw new OwnFault();

        public override void Write(char[] buffer, int index, int count) => throw new OwnFault();

        public override void Write(ReadOnlySpan<char> buffer) => throw new OwnFault();
    }

    private sealed class OnceThrough<T> : IEnumerable<T>
    {
        private readonly IEnumerable<T> items;
        private readonly bool fails;
        private bool isSpent;

        internal OnceThrough(object items, bool fails) => (this.items, this.fails) = ((IEnumerable<T>)items, fails);

        public IEnumerator<T> GetEnumerator()
        {
            if (fails || isSpent)
                throw new OwnFault();
            isSpent = true;
            return items.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
