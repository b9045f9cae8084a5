using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Evidence as JSON.</summary>
internal static class EvidenceCodec
{
    private static readonly JsonShape Shape = new("evidence", ["grade", "basis"], "except");

    private static readonly FrozenDictionary<string, EvidenceGrade> Grades = new Dictionary<string, EvidenceGrade>
    {
        ["confirmed"] = EvidenceGrade.Confirmed,
        ["inferred"] = EvidenceGrade.Inferred,
        ["unconfirmed"] = EvidenceGrade.Unconfirmed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Evidence Read(JsonInput input)
    {
        EvidenceGrade grade = default;
        string? basis = null;
        List<string> exceptions = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "grade": grade = input.Word(Grades); break;
                case "basis": basis = input.String(); break;
                default: exceptions = input.Array(input.String); break;
            }
        });
        return Evidence.Of(grade, basis!).Except(exceptions);
    }

    internal static void WriteOptional(JsonOutput output, Evidence? evidence)
    {
        if (evidence is null)
            return;
        output.Member("evidence", () => output.Object(() =>
        {
            output.Member("grade", Grades.First(word => word.Value == evidence.Grade).Key);
            output.Member("basis", evidence.Basis);
            output.OptionalArray("except", evidence.Exceptions, output.Value);
        }));
    }
}
