using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NodaTime;
using Samples;
using TradePolicy;
using static Samples.Rfc3339;
using static Samples.StrictCommandLine;

namespace TruceTracker;

/// <summary>The options of the program: what they are, how they are read, what is said where they are wrong.</summary>
internal static class CommandLine
{
    private const string AnInstant = "an ISO instant such as 2025-08-12T04:01:00Z or 2025-08-12T00:01:00-04:00";
    private const string AnEconomy = "the code of an economy that is neither the United States nor a group, such as CN, VN, JP or DE";
    private const string AView = "written, collected or ruled";
    private const string TwoInstants = "two ISO instants such as 2025-05-14T04:00:59Z 2025-05-14T04:01:00Z";
    private const string AnEvent = "lapse or extend";
    private const string AFile = "the name of a file, or - for standard output";
    private const string APicture = "the name of a file that ends in .png or .svg";
    private const string ACalendar = "the name of a file that ends in .ics";

    private static readonly Option<Economy?> Origin = Of<Economy?>(
        "--origin", "ECONOMY",
        $"Whose goods: {AnEconomy}. By default CN: the truce. Of any other, the duties of the United States on all of its goods, and " +
        "their terms.", AnEconomy, OriginOf);

    private static readonly Option<Instant?> At = Of<Instant?>(
        "--at", "INSTANT", $"The instant that is asked about: {AnInstant}. By default now.", AnInstant, InstantOf);

    private static readonly Option<Instant?> Known = Of<Instant?>(
        "--known", "INSTANT", "As known at which instant: what was published later does not count. By default now.", AnInstant, InstantOf);

    private static readonly Option<LegalView?> View = Of<LegalView?>(
        "--view", "VIEW", $"Which view of the law: {AView}. By default written.", AView, ViewOf);

    private static readonly Option<ComparedInstants?> Diff = new("--diff")
    {
        HelpName = "FROM TO",
        Description = $"Also tells what differs between two instants: {TwoInstants}.",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => ComparedOf(result.Tokens),
    };

    private static readonly Option<WhatIf?> Supposing = Of<WhatIf?>(
        "--what-if", "EVENT",
        $"What if the truce or the term lapses after the window at --at, or is extended by 90 days: {AnEvent}. The output says that it " +
        "is hypothetical.",
        AnEvent, text => text switch { "lapse" => WhatIf.Lapse, "extend" => WhatIf.Extend, _ => null });

    private static readonly Option<string?> Json = Of<string?>(
        "--json", "FILE", $"Also writes the snapshot as JSON: {AFile}, which then gets nothing else.", AFile, FileOf);

    private static readonly Option<string?> Chart = Of(
        "--chart", "FILE",
        "Also draws the additional rates over time, with the windows and what is due after the instant that " +
        $"--calendar takes: {APicture}.", APicture,
        text => ChartFile.IsPicture(text) ? text : null);

    private static readonly Option<string?> Calendar = Of(
        "--calendar", "FILE",
        $"Also writes what is due after --at as an iCalendar: {ACalendar}. Without --at, what is due after --known or the end of the " +
        "sources, whichever comes first.", ACalendar,
        text => TruceCalendar.IsCalendar(text) ? text : null);

    private static readonly Option<string[]> Updates = new("--update")
    {
        HelpName = "FILE",
        Description = "Adds an update document to the register: acts, windows and a later end of the sources. Several are added in the " +
            "order given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option[] Options = [Origin, At, Known, View, Updates, Diff, Supposing, Json, Chart, Calendar, new HelpOption()];

    static CommandLine()
    {
        Updates.Validators.Add(result =>
        {
            if (result.Tokens.Count < result.IdentifierTokenCount || result.Tokens.Any(token => FileOf(token.Value) is null))
                result.AddError("--update has no value. It takes the name of a file, each time that it is given.");
        });
        Diff.Validators.Add(RefuseUnlessTwoInstants);
    }

    private static void RefuseUnlessTwoInstants(OptionResult result)
    {
        if (ComparedOf(result.Tokens) is null)
            result.AddError(
                "--diff is given " +
                $"{(result.Tokens.Count == 0 ? "no value" : $"'{string.Join("', '", result.Tokens.Select(token => token.Value))}'")}. It " +
                $"takes {TwoInstants}.");
    }

    internal static int Run(string[] args, TextWriter output, TextWriter error, Func<TrackerOptions, int> track)
    {
        Command command = new(
            "TruceTracker",
            "The truce between the United States and China, or the terms of the duties of the United States on goods of another origin: " +
            "the windows, when they end, the additional rates now and after a lapse.");
        command.SetAction(given => track(new(
            given.GetValue(Origin) ?? Economy.China,
            given.GetValue(At),
            given.GetValue(Known),
            given.GetValue(View) ?? LegalView.AsWritten,
            given.GetValue(Updates) ?? [],
            given.GetValue(Diff),
            given.GetValue(Supposing),
            given.GetValue(Json),
            given.GetValue(Chart),
            given.GetValue(Calendar))));
        return Invoke(command, Options, args, output, error, TruceTrackerApp.BadOptions);
    }

    private static ComparedInstants? ComparedOf(IReadOnlyList<Token> tokens) =>
        tokens.Count == 2 && InstantOf(tokens[0].Value) is { } from && InstantOf(tokens[1].Value) is { } to ? new(from, to) : null;

    private static Economy? OriginOf(string text) =>
        Economy.TryParse(text, out Economy? origin) && origin != Economy.UnitedStates && !origin.IsGroup ? origin : null;

    private static LegalView? ViewOf(string text) => text switch
    {
        "written" => LegalView.AsWritten,
        "collected" => LegalView.AsCollected,
        "ruled" => LegalView.AsRuled,
        _ => null,
    };
}
