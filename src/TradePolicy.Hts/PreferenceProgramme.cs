using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>
/// A preference programme, for which the special column has rates: its symbol (the special programme indicator of general note 3(c)(i) to
/// the schedule), the economies whose goods it is for, and the general note under which they qualify.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PreferenceProgramme
{
    private static readonly FrozenDictionary<string, PreferenceProgramme> Known = All()
        .ToFrozenDictionary(programme => programme.Symbol, StringComparer.Ordinal);

    private PreferenceProgramme(string symbol, string name, string law, EconomyScope? origins)
    {
        Symbol = symbol;
        Name = name;
        Law = law;
        Origins = origins;
    }

    /// <summary>The symbols that occur, in ordinal order.</summary>
    public static IReadOnlyList<PreferenceProgramme> Predefined { get; } =
        [.. Known.Values.OrderBy(programme => programme.Symbol, StringComparer.Ordinal)];

    /// <summary>The symbol: "AU", "A+".</summary>
    public string Symbol { get; }

    /// <summary>The name: "United States-Australia Free Trade Agreement".</summary>
    public string Name { get; }

    /// <summary>The provision that says which goods qualify: "general note 28".</summary>
    public string Law { get; }

    /// <summary>
    /// The economies whose goods it is for, if the agreement names them; null if a list that changes, or the nature of the
    /// goods, decides. Goods of the United States and inputs of other parties count as the general note says.
    /// </summary>
    public EconomyScope? Origins { get; }

    /// <summary>The programme with a symbol. For an unknown symbol, a programme with the symbol as its name.</summary>
    /// <param name="symbol">The symbol: one or two upper-case letters, possibly followed by + or *.</param>
    /// <exception cref="ArgumentException">The symbol is empty.</exception>
    public static PreferenceProgramme Of(string symbol)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        return Known.TryGetValue(symbol, out PreferenceProgramme? known)
            ? known : new(symbol, $"Special programme {symbol}", "general note 3(c)(i)", null);
    }

    /// <summary>"AU: United States-Australia Free Trade Agreement".</summary>
    public override string ToString() => $"{Symbol}: {Name}";

    /// <summary>
    /// The condition for the rate. A claim says that the goods qualify. If a list of beneficiaries or the nature of the goods decides,
    /// which the export does not contain, a fact must also say so; without it the claim is open.
    /// </summary>
    internal Condition<CustomsEntry> Requirement => Origins is null
        ? Condition<CustomsEntry>.AllOf(EntryCondition.Claim(Symbol), EntryCondition.Fact($"qualifies for {Symbol} under {Law}"))
        : EntryCondition.Claim(Symbol);

    private static IEnumerable<PreferenceProgramme> All() =>
    [
        Listed("A", "Generalized System of Preferences", "general note 4"),
        Listed("A*", "Generalized System of Preferences, but for certain beneficiaries", "general note 4(d)"),
        Listed("A+", "Generalized System of Preferences, least-developed beneficiaries only", "general note 4(b)"),
        Listed("B", "Automotive Products Trade Act", "general note 5"),
        Listed("C", "Agreement on Trade in Civil Aircraft", "general note 6"),
        Listed("D", "African Growth and Opportunity Act", "general note 16"),
        Listed("E", "Caribbean Basin Economic Recovery Act", "general note 7"),
        Listed("E*", "Caribbean Basin Economic Recovery Act, but for certain articles", "general note 7"),
        Listed("J", "Andean Trade Preference Act", "general note 11"),
        Listed("J*", "Andean Trade Preference Act, but for certain articles", "general note 11"),
        Listed("K", "Agreement on Trade in Pharmaceutical Products", "general note 13"),
        Listed("L", "Uruguay Round Concessions on Intermediate Chemicals for Dyes", "general note 14"),
        Listed("NP", "Nepal Preference Program", "19 U.S.C. 4454"),
        Listed("R", "United States-Caribbean Basin Trade Partnership Act", "general note 17"),
        Of("AU", "United States-Australia Free Trade Agreement", "general note 28", "AU"),
        Of("BH", "United States-Bahrain Free Trade Agreement Implementation Act", "general note 30", "BH"),
        Of("CA", "North American Free Trade Agreement, goods of Canada", "general note 12", "CA"),
        Of("CL", "United States-Chile Free Trade Agreement", "general note 26", "CL"),
        Of("CO", "United States-Colombia Trade Promotion Agreement Implementation Act", "general note 34", "CO"),
        Of("IL", "United States-Israel Free Trade Area", "general note 8", "IL"),
        Of("JO", "United States-Jordan Free Trade Area Implementation Act", "general note 18", "JO"),
        Of("JP", "United States-Japan Trade Agreement", "general note 36", "JP"),
        Of("KR", "United States-Korea Free Trade Agreement Implementation Act", "general note 33", "KR"),
        Of("MA", "United States-Morocco Free Trade Agreement Implementation Act", "general note 27", "MA"),
        Of("MX", "North American Free Trade Agreement, goods of Mexico", "general note 12", "MX"),
        Of("OM", "United States-Oman Free Trade Agreement Implementation Act", "general note 31", "OM"),
        Of("P", "Dominican Republic-Central America-United States Free Trade Agreement", "general note 29", "CR", "DO", "GT", "HN", "NI",
            "SV"),
        Of("P+", "Dominican Republic-Central America-United States Free Trade Agreement, certain goods", "general note 29", "CR", "DO",
            "GT", "HN", "NI", "SV"),
        Of("PA", "United States-Panama Trade Promotion Agreement Implementation Act", "general note 35", "PA"),
        Of("PE", "United States-Peru Trade Promotion Agreement Implementation Act", "general note 32", "PE"),
        Of("S", "United States-Mexico-Canada Agreement", "general note 11", "CA", "MX"),
        Of("S+", "United States-Mexico-Canada Agreement, certain goods", "general note 11", "CA", "MX"),
        Of("SG", "United States-Singapore Free Trade Agreement", "general note 25", "SG"),
    ];

    private static PreferenceProgramme Listed(string symbol, string name, string law) => new(symbol, name, law, null);

    private static PreferenceProgramme Of(string symbol, string name, string law, params string[] economies) =>
        new(symbol, name, law, EconomyScope.Of(economies.Select(code => Economy.Parse(code))));
}
