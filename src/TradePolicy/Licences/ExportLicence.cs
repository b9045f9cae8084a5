using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// An application for an export licence and the licence that resulted: a log of dated events that only grows. The status at an
/// instant, the quantity that may still be shipped and whether the authority is late follow from the events and from the
/// requested instant.
/// </summary>
/// <remarks>
/// Each verb returns a new licence with one event more, and refuses an event that the table of
/// <see cref="LicenceTransitions"/> or the regime does not allow. A verb replays the events before it; to add many events
/// at once, <see cref="With(IEnumerable{LicenceEvent})"/> and <see cref="Replay"/> do so only once. Immutable, and safe for use
/// from several threads.
/// </remarks>
/// <example><code>
/// ExportLicence licence = ExportLicence.Apply(application, filed)
///     .Accept(accepted)
///     .Approve(approved)
///     .Issue("2025-0611-07", approved, Period.FromYears(1))
///     .RecordShipment("customs/118", Quantity.Of(500m, MeasurementUnit.Kilogram), shipped);
/// licence.StatusAt(shipped);   // Exhausted: a single licence ends with its one export
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed partial record ExportLicence
{
    private readonly LicenceLedger ledger;

    private ExportLicence(LicenceApplication application, LicenceLedger ledger)
    {
        Application = application;
        this.ledger = ledger;
    }

    /// <summary>The application as it was filed.</summary>
    public LicenceApplication Application { get; }

    /// <summary>The application with the amendments that were made before it was decided.</summary>
    public LicenceApplication AmendedApplication => ledger.Current;

    /// <summary>The regime.</summary>
    public LicensingRegime Regime => Application.Regime;

    /// <summary>The kind of licence.</summary>
    public LicenceKind Kind => Application.Kind;

    /// <summary>The events, in the order in which they became known, each usage message once.</summary>
    public IReadOnlyList<LicenceEvent> Events => ledger.Events;

    /// <summary>
    /// The stage after all its events, those that have been announced for later included; <see cref="StatusAt"/> has the status at an
    /// instant.
    /// </summary>
    public LicenceStage Stage => ledger.Latest.Stage;

    /// <summary>The number of the licence; null if none is issued.</summary>
    public string? Number => ledger.Number;

    /// <summary>The validity, as issued or as last amended, an announced amendment included; null if no licence is issued.</summary>
    public LegalWindow? Validity => ledger.Latest.Validity;

    /// <summary>The goods, as applied for, as granted or as last amended, an announced amendment included.</summary>
    public ValueList<LicensedGoods> Goods => ledger.Latest.Goods;

    /// <summary>The parties, as applied for, as granted or as last amended, an announced amendment included.</summary>
    public ValueList<TradeParty> Parties => ledger.Latest.Parties;

    /// <summary>The conditions and provisos of the approval; empty if it has none, or if there is no approval.</summary>
    public ValueList<string> Conditions => Events.OfType<ApplicationApproved>().FirstOrDefault()?.Conditions ?? [];

    /// <summary>The known use of each line.</summary>
    public IReadOnlyList<LicenceBalance> Balances => BalancesAt(Instant.MaxValue);

    /// <summary>Rebuilds a licence from its events, and checks each as if it were new.</summary>
    /// <param name="application">The application.</param>
    /// <param name="events">The events, in the order in which they became known. A repeated message on the use counts once.</param>
    /// <returns>The licence after its events.</returns>
    /// <exception cref="LicenceTransitionException">An event is not allowed in the stage after the events before it, or on a licence that
    /// has lapsed or is exhausted then.</exception>
    /// <exception cref="ShipmentRefusedException">A report of use is refused; the exception has the reasons.</exception>
    /// <exception cref="ArgumentException">The events are out of order, a reference is used for two messages, more is granted than was
    /// applied for, the validity is longer than the regime allows, or the regime does not allow an amendment.</exception>
    /// <remarks>A validity whose length names no counting rule is counted by the rules of the regime.</remarks>
    public static ExportLicence Replay(LicenceApplication application, IEnumerable<LicenceEvent> events)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new(application, new(application, Require.Given(events).Select(happening =>
            Counted(Require.Given(happening, nameof(events)), application))));
    }

    /// <summary>The same licence with further events, each of which is checked.</summary>
    /// <param name="events">The events, in the order in which they became known. A repeated message on the use changes nothing.</param>
    /// <exception cref="LicenceTransitionException">An event is not allowed in the stage after the events before it, or on a licence that
    /// has lapsed or is exhausted then.</exception>
    /// <exception cref="ShipmentRefusedException">A report of use is refused; the exception has the reasons.</exception>
    /// <exception cref="ArgumentException">The events are out of order, a reference is used for two messages, more is granted than was
    /// applied for, the validity is longer than the regime allows, or the regime does not allow an amendment.</exception>
    public ExportLicence With(params IEnumerable<LicenceEvent> events)
    {
        ExportLicence further = Replay(Application, Events.Concat(Require.Given(events)));
        return further.Events.Count == Events.Count ? this : further;
    }

    /// <summary>
    /// The same licence under its regime as it is stated elsewhere: with a calendar that knows more years, or in another version. A
    /// licence that was stored keeps the regime that was written with it, and with it what its calendar knew then.
    /// </summary>
    /// <param name="regime">The regime, of the same key.</param>
    /// <exception cref="ArgumentException">The regime is of another key or grants no licence of the kind, or it does not allow an
    /// amendment or the validity.</exception>
    /// <exception cref="LicenceTransitionException">The regime does not allow an event.</exception>
    /// <exception cref="ShipmentRefusedException">A report of use exceeds its tolerance.</exception>
    /// <example><code>
    /// ExportLicence stored = TradePolicyJson.ReadLicence(json);
    /// stored.Under(LicensingRegimes.ChinaDualUse).Processing?.Due     // by the calendar as it is known now
    /// </code></example>
    public ExportLicence Under(LicensingRegime regime) =>
        Regime.Equals(Require.Given(regime)) ? this : Replay(Application.Under(regime), Events);

    /// <summary>The same licence as it was known at an instant, with what had been announced by then for later.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public ExportLicence AsKnownAt(Instant knownAt) => Events.Count == 0 || Events[^1].KnownAt <= knownAt
        ? this
        : Replay(Application, Events.TakeWhile(happening => happening.KnownAt <= knownAt));

    /// <summary>
    /// The status at an instant, by the events up to it. A shipment counts from when it was made, and as last corrected: for the
    /// status as it was known at the time, call <see cref="AsKnownAt"/> first.
    /// </summary>
    /// <param name="at">The instant.</param>
    public LicenceStatus StatusAt(Instant at) => ledger.StatusAt(at);

    /// <summary>The use of each line at an instant, of the goods as they were licensed then.</summary>
    /// <param name="at">The instant.</param>
    public IReadOnlyList<LicenceBalance> BalancesAt(Instant at) => ledger.BalancesAt(at);

    /// <summary>The known use of a line.</summary>
    /// <param name="line">The number of the line, from 1; null if there is only one.</param>
    /// <exception cref="ArgumentException">There is no such line, or there are several and no line is given.</exception>
    public LicenceBalance BalanceOf(int? line = null) =>
        Balances.FirstOrDefault(balance => balance.Goods.Line == (line ?? OnlyLine())) ?? throw new ArgumentException(
            $"'{QuotedText.Cut(Application.Reference)}' has no line {line}.", nameof(line));

    /// <summary>Whether a quantity may be shipped to an end user at an instant, after all the known use.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="to">The end user.</param>
    /// <param name="at">When it would be shipped.</param>
    /// <param name="line">The number of the line, from 1; null if there is only one.</param>
    /// <exception cref="ArgumentException">There are several lines and none is given.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public ShipmentAnswer CanShip(Quantity quantity, TradeParty to, Instant at, int? line = null) =>
        CanShip([LineUse.Of(line ?? OnlyLine(), Require.Given(quantity))], to, at);

    /// <summary>Whether goods may be shipped to an end user at an instant, after all the known use.</summary>
    /// <param name="lines">The goods, line by line.</param>
    /// <param name="to">The end user.</param>
    /// <param name="at">When they would be shipped.</param>
    /// <exception cref="ArgumentException">Nothing is to be shipped, or a line is given twice.</exception>
    public ShipmentAnswer CanShip(IEnumerable<LineUse> lines, TradeParty to, Instant at)
    {
        ArgumentNullException.ThrowIfNull(to);
        return ledger.CanShip(ShipmentRecorded.Of(at, "a shipment to be made", lines, to));
    }

    // By hand: the ledger follows from the events.
    /// <summary>Whether both have the same application and the same events.</summary>
    /// <param name="other">The other licence.</param>
    public bool Equals(ExportLicence? other) =>
        other is not null
        && (ReferenceEquals(this, other) || (Application.Equals(other.Application) && Events.SequenceEqual(other.Events)));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Application, Events.Count);

    /// <summary>"A-2025-017, licence 2025-0611-07: issued".</summary>
    public override string ToString() =>
        $"{Application.Reference}{(Number is null ? "" : $", licence {Number}")}: {LicenceEventWords.Of(Stage)}";

    /// <summary>The states of the licence in the order in which they take effect, without what was overtaken before.</summary>
    internal IReadOnlyList<LicenceStep> Steps => ledger.Steps;

    private static LicenceEvent Counted(LicenceEvent happening, LicenceApplication application) => happening switch
    {
        LicenceIssued { Validity: { IsLawOpen: true } validity } issued =>
            LicenceIssued.Of(issued.At, issued.Number, Counted(validity, application), issued.Reason),
        LicenceAmended { Validity: { IsLawOpen: true } validity } amended =>
            LicenceAmended.Of(
                amended.At, amended.Goods, amended.Parties, Counted(validity, application), amended.Reason, amended.KnownAt),
        _ => happening,
    };

    private static LegalWindow Counted(LegalWindow validity, LicenceApplication application) =>
        validity.CountedIfOpen(application.Regime.ValidityRuleFor(application.Kind).CountedBy);

    private int OnlyLine() => Goods.Count == 1
        ? Goods[0].Line
        : throw new ArgumentException(
            $"'{QuotedText.Cut(Application.Reference)}' has the lines {string.Join(", ", Goods.Select(goods => goods.Line))}; give "
            + "the number of one.");
}
