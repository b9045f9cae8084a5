using System.Globalization;
using System.Text.Json;

namespace TradePolicy.Hts.Tests;

/// <summary>A line of a small export.</summary>
internal sealed record Entry(string Number, int Steps, string General = "", string Special = "", string Other = "")
{
    public string? Indent { get; init; }

    public string Description { get; init; } = "Goods";

    public string? Superior { get; init; }

    public string[] Units { get; init; } = [];

    public string Footnotes { get; init; } = "[ ]";

    public string More { get; init; } = "";

    public Entry On(params string[] units) => this with { Units = units };

    public Entry Described(string description) => this with { Description = description };

    public Entry Noted(string footnote, string column = "general") => this with
    {
        Footnotes = $$"""[ { "columns" : [ "{{column}}" ], "value" : {{Quoted(footnote)}}, "type" : "endnote" } ]""",
    };

    public string Text() => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "htsno" : {{Quoted(Number)}},
          "indent" : {{Quoted(Indent ?? Steps.ToString(CultureInfo.InvariantCulture))}},
          "description" : {{Quoted(Description)}},
          "superior" : {{(Superior is null ? Number.Length == 0 ? "\"true\"" : "null" : Superior)}},
          "units" : [ {{string.Join(", ", Units.Select(Quoted))}} ],
          "general" : {{Quoted(General)}},
          "special" : {{Quoted(Special)}},
          "other" : {{Quoted(Other)}},
          "footnotes" : {{Footnotes}},
          "quotaQuantity" : null,
          "additionalDuties" : null,
          "addiitionalDuties" : null{{More}}
        }
        """);

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
