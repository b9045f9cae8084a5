namespace TradePolicy.Data;

/// <summary>A known gap in the data, and the tariffs and measures that it affects.</summary>
public sealed record KnownGap
{
    internal KnownGap(string text, params string[] touches)
    {
        Message = text;
        AffectedKeys = ValueList.Create<string>(touches);
    }

    /// <summary>The missing thing, in words.</summary>
    public string Message { get; }

    /// <summary>
    /// The keys of the tariffs, export controls and measures whose answers it affects; empty if the missing thing is
    /// itself a tariff, control or measure.
    /// </summary>
    public ValueList<string> AffectedKeys { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Message;
}
