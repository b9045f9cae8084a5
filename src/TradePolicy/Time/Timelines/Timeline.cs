using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The immutable history of one provision by its legal acts, on two clocks: when an act applies, and since when it
/// is known.
/// </summary>
/// <remarks>
/// <para>
/// A later known enactment prevails over an earlier one; within one instrument the later start prevails, then the order in
/// which the acts are given. An act covers the acts known before it, including steps scheduled to start later, unless it
/// says otherwise, and ends only if its own text ends it. When an act ends, the act below it applies again.
/// </para>
/// <para>
/// Suspensions prevail over all enactments, regardless of when they became known. Of overlapping suspensions the last known applies.
/// </para>
/// <para>
/// If a publication is known only to a day, or a window has several possible ends, the answer is certain outside that
/// range and indeterminate inside it, with the possible answers and the reasons.
/// </para>
/// <para>
/// Asking costs two binary searches and allocates nothing. The first question in a view builds the index of that view;
/// that index is shared by the timelines that <see cref="AsKnownAt"/> returns.
/// </para>
/// <para>Immutable, and safe for use from several threads if its values are.</para>
/// </remarks>
/// <typeparam name="T">The type of the values of the provision; compared with its default equality.</typeparam>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Timeline<T>
    where T : notnull
{
    private static readonly int ViewCount = Enum.GetValues<LegalView>().Length;

    // An index answers for every instant of knowledge, so that a restricted history uses those of the one that it restricts.
    private readonly Timeline<T> indexed;
    private readonly TimelineIndex<T>?[] indices;
    private readonly Boxed<T>? initial;

    private Timeline(
        string provision,
        ValueList<LegalAct> acts,
        Knowledge knowledge,
        string? party,
        Boxed<T>? initial,
        Timeline<T>? indexed = null)
    {
        this.initial = initial;
        Provision = provision;
        Acts = acts;
        Knowledge = knowledge;
        Party = party;
        this.indexed = indexed ?? this;
        indices = indexed?.indices ?? new TimelineIndex<T>?[ViewCount];
    }

    /// <summary>The key of the provision.</summary>
    public string Provision { get; }

    /// <summary>The acts, in the order given; only those that were, or may have been, known if the history is restricted.</summary>
    public ValueList<LegalAct> Acts { get; }

    /// <summary>Through when the history is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The litigant for whom holdings that bind named parties count, or null if none does.</summary>
    public string? Party { get; }

    /// <summary>The value before and beneath all acts, if there is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetInitialValue([MaybeNullWhen(false)] out T value)
    {
        value = initial is null ? default : initial.Value;
        return initial is not null;
    }

    /// <summary>Whether there is a value before and beneath all acts.</summary>
    internal bool HasInitial => initial is not null;

    /// <summary>Every value that it ever gives: the one beneath all acts, then those that acts enact.</summary>
    internal IEnumerable<T> ValuesEver
    {
        get
        {
            if (initial is not null)
                yield return initial.Value;
            foreach (Enactment<T> act in Acts.OfType<Enactment<T>>())
                yield return act.Value;
        }
    }

    /// <summary>The value before and beneath all acts, of a timeline that is known to have one.</summary>
    internal T Initial => initial!.Value;

    /// <summary>A timeline of acts.</summary>
    /// <param name="provision">The key of the provision.</param>
    /// <param name="acts">The acts, of which each names the provision or another of the acts.</param>
    /// <param name="knowledge">The knowledge of the history; by default complete by construction.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">
    /// Two acts share a key, an act deals in another type of value, withdraws an act that was not known yet, postpones a start
    /// that is past, or withdraws itself.
    /// </exception>
    public static Timeline<T> Of(string provision, IEnumerable<LegalAct> acts, Knowledge? knowledge = null) =>
        Lay(provision, acts, knowledge, null);

    /// <summary>
    /// A timeline with a value before and below all acts, given by the definition of the thing without an act to cite. An act that ends the
    /// provision ends that value too.
    /// </summary>
    /// <param name="provision">The key of the provision.</param>
    /// <param name="value">The value.</param>
    /// <param name="acts">The acts that change it; none if it never changes.</param>
    /// <param name="knowledge">The knowledge of the history; by default complete by construction.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Of"/>.</exception>
    public static Timeline<T> WithInitialValue(string provision, T value, IEnumerable<LegalAct>? acts = null, Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Lay(provision, acts ?? [], knowledge, new(value));
    }

    /// <summary>The same history with further acts.</summary>
    /// <param name="acts">The acts.</param>
    /// <exception cref="ArgumentException">
    /// As in <see cref="Of"/>; or an act became known only after the instant to which the history is restricted.
    /// </exception>
    public Timeline<T> With(params IEnumerable<LegalAct> acts)
    {
        ActGraph<T> graph = new(Provision, Acts.Concat(Require.Each(acts)));
        foreach (LegalAct act in graph.Acts)
            Knowledge.CheckKnownInTime(act.Instrument);
        return new(Provision, KnownBy(Provision, graph.Acts, Knowledge), Knowledge, Party, initial);
    }

    /// <summary>The same history as far as it was known at an instant. What became known later is gone from it.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public Timeline<T> AsKnownAt(Instant knownAt)
    {
        Knowledge restricted = Knowledge.RestrictedTo(knownAt);
        return restricted.Equals(Knowledge)
            ? this
            : new(Provision, KnownBy(Provision, Acts, restricted), restricted, Party, initial, indexed);
    }

    /// <summary>The same history with the rulings counted that bind a named litigant.</summary>
    /// <param name="party">The name as the ruling gives it.</param>
    /// <exception cref="ArgumentException"><paramref name="party"/> is empty, too long or not well-formed.</exception>
    public Timeline<T> AsRuledFor(string party) => new(Provision, Acts, Knowledge, Require.Text(party), initial);

    /// <summary>The state at an instant, as known to this history.</summary>
    /// <param name="at">The requested instant.</param>
    public Segment<T> At(Instant at) => At(at, LegalView.AsWritten);

    /// <inheritdoc cref="At(Instant)" />
    /// <param name="at">The requested instant.</param>
    /// <param name="view">The view; without it the texts decide.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public Segment<T> At(Instant at, LegalView view) => Index(view).At(at, Knowledge.AsOf);

    /// <summary>The state at an instant, as known at an instant.</summary>
    /// <param name="at">The requested instant.</param>
    /// <param name="knownAt">The instant of knowledge, included; a restricted history knows nothing later than its restriction.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <returns>In force, not in force, or indeterminate with the candidates; never a bare default.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public Segment<T> At(Instant at, Instant knownAt, LegalView view = LegalView.AsWritten) =>
        Index(view).At(at, Knowledge.Clamp(knownAt));

    /// <summary>The whole history as segments that follow each other from the beginning to the end of time.</summary>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public IReadOnlyList<Segment<T>> Segments(LegalView view = LegalView.AsWritten) => Index(view).SegmentsAt(Knowledge.AsOf);

    /// <summary>The instants within an interval at which the answer changes, in order.</summary>
    /// <param name="during">The interval: its start is included, its end is not.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public IReadOnlyList<TimelineChange<T>> ChangesDuring(Interval during, LegalView view = LegalView.AsWritten)
    {
        IReadOnlyList<Segment<T>> segments = Segments(view);
        return [.. segments.Skip(1)
            .Select((after, index) => new TimelineChange<T>(after.During.Start, segments[index], after))
            .Where(change => during.Contains(change.At))];
    }

    // By hand: the index is not part of the history.
    /// <summary>Whether both have the same acts and the same knowledge.</summary>
    /// <param name="other">The other timeline.</param>
    public bool Equals(Timeline<T>? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Provision == other.Provision && Party == other.Party && Knowledge == other.Knowledge
                && Acts == other.Acts && initial == other.initial));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Provision, Acts.Count, Knowledge);

    /// <summary>"us/reciprocal/cn: 7 acts, complete through 2026-10-08T00:00:00Z".</summary>
    public override string ToString() => $"{Provision}: {Acts.Count} acts, {Knowledge}";

    /// <summary>The acts that may be known, without those about an act that cannot be known yet.</summary>
    private static ValueList<LegalAct> KnownBy(string provision, ValueList<LegalAct> acts, Knowledge knowledge)
    {
        foreach (LegalAct act in acts)
        {
            if (!MayBeKnown(act, knowledge))
                return WithoutLater(provision, acts, knowledge);
        }

        return acts;
    }

    private static ValueList<LegalAct> WithoutLater(string provision, ValueList<LegalAct> acts, Knowledge knowledge)
    {
        List<LegalAct> known = [.. acts.Where(act => MayBeKnown(act, knowledge))];
        for (int before = acts.Count; known.Count < before;)
        {
            before = known.Count;
            HashSet<string> keys = new(known.Select(act => act.Key), StringComparer.Ordinal) { provision };
            known.RemoveAll(act => !keys.Contains(act.Target));
        }

        return [.. known];
    }

    private static bool MayBeKnown(LegalAct act, Knowledge knowledge) => act.Instrument.Published.Earliest <= knowledge.AsOf;

    /// <summary>
    /// The same segments as <see cref="Segments"/>, calculated only for the current knowledge if the view was not used yet:
    /// code that flattens many histories does not need earlier knowledge.
    /// </summary>
    internal IReadOnlyList<Segment<T>> SegmentsAsKnown(LegalView view) => !Enum.IsDefined(view) || indices[(int)view] is not null
        ? Segments(view)
        : TimelineIndex<T>.Flatten(Provision, CountingIn(view), Knowledge.Horizon, initial, Knowledge.AsOf);

    private TimelineIndex<T> Index(LegalView view) => Enum.IsDefined(view)
        ? Volatile.Read(ref indices[(int)view]) ?? indexed.Build(view)
        : throw new ArgumentOutOfRangeException(nameof(view), view, "Not a legal view.");

    private TimelineIndex<T> Build(LegalView view)
    {
        TimelineIndex<T> built = new(Provision, CountingIn(view), Knowledge.Horizon, initial);
        return Interlocked.CompareExchange(ref indices[(int)view], built, null) ?? built;
    }

    private IReadOnlyList<LegalAct> CountingIn(LegalView view)
    {
        IReadOnlyList<LegalAct> ordered = ActOrder.InOrder(Provision, Acts);
        for (int index = 0; index < ordered.Count; index++)
        {
            if (!Counts(ordered[index], view))
                return OfThoseThatCount(ordered, view);
        }

        return ordered;
    }

    private IReadOnlyList<LegalAct> OfThoseThatCount(IReadOnlyList<LegalAct> acts, LegalView view) =>
        [.. acts.Where(act => Counts(act, view))];

    private bool Counts(LegalAct act, LegalView view) =>
        act.CountsIn(view)
            && (act is not HeldInvalid holding || holding.BindsEveryone || (Party is not null && holding.Parties.Contains(Party)));

    private static Timeline<T> Lay(string provision, IEnumerable<LegalAct> acts, Knowledge? knowledge, Boxed<T>? initial)
    {
        ArgumentNullException.ThrowIfNull(acts);
        Knowledge known = knowledge ?? Knowledge.Complete;
        ActGraph<T> graph = new(Require.ActKey(provision), acts);
        return new(provision, KnownBy(provision, graph.Acts, known), known, null, initial);
    }

    /// <summary>
    /// The same history without some of its acts and the acts about them, and with further acts. In a restricted history a
    /// missing act may be one that was not known yet; acts about it are dropped.
    /// </summary>
    /// <exception cref="UnknownTargetException">An act to leave out is not there, and the history is not restricted.</exception>
    internal Timeline<T> Revised(IReadOnlySet<string> without, IReadOnlyList<LegalAct> further)
    {
        HashSet<string> keys = new(Acts.Concat(further).Select(act => act.Key), StringComparer.Ordinal) { Provision };
        foreach (string key in without)
        {
            if (!keys.Remove(key) && Knowledge.KnownAt is null)
                throw new UnknownTargetException(
                    "The scenario", key, $"the key of an act of '{Provision}', which are {string.Join(", ", Acts.Select(act => act.Key))}");
        }

        List<LegalAct> own = [.. Acts.Where(act => keys.Contains(act.Key))];
        List<LegalAct> added = [.. further.Where(act => keys.Contains(act.Key))];
        while (own.RemoveAll(act => !keys.Contains(act.Target) && keys.Remove(act.Key)) > 0
            || (Knowledge.KnownAt is not null
                && added.RemoveAll(
                    act => act is Withdrawal or Postponement or HeldInvalid && !keys.Contains(act.Target) && keys.Remove(act.Key)) > 0))
        {
        }

        return Lay(Provision, own.Concat(added), Knowledge, initial);
    }

    /// <summary>
    /// The same history, with the lengths of acts that name no counting rule counted as the law of an economy counts; this one if there
    /// are none.
    /// </summary>
    internal Timeline<T> UnderLawOf(Economy economy)
    {
        LegalAct[]? counted = null;
        for (int index = 0; index < Acts.Count; index++)
        {
            LegalAct act = Acts[index].UnderLawOf(economy);
            if (!ReferenceEquals(act, Acts[index]))
                (counted ??= [.. Acts])[index] = act;
        }

        return counted is null ? this : new(Provision, ValueList.Owning(counted), Knowledge, Party, initial);
    }

    /// <summary>
    /// The same history under other knowledge and with further acts, as in a register; this one, with its indices, if
    /// neither is new.
    /// </summary>
    internal Timeline<T> InRegister(Knowledge knowledge, IReadOnlyCollection<LegalAct> acts) =>
        acts.Count > 0 ? Lay(Provision, Acts.Concat(acts), knowledge, initial)
            : Party is null && knowledge == Knowledge ? this
            : new(Provision, KnownBy(Provision, Acts, knowledge), knowledge, null, initial);
}
