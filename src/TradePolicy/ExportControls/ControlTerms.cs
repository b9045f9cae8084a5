using System.ComponentModel;
using System.Text.Json.Serialization;
using TradePolicy.Licences;

namespace TradePolicy.ExportControls;

/// <summary>
/// What an export control says, as the texts have it at a time: the items and destinations it is on, how far it reaches
/// beyond its economy's territory, and whether it asks for a licence or prohibits.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// ControlTerms terms = ControlTerms.RequireLicence(EconomyScope.All, ControlledItem.Of(ControlCode.China("1C905"), "dysprosium"))
///     .WithAcceptedLicences(LicenceKind.Single, LicenceKind.General)
///     .WithDocuments("end-user certificate", "end-use certificate");
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ControlTerms
{
    private ControlTerms(bool prohibits, EconomyScope destinations, ValueList<ControlledItem> items)
    {
        Prohibits = prohibits;
        Destinations = destinations;
        Items = items;
    }

    /// <summary>Whether it prohibits; otherwise it asks for a licence.</summary>
    public bool Prohibits { get; }

    /// <summary>The destinations that it is on.</summary>
    public EconomyScope Destinations { get; }

    /// <summary>The items that it is on, in order of code; none if it is on all items, whatever their classification.</summary>
    public ValueList<ControlledItem> Items { get; }

    /// <summary>Whether it is on all items, whatever their classification.</summary>
    public bool IsOnAllItems => Items.Count == 0;

    /// <summary>A further condition without which it does not apply, such as a military end use; null if there is none.</summary>
    public Condition<ProposedExport>? Condition { get; private init; }

    /// <summary>Whether releases of technology to foreign nationals within the territory are covered.</summary>
    public bool CoversDeemedExports { get; private init; }

    /// <summary>Whether exports from other economies, of items that originate in this one, are covered.</summary>
    public bool CoversReexports { get; private init; }

    /// <summary>Whether transfers within other economies, of items that originate in this one, are covered.</summary>
    public bool CoversInCountryTransfers { get; private init; }

    /// <summary>Which items made in other economies are covered; null if none are.</summary>
    public ForeignMadeRule? ForeignMade { get; private init; }

    /// <summary>Whether it reaches beyond the territory of its economy.</summary>
    public bool IsExtraterritorial => CoversReexports || CoversInCountryTransfers || ForeignMade is not null;

    /// <summary>The kinds of licence that can be applied for, in order; none if the text is silent or it prohibits.</summary>
    public ValueList<LicenceKind> AcceptedLicences { get; private init; } = [];

    /// <summary>The documents that an application must have, in the order of the text.</summary>
    public ValueList<string> Documents { get; private init; } = [];

    /// <summary>How applications are decided on; of several whose conditions are met the first counts.</summary>
    public ValueList<LicenceReviewRule> ReviewRules { get; private init; } = [];

    /// <summary>The exceptions from it.</summary>
    public ValueList<LicenceExemption> Exemptions { get; private init; } = [];

    /// <summary>The terms that ask for a licence.</summary>
    /// <param name="destinations">The destinations.</param>
    /// <param name="items">The items; none for all items, whatever their classification.</param>
    /// <exception cref="ArgumentException">A code occurs twice, or the codes are of several lists.</exception>
    public static ControlTerms RequireLicence(EconomyScope destinations, params IEnumerable<ControlledItem> items) =>
        Create(false, destinations, items);

    /// <summary>The terms that prohibit.</summary>
    /// <param name="destinations">The destinations.</param>
    /// <param name="items">The items; none for all items, whatever their classification.</param>
    /// <exception cref="ArgumentException">A code occurs twice, or the codes are of several lists.</exception>
    public static ControlTerms Prohibit(EconomyScope destinations, params IEnumerable<ControlledItem> items) =>
        Create(true, destinations, items);

    /// <summary>The same terms, applying only where a condition is met.</summary>
    /// <param name="condition">The condition.</param>
    public ControlTerms WithCondition(Condition<ProposedExport> condition) => this with { Condition = Require.Given(condition) };

    /// <summary>The same terms, reaching as far as is said here.</summary>
    /// <param name="deemedExports">Whether releases of technology to foreign nationals are covered.</param>
    /// <param name="reexports">Whether exports from other economies, of items that originate in this one, are.</param>
    /// <param name="inCountryTransfers">Whether transfers within other economies, of items that originate in this one, are.</param>
    /// <param name="foreignMade">Which items made in other economies are; null for none.</param>
    public ControlTerms WithReach(
        bool deemedExports = false, bool reexports = false, bool inCountryTransfers = false,
        ForeignMadeRule? foreignMade = null) => this with
        {
            CoversDeemedExports = deemedExports,
            CoversReexports = reexports,
            CoversInCountryTransfers = inCountryTransfers,
            ForeignMade = foreignMade,
        };

    /// <summary>The same terms with the kinds of licence that can be applied for.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <exception cref="ArgumentException">The terms prohibit, so that there is no licence to apply for; or a kind is none.</exception>
    public ControlTerms WithAcceptedLicences(params IEnumerable<LicenceKind> kinds)
    {
        ValueList<LicenceKind> own = [.. Require.Given(kinds).Distinct().Order()];
        if (Prohibits)
            throw new ArgumentException("What is prohibited has no licence to apply for.", nameof(kinds));
        return own.All(Enum.IsDefined)
            ? this with { AcceptedLicences = own }
            : throw new ArgumentException("Not a kind of licence.", nameof(kinds));
    }

    /// <summary>The same terms with the documents that an application must have.</summary>
    /// <param name="documents">The documents; each once.</param>
    /// <exception cref="ArgumentException">A document is empty or occurs twice.</exception>
    public ControlTerms WithDocuments(params IEnumerable<string> documents)
    {
        ValueList<string> own = ValueList.From(Require.Given(documents).Select(document => Require.Text(document, nameof(documents))));
        return own.Distinct(StringComparer.Ordinal).Count() == own.Count
            ? this with { Documents = own }
            : throw new ArgumentException("Each document is given once.", nameof(documents));
    }

    /// <summary>The same terms with how applications are decided on.</summary>
    /// <param name="reviews">The reviews, in the order in which they count.</param>
    public ControlTerms WithReviewRules(params IEnumerable<LicenceReviewRule> reviews) => this with { ReviewRules = Require.Each(reviews) };

    /// <summary>The same terms with exceptions from them.</summary>
    /// <param name="exceptions">The exceptions.</param>
    public ControlTerms WithExemptions(params IEnumerable<LicenceExemption> exceptions) =>
        this with { Exemptions = Require.Each(exceptions) };

    /// <summary>"licence for 1C902, 1C903 to all economies", "prohibition of all items to US".</summary>
    public override string ToString()
    {
        string items = IsOnAllItems ? "all items" : string.Join(", ", Items.Select(item => item.Code.ToString()));
        string where = Condition is null ? "" : $" where {Condition}";
        return $"{(Prohibits ? "prohibition of" : "licence for")} {items} to {Destinations}{where}";
    }

    private static ControlTerms Create(bool prohibits, EconomyScope destinations, IEnumerable<ControlledItem> items)
    {
        ArgumentNullException.ThrowIfNull(destinations);
        ValueList<ControlledItem> own = [.. Require.Each(items).OrderBy(item => item.Code)];
        if (own.Select(item => item.Code).Distinct().Count() != own.Count)
            throw new ArgumentException("Each code is given once.", nameof(items));
        return own.Select(item => item.Code.List.Key).Distinct(StringComparer.Ordinal).Count() <= 1
            ? new(prohibits, destinations, own)
            : throw new ArgumentException("A control is on the items of one list.", nameof(items));
    }
}
