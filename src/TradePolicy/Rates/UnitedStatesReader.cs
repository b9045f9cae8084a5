namespace TradePolicy;

/// <summary>Reads the rates of the tariff schedule of the United States.</summary>
/// <remarks><code>
/// rate       : "Free" | "No change" | "No additional duty" | words | limited
/// limited    : sum (("but not less than" | "but not more than") sum)*
/// sum        : term (("+" | "plus" | "minus" | "less" | "-") term)*
/// term       : applicable | ["a duty of"] amount ("%" | "percent") [("on" | "upon") part] | money per
/// applicable : "The duty provided in the applicable subheading" | "The duty provided in subheading" number ...
/// money      : "$" amount | amount "¢"
/// per        : "each" | "/" [count] unit [("on" | "of") part | ", including" part | "over" count] [degrees]
/// degrees    : "for each degree under" amount "degrees (and fractions of a degree in proportion)"
/// </code></remarks>
internal sealed class UnitedStatesReader(NotationText text)
{
    private const string PartExpected = "Expected which part of the goods.";

    private static readonly string[] OfApplicable =
    [
        "The duty provided in the applicable subheading",
        "The duty provided for in the applicable subheading",
        "The duty rate provided in such subheading",
    ];

    private static readonly string[] EndsOfParts = ["plus", "minus", "less", "but not", "but if", "for each degree"];

    // Misprints of parts that occur in the schedule.
    private static readonly Dictionary<string, string> Misprints = new(StringComparer.Ordinal)
    {
        ["drained weght"] = "drained weight",
        ["thebattery"] = "battery",
    };

    private readonly NotationCursor cursor = new(text);

    internal static DutyRate? Read(NotationText text, out DutyRateProblem? problem)
    {
        UnitedStatesReader reader = new(text);
        DutyRate? rate = reader.Rate();
        problem = reader.cursor.Problem;
        return rate;
    }

    private DutyRate? Rate()
    {
        if (cursor.IsAtEnd)
            return cursor.Fail<DutyRate>(DutyRateProblemKind.Empty, "Expected a rate; a line without one takes that of the line above it.");
        if (Whole("Free", "No additional duty"))
            return DutyRate.Free;
        if (Whole("No change"))
            return ApplicableSubheadingDuty.Any;
        if (UnitedStatesTextRates.Open(cursor) && !IsExactThoughInWords())
            return UnitedStatesTextRates.Read(text, cursor);
        DutyRate? rate = Sum();
        while (rate is not null && !IsAtEnd())
        {
            if (cursor.TakeAny("but not less than", "but not less", ", but not less than"))
                rate = Sum() is { } floor ? rate.AtLeast(floor) : null;
            else if (cursor.TakeAny("but not more than", ", but not more than"))
                rate = Sum() is { } cap ? rate.AtMost(cap) : null;
            else if (cursor.Sees(", but if") || (rate is AdValorem && cursor.Sees("of the")))
                return UnitedStatesTextRates.Read(text, cursor);
            else
                return cursor.Fail<DutyRate>(
                    DutyRateProblemKind.UnexpectedText, "Expected '+', 'less', 'but not less than' or the end of the rate.");
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
        }
        while (TakeSign(out isSubtracted));
        return terms.Count == 1 ? terms[0].Rate : CompoundDuty.Of(terms);
    }

    private bool TakeSign(out bool isSubtracted)
    {
        isSubtracted = cursor.Take('-') || cursor.TakeAny("minus", "less");
        return isSubtracted || cursor.Take('+') || cursor.Take("plus");
    }

    private DutyRate? Term()
    {
        if (Applicable() is { } applicable)
            return applicable;
        cursor.Take("a duty of");
        if (cursor.Take('$'))
            return cursor.Amount() is { } dollars ? Specific(dollars) : null;
        if (cursor.Amount() is not { } amount)
            return null;
        if (cursor.TakeAny("%", "percent"))
            return cursor.TakeAny("on", "upon") ? Component(Percentage.Of(amount)) : AdValorem.Of(amount);
        if (!cursor.Take('¢'))
            return cursor.Fail<DutyRate>(DutyRateProblemKind.MissingUnit, "Expected % or ¢ behind the number, or $ before it.");
        return amount / 100m * 100m == amount
            ? Specific(amount / 100m)
            : cursor.Fail<DutyRate>(
                DutyRateProblemKind.NumberTooLong, "An amount in cents has 26 decimal places at most; no digit is rounded away.");
    }

    private ApplicableSubheadingDuty? Applicable()
    {
        if (cursor.TakeAny(OfApplicable))
            return ApplicableSubheadingDuty.Any;
        int mark = cursor.Mark;
        if (cursor.TakeAny("The duty provided in subheadings", "The duty provided in subheading"))
        {
            List<string> subheadings = [];
            do
            {
                if (cursor.Subheading() is { } subheading)
                    subheadings.Add(subheading);
            }
            while (cursor.Take(',') || cursor.Take("or"));
            if (subheadings.Count > 0)
                return ApplicableSubheadingDuty.In(subheadings);
        }

        cursor.BackTo(mark);
        return null;
    }

    private ComponentDuty? Component(Percentage rate)
    {
        cursor.Take("the");
        if (cursor.TakeAny("full value of", "value of"))
            cursor.Take("the");
        return Part() is { } part ? ComponentDuty.Of(rate, part) : null;
    }

    private DutyRate? Specific(decimal dollars)
    {
        if (Per() is not { } per)
            return null;
        Money amount = Money.Of(dollars, Currency.UnitedStatesDollar);
        if (!cursor.Take("for each degree under"))
            return SpecificDuty.Of(amount, per);
        if (cursor.Amount() is not { } degrees)
            return null;
        if (degrees == 0m || !cursor.TakeAny("degrees", "degree"))
            return cursor.Fail<DutyRate>(DutyRateProblemKind.MissingUnit, "Expected a number of degrees, and the word.");
        cursor.Take("(and fractions of a degree in proportion)");
        return DutyPerDegreeUnder.Of(amount, per, degrees);
    }

    private Quantity? Per()
    {
        if (cursor.Take("each"))
            return Quantity.Of(1m, MeasurementUnit.Item);
        if (cursor.Take("for each other piece or part"))
            return Quantity.Of(1m, UnitedStatesUnits.OtherPiece);
        if (!cursor.Take('/'))
            return cursor.Fail<Quantity>(
                DutyRateProblemKind.MissingUnit, "Expected for how much of the goods the money is charged: '/' and a unit, or 'each'.");
        decimal? count = cursor.TakeAny("thousand", "thou- sand") ? 1_000m : cursor.Count();
        if (count == 0m)
            return cursor.Fail<Quantity>(DutyRateProblemKind.InvalidNumber, "A duty is charged for some quantity, not for none.");
        if (UnitedStatesUnits.TakeFrom(cursor) is { } unit)
            return (unit.Part ?? PartMeasured(unit)) is { } part
                ? Quantity.Of(count ?? 1m, unit.Unit, part.Length == 0 ? null : part)
                : null;
        if (count is { } items && (!char.IsLetter(cursor.Next) || Array.Exists(EndsOfParts, cursor.Sees)))
            return Quantity.Of(items, MeasurementUnit.Item);
        return char.IsLetter(cursor.Next)
            ? cursor.Fail<Quantity>(
                DutyRateProblemKind.UnknownUnit, "Expected a unit of the schedule behind '/', such as kg, liter, doz. or m2.")
            : cursor.Fail<Quantity>(DutyRateProblemKind.MissingUnit, "Expected a unit behind '/', such as kg.");
    }

    /// <summary>The part of the goods that is measured; empty for the goods themselves.</summary>
    private string? PartMeasured(UnitSymbol unit)
    {
        int mark = cursor.Mark;
        if (unit.Unit.Equals(UnitedStatesUnits.Jewel) && cursor.Take("over"))
            return cursor.Count() is { } jewels
                ? FormattableString.Invariant($"over {jewels:0}")
                : cursor.Fail<string>(DutyRateProblemKind.MissingAmount, "Expected a number of jewels.");
        if (cursor.TakeAny("on", "of"))
        {
            cursor.Take("the");
            return Part();
        }

        cursor.Take(',');
        if (cursor.Sees("including"))
            return Part();
        cursor.BackTo(mark);
        return "";
    }

    /// <summary>
    /// A part of the goods: words up to the next sign, bracket or word that ends the part. "If any" does not change the duty.
    /// </summary>
    private string? Part()
    {
        List<string> words = [];
        while (!Array.Exists(EndsOfParts, cursor.Sees) && cursor.Next != '-' && cursor.Word() is { Length: > 0 } word)
            words.Add(word);
        string part = string.Join(' ', words).TrimEnd(',', '.', ' ').Replace(", if any", "", StringComparison.Ordinal);
        return part.Length == 0
            ? cursor.Fail<string>(DutyRateProblemKind.UnexpectedText, PartExpected) : Misprints.GetValueOrDefault(part, part);
    }

    private bool IsExactThoughInWords()
    {
        int mark = cursor.Mark;
        bool isExact = cursor.Take("a duty of") ? char.IsDigit(cursor.Next) || cursor.Next == '%'
            : Applicable() is not null
                && (IsAtEnd() || cursor.Next is '+' or '-' or '%' || cursor.TakeAny("plus", "minus", "less", "but not"));
        cursor.BackTo(mark);
        return isExact;
    }

    private bool Whole(params ReadOnlySpan<string> words)
    {
        int mark = cursor.Mark;
        if (cursor.TakeAny(words) && IsAtEnd())
            return true;
        cursor.BackTo(mark);
        return false;
    }

    /// <summary>At the end, or before the stray full stop or slash that some rates end in.</summary>
    private bool IsAtEnd()
    {
        int mark = cursor.Mark;
        if (cursor.Take('.') || cursor.Take('/'))
        {
            if (cursor.IsAtEnd)
                return true;
            cursor.BackTo(mark);
        }

        return cursor.IsAtEnd;
    }
}
