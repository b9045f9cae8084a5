using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// One operative sentence of a legal instrument: it enacts a value of a provision, suspends the provision, withdraws
/// an earlier act, ends the provision, postpones a start, or holds an act invalid. The verbs are distinguished because
/// they leave different acts in force; press and law call several of them "termination".
/// </summary>
/// <remarks>
/// The hierarchy is closed: <see cref="Enactment{T}"/> and <see cref="Suspension{T}"/>, which have a window
/// (<see cref="WindowedAct"/>), <see cref="Withdrawal"/>, <see cref="Ending"/>, <see cref="Postponement"/>, <see cref="HeldInvalid"/>.
/// Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record LegalAct
{
    private static readonly ValueList<LegalView> AllViews = [.. Enum.GetValues<LegalView>()];

    private protected LegalAct(string key, string target, LegalInstrument instrument, string? pinpoint, IEnumerable<LegalView>? views)
    {
        Key = Require.ActKey(key);
        Target = Require.ActKey(target);
        Instrument = Require.Given(instrument);
        Pinpoint = Require.TextOrNone(pinpoint);
        Views = views is null ? AllViews : Distinct(views);
    }

    /// <summary>The key by which later acts refer to this one.</summary>
    public string Key { get; }

    /// <summary>The key of the act's target: a provision, or an earlier act.</summary>
    public string Target { get; }

    /// <summary>The instrument that contains the act, which also tells since when it is known.</summary>
    public LegalInstrument Instrument { get; }

    /// <summary>The place in the instrument: "sec. 3(d)"; null if unknown.</summary>
    public string? Pinpoint { get; }

    /// <summary>The views in which the act counts; all of them unless it says otherwise.</summary>
    public ValueList<LegalView> Views { get; }

    /// <summary>The verb of the act: "enacts", "suspends", "withdraws" and so on.</summary>
    public abstract string Verb { get; }

    /// <summary>Enacts a value of a provision.</summary>
    /// <typeparam name="T">The type of the values of the provision: a duty rate, a scope.</typeparam>
    /// <param name="key">The key of the act.</param>
    /// <param name="provision">The key of the provision.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="window">The window: its start, and its end if the text states one.</param>
    /// <param name="value">The value.</param>
    /// <param name="keepsLaterChanges">
    /// Whether steps that earlier acts scheduled to start after this one remain in force. By default an act covers them.
    /// </param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <param name="views">The views in which the act counts; by default all.</param>
    /// <returns>The act.</returns>
    /// <exception cref="ArgumentException">A key is not a key, or the window has no start in time.</exception>
    public static Enactment<T> Enact<T>(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        T value,
        bool keepsLaterChanges = false,
        string? pinpoint = null,
        IEnumerable<LegalView>? views = null)
        where T : notnull => new(key, Require.ActKey(provision), instrument, window, value, keepsLaterChanges, pinpoint, views);

    /// <summary>Suspends a provision for a window.</summary>
    /// <typeparam name="T">The type of the values of the provision.</typeparam>
    /// <param name="key">The key of the act.</param>
    /// <param name="provision">The key of the provision.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="window">The window of the suspension.</param>
    /// <param name="effect">The effect of the suspension on the suspended value.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <param name="views">The views in which the act counts; by default all.</param>
    /// <returns>The act.</returns>
    /// <exception cref="ArgumentException">A key is not a key, or the window has no start in time.</exception>
    public static Suspension<T> Suspend<T>(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        SuspensionEffect<T> effect,
        string? pinpoint = null,
        IEnumerable<LegalView>? views = null)
        where T : notnull => new(key, Require.ActKey(provision), instrument, window, effect, pinpoint, views);

    /// <summary>Withdraws an earlier act from an instant on, so that the acts below it apply again.</summary>
    /// <param name="key">The key of the act.</param>
    /// <param name="act">The key of the act that is withdrawn.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="from">From when.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <param name="views">The views in which the act counts; by default all.</param>
    /// <returns>The act.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> or <paramref name="act"/> is not a key. <paramref name="pinpoint"/> is
    /// empty, too long or not well-formed. <paramref name="views"/> has no view.</exception>
    public static Withdrawal Withdraw(
        string key, string act, LegalInstrument instrument, LegalMoment from, string? pinpoint = null,
        IEnumerable<LegalView>? views = null) =>
        new(key, Require.ActKey(act), instrument, from, pinpoint, views);

    /// <summary>Ends a provision from an instant on: nothing applies until a later enactment.</summary>
    /// <param name="key">The key of the act.</param>
    /// <param name="provision">The key of the provision.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="from">From when.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <param name="views">The views in which the act counts; by default all.</param>
    /// <returns>The act.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> or <paramref name="provision"/> is not a key. <paramref
    /// name="pinpoint"/> is empty, too long or not well-formed. <paramref name="views"/> has no view.</exception>
    public static Ending End(
        string key, string provision, LegalInstrument instrument, LegalMoment from, string? pinpoint = null,
        IEnumerable<LegalView>? views = null) =>
        new(key, Require.ActKey(provision), instrument, from, pinpoint, views);

    /// <summary>Postpones the start of an earlier act before that start.</summary>
    /// <param name="key">The key of the act.</param>
    /// <param name="act">The key of the act whose start is postponed.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="until">The new start, as the text states it; <see cref="LegalEnd.OpenEnded"/> if it is postponed indefinitely.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <param name="views">The views in which the act counts; by default all.</param>
    /// <returns>The act.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> or <paramref name="act"/> is not a key. <paramref name="pinpoint"/> is
    /// empty, too long or not well-formed. <paramref name="views"/> has no view.</exception>
    public static Postponement Postpone(
        string key, string act, LegalInstrument instrument, LegalEnd until, string? pinpoint = null,
        IEnumerable<LegalView>? views = null) =>
        new(key, Require.ActKey(act), instrument, until, pinpoint, views);

    /// <summary>Holds an act, or all that a provision enacted so far, invalid from the start. Counts as ruled only.</summary>
    /// <param name="key">The key of the act.</param>
    /// <param name="target">The key of the act or provision that is held invalid.</param>
    /// <param name="instrument">The judgment.</param>
    /// <param name="parties">The named parties whom it binds; by default it binds everyone.</param>
    /// <param name="isStayed">Whether the holding is stayed, so that it has no effect for now.</param>
    /// <param name="pinpoint">The place in the judgment.</param>
    /// <returns>The act.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> or <paramref name="target"/> is not a key. <paramref name="parties"/>
    /// or <paramref name="pinpoint"/> is empty, too long or not well-formed.</exception>
    public static HeldInvalid HoldInvalid(
        string key, string target, LegalInstrument instrument, IEnumerable<string>? parties = null, bool isStayed = false,
        string? pinpoint = null) =>
        new(key, target, instrument, parties ?? [], isStayed, pinpoint);

    /// <summary>Whether the act counts in a view.</summary>
    /// <param name="view">The view.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public bool CountsIn(LegalView view) => Views.Contains(Require.Defined(view, "Not a legal view."));

    // By hand: the keys distinguish most acts.
    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Target);

    /// <summary>"Executive Order 14298, sec. 3(d), suspends us/reciprocal/cn (retaining 10%) from …".</summary>
    public sealed override string ToString()
    {
        string place = Pinpoint is null ? "" : $", {Pinpoint},";
        return $"{Instrument.Name}{place} {Verb} {Target} {Content()}";
    }

    private static ValueList<LegalView> Distinct(IEnumerable<LegalView> views)
    {
        ValueList<LegalView> distinct = [.. views.Distinct().Order()];
        return distinct.Count > 0 && distinct.All(Enum.IsDefined)
            ? distinct
            : throw new ArgumentException("An act counts in at least one view, and only in those that exist.", nameof(views));
    }

    /// <summary>What the subclass adds, as text.</summary>
    private protected abstract string Content();

    /// <summary>The same act, its length counted as the law of an economy counts if it names no rule.</summary>
    internal virtual LegalAct UnderLawOf(Economy economy) => this;

    /// <summary>When the act begins to affect its provision; undated if it never does by itself.</summary>
    internal abstract LegalBound Begin { get; }
}
