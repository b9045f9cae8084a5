using System.Diagnostics.CodeAnalysis;

namespace TradePolicy;

/// <summary>An exception from the need of a licence, by the name that the regulation gives it.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The term of the regulations (15 CFR part 740); it is nothing that is thrown.")]
public sealed class LicenceException : IEquatable<LicenceException>
{
    private LicenceException(string name, Condition<ProposedExport> condition)
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
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static LicenceException Of(string name, Condition<ProposedExport> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(Require.Text(name), condition);
    }

    /// <summary>Whether both are the same exception.</summary>
    /// <param name="other">The other exception.</param>
    public bool Equals(LicenceException? other) => other is not null && Name == other.Name && Condition.Equals(other.Condition);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LicenceException);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Condition);

    /// <summary>"TMP where …".</summary>
    public override string ToString() => $"{Name} where {Condition}";
}
