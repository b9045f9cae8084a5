using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>What an update adds to a truce of a register: windows, endings, commitments and announcements.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceUpdate
{
    private TruceUpdate(string truce, ValueList<TruceSide> sides, ValueList<TruceAnnouncement> announcements)
    {
        Truce = truce;
        Sides = sides;
        Announcements = announcements;
    }

    /// <summary>The key of the truce.</summary>
    public string Truce { get; }

    /// <summary>For each party concerned, what is added to its side; each party once.</summary>
    public ValueList<TruceSide> Sides { get; }

    /// <summary>The statements that are added.</summary>
    public ValueList<TruceAnnouncement> Announcements { get; }

    /// <summary>What is added to a truce.</summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="sides">What is added to the sides of parties; each party once.</param>
    /// <param name="announcements">The statements that are added.</param>
    /// <exception cref="ArgumentException">The truce is not a key, a party is given twice, or nothing is added.</exception>
    public static TruceUpdate Of(string truce, IEnumerable<TruceSide> sides, params IEnumerable<TruceAnnouncement> announcements)
    {
        ValueList<TruceSide> given = Require.Each(sides);
        ValueList<TruceAnnouncement> said = Require.Each(announcements);
        if (given.GroupBy(side => side.Party).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"The update of '{truce}' has two sides of {twice.Key}.", nameof(sides));
        if (said.Count == 0 && given.All(side => side.Suspensions.Count + side.Windows.Count + side.Endings.Count == 0))
            throw new ArgumentException($"The update adds nothing to '{truce}'.", nameof(sides));
        return new(Require.Key(truce), given, said);
    }

    /// <summary>"us-cn-2025: US, CN".</summary>
    public override string ToString() => $"{Truce}: {string.Join(", ", Sides.Select(side => side.Party))}";

    internal IEnumerable<LegalInstrument> Instruments =>
    [
        .. Sides.SelectMany(side => side.Windows).Select(window => window.Instrument),
        .. Sides.SelectMany(side => side.Endings).Select(ending => ending.Instrument),
        .. Announcements.Select(announcement => announcement.Instrument),
    ];

    /// <summary>The truce with what is added; the sides are of its parties.</summary>
    /// <exception cref="ArgumentException">An instrument has a window or an ending for a party already.</exception>
    internal TradeTruce AppliedTo(TradeTruce truce)
    {
        TruceSide[] sides = [.. truce.Sides];
        foreach (TruceSide further in Sides)
        {
            int index = Array.FindIndex(sides, side => side.Party.Equals(further.Party));
            sides[index] = TruceSide.Create(
                further.Party,
                sides[index].Suspensions.Concat(further.Suspensions),
                sides[index].Windows.Concat(further.Windows),
                sides[index].Endings.Concat(further.Endings));
        }

        return TradeTruce.Create(truce.Key, truce.Name, sides, truce.Announcements.Concat(Announcements), truce.Knowledge);
    }
}
