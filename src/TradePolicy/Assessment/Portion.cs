namespace TradePolicy;

/// <summary>
/// The portion of the customs value on which a tariff is charged: named parts of it, or all of it except named parts. Parts
/// with different names do not overlap; those that an exemption names can overlap those of rates.
/// </summary>
internal sealed record Portion
{
    private readonly bool isRest;
    private readonly ValueList<string> parts;
    private readonly bool isOfExemption;
    private readonly string? exemptPart;

    private Portion(bool isRest, ValueList<string> parts, bool isOfExemption = false, string? exemptPart = null)
    {
        this.exemptPart = exemptPart;
        this.isRest = isRest;
        this.parts = parts;
        this.isOfExemption = isOfExemption;
    }

    internal static Portion Whole { get; } = new(true, []);

    internal bool IsWhole => isRest && parts.Count == 0;

    internal bool IsNothing => !isRest && parts.Count == 0;

    internal static Portion Of(DutyRate rate) => rate.ChargedParts is { Count: > 0 } named ? new(false, [.. named]) : Whole;

    /// <summary>The content of a material, which does not overlap that of another.</summary>
    internal static Portion OfContent(string content) => new(false, [content]);

    /// <summary>A part that an exemption names, which can overlap those that rates name.</summary>
    /// <param name="part">The part.</param>
    /// <param name="exemptPart">The part that makes up the customs value together with it; null if none is named.</param>
    internal static Portion OfExemption(string part, string? exemptPart) => new(false, [part], isOfExemption: true, exemptPart);

    /// <summary>The parts that rates name, which do not overlap; none of an exemption.</summary>
    internal IEnumerable<string> PartsOfRates => isOfExemption ? [] : parts;

    /// <summary>This portion without that of another tariff; null if the texts do not say how the two overlap.</summary>
    internal Portion? Without(Portion other)
    {
        if (IsNothing || other.IsNothing)
            return this;
        if (other.IsWhole)
            return new(false, []);
        // No text says how the part of an exemption overlaps the part of a rate.
        if (isOfExemption || other.isOfExemption)
            return SameAs(other) ? new(false, []) : null;
        return (isRest, other.isRest) switch
        {
            (false, false) => new(false, [.. parts.Except(other.parts)]),
            (false, true) => new(false, [.. parts.Intersect(other.parts)]),
            (true, false) => new(true, [.. parts.Union(other.parts)]),
            (true, true) => new(false, [.. other.parts.Except(parts)]),
        };
    }

    /// <summary>Whether both are the same portion, in whatever order they name its parts.</summary>
    internal bool SameAs(Portion other) => (IsWhole && other.IsWhole) || HasSameParts(other);

    private bool HasSameParts(Portion other) =>
        isRest == other.isRest && parts.Count == other.parts.Count && !parts.Except(other.parts).Any();

    /// <summary>Its value.</summary>
    internal DutyAmount ValueOn(DutyBasis basis)
    {
        if (IsWhole)
            return DutyAmount.Of(basis.CustomsValue);
        if (exemptPart is not null && basis.ValueOf(exemptPart) is { } exempt)
            return RestOf(basis, parts[0], basis.InCurrency(exempt));
        DutyAmount sum = DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency));
        foreach (string part in parts)
        {
            DutyAmount value = basis.ValueOf(part) is { } stated
                ? basis.InCurrency(stated)
                : DutyAmount.Unknown(OpenFact.ComponentValue(part));
            sum = sum.Combined(value, static (left, right) => left + right);
        }

        if (sum.IsCertain && sum.Value.CompareAmount(basis.CustomsValue) > 0)
        {
            return DutyAmount.Unknown(OpenFact.OfEntry(
                string.Join(", ", parts),
                $"the {string.Join(" and the ", parts)} {(parts.Count == 1 ? "is" : "are")} stated to be worth {sum.Value}, " +
                    "which is more than the customs value"));
        }

        return isRest ? sum.Select(value => basis.CustomsValue - value) : sum;
    }

    /// <summary>The value of a part that makes up the customs value together with one that is exempt.</summary>
    private DutyAmount RestOf(DutyBasis basis, string part, DutyAmount exempt)
    {
        if (!exempt.IsCertain)
            return exempt;
        Money whole = basis.CustomsValue;
        if (exempt.Value.CompareAmount(whole) > 0)
            return Contradiction($"the {exemptPart} is stated to be worth {exempt.Value}, which is more than the customs value");
        if (basis.ValueOf(part) is not { } stated)
            return DutyAmount.Of(whole - exempt.Value);
        DutyAmount charged = basis.InCurrency(stated);
        return !charged.IsCertain || (charged.Value + exempt.Value).CompareAmount(whole) == 0
            ? charged
            : Contradiction(
                $"the {exemptPart} and the {part} are stated to be worth {exempt.Value} and {charged.Value}, " +
                $"and make up the customs value, which is {whole}");
    }

    private static DutyAmount Contradiction(string message) => DutyAmount.Unknown(OpenFact.OfEntry("parts of the goods", message));

    /// <summary>"the whole value", "the steel content", "the value less the steel content".</summary>
    public override string ToString()
    {
        string named = string.Join(" and the ", parts);
        return IsWhole ? "the whole value" : isRest ? $"the value less the {named}" : $"the {named}";
    }
}
