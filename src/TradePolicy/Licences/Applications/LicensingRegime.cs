using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The rules under which an authority licenses exports, as data: the kinds of licence and their validity, the time limit for
/// decisions, the parts of an application, the tolerance for shipments, and the changes that require a new licence. Each rule
/// cites its source.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// string rule = LicensingRegimes.ChinaDualUse.ValidityRuleFor(LicenceKind.Single).ToString();   // single licence: at most P1Y (…)
///
/// LicensingRegime regime = LicensingRegime
///     .Create("gb/siel", "the standard individual export licence", "Export Control Joint Unit", Economy.UnitedKingdom, london, [validity])
///     .WithLimit(ProcessingLimit.Target(clock, "a published target"))
///     .WithRequiredRoles(TradePartyRole.Exporter, TradePartyRole.EndUser);
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed partial record LicensingRegime
{
    private static readonly ShippingTolerance NoTolerance = ShippingTolerance.None("no tolerance is stated");

    private LicensingRegime(
        string key, string name, string authority, Economy economy, DateTimeZone zone, IEnumerable<LicenceValidityRule> validityRules)
    {
        Economy = Require.Given(economy);
        Zone = Require.Given(zone);
        Key = Require.Key(key);
        Name = Require.Text(name);
        Authority = Require.Text(authority);
        ValidityRules = [.. Require.Each(validityRules).OrderBy(rule => rule.Kind)];
        if (ValidityRules.Count == 0 || ValidityRules.DistinctBy(rule => rule.Kind).Count() != ValidityRules.Count)
            throw new ArgumentException(
                "A regime grants at least one kind of licence, each with one validity rule.", nameof(validityRules));
    }

    /// <summary>The key, for example <c>cn/dual-use</c>.</summary>
    public string Key { get; }

    /// <summary>The usual name.</summary>
    public string Name { get; }

    /// <summary>
    /// The version of its rules, for example <c>1</c>; null if none is stated. A method that changes a rule takes the version away,
    /// since the rules are no longer those of that version: state it last, with <see cref="WithVersion"/>.
    /// </summary>
    public string? Version { get; private init; }

    /// <summary>The authority that decides.</summary>
    public string Authority { get; }

    /// <summary>The economy whose exports it licenses.</summary>
    public Economy Economy { get; }

    /// <summary>The zone in which its days and months are counted.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The kinds of licence that it grants, each with its validity.</summary>
    public ValueList<LicenceValidityRule> ValidityRules { get; }

    /// <summary>The time limit for decisions; null if there is none.</summary>
    public ProcessingLimit? Limit { get; private init; }

    /// <summary>By how much shipments may exceed a licence.</summary>
    public ShippingTolerance Tolerance { get; private init; } = NoTolerance;

    /// <summary>The roles for which an application must name a party each, in the order of <see cref="TradePartyRole"/>.</summary>
    public ValueList<TradePartyRole> RequiredRoles { get; private init; } = [];

    /// <summary>The documents that an application must enclose.</summary>
    public ValueList<RequiredDocument> Documents { get; private init; } = [];

    /// <summary>
    /// The elements that no amendment may change: if one changes, the licence is returned and a new one applied for. In the
    /// order of <see cref="LicenceElement"/>.
    /// </summary>
    public ValueList<LicenceElement> FixedElements { get; private init; } = [];

    /// <summary>
    /// What may still be done to a licence that has lapsed, is exhausted or was replaced; empty if the regime does not say. In the order
    /// of <see cref="EndedLicenceAction"/>.
    /// </summary>
    public ValueList<EndedLicenceAction> ActionsOnEnded { get; private init; } = [];

    /// <summary>
    /// The first instant of a day in the zone of the regime: what a notice says of a day, "suspended from 5 December", happens then.
    /// </summary>
    /// <param name="day">The day, of the ISO calendar.</param>
    /// <exception cref="ArgumentException">The day is of another calendar, or outside the instants that can be represented.</exception>
    /// <example><code>
    /// licence.Suspend(regime.StartOf(new LocalDate(2026, 12, 5)), "Notice No. 98", knownAt: published);
    /// </code></example>
    public Instant StartOf(LocalDate day) => Zone.FirstInstantOf(day);

    /// <summary>
    /// A regime without a time limit, a tolerance, required roles or documents, and under which every element of a licence can
    /// be amended. The With methods add what the regime has of these.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The usual name.</param>
    /// <param name="authority">The authority that decides.</param>
    /// <param name="economy">The economy whose exports it licenses.</param>
    /// <param name="zone">The zone in which its days and months are counted.</param>
    /// <param name="validityRules">The kinds of licence, at least one, each with one validity rule.</param>
    /// <exception cref="ArgumentException">The key is not a key, a text is empty, or there is no kind of licence or one twice.</exception>
    public static LicensingRegime Create(
        string key, string name, string authority, Economy economy, DateTimeZone zone, IEnumerable<LicenceValidityRule> validityRules) =>
        new(key, name, authority, economy, zone, validityRules);

    /// <summary>The same regime with a time limit for decisions.</summary>
    /// <param name="limit">The limit.</param>
    public LicensingRegime WithLimit(ProcessingLimit limit) => this with { Limit = Require.Given(limit), Version = null };

    /// <summary>The same regime with a tolerance for shipments.</summary>
    /// <param name="tolerance">By how much shipments may exceed a licence.</param>
    public LicensingRegime WithTolerance(ShippingTolerance tolerance) =>
        this with { Tolerance = Require.Given(tolerance), Version = null };

    /// <summary>The same regime with the roles for which an application must name a party each.</summary>
    /// <param name="roles">The roles.</param>
    /// <exception cref="ArgumentOutOfRangeException">A role is not defined.</exception>
    public LicensingRegime WithRequiredRoles(params IEnumerable<TradePartyRole> roles) =>
        this with { RequiredRoles = InOrder(roles, "The role is not defined."), Version = null };

    /// <summary>The same regime with the documents that an application must enclose.</summary>
    /// <param name="documents">The documents.</param>
    public LicensingRegime WithDocuments(params IEnumerable<RequiredDocument> documents) =>
        this with { Documents = Require.Each(documents), Version = null };

    /// <summary>The same regime with the elements that no amendment may change.</summary>
    /// <param name="elements">The elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">An element is not defined.</exception>
    public LicensingRegime WithFixedElements(params IEnumerable<LicenceElement> elements) =>
        this with { FixedElements = InOrder(elements, "The element is not defined."), Version = null };

    /// <summary>The same regime with what may still be done to a licence that has lapsed, is exhausted or was replaced.</summary>
    /// <param name="actions">The actions.</param>
    /// <exception cref="ArgumentOutOfRangeException">An action is not defined.</exception>
    public LicensingRegime WithActionsOnEnded(params IEnumerable<EndedLicenceAction> actions) =>
        this with { ActionsOnEnded = InOrder(actions, "The action is not defined."), Version = null };

    /// <summary>The validity rule of a kind of licence.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException">The regime grants no licence of that kind.</exception>
    public LicenceValidityRule ValidityRuleFor(LicenceKind kind)
    {
        foreach (LicenceValidityRule rule in ValidityRules)
        {
            if (rule.Kind == kind)
                return rule;
        }

        string granted = string.Join(" and ", ValidityRules.Select(rule => LicenceWords.Of(rule.Kind)));
        throw new ArgumentException($"{Name} grants no {LicenceWords.Of(kind)} licence, only {granted} ones.", nameof(kind));
    }

    // By hand: zones compare by reference, and those of one name are the same here.
    /// <summary>Whether both are the same rules under the same key.</summary>
    /// <param name="other">The other regime.</param>
    public bool Equals(LicensingRegime? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Version == other.Version && Name == other.Name && Authority == other.Authority
                && Economy == other.Economy && Zone.Name() == other.Zone.Name()
                && Equals(Limit, other.Limit) && Tolerance.Equals(other.Tolerance) && ValidityRules == other.ValidityRules
                && RequiredRoles == other.RequiredRoles && Documents == other.Documents && FixedElements == other.FixedElements
                && ActionsOnEnded == other.ActionsOnEnded));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, ValidityRules.Count, Documents.Count);

    /// <summary>The usual name.</summary>
    public override string ToString() => Name;

    private static ValueList<T> InOrder<T>(
        IEnumerable<T> values, string problem, [CallerArgumentExpression(nameof(values))] string name = "")
        where T : struct, Enum =>
        [.. Require.Given(values, name).Select(value => Require.Defined(value, problem, name)).Distinct().Order()];
}
