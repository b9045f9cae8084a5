using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using TradePolicy.Indicators;
using TradePolicy.Negotiations;

namespace TradePolicy.Serialization;

/// <summary>
/// Registers, policy snapshots, economic indicators, customs entries, planned exports and export licences as JSON: exact,
/// strict and versioned. A written value reads back as an equal value. Assessments, licence requirements and differences are
/// written and not read, because they are calculated from the others.
/// </summary>
/// <remarks>
/// <para>
/// The document is an envelope with the schema and one content: <c>{"schema": "tradepolicy/1", "snapshot": {…}}</c>,
/// <c>{"schema": "tradepolicy/1", "register": {…}}</c> or <c>{"schema": "tradepolicy/1", "indicator": {…}}</c>. Rates and
/// values are strings ("7.5%", "-3.3"), instants ISO 8601 in UTC, local times ISO 8601 with the name of their zone, and
/// periods as in SDMX ("2025-05", "2026-01/P2M"). One value has one text: members in a fixed order, no optional member
/// without content, lines ended by a line feed.
/// </para>
/// <para>
/// Reading refuses texts that are not JSON by RFC 8259, members that are unknown, missing or given twice, and values that
/// the domain does not allow, with the path, and with the line and position at which the token starts. Members may be in any
/// order. Nothing in a text names a .NET type.
/// </para>
/// <para>
/// The limits are those of <see cref="ReadingOptions.Default"/>. Who needs others, time zones from another source, or documents of later
/// versions, reads by <see cref="PolicyDocuments"/> with options.
/// </para>
/// <para>Safe for use from several threads, each with a reader or writer of its own.</para>
/// </remarks>
/// <example><code>
/// string json = TradePolicyJson.Write(snapshot);
/// PolicySnapshot back = TradePolicyJson.ReadSnapshot(json);   // back equals snapshot
/// </code></example>
public static partial class TradePolicyJson
{
    /// <summary>
    /// The schema without added members. A document that has members which a later version added states that version, such as
    /// <c>tradepolicy/1.1</c>; this library reads and writes both.
    /// </summary>
    public const string Schema = SchemaVersion.First;

    /// <summary>
    /// The encoder of the documents, for options of your own that are to write the same bytes: it escapes what JSON requires and the line
    /// ends of Unicode, and nothing else, so that its output is not safe within HTML.
    /// </summary>
    public static JavaScriptEncoder Encoder => MinimalJsonEncoder.Instance;

    /// <summary>Writes a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string Write(PolicySnapshot snapshot) => PolicyDocuments.Snapshot.Text(Require.Given(snapshot));

    /// <summary>Writes a snapshot to a text writer, which stays open.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key; nothing has been written.</exception>
    public static void Write(PolicySnapshot snapshot, TextWriter writer) => PolicyDocuments.Snapshot.Write(Require.Given(snapshot), writer);

    /// <summary>Writes a register: its acts, not the results calculated from them.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The document.</returns>
    public static string Write(PolicyRegister register) => PolicyDocuments.Register.Text(Require.Given(register));

    /// <summary>Writes a register to a text writer, which stays open.</summary>
    /// <param name="register">The register.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(PolicyRegister register, TextWriter writer) => PolicyDocuments.Register.Write(Require.Given(register), writer);

    /// <summary>Writes an indicator: its definition, releases and consensuses, not the statements that follow from them.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The document.</returns>
    public static string Write(EconomicIndicator indicator) => PolicyDocuments.Indicator.Text(Require.Given(indicator));

    /// <summary>Writes an indicator to a text writer, which stays open.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(EconomicIndicator indicator, TextWriter writer) =>
        PolicyDocuments.Indicator.Write(Require.Given(indicator), writer);

    /// <summary>Writes a record of negotiations.</summary>
    /// <param name="log">The record.</param>
    /// <returns>The document.</returns>
    public static string Write(NegotiationLog log) => PolicyDocuments.Negotiations.Text(Require.Given(log));

    /// <summary>Writes a customs entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The document.</returns>
    public static string Write(CustomsEntry entry) => PolicyDocuments.Entry.Text(Require.Given(entry));

    /// <summary>Writes a customs declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <returns>The document.</returns>
    public static string Write(CustomsDeclaration declaration) => PolicyDocuments.Declaration.Text(Require.Given(declaration));

    /// <summary>
    /// Writes the differences between two snapshots: the instants and knowledge of both, and each change with the states on both sides.
    /// </summary>
    /// <param name="diff">The difference.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string Write(PolicyDiff diff) => PolicyDocuments.Diff.Text(Require.Given(diff));

    /// <summary>Writes an assessment: the entry, and its duty in each reading of the law, layer by layer.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The document.</returns>
    public static string Write(DutyAssessment assessment) => PolicyDocuments.Assessment.Text(Require.Given(assessment));

    /// <summary>Writes the assessment of a declaration: each line with its duty, the fees on all of it, and the sums.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The document.</returns>
    public static string Write(DeclarationAssessment assessment) => PolicyDocuments.DeclarationAssessment.Text(Require.Given(assessment));

    /// <summary>Writes assessments to a text writer, which stays open, one after the other as they are given.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IEnumerable<DutyAssessment> assessments, TextWriter writer) =>
        PolicyDocuments.Assessments.Write(Given(assessments), writer);

    /// <summary>
    /// The hash of a snapshot: <c>sha256:</c> and 64 hexadecimal digits, of the canonical form (RFC 8785). The same on every
    /// machine, in every culture and by every serializer; good for an <c>ETag</c>.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string HashOf(PolicySnapshot snapshot) => PolicyDocuments.Snapshot.HashOf(Require.Given(snapshot));

    /// <summary>The hash of a register and the updates laid over it, made as <see cref="HashOf(PolicySnapshot)"/> does.</summary>
    /// <param name="register">The register.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string HashOf(PolicyRegister register) => PolicyDocuments.Register.HashOf(Require.Given(register));

    /// <summary>The hash of an indicator, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string HashOf(EconomicIndicator indicator) => PolicyDocuments.Indicator.HashOf(Require.Given(indicator));

    /// <summary>The hash of a record of negotiations, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="log">The record.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string HashOf(NegotiationLog log) => PolicyDocuments.Negotiations.HashOf(Require.Given(log));

    /// <summary>The hash of a customs entry, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string HashOf(CustomsEntry entry) => PolicyDocuments.Entry.HashOf(Require.Given(entry));

    /// <summary>The hash of a customs declaration, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public static string HashOf(CustomsDeclaration declaration) => PolicyDocuments.Declaration.HashOf(Require.Given(declaration));

    /// <summary>Reads a record of negotiations: <c>{"schema": "tradepolicy/1", "negotiations": {…}}</c>.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The record.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a record of negotiations.</exception>
    public static NegotiationLog ReadNegotiations(string json) => PolicyDocuments.Negotiations.Read(json);

    /// <summary>Reads a record of negotiations from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The record.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a record of negotiations.</exception>
    public static NegotiationLog ReadNegotiations(TextReader reader) => PolicyDocuments.Negotiations.Read(reader);

    /// <summary>Reads a customs entry.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a customs entry.</exception>
    public static CustomsEntry ReadEntry(string json) => PolicyDocuments.Entry.Read(json);

    /// <summary>Reads a customs entry from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a customs entry.</exception>
    public static CustomsEntry ReadEntry(TextReader reader) => PolicyDocuments.Entry.Read(reader);

    /// <summary>Reads a customs declaration.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The declaration.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a customs declaration.</exception>
    public static CustomsDeclaration ReadDeclaration(string json) => PolicyDocuments.Declaration.Read(json);

    /// <summary>Reads a customs declaration from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The declaration.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a customs declaration.</exception>
    public static CustomsDeclaration ReadDeclaration(TextReader reader) => PolicyDocuments.Declaration.Read(reader);

    /// <summary>Reads a snapshot.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a snapshot.</exception>
    public static PolicySnapshot ReadSnapshot(string json) => PolicyDocuments.Snapshot.Read(json);

    /// <summary>Reads a snapshot from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a snapshot.</exception>
    public static PolicySnapshot ReadSnapshot(TextReader reader) => PolicyDocuments.Snapshot.Read(reader);

    /// <summary>Reads a register.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The register.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a register.</exception>
    public static PolicyRegister ReadRegister(string json) => PolicyDocuments.Register.Read(json);

    /// <summary>Reads a register from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The register.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a register.</exception>
    public static PolicyRegister ReadRegister(TextReader reader) => PolicyDocuments.Register.Read(reader);

    /// <summary>
    /// Reads a register that is spread over several documents, such as a file for each subject. A document is
    /// <c>{"schema": "tradepolicy/1", "registerPart": {…}}</c> and has any of the members of a register; one of the documents
    /// states the knowledge. Instruments are in the document that refers to them, or in an earlier one.
    /// </summary>
    /// <param name="documents">The texts with their names, which messages give.</param>
    /// <returns>The register.</returns>
    /// <exception cref="PolicyJsonException">
    /// A text is not the JSON of a part of a register, or the parts do not form a register.
    /// </exception>
    /// <example><code>
    /// TradePolicyJson.ReadRegister(files.Select(file => KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file))));
    /// </code></example>
    public static PolicyRegister ReadRegister(IEnumerable<KeyValuePair<string, string>> documents) =>
        ReadRegister(documents, ReadingOptions.Default);

    /// <inheritdoc cref="ReadRegister(IEnumerable{KeyValuePair{string, string}})" />
    /// <param name="documents">The texts with their names, which messages give.</param>
    /// <param name="options">How they are read.</param>
    public static PolicyRegister ReadRegister(IEnumerable<KeyValuePair<string, string>> documents, ReadingOptions options) =>
        ReadRegister(documents, JsonTokens.Read, options);

    /// <inheritdoc cref="ReadRegister(IEnumerable{KeyValuePair{string, string}})" />
    /// <param name="documents">
    /// The text readers with their names, which messages give. Each is read to its end before the next is asked for, and stays open.
    /// </param>
    public static PolicyRegister ReadRegister(IEnumerable<KeyValuePair<string, TextReader>> documents) =>
        ReadRegister(documents, ReadingOptions.Default);

    /// <inheritdoc cref="ReadRegister(IEnumerable{KeyValuePair{string, TextReader}})" />
    /// <param name="documents">The text readers with their names.</param>
    /// <param name="options">How they are read.</param>
    public static PolicyRegister ReadRegister(IEnumerable<KeyValuePair<string, TextReader>> documents, ReadingOptions options) =>
        ReadRegister(documents, JsonTokens.Read, options);

    /// <summary>
    /// Reads further parts of a register: what a register does not have yet, in documents that may refer to its instruments and lists. The
    /// knowledge is that of the register. What was enacted later is not a part but an update
    /// (<see cref="ReadUpdate(string, PolicyRegister)"/>).
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="documents">The texts with their names, which messages give, as in
    /// <see cref="ReadRegister(IEnumerable{KeyValuePair{string, string}})"/>.</param>
    /// <returns>The register.</returns>
    /// <exception cref="PolicyJsonException">
    /// A text is not the JSON of a part of a register, or the parts do not fit the register.
    /// </exception>
    public static PolicyRegister ReadRegister(PolicyRegister register, IEnumerable<KeyValuePair<string, string>> documents)
    {
        ArgumentNullException.ThrowIfNull(register);
        return ReadParts(
            RegisterContent.Of(register), RegisterContent.StatedBy(register), documents, JsonTokens.Read, ReadingOptions.Default);
    }

    // Items that are made as they are written are checked as they come; a list stays one, since it is looked through for its version.
    private static IEnumerable<T> Given<T>(IEnumerable<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
        where T : class => Require.Given(items, name) is IReadOnlyCollection<T>
            ? Require.Each(items, name)
            : items.Select(item => Require.Given(item, name));

    private static PolicyRegister ReadRegister<TSource>(
        IEnumerable<KeyValuePair<string, TSource>> documents, Func<TSource, ReadingOptions, JsonTokens> tokensOf, ReadingOptions options) =>
        ReadParts(RegisterContent.Empty, new(), documents, tokensOf, options);

    private static PolicyRegister ReadParts<TSource>(
        RegisterContent content, StatedValues stated, IEnumerable<KeyValuePair<string, TSource>> documents,
        Func<TSource, ReadingOptions, JsonTokens> tokensOf, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        foreach ((string name, TSource json) in documents)
        {
            if (json is null)
                throw new ArgumentNullException(nameof(documents), $"The document '{name}' is null.");
            try
            {
                ReadingOptions own = options.Within(name);
                content = content.With(PolicyDocuments.Part.Read(tokensOf(json, own), own, stated, content));
            }
            catch (PolicyJsonException exception)
            {
                throw new PolicyJsonException(name, exception);
            }
        }

        try
        {
            return content.ToRegister();
        }
        catch (ArgumentException exception)
        {
            throw new PolicyJsonException($"The documents do not make one register: {exception.Message}", exception);
        }
    }

    /// <summary>Reads an indicator.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of an indicator.</exception>
    public static EconomicIndicator ReadIndicator(string json) => PolicyDocuments.Indicator.Read(json);

    /// <summary>Reads an indicator from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of an indicator.</exception>
    public static EconomicIndicator ReadIndicator(TextReader reader) => PolicyDocuments.Indicator.Read(reader);
}
