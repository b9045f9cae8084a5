namespace TradePolicy;

/// <summary>A rate of the special column and the programmes for which it is: "Free (A+,AU,BH)".</summary>
public sealed class PreferentialRate : IEquatable<PreferentialRate>
{
    private PreferentialRate(DutyRate rate, IReadOnlyList<string> programmes)
    {
        Rate = rate;
        Programmes = programmes;
    }

    /// <summary>The rate.</summary>
    public DutyRate Rate { get; }

    /// <summary>
    /// The symbols of the programmes, in the order written, each once: "JP", "A+", "E*". None where the column names
    /// none and the rate is for whoever is entitled to the column at all.
    /// </summary>
    public IReadOnlyList<string> Programmes { get; }

    /// <summary>A rate for programmes.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="programmes">The symbols: one or two upper-case letters, which + or * may follow; each once.</param>
    /// <exception cref="ArgumentException">A symbol is none, or is there twice.</exception>
    public static PreferentialRate Of(DutyRate rate, params IEnumerable<string> programmes)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(programmes);
        string[] symbols = [.. programmes];
        if (Array.Find(symbols, symbol => !ProgrammeList.IsSymbol(symbol)) is { } none)
            throw new ArgumentException($"'{ShownText.Cut(none)}' is not the symbol of a programme; expected one or two upper-case letters and perhaps + or *, such as A+.", nameof(programmes));
        return symbols.Distinct().Count() == symbols.Length
            ? new(rate, Array.AsReadOnly(symbols))
            : throw new ArgumentException("A programme is named twice.", nameof(programmes));
    }

    /// <summary>Whether both are the same rate for the same programmes in the same order.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(PreferentialRate? other) => other is not null && Rate.Equals(other.Rate) && Programmes.SequenceEqual(other.Programmes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PreferentialRate);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rate, Programmes.Count);

    /// <summary>"3.2% (JP)".</summary>
    public override string ToString() => Shown(Rate.ToString()!);

    internal string Shown(string rate) => Programmes.Count == 0 ? rate : $"{rate} ({string.Join(',', Programmes)})";
}
