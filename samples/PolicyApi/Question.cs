using NodaTime;
using TradePolicy;

namespace PolicyApi;

/// <summary>What a request asks about.</summary>
/// <param name="At">The instant that it asks about.</param>
/// <param name="Policy">The policy as known at the instant of knowledge.</param>
public sealed record Question(Instant At, KnownPolicy Policy)
{
    /// <summary>The policy at the instant.</summary>
    /// <param name="view">The view; null for the texts as written.</param>
    public PolicySnapshot Snapshot(QueryView? view = null) => Policy.Register.At(At, view?.Value ?? LegalView.AsWritten);
}
