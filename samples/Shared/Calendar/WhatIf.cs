namespace Samples;

/// <summary>What can be supposed of the truce.</summary>
public enum WhatIf
{
    /// <summary>It is not extended any more: no window that begins after the instant that is asked about was enacted.</summary>
    Lapse,

    /// <summary>It is extended by 90 days from its expiry, as far as known, on the same clock face.</summary>
    Extend,
}
