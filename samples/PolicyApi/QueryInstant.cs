using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Samples;

namespace PolicyApi;

/// <summary>
/// An instant as a query writes it: <c>2025-08-12T04:01:00Z</c>, as RFC 3339 has it. NodaTime's <see cref="Instant"/> does not bind by
/// itself, and a type that has <c>TryParse</c> does.
/// </summary>
/// <param name="Value">The instant.</param>
public readonly record struct QueryInstant(Instant Value) : IParsable<QueryInstant>
{
    /// <inheritdoc />
    public static QueryInstant Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out QueryInstant instant)
        ? instant
        : throw new FormatException(
            $"'{s}' is no instant. An instant is written 2025-08-12T04:01:00Z, or with an offset, of which the '+' is %2B in a URL.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QueryInstant result)
    {
        Instant? read = Rfc3339.InstantOf(s ?? "");
        result = new(read ?? default);
        return read is not null;
    }
}
