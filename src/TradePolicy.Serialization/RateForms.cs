namespace TradePolicy.Serialization;

/// <summary>Duty rates, and what suspensions leave of them, as JSON: an object with one member that says of which kind the rate is.</summary>
internal static class RateForms
{
    private const string Free = "free";

    /// <summary>A rate.</summary>
    internal static JsonForm<DutyRate> Rate { get; } = Form.Custom(
        at => Term!.Read(at) is { IsSubtracted: false } term ? term.Rate : throw at.FailAsAWhole("Only a part of a sum is subtracted."),
        (to, rate) => Term!.Write(to, CompoundTerm.Added(rate)));

    // A rate or, within a sum, a rate that is subtracted.
    private static readonly JsonForm<CompoundTerm> Term = Form.Custom(
        at =>
        {
            if (!at.IsString)
                return Kind!.Read(at);
            return at.String() == Free ? CompoundTerm.Added(DutyRate.Free) : throw at.Fail($"A duty rate is {Free}, or an object with one of {Kind!.Expected}.");
        },
        (to, term) =>
        {
            if (term is { IsSubtracted: false, Rate: FreeOfDuty })
                to.String(Free);
            else
                Kind!.Write(to, term);
        });

    private static readonly JsonForm<ComponentDuty> Component = Form.Object<ComponentDuty>("a duty on a part of the goods", members =>
    {
        var rate = members.Required("rate", Form.Percentage, duty => duty.Rate);
        var of = members.Required("of", Form.Text, duty => duty.Component);
        return found => ComponentDuty.Of(found.Get(rate), found.Get(of));
    });

    private static readonly JsonForm<SpecificDuty> Specific = Form.Object<SpecificDuty>("a specific duty", members =>
    {
        var amount = members.Required("amount", MoneyForms.Money, duty => duty.Amount);
        var per = members.Required("per", MoneyForms.Quantity, duty => duty.Per);
        return found => SpecificDuty.Of(found.Get(amount), found.Get(per));
    });

    private static readonly JsonForm<DutyPerDegreeUnder> PerDegree = Form.Object<DutyPerDegreeUnder>("a duty per degree", members =>
    {
        var amount = members.Required("amount", MoneyForms.Money, duty => duty.PerDegree.Amount);
        var per = members.Required("per", MoneyForms.Quantity, duty => duty.PerDegree.Per);
        var under = members.Required("under", Form.Decimal, duty => duty.Under);
        return found => DutyPerDegreeUnder.Of(found.Get(amount), found.Get(per), found.Get(under));
    });

    private static readonly JsonForm<ReferencedDuty> Referenced = Form.Object<ReferencedDuty>("a reference", members =>
    {
        var text = members.Required("text", Form.Text, duty => duty.Text);
        var provisions = members.ListOrNone("provisions", Form.Text, duty => duty.Provisions);
        return found => ReferencedDuty.Of(found.Get(text), found.Get(provisions));
    });

    private static readonly ObjectForm<CompoundTerm> Kind = Form.Object<CompoundTerm>("a duty rate", members =>
    {
        void Of<TRate, TValue>(string member, JsonForm<TValue> form, Func<TRate, TValue> get, Func<TValue, DutyRate> make)
            where TRate : DutyRate =>
            members.Kind(
                member, form, term => term is { IsSubtracted: false, Rate: TRate rate } ? (true, get(rate)) : (false, default!), value => CompoundTerm.Added(make(value)));

        Of<AdValorem, Percentage>("adValorem", Form.Percentage, duty => duty.Rate, AdValorem.Of);
        Of<ComponentDuty, ComponentDuty>("component", Component, duty => duty, duty => duty);
        Of<FlatDuty, Money>("flat", MoneyForms.Money, duty => duty.Amount, FlatDuty.Of);
        Of<SpecificDuty, SpecificDuty>("specific", Specific, duty => duty, duty => duty);
        Of<DutyPerDegreeUnder, DutyPerDegreeUnder>("perDegreeUnder", PerDegree, duty => duty, duty => duty);
        Of<CompoundDuty, IReadOnlyList<CompoundTerm>>("sum", Form.List(Term), duty => duty.Terms, terms => CompoundDuty.Of(terms));
        members.Kind("minus", Rate, term => (term.IsSubtracted, term.Rate), CompoundTerm.Subtracted);
        Of<CappedDuty, CappedDuty>("capped", Bounded<CappedDuty>(duty => duty.Duty, duty => duty.Cap, CappedDuty.Of), duty => duty, duty => duty);
        Of<FlooredDuty, FlooredDuty>("floored", Bounded<FlooredDuty>(duty => duty.Duty, duty => duty.Floor, FlooredDuty.Of), duty => duty, duty => duty);
        Of<TopUpDuty, Percentage>("topUpTo", Form.Percentage, duty => duty.Floor, TopUpDuty.To);
        Of<ApplicableSubheadingDuty, IReadOnlyList<string>>(
            "applicableSubheading",
            Form.List(Form.Text),
            duty => duty.Subheadings,
            named => named.Count > 0 ? ApplicableSubheadingDuty.In(named) : ApplicableSubheadingDuty.Any);
        Of<ReferencedDuty, ReferencedDuty>("referenced", Referenced, duty => duty, duty => duty);
        Of<TextOnlyDuty, string>("text", Form.Text, duty => duty.Text, TextOnlyDuty.Of);
        return members.OneKind();
    });

    private static readonly JsonForm<SuspensionEffect<DutyRate>> SwitchedOff = ActForms.SwitchedOff<DutyRate>(", or an object with retains or pointsOff");

    private static readonly JsonForm<SuspensionEffect<DutyRate>> Remainder = Form.Object<SuspensionEffect<DutyRate>>("the effect of a suspension", members =>
    {
        members.Kind<RetainedRate, DutyRate>(
            "retains",
            Rate,
            retained => retained.Rate,
            rate => RetainedRate.Of(rate as AdValorem ?? throw new ArgumentException("A suspension retains an ad valorem rate.")));
        members.Kind<PointsOff, PercentagePoints>("pointsOff", Form.Points, off => off.Points, PointsOff.Of);
        return members.OneKind("A suspension has one effect: retains or pointsOff.");
    });

    /// <summary>What a suspension does to a rate.</summary>
    internal static JsonForm<SuspensionEffect<DutyRate>> Effect { get; } = Form.Custom(
        at => at.IsString ? SwitchedOff.Read(at) : Remainder.Read(at),
        (to, effect) => (effect is RetainedRate or PointsOff ? Remainder : SwitchedOff).Write(to, effect));

    /// <summary>Acts on a rate.</summary>
    internal static JsonForm<LegalAct> Acts { get; } = ActForms.On(Rate, Effect);

    private static ObjectForm<TDuty> Bounded<TDuty>(Func<TDuty, DutyRate> rate, Func<TDuty, DutyRate> bound, Func<DutyRate, DutyRate, TDuty> make) =>
        Form.Object<TDuty>("a bounded duty", members =>
        {
            var bounded = members.Required("rate", Rate, rate);
            var by = members.Required("by", Rate, bound);
            return found => make(found.Get(bounded), found.Get(by));
        });
}
