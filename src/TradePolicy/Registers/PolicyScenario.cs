using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// What if: a named list of suppositions to apply to a register, which does not change. A scenario adds acts that do not
/// exist, and leaves out acts that do: a truce that was extended can only lapse if its extension is left out.
/// </summary>
/// <remarks>
/// The scenario is checked as a whole when a register is given it (<see cref="PolicyRegister.With(PolicyScenario)"/>), and
/// not applied at all where it does not fit. Suppositions are taken in their order; a later one sees what an earlier one
/// supposes. Beyond the horizon of the register the answers stay what they are there: as far as known, and supposed. Immutable, and
/// safe for use from several threads.
/// </remarks>
/// <example><code>
/// PolicyRegister lapsed = register.With(PolicyScenario.TruceLapsed("us-cn-2025", lastWindowAt));
/// PolicyDiff cost = register.At(instant).DiffTo(lapsed.At(instant));
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PolicyScenario
{
    private readonly ValueList<Supposition> suppositions;

    private PolicyScenario(string name, ValueList<Supposition> suppositions)
    {
        Name = Require.Text(name);
        this.suppositions = suppositions;
    }

    /// <summary>The scenario that supposes nothing: the baseline.</summary>
    public static PolicyScenario None { get; } = Named("nothing else happens");

    /// <summary>The name, to be read after "if": "the truce lapses".</summary>
    public string Name { get; }

    /// <summary>What is supposed, in words, in order.</summary>
    public IReadOnlyList<string> Suppositions => [.. suppositions.Select(one => one.ToString())];

    /// <summary>Whether nothing is supposed.</summary>
    public bool IsEmpty => suppositions.Count == 0;

    /// <summary>A scenario that supposes nothing yet.</summary>
    /// <param name="name">The name, to be read after "if": "the truce lapses".</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public static PolicyScenario Named(string name) => new(name, []);

    /// <summary>
    /// A truce is not extended any more: windows that begin later than an instant are supposed not to have been enacted,
    /// so that it lapses for each party when its window that runs at that instant ends.
    /// </summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="lastWindowAt">An instant at which the last window that is kept runs; windows that begin at it are kept.</param>
    /// <param name="party">The party for which it lapses; by default all of them.</param>
    /// <returns>A scenario that supposes this alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="truce"/> is not a key.</exception>
    public static PolicyScenario TruceLapsed(string truce, Instant lastWindowAt, Economy? party = null) =>
        Of(new Supposition.NotExtended(Require.Key(truce), party, lastWindowAt));

    /// <summary>
    /// A truce is extended by a length, counted for each party from its expiry as far as enacted and known to the register
    /// that is given the scenario; from the earliest possible one if that is a range, so that no gap opens.
    /// </summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="length">The length: more than nothing, in days or longer units.</param>
    /// <param name="rule">The rule by which it is counted.</param>
    /// <param name="party">The party for which it is extended; by default all of them.</param>
    /// <returns>A scenario that supposes this alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="truce"/> is not a key. <paramref name="length"/> is nothing, has a negative
    /// unit or one below the day.</exception>
    public static PolicyScenario TruceExtended(string truce, Period length, CountingRule rule, Economy? party = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Of(new Supposition.Extended(Require.Key(truce), party, LegalLength.Of(length, nameof(length)), rule));
    }

    /// <summary>A truce is ended early.</summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="from">The first moment after it.</param>
    /// <param name="party">The party that ends it; by default all of them.</param>
    /// <returns>A scenario that supposes this alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="truce"/> is not a key.</exception>
    public static PolicyScenario TruceEnded(string truce, LegalMoment from, Economy? party = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        return Of(new Supposition.EndedEarly(Require.Key(truce), party, from));
    }

    /// <summary>
    /// An export control is lifted. Nothing that is scheduled for later, and no suspension that runs out, brings it back.
    /// </summary>
    /// <param name="control">The key of the control.</param>
    /// <param name="from">From when it no longer applies.</param>
    /// <returns>A scenario that supposes this alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="control"/> is not a key.</exception>
    public static PolicyScenario ExportControlLifted(string control, LegalMoment from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return Of(new Supposition.Lifted(Require.Key(control), from));
    }

    /// <summary>
    /// A tariff is set to a rate. What suspends it suspends the supposed rate as well, so that the change may show only in
    /// what revives.
    /// </summary>
    /// <param name="tariff">The key of the tariff.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="from">From when.</param>
    /// <param name="laterChanges">What becomes of the changes to its rate that are scheduled for later.</param>
    /// <returns>A scenario that supposes this alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="tariff"/> is not a key.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="laterChanges"/> is not defined.</exception>
    public static PolicyScenario TariffSetTo(string tariff, DutyRate rate, LegalMoment from, LaterChanges laterChanges)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(from);
        return Of(new Supposition.RateSet(Require.Key(tariff), rate, from, Checked(laterChanges)));
    }

    /// <summary>
    /// A tariff is raised by percentage points over the rate that is enacted at that moment, as far as the register that is
    /// given the scenario knows; that rate must then be certain and ad valorem. What suspends it stays: see
    /// <see cref="TariffSetTo"/>.
    /// </summary>
    /// <param name="tariff">The key of the tariff.</param>
    /// <param name="points">By how many points; more than none.</param>
    /// <param name="from">From when.</param>
    /// <param name="laterChanges">What becomes of the changes to its rate that are scheduled for later.</param>
    /// <returns>A scenario that supposes this alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not raised.</exception>
    /// <exception cref="ArgumentException"><paramref name="tariff"/> is not a key.</exception>
    public static PolicyScenario TariffRaised(string tariff, PercentagePoints points, LegalMoment from, LaterChanges laterChanges)
    {
        ArgumentNullException.ThrowIfNull(from);
        return points > PercentagePoints.Zero
            ? Of(new Supposition.RateRaised(Require.Key(tariff), points, from, Checked(laterChanges)))
            : throw new ArgumentOutOfRangeException(
                nameof(points), points, "A rate is raised by more than no points; to lower it, set it.");
    }

    /// <summary>The same scenario under another name.</summary>
    /// <param name="name">The name, to be read after "if".</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public PolicyScenario WithName(string name) => new(name, suppositions);

    /// <summary>The same scenario, supposing acts on a provision as well.</summary>
    /// <param name="provision">
    /// The key of the provision: that of a tariff for its rate, of an export control or a measure for its terms, or
    /// one of a tariff's further provisions such as <c>us/reciprocal/cn/origins</c>.
    /// </param>
    /// <param name="acts">The acts, each of a hypothetical instrument (<see cref="LegalInstrument.Hypothetical"/>); an enactment says
    /// itself whether it leaves later steps.</param>
    /// <exception cref="ArgumentException">An act is not hypothetical.</exception>
    public PolicyScenario WithActs(string provision, params IEnumerable<LegalAct> acts)
    {
        ValueList<LegalAct> own = Require.Each(acts);
        string key = Require.ActKey(provision);
        return With(own.Select(act => act.Instrument.IsHypothetical
            ? new Supposition.Act(key, act)
            : throw new ArgumentException(
                $"A scenario supposes acts of hypothetical instruments; '{act.Key}' is of {act.Instrument.Name}.", nameof(acts))));
    }

    /// <summary>
    /// The same scenario, supposing that acts had not been made. What only withdraws, postpones or annuls them falls away with them.
    /// </summary>
    /// <param name="provision">The key of the provision that the acts are about, as in <see cref="WithActs"/>.</param>
    /// <param name="acts">The keys of the acts.</param>
    /// <exception cref="ArgumentException"><paramref name="provision"/> or <paramref name="acts"/> is not a key.</exception>
    public PolicyScenario WithoutActs(string provision, params IEnumerable<string> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        string key = Require.ActKey(provision);
        return With(acts.Select(act => new Supposition.WithoutAct(key, Require.ActKey(act, nameof(acts)))));
    }

    /// <summary>The same scenario, supposing that an instrument had enacted no window of a truce.</summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="party">The party.</param>
    /// <param name="instrument">The key of the instrument that enacted the window.</param>
    /// <exception cref="ArgumentException"><paramref name="truce"/> or <paramref name="instrument"/> is not a key.</exception>
    public PolicyScenario WithoutTruceWindow(string truce, Economy party, string instrument)
    {
        ArgumentNullException.ThrowIfNull(party);
        return With([new Supposition.WithoutWindow(Require.Key(truce), party, Require.Key(instrument))]);
    }

    /// <summary>The same scenario, supposing a window of a truce as well.</summary>
    /// <param name="truce">The key of the truce.</param>
    /// <param name="party">The party.</param>
    /// <param name="window">The window, with a start.</param>
    /// <exception cref="ArgumentException"><paramref name="truce"/> is not a key.</exception>
    public PolicyScenario WithTruceWindow(string truce, Economy party, LegalWindow window)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(window);
        return With([new Supposition.Entered(Require.Key(truce), party, window)]);
    }

    /// <summary>This scenario and another after it, as one.</summary>
    /// <param name="other">The other scenario.</param>
    public PolicyScenario And(PolicyScenario other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEmpty || other.IsEmpty
            ? IsEmpty ? other : this
            : new($"{Name} and {other.Name}", [.. suppositions, .. other.suppositions]);
    }

    /// <summary>"if the truce us-cn-2025 is not extended beyond …".</summary>
    public override string ToString() => $"if {Name}";

    internal PolicyRegister AppliedTo(PolicyRegister register)
    {
        ScenarioDraft draft = new(register);
        foreach (Supposition supposition in suppositions)
            supposition.AddTo(draft);
        return draft.ToRegister(Name);
    }

    private static PolicyScenario Of(Supposition supposition) => new(supposition.ToString(), [supposition]);

    private static LaterChanges Checked(LaterChanges laterChanges) => Require.Defined(laterChanges, "Later changes are kept or flattened.");

    private PolicyScenario With(IEnumerable<Supposition> further) => new(Name, [.. suppositions, .. further]);
}
