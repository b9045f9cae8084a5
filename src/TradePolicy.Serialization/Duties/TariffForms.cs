namespace TradePolicy.Serialization;

/// <summary>
/// Tariffs as JSON: the values without any act, and the acts on each provision, which are written under their
/// provision.
/// </summary>
/// <remarks>The word <c>yieldsTo</c> is that of stored documents. It stays, though the name in C# is plainer now.</remarks>
internal static class TariffForms
{
    private static readonly WordForm<DutyKind> Kinds = Form.Words(
        ("ordinary", DutyKind.Ordinary),
        ("preferential", DutyKind.Preferential),
        ("additional", DutyKind.Additional),
        ("antiDumping", DutyKind.AntiDumping),
        ("countervailing", DutyKind.Countervailing),
        ("fee", DutyKind.Fee),
        ("excise", DutyKind.Excise),
        ("valueAddedTax", DutyKind.ValueAddedTax));

    internal static JsonForm<DutyProgramme> Programme { get; } = Form.Repeated(Form.Object<DutyProgramme>("a programme", members =>
    {
        var key = members.Required("key", Form.Key, programme => programme.Key);
        var name = members.Required("name", Form.Text, programme => programme.Name);
        var kind = members.Required("kind", Kinds, programme => programme.Kind);
        return members.CreatedBy(DutyProgramme.Of, key, name, kind);
    }));

    internal static JsonForm<Stacking> Stacked { get; } = Form.Object<Stacking>("a way of stacking", members =>
    {
        var highestOf = members.Optional("highestOf", Form.Key, stacking => stacking.Family);
        var yieldsTo = members.OptionalList("yieldsTo", Form.Key, stacking => stacking.ReplacingProgrammes);
        var yieldsWhollyTo = members.OptionalList("yieldsWhollyTo", Form.Key, stacking => stacking.WhollyReplacingProgrammes)
            .Since(1);
        var headingIfReplaced = members.Optional("headingIfReplaced", Form.Text, stacking => stacking.HeadingIfReplaced);
        return members.CreatedBy(family => family is null ? Stacking.Cumulative : Stacking.HighestOf(family), highestOf)
            .ThenIfAny(yieldsTo, (stacking, programmes) => stacking.AndReplacedBy(programmes))
            .ThenIfAny(yieldsWhollyTo, (stacking, programmes) => stacking.AndWhollyReplacedBy(programmes))
            .ThenIfStated(headingIfReplaced, (stacking, heading) => stacking.DeclaredUnder(heading));
    });

    internal static JsonForm<ExemptionTerms> Terms { get; } = Form.Object<ExemptionTerms>("the terms of an exemption", members =>
    {
        var condition = members.Required("condition", EntryConditionForms.Condition, terms => terms.Condition);
        var chargedInstead = members.InVariants("chargedInstead", RateForms.Rate, terms => terms.Effect.SubstituteRate);
        var chargedOnlyOn = members.InVariants("chargedOnlyOn", Form.Text, terms => terms.Effect.ChargedPart);
        var exemptPart = members.InVariants("exemptPart", Form.Text, terms => terms.Effect.ExemptPart);
        var chargedOnContent = members.InVariants("chargedOnContent", Form.Text, terms => terms.Effect.ChargedContent).Since(1);
        var heading = members.Optional("heading", Form.Text, terms => terms.Heading);
        var headingBearsDuty = members.Flag("headingBearsDuty", terms => terms.HeadingBearsDuty).Since(1);
        return members.OneOf(
            "An exemption has one effect: chargedInstead, chargedOnlyOn (with exemptPart, if wanted), chargedOnContent, or none of them.",
            members.When([], found => WithEffect(found, null)),
            members.When([chargedInstead], found => WithEffect(found, ExemptionEffect.ChargedAt(found.Get(chargedInstead)))),
            members.When(
                [chargedOnlyOn], [exemptPart],
                found => WithEffect(found, ExemptionEffect.ChargedOnlyOn(found.Get(chargedOnlyOn), found.Get(exemptPart)))),
            members.When([chargedOnContent], found => WithEffect(found, ExemptionEffect.ChargedOnContent(found.Get(chargedOnContent)))));

        ExemptionTerms WithEffect(FoundMembers found, ExemptionEffect? effect) =>
            ExemptionTerms.Of(found.Get(condition), effect, found.Get(heading), found.Get(headingBearsDuty));
    });

    private static readonly JsonForm<Exemption> Exempted = Form.Object<Exemption>("an exemption", members =>
    {
        var key = members.Required("key", Form.Key, exemption => exemption.Key);
        var name = members.Required("name", Form.Text, exemption => exemption.Name);
        var terms = members.Optional("terms", Terms, exemption => InitialOrNone(exemption.Terms));
        var acts = members.OptionalList("acts", ActForms.On("the terms of an exemption", Terms), exemption => exemption.Terms.Acts);
        return members.WithContext(key, found => found.Get(terms) is { } initial
            ? Exemption.Create(found.Get(key), found.Get(name), initial, found.Get(acts))
            : Exemption.Create(found.Get(key), found.Get(name), found.Get(acts)));
    });

    internal static JsonForm<Tariff> Tariff { get; } = Form.Object<Tariff>("a tariff", members =>
    {
        var key = members.Required("key", Form.Key, tariff => tariff.Key);
        var programme = members.Required("programme", Programme, tariff => tariff.Programme);
        var imposedBy = members.Required("imposedBy", Form.Economy, tariff => tariff.ImposedBy);
        var origins = members.Required("origins", ScopeForms.Economies, tariff => InitialOrNone(tariff.Origins)!);
        var originActs = members.OptionalList("originActs", ActForms.On("economies", ScopeForms.Economies), tariff => tariff.Origins.Acts);
        var list = members.Optional("commodityList", CommodityListForms.Reference, tariff => tariff.CommodityList)
            .Since(1);
        var commodities = members.OmittedIf(
            CommodityScope.All, "commodities", ScopeForms.Commodities,
            tariff => tariff.CommodityList is null ? InitialOrNone(tariff.Commodities)! : CommodityScope.All);
        var commodityActs = members.OptionalList(
            "commodityActs", ActForms.On("goods", ScopeForms.Commodities),
            tariff => tariff.CommodityList is null ? tariff.Commodities.Acts : []);
        var stacking = members.OmittedIf(Stacking.Cumulative, "stacking", Stacked, tariff => InitialOrNone(tariff.Stacking)!);
        var stackingActs = members.OptionalList("stackingActs", ActForms.On("a way of stacking", Stacked), tariff => tariff.Stacking.Acts);
        var heading = members.Optional(
            "heading", Form.Text, tariff => InitialOrNone(tariff.Headings));
        var headingActs = members.OptionalList("headingActs", ActForms.On("a heading", Form.Text), tariff => tariff.Headings.Acts);
        var headingIfReached = members.Optional("headingIfReached", Form.Text, tariff => tariff.HeadingIfReached)
            .Since(1);
        var completeThrough = members.Optional("completeThrough", Form.Instant, tariff => tariff.CompleteThrough).Since(1);
        var requirement = members.Optional("requirement", EntryConditionForms.Condition, tariff => tariff.Requirement);
        var exemptions = members.OptionalList("exemptions", Exempted, tariff => tariff.Exemptions);
        var acts = members.List("acts", RateForms.Acts, tariff => tariff.Rates.Acts);
        const string NoOwnGoods = "A tariff has the goods of commodityList, or those of commodities and commodityActs.";
        members.Demands(NoOwnGoods, [list, commodities], []);
        members.Demands(NoOwnGoods, [list, commodityActs], []);
        return found =>
        {
            string own = found.Get(key);
            EconomyScope from = found.Get(origins);
            Tariff tariff = TradePolicy.Tariff.Create(
                own, found.Get(programme), found.Get(imposedBy), from, found.Get(acts, own),
                found.Get(completeThrough) is { } through ? Knowledge.Through(through) : null);
            // Each step lays a history anew, so there is none for what the tariff has already.
            if (found.Has(originActs))
                tariff = tariff.WithOrigins(from, found.Get(originActs, tariff.Origins.Provision));
            if (found.Has(commodities) || found.Has(commodityActs))
                tariff = tariff.WithCommodities(found.Get(commodities), found.Get(commodityActs, tariff.Commodities.Provision));
            if (found.Has(stacking) || found.Has(stackingActs))
                tariff = tariff.WithStacking(found.Get(stacking), found.Get(stackingActs, tariff.Stacking.Provision));
            if (found.Has(exemptions))
                tariff = tariff.WithExemptions(found.Get(exemptions));
            IReadOnlyList<LegalAct> onHeading = found.Get(headingActs, tariff.Headings.Provision);
            if (found.Get(heading) is { } declared)
                tariff = tariff.WithHeading(declared, onHeading);
            else if (onHeading.Count > 0)
                tariff = tariff.WithHeadings(onHeading);
            if (found.Get(list) is { } listed)
                tariff = tariff.WithCommodities(listed);
            if (found.Get(headingIfReached) is { } reached)
                tariff = tariff.WithHeadingIfReached(reached);
            return found.Get(requirement) is { } required ? tariff.WithRequirement(required) : tariff;
        };
    });

    internal static JsonForm<TariffGap> Gap { get; } = Form.Object<TariffGap>("a gap", members =>
    {
        var key = members.Key("key", Form.Key, gap => gap.Key);
        var message = members.Required("message", Form.Text, gap => gap.Message);
        var commodities = members.Required("commodities", ScopeForms.Commodities, gap => gap.Goods);
        var from = members.Optional("from", Form.Instant, gap => gap.From);
        var until = members.Optional("until", Form.Instant, gap => gap.Until);
        var fact = members.Optional("fact", Form.Text, gap => gap.Fact);
        Factory<TariffGap> begun = members.CreatedBy(TariffGap.Of, key, message, commodities)
            .ThenIfStated(fact, (gap, name) => gap.If(name));
        return found => begun(found).During(found.Get(from), found.Get(until));
    });

    internal static JsonForm<TariffCoverage> Coverage { get; } = Form.Object<TariffCoverage>("what the tariffs cover", members =>
    {
        var imposedBy = members.Key("imposedBy", Form.Economy, coverage => coverage.ImposedBy);
        var origins = members.Key("origins", ScopeForms.Economies, coverage => coverage.Origins);
        var programmes = members.OptionalList("programmes", Form.Key, coverage => coverage.Programmes);
        var completeFrom = members.Optional("completeFrom", Form.Instant, coverage => coverage.CompleteFrom);
        var completeUntil = members.Optional("completeUntil", Form.Instant, coverage => coverage.CompleteUntil);
        var gaps = members.OptionalList("gaps", Gap, coverage => coverage.Gaps);
        Factory<TariffCoverage> begun = members.CreatedBy(TariffCoverage.Of, imposedBy, origins)
            .ThenIfAny(programmes, (coverage, keys) => coverage.OfProgrammes(keys))
            .ThenIfAny(gaps, (coverage, missing) => coverage.Except(missing));
        return found => begun(found).During(found.Get(completeFrom), found.Get(completeUntil));
    });

    private static T? InitialOrNone<T>(Timeline<T> history)
        where T : class => history.TryGetInitialValue(out T? value) ? value : null;
}
