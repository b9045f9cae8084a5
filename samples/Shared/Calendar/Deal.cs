using NodaTime;
using TradePolicy;

namespace Samples;

/// <summary>What is told of: whose additional rates on whose goods, and the terms that they have.</summary>
public abstract record Deal
{
    /// <summary>The truce of the United States and China, with the rates of both on the goods of the other.</summary>
    public static Deal Truce { get; } = new TruceDeal();

    /// <summary>The economies whose rates are told.</summary>
    public abstract IReadOnlyList<Economy> Parties { get; }

    /// <summary>The register that answers.</summary>
    internal abstract PolicyRegister Register { get; }

    /// <summary>What is told of goods of an economy: of China the truce, of any other the rates of the United States.</summary>
    /// <param name="origin">The origin of the goods.</param>
    public static Deal Of(Economy origin) => Economy.China.Equals(origin) ? Truce : new OriginDeal(origin);

    /// <summary>The economy on whose goods a party's rates are.</summary>
    public abstract Economy OriginFor(Economy party);

    /// <summary>The name, as known to a register.</summary>
    internal abstract string NameIn(PolicyRegister register);

    /// <summary>The truce that is told of, as known to a register; null where it is none.</summary>
    internal abstract TradeTruce? TruceIn(PolicyRegister register);

    /// <summary>The terms that a register knows; of a truce one for each party, even if it has no window.</summary>
    internal abstract IReadOnlyList<Term> TermsIn(PolicyRegister register, LegalView view);

    /// <summary>The tariffs of a party that are added up to its rate, as known to a register.</summary>
    internal abstract IEnumerable<Tariff> TariffsIn(PolicyRegister register, Economy party, LegalView view);

    /// <summary>Whether what is due bears on the goods.</summary>
    internal abstract bool Concerns(PolicyDeadline deadline, PolicyRegister register);

    /// <summary>Whether a change of a tariff bears on the goods.</summary>
    internal abstract bool Concerns(TariffChange change, Instant at);

    /// <summary>What is said where no party has a rate.</summary>
    internal abstract string NoRates { get; }

    /// <summary>What is supposed, to be read after "if".</summary>
    internal abstract string WordsFor(WhatIf whatIf);

    /// <summary>A register with what is supposed laid over it.</summary>
    /// <exception cref="ArgumentException">It has nothing of which that could be supposed.</exception>
    internal abstract PolicyRegister Suppose(WhatIf whatIf, PolicyRegister register, Instant at, LegalView view);

    /// <summary>When the next term of a party ends, as far as a register knows; else when the last one did.</summary>
    internal LegalBound ExpiryIn(PolicyRegister register, Economy party, Instant after, LegalView view)
    {
        LegalBound[] expiries = [.. TermsIn(register, view).Where(term => term.Party.Equals(party)).Select(term => term.Expiry)];
        LegalBound[] dated = [.. expiries.Where(expiry => expiry.IsDated)];
        return dated.Where(expiry => expiry.Latest > after).MinBy(expiry => expiry.Latest)
            ?? dated.MaxBy(expiry => expiry.Latest)
            ?? expiries.FirstOrDefault()
            ?? LegalBound.Undated("no term has been enacted");
    }
}
