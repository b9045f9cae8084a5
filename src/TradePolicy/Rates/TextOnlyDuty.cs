namespace TradePolicy;

/// <summary>A duty that stands in words which no other kind of rate holds. It cannot be computed; the words are kept.</summary>
public sealed class TextOnlyDuty : DutyRate
{
    private TextOnlyDuty(string text) => Text = text;

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>A duty in words.</summary>
    /// <param name="text">The words.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static TextOnlyDuty Of(string text) => new(Require.Text(text));

    /// <inheritdoc />
    public override bool Equals(DutyRate? other) => other is TextOnlyDuty duty && Text == duty.Text;

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The words.</summary>
    public override string ToString() => Text;

    internal override DutyAmount AmountOn(DutyBasis basis) => DutyAmount.Unknown(MissingFact.WordsOnly(Text));
}
