using TradePolicy.Negotiations;

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
        return members.CreatedBy(DelegationMember.Of, name, office, head);
    });

    private static readonly JsonForm<Delegation> Delegation = Form.Object<Delegation>("a delegation", members =>
    {
        var party = members.Required("party", Form.Economy, delegation => delegation.Party);
        var people = members.List("members", Member, delegation => delegation.Members);
        return members.CreatedBy(TradePolicy.Negotiations.Delegation.Of, party, people);
    });

    private static readonly JsonForm<RoundOutcome> Outcome = Form.Object<RoundOutcome>("an outcome", members =>
    {
        var what = members.Required("what", Form.Text, outcome => outcome.Summary);
        var published = members.Required("published", TimeForms.Publication, outcome => outcome.Published);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, outcome => outcome.Evidence);
        return members.CreatedBy(RoundOutcome.Of, what, published, evidence);
    });

    internal static JsonForm<NegotiationRound> Round { get; } = Form.Object<NegotiationRound>("a round", members =>
    {
        var key = members.Required("key", Form.Key, round => round.Key);
        var title = members.Required("title", Form.Text, round => round.Name);
        var format = members.Required("format", Formats, round => round.Format);
        var place = members.Optional("place", Form.Text, round => round.Place);
        var zone = members.Required("zone", Form.Zone, round => round.Zone);
        var firstDay = members.Required("firstDay", Form.Date, round => round.FirstDay);
        var lastDay = members.Required("lastDay", Form.Date, round => round.LastDay);
        var announced = members.Required("announced", TimeForms.Publication, round => round.Announced);
        var follows = members.OptionalList("follows", Form.Text, round => round.PreviousRounds);
        var delegations = members.OptionalList("delegations", Delegation, round => round.Delegations);
        var agenda = members.OptionalList("agenda", Form.Text, round => round.Agenda);
        var outcome = members.Optional("outcome", Outcome, round => round.Outcome);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, round => round.Evidence);
        return members.CreatedBy(NegotiationRound.Create, key, title, format, firstDay, zone, announced)
            .Then(lastDay, (round, last) => round.WithLastDay(last))
            .ThenIfStated(place, (round, where) => round.WithPlace(where))
            .Then(follows, (round, earlier) => round.WithPreviousRounds(earlier))
            .Then(delegations, (round, met) => round.WithDelegations(met))
            .Then(agenda, (round, items) => round.WithAgenda(items))
            .ThenIfStated(outcome, (round, reached) => round.With(reached))
            .ThenIfStated(evidence, (round, graded) => round.With(graded));
    });
}
