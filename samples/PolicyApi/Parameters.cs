using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace PolicyApi;

/// <summary>The parameters of an endpoint, for refusals that say which of them is wrong and why.</summary>
internal static class Parameters
{
    /// <summary>Refuses a parameter that the endpoint does not have: an instant that is misspelt would be answered as of now.</summary>
    internal static async ValueTask<object?> RefuseUnknown(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        string[] names =
        [
            .. ReadFromText(context.HttpContext.GetEndpoint()).Select(parameter => parameter.Name)
                .Where(name => !request.RouteValues.ContainsKey(name)),
        ];
        return request.Query.Keys.FirstOrDefault(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? Problems.UnknownParameter(unknown, names)
            : await next(context);
    }

    /// <summary>The first parameter of a request that cannot be read, and why; null if each can be.</summary>
    /// <param name="request">The request.</param>
    /// <param name="refusing">The endpoint, with the values of its route.</param>
    internal static (string Name, string Why)? FirstWrong(HttpRequest request, IExceptionHandlerFeature refusing)
    {
        foreach (IParameterBindingMetadata parameter in ReadFromText(refusing.Endpoint))
        {
            string? text = refusing.RouteValues?[parameter.Name]?.ToString() ?? (string?)request.Query[parameter.Name];
            if (text is null && !parameter.IsOptional)
                return (parameter.Name, $"The parameter '{parameter.Name}' is missing.");
            if (text is not null && WhyNot(parameter.ParameterInfo.ParameterType, text) is { } why)
                return (parameter.Name, why);
        }

        return null;
    }

    private static IEnumerable<IParameterBindingMetadata> ReadFromText(Endpoint? endpoint) =>
        endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string)) ?? [];

    // What cannot be bound is read once more, for the words of the type itself.
    private static string? WhyNot(Type type, string text)
    {
        Type read = Nullable.GetUnderlyingType(type) ?? type;
        MethodInfo? parse = read.GetMethod(nameof(IParsable<>.Parse), [typeof(string), typeof(IFormatProvider)]);
        try
        {
            parse?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text, null], null);
            return null;
        }
        catch (FormatException refused)
        {
            return refused.Message;
        }
    }
}
