namespace TradePolicy;

/// <summary>
/// An act that suspends a provision for a window. It lies above every enactment of the provision, whenever that
/// became known: an act that changes a suspended value changes what will revive. Over nothing it gives nothing.
/// </summary>
/// <typeparam name="T">What the provision holds.</typeparam>
public sealed record Suspension<T> : LegalAct
    where T : notnull
{
    internal Suspension(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        SuspensionEffect<T> effect,
        string? pinpoint,
        IEnumerable<LegalView>? views)
        : base(key, provision, instrument, pinpoint, views)
    {
        Effect = Require.Given(effect);
        Window = WithBegin(window);
    }

    /// <summary>The window of the suspension.</summary>
    public LegalWindow Window { get; }

    /// <summary>What the suspension leaves of the value beneath it.</summary>
    public SuspensionEffect<T> Effect { get; }

    /// <inheritdoc />
    public override string Verb => "suspends";

    internal override LegalBound Begin => Window.Start;

    private protected override string Content() => $"({Effect}) {Window}";
}
