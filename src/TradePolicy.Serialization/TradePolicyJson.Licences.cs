using TradePolicy.ExportControls;
using TradePolicy.Licences;

namespace TradePolicy.Serialization;

/// <content>Planned exports, whether they need a licence, and export licences.</content>
public static partial class TradePolicyJson
{
    /// <summary>Writes a planned export.</summary>
    /// <param name="export">The export.</param>
    /// <returns>The document.</returns>
    public static string Write(ProposedExport export) => PolicyDocuments.Export.Text(Require.Given(export));

    /// <summary>
    /// Writes whether an export needs a licence: the export, the need, the missing facts, and the answer of each control.
    /// </summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The document.</returns>
    public static string Write(LicenceRequirement requirement) => PolicyDocuments.Requirement.Text(Require.Given(requirement));

    /// <summary>
    /// Writes a licence: its regime in full, the application and the events, not the results calculated from them. A document means the
    /// same to every version of this library.
    /// </summary>
    /// <param name="licence">The licence.</param>
    /// <returns>The document.</returns>
    public static string Write(ExportLicence licence) => PolicyDocuments.Licence.Text(Require.Given(licence));

    /// <summary>Writes a licence to a text writer, which stays open.</summary>
    /// <param name="licence">The licence.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ExportLicence licence, TextWriter writer) => PolicyDocuments.Licence.Write(Require.Given(licence), writer);

    /// <summary>
    /// Writes a licence that names its regime by key and version (<c>"regime": "cn/dual-use@1"</c>) instead of carrying it, if the library
    /// supplies it; a regime that it does not supply is written in full. Read, the licence is under the regime as it is supplied then:
    /// with the same rules, and with a calendar that may know more years.
    /// </summary>
    /// <param name="licence">The licence. One that was stored with a calendar of fewer years is put under the supplied regime first
    /// (<see cref="ExportLicence.Under"/>).</param>
    /// <returns>The document.</returns>
    public static string WriteNamingRegime(ExportLicence licence) => PolicyDocuments.LicenceNamingRegime.Text(Require.Given(licence));

    /// <summary>Writes a licence that names its regime, as <see cref="WriteNamingRegime(ExportLicence)"/>, to a text writer, which stays
    /// open.</summary>
    /// <param name="licence">The licence.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteNamingRegime(ExportLicence licence, TextWriter writer) =>
        PolicyDocuments.LicenceNamingRegime.Write(Require.Given(licence), writer);

    /// <summary>
    /// Writes a record of licensing: its regime in full and once, and the licences, each with its application and events.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <returns>The document.</returns>
    public static string Write(LicensingRecord record) => PolicyDocuments.LicensingRecord.Text(Require.Given(record));

    /// <summary>Writes a record of licensing to a text writer, which stays open.</summary>
    /// <param name="record">The record.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(LicensingRecord record, TextWriter writer) =>
        PolicyDocuments.LicensingRecord.Write(Require.Given(record), writer);

    /// <summary>Writes records of licensing, one for each regime, to a text writer, which stays open.</summary>
    /// <param name="records">The records.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IEnumerable<LicensingRecord> records, TextWriter writer) =>
        PolicyDocuments.LicensingRecords.Write(Given(records), writer);

    /// <summary>Reads a planned export.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The planned export.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a planned export.</exception>
    public static ProposedExport ReadProposedExport(string json) => PolicyDocuments.Export.Read(json);

    /// <summary>Reads a planned export from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The planned export.</returns>
    /// <exception cref="PolicyJsonException">The text is not the JSON of a planned export.</exception>
    public static ProposedExport ReadProposedExport(TextReader reader) => PolicyDocuments.Export.Read(reader);

    /// <summary>Reads a licence. Its events are replayed, each checked as if it happened again.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="PolicyJsonException">
    /// The text is not the JSON of a licence, or an event is not allowed; the path is that of the event.
    /// </exception>
    public static ExportLicence ReadLicence(string json) => PolicyDocuments.Licence.Read(json);

    /// <summary>Reads a licence from a text reader, to its end. Its events are replayed, each checked as if it happened again.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="PolicyJsonException">
    /// The text is not the JSON of a licence, or an event is not allowed; the path is that of the event.
    /// </exception>
    public static ExportLicence ReadLicence(TextReader reader) => PolicyDocuments.Licence.Read(reader);

    /// <summary>Reads a record of licensing. The events of its licences are replayed, each checked as if it happened again.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The record.</returns>
    /// <exception cref="PolicyJsonException">
    /// The text is not the JSON of a record, an event is not allowed, or it became known after the record.
    /// </exception>
    public static LicensingRecord ReadLicensingRecord(string json) => PolicyDocuments.LicensingRecord.Read(json);

    /// <summary>
    /// Reads a record of licensing from a text reader, to its end. The events are replayed, each checked as if it happened again.
    /// </summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The record.</returns>
    /// <exception cref="PolicyJsonException">
    /// The text is not the JSON of a record, an event is not allowed, or it became known after the record.
    /// </exception>
    public static LicensingRecord ReadLicensingRecord(TextReader reader) => PolicyDocuments.LicensingRecord.Read(reader);

    /// <summary>Reads the records of licensing that were written one after the other, from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="options">How they are read; null means as usual.</param>
    /// <returns>The records, in the order of the text.</returns>
    /// <exception cref="PolicyJsonException">
    /// The text is not the JSON of records, an event is not allowed, or it became known after its record.
    /// </exception>
    public static IReadOnlyList<LicensingRecord> ReadLicensingRecords(TextReader reader, ReadingOptions? options = null) =>
        [.. PolicyDocuments.LicensingRecords.Read(reader, options ?? ReadingOptions.Default)];

    /// <summary>The hash of an export licence, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="licence">The licence.</param>
    public static string HashOf(ExportLicence licence) => PolicyDocuments.Licence.HashOf(Require.Given(licence));

    /// <summary>The hash of a record of licensing, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="record">The record.</param>
    public static string HashOf(LicensingRecord record) => PolicyDocuments.LicensingRecord.HashOf(Require.Given(record));

    /// <summary>The hash of a planned export, as <see cref="HashOf(PolicySnapshot)"/> makes it.</summary>
    /// <param name="export">The export.</param>
    public static string HashOf(ProposedExport export) => PolicyDocuments.Export.HashOf(Require.Given(export));
}
