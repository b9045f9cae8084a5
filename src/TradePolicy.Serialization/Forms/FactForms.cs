namespace TradePolicy.Serialization;

/// <summary>Facts that leave an answer open, as their sentences.</summary>
internal static class FactForms
{
    internal static JsonForm<OpenFact> Fact { get; } = Form.Converted(Form.Text, OpenFact.Stated, fact => fact.Message);
}
