using NodaTime;
using TradePolicy;

namespace PolicyApi;

/// <summary>What a request asks about.</summary>
/// <param name="At">The instant that it asks about.</param>
/// <param name="Known">The instant of knowledge.</param>
/// <param name="Policy">The policy as known at that instant.</param>
public sealed record Question(Instant At, Instant Known, KnownPolicy Policy)
{
    /// <summary>The register as known at the instant of knowledge.</summary>
    public PolicyRegister Register => Policy.RegisterAt(Known);

    /// <summary>The policy at the instant.</summary>
    /// <param name="view">The view; null for the texts as written.</param>
    public PolicySnapshot Snapshot(QueryView? view = null) => Register.At(At, view?.Value ?? LegalView.AsWritten);
}
