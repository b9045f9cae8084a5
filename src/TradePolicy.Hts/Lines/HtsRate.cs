using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>A rate that the schedule states in its general column or in column 2, with the line that states it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsRate
{
    internal HtsRate(HtsLine statedBy, string text, DutyRate? rate, DutyRateProblem? problem)
    {
        StatedBy = statedBy;
        Text = text;
        Problem = problem;
        // A text that is not a rate is kept as words, so that no amount is calculated from it, not even zero.
        Rate = rate ?? TextOnlyDuty.Of(QuotedText.Cut(text.Trim()));
    }

    /// <summary>The line that states it: a line without a rate of its own has the rate of the line above it.</summary>
    public HtsLine StatedBy { get; }

    /// <summary>The text as it is printed.</summary>
    public string Text { get; }

    /// <summary>The rate. A text that is not a rate is a <see cref="TextOnlyDuty"/>, from which no amount is calculated.</summary>
    public DutyRate Rate { get; }

    /// <summary>Why the text is not a rate; null if it is one.</summary>
    public DutyRateProblem? Problem { get; }

    /// <summary>The kind of the rate, by which <see cref="HtsReport"/> counts.</summary>
    public HtsRateKind Kind => Problem is null ? HtsRateKinds.Of(Rate) : HtsRateKind.Unreadable;

    // By hand: the number of the line that states it is enough, because the line compares by its texts, and this is one of them.
    /// <summary>Whether both are the same text stated by the same line.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(HtsRate? other) => other is not null && Text == other.Text && StatedBy.Number == other.StatedBy.Number;

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The rate.</summary>
    public override string ToString() => Rate.ToString()!;
}
