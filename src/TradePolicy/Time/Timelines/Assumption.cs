using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>One thing that a text or its publication leaves open, settled one way.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Assumption
{
    private Assumption(string about, OpenFact fact)
    {
        About = Require.Sentence(about);
        Fact = fact;
    }

    /// <summary>
    /// What is open: the publication of an instrument, a moment in it, or which of two became known first. Two
    /// assumptions about the same exclude each other unless they are equal.
    /// </summary>
    public string About { get; }

    /// <summary>The fact that is open, with what is assumed of it as its sentence.</summary>
    public OpenFact Fact { get; }

    /// <summary>What is assumed of it, in words.</summary>
    public string Holds => Fact.Message;

    /// <summary>An assumption as a document states it.</summary>
    /// <param name="about">What is open.</param>
    /// <param name="holds">What is assumed of it, in words.</param>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static Assumption Of(string about, string holds) => new(about, OpenFact.Stated(Require.Sentence(holds)));

    /// <summary>What is assumed, in words.</summary>
    public override string ToString() => Holds;

    internal static Assumption Of(string about, OpenFact fact) => new(about, fact);
}
