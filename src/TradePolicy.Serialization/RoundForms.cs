namespace TradePolicy.Serialization;

/// <summary>Rounds of negotiations as JSON.</summary>
internal static class RoundForms
{
    private static readonly WordForm<NegotiationFormat> Formats = Form.Words(
        ("talks", NegotiationFormat.Talks), ("call", NegotiationFormat.Call), ("summit", NegotiationFormat.Summit));

    private static readonly JsonForm<DelegationMember> Member = Form.Object<DelegationMember>("a member of a delegation", members =>
    {
        var name = members.Required("name", Form.Text, member => member.Name);
        var office = members.Optional("office", Form.Text, member => member.Office);
        var head = members.Flag("head", member => member.IsHead);
        return found => DelegationMember.Of(found.Get(name), found.Get(office), found.Get(head));
    });

    private static readonly JsonForm<Delegation> Delegation = Form.Object<Delegation>("a delegation", members =>
    {
        var party = members.Required("party", Form.Economy, delegation => delegation.Party);
        var people = members.List("members", Member, delegation => delegation.Members);
        return found => TradePolicy.Delegation.Of(found.Get(party), found.Get(people));
    });

    private static readonly JsonForm<RoundOutcome> Outcome = Form.Object<RoundOutcome>("an outcome", members =>
    {
        var what = members.Required("what", Form.Text, outcome => outcome.What);
        var published = members.Required("published", TimeForms.Publication, outcome => outcome.Published);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, outcome => outcome.Evidence);
        return found => RoundOutcome.Of(found.Get(what), found.Get(published), found.Get(evidence));
    });

    internal static JsonForm<NegotiationRound> Round { get; } = Form.Object<NegotiationRound>("a round", members =>
    {
        var key = members.Required("key", Form.Text, round => round.Key);
        var title = members.Required("title", Form.Text, round => round.Title);
        var format = members.Required("format", Formats, round => round.Format);
        var place = members.Optional("place", Form.Text, round => round.Place);
        var zone = members.Required("zone", Form.Zone, round => round.Zone);
        var firstDay = members.Required("firstDay", Form.Date, round => round.FirstDay);
        var lastDay = members.Required("lastDay", Form.Date, round => round.LastDay);
        var announced = members.Required("announced", TimeForms.Publication, round => round.Announced);
        var follows = members.ListOrNone("follows", Form.Text, round => round.Follows);
        var delegations = members.ListOrNone("delegations", Delegation, round => round.Delegations);
        var agenda = members.ListOrNone("agenda", Form.Text, round => round.Agenda);
        var outcome = members.Optional("outcome", Outcome, round => round.Outcome);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, round => round.Evidence);
        return found =>
        {
            NegotiationRound round = NegotiationRound
                .Create(
                    found.Get(key),
                    found.Get(title),
                    found.Get(format),
                    found.Get(place),
                    found.Get(zone),
                    found.Get(firstDay),
                    found.Get(lastDay),
                    found.Get(announced))
                .After(found.Get(follows))
                .Between(found.Get(delegations))
                .On(found.Get(agenda));
            if (found.Get(outcome) is { } reached)
                round = round.With(reached);
            return found.Get(evidence) is { } graded ? round.With(graded) : round;
        };
    });
}
