namespace TradePolicy;

/// <summary>A line that a later revision has under another number.</summary>
public sealed class HtsRenumbering : IEquatable<HtsRenumbering>
{
    internal HtsRenumbering(HtsLine before, HtsLine after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The line of the earlier revision.</summary>
    public HtsLine Before { get; }

    /// <summary>The line of the later revision.</summary>
    public HtsLine After { get; }

    /// <summary>Whether both are the same lines.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(HtsRenumbering? other) => other is not null && Before.Equals(other.Before) && After.Equals(other.After);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as HtsRenumbering);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Before, After);

    /// <summary>"8525.81.00.10 to 8525.81.00.20".</summary>
    public override string ToString() => $"{Before.Number} to {After.Number}";
}
