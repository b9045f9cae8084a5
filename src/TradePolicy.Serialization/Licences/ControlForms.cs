using TradePolicy.ExportControls;
using TradePolicy.Licences;

namespace TradePolicy.Serialization;

/// <summary>Export controls with their terms as JSON.</summary>
internal static class ControlForms
{
    internal static WordForm<LicenceKind> Kinds { get; } = Form.Words(
        ("single", LicenceKind.Single), ("multipleUse", LicenceKind.MultipleUse), ("general", LicenceKind.General));

    internal static WordForm<LicensingPolicy> Policies { get; } = Form.Words(
        ("caseByCase", LicensingPolicy.CaseByCase),
        ("presumptionOfApproval", LicensingPolicy.PresumptionOfApproval),
        ("presumptionOfDenial", LicensingPolicy.PresumptionOfDenial),
        ("denial", LicensingPolicy.Denial));

    private static readonly JsonForm<CriticalMineral> Mineral = Form.TextOf(
        CriticalMineral.Parse, mineral => mineral.Symbol,
        static _ => SchemaNode.Words([.. CriticalMineral.All.Select(mineral => mineral.Symbol)]));

    private static readonly JsonForm<ControlledItem> Item = Form.Object<ControlledItem>("a controlled item", members =>
    {
        var code = members.Required("code", ControlCodeForms.Code, item => item.Code);
        var description = members.Optional("description", Form.Text, item => item.Description);
        var indicatedBy = members.OptionalList("indicatedBy", ScopeForms.Code, item => item.RelatedCommodities);
        var minerals = members.OptionalList("minerals", Mineral, item => item.Minerals);
        return members.CreatedBy(ControlledItem.Of, code, description)
            .Then(indicatedBy, (item, codes) => item.WithRelatedCommodities(codes))
            .Then(minerals, (item, named) => item.WithMinerals(named));
    });

    private static readonly JsonForm<ForeignMadeRule> Foreign = Form.Object<ForeignMadeRule>("a rule on items made elsewhere", members =>
    {
        var leastContent = members.Optional("leastContent", Form.Percentage, rule => rule.MinimumContent);
        var technology = members.Flag("productsOfTechnology", rule => rule.CoversProductsOfTechnology);
        return members.CreatedBy(ForeignMadeRule.Of, leastContent, technology);
    });

    private static readonly JsonForm<LicenceReviewRule> Review = Form.Object<LicenceReviewRule>("a review", members =>
    {
        var policy = members.Required("policy", Policies, review => review.Policy);
        var condition = members.Optional("condition", ExportConditionForms.Condition, review => review.Condition);
        return members.CreatedBy(LicenceReviewRule.Of, policy, condition);
    });

    private static readonly JsonForm<LicenceExemption> Exception = Form.Object<LicenceExemption>("an exception", members =>
    {
        var name = members.Required("name", Form.Text, exception => exception.Name);
        var condition = members.Required("condition", ExportConditionForms.Condition, exception => exception.Condition);
        return members.CreatedBy(LicenceExemption.Of, name, condition);
    });

    internal static JsonForm<ControlTerms> Terms { get; } = Form.Object<ControlTerms>("the terms of an export control", members =>
    {
        var prohibits = members.Flag("prohibits", terms => terms.Prohibits);
        var items = members.OptionalList("items", Item, terms => terms.Items);
        var destinations = members.Required("destinations", ScopeForms.Economies, terms => terms.Destinations);
        var condition = members.Optional("condition", ExportConditionForms.Condition, terms => terms.Condition);
        var deemedExports = members.Flag("deemedExports", terms => terms.CoversDeemedExports);
        var reexports = members.Flag("reexports", terms => terms.CoversReexports);
        var transfers = members.Flag("inCountryTransfers", terms => terms.CoversInCountryTransfers);
        var foreignMade = members.Optional("foreignMade", Foreign, terms => terms.ForeignMade);
        var accepts = members.OptionalList("accepts", Kinds, terms => terms.AcceptedLicences);
        var documents = members.OptionalList("documents", Form.Text, terms => terms.Documents);
        var reviews = members.OptionalList("reviews", Review, terms => terms.ReviewRules);
        var exceptions = members.OptionalList("exceptions", Exception, terms => terms.Exemptions);
        Factory<ControlTerms> begun = members.CreatedBy(
            (to, bans, listed) => bans ? ControlTerms.Prohibit(to, listed) : ControlTerms.RequireLicence(to, listed),
            destinations, prohibits, items);
        Factory<ControlTerms> reaching = found => begun(found).WithReach(
            found.Get(deemedExports), found.Get(reexports), found.Get(transfers), found.Get(foreignMade));
        return reaching.Then(documents, (terms, asked) => terms.WithDocuments(asked))
            .Then(reviews, (terms, policies) => terms.WithReviewRules(policies))
            .Then(exceptions, (terms, named) => terms.WithExemptions(named))
            .ThenIfAny(accepts, (terms, kinds) => terms.WithAcceptedLicences(kinds))
            .ThenIfStated(condition, (terms, where) => terms.WithCondition(where));
    });

    internal static JsonForm<ExportControl> Control { get; } = Form.Object<ExportControl>("an export control", members =>
    {
        var key = members.Required("key", Form.Key, control => control.Key);
        var title = members.Required("title", Form.Text, control => control.Name);
        var imposedBy = members.Required("imposedBy", Form.Economy, control => control.ImposedBy);
        var threats = members.OptionalList("threats", MeasureForms.Threat, control => control.Threats);
        var acts = members.List("acts", ActForms.On("the terms of an export control", Terms), control => control.History.Acts);
        return members.WithContext(key, found => found.Get(acts) is { Count: > 0 } made
            ? ExportControl.Create(found.Get(key), found.Get(imposedBy), found.Get(title), made).WithThreats(found.Get(threats))
            : ExportControl.Threatened(found.Get(key), found.Get(imposedBy), found.Get(title), found.Get(threats)));
    });
}
