namespace TradePolicy.Hts;

/// <summary>One object of the export as it is written.</summary>
internal sealed class HtsRecord
{
    internal required int Ordinal { get; init; }

    internal required TextPosition Place { get; init; }

    internal string Number { get; set; } = "";

    internal string Indent { get; set; } = "";

    internal TextPosition IndentAt { get; set; }

    internal string Description { get; set; } = "";

    internal bool IsSuperior { get; set; }

    internal List<string> Units { get; } = [];

    internal string General { get; set; } = "";

    internal string Special { get; set; } = "";

    internal string Column2 { get; set; } = "";

    internal List<HtsFootnote> Footnotes { get; } = [];

    internal string QuotaQuantity { get; set; } = "";

    internal string AdditionalDuties { get; set; } = "";
}
