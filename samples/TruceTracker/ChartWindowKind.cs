namespace TruceTracker;

/// <summary>What a window on the chart rests on.</summary>
public enum ChartWindowKind
{
    /// <summary>An act.</summary>
    Enacted,

    /// <summary>A statement, without legal effect.</summary>
    Announced,

    /// <summary>Nothing: it is supposed.</summary>
    Hypothetical,
}
