using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A share is at least a percentage: the value of a part of the goods, the content of an economy, the shares that parties own. If the share
/// is not stated, the condition is open.
/// </summary>
/// <typeparam name="T">The type that the condition is on: a customs entry, an export.</typeparam>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ShareAtLeast<T> : Condition<T>
    where T : notnull
{
    private readonly string whole;

    internal ShareAtLeast(string name, Percentage minimum, string? whole = null)
    {
        Minimum = Require.Share(minimum);
        Name = Require.Text(name);
        this.whole = whole is null ? "" : $" of {whole}";
    }

    /// <summary>The name of the share; for an entry, the part of the goods.</summary>
    public string Name { get; }

    /// <summary>The percentage, included; for an entry, a share of the customs value.</summary>
    public Percentage Minimum { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(T subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return ((IStatedFacts)subject).HasShareOfAtLeast(Name, Minimum);
    }

    /// <summary>"United States content at least 20% of the customs value".</summary>
    public override string ToString() => $"{Name} at least {Minimum}{whole}";
}
