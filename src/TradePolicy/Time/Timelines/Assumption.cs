using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>One thing that a text or its publication leaves open, settled one way.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Assumption
{
    private Assumption(string about, OpenFact fact, string? reading)
    {
        About = Require.Sentence(about);
        Fact = fact;
        Reading = reading is null ? null : Require.Sentence(reading);
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

    /// <summary>
    /// How the moment is read that it is about, regardless of what begins or ends then: "2025-08-01T24:00 America/New_York (-04), by the
    /// end of the day at the latest".
    /// Null if it is about something else. One moment of a text may begin one act and end another: both are read alike. Without a reading,
    /// assumptions about one moment agree only in the same words.
    /// </summary>
    public string? Reading { get; }

    /// <summary>An assumption as a document states it.</summary>
    /// <param name="about">What is open.</param>
    /// <param name="holds">What is assumed of it, in words.</param>
    /// <param name="reading">How the moment is read, if it is about one.</param>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static Assumption Of(string about, string holds, string? reading = null) =>
        new(about, OpenFact.Stated(Require.Sentence(holds)), reading);

    /// <summary>What is assumed, in words.</summary>
    public override string ToString() => Holds;

    internal static Assumption Of(string about, OpenFact fact, string? reading = null) => new(about, fact, reading);

    /// <summary>Whether both can be true: they are about different matters, or assume the same.</summary>
    internal bool IsCompatibleWith(Assumption other) =>
        About != other.About || Holds == other.Holds || (Reading is not null && Reading == other.Reading);
}
