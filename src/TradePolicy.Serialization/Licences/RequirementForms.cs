using TradePolicy.ExportControls;

namespace TradePolicy.Serialization;

/// <summary>
/// Licence requirements as JSON, for others to read. They are written and not read: whether a licence is needed follows
/// from the export and the controls, which are.
/// </summary>
internal static class RequirementForms
{
    private static readonly WordForm<LicenceNeed> Needs = Form.Words(
        ("notRequired", LicenceNeed.NotRequired),
        ("required", LicenceNeed.Required),
        ("prohibited", LicenceNeed.Prohibited),
        ("indeterminate", LicenceNeed.Indeterminate));

    private static readonly JsonForm<ControlAnswer> Control = Form.WriteOnly<ControlAnswer>("the answer of a control", members =>
    {
        members.Required("control", Form.Text, answer => answer.Control);
        members.Required("title", Form.Text, answer => answer.Name);
        AddNeed(members, answer => answer.Need, answer => answer.Possible);
        members.OptionalList("policies", ControlForms.Policies, answer => answer.Policies);
        members.Optional("exception", Form.Text, answer => answer.Exemption);
        members.OptionalList("instruments", InstrumentForms.Reference, answer => answer.Instruments);
        AddMissing(members, answer => answer.Reasons);
    });

    internal static JsonForm<LicenceRequirement> Requirement { get; } =
        Form.WriteOnly<LicenceRequirement>("a licence requirement", members =>
    {
        members.Required("export", ExportForms.Export, requirement => requirement.Export);
        members.Required("at", Form.Instant, requirement => requirement.At);
        members.Required("view", ActForms.View, requirement => requirement.View);
        AddNeed(members, requirement => requirement.Need, requirement => requirement.Possible);
        AddMissing(members, requirement => requirement.Reasons);
        members.OptionalList("accepts", ControlForms.Kinds, requirement => requirement.AcceptedLicences);
        members.OptionalList("documents", Form.Text, requirement => requirement.Documents);
        members.List("controls", Control, requirement => requirement.Controls);
    });

    // The possible needs are listed if there is more than one.
    private static void AddNeed<T>(MemberTable<T> members, Func<T, LicenceNeed> need, Func<T, IReadOnlyList<LicenceNeed>> possible)
    {
        members.Required("need", Needs, need);
        members.OptionalList("possible", Needs, answer => possible(answer) is { Count: > 1 } several ? several : []);
    }

    private static void AddMissing<T>(MemberTable<T> members, Func<T, IReadOnlyList<OpenFact>> missing) =>
        members.OptionalList("missing", FactForms.Fact, missing);
}
