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

    private static readonly JsonForm<ControlledItem> Item = Form.Object<ControlledItem>("a controlled item", members =>
    {
        var code = members.Required("code", ControlCodeForms.Code, item => item.Code);
        var description = members.Optional("description", Form.Text, item => item.Description);
        var indicatedBy = members.ListOrNone("indicatedBy", ScopeForms.Code, item => item.IndicatedBy);
        var minerals = members.ListOrNone("minerals", Form.TextOf(CriticalMineral.Parse, mineral => mineral.Symbol), item => item.Minerals);
        return found => ControlledItem.Of(found.Get(code), found.Get(description))
            .WithIndications(found.Get(indicatedBy))
            .OfMinerals(found.Get(minerals));
    });

    private static readonly JsonForm<ForeignMadeRule> Foreign = Form.Object<ForeignMadeRule>("a rule on items made elsewhere", members =>
    {
        var leastContent = members.Optional("leastContent", Form.Percentage, rule => rule.LeastContent);
        var technology = members.Flag("productsOfTechnology", rule => rule.CoversProductsOfTechnology);
        return found => ForeignMadeRule.Of(found.Get(leastContent), found.Get(technology));
    });

    private static readonly JsonForm<LicenceReview> Review = Form.Object<LicenceReview>("a review", members =>
    {
        var policy = members.Required("policy", Policies, review => review.Policy);
        var condition = members.Optional("condition", ExportConditionForms.Condition, review => review.Condition);
        return found => LicenceReview.Of(found.Get(policy), found.Get(condition));
    });

    private static readonly JsonForm<LicenceException> Exception = Form.Object<LicenceException>("an exception", members =>
    {
        var name = members.Required("name", Form.Text, exception => exception.Name);
        var condition = members.Required("condition", ExportConditionForms.Condition, exception => exception.Condition);
        return found => LicenceException.Of(found.Get(name), found.Get(condition));
    });

    private static readonly JsonForm<ControlTerms> Terms = Form.Object<ControlTerms>("the terms of an export control", members =>
    {
        var prohibits = members.Flag("prohibits", terms => terms.Prohibits);
        var items = members.ListOrNone("items", Item, terms => terms.Items);
        var destinations = members.Required("destinations", ScopeForms.Economies, terms => terms.Destinations);
        var condition = members.Optional("condition", ExportConditionForms.Condition, terms => terms.Condition);
        var deemedExports = members.Flag("deemedExports", terms => terms.CoversDeemedExports);
        var reexports = members.Flag("reexports", terms => terms.CoversReexports);
        var transfers = members.Flag("inCountryTransfers", terms => terms.CoversInCountryTransfers);
        var foreignMade = members.Optional("foreignMade", Foreign, terms => terms.ForeignMade);
        var accepts = members.ListOrNone("accepts", Kinds, terms => terms.AcceptedLicences);
        var documents = members.ListOrNone("documents", Form.Text, terms => terms.Documents);
        var reviews = members.ListOrNone("reviews", Review, terms => terms.Reviews);
        var exceptions = members.ListOrNone("exceptions", Exception, terms => terms.Exceptions);
        return found =>
        {
            EconomyScope to = found.Get(destinations);
            ControlTerms terms = found.Get(prohibits)
                ? ControlTerms.ProhibitionOf(to, found.Get(items))
                : ControlTerms.LicenceFor(to, found.Get(items));
            terms = terms.Reaching(found.Get(deemedExports), found.Get(reexports), found.Get(transfers), found.Get(foreignMade))
                .Asking(found.Get(documents))
                .Reviewing(found.Get(reviews))
                .Excepting(found.Get(exceptions));
            if (found.Get(accepts) is { Count: > 0 } kinds)
                terms = terms.Accepting(kinds);
            return found.Get(condition) is { } where ? terms.Where(where) : terms;
        };
    });

    internal static JsonForm<ExportControl> Control { get; } = Form.Object<ExportControl>("an export control", members =>
    {
        var key = members.Required("key", Form.Text, control => control.Key);
        var title = members.Required("title", Form.Text, control => control.Title);
        var imposedBy = members.Required("imposedBy", Form.Economy, control => control.ImposedBy);
        var threats = members.ListOrNone("threats", MeasureForms.Threat, control => control.Threats);
        var acts = members.List("acts", ActForms.On(Terms), control => control.History.Acts);
        return found =>
        {
            string own = found.Get(key);
            return ExportControl.Create(own, found.Get(imposedBy), found.Get(title), found.Get(acts, own), found.Get(threats));
        };
    });
}
