using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>An exception from the need of a licence, by the name that the regulation gives it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[SuppressMessage("Naming", "CA1711", Justification = "The term of the regulations (15 CFR part 740); it is nothing that is thrown.")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceExemption
{
    private LicenceExemption(string name, Condition<ProposedExport> condition)
    {
        Name = name;
        Condition = condition;
    }

    /// <summary>The name: "TMP", "humanitarian relief".</summary>
    public string Name { get; }

    /// <summary>Where it applies.</summary>
    public Condition<ProposedExport> Condition { get; }

    /// <summary>An exception.</summary>
    /// <param name="name">The name.</param>
    /// <param name="condition">Where it applies.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public static LicenceExemption Of(string name, Condition<ProposedExport> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(Require.Text(name), condition);
    }

    /// <summary>"TMP where …".</summary>
    public override string ToString() => $"{Name} where {Condition}";
}
