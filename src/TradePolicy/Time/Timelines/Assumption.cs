using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>One thing that a text or its publication leaves open, settled one way.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Assumption
{
    // One moment may begin one act and end another: what is assumed of it is then the same, in other words.
    private readonly string? reading;

    private Assumption(string about, OpenFact fact, string? reading = null)
    {
        About = Require.Sentence(about);
        Fact = fact;
        this.reading = reading;
    }

    /// <summary>
    /// What is open: the publication of an instrument, a moment in it, or which of two became known first. Two
    /// assumptions about the same exclude each other unless they are equal, or read one moment alike.
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

    // By hand: the reading is in the words.
    /// <summary>Whether both assume the same of the same in the same words.</summary>
    /// <param name="other">The other assumption.</param>
    public bool Equals(Assumption? other) => other is not null && About == other.About && Fact == other.Fact;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(About, Fact);

    /// <summary>An assumption, and of a moment how it is read, regardless of what begins or ends at it.</summary>
    internal static Assumption Of(string about, OpenFact fact, string? reading = null) => new(about, fact, reading);

    /// <summary>Whether both can be true: they are about different matters, or assume the same.</summary>
    internal bool IsCompatibleWith(Assumption other) => About != other.About || (reading ?? Holds) == (other.reading ?? other.Holds);
}
