using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A duty of several parts, which are added and subtracted: <c>46.3¢/kg + 14.9%</c>.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record CompoundDuty : DutyRate
{
    private CompoundDuty(ValueList<CompoundTerm> terms) => Terms = terms;

    /// <summary>The parts in the order written, at least two, of which the first is added; none is a compound duty itself.</summary>
    public ValueList<CompoundTerm> Terms { get; }

    internal override Percentage? SignedShare
    {
        get
        {
            decimal sum = 0m;
            foreach (CompoundTerm term in Terms)
            {
                if (term.Rate.SignedShare is not { } share)
                    return null;
                sum += term.IsSubtracted ? -share.Value : share.Value;
            }

            return Percentage.Of(sum);
        }
    }

    internal override DutyRate WithoutBaseDuty
    {
        get
        {
            CompoundTerm[] left = [.. Terms.Where(term => term is not { Rate: ApplicableSubheadingDuty, IsSubtracted: false })];
            if (left.Length == Terms.Count)
                return this;
            return left switch
            {
                [] => Free,
                [{ IsSubtracted: false } only] => only.Rate,
                [{ IsSubtracted: false }, ..] => new CompoundDuty(ValueList.Owning(left)),
                _ => new CompoundDuty([CompoundTerm.Added(Free), .. left]),
            };
        }
    }

    internal override IReadOnlyList<string> ChargedParts => Terms.All(term => term.Rate.ChargedParts.Count > 0)
        ? [.. Terms.SelectMany(term => term.Rate.ChargedParts).Distinct()]
        : [];

    internal override bool IsProportional => Terms.All(term => term.Rate.IsProportional);

    /// <summary>A duty of several parts; the parts of a part that is compound itself take its place.</summary>
    /// <param name="terms">The parts, at least two, of which the first is added.</param>
    /// <exception cref="ArgumentException">There are fewer than two parts, or the first is subtracted.</exception>
    public static CompoundDuty Of(params IEnumerable<CompoundTerm> terms)
    {
        CompoundTerm[] flat = [.. Require.Each(terms).SelectMany(Flat)];
        if (flat.Length < 2)
            throw new ArgumentException("A compound duty has at least two parts.", nameof(terms));
        return flat[0].IsSubtracted
            ? throw new ArgumentException(
                "The first part of a compound duty is what the others are added to or subtracted from.", nameof(terms))
            : new(ValueList.Owning(flat));
    }

    /// <summary>"0.463 USD / kg + 14.9%".</summary>
    public override string ToString() => string.Join(' ', Terms)["+ ".Length..];

    internal override DutyAmount Calculate(DutyBasis basis)
    {
        DutyAmount sum = DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency));
        foreach (CompoundTerm term in Terms)
            sum = sum.Combined(
                term.Rate.Calculate(basis),
                term.IsSubtracted ? static (left, right) => left - right : static (left, right) => left + right);
        return sum;
    }

    /// <summary>As a notation writes it, term by term; null if it has no form for one.</summary>
    internal string? Written(Func<DutyRate, string?> write, string minus)
    {
        string? sum = null;
        foreach (CompoundTerm term in Terms)
        {
            if (write(term.Rate) is not { } next)
                return null;
            sum = sum is null ? next : $"{sum} {(term.IsSubtracted ? minus : "+")} {next}";
        }

        return sum;
    }

    private static IEnumerable<CompoundTerm> Flat(CompoundTerm term) => Require.Given(term).Rate is CompoundDuty compound
        ? compound.Terms.Select(inner => term.IsSubtracted ? inner.WithOppositeSign() : inner)
        : [term];
}
