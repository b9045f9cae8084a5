using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Serialization;

/// <summary>The forms that values have in JSON: texts, words, numbers, arrays, objects.</summary>
/// <remarks>
/// <para>
/// A form reads a value and writes it. The form of an object is a table, which is run once: it declares the members in the order in
/// which they are written, and returns the factory that creates the value from them. This is the whole form of a duty on a part of goods:
/// </para>
/// <code>
/// Form.Object&lt;ComponentDuty&gt;("a duty on a part of the goods", members =>
/// {
///     var rate = members.Required("rate", Form.Percentage, duty => duty.Rate);
///     var of = members.Required("of", Form.Text, duty => duty.Component);
///     return members.CreatedBy(ComponentDuty.Of, rate, of);
/// });
/// </code>
/// <para>
/// To write: each member takes its value from the object by the last function and writes it by its form, or is left out if it is optional
/// and has its usual value. To read: the object's members are found in any order; an unknown, repeated or missing one is refused; then the
/// factory gets their values (<c>found.Get(rate)</c>) and calls the domain, whose refusal is reported at the object's end.
/// </para>
/// <para>
/// To describe, for a JSON Schema: each form says what it reads (<see cref="JsonForm{T}.Describe"/>), a text with a pattern beside its
/// parse. A rule about which members go together is stated in the table, by variants or <c>Demands</c>, so that the reader and the schema
/// know it.
/// </para>
/// <para>
/// An act shows the rest: <c>ActForms.On</c> declares the word of the member <c>act</c> first (<c>Tagged</c>), then the members of all
/// kinds of act (<c>InVariants</c> where only some have one), then a variant for each word, with the members that it needs and may have
/// (<c>Case</c>). The key of its tariff comes from outside, by <c>found.Get(acts, key)</c> or, for all members, by <c>WithContext</c>.
/// </para>
/// <para>
/// To add a member: declare it once, where it is to be written. Pass it to the factory, as an argument of <c>CreatedBy</c>, by
/// <c>found.Get</c>, or in a step such as <c>ThenIfStated</c>. In an object with variants, also name it in those that have it. Nothing else
/// names it.
/// </para>
/// </remarks>
internal static class Form
{
    /// <summary>A key as a regular expression of a JSON Schema.</summary>
    internal const string KeyPattern = "^[a-z0-9]([a-z0-9._/-]*[a-z0-9])?$";

    /// <summary>A decimal number in a regular expression of a JSON Schema.</summary>
    internal const string Number = @"-?[0-9]+(\.[0-9]+)?";

    /// <summary>A day in a regular expression of a JSON Schema.</summary>
    internal const string Day = "-?[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /// <summary>A time of day in a regular expression of a JSON Schema.</summary>
    internal const string Clock = "[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]{1,9})?";

    /// <summary>Any string.</summary>
    internal static TextForm<string> Text { get; } = new ParsedForm<string>(
        static text => text, static text => text, static _ => SchemaNode.Text);

    /// <summary>The key of a value of the domain, which says what a key is.</summary>
    internal static TextForm<string> Key { get; } = new ParsedForm<string>(
        static text => text, static text => text, static schema => schema.Text("a key", "us/reciprocal/cn", KeyPattern));

    internal static JsonForm<bool> Boolean { get; } = new CustomForm<bool>(
        static at => at.Boolean(), static (to, value) => to.WriteBoolean(value), static _ => SchemaNode.Any.With("type", "boolean"),
        mayBeNewer: false);

    internal static JsonForm<int> Integer { get; } = new CustomForm<int>(
        static at => at.Integer(), static (to, value) => to.WriteNumber(value),
        static _ => SchemaNode.Any.With("type", "integer").With("minimum", int.MinValue).With("maximum", int.MaxValue),
        mayBeNewer: false);

    /// <summary>A number in a string, exact: plain digits with at most one point.</summary>
    internal static JsonForm<decimal> Decimal { get; } = TextOf(
        static text => DecimalText.Parse(text, "", "a number", "7.5 or -3.3"), static value => DecimalText.Format(value, ""),
        static schema => schema.Text("a decimal number", "-3.3", $"^{Number}$"));

    internal static JsonForm<Instant> Instant { get; } = Pattern(
        InstantPattern.ExtendedIso, "an instant", "2025-08-12T04:01:00Z", $"^{Day}T{Clock}Z$");

    internal static JsonForm<LocalDate> Date { get; } = Pattern(LocalDatePattern.Iso, "a date", "2025-08-12", $"^{Day}$");

    internal static JsonForm<Period> CalendarLength { get; } = Pattern(
        PeriodPattern.Roundtrip, "a calendar length", "P90D", "^P(-?[0-9]+[YMWD])*(T(-?[0-9]+[HMSstn])*)?$");

    internal static JsonForm<DateTimeZone> Zone { get; } = ByName(
        static (at, id) => at.Reading.Options.Zones.GetZoneOrNull(id),
        static zone => zone.Name(),
        static (at, id) => $"'{id}' is not a time zone of {at.Reading.Options.Zones.VersionId}, such as America/New_York.",
        static schema => schema.Text("a time zone", "America/New_York"));

    internal static JsonForm<Economy> Economy { get; } = TextOf(
        TradePolicy.Economy.Parse, static economy => economy.Code, static schema => schema.Text("an economy", "CN", "^[A-Z]{2}$"));

    internal static JsonForm<Percentage> Percentage { get; } = TextOf(
        TradePolicy.Percentage.Parse, static percentage => percentage.ToString(),
        static schema => schema.Text("a percentage", "7.5%", $"^{Number} ?%$"));

    internal static JsonForm<PercentagePoints> Points { get; } = TextOf(
        PercentagePoints.Parse, static points => points.ToString(),
        static schema => schema.Text("percentage points", "-2.7 pp", $"^{Number} ?pp$"));

    /// <summary>A value as a text that the domain parses and formats.</summary>
    /// <param name="parse">The value of a text.</param>
    /// <param name="format">The text of a value.</param>
    /// <param name="describe">What the text is, for a JSON Schema.</param>
    internal static TextForm<T> TextOf<T>(Func<string, T> parse, Func<T, string> format, Func<SchemaDraft, SchemaNode> describe) =>
        new ParsedForm<T>(parse, format, describe);

    /// <summary>A value as a pattern of NodaTime writes it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="what">What a text is, for messages and for a JSON Schema: "a date".</param>
    /// <param name="example">An example.</param>
    /// <param name="expression">The same pattern as a regular expression (ECMA 262), for a JSON Schema.</param>
    internal static JsonForm<T> Pattern<T>(IPattern<T> pattern, string what, string example, string expression) => new CustomForm<T>(
        at =>
        {
            string text = at.String();
            ParseResult<T> result = pattern.Parse(text);
            return result.Success
                ? result.Value
                : throw at.Fail($"'{QuotedText.Cut(text)}' is not {what} such as {example}.", result.Exception);
        },
        (to, value) => to.WriteString(pattern.Format(value)),
        schema => schema.Text(what, example, expression),
        mayBeNewer: false);

    /// <summary>A value that a text names, and that is looked up by it: a time zone, an instrument of the document.</summary>
    /// <param name="find">Finds the value that a text names at a place; null if there is none.</param>
    /// <param name="nameOf">The text that names a value.</param>
    /// <param name="problem">The message about a text, cut to a length that can be shown, that names no value.</param>
    /// <param name="describe">What the text is, for a JSON Schema.</param>
    internal static JsonForm<T> ByName<T>(
        Func<JsonCursor, string, T?> find, Func<T, string> nameOf, Func<JsonCursor, string, string> problem,
        Func<SchemaDraft, SchemaNode> describe)
        where T : class => Custom(
            at =>
            {
                string text = at.String();
                return find(at, text) ?? throw at.Fail(problem(at, QuotedText.Cut(text)));
            },
            (to, value) => to.WriteString(nameOf(value)),
            describe,
            mayBeNewer: false);

    /// <summary>A string for the usual values, and another form for all others: "free", or an object with a rate.</summary>
    /// <param name="text">The form of the string.</param>
    /// <param name="inFull">The form of any other value.</param>
    /// <param name="hasText">Whether a value is written as a string.</param>
    internal static JsonForm<T> TextOr<T>(JsonForm<T> text, JsonForm<T> inFull, Func<T, bool> hasText) => Custom(
        at => (at.IsString ? text : inFull).Read(at),
        (to, value) => (hasText(value) ? text : inFull).Write(to, value),
        schema => SchemaNode.AnyOf(text.Describe(schema), inFull.Describe(schema)),
        text.MayBeNewer || inFull.MayBeNewer);

    /// <summary>A value in the form of another, from which it is created: a membership as its economy.</summary>
    internal static JsonForm<T> Converted<T, TPart>(JsonForm<TPart> form, Func<TPart, T> create, Func<T, TPart> part) =>
        Custom(at => at.Create(form.Read(at), create), (to, value) => form.Write(to, part(value)), form.Describe, form.MayBeNewer);

    /// <summary>One of a closed set of words.</summary>
    internal static WordForm<T> Words<T>(params (string Word, T Value)[] words)
        where T : notnull => new(words);

    /// <summary>An array.</summary>
    internal static JsonForm<IReadOnlyList<T>> List<T>(JsonForm<T> item) => new ListForm<T>(item);

    /// <summary>An array that is written item by item, without a list in memory.</summary>
    /// <param name="item">The form of an item.</param>
    /// <param name="highest">
    /// The highest version that added a member to the items. The document states it if the items are no list, since they are given once.
    /// </param>
    internal static JsonForm<IEnumerable<T>> Sequence<T>(JsonForm<T> item, SchemaVersion highest = default) => Custom<IEnumerable<T>>(
        at => at.Items(item),
        (to, items) =>
        {
            if (to is NewerMembers search && items is not IReadOnlyCollection<T>)
            {
                search.Add(highest);
                return;
            }

            to.WriteStartArray();
            foreach (T each in items)
                item.Write(to, each);
            to.WriteEndArray();
        },
        schema => SchemaNode.ListOf(item.Describe(schema)),
        item.MayBeNewer);

    /// <summary>Several items as one object with a member for each.</summary>
    /// <param name="name">What the members are, for messages: "the facts".</param>
    /// <param name="value">The form of the value of a member.</param>
    /// <param name="key">The form of the name of a member.</param>
    /// <param name="make">Creates an item from both.</param>
    /// <param name="parts">Splits an item into both.</param>
    internal static JsonForm<IReadOnlyList<T>> Map<T, TKey, TValue>(
        string name, TextForm<TKey> key, JsonForm<TValue> value, Func<TKey, TValue, T> make, Func<T, (TKey Key, TValue Value)> parts) =>
        new MapForm<T, TKey, TValue>(name, key, value, make, parts);

    /// <summary>An object with the members of a table.</summary>
    /// <param name="name">What it is, for messages: "a tariff".</param>
    /// <param name="table">Declares the members and gives the factory.</param>
    /// <param name="definition">What it is among all objects, for a JSON Schema; the name, unless several forms have that.</param>
    internal static ObjectForm<T> Object<T>(string name, Func<MemberTable<T>, Factory<T>> table, string? definition = null) =>
        new(name, table, definition ?? name);

    /// <summary>An object that is written and never read, because it is calculated from other values.</summary>
    internal static JsonForm<T> WriteOnly<T>(string name, Action<MemberTable<T>> table) => Object<T>(name, members =>
    {
        table(members);
        return _ => throw new NotSupportedException($"{char.ToUpperInvariant(name[0])}{name[1..]} is written and not read.");
    });

    /// <summary>A text that is written and never read, because it is calculated from other values.</summary>
    internal static JsonForm<T> WriteOnly<T>(Func<T, string> format, Func<SchemaDraft, SchemaNode> describe) =>
        TextOf<T>(
            text => throw new NotSupportedException($"'{QuotedText.Cut(text)}' is written and not read."),
            format,
            describe);

    /// <summary>A value that a document repeats. If it is short, it is read once; the form does not use the context.</summary>
    internal static JsonForm<T> Repeated<T>(JsonForm<T> form)
        where T : class => new RepeatedForm<T>(form);

    /// <summary>A form that is looked up when it is used, so that a form can refer to itself.</summary>
    internal static JsonForm<T> Deferred<T>(Func<JsonForm<T>> form, bool mayBeNewer = true) =>
        Custom(at => form().Read(at), (to, value) => form().Write(to, value), schema => form().Describe(schema), mayBeNewer);

    /// <summary>A form whose reading, writing and description are given as functions.</summary>
    /// <param name="read">Reads a value.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="describe">What is read and written, for a JSON Schema.</param>
    /// <param name="mayBeNewer">False if no version added a member to such values, so that they need not be looked through for one.</param>
    internal static JsonForm<T> Custom<T>(
        Func<JsonCursor, T> read, Action<JsonTokenWriter, T> write, Func<SchemaDraft, SchemaNode> describe, bool mayBeNewer = true) =>
        new CustomForm<T>(read, write, describe, mayBeNewer);
}
