namespace TradePolicy;

/// <summary>How far the programmes that replace a layer have been applied.</summary>
internal enum Replacement
{
    /// <summary>Not yet.</summary>
    Pending,

    /// <summary>They are being applied: a programme that asks again is in a circle.</summary>
    Running,

    /// <summary>They have been applied.</summary>
    Done,
}
