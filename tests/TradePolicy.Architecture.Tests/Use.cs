namespace TradePolicy.Architecture.Tests;

/// <summary>One place where a room uses another.</summary>
/// <param name="From">The room that uses.</param>
/// <param name="To">The room that is used.</param>
/// <param name="What">The name used.</param>
/// <param name="Place">The file and line.</param>
internal sealed record Use(string From, string To, string What, string Place)
{
    /// <inheritdoc />
    public override string ToString() => $"{From} uses {To}: {What} at {Place}";
}
