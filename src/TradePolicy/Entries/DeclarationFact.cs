using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A fact of the whole declaration is true, such as that it is a formal entry. It is true or false for all lines: one line that states it
/// is enough, and lines that contradict each other leave the condition open. An entry that is assessed alone is a declaration of one line.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DeclarationFact : Condition<CustomsEntry>
{
    internal DeclarationFact(string name, bool? ifNotStated)
    {
        Name = Require.Text(name);
        IfNotStated = ifNotStated;
    }

    /// <summary>The name of the fact.</summary>
    public string Name { get; }

    /// <summary>What counts if no line states it; null if the condition is open then.</summary>
    public bool? IfNotStated { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        IReadOnlyList<CustomsEntry> lines = Require.Given(subject).Declared;
        int isTrue = FirstOf(lines, stated: true), isFalse = FirstOf(lines, stated: false);
        return (isTrue, isFalse) switch
        {
            (0, 0) => IfNotStated is { } assumed
                ? ConditionAnswer.Of(assumed)
                : ConditionAnswer.Open(OpenFact.OfEntry(Name, $"it is not stated whether \"{Name}\" is true")),
            (_, 0) => ConditionAnswer.Met,
            (0, _) => ConditionAnswer.NotMet,
            _ => ConditionAnswer.Open(OpenFact.OfEntry(
                Name,
                $"line {isTrue} states that \"{Name}\" is true, and line {isFalse} that it is false; it is one fact of the declaration")),
        };
    }

    /// <summary>"formal entry", "formal entry (true if not stated)".</summary>
    public override string ToString() =>
        IfNotStated is { } assumed ? $"{Name} ({(assumed ? "true" : "false")} if not stated)" : Name;

    // The number of the first line that states it so; 0 if none does.
    private int FirstOf(IReadOnlyList<CustomsEntry> lines, bool stated)
    {
        for (int line = 0; line < lines.Count; line++)
        {
            if (lines[line].Facts.TryGetValue(Name, out bool own) && own == stated)
                return line + 1;
        }

        return 0;
    }
}
