using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// An application for an export licence: the regime, the kind of licence, the goods, the parties, the end use and the
/// documents. It may be incomplete; <see cref="Gaps"/> lists the missing parts.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// LicenceApplication.Create("A-2025-017", LicensingRegimes.ChinaDualUse, LicenceKind.Single,
///         [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Quantity.Of(500m, MeasurementUnit.Kilogram))])
///     .With(TradeParty.Of("Magnetfabrik Bonn GmbH", Economy.Parse("DE"), TradePartyRole.EndUser))
///     .WithEndUse("traction motors for passenger cars")
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceApplication
{
    private LicenceApplication(string reference, LicensingRegime regime, LicenceKind kind, IEnumerable<LicensedGoods> goods)
    {
        Regime = Require.Given(regime);
        Reference = Require.Text(reference);
        Kind = regime.ValidityRuleFor(kind).Kind;
        Goods = CheckedGoods(goods);
    }

    /// <summary>The reference that the applicant gives it.</summary>
    public string Reference { get; }

    /// <summary>The regime under which it is made.</summary>
    public LicensingRegime Regime { get; private init; }

    /// <summary>The kind of licence that is applied for.</summary>
    public LicenceKind Kind { get; }

    /// <summary>The goods, line by line.</summary>
    public ValueList<LicensedGoods> Goods { get; private init; }

    /// <summary>The parties, in the order given.</summary>
    public ValueList<TradeParty> Parties { get; private init; } = [];

    /// <summary>The end use of the goods; null if it is not stated.</summary>
    public string? EndUse { get; private init; }

    /// <summary>The documents that are enclosed, by name, in the order given.</summary>
    public ValueList<string> Documents { get; private init; } = [];

    /// <summary>The parties that will use the goods.</summary>
    public IEnumerable<TradeParty> EndUsers => Parties.Where(party => party.Role == TradePartyRole.EndUser);

    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Gaps.Count == 0;

    /// <summary>The parts that the rules of the regime require and the application lacks: documents, parties, the end use. Empty if it is
    /// complete.</summary>
    public IReadOnlyList<ApplicationGap> Gaps =>
    [
        .. Regime.RequiredRoles.Where(role => Parties.All(party => party.Role != role)).Select(role =>
            new ApplicationGap(ApplicationGapKind.Party, LicenceWords.Of(role), $"no {LicenceWords.Of(role)} is named")),
        .. EndUse is null
            ? [new ApplicationGap(ApplicationGapKind.EndUse, "end use", "the end use is not stated")]
            : Array.Empty<ApplicationGap>(),
        .. Regime.Documents.Where(document => document.Kinds.Contains(Kind) && !Documents.Contains(document.Name)).Select(document =>
            new ApplicationGap(ApplicationGapKind.Document, document.Name, $"the {document.Name} is not enclosed ({document.Citation})")),
    ];

    /// <summary>An application that names no parties, end use or documents yet.</summary>
    /// <param name="reference">The reference that the applicant gives it.</param>
    /// <param name="regime">The regime under which it is made.</param>
    /// <param name="kind">The kind of licence, one that the regime grants.</param>
    /// <param name="goods">The goods, at least one line, each line number once.</param>
    /// <exception cref="ArgumentException">The reference is empty, the regime grants no licence of that kind, or there are no goods
    /// or two with one line number.</exception>
    public static LicenceApplication Create(string reference, LicensingRegime regime, LicenceKind kind, IEnumerable<LicensedGoods> goods) =>
        new(reference, regime, kind, goods);

    /// <summary>The same application with a further party.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">It is named already, or is a second end user of a single licence.</exception>
    public LicenceApplication With(TradeParty party) => WithParties(Require.Given(party));

    /// <summary>The same application with further parties.</summary>
    /// <param name="parties">The parties.</param>
    /// <exception cref="ArgumentException">A party is named already, or is a second end user of a single licence.</exception>
    public LicenceApplication WithParties(params IEnumerable<TradeParty> parties)
    {
        ValueList<TradeParty> all = CheckedParties(Parties.Concat(Require.Given(parties)));
        CheckEndUsers(Kind, all);
        return this with { Parties = all };
    }

    /// <summary>The same application with further documents. A document that is enclosed already is not added again.</summary>
    /// <param name="documents">The documents, by the names that the regime uses.</param>
    /// <exception cref="ArgumentException">A name is empty or too long.</exception>
    public LicenceApplication WithDocuments(params IEnumerable<string> documents) =>
        this with { Documents = [.. Documents.Concat(LicenceTexts.Of(documents)).Distinct()] };

    /// <summary>The same application with the end use stated.</summary>
    /// <param name="endUse">The end use of the goods.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public LicenceApplication WithEndUse(string endUse) => this with { EndUse = Require.Text(endUse) };

    /// <summary>
    /// The same application under its regime as it is stated elsewhere: with a calendar that knows more years, or in another version.
    /// </summary>
    /// <param name="regime">The regime, of the same key.</param>
    /// <exception cref="ArgumentException">The regime is of another key, or grants no licence of the kind that is applied for.</exception>
    public LicenceApplication Under(LicensingRegime regime)
    {
        if (Require.Given(regime).Key != Regime.Key)
            throw new ArgumentException(
                $"'{QuotedText.Cut(Reference)}' is made under '{Regime.Key}', and '{regime.Key}' is another regime. Give '{Regime.Key}' as "
                + "it is stated elsewhere, or apply for a new licence.",
                nameof(regime));
        _ = regime.ValidityRuleFor(Kind);
        return this with { Regime = regime };
    }

    /// <summary>"A-2025-017: single licence under Dual-use items (China)".</summary>
    public override string ToString() => $"{Reference}: {LicenceWords.Of(Kind)} licence under {Regime.Name}";

    /// <summary>The same application with parts stated again; those that are null stay.</summary>
    internal LicenceApplication Restated(
        ValueList<LicensedGoods>? goods, ValueList<TradeParty>? parties, string? endUse, ValueList<string>? documents)
    {
        CheckEndUsers(Kind, parties ?? Parties);
        return this with
        {
            Goods = goods ?? Goods,
            Parties = parties ?? Parties,
            EndUse = endUse ?? EndUse,
            Documents = documents ?? Documents,
        };
    }

    internal static ValueList<LicensedGoods> CheckedGoods(IEnumerable<LicensedGoods> goods)
    {
        ValueList<LicensedGoods> own = Require.Each(goods);
        if (own.Count == 0)
            throw new ArgumentException("A licence has at least one line of goods.", nameof(goods));
        return own.DistinctBy(line => line.Line).Count() == own.Count
            ? own
            : throw new ArgumentException("Each line of goods has its own number.", nameof(goods));
    }

    internal static ValueList<TradeParty> CheckedParties(IEnumerable<TradeParty> parties)
    {
        ValueList<TradeParty> own = Require.Each(parties);
        return own.Distinct().Count() == own.Count
            ? own
            : throw new ArgumentException("A party is named once in a role.", nameof(parties));
    }

    internal static void CheckEndUsers(LicenceKind kind, ValueList<TradeParty> parties)
    {
        int endUsers = parties.Count(party => party.Role == TradePartyRole.EndUser);
        if (kind == LicenceKind.Single && endUsers > 1)
            throw new ArgumentException(
                $"A single licence is for one end user, and {endUsers} are named. Apply for one licence each, or for a general licence.",
                nameof(parties));
    }
}
