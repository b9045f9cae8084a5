using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Hts;

/// <summary>
/// An edition of the official schedule: the basic edition of a year or one of its revisions. It is in force from the start of the day on
/// which it was published, in Washington, until the next; the hour of its publication is not known.
/// </summary>
/// <remarks>
/// An edition says what is in force from its day on. A change that applies from an earlier day is in the editions since then only: its act
/// says since when (<c>UnitedStates.Register</c> of <c>TradePolicy.Data</c> has the acts on the additional duties). Immutable, and
/// safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsEdition
{
    internal HtsEdition(int year, int revision, LocalDate publishedOn, LocalDate? supersededOn, Evidence evidence)
    {
        Year = year;
        Revision = revision;
        PublishedOn = publishedOn;
        SupersededOn = supersededOn;
        Evidence = evidence;
    }

    /// <summary>The year of the schedule.</summary>
    public int Year { get; }

    /// <summary>The number of the revision; 0 for the basic edition.</summary>
    public int Revision { get; }

    /// <summary>The day of publication, as the change record heads it.</summary>
    public LocalDate PublishedOn { get; }

    /// <summary>The day on which the next edition was published; null if none is known.</summary>
    public LocalDate? SupersededOn { get; }

    /// <summary>How well the day is known.</summary>
    public Evidence Evidence { get; }

    /// <summary>The name: "2025 basic", "2025 rev 32".</summary>
    public string Name => Revision == 0
        ? $"{Year.ToString(CultureInfo.InvariantCulture)} basic"
        : $"{Year.ToString(CultureInfo.InvariantCulture)} rev {Revision.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>When it is in force: from the start of its day to the start of the day of the next.</summary>
    public LegalWindow InForce
    {
        get
        {
            LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(PublishedOn, HtsEditions.Washington));
            return SupersededOn is { } next ? window.WithStatedEnd(LegalEnd.At(LegalMoment.StartOf(next, HtsEditions.Washington))) : window;
        }
    }

    /// <summary>The edition as an instrument, published some time on its day: us/hts-2025-rev-32.</summary>
    public LegalInstrument Instrument => LegalInstrument.Create(
        $"us/hts-{Name.Replace(' ', '-')}",
        "United States International Trade Commission",
        "Harmonized Tariff Schedule",
        Publication.On(PublishedOn, HtsEditions.Washington),
        Name).With(Evidence);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
