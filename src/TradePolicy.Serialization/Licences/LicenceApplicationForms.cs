using TradePolicy.Licences;

namespace TradePolicy.Serialization;

/// <summary>Applications for export licences with their goods and parties as JSON. The regime is next to the application.</summary>
internal static class LicenceApplicationForms
{
    internal static WordForm<TradePartyRole> Roles { get; } = Form.Words(
        ("exporter", TradePartyRole.Exporter),
        ("consignee", TradePartyRole.Consignee),
        ("intermediateConsignee", TradePartyRole.IntermediateConsignee),
        ("ultimateConsignee", TradePartyRole.UltimateConsignee),
        ("purchaser", TradePartyRole.Purchaser),
        ("endUser", TradePartyRole.EndUser),
        ("agent", TradePartyRole.Agent),
        ("other", TradePartyRole.Other));

    internal static JsonForm<LicensedGoods> Goods { get; } = Form.Object<LicensedGoods>("a line of licensed goods", members =>
    {
        var line = members.Required("line", Form.Integer, goods => goods.Line);
        var controlCode = members.Required("controlCode", ControlCodeForms.Code, goods => goods.ControlCode);
        var commodity = members.Optional("commodity", ScopeForms.Code, goods => goods.Commodity);
        var description = members.Optional("description", Form.Text, goods => goods.Description);
        var quantity = members.Optional("quantity", MoneyForms.Quantity, goods => goods.Quantity);
        var value = members.Optional("value", MoneyForms.Money, goods => goods.Value);
        return members.CreatedBy(
            (number, controlled, traded, described, limit, worth) =>
                limit is not null ? LicensedGoods.Of(number, controlled, limit, worth, traded, described)
                : worth is not null ? LicensedGoods.ByValue(number, controlled, worth, traded, described)
                : LicensedGoods.WithoutLimit(number, controlled, traded, described),
            line, controlCode, commodity, description, quantity, value);
    });

    internal static JsonForm<TradeParty> Party { get; } = Form.Object<TradeParty>("a party", members =>
    {
        var name = members.Required("name", Form.Text, party => party.Name);
        var economy = members.Required("economy", Form.Economy, party => party.Economy);
        var role = members.Required("role", Roles, party => party.Role);
        return members.CreatedBy(TradeParty.Of, name, economy, role);
    });

    /// <summary>An application. Its regime is known when it is read.</summary>
    internal static JsonForm<LicenceApplication> Application { get; } = Form.Object<LicenceApplication>(
        "an application for a licence", members =>
        {
            var reference = members.Required("reference", Form.Text, application => application.Reference);
            var kind = members.Required("kind", ControlForms.Kinds, application => application.Kind);
            var goods = members.List("goods", Goods, application => application.Goods);
            var parties = members.OptionalList("parties", Party, application => application.Parties);
            var endUse = members.Optional("endUse", Form.Text, application => application.EndUse);
            var documents = members.OptionalList("documents", Form.Text, application => application.Documents);
            Factory<LicenceApplication> core = found => LicenceApplication.Create(
                found.Get(reference), found.At.Context<LicensingRegime>(), found.Get(kind), found.Get(goods));
            return core
                .ThenIfAny(parties, (application, named) => application.WithParties(named))
                .ThenIfStated(endUse, (application, use) => application.WithEndUse(use))
                .ThenIfAny(documents, (application, enclosed) => application.WithDocuments(enclosed));
        });
}
