using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>What is read of an object of the service's answers (JSON:API): its id, its attributes and the ids that it links to.</summary>
internal static class JsonApi
{
    /// <summary>An answer as a document.</summary>
    /// <exception cref="FormatException">It is not JSON; the message does not repeat a long text of it.</exception>
    internal static JsonDocument Parse(Stream answer)
    {
        try
        {
            return JsonDocument.Parse(answer);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"This is not an answer of the trade tariff service: {QuotedText.Short(problem.Message)}", problem);
        }
    }

    /// <summary>Finds a member of an object; there is none in what is no object.</summary>
    internal static bool TryGet(this JsonElement owner, string name, out JsonElement value)
    {
        value = default;
        if (owner.ValueKind != JsonValueKind.Object)
            return false;
        try
        {
            return owner.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is a valid name in JSON and no text: no member that is looked for has it.
            foreach (JsonProperty member in owner.EnumerateObject().Where(member => IsNamed(member, name)))
            {
                value = member.Value;
                return true;
            }

            return false;
        }
    }

    /// <summary>A member as text, the token itself if it is a number or a truth value; null if there is none.</summary>
    internal static string? Text(JsonElement owner, string name) =>
        owner.TryGet(name, out JsonElement value) ? Text(value) : null;

    /// <summary>A value as text, the token itself if it is a number or a truth value; null if it is none of these.</summary>
    internal static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => WellFormed(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    /// <summary>An attribute as text; the member itself where links were replaced by nested objects.</summary>
    internal static string? Attribute(JsonElement data, string name) =>
        Text(data.TryGet("attributes", out JsonElement attributes) ? attributes : data, name);

    /// <summary>The ids that a relationship links to, in order; empty if it links to nothing.</summary>
    internal static IEnumerable<string> Linked(JsonElement data, string name)
    {
        if (!data.TryGet("relationships", out JsonElement links) || !links.TryGet(name, out JsonElement link)
            || !link.TryGet("data", out JsonElement target))
            return [];
        JsonElement[] targets = target.ValueKind == JsonValueKind.Array ? [.. target.EnumerateArray()] : [target];
        return targets.Select(static one => Text(one, "id")).OfType<string>();
    }

    /// <summary>
    /// The day of a text such as <c>2025-12-31T23:59:59.000Z</c>; its clock time says nothing, since both ends of a time are whole days.
    /// Null if the text is no day.
    /// </summary>
    internal static LocalDate? Day(string text)
    {
        ReadOnlySpan<char> time = text.AsSpan(text.IndexOf('T') is var at and >= 0 ? at : text.Length);
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(text[..^time.Length]);
        return day.Success && IsUsable(day.Value) && (time.IsEmpty || InstantPattern.ExtendedIso.Parse(text).Success) ? day.Value : null;
    }

    /// <summary>Whether a day can be the first or last one of a time: not one before all tariffs, or the last of all days.</summary>
    internal static bool IsUsable(LocalDate day) => day.Year is > 1800 and < 9999;

    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Half a surrogate pair is valid JSON and no text.
    private static string? WellFormed(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
