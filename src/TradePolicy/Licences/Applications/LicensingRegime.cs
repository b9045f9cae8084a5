using System.Diagnostics;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The rules under which an authority licenses exports, as data: which kinds of licence there are and for how long, within
/// what time applications are decided, what they must hold, by how much shipments may exceed a licence, and which changes
/// need a new licence. Each rule says where it is laid down.
/// </summary>
/// <example><code>
/// LicensingRegimes.ChinaDualUse.TermOf(LicenceKind.Single).ToString()   // single licence: at most P1Y (…)
/// </code></example>
[DebuggerDisplay("{Key}")]
public sealed record LicensingRegime
{
    private LicensingRegime(
        string key,
        string title,
        string authority,
        Economy economy,
        DateTimeZone zone,
        IEnumerable<LicenceValidityRule> terms,
        ProcessingLimit? limit,
        ShippingTolerance tolerance,
        IEnumerable<TradePartyRole> requiredRoles,
        IEnumerable<RequiredDocument> documents,
        IEnumerable<LicenceElement> fixedElements)
    {
        Economy = Require.Given(economy);
        Zone = Require.Given(zone);
        Tolerance = Require.Given(tolerance);
        Key = Require.Key(key);
        Name = Require.Text(title);
        Authority = Require.Text(authority);
        ValidityRules = [.. terms.OrderBy(term => term.Kind)];
        Limit = limit;
        RequiredRoles = [.. requiredRoles.Distinct().Order()];
        Documents = [.. documents];
        FixedElements = [.. fixedElements.Distinct().Order()];
        if (ValidityRules.Count == 0 || ValidityRules.DistinctBy(term => term.Kind).Count() != ValidityRules.Count)
            throw new ArgumentException("A regime grants at least one kind of licence, each with one term.", nameof(terms));
        if (RequiredRoles.Any(role => !Enum.IsDefined(role)) || FixedElements.Any(element => !Enum.IsDefined(element)))
            throw new ArgumentException("A role or an element is none that there is.");
    }

    /// <summary>The key, for example <c>cn/dual-use</c>.</summary>
    public string Key { get; }

    /// <summary>The name by which it goes.</summary>
    public string Name { get; }

    /// <summary>The authority that decides.</summary>
    public string Authority { get; }

    /// <summary>The economy whose exports it licenses.</summary>
    public Economy Economy { get; }

    /// <summary>The zone in which its days and months are counted.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The kinds of licence that it grants, each with its longest validity.</summary>
    public ValueList<LicenceValidityRule> ValidityRules { get; }

    /// <summary>Within what time applications are to be decided; null where nothing is laid down.</summary>
    public ProcessingLimit? Limit { get; }

    /// <summary>By how much shipments may exceed a licence.</summary>
    public ShippingTolerance Tolerance { get; }

    /// <summary>The roles of which an application names a party each.</summary>
    public ValueList<TradePartyRole> RequiredRoles { get; }

    /// <summary>The documents that an application encloses.</summary>
    public ValueList<RequiredDocument> Documents { get; }

    /// <summary>What no amendment may change: to change it, the licence is returned and a new one applied for.</summary>
    public ValueList<LicenceElement> FixedElements { get; }

    /// <summary>A regime.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name by which it goes.</param>
    /// <param name="authority">The authority that decides.</param>
    /// <param name="economy">The economy whose exports it licenses.</param>
    /// <param name="zone">The zone in which its days and months are counted.</param>
    /// <param name="validityRules">The kinds of licence, at least one, each with one term.</param>
    /// <param name="tolerance">By how much shipments may exceed a licence.</param>
    /// <param name="limit">Within what time applications are to be decided; none given where nothing is laid down.</param>
    /// <param name="requiredRoles">The roles of which an application names a party each.</param>
    /// <param name="documents">The documents that an application encloses.</param>
    /// <param name="fixedElements">What no amendment may change.</param>
    /// <exception cref="ArgumentException">The key is not a key, a text is empty, or there is no kind of licence or one twice.</exception>
    public static LicensingRegime Create(
        string key,
        string name,
        string authority,
        Economy economy,
        DateTimeZone zone,
        IEnumerable<LicenceValidityRule> validityRules,
        ShippingTolerance tolerance,
        ProcessingLimit? limit = null,
        IEnumerable<TradePartyRole>? requiredRoles = null,
        IEnumerable<RequiredDocument>? documents = null,
        IEnumerable<LicenceElement>? fixedElements = null)
    {
        ArgumentNullException.ThrowIfNull(validityRules);
        return new(key, name, authority, economy, zone, validityRules, limit, tolerance, requiredRoles ?? [], documents ?? [], fixedElements ?? []);
    }

    /// <summary>The term of a kind of licence.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException">The regime grants no licence of that kind.</exception>
    public LicenceValidityRule ValidityRuleFor(LicenceKind kind)
    {
        foreach (LicenceValidityRule term in ValidityRules)
        {
            if (term.Kind == kind)
                return term;
        }

        string granted = string.Join(" and ", ValidityRules.Select(term => LicenceWords.Of(term.Kind)));
        throw new ArgumentException($"{Name} grants no {LicenceWords.Of(kind)} licence, but {granted} ones.", nameof(kind));
    }

    // By hand: zones compare by reference, and those of one name are the same here.
    /// <summary>Whether both are the same rules under the same key.</summary>
    /// <param name="other">The other regime.</param>
    public bool Equals(LicensingRegime? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && Name == other.Name && Authority == other.Authority && Economy == other.Economy && Zone.Id == other.Zone.Id
                && Equals(Limit, other.Limit) && Tolerance.Equals(other.Tolerance) && ValidityRules == other.ValidityRules
                && RequiredRoles == other.RequiredRoles && Documents == other.Documents && FixedElements == other.FixedElements));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, ValidityRules.Count, Documents.Count);

    /// <summary>The name by which it goes.</summary>
    public override string ToString() => Name;
}
