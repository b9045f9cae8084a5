namespace TradePolicy.Hts;

/// <summary>A place in the text of a file, both counted from 1.</summary>
internal readonly record struct TextPosition(long Line, long Position);
