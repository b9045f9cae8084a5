using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// One of the rates that are open to an entry: the ordinary rate, a preference, a suspension, a quota, an end use. It says what must be
/// claimed and shown for it, and what is then owed with the additional duties and the remedies that go with it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyOption
{
    internal DutyOption(
        Tariff tariff, ValueList<string> claims, ValueList<Condition<CustomsEntry>> needs, DutyAssessment asStated, DutyAssessment? ifMet)
    {
        Tariff = tariff;
        Claims = claims;
        Needs = needs;
        Assessment = asStated;
        AssessmentIfMet = ifMet;
        Amount = Owed(asStated);
        AmountIfMet = ifMet is null ? null : Owed(ifMet);
    }

    /// <summary>The tariff whose rate it is.</summary>
    public Tariff Tariff { get; }

    /// <summary>
    /// The claims that are made for it, in the order of its conditions: the preference code, the order number of a quota.
    /// </summary>
    public ValueList<string> Claims { get; }

    /// <summary>
    /// What it takes beside the claims and is not stated by the entry, each of which must be met: documents with their alternatives, an
    /// additional code, that the goods are within the quota. Empty if nothing is missing.
    /// </summary>
    public ValueList<Condition<CustomsEntry>> Needs { get; }

    /// <summary>The assessment of the entry with these claims in place of those of other options, and nothing else supposed.</summary>
    public DutyAssessment Assessment { get; }

    /// <summary>
    /// The assessment if all of <see cref="Needs"/> is met too, and no other document is presented than those that are stated or needed.
    /// Null if what the entry states excludes the option.
    /// </summary>
    public DutyAssessment? AssessmentIfMet { get; }

    /// <summary>
    /// The duties and the charges outside their total, without taxes; not known if a fact is missing, one of <see cref="Needs"/> or
    /// another.
    /// </summary>
    public DutyAmount Amount { get; }

    /// <summary>The same if all of <see cref="Needs"/> is met; null if what the entry states excludes the option.</summary>
    public DutyAmount? AmountIfMet { get; }

    /// <summary>Whether the option is open to the entry as stated, and its amount known.</summary>
    public bool IsCertain => Needs.Count == 0 && Amount.IsCertain;

    /// <summary>The amounts that are possible, as far as they can be listed: one if it is certain.</summary>
    public ValueList<Money> Possible => Amount.Possible;

    /// <summary>The facts that leave it open, each once: what it needs, then what its amount lacks. Empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons =>
        ValueList.From(Needs.SelectMany(need => NotMet(need, Assessment.Entry)).Concat(Amount.Reasons).Distinct());

    /// <summary>"uk/preference/1013: 0.00 GBP, claiming 300; needs document U088".</summary>
    public override string ToString()
    {
        string claimed = Claims.Count == 0 ? "" : $", claiming {string.Join(" and ", Claims)}";
        string needed = Needs.Count == 0 ? "" : $"; needs {string.Join("; ", Needs)}";
        return $"{Tariff.Key}: {AmountIfMet ?? Amount}{claimed}{needed}";
    }

    private static ValueList<OpenFact> NotMet(Condition<CustomsEntry> need, CustomsEntry entry)
    {
        ConditionAnswer answer = need.AnswerFor(entry);
        return answer.IsCertain ? [OpenFact.OfEntry($"{need}", $"{need} is needed and is not stated")] : answer.Reasons;
    }

    private static DutyAmount Owed(DutyAssessment assessment) =>
        assessment.Total.Combined(assessment.OtherCharges, static (duties, others) => duties + others);
}
