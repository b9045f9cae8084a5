using System.Globalization;
using System.Text.Json;
using Json.Schema;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>The JSON Schema of each document, as a validator of another maker reads it.</summary>
internal static class DocumentSchemas
{
    /// <summary>The schemas as texts, drawn up anew, by the member in which a document has its content.</summary>
    internal static IReadOnlyDictionary<string, Func<string>> Texts { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["register"] = static () => PolicyDocuments.Register.JsonSchema(),
        ["registerPart"] = static () => PolicyDocuments.Part.JsonSchema(),
        ["registerUpdate"] = static () => PolicyDocuments.Update.JsonSchema(),
        ["snapshot"] = static () => PolicyDocuments.Snapshot.JsonSchema(),
        ["diff"] = static () => PolicyDocuments.Diff.JsonSchema(),
        ["indicator"] = static () => PolicyDocuments.Indicator.JsonSchema(),
        ["negotiations"] = static () => PolicyDocuments.Negotiations.JsonSchema(),
        ["entry"] = static () => PolicyDocuments.Entry.JsonSchema(),
        ["declaration"] = static () => PolicyDocuments.Declaration.JsonSchema(),
        ["assessment"] = static () => PolicyDocuments.Assessment.JsonSchema(),
        ["assessments"] = static () => PolicyDocuments.Assessments.JsonSchema(),
        ["declarationAssessment"] = static () => PolicyDocuments.DeclarationAssessment.JsonSchema(),
        ["export"] = static () => PolicyDocuments.Export.JsonSchema(),
        ["requirement"] = static () => PolicyDocuments.Requirement.JsonSchema(),
        ["licence"] = static () => PolicyDocuments.Licence.JsonSchema(),
        ["licensingRecord"] = static () => PolicyDocuments.LicensingRecord.JsonSchema(),
        ["licensingRecords"] = static () => PolicyDocuments.LicensingRecords.JsonSchema(),
    };

    private static readonly Dictionary<string, JsonSchema> Built = Texts.ToDictionary(
        schema => schema.Key, schema => JsonSchema.FromText(schema.Value()), StringComparer.Ordinal);

    // What reads a document; those without a reader are written only.
    private static readonly Dictionary<string, Action<string>> Readers = new(StringComparer.Ordinal)
    {
        ["register"] = json => TradePolicyJson.ReadRegister(json),
        ["registerUpdate"] = json => TradePolicyJson.ReadUpdate(json, GoldenTest.Covered),
        ["snapshot"] = json => TradePolicyJson.ReadSnapshot(json),
        ["indicator"] = json => TradePolicyJson.ReadIndicator(json),
        ["negotiations"] = json => TradePolicyJson.ReadNegotiations(json),
        ["entry"] = json => TradePolicyJson.ReadEntry(json),
        ["declaration"] = json => TradePolicyJson.ReadDeclaration(json),
        ["export"] = json => TradePolicyJson.ReadProposedExport(json),
        ["licence"] = json => TradePolicyJson.ReadLicence(json),
        ["licensingRecord"] = json => TradePolicyJson.ReadLicensingRecord(json),
    };

    /// <summary>Whether documents of a kind are read, and not written only.</summary>
    internal static bool IsRead(string kind) => Readers.ContainsKey(kind);

    /// <summary>The member in which a document has its content.</summary>
    internal static string KindOf(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().Select(member => member.Name).First(Texts.ContainsKey);
    }

    /// <summary>Where a document does not fit the schema of a kind; nothing if it does.</summary>
    internal static string ProblemsOf(string kind, string json)
    {
        try
        {
            return ProblemsOf(Built[kind], json);
        }
        catch (FormatException)
        {
            return "It has a number beyond decimal, over which the validator stumbles.";
        }
    }

    /// <summary>Where a document does not fit a schema; nothing if it does.</summary>
    internal static string ProblemsOf(JsonSchema schema, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        if (schema.Evaluate(document.RootElement).IsValid)
            return "";
        EvaluationResults results = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        return string.Join("\n", (results.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Select(
            detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Select(error => $"{error.Key}: {error.Value}"))}"));
    }

    /// <summary>How the reader of a kind refuses a document; null if it reads it.</summary>
    internal static PolicyJsonException? RefusalOf(string kind, string json)
    {
        try
        {
            Readers[kind](json);
            return null;
        }
        catch (PolicyJsonException refusal)
        {
            return refusal;
        }
    }

    /// <summary>
    /// Whether a document was refused for its structure: not by the domain, and not because of what the rest of the document, the data of
    /// the reader or the register of an update say. A member given twice is not seen by a schema, for which an object has each name once.
    /// </summary>
    internal static bool IsOfStructure(PolicyJsonException refusal) =>
        refusal.InnerException is null
        && !IsWhole(refusal.Message)
        && !Array.Exists(OfContext, words => refusal.Message.Contains(words, StringComparison.Ordinal))
        && refusal.Path?.StartsWith("registerUpdate.acts[", StringComparison.Ordinal) != true;

    // 2.0 is a whole number for a schema, and not for the reader.
    private static bool IsWhole(string message) =>
        message.Split('\'') is ["Expected a whole number; found ", var found, ..]
        && decimal.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && decimal.IsInteger(number);

    private static readonly string[] OfContext =
    [
        " is not a time zone of ", "There is no ", "There are two ", " twice. ", "The register has no ", "names no views",
        " is not the key and version of a regime", "A record contains only what was known", "A scope names ",
    ];
}
