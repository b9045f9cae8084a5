using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ImportControls;

/// <summary>What an import control demands, as the law has it at a time: that nothing comes in, or that conditions are met.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ImportControlTerms
{
    private ImportControlTerms(Condition<CustomsEntry>? condition) => Condition = condition;

    /// <summary>The goods may not be imported at all.</summary>
    public static ImportControlTerms Prohibited { get; } = new((Condition<CustomsEntry>?)null);

    /// <summary>What must be met for the goods to be imported; null if nothing lets them in.</summary>
    public Condition<CustomsEntry>? Condition { get; }

    /// <summary>The goods may be imported if a condition is met: one of several documents, a small quantity.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The terms.</returns>
    public static ImportControlTerms AllowedIf(Condition<CustomsEntry> condition) => new(Require.Given(condition));

    /// <summary>"prohibited", "allowed if (document N853 or document C640)".</summary>
    public override string ToString() => Condition is null ? "prohibited" : $"allowed if {Condition}";
}
