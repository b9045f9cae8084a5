using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A duty that another provision states: "See 9822.05.20", "The rate applicable to the natural juice in heading 2009".
/// By itself it cannot be calculated.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record ReferencedDuty : DutyRate
{
    private ReferencedDuty(string text, ValueList<string> provisions)
    {
        Text = text;
        Provisions = provisions;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The provisions that the text names, in its words; at least one.</summary>
    public ValueList<string> Provisions { get; }

    /// <summary>A duty that another provision states.</summary>
    /// <param name="text">The text.</param>
    /// <param name="provisions">The provisions that the text names, in its words; at least one.</param>
    /// <exception cref="ArgumentException">The text is empty, or no provision is named.</exception>
    public static ReferencedDuty Of(string text, params IEnumerable<string> provisions)
    {
        string[] named = [.. Require.Given(provisions).Select(provision => Require.Text(provision, nameof(provisions)))];
        return named.Length == 0
            ? throw new ArgumentException("No provision is named; a rate in words alone is a TextOnlyDuty.", nameof(provisions))
            : new(Require.Text(text), ValueList.Owning(named));
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    internal override DutyAmount Calculate(DutyBasis basis) => DutyAmount.Unknown(OpenFact.OtherProvision(Text));
}
