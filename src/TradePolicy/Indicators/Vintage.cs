namespace TradePolicy;

/// <summary>One value that a period has had: an observation, with the release that published it.</summary>
public sealed class Vintage : IEquatable<Vintage>
{
    internal Vintage(Release release, Observation observation)
    {
        Release = release;
        Observation = observation;
    }

    /// <summary>The release that published it.</summary>
    public Release Release { get; }

    /// <summary>What it says.</summary>
    public Observation Observation { get; }

    /// <summary>Whether both are the same observation of the same release.</summary>
    /// <param name="other">The other vintage.</param>
    public bool Equals(Vintage? other) =>
        other is not null && (ReferenceEquals(this, other) || (Observation.Equals(other.Observation) && Release.Equals(other.Release)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Vintage);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Observation, Release.Published);

    /// <summary>"2023-03: 14.8, published 2023-04-13 Asia/Shanghai (time of day not known)".</summary>
    public override string ToString() => $"{Observation}, published {Release.Published}";
}
