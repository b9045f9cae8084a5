namespace TradePolicy;

/// <summary>A value of any type behind a reference, so that null can mean that there is none.</summary>
internal sealed record Boxed<T>(T Value)
    where T : notnull;
