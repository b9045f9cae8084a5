using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>The time within which an authority must decide an application: a limit in law, or a target of the authority.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProcessingLimit
{
    private ProcessingLimit(ProcessingClock clock, bool isStatutory, string citation)
    {
        Clock = Require.Given(clock);
        if (clock.Zone is null)
            throw new ArgumentException(
                $"The clock of {clock} has no zone, and applications are accepted at instants. Give it one with WithZone.", nameof(clock));
        IsStatutory = isStatutory;
        Citation = Require.Text(citation);
    }

    /// <summary>The clock, with the zone of the authority.</summary>
    public ProcessingClock Clock { get; }

    /// <summary>
    /// Whether the law sets the limit. If it does not, the limit is a target of the authority, and missing it breaks no law.
    /// </summary>
    public bool IsStatutory { get; }

    /// <summary>The source, as a citation.</summary>
    public string Citation { get; }

    /// <summary>A limit that the law sets.</summary>
    /// <param name="clock">The clock, with the zone of the authority.</param>
    /// <param name="citation">The source, as a citation.</param>
    /// <exception cref="ArgumentException">The clock has no zone, or the citation is empty or too long.</exception>
    public static ProcessingLimit Statutory(ProcessingClock clock, string citation) => new(clock, true, citation);

    /// <summary>A target that the authority sets itself.</summary>
    /// <param name="clock">The clock, with the zone of the authority.</param>
    /// <param name="citation">Where it is published.</param>
    /// <exception cref="ArgumentException">The clock has no zone, or the citation is empty or too long.</exception>
    public static ProcessingLimit Target(ProcessingClock clock, string citation) => new(clock, false, citation);

    /// <summary>
    /// "45 working days of CN in Asia/Shanghai (State Council Order No. 792)", preceded by "target:" if the law does not set
    /// the limit.
    /// </summary>
    public override string ToString() => $"{(IsStatutory ? "" : "target: ")}{Clock} ({Citation})";
}
