using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TradePolicy;
using TradePolicy.Serialization;

namespace PolicyApi;

/// <summary>The schemas of the library's documents and values, which the OpenAPI document takes from here.</summary>
internal static class DocumentSchemas
{
    private static readonly Dictionary<Type, Func<string>> Documents = new()
    {
        [typeof(PolicySnapshot)] = PolicyDocuments.Snapshot.JsonSchema,
        [typeof(PolicyDiff)] = PolicyDocuments.Diff.JsonSchema,
        [typeof(CustomsDeclaration)] = PolicyDocuments.Declaration.JsonSchema,
        [typeof(DeclarationAssessment)] = PolicyDocuments.DeclarationAssessment.JsonSchema,
    };

    /// <summary>Completes a schema that the framework has made of a type or of a parameter.</summary>
    internal static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        // A parameter is a text for the framework; what it is read as tells more.
        Type type = context.ParameterDescription?.ParameterDescriptor?.ParameterType ?? context.JsonTypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Documents.TryGetValue(type, out Func<string>? text))
            Put(text(), type.Name, schema);
        else if (type == typeof(Economy))
            (schema.Type, schema.Examples) = (JsonSchemaType.String, ["US"]);
        else if (type == typeof(QueryInstant))
            (schema.Format, schema.Examples) = ("date-time", ["2025-08-12T04:01:00Z"]);
        else if (type == typeof(QueryView))
            schema.Enum = [.. QueryView.Words.Select(word => JsonValue.Create(word))];
        return Task.CompletedTask;
    }

    // Member by member as it is: the model of OpenAPI knows only a part of JSON Schema. What the schema calls its top is a part here.
    private static void Put(string text, string name, OpenApiSchema schema)
    {
        (schema.Type, schema.Description, schema.Examples) = (null, null, null);
        JsonObject document = JsonNode
            .Parse(text.Replace("\"#/$defs/", $"\"#/components/schemas/{name}/$defs/", StringComparison.Ordinal))!.AsObject();
        schema.Extensions = document.Where(member => member.Key is not ("$schema" or "$id"))
            .ToDictionary(member => member.Key, member => (IOpenApiExtension)new JsonNodeExtension(member.Value!.DeepClone()));
    }
}
