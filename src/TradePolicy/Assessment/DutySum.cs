namespace TradePolicy;

/// <summary>A sum of duties in one currency while it is being added up; not known as soon as one of them is not.</summary>
internal struct DutySum
{
    private decimal sum;
    private List<MissingFact>? missing;

    internal void Add(DutyAmount amount)
    {
        if (amount.IsKnown)
            sum += amount.Amount.Amount;
        else
            (missing ??= []).AddRange(amount.Missing);
    }

    internal void Lack(MissingFact fact) => (missing ??= []).Add(fact);

    internal readonly DutyAmount In(Currency currency) => missing is null ? DutyAmount.Of(Money.Of(sum, currency)) : DutyAmount.Unknown(missing);
}
