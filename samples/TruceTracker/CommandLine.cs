using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using TradePolicy;

namespace TruceTracker;

/// <summary>The options of the program: what they are, how they are read, what is said where they are wrong.</summary>
internal static class CommandLine
{
    private const string AnInstant = "an ISO instant such as 2025-08-12T04:01:00Z or 2025-08-12T00:01:00-04:00";
    private const string AView = "promulgated, collected or adjudged";
    private const string TwoInstants = "two ISO instants such as 2025-05-14T04:00:59Z 2025-05-14T04:01:00Z";
    private const string AnEvent = "lapse or extend";
    private const string AFile = "the name of a file, or - for standard output";
    private const string APicture = "the name of a file that ends in .png or .svg";
    private const string ACalendar = "the name of a file that ends in .ics";

    private static readonly Option<Instant?> At = Of<Instant?>(
        "--at", "INSTANT", $"The instant that is asked about: {AnInstant}. By default now.", AnInstant, text => InstantOf(text));

    private static readonly Option<Instant?> Known = Of<Instant?>(
        "--known", "INSTANT", "As known at which instant: what was published later does not count. By default now.", AnInstant,
        text => InstantOf(text));

    private static readonly Option<LegalView?> View = Of<LegalView?>(
        "--view", "VIEW", $"Which view of the law: {AView}. By default promulgated.", AView, text => ViewOf(text));

    private static readonly Option<ComparedInstants?> Diff = new("--diff")
    {
        HelpName = "FROM TO",
        Description = $"Also tells what differs between two instants: {TwoInstants}.",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => ComparedOf(result.Tokens),
    };

    private static readonly Option<WhatIf?> Supposing = Of<WhatIf?>(
        "--what-if", "EVENT", $"What if the truce lapses after the window at --at, or is extended by 90 days: {AnEvent}. The output says that it is hypothetical.",
        AnEvent, text => text switch { "lapse" => WhatIf.Lapse, "extend" => WhatIf.Extend, _ => null });

    private static readonly Option<string?> Json = Of<string?>(
        "--json", "FILE", $"Also writes the snapshot as JSON: {AFile}, which then gets nothing else.", AFile, text => text.Length > 0 ? text : null);

    private static readonly Option<string?> Chart = Of(
        "--chart", "FILE", $"Also draws both parties' additional rates over time, with the truce's windows and what is due: {APicture}.", APicture,
        text => ChartFile.IsPicture(text) ? text : null);

    private static readonly Option<string?> Calendar = Of(
        "--calendar", "FILE", $"Also writes what is due after --at as an iCalendar: {ACalendar}. Without --at, what is due after --known or the end of the sources.", ACalendar,
        text => TruceCalendar.IsCalendar(text) ? text : null);

    private static readonly Option[] Options = [At, Known, View, Diff, Supposing, Json, Chart, Calendar, new HelpOption()];

    static CommandLine() => Diff.Validators.Add(result =>
    {
        if (ComparedOf(result.Tokens) is null)
            result.AddError($"--diff is given {(result.Tokens.Count == 0 ? "no value" : $"'{string.Join("', '", result.Tokens.Select(token => token.Value))}'")}. It takes {TwoInstants}.");
    });

    internal static int Run(string[] args, TextWriter output, TextWriter error, Func<TrackerOptions, int> track)
    {
        Command command = new(
            "TruceTracker",
            "The truce between the United States and China: its windows, when it expires, the additional rates now and after a lapse.");
        foreach (Option option in Options)
            command.Add(option);
        command.SetAction(given => track(new(
            given.GetValue(At),
            given.GetValue(Known),
            given.GetValue(View) ?? LegalView.AsPromulgated,
            given.GetValue(Diff),
            given.GetValue(Supposing),
            given.GetValue(Json),
            given.GetValue(Chart),
            given.GetValue(Calendar))));

        ParseResult result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IEnumerable<string> directives = result.Tokens.Where(token => token.Type == TokenType.Directive).Select(token => token.Value);
        string? unknown = result.UnmatchedTokens.Concat(directives).FirstOrDefault();
        if (unknown is null && result.Errors.Count == 0)
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });

        string message = unknown is not null
            ? $"'{unknown}' is no option. The options are {string.Join(", ", Options.Select(option => option.Name))}."
            : result.Errors[0].Message;
        error.WriteLine(message.ReplaceLineEndings(" "));
        return TruceTrackerApp.BadOptions;
    }

    private static Option<T?> Of<T>(string name, string helpName, string description, string right, Func<string, T?> read)
    {
        Option<T?> option = new(name)
        {
            HelpName = helpName,
            Description = description,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result => result.Tokens.Count == 1 ? read(result.Tokens[0].Value) : default,
        };
        option.Validators.Add(result =>
        {
            string[] values = [.. result.Tokens.Select(token => token.Value)];
            if (values.Length == 0)
                result.AddError($"{name} has no value. It takes {right}.");
            else if (values.Length > 1)
                result.AddError($"{name} is given {values.Length} values ('{string.Join("', '", values)}'). It takes one: {right}.");
            else if (read(values[0]) is null)
                result.AddError($"{name} is given '{values[0]}'. It takes {right}.");
        });
        return option;
    }

    private static ComparedInstants? ComparedOf(IReadOnlyList<Token> tokens) =>
        tokens.Count == 2 && InstantOf(tokens[0].Value) is { } from && InstantOf(tokens[1].Value) is { } to ? new(from, to) : null;

    private static Instant? InstantOf(string text)
    {
        ParseResult<OffsetDateTime> result = OffsetDateTimePattern.Rfc3339.Parse(text);
        return result.Success ? result.Value.ToInstant() : null;
    }

    private static LegalView? ViewOf(string text) => text switch
    {
        "promulgated" => LegalView.AsPromulgated,
        "collected" => LegalView.AsCollected,
        "adjudged" => LegalView.AsAdjudged,
        _ => null,
    };
}
