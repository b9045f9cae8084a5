using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TradePolicy;

namespace PolicyApi;

/// <summary>The schemas of the library's documents and values, which the OpenAPI document takes from here.</summary>
internal static class DocumentSchemas
{
    private static readonly Dictionary<Type, string> Titles = new()
    {
        [typeof(PolicySnapshot)] = "A snapshot: what policy was at an instant",
        [typeof(PolicyDiff)] = "What differs between two snapshots",
        [typeof(CustomsDeclaration)] = "A customs declaration",
        [typeof(DeclarationAssessment)] = "What is owed on a customs declaration",
    };

    /// <summary>Completes a schema that the framework has made of a type or of a parameter.</summary>
    internal static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        // A parameter is a text for the framework; what it is read as tells more.
        Type type = context.ParameterDescription?.ParameterDescriptor?.ParameterType ?? context.JsonTypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Titles.TryGetValue(type, out string? title))
            (schema.Type, schema.Title, schema.Examples) = (JsonSchemaType.Object, title, null);
        else if (type == typeof(Economy))
            (schema.Type, schema.Examples) = (JsonSchemaType.String, ["US"]);
        else if (type == typeof(QueryInstant))
            (schema.Format, schema.Examples) = ("date-time", ["2025-08-12T04:01:00Z"]);
        else if (type == typeof(QueryView))
            schema.Enum = [.. QueryView.Words.Select(word => JsonValue.Create(word))];
        return Task.CompletedTask;
    }
}
