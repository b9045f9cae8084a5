namespace TradePolicy.Data;

/// <summary>Something that the data leave out, and what it touches.</summary>
public sealed record KnownGap
{
    internal KnownGap(string text, params string[] touches)
    {
        Message = text;
        AffectedKeys = ValueList.Create<string>(touches);
    }

    /// <summary>What is left out, in words.</summary>
    public string Message { get; }

    /// <summary>
    /// The keys of the tariffs, export controls and measures whose answers it touches; empty if what is left out is
    /// itself one of these.
    /// </summary>
    public ValueList<string> AffectedKeys { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Message;
}
