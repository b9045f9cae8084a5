namespace TradePolicy;

/// <summary>What a text was read as: a duty rate, or the problem that kept it from being one. The text itself is kept.</summary>
public sealed record DutyRateParseResult
{
    private readonly DutyRate? rate;

    private DutyRateParseResult(string text, DutyRate? rate, DutyRateProblem? problem)
    {
        Text = text;
        this.rate = rate;
        Problem = problem;
    }

    /// <summary>The text as it was given, with all its dirt.</summary>
    public string Text { get; }

    /// <summary>Whether the text was read as a rate. A rate in words counts: it is a <see cref="TextOnlyDuty"/> or a <see cref="ReferencedDuty"/>.</summary>
    public bool IsParsed => rate is not null;

    /// <summary>The rate.</summary>
    /// <exception cref="InvalidOperationException">The text was not read.</exception>
    public DutyRate Rate => rate ?? throw new InvalidOperationException($"'{QuotedText.Cut(Text)}' was not read: {Problem} Ask IsRead, then Problem.");

    /// <summary>The problem; null where the text was read.</summary>
    public DutyRateProblem? Problem { get; }

    /// <summary>The rate, or the problem.</summary>
    public override string ToString() => rate?.ToString() ?? $"{Problem}";

    internal static DutyRateParseResult Of(string text, DutyRate rate) => new(text, rate, null);

    internal static DutyRateParseResult Of(string text, DutyRateProblem problem) => new(text, null, problem);
}
