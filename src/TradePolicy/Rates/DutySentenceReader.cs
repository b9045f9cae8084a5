namespace TradePolicy;

/// <summary>Reads the duty sentences of the United Kingdom and the European Union.</summary>
/// <remarks><code>
/// sentence  : "Entry Price" | "Cond:" step (";" step)* | duty
/// step      : ("V" | "M") amount currency "/" per ("(01):" duty | "(07):")
/// duty      : "NIHIL" | "Free" | sum (("MAX" | "MIN") sum)*
/// sum       : term (("+" | "-") term)*
/// term      : amount "%" | amount currency ["/" per | code] | component ["(reduced)"]
/// per       : [count] unit [["/"] qualifier] | code
/// code      : "DTN" | "DTN E" | "MIL" …, a unit of the integrated tariff with its qualifier
/// component : "AC" | "EA" | "SD" | "ADSZ" | "FD" | "ADFM" …
/// </code></remarks>
internal sealed class DutySentenceReader(NotationText text)
{
    private const string EntryPrice = "Entry Price";

    // The agricultural component, and the additional duties on sugar and on flour, which have tables of their own. The longer words of
    // two that begin alike come first.
    private static readonly (string Words, string Table, bool IsReduced)[] Components =
    [
        ("AC", "AC", false), ("EA", "AC", false), ("EAR", "AC", true),
        ("SD", "SD", false), ("ADSZ", "SD", false), ("AD S/Z R", "SD", true), ("AD S/Z", "SD", false), ("ADSZR", "SD", true),
        ("FD", "FD", false), ("ADFM", "FD", false), ("AD F/M R", "FD", true), ("AD F/M", "FD", false), ("ADFMR", "FD", true),
    ];

    private readonly NotationCursor cursor = new(text);

    internal static DutyRate? Read(NotationText text, out DutyRateProblem? problem)
    {
        DutySentenceReader reader = new(text);
        DutyRate? rate = reader.Sentence();
        problem = reader.cursor.Problem;
        return problem is null ? rate : null;
    }

    private DutyRate? Sentence()
    {
        if (cursor.IsAtEnd)
            return cursor.Fail<DutyRate>(DutyRateProblemKind.Empty, "Expected a duty, such as 4.000% or NIHIL.");
        if (cursor.Take("Cond") && cursor.Take(':'))
            return Ladder();
        if (!cursor.Take(EntryPrice))
            return Duty(isStep: false);
        return cursor.IsAtEnd
            ? ReferencedDuty.Of(EntryPrice, EntryPrice)
            : cursor.Fail<DutyRate>(DutyRateProblemKind.UnexpectedText, "Expected nothing behind Entry Price.");
    }

    private EntryPriceDuty? Ladder()
    {
        Quantity? per = null;
        List<PriceStep> steps = [];
        do
        {
            if (!cursor.TakeAny("V", "M"))
            {
                return cursor.Fail<EntryPriceDuty>(
                    DutyRateProblemKind.UnexpectedText, "Expected a price, V or M; a document is a condition and no part of a rate.");
            }

            if (!Step(steps, ref per))
                return null;
        }
        while (cursor.Take(';') && !cursor.IsAtEnd);
        return steps.Count == 0
            ? cursor.Fail<EntryPriceDuty>(DutyRateProblemKind.MissingAmount, "Expected a step with a rate.")
            : EntryPriceDuty.Of(per!, steps);
    }

    /// <summary>Reads a step; the price under which the duty does not apply is one without a rate, and adds none.</summary>
    private bool Step(List<PriceStep> steps, ref Quantity? per)
    {
        int start = cursor.Mark;
        if (cursor.Amount() is not { } amount || Currency() is not { } currency)
            return false;
        if (!cursor.Take('/'))
            return Refuse(DutyRateProblemKind.MissingUnit, "Expected '/' and the quantity that the price is of, such as DTN.");
        if (Per() is not { } priced)
            return false;
        Money price = Money.Of(amount, currency);
        if (per is not null && per != priced)
            return RefuseAt(start, DutyRateProblemKind.UnexpectedText, $"The prices of all steps are of one quantity, here {per}.");
        per = priced;
        if (steps.Count > 0 && EntryPriceDuty.Problem(steps[^1].AtLeast, price) is { } problem && !cursor.Sees("(07):"))
            return RefuseAt(start, DutyRateProblemKind.InvalidNumber, problem);
        if (cursor.Take("(07):"))
            return cursor.IsAtEnd || Refuse(DutyRateProblemKind.UnexpectedText, "Expected nothing behind the price that ends the duty.");
        if (!cursor.Take("(01):"))
            return Refuse(DutyRateProblemKind.UnexpectedText, "Expected (01): and a rate, or (07): where the duty does not apply.");
        if (Duty(isStep: true) is not { } rate)
            return false;
        steps.Add(PriceStep.Of(price, rate));
        return true;
    }

    private DutyRate? Duty(bool isStep)
    {
        DutyRate? rate = cursor.TakeAny("NIHIL", "Free") ? DutyRate.Free : Sum();
        while (rate is not null && !cursor.IsAtEnd && !(isStep && cursor.Next == ';'))
        {
            if (rate is FreeOfDuty)
                return cursor.Fail<DutyRate>(DutyRateProblemKind.UnexpectedText, "Expected nothing behind NIHIL.");
            if (cursor.Take("MAX"))
                rate = Sum() is { } cap ? rate.AtMost(cap) : null;
            else if (cursor.Take("MIN"))
                rate = Sum() is { } floor ? rate.AtLeast(floor) : null;
            else
                return cursor.Fail<DutyRate>(DutyRateProblemKind.UnexpectedText, "Expected '+', '-', MAX, MIN or the end of the duty.");
        }

        return rate;
    }

    private DutyRate? Sum()
    {
        List<CompoundTerm> terms = [];
        bool isSubtracted = false;
        do
        {
            if (Term() is not { } term)
                return null;
            terms.Add(isSubtracted ? CompoundTerm.Subtracted(term) : CompoundTerm.Added(term));
            isSubtracted = cursor.Take('-');
        }
        while (isSubtracted || cursor.Take('+'));
        return terms.Count == 1 ? terms[0].Rate : CompoundDuty.Of(terms);
    }

    private DutyRate? Term()
    {
        foreach ((string words, string table, bool isReduced) in Components)
        {
            if (cursor.Take(words))
                return ReferencedDuty.Of(cursor.Take("(reduced)") || isReduced ? $"{table} (reduced)" : table, table);
        }

        if (cursor.Amount() is not { } amount)
            return null;
        if (cursor.Take('%'))
            return AdValorem.Of(amount);
        if (Currency() is not { } currency)
            return null;
        Money money = Money.Of(amount, currency);
        if (TaricUnits.TakeFrom(cursor) is { } coded)
            return SpecificDuty.Of(money, coded);
        if (!cursor.Take('/'))
            return FlatDuty.Of(money);
        return Per() is { } per ? SpecificDuty.Of(money, per) : null;
    }

    private Currency? Currency()
    {
        if (cursor.Take('€'))
            return TradePolicy.Currency.Euro;
        if (cursor.Take('£'))
            return TradePolicy.Currency.PoundSterling;
        int mark = cursor.Mark;
        string code = cursor.Letters();
        if (TradePolicy.Currency.TryParse(code.ToUpperInvariant(), out Currency? currency))
            return currency;
        cursor.BackTo(mark);
        return code.Length > 0
            ? cursor.Fail<Currency>(DutyRateProblemKind.UnknownCurrency, "Expected % or a currency of ISO 4217, such as GBP or EUR.")
            : cursor.Fail<Currency>(
                DutyRateProblemKind.MissingUnit, "Expected % or a currency behind the number; a percentage needs its % sign.");
    }

    private Quantity? Per()
    {
        if (TaricUnits.TakeFrom(cursor) is { } coded)
            return coded;
        int mark = cursor.Mark;
        UnitSymbol? unit = DutySentenceUnits.TakeFrom(cursor);
        decimal? count = unit is null ? cursor.Count() : null;
        if (count == 0m)
        {
            cursor.BackTo(mark);
            return cursor.Fail<Quantity>(DutyRateProblemKind.InvalidNumber, "A duty is charged for some quantity, not for none.");
        }

        unit ??= DutySentenceUnits.TakeFrom(cursor);
        if (unit is null)
        {
            return cursor.IsAtEnd
                ? cursor.Fail<Quantity>(DutyRateProblemKind.MissingUnit, "Expected a unit behind '/', such as 100 kg.")
                : cursor.Fail<Quantity>(
                    DutyRateProblemKind.UnknownUnit, "Expected a unit of the tariff, such as 100 kg, hl, p/st or % vol/hl.");
        }

        bool isQualified = cursor.Take('/');
        string? part = null;
        if (unit.Part is not null ? isQualified : !DutySentenceUnits.TakeQualifierFrom(cursor, out part) && isQualified)
        {
            return cursor.Fail<Quantity>(
                DutyRateProblemKind.UnknownQualifier, "Expected a qualifier of the unit, such as net eda, lactic. or raw sugar.");
        }

        return Quantity.Of(count ?? 1m, unit.Unit, unit.Part ?? part);
    }

    private bool RefuseAt(int mark, DutyRateProblemKind kind, string hint)
    {
        cursor.BackTo(mark);
        return Refuse(kind, hint);
    }

    private bool Refuse(DutyRateProblemKind kind, string hint)
    {
        cursor.Fail<object>(kind, hint);
        return false;
    }
}
