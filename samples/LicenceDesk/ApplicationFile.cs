using Samples;
using TradePolicy;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>The CSV of applications: one line of goods each, under one of the regimes that the library supplies.</summary>
internal static class ApplicationFile
{
    private static readonly string[] Required = ["application", "regime", "kind", "code", "exporter"];

    private static readonly string[] Optional =
        ["description", "quantity", "unit", "value", "currency", "consignee", "end_user", "destination", "end_use", "documents"];

    // The control list of the codes of each regime.
    private static readonly Dictionary<string, ControlList> Lists = new()
    {
        [LicensingRegimes.ChinaDualUse.Key] = ControlList.China,
        [LicensingRegimes.UnitedStatesEar.Key] = ControlList.UnitedStates,
        [LicensingRegimes.UnitedKingdomStandardIndividual.Key] = ControlList.UnitedKingdom,
    };

    private static readonly Dictionary<string, LicensingRegime> Regimes =
        LicensingRegimes.All.Where(regime => Lists.ContainsKey(regime.Key)).ToDictionary(regime => regime.Key);

    private static readonly Dictionary<string, LicenceKind> Kinds = new()
    {
        ["single"] = LicenceKind.Single,
        ["multiple-use"] = LicenceKind.MultipleUse,
        ["general"] = LicenceKind.General,
    };

    internal static Dictionary<string, LicenceApplication> Read(TextReader reader, List<LineProblem> problems)
    {
        Dictionary<string, LicenceApplication> applications = new(StringComparer.Ordinal);
        foreach (CsvRow<LicenceApplication> row in new CsvTable("applications", reader, Required, Optional).Read(line =>
            {
                LicenceApplication application = ApplicationOf(line);
                return applications.TryAdd(application.Reference, application)
                    ? application
                    : throw new FormatException($"application: '{application.Reference}' is on an earlier line");
            }))
        {
            if (LineProblem.Of("applications", row) is { } problem)
                problems.Add(problem);
        }

        return applications;
    }

    private static LicenceApplication ApplicationOf(CsvLine line)
    {
        LicensingRegime regime = line.Word("regime", Regimes);
        ControlCode code = ControlCode.Parse(line.Field("code"), Lists[regime.Key]);
        LicenceApplication application = LicenceApplication
            .Create(line.Field("application"), regime, line.Word("kind", Kinds), [GoodsOf(line, code)])
            .WithParties(PartiesOf(line, regime))
            .WithDocuments(line.Listed("documents"));
        return line.Given("end_use") is { } endUse ? application.WithEndUse(endUse) : application;
    }

    private static LicensedGoods GoodsOf(CsvLine line, ControlCode code) => (line.QuantityOrNone(), line.MoneyOrNone()) switch
    {
        ({ } quantity, var value) => LicensedGoods.Of(1, code, quantity, value, description: line.Given("description")),
        (null, { } value) => LicensedGoods.ByValue(1, code, value, description: line.Given("description")),
        _ => LicensedGoods.WithoutLimit(1, code, description: line.Given("description")),
    };

    private static IEnumerable<TradeParty> PartiesOf(CsvLine line, LicensingRegime regime)
    {
        yield return TradeParty.Of(line.Field("exporter"), regime.Economy, TradePartyRole.Exporter);
        TradePartyRole receives = regime.RequiredRoles.Contains(TradePartyRole.UltimateConsignee)
            ? TradePartyRole.UltimateConsignee
            : TradePartyRole.Consignee;
        foreach ((string column, TradePartyRole role) in new[] { ("consignee", receives), ("end_user", TradePartyRole.EndUser) })
        {
            foreach (string name in line.Listed(column))
                yield return TradeParty.Of(name, Economy.Parse(line.Field("destination")), role);
        }
    }
}
