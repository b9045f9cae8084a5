using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>
/// Tariffs as JSON: what is so before and beneath any act, and the acts on each of its provisions, which stand under the
/// provision that they are on.
/// </summary>
internal static class TariffCodec
{
    private static readonly JsonShape Shape = new(
        "a tariff",
        ["key", "programme", "imposedBy", "origins", "acts"],
        "originActs", "commodities", "commodityActs", "stacking", "stackingActs", "heading", "headingActs", "requirement", "exemptions");

    private static readonly JsonShape ProgrammeShape = new("a programme", ["key", "name", "kind"]);
    private static readonly JsonShape StackingShape = new("a way of stacking", [], "highestOf", "yieldsTo");
    private static readonly JsonShape ExemptionShape = new("an exemption", ["key", "name"], "terms", "acts");
    private static readonly JsonShape TermsShape = new("the terms of an exemption", ["condition"], "chargedInstead", "chargedOnlyOn", "heading");

    private static readonly FrozenDictionary<string, DutyKind> Kinds = new Dictionary<string, DutyKind>
    {
        ["ordinary"] = DutyKind.Ordinary,
        ["preferential"] = DutyKind.Preferential,
        ["additional"] = DutyKind.Additional,
        ["antiDumping"] = DutyKind.AntiDumping,
        ["countervailing"] = DutyKind.Countervailing,
        ["fee"] = DutyKind.Fee,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ValueCodec<Stacking> StackingValues = new(ReadStacking, Write);
    private static readonly ValueCodec<string> HeadingValues = new(static input => input.String(), static (output, heading) => output.Value(heading));
    private static readonly ValueCodec<ExemptionTerms> TermsValues = new(ReadTerms, Write);

    internal static Tariff Read(JsonInput input)
    {
        string? key = null, heading = null;
        DutyProgramme? programme = null;
        Economy? imposedBy = null;
        EconomyScope? origins = null;
        CommodityScope commodities = CommodityScope.All;
        Stacking stacking = Stacking.Cumulative;
        Condition<CustomsEntry>? requirement = null;
        List<LegalAct> acts = [], originActs = [], commodityActs = [], stackingActs = [], headingActs = [];
        List<Exemption> exemptions = [];
        string Provision(string part) => (key ?? throw input.Fail("The key of a tariff stands before its acts.")) + part;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "programme": programme = ReadProgramme(input); break;
                case "imposedBy": imposedBy = Economy.Parse(input.String()); break;
                case "origins": origins = ScopeCodec.ReadOrigins(input); break;
                case "originActs": originActs = input.Array(() => ActCodec.Read(input, Provision("/origins"), ScopeCodec.Origins)); break;
                case "commodities": commodities = ScopeCodec.ReadCommodities(input); break;
                case "commodityActs": commodityActs = input.Array(() => ActCodec.Read(input, Provision("/commodities"), ScopeCodec.Commodities)); break;
                case "stacking": stacking = ReadStacking(input); break;
                case "stackingActs": stackingActs = input.Array(() => ActCodec.Read(input, Provision("/stacking"), StackingValues)); break;
                case "heading": heading = input.String(); break;
                case "headingActs": headingActs = input.Array(() => ActCodec.Read(input, Provision("/headings"), HeadingValues)); break;
                case "requirement": requirement = EntryConditionCodec.Read(input); break;
                case "exemptions": exemptions = input.Array(() => ReadExemption(input)); break;
                default: acts = input.Array(() => ActCodec.Read(input, Provision(""), RateCodec.Values)); break;
            }
        });
        Tariff tariff = Tariff.Create(key!, programme!, imposedBy!, origins!, acts)
            .From(origins!, originActs)
            .On(commodities, commodityActs)
            .Stacked(stacking, stackingActs)
            .Exempting(exemptions);
        tariff = heading is null ? tariff.DeclaredUnder(headingActs) : tariff.DeclaredUnder(heading, headingActs);
        return requirement is null ? tariff : tariff.Requiring(requirement);
    }

    internal static void Write(JsonOutput output, Tariff tariff) => output.Object(() =>
    {
        output.Member("key", tariff.Key);
        output.Member("programme", () => Write(output, tariff.Programme));
        output.Member("imposedBy", tariff.ImposedBy.Code);
        output.Member("origins", () => ScopeCodec.Write(output, tariff.Origins.InitialValue));
        output.OptionalArray("originActs", tariff.Origins.Acts, act => ActCodec.Write(output, act, ScopeCodec.Origins));
        if (!tariff.Commodities.InitialValue.Equals(CommodityScope.All))
            output.Member("commodities", () => ScopeCodec.Write(output, tariff.Commodities.InitialValue));
        output.OptionalArray("commodityActs", tariff.Commodities.Acts, act => ActCodec.Write(output, act, ScopeCodec.Commodities));
        if (!tariff.Stacking.InitialValue.Equals(Stacking.Cumulative))
            output.Member("stacking", () => Write(output, tariff.Stacking.InitialValue));
        output.OptionalArray("stackingActs", tariff.Stacking.Acts, act => ActCodec.Write(output, act, StackingValues));
        if (tariff.Headings.HasInitialValue)
            output.Member("heading", tariff.Headings.InitialValue);
        output.OptionalArray("headingActs", tariff.Headings.Acts, act => ActCodec.Write(output, act, HeadingValues));
        if (tariff.Requirement is { } requirement)
            output.Member("requirement", () => EntryConditionCodec.Write(output, requirement));
        output.OptionalArray("exemptions", tariff.Exemptions, exemption => Write(output, exemption));
        output.Array("acts", tariff.Rates.Acts, act => ActCodec.Write(output, act, RateCodec.Values));
    });

    internal static DutyProgramme ReadProgramme(JsonInput input)
    {
        string? key = null, name = null;
        DutyKind kind = default;
        input.Object(ProgrammeShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "name": name = input.String(); break;
                default: kind = input.Word(Kinds); break;
            }
        });
        return DutyProgramme.Of(key!, name!, kind);
    }

    internal static void Write(JsonOutput output, DutyProgramme programme) => output.Object(() =>
    {
        output.Member("key", programme.Key);
        output.Member("name", programme.Name);
        output.Member("kind", Kinds.First(word => word.Value == programme.Kind).Key);
    });

    private static Stacking ReadStacking(JsonInput input)
    {
        string? family = null;
        List<string> yieldsTo = [];
        input.Object(StackingShape, member =>
        {
            if (member == "highestOf")
                family = input.String();
            else
                yieldsTo = input.Array(input.String);
        });
        Stacking stacking = family is null ? Stacking.Cumulative : Stacking.HighestOf(family);
        return yieldsTo.Count == 0 ? stacking : stacking.AndYieldingTo(yieldsTo);
    }

    private static void Write(JsonOutput output, Stacking stacking) => output.Object(() =>
    {
        output.Optional("highestOf", stacking.Family);
        output.OptionalArray("yieldsTo", stacking.YieldsTo, output.Value);
    });

    private static Exemption ReadExemption(JsonInput input)
    {
        string? key = null, name = null;
        ExemptionTerms? terms = null;
        List<LegalAct> acts = [];
        input.Object(ExemptionShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "name": name = input.String(); break;
                case "terms": terms = ReadTerms(input); break;
                default: acts = input.Array(() => ActCodec.Read(input, key ?? throw input.Fail("The key of an exemption stands before its acts."), TermsValues)); break;
            }
        });
        return terms is null ? Exemption.Create(key!, name!, acts) : Exemption.Create(key!, name!, terms, acts);
    }

    private static void Write(JsonOutput output, Exemption exemption) => output.Object(() =>
    {
        output.Member("key", exemption.Key);
        output.Member("name", exemption.Name);
        if (exemption.Terms.HasInitialValue)
            output.Member("terms", () => Write(output, exemption.Terms.InitialValue));
        output.OptionalArray("acts", exemption.Terms.Acts, act => ActCodec.Write(output, act, TermsValues));
    });

    internal static ExemptionTerms ReadTerms(JsonInput input)
    {
        Condition<CustomsEntry>? condition = null;
        string? heading = null;
        List<ExemptionEffect> effects = [];
        input.Object(TermsShape, member =>
        {
            switch (member)
            {
                case "condition": condition = EntryConditionCodec.Read(input); break;
                case "heading": heading = input.String(); break;
                case "chargedInstead": effects.Add(ExemptionEffect.ChargedInstead(RateCodec.Read(input))); break;
                default: effects.Add(ExemptionEffect.ChargedOnlyOn(input.String())); break;
            }
        });
        return effects.Count <= 1
            ? ExemptionTerms.Of(condition!, effects.FirstOrDefault(), heading)
            : throw input.Fail("An exemption has one effect: chargedInstead, chargedOnlyOn, or neither.");
    }

    internal static void Write(JsonOutput output, ExemptionTerms terms) => output.Object(() =>
    {
        output.Member("condition", () => EntryConditionCodec.Write(output, terms.Condition));
        if (terms.Effect.Substitute is { } substitute)
            output.Member("chargedInstead", () => RateCodec.Write(output, substitute));
        output.Optional("chargedOnlyOn", terms.Effect.ChargedPart);
        output.Optional("heading", terms.Heading);
    });
}
