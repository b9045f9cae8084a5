using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.ImportControls;

/// <summary>
/// A control at the border: goods of a scope and an origin may be imported only with certain papers, or not at all. It says nothing about
/// duties.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// ImportControlAnswer answer = control.AnswerFor(entry);
/// Console.WriteLine(answer);       // Veterinary control: open, needs (document N853 or document C640)
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ImportControl
{
    private ImportControl(
        string key, string name, Economy imposedBy, EconomyScope origins, CommodityScope commodities, Timeline<ImportControlTerms> history)
    {
        Key = key;
        Name = name;
        ImposedBy = imposedBy;
        Origins = origins;
        Commodities = commodities;
        History = history;
    }

    /// <summary>The key, which the acts name as their provision.</summary>
    public string Key { get; }

    /// <summary>The control in a few words: "Veterinary control".</summary>
    public string Name { get; }

    /// <summary>The economy that imposes it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The origins of the goods that it is on.</summary>
    public EconomyScope Origins { get; }

    /// <summary>The goods that it is on.</summary>
    public CommodityScope Commodities { get; }

    /// <summary>The history of what it demands.</summary>
    public Timeline<ImportControlTerms> History { get; private init; }

    /// <summary>A control.</summary>
    /// <param name="key">The key, which is the provision of the acts.</param>
    /// <param name="name">The control in a few words.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="origins">The origins of the goods that it is on.</param>
    /// <param name="commodities">The goods that it is on.</param>
    /// <param name="acts">The acts on what it demands.</param>
    /// <param name="knowledge">The knowledge about it; by default complete.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or an act does not fit.</exception>
    public static ImportControl Create(
        string key,
        string name,
        Economy imposedBy,
        EconomyScope origins,
        CommodityScope commodities,
        IEnumerable<LegalAct> acts,
        Knowledge? knowledge = null) => new(
            Require.Key(key),
            Require.Text(name),
            Require.Given(imposedBy),
            Require.Given(origins),
            Require.Given(commodities),
            Timeline<ImportControlTerms>.Of(key, acts, knowledge).UnderLawOf(imposedBy));

    /// <summary>The time for which it is known what is demanded; outside of it answers are open. All time by default.</summary>
    public Interval KnownIn { get; private init; } = new(null, null);

    /// <summary>The same control, of which no more is known than what it demands in a time.</summary>
    /// <param name="time">The time; the start is included, the end is not.</param>
    public ImportControl KnownDuring(Interval time) => this with { KnownIn = time };

    /// <summary>The same control as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public ImportControl AsKnownAt(Instant knownAt) => this with { History = History.AsKnownAt(knownAt) };

    /// <summary>Whether it lets an entry in, at the time of entry, and what it still demands.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <returns>The answer; open if the time of entry is not stated and the control is on the goods.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public ImportControlAnswer AnswerFor(CustomsEntry entry, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Coverage coverage = entry.ImportingEconomy == ImposedBy ? Commodities.Covers(entry.Commodity) : Coverage.NotCovered;
        if (coverage == Coverage.NotCovered)
            return Answer(ImportControlState.NotConcerned);
        if (entry.TimeOf(EntryEvent.Entry) is not { } at)
            return Open(OpenFact.OfEntry("time of entry", "the time of entry is not stated"));
        if (!Origins.Covers(entry.Origin, at))
            return Answer(ImportControlState.NotConcerned);
        if (coverage == Coverage.PartlyCovered)
            return Open(OpenFact.OfEntry("commodity", $"{entry.Commodity} is not specific enough to say whether {Key} is on it"));
        if (!KnownIn.Contains(at))
            return Open(OpenFact.Of(
                OpenFactKind.NotInData, Key, $"what {Name} demands at {InstantPattern.ExtendedIso.Format(at)} is not in the data"));
        Segment<ImportControlTerms> segment = History.At(at, view);
        if (!segment.IsCertain || segment.IsBeyondHorizon)
            return Open(segment.Reasons);
        return segment.TryGetValue(out ImportControlTerms? terms) ? Under(terms, entry) : Answer(ImportControlState.NotConcerned);
    }

    /// <summary>"uk/410/20234416: Veterinary control, imposed by GB".</summary>
    public override string ToString() => $"{Key}: {Name}, imposed by {ImposedBy}";

    private ImportControlAnswer Under(ImportControlTerms terms, CustomsEntry entry)
    {
        if (terms.Condition is not { } condition)
            return Answer(ImportControlState.Refused);
        ConditionAnswer answer = condition.AnswerFor(entry);
        if (answer.IsMet)
            return Answer(ImportControlState.Allowed);
        return new(
            this, answer.IsCertain ? ImportControlState.Refused : ImportControlState.Open,
            ValueList.From(condition.UnmetBy(entry)), answer.Reasons);
    }

    private ImportControlAnswer Answer(ImportControlState state) => new(this, state, [], []);

    private ImportControlAnswer Open(params IEnumerable<OpenFact> reasons) =>
        new(this, ImportControlState.Open, [], ValueList.From(reasons));
}
