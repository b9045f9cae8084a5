using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Diagnostics.CodeAnalysis;

namespace TradePolicy.Quotas;

/// <summary>How a quota stands at a moment: certain, or open with the reasons.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaAnswer
{
    private QuotaAnswer(ValueList<QuotaStatus> possible, ValueList<OpenFact> reasons)
    {
        Possible = possible;
        Reasons = reasons;
    }

    /// <summary>Whether there is one answer.</summary>
    public bool IsCertain => Reasons.Count == 0;

    /// <summary>The answer; the possible ones are not listed where it is open.</summary>
    public ValueList<QuotaStatus> Possible { get; }

    /// <summary>What leaves it open; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The status.</summary>
    /// <exception cref="InvalidOperationException">It is open; the message says why.</exception>
    public QuotaStatus Value => TryGetValue(out QuotaStatus? status)
        ? status
        : throw new InvalidOperationException($"The status is not certain: {string.Join("; ", Reasons)}.");

    /// <summary>The status, if it is certain; false, and null, if it is open.</summary>
    public bool TryGetValue([NotNullWhen(true)] out QuotaStatus? status)
    {
        status = IsCertain ? Possible[0] : null;
        return status is not null;
    }

    /// <summary>"exhausted", "not known: …".</summary>
    public override string ToString() => IsCertain ? Possible[0].ToString() : $"not known: {string.Join("; ", Reasons)}";

    internal static QuotaAnswer Certain(QuotaState state, QuotaVolume? balance = null) => Certain(new QuotaStatus(state, balance));

    internal static QuotaAnswer Certain(QuotaStatus status) => new([status], []);

    internal static QuotaAnswer Open(OpenFactKind kind, string subject, string message) => new([], [OpenFact.Of(kind, subject, message)]);
}
