using System.Diagnostics;

namespace TradePolicy.Licences;

/// <summary>
/// What an exporter applies for: under which regime, which kind of licence, which goods, for whom, to what end, with which
/// documents. It may be incomplete; <see cref="Gaps"/> says what it lacks.
/// </summary>
/// <example><code>
/// LicenceApplication.Create("A-2025-017", LicensingRegimes.ChinaDualUse, LicenceKind.Single,
///         [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Quantity.Of(500m, MeasurementUnit.Kilogram))])
///     .With(TradeParty.Of("Magnetfabrik Bonn GmbH", Economy.Parse("DE"), TradePartyRole.EndUser))
///     .WithEndUse("traction motors for passenger cars")
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record LicenceApplication
{
    private LicenceApplication(
        string reference,
        LicensingRegime regime,
        LicenceKind kind,
        ValueList<LicensedGoods> goods,
        ValueList<TradeParty> parties,
        string? endUse,
        IEnumerable<string> documents)
    {
        Regime = Require.Given(regime);
        Reference = Require.Text(reference);
        Kind = regime.ValidityRuleFor(kind).Kind;
        Goods = goods;
        Parties = parties;
        EndUse = Require.TextOrNone(endUse);
        Documents = [.. LicenceTexts.Of(documents).Distinct()];
        CheckEndUsers(kind, parties);
    }

    /// <summary>The reference by which applicant and authority know it.</summary>
    public string Reference { get; }

    /// <summary>The regime under which it is made.</summary>
    public LicensingRegime Regime { get; }

    /// <summary>The kind of licence that is applied for.</summary>
    public LicenceKind Kind { get; }

    /// <summary>The goods, line by line.</summary>
    public ValueList<LicensedGoods> Goods { get; }

    /// <summary>The parties, in the order given.</summary>
    public ValueList<TradeParty> Parties { get; }

    /// <summary>What the goods are to be used for; null where it is not stated.</summary>
    public string? EndUse { get; }

    /// <summary>The documents that are enclosed, by name, in the order given.</summary>
    public ValueList<string> Documents { get; }

    /// <summary>Those who are to use the goods.</summary>
    public IEnumerable<TradeParty> EndUsers => Parties.Where(party => party.Role == TradePartyRole.EndUser);

    /// <summary>Whether nothing is lacking.</summary>
    public bool IsComplete => Gaps.Count == 0;

    /// <summary>What the application lacks by the rules of its regime: documents, parties, the end use. Empty where it is complete.</summary>
    public IReadOnlyList<ApplicationGap> Gaps =>
    [
        .. Regime.RequiredRoles.Where(role => Parties.All(party => party.Role != role)).Select(role =>
            new ApplicationGap(ApplicationGapKind.Party, LicenceWords.Of(role), $"no {LicenceWords.Of(role)} is named")),
        .. EndUse is null ? [new ApplicationGap(ApplicationGapKind.EndUse, "end use", "the end use is not stated")] : Array.Empty<ApplicationGap>(),
        .. Regime.Documents.Where(document => document.Kinds.Contains(Kind) && !Documents.Contains(document.Name)).Select(document =>
            new ApplicationGap(ApplicationGapKind.Document, document.Name, $"the {document.Name} is not enclosed ({document.Citation})")),
    ];

    /// <summary>An application.</summary>
    /// <param name="reference">The reference by which it is known.</param>
    /// <param name="regime">The regime under which it is made.</param>
    /// <param name="kind">The kind of licence, one that the regime grants.</param>
    /// <param name="goods">The goods, at least one line, each line number once.</param>
    /// <param name="parties">The parties, each once; a single licence has one end user at most.</param>
    /// <param name="endUse">What the goods are to be used for, where it is stated.</param>
    /// <param name="documents">The documents that are enclosed, by the names that the regime uses.</param>
    /// <exception cref="ArgumentException">A text is empty, the regime grants no licence of that kind, there are no goods or two
    /// with one line number, a party is named twice, or a single licence names two end users.</exception>
    public static LicenceApplication Create(
        string reference,
        LicensingRegime regime,
        LicenceKind kind,
        IEnumerable<LicensedGoods> goods,
        IEnumerable<TradeParty>? parties = null,
        string? endUse = null,
        IEnumerable<string>? documents = null) =>
        new(reference, regime, kind, CheckedGoods(goods), CheckedParties(parties ?? []), endUse, documents ?? []);

    /// <summary>The same with a further party.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">It is named already, or is a second end user of a single licence.</exception>
    public LicenceApplication With(TradeParty party) => Create(Reference, Regime, Kind, Goods, Parties.Append(party), EndUse, Documents);

    /// <summary>The same with a further document.</summary>
    /// <param name="document">The document, by the name that the regime uses.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public LicenceApplication WithDocument(string document) => Create(Reference, Regime, Kind, Goods, Parties, EndUse, Documents.Append(document));

    /// <summary>The same with the end use stated.</summary>
    /// <param name="endUse">What the goods are to be used for.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public LicenceApplication WithEndUse(string endUse) => Create(Reference, Regime, Kind, Goods, Parties, Require.Text(endUse), Documents);

    /// <summary>"A-2025-017: single licence under Dual-use items (China)".</summary>
    public override string ToString() => $"{Reference}: {LicenceWords.Of(Kind)} licence under {Regime.Name}";

    internal static ValueList<LicensedGoods> CheckedGoods(IEnumerable<LicensedGoods> goods)
    {
        ValueList<LicensedGoods> own = Require.Each(goods);
        if (own.Count == 0)
            throw new ArgumentException("A licence is of at least one line of goods.", nameof(goods));
        return own.DistinctBy(line => line.Line).Count() == own.Count
            ? own
            : throw new ArgumentException("Each line of goods has a number of its own.", nameof(goods));
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
            throw new ArgumentException($"A single licence is for one end user, and {endUsers} are named. Apply for one licence each, or for a general licence.", nameof(parties));
    }
}
