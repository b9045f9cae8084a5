using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>Something in a file of a tariff that was not read, or was read in a way that a careful reader should know.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffFinding
{
    internal TariffFinding(string place, string message)
    {
        Place = place;
        Message = message;
    }

    internal TariffFinding(int line, int column, string columnName, string message)
        : this(Invariant($"line {line}, column {column} ({QuotedText.Cut(columnName)})"), message) => (Line, Column) = (line, column);

    internal TariffFinding(int line, string message)
        : this(Invariant($"line {line}"), message) => Line = line;

    /// <summary>Where it is: "line 7, column 3 (Quota unit)" in a table, "definition 12345" in an answer of the service.</summary>
    public string Place { get; }

    /// <summary>The line of a table on which the row begins, counted from 1; null in an answer of the service.</summary>
    public int? Line { get; }

    /// <summary>The column of a table, counted from 1; null if it is about the whole row, and in an answer of the service.</summary>
    public int? Column { get; }

    /// <summary>What was found, and what would be right or how it was read.</summary>
    public string Message { get; }

    /// <summary>"line 7, column 3 (Quota unit): …".</summary>
    public override string ToString() => $"{Place}: {Message}";

    private static string Invariant(DefaultInterpolatedStringHandler text) => string.Create(CultureInfo.InvariantCulture, ref text);
}
