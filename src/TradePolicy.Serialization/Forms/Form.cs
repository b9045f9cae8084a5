using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Serialization;

/// <summary>The forms that values have in JSON: texts, words, numbers, arrays, objects.</summary>
internal static class Form
{
    /// <summary>Any string.</summary>
    internal static TextForm<string> Text { get; } = new ParsedForm<string>(static text => text, static text => text);

    internal static JsonForm<bool> Boolean { get; } = new CustomForm<bool>(
        static at => at.Boolean(), static (to, value) => to.WriteBoolean(value));

    internal static JsonForm<int> Integer { get; } = new CustomForm<int>(static at => at.Integer(), static (to, value) => to.WriteNumber(value));

    /// <summary>A number in a string, exact: plain digits with at most one point.</summary>
    internal static JsonForm<decimal> Decimal { get; } =
        TextOf(static text => DecimalText.Parse(text, "", "a number", "7.5 or -3.3"), static value => DecimalText.Format(value, ""));

    internal static JsonForm<Instant> Instant { get; } = Pattern(InstantPattern.ExtendedIso, "an instant such as 2025-08-12T04:01:00Z");

    internal static JsonForm<LocalDate> Date { get; } = Pattern(LocalDatePattern.Iso, "a date such as 2025-08-12");

    internal static JsonForm<DateTimeZone> Zone { get; } = Known(
        static (at, id) => at.Reading.Zones.GetZoneOrNull(id),
        static zone => zone.Id,
        static (at, id) => $"'{id}' is not a time zone of {at.Reading.Zones.VersionId}, such as America/New_York.");

    internal static JsonForm<Economy> Economy { get; } = TextOf(TradePolicy.Economy.Parse, static economy => economy.Code);

    internal static JsonForm<Percentage> Percentage { get; } = TextOf(
        TradePolicy.Percentage.Parse, static percentage => percentage.ToString());

    internal static JsonForm<PercentagePoints> Points { get; } = TextOf(PercentagePoints.Parse, static points => points.ToString());

    /// <summary>A value that is written as a text and read back from it.</summary>
    internal static TextForm<T> TextOf<T>(Func<string, T> parse, Func<T, string> format) => new ParsedForm<T>(parse, format);

    /// <summary>A value as a pattern of NodaTime writes it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="what">What a text has to be, for messages.</param>
    internal static JsonForm<T> Pattern<T>(IPattern<T> pattern, string what) => new CustomForm<T>(
        at =>
        {
            string text = at.String();
            ParseResult<T> result = pattern.Parse(text);
            return result.Success ? result.Value : throw at.Fail($"'{QuotedText.Cut(text)}' is not {what}.", result.Exception);
        },
        (to, value) => to.WriteString(pattern.Format(value)));

    /// <summary>A value that a text names and that is looked up by it.</summary>
    /// <param name="find">Finds the value at a place that a text names; null where there is none.</param>
    /// <param name="nameOf">The text that names a value.</param>
    /// <param name="problem">What is said of a text, cut to a length that can be shown, that names none.</param>
    internal static JsonForm<T> Known<T>(
        Func<JsonCursor, string, T?> find, Func<T, string> nameOf, Func<JsonCursor, string, string> problem)
        where T : class => Custom(
            at =>
            {
                string text = at.String();
                return find(at, text) ?? throw at.Fail(problem(at, QuotedText.Cut(text)));
            },
            (to, value) => to.WriteString(nameOf(value)));

    /// <summary>A value that has a string of some form where it is a usual one, and another form in full.</summary>
    /// <param name="text">The form of the string.</param>
    /// <param name="inFull">The form of any other value.</param>
    /// <param name="hasText">Whether a value is a usual one.</param>
    internal static JsonForm<T> TextOr<T>(JsonForm<T> text, JsonForm<T> inFull, Func<T, bool> hasText) => Custom(
        at => (at.IsString ? text : inFull).Read(at),
        (to, value) => (hasText(value) ? text : inFull).Write(to, value));

    /// <summary>A value that stands as another does, of which it is made.</summary>
    internal static JsonForm<T> Made<T, TPart>(JsonForm<TPart> form, Func<TPart, T> make, Func<T, TPart> part) =>
        Custom(at => at.Making(form.Read(at), make), (to, value) => form.Write(to, part(value)));

    /// <summary>One of a closed set of words.</summary>
    internal static WordForm<T> Words<T>(params (string Word, T Value)[] words)
        where T : notnull => new(words);

    /// <summary>An array.</summary>
    internal static JsonForm<IReadOnlyList<T>> List<T>(JsonForm<T> item) => new ListForm<T>(item);

    /// <summary>An array that is written item by item as a sequence gives them.</summary>
    internal static JsonForm<IEnumerable<T>> Sequence<T>(JsonForm<T> item) => Custom<IEnumerable<T>>(
        at => at.Items(item),
        (to, items) =>
        {
            to.WriteStartArray();
            foreach (T each in items)
            {
                ArgumentNullException.ThrowIfNull(each, nameof(items));
                item.Write(to, each);
            }

            to.WriteEndArray();
        });

    /// <summary>Several items as one object, whose members are named for them.</summary>
    /// <param name="name">What the members are, for messages.</param>
    /// <param name="value">The form of what a member holds.</param>
    /// <param name="key">The form of its name, which is a text.</param>
    /// <param name="make">Makes an item of both.</param>
    /// <param name="parts">Takes an item apart.</param>
    internal static JsonForm<IReadOnlyList<T>> Map<T, TKey, TValue>(
        string name, TextForm<TKey> key, JsonForm<TValue> value, Func<TKey, TValue, T> make, Func<T, (TKey Key, TValue Value)> parts) =>
        new MapForm<T, TKey, TValue>(name, key, value, make, parts);

    /// <summary>An object with the members of a table.</summary>
    /// <param name="name">What it is, for messages: "a tariff".</param>
    /// <param name="table">Draws up the members and says how a value is made of them.</param>
    internal static ObjectForm<T> Object<T>(string name, Func<Members<T>, Make<T>> table) => new(name, table);

    /// <summary>An object that is written and never read, since it follows from others.</summary>
    internal static JsonForm<T> Written<T>(string name, Action<Members<T>> table) => Object<T>(name, members =>
    {
        table(members);
        return _ => throw new NotSupportedException($"There is no reading {name}: it follows from what is read.");
    });

    /// <summary>A text that is written and never read, since it follows from others.</summary>
    internal static JsonForm<T> Written<T>(Func<T, string> format) =>
        TextOf<T>(
            text => throw new NotSupportedException($"There is no reading '{QuotedText.Cut(text)}': it follows from what is read."),
            format);

    /// <summary>A form that is made when it is first used, so that it may refer to itself.</summary>
    internal static JsonForm<T> Later<T>(Func<JsonForm<T>> form) => Custom(at => form().Read(at), (to, value) => form().Write(to, value));

    /// <summary>A form whose values are written in one of several ways, told apart by what begins them.</summary>
    internal static JsonForm<T> Custom<T>(Func<JsonCursor, T> read, Action<JsonTokenWriter, T> write) => new CustomForm<T>(read, write);
}
