namespace TradePolicy.Serialization;

/// <summary>Duty rates, and the effects of suspensions on them, as JSON:
/// an object with one member that names the kind of the rate.</summary>
internal static class RateForms
{
    private const string Free = "free";
    private const string Minus = "minus";

    /// <summary>A rate.</summary>
    internal static JsonForm<DutyRate> Rate { get; } = Form.Repeated(Form.Custom(
        at => Term!.Read(at) is { IsSubtracted: false } term ? term.Rate : throw at.FailAsAWhole("Only a part of a sum is subtracted."),
        (to, rate) => Term!.Write(to, CompoundTerm.Added(rate)),
        schema => SchemaNode.AnyOf(
            SchemaNode.Words(Free), Kind!.Describe(schema).With("properties", [(Minus, SchemaNode.Never)]))));

    // A rate or, within a sum, a rate that is subtracted.
    private static readonly JsonForm<CompoundTerm> Term = Form.TextOr(
        Form.ByName(
            (_, text) => text == Free ? CompoundTerm.Added(DutyRate.Free) : null,
            _ => Free,
            (_, _) => $"A duty rate is {Free}, or an object with one of {Kind!.Expected}.",
            static _ => SchemaNode.Words(Free)),
        Form.Deferred(() => Kind!),
        term => term is { IsSubtracted: false, Rate: FreeOfDuty });

    private static readonly JsonForm<ComponentDuty> Component = Form.Object<ComponentDuty>("a duty on a part of the goods", members =>
    {
        var rate = members.Required("rate", Form.Percentage, duty => duty.Rate);
        var of = members.Required("of", Form.Text, duty => duty.Component);
        return members.CreatedBy(ComponentDuty.Of, rate, of);
    });

    private static readonly JsonForm<SpecificDuty> Specific = Form.Object<SpecificDuty>("a specific duty", members =>
    {
        var amount = members.Required("amount", MoneyForms.Money, duty => duty.Amount);
        var per = members.Required("per", MoneyForms.Quantity, duty => duty.Per);
        return members.CreatedBy(SpecificDuty.Of, amount, per);
    });

    private static readonly JsonForm<DutyPerDegreeUnder> PerDegree = Form.Object<DutyPerDegreeUnder>("a duty per degree", members =>
    {
        var amount = members.Required("amount", MoneyForms.Money, duty => duty.PerDegree.Amount);
        var per = members.Required("per", MoneyForms.Quantity, duty => duty.PerDegree.Per);
        var under = members.Required("under", Form.Decimal, duty => duty.Under);
        return members.CreatedBy(DutyPerDegreeUnder.Of, amount, per, under);
    });

    private static readonly JsonForm<ReferencedDuty> Referenced = Form.Object<ReferencedDuty>("a reference", members =>
    {
        var text = members.Required("text", Form.Text, duty => duty.Text);
        var provisions = members.OptionalList("provisions", Form.Text, duty => duty.Provisions);
        return members.CreatedBy(ReferencedDuty.Of, text, provisions);
    });

    private static readonly JsonForm<PriceStep> Step = Form.Object<PriceStep>("a step by price", members =>
    {
        var atLeast = members.Required("atLeast", MoneyForms.Money, step => step.AtLeast);
        var rate = members.Required("rate", Rate, step => step.Rate);
        return members.CreatedBy(PriceStep.Of, atLeast, rate);
    });

    private static readonly JsonForm<EntryPriceDuty> ByPrice = Form.Object<EntryPriceDuty>("a duty by price", members =>
    {
        var per = members.Required("per", MoneyForms.Quantity, duty => duty.Per);
        var steps = members.List("steps", Step, duty => duty.Steps);
        return members.CreatedBy(EntryPriceDuty.Of, per, steps);
    });

    private static readonly ObjectForm<CompoundTerm> Kind = Form.Object<CompoundTerm>("a duty rate", members =>
    {
        void Of<TRate, TValue>(string member, JsonForm<TValue> form, Func<TRate, TValue> get, Func<TValue, DutyRate> make)
            where TRate : DutyRate =>
            members.Kind(
                member, form, term => term is { IsSubtracted: false, Rate: TRate rate } ? (true, get(rate)) : (false, default!),
                value => CompoundTerm.Added(make(value)));

        void Whole<TRate>(string member, JsonForm<TRate> form)
            where TRate : DutyRate => Of<TRate, TRate>(member, form, duty => duty, duty => duty);

        KindMember<CompoundTerm, Percentage> TopUp(string member, bool countsGeneralRate, Func<Percentage, DutyRate> make) => members.Kind(
            member, Form.Percentage,
            term => term is { IsSubtracted: false, Rate: TopUpDuty duty } && duty.CountsGeneralRate == countsGeneralRate
                ? (true, duty.Floor) : (false, default),
            value => CompoundTerm.Added(make(value)));

        Of<AdValorem, Percentage>("adValorem", Form.Percentage, duty => duty.Rate, AdValorem.Of);
        Whole<ComponentDuty>("component", Component);
        Of<FlatDuty, Money>("flat", MoneyForms.Money, duty => duty.Amount, FlatDuty.Of);
        Whole<SpecificDuty>("specific", Specific);
        Whole<DutyPerDegreeUnder>("perDegreeUnder", PerDegree);
        Of<CompoundDuty, IReadOnlyList<CompoundTerm>>("sum", Form.List(Term), duty => duty.Terms, terms => CompoundDuty.Of(terms));
        members.Kind(Minus, Rate, term => (term.IsSubtracted, term.Rate), CompoundTerm.Subtracted);
        Whole<CappedDuty>("capped", Bounded<CappedDuty>(duty => duty.Duty, duty => duty.Cap, CappedDuty.Of));
        Whole<FlooredDuty>("floored", Bounded<FlooredDuty>(duty => duty.Duty, duty => duty.Floor, FlooredDuty.Of));
        TopUp("topUpTo", countsGeneralRate: false, TopUpDuty.To);
        TopUp("topUpToWithGeneralRate", countsGeneralRate: true, TopUpDuty.ToWithGeneralRate).Since(1);
        members.Kind(
            "byPrice", ByPrice, term => term is { IsSubtracted: false, Rate: EntryPriceDuty duty } ? (true, duty) : (false, default!),
            CompoundTerm.Added).Since(1);
        Of<ApplicableSubheadingDuty, IReadOnlyList<string>>(
            "applicableSubheading", Form.List(Form.Text), duty => duty.Subheadings,
            named => named.Count > 0 ? ApplicableSubheadingDuty.In(named) : ApplicableSubheadingDuty.Any);
        Whole<ReferencedDuty>("referenced", Referenced);
        Of<TextOnlyDuty, string>("text", Form.Text, duty => duty.Text, TextOnlyDuty.Of);
        return members.OneKind();
    });

    private static readonly JsonForm<SuspensionEffect<DutyRate>> SwitchedOff = ActForms.SwitchedOff<DutyRate>(
        ", or an object with retains or pointsOff");

    private static readonly JsonForm<SuspensionEffect<DutyRate>> Remainder = Form.Object<SuspensionEffect<DutyRate>>(
        "the effect of a suspension", members =>
        {
            members.Kind<RetainedRate, DutyRate>(
                "retains", Rate, retained => retained.Rate,
                rate => RetainedRate.Of(rate as AdValorem ?? throw new ArgumentException("A suspension retains an ad valorem rate.")));
            members.Kind<PointsOff, PercentagePoints>("pointsOff", Form.Points, off => off.Points, PointsOff.Of);
            return members.OneKind("A suspension has one effect: retains or pointsOff.");
        });

    /// <summary>The effect of a suspension on a rate.</summary>
    internal static JsonForm<SuspensionEffect<DutyRate>> Effect { get; } = Form.TextOr(
        SwitchedOff, Remainder, effect => effect is not (RetainedRate or PointsOff));

    /// <summary>Acts on a rate.</summary>
    internal static JsonForm<LegalAct> Acts { get; } = ActForms.On("a duty rate", Rate, Effect);

    private static ObjectForm<TDuty> Bounded<TDuty>(
        Func<TDuty, DutyRate> rate, Func<TDuty, DutyRate> bound, Func<DutyRate, DutyRate, TDuty> make) =>
        Form.Object<TDuty>("a bounded duty", members =>
        {
            var bounded = members.Required("rate", Rate, rate);
            var by = members.Required("by", Rate, bound);
            return members.CreatedBy(make, bounded, by);
        });
}
