using TradePolicy.Negotiations;

namespace TradePolicy.Serialization;

/// <summary>Commitments of negotiations, and alleged breaches, as JSON.</summary>
internal static class NegotiationCommitmentForms
{
    private static readonly JsonForm<CommitmentTarget> Pace = Form.Object<CommitmentTarget>("a pace", members =>
    {
        var atLeast = members.Required("atLeast", Form.Decimal, pace => pace.Minimum);
        var unit = members.Required("unit", Form.Text, pace => pace.Unit);
        var per = members.Required("per", Form.CalendarLength, pace => pace.Per.Period);
        return members.CreatedBy(CommitmentTarget.Of, atLeast, unit, per);
    });

    internal static JsonForm<Commitment> Commitment { get; } = Form.Object<Commitment>("a commitment", members =>
    {
        var key = members.Required("key", Form.Key, commitment => commitment.Key);
        var by = members.Required("by", Form.Economy, commitment => commitment.Party);
        var what = members.Required("what", Form.Text, commitment => commitment.Summary);
        var during = members.Required("during", WindowForms.Window, commitment => commitment.During);
        var published = members.Required("published", TimeForms.Publication, commitment => commitment.Published);
        var shownBy = members.Required("shownBy", Form.Text, commitment => commitment.Verification);
        var pace = members.Optional("pace", Pace, commitment => commitment.Target);
        var round = members.Optional("round", Form.Key, commitment => commitment.Round);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, commitment => commitment.Evidence);
        return members.CreatedBy(TradePolicy.Negotiations.Commitment.Create, key, by, what, during, published, shownBy)
            .ThenIfStated(pace, (commitment, target) => commitment.With(target))
            .ThenIfStated(round, (commitment, origin) => commitment.WithRound(origin))
            .ThenIfStated(evidence, (commitment, graded) => commitment.With(graded));
    });

    /// <summary>An allegation, which is read about the statements of the record by their keys.</summary>
    internal static JsonForm<AllegedBreach> Allegation { get; } = Form.Object<AllegedBreach>("an allegation", members =>
    {
        var key = members.Required("key", Form.Key, allegation => allegation.Key);
        var by = members.Required("by", Form.Economy, allegation => allegation.AllegedBy);
        var against = members.Required("against", Form.Economy, allegation => allegation.Against);
        var commitment = members.Required("commitment", Form.Key, allegation => allegation.Commitment);
        var statement = members.Required("statement", StatementForms.Reference, allegation => allegation.Statement);
        var closedBy = members.Optional("closedBy", StatementForms.Reference, allegation => allegation.ClosedBy);
        return members.CreatedBy(AllegedBreach.Create, key, by, against, commitment, statement, closedBy);
    });
}
