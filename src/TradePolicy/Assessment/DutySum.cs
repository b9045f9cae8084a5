namespace TradePolicy;

/// <summary>A sum of duties in one currency while it is being added up; not known as soon as one of them is not.</summary>
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

    internal readonly DutyAmount In(Currency currency) => missing is null ? DutyAmount.Of(Money.Of(sum, currency)) : DutyAmount.Unknown(missing);
}
