using System.Text.Json;

namespace TradePolicy.Hts;

/// <summary>Builds records from the tokens of the export, one token at a time; refuses JSON of another form.</summary>
internal sealed class HtsRecordReader(string name)
{
    private const int MostRecords = 1_000_000;
    private const int MostUnknown = 100;

    private readonly List<HtsRecord> records = [];
    private readonly List<HtsFinding> findings = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly HtsTextPool texts = new();
    private readonly HtsFootnoteTexts footnoteTexts = new();
    private HtsRecord? record;
    private HtsFootnoteDraft? footnote;
    private Within within = Within.Nothing;
    private HtsMember member;
    private HtsMember seen;
    private int skipDepth;

    private enum Within
    {
        Nothing,
        Export,
        Record,
        Value,
        Units,
        Footnotes,
        Footnote,
        FootnoteValue,
        FootnoteColumns,
        Skipped,
        End,
    }

    internal IReadOnlyList<HtsFinding> Findings => findings;

    /// <summary>The tokens that are allowed at the current place, for messages.</summary>
    internal string Expected => within switch
    {
        Within.Nothing => "'[', with which the export begins",
        Within.Export => "an object for a line of the schedule, or ']'",
        Within.End => "nothing after the export",
        Within.Units => "units in quotation marks, or ']'",
        Within.Footnotes => "an object for a footnote, or ']'",
        Within.Footnote or Within.FootnoteValue or Within.FootnoteColumns => "a member of a footnote: columns, marker, value or type",
        Within.Value => $"the value of {Word(member)}",
        _ => "a member of a line of the schedule, or '}'",
    };

    internal List<HtsRecord> Finish(TextPosition end) => records.Count == 0
        ? throw new HtsFormatException(name, end.Line, end.Position, "the export has no lines", "the lines of the schedule")
        : records;

    internal void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines)
    {
        switch (within)
        {
            case Within.Nothing when reader.TokenType == JsonTokenType.StartArray:
                within = Within.Export;
                break;
            case Within.Export when reader.TokenType == JsonTokenType.StartObject:
                Begin(lines.At(block, (int)reader.TokenStartIndex));
                break;
            case Within.Export when reader.TokenType == JsonTokenType.EndArray:
                within = Within.End;
                break;
            case Within.Record when reader.TokenType == JsonTokenType.PropertyName:
                Name(ref reader, block, lines);
                break;
            case Within.Record when reader.TokenType == JsonTokenType.EndObject:
                End(ref reader, block, lines);
                break;
            case Within.Value:
                Value(ref reader, block, lines);
                break;
            case Within.Units when reader.TokenType == JsonTokenType.String:
                record!.Units.Add(Text(ref reader, block, lines));
                break;
            case Within.Units or Within.Footnotes when reader.TokenType == JsonTokenType.EndArray:
                within = Within.Record;
                break;
            case Within.Footnotes when reader.TokenType == JsonTokenType.StartObject:
                footnote = new(footnoteTexts);
                within = Within.Footnote;
                break;
            case Within.Footnote when reader.TokenType == JsonTokenType.PropertyName:
                footnote!.Member = Text(ref reader, block, lines);
                within = footnote.Begin()
                    ? Within.FootnoteValue
                    : throw Refused(
                        ref reader, block, lines, $"the member '{QuotedText.Cut(footnote.Member)}' is unknown, or is given twice");
                break;
            case Within.Footnote when reader.TokenType == JsonTokenType.EndObject:
                record!.Footnotes.Add(footnote!.Finished());
                within = Within.Footnotes;
                break;
            case Within.FootnoteValue when reader.TokenType == JsonTokenType.StartArray && footnote!.TakesColumns:
                within = Within.FootnoteColumns;
                break;
            case Within.FootnoteValue when reader.TokenType is JsonTokenType.String or JsonTokenType.Null
                && (!footnote!.TakesColumns || reader.TokenType == JsonTokenType.Null):
                footnote!.Set(reader.TokenType == JsonTokenType.Null ? "" : Text(ref reader, block, lines));
                within = Within.Footnote;
                break;
            case Within.FootnoteColumns when reader.TokenType == JsonTokenType.String:
                footnote!.Columns.Add(Text(ref reader, block, lines));
                break;
            case Within.FootnoteColumns when reader.TokenType == JsonTokenType.EndArray:
                within = Within.Footnote;
                break;
            case Within.Skipped:
                Skip(reader.TokenType);
                break;
            default:
                throw Refused(ref reader, block, lines, $"{Word(reader.TokenType)} does not belong here");
        }
    }

    private void Begin(TextPosition place)
    {
        if (records.Count == MostRecords)
            throw new HtsFormatException(
                name, place.Line, place.Position, $"there are more than {MostRecords} lines", "one revision of the schedule");
        record = new() { Ordinal = records.Count + 1, Place = place };
        seen = HtsMember.None;
        within = Within.Record;
    }

    private void End(ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines)
    {
        HtsMember missing = HtsMember.Required & ~seen;
        if (missing != HtsMember.None)
            throw Refused(ref reader, block, lines, $"the line of the schedule ends without {Word(missing & (HtsMember)(-(int)missing))}");
        records.Add(record!);
        within = Within.Export;
    }

    private void Name(ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines)
    {
        member = MemberOf(ref reader);
        if (member == HtsMember.Unknown)
        {
            string own = Text(ref reader, block, lines);
            if (unknown.Count < MostUnknown && unknown.Add(own))
                findings.Add(
                    new(HtsFindingKind.UnknownMember, record!.Ordinal, record.Place.Line, record.Number,
                    $"the member '{QuotedText.Cut(own)}' is not part of the known form of the export; "
                        + "its values are not read, here and on later lines"));
            within = Within.Skipped;
            return;
        }

        if ((seen & member) != HtsMember.None)
            throw Refused(ref reader, block, lines, $"the member {Word(member)} is given twice in one line of the schedule");
        seen |= member;
        within = Within.Value;
    }

    private void Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines)
    {
        within = Within.Record;
        bool isList = member is HtsMember.Units or HtsMember.Footnotes;
        if (isList && reader.TokenType == JsonTokenType.StartArray)
            within = member == HtsMember.Units ? Within.Units : Within.Footnotes;
        else if (!isList && reader.TokenType == JsonTokenType.String)
            Set(Text(ref reader, block, lines), ref reader, block, lines);
        else if (reader.TokenType != JsonTokenType.Null || member is HtsMember.Number or HtsMember.Indent)
            throw Refused(
                ref reader, block, lines, $"{Word(reader.TokenType)} is not a value of {Word(member)}",
                isList ? "a list, or null" : "a text in quotation marks, or null");
    }

    private void Set(string text, ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines)
    {
        switch (member)
        {
            case HtsMember.Number:
                record!.Number = text;
                break;
            case HtsMember.Indent:
                record!.Indent = text;
                record.IndentAt = lines.At(block, (int)reader.TokenStartIndex);
                break;
            case HtsMember.Description:
                record!.Description = text;
                break;
            case HtsMember.Superior:
                record!.IsSuperior = text == "true";
                break;
            case HtsMember.General:
                record!.General = text;
                break;
            case HtsMember.Special:
                record!.Special = text;
                break;
            case HtsMember.Other:
                record!.Column2 = text;
                break;
            case HtsMember.QuotaQuantity:
                record!.QuotaQuantity = text;
                break;
            default:
                if (text.Length > 0)
                    record!.AdditionalDuties = text;
                break;
        }
    }

    private void Skip(JsonTokenType token)
    {
        if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
            skipDepth++;
        else if (token is JsonTokenType.EndArray or JsonTokenType.EndObject)
            skipDepth--;
        if (skipDepth == 0)
            within = Within.Record;
    }

    private string Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines)
    {
        try
        {
            return texts.Of(ref reader);
        }
        catch (InvalidOperationException)
        {
            throw Refused(ref reader, block, lines, "the text is not UTF-8, or has half a surrogate pair", "text in UTF-8");
        }
    }

    private HtsFormatException Refused(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> block, HtsLineCounter lines, string problem, string? expected = null)
    {
        TextPosition place = lines.At(block, (int)reader.TokenStartIndex);
        return new(name, place.Line, place.Position, problem, expected ?? Expected);
    }

    // Half a surrogate pair is a valid name in JSON and no text: no member that is looked for has it.
    private static HtsMember MemberOf(ref Utf8JsonReader reader)
    {
        try
        {
            return KnownMemberOf(ref reader);
        }
        catch (InvalidOperationException)
        {
            return HtsMember.Unknown;
        }
    }

    private static HtsMember KnownMemberOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("htsno"u8) ? HtsMember.Number
        : reader.ValueTextEquals("indent"u8) ? HtsMember.Indent
        : reader.ValueTextEquals("description"u8) ? HtsMember.Description
        : reader.ValueTextEquals("superior"u8) ? HtsMember.Superior
        : reader.ValueTextEquals("units"u8) ? HtsMember.Units
        : reader.ValueTextEquals("general"u8) ? HtsMember.General
        : reader.ValueTextEquals("special"u8) ? HtsMember.Special
        : reader.ValueTextEquals("other"u8) ? HtsMember.Other
        : reader.ValueTextEquals("footnotes"u8) ? HtsMember.Footnotes
        : reader.ValueTextEquals("quotaQuantity"u8) ? HtsMember.QuotaQuantity
        : reader.ValueTextEquals("additionalDuties"u8) ? HtsMember.AdditionalDuties
        : reader.ValueTextEquals("addiitionalDuties"u8) ? HtsMember.MisspeltAdditionalDuties
        : HtsMember.Unknown;

    private static string Word(HtsMember member) => member switch
    {
        HtsMember.Number => "htsno",
        HtsMember.QuotaQuantity => "quotaQuantity",
        HtsMember.AdditionalDuties => "additionalDuties",
        HtsMember.MisspeltAdditionalDuties => "addiitionalDuties",
        _ => member.ToString().ToLowerInvariant(),
    };

    private static string Word(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "'['",
        JsonTokenType.StartObject => "'{'",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "a text",
    };
}
