using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ImportControls;

/// <summary>Whether an import control lets an entry in, and what it still demands.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ImportControlAnswer
{
    internal ImportControlAnswer(
        ImportControl control, ImportControlState state, ValueList<Condition<CustomsEntry>> needs, ValueList<OpenFact> reasons)
    {
        Control = control;
        State = state;
        Needs = needs;
        Reasons = reasons;
    }

    /// <summary>The control.</summary>
    public ImportControl Control { get; }

    /// <summary>Whether it lets the goods in.</summary>
    public ImportControlState State { get; }

    /// <summary>Whether that is known.</summary>
    public bool IsCertain => State != ImportControlState.Open;

    /// <summary>The states that are possible: the state itself if it is certain; allowed and refused if it is open.</summary>
    public ValueList<ImportControlState> Possible => IsCertain ? [State] : [ImportControlState.Allowed, ImportControlState.Refused];

    /// <summary>
    /// What it demands and is not met, or not known to be, each of which is required: "(document N853 or document C640)". Empty where
    /// nothing is missing, and where nothing would help.
    /// </summary>
    public ValueList<Condition<CustomsEntry>> Needs { get; }

    /// <summary>The missing facts, each once; empty if the answer is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>"Veterinary control: open, needs (document N853 or document C640)".</summary>
    public override string ToString()
    {
        string state = State switch
        {
            ImportControlState.NotConcerned => "not concerned",
            ImportControlState.Allowed => "allowed",
            ImportControlState.Refused => "refused",
            _ => "open",
        };
        string needs = Needs.Count > 0 ? $", needs {string.Join("; ", Needs)}" : "";
        return $"{Control.Name}: {state}{needs}";
    }
}
