using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Serialization;

/// <summary>
/// How documents are read: where time zones are looked up, what becomes of members that a later version added, and the limits that keep a
/// hostile text from taking memory or time.
/// </summary>
/// <remarks>
/// <para>
/// A document of a later version of one schema ("tradepolicy/1.3") is read if this library understands all of it. Members that it does not
/// know are refused, or skipped and reported if <see cref="SkippingNewerMembers"/> says so. In a document of a version that it knows, such
/// a member is a slip, and is refused in any case; in a later one it cannot tell a slip from a newer member, unless the case of letters
/// alone is another.
/// </para>
/// <para>
/// An instance is immutable and may be used by several threads; what gets the skipped members is then called by several, too.
/// </para>
/// </remarks>
/// <example><code>
/// List&lt;SkippedMember&gt; skipped = [];
/// PolicySnapshot snapshot = PolicyDocuments.Snapshot.Read(json, ReadingOptions.Default.SkippingNewerMembers(skipped.Add));
/// foreach (SkippedMember member in skipped)
///     Console.WriteLine(member);                       // snapshot.tariffs[3].quota (line 118, position 7)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class ReadingOptions
{
    private const int DeepestOfAll = 64;

    private ReadingOptions()
    {
    }

    private ReadingOptions(ReadingOptions like)
    {
        Zones = like.Zones;
        LongestDocument = like.LongestDocument;
        MostTokens = like.MostTokens;
        LongestText = like.LongestText;
        DeepestNesting = like.DeepestNesting;
        MostItems = like.MostItems;
        Skipped = like.Skipped;
    }

    /// <summary>The usual: the TZDB that NodaTime carries, newer members refused, the limits as their documentation says.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Where time zones are looked up; by default the TZDB that NodaTime carries.</summary>
    public IDateTimeZoneProvider Zones { get; private init; } = DateTimeZoneProviders.Tzdb;

    /// <summary>
    /// The longest document, in characters of a text or bytes of a stream; by default 64 million. Within the document of another
    /// serializer, which has read it already, the bytes of its names and values.
    /// </summary>
    public int LongestDocument { get; private init; } = 64_000_000;

    /// <summary>
    /// The most tokens in a document (names, values, and the beginnings and ends of objects and arrays); by default 8 million. A token
    /// takes 16 bytes of memory, beside its text.
    /// </summary>
    public int MostTokens { get; private init; } = 8_000_000;

    /// <summary>
    /// The longest name, number or string in a document, in bytes of UTF-8 as it is written (within the document of another serializer, as
    /// it is read); by default a million.
    /// </summary>
    public int LongestText { get; private init; } = 1_000_000;

    /// <summary>How deep objects and arrays may be within each other; by default 32.</summary>
    public int DeepestNesting { get; private init; } = 32;

    /// <summary>The most items in an array, and the most members in an object whose names are free; by default a million.</summary>
    public int MostItems { get; private init; } = 1_000_000;

    /// <summary>Gets each newer member that is skipped; null if they are refused.</summary>
    internal Action<SkippedMember>? Skipped { get; private init; }

    /// <summary>The same options with time zones from another source.</summary>
    /// <param name="zones">Where time zones are looked up.</param>
    public ReadingOptions WithZones(IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return new(this) { Zones = zones };
    }

    /// <summary>The same options with another longest document.</summary>
    /// <param name="length">In characters of a text or bytes of a stream; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public ReadingOptions WithLongestDocument(int length) => new(this) { LongestDocument = AtLeastOne(length) };

    /// <summary>The same options with another number of tokens.</summary>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public ReadingOptions WithMostTokens(int count) => new(this) { MostTokens = AtLeastOne(count) };

    /// <summary>The same options with another longest name, number or string.</summary>
    /// <param name="length">In bytes of UTF-8; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public ReadingOptions WithLongestText(int length) => new(this) { LongestText = AtLeastOne(length) };

    /// <summary>The same options with another depth of nesting.</summary>
    /// <param name="depth">From 1 to 64.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or more than 64.</exception>
    public ReadingOptions WithDeepestNesting(int depth) => AtLeastOne(depth) <= DeepestOfAll
        ? new(this) { DeepestNesting = depth }
        : throw new ArgumentOutOfRangeException(nameof(depth), depth, $"Documents are nested at most {DeepestOfAll} deep.");

    /// <summary>The same options with another number of items.</summary>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public ReadingOptions WithMostItems(int count) => new(this) { MostItems = AtLeastOne(count) };

    /// <summary>
    /// The same options, by which members that a later version added are skipped. What they say is lost: it is no part of the value, and is
    /// not written again. A newer member may change what the others mean, so look at what was skipped before you rely on an answer.
    /// </summary>
    /// <param name="skipped">Gets each member that is skipped, in the order of the document, when it has been read.</param>
    public ReadingOptions SkippingNewerMembers(Action<SkippedMember> skipped)
    {
        ArgumentNullException.ThrowIfNull(skipped);
        return new(this) { Skipped = skipped };
    }

    /// <summary>The same options for one of several documents, of which each skipped member bears the name.</summary>
    internal ReadingOptions Within(string document) =>
        Skipped is { } report ? SkippingNewerMembers(member => report(member.In(document))) : this;

    private static int AtLeastOne(int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
