namespace IndicatorBrief;

/// <summary>A line of the card.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsDoubt">Whether it says that something is in doubt.</param>
public sealed record CardRow(string Label, string Text, bool IsDoubt = false);
