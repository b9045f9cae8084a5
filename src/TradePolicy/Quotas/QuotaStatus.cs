using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Quotas;

/// <summary>How a quota stands at a moment, and what is left of it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaStatus
{
    internal QuotaStatus(QuotaState state, QuotaVolume? balance)
    {
        State = state;
        Balance = balance;
    }

    /// <summary>How it stands.</summary>
    public QuotaState State { get; }

    /// <summary>What is left; null if that is not known.</summary>
    public QuotaVolume? Balance { get; }

    /// <summary>Whether goods can be drawn from it: it is open or critical.</summary>
    public bool CanBeDrawn => State is QuotaState.Open or QuotaState.Critical;

    /// <summary>"critical, 1260.866 kg left".</summary>
    public override string ToString() => $"{Words(State)}{(Balance is { } balance ? $", {balance} left" : "")}";

    internal static string Words(QuotaState state) => state switch
    {
        QuotaState.NotYetOpen => "not yet open",
        QuotaState.ByLicence => "given out by licences",
        _ => state.ToString().ToLowerInvariant(),
    };
}
