namespace TradePolicy;

/// <summary>A running sum of duties in one currency, which is not known if one of them is not.</summary>
internal struct DutySum
{
    private decimal sum;
    private List<OpenFact>? missing;

    internal void Add(DutyAmount amount)
    {
        if (amount.IsCertain)
            sum += amount.Value.Amount;
        else
            (missing ??= []).AddRange(amount.Reasons);
    }

    internal void Lack(OpenFact fact) => (missing ??= []).Add(fact);

    internal readonly DutyAmount In(Currency currency) =>
        missing is null ? DutyAmount.Of(Money.Of(sum, currency)) : DutyAmount.Unknown(missing);
}
