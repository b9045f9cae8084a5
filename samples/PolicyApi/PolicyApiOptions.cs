namespace PolicyApi;

/// <summary>What bounds the service: the section "PolicyApi" of its configuration.</summary>
public sealed record PolicyApiOptions
{
    /// <summary>
    /// How many instants of knowledge are kept ready, each with its compiled schedule, which serves all instants from one publication
    /// until the next; 1 or more.
    /// </summary>
    public int MostInstantsKnown { get; init; } = 16;

    /// <summary>The longest body that is read, in bytes.</summary>
    public long LongestBody { get; init; } = 1_048_576;
}
