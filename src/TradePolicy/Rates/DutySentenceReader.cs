namespace TradePolicy;

/// <summary>Reads the duty sentences of the United Kingdom and the European Union.</summary>
/// <remarks><code>
/// sentence : "NIHIL" | "Free" | sum (("MAX" | "MIN") sum)*
/// sum      : term (("+" | "-") term)*
/// term     : amount "%" | amount currency ["/" [count] unit [["/"] qualifier]] | ("AC" | "SD" | "FD") ["(reduced)"]
/// </code></remarks>
internal sealed class DutySentenceReader(NotationText text)
{
    // The agricultural component, and the additional duties on sugar and on flour, which have tables of their own.
    private static readonly string[] OtherTables = ["AC", "SD", "FD"];

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
        DutyRate? rate = cursor.TakeAny("NIHIL", "Free") ? DutyRate.Free : Sum();
        while (rate is not null && !cursor.IsAtEnd)
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
        if (Array.Find(OtherTables, cursor.Take) is { } table)
            return ReferencedDuty.Of(cursor.Take("(reduced)") ? $"{table} (reduced)" : table, table);
        if (cursor.Amount() is not { } amount)
            return null;
        if (cursor.Take('%'))
            return AdValorem.Of(amount);
        int mark = cursor.Mark;
        string code = cursor.Letters();
        if (Currency.TryParse(code.ToUpperInvariant(), out Currency? currency))
            return cursor.Take('/') ? Specific(Money.Of(amount, currency)) : FlatDuty.Of(Money.Of(amount, currency));
        cursor.BackTo(mark);
        return code.Length > 0
            ? cursor.Fail<DutyRate>(DutyRateProblemKind.UnknownCurrency, "Expected % or a currency of ISO 4217, such as GBP or EUR.")
            : cursor.Fail<DutyRate>(
                DutyRateProblemKind.MissingUnit, "Expected % or a currency behind the number; a percentage needs its % sign.");
    }

    private SpecificDuty? Specific(Money amount)
    {
        int mark = cursor.Mark;
        UnitSymbol? unit = DutySentenceUnits.TakeFrom(cursor);
        decimal? count = unit is null ? cursor.Count() : null;
        if (count == 0m)
        {
            cursor.BackTo(mark);
            return cursor.Fail<SpecificDuty>(DutyRateProblemKind.InvalidNumber, "A duty is charged for some quantity, not for none.");
        }

        unit ??= DutySentenceUnits.TakeFrom(cursor);
        if (unit is null)
        {
            return cursor.IsAtEnd
                ? cursor.Fail<SpecificDuty>(DutyRateProblemKind.MissingUnit, "Expected a unit behind '/', such as 100 kg.")
                : cursor.Fail<SpecificDuty>(
                    DutyRateProblemKind.UnknownUnit, "Expected a unit of the tariff, such as 100 kg, hl, p/st or % vol/hl.");
        }

        bool isQualified = cursor.Take('/');
        string? qualifier = unit.Part is null ? DutySentenceUnits.TakeQualifierFrom(cursor) : null;
        return isQualified && qualifier is null
            ? cursor.Fail<SpecificDuty>(
                DutyRateProblemKind.UnknownQualifier, "Expected a qualifier of the unit, such as net eda, lactic. or raw sugar.")
            : SpecificDuty.Of(amount, Quantity.Of(count ?? 1m, unit.Unit, unit.Part ?? qualifier));
    }
}
