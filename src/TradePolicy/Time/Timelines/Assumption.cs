namespace TradePolicy;

/// <summary>One thing that a text or its publication leaves open, settled one way.</summary>
public sealed record Assumption
{
    private Assumption(string about, string holds)
    {
        About = Require.Sentence(about);
        Holds = Require.Sentence(holds);
    }

    /// <summary>
    /// What is open: the publication of an instrument, a moment in it, or which of two became known first. Two
    /// assumptions about the same exclude each other unless they are equal.
    /// </summary>
    public string About { get; }

    /// <summary>What is assumed of it, in words.</summary>
    public string Holds { get; }

    /// <summary>An assumption.</summary>
    /// <param name="about">What is open.</param>
    /// <param name="holds">What is assumed of it, in words.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static Assumption Of(string about, string holds) => new(about, holds);

    /// <summary>What is assumed, in words.</summary>
    public override string ToString() => Holds;
}
