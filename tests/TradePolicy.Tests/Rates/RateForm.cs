namespace TradePolicy.Tests;

/// <summary>A form of rate in the published schedule: how often it occurs, how often of that in chapter 99, and an example.</summary>
internal sealed record RateForm(string Column, string Pattern, int Count, int InChapter99, string Example)
{
    public int InChapters1To98 => Count - InChapter99;
}
