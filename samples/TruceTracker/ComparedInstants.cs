using NodaTime;

namespace TruceTracker;

/// <summary>Two instants whose policies are compared.</summary>
/// <param name="From">The instant that is compared with.</param>
/// <param name="To">The instant that is compared; it may be the earlier one.</param>
public sealed record ComparedInstants(Instant From, Instant To);
