namespace IndicatorBrief;

/// <summary>A line of the card.</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The text.</param>
/// <param name="IsDoubt">Whether the text is about an open fact.</param>
public sealed record CardRow(string Label, string Text, bool IsDoubt = false);
