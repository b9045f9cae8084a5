using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A duty that is written in words which no other kind of rate can represent. It cannot be calculated; the words are kept.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record TextOnlyDuty : DutyRate
{
    private TextOnlyDuty(string text) => Text = text;

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>A duty in words.</summary>
    /// <param name="text">The words.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static TextOnlyDuty Of(string text) => new(Require.Text(text));

    /// <summary>The words.</summary>
    public override string ToString() => Text;

    internal override DutyAmount Calculate(DutyBasis basis) => DutyAmount.Unknown(OpenFact.WordsOnly(Text));
}
