namespace TradePolicy;

/// <summary>Amounts of money, quantities and units as JSON.</summary>
internal static class MoneyCodec
{
    private static readonly JsonShape QuantityShape = new("a quantity", ["amount", "unit"], "part");
    private static readonly JsonShape UnitShape = new("a unit", ["symbol"], "name", "left", "right");

    internal static Money Read(JsonInput input)
    {
        string text = input.String();
        int space = text.LastIndexOf(' ');
        return space < 0
            ? throw input.Fail($"'{ShownText.Cut(text)}' is not an amount of money such as 45.10 GBP.")
            : Money.Of(DecimalText.Parse(text.AsSpan(0, space), "", "a number", "45.10"), text[(space + 1)..]);
    }

    internal static string Text(Money money) => $"{DecimalText.Format(money.Amount, "")} {money.Currency.Code}";

    internal static Quantity ReadQuantity(JsonInput input)
    {
        decimal amount = 0m;
        MeasurementUnit? unit = null;
        string? part = null;
        input.Object(QuantityShape, member =>
        {
            switch (member)
            {
                case "amount": amount = input.Decimal(); break;
                case "unit": unit = ReadUnit(input); break;
                default: part = input.String(); break;
            }
        });
        return Quantity.Of(amount, unit!, part);
    }

    internal static void Write(JsonOutput output, Quantity quantity) => output.Object(() =>
    {
        output.Member("amount", DecimalText.Format(quantity.Amount, ""));
        output.Member("unit", () => Write(output, quantity.Unit));
        output.Optional("part", quantity.Part);
    });

    private static MeasurementUnit ReadUnit(JsonInput input)
    {
        if (input.IsString)
        {
            string named = input.String();
            return MeasurementUnit.Named.FirstOrDefault(unit => unit.Symbol == named)
                ?? throw input.Fail($"'{ShownText.Cut(named)}' is none of the units {string.Join(", ", MeasurementUnit.Named)}; a unit of another kind has a symbol and a name.");
        }

        string? symbol = null, name = null;
        MeasurementUnit? left = null, right = null;
        input.Object(UnitShape, member =>
        {
            switch (member)
            {
                case "symbol": symbol = input.String(); break;
                case "name": name = input.String(); break;
                case "left": left = ReadUnit(input); break;
                default: right = ReadUnit(input); break;
            }
        });
        return (name, left, right) switch
        {
            ({ } own, null, null) => MeasurementUnit.Counting(symbol!, own),
            (null, { } first, { } second) => MeasurementUnit.Product(symbol!, first, second),
            _ => throw input.Fail("A unit has a name, or the two units left and right whose product it is."),
        };
    }

    private static void Write(JsonOutput output, MeasurementUnit unit)
    {
        if (MeasurementUnit.Named.Contains(unit))
        {
            output.Value(unit.Symbol);
            return;
        }

        output.Object(() =>
        {
            output.Member("symbol", unit.Symbol);
            if (unit.Factors is [var left, var right])
            {
                output.Member("left", () => Write(output, left));
                output.Member("right", () => Write(output, right));
            }
            else
            {
                output.Member("name", unit.Name);
            }
        });
    }
}
