using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>
/// Licence requirements as JSON, for others to read. They are written and not read: whether a licence is needed follows
/// from the export and the controls, which are.
/// </summary>
internal static class RequirementCodec
{
    private static readonly FrozenDictionary<LicenceNeed, string> Needs = new Dictionary<LicenceNeed, string>
    {
        [LicenceNeed.NotRequired] = "notRequired",
        [LicenceNeed.Required] = "required",
        [LicenceNeed.Prohibited] = "prohibited",
        [LicenceNeed.Indeterminate] = "indeterminate",
    }.ToFrozenDictionary();

    internal static void Write(JsonOutput output, LicenceRequirement requirement) => output.Object(() =>
    {
        output.Member("export", () => ProposedExportCodec.Write(output, requirement.Export));
        output.Member("at", requirement.At);
        output.Member("view", ActCodec.Word(requirement.View));
        WriteNeed(output, requirement.Need, requirement.Possible);
        output.OptionalArray("missing", requirement.Missing, fact => output.Value(fact.Sentence));
        output.OptionalArray("accepts", requirement.AcceptedLicences, kind => output.Value(ControlCodec.Word(kind)));
        output.OptionalArray("documents", requirement.Documents, output.Value);
        output.Array("controls", requirement.Controls, control => Write(output, control));
    });

    private static void Write(JsonOutput output, ControlAnswer control) => output.Object(() =>
    {
        output.Member("control", control.Control);
        output.Member("title", control.Title);
        WriteNeed(output, control.Need, control.Possible);
        output.OptionalArray("policies", control.Policies, policy => output.Value(ControlCodec.Word(policy)));
        output.Optional("exception", control.Exception);
        output.OptionalArray("instruments", control.Instruments, instrument => output.Value(instrument.Key));
        output.OptionalArray("missing", control.Missing, fact => output.Value(fact.Sentence));
    });

    private static void WriteNeed(JsonOutput output, LicenceNeed need, ValueList<LicenceNeed> possible)
    {
        output.Member("need", Needs[need]);
        if (possible.Count > 1)
            output.Array("possible", possible, each => output.Value(Needs[each]));
    }
}
