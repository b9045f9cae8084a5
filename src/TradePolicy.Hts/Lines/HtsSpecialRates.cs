using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>The special column of a line: rates by preference programme, with the line that states them.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsSpecialRates
{
    private readonly SpecialColumn? column;

    internal HtsSpecialRates(HtsLine statedBy, string text, SpecialColumn? column, DutyRateProblem? problem)
    {
        StatedBy = statedBy;
        Text = text;
        this.column = column;
        Problem = problem;
    }

    /// <summary>The line that states them, which is the line that states the general rate, or the line itself.</summary>
    public HtsLine StatedBy { get; }

    /// <summary>The text as it is printed.</summary>
    public string Text { get; }

    /// <summary>Whether the text was read as rates with programmes.</summary>
    public bool IsParsed => column is not null;

    /// <summary>Why the text was not read; null if it was read.</summary>
    public DutyRateProblem? Problem { get; }

    /// <summary>The rates and their programmes.</summary>
    /// <exception cref="InvalidOperationException">
    /// The text was not read; see <see cref="TryGetColumn"/> and <see cref="Problem"/>.
    /// </exception>
    public SpecialColumn GetColumn() => column ?? throw new InvalidOperationException(
        $"'{QuotedText.Cut(Text)}' is not a special column. {Problem} Use {nameof(TryGetColumn)} for a text that may not be read.");

    /// <summary>Gets the rates and their programmes; false, and null, if the text was not read.</summary>
    /// <param name="rates">The rates and their programmes.</param>
    /// <returns>Whether the text was read.</returns>
    public bool TryGetColumn([NotNullWhen(true)] out SpecialColumn? rates)
    {
        rates = column;
        return rates is not null;
    }

    // By hand: the number of the line that states them is enough, because the line compares by its texts, and this is one of them.
    /// <summary>Whether both are the same text stated by the same line.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(HtsSpecialRates? other) => other is not null && Text == other.Text && StatedBy.Number == other.StatedBy.Number;

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The column, or its text if it was not read.</summary>
    public override string ToString() => column?.ToString() ?? Text;
}
