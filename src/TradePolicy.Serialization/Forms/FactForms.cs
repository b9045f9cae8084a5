namespace TradePolicy.Serialization;

/// <summary>Facts that leave an answer open, as their sentences.</summary>
internal static class FactForms
{
    internal static JsonForm<OpenFact> Fact { get; } = Form.Made(Form.Text, OpenFact.Stated, fact => fact.Message);
}
