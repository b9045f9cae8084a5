using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using TradePolicy;

namespace IndicatorBrief;

/// <summary>The options of the program: what they are, how they are read, what is said where they are wrong.</summary>
internal static class CommandLine
{
    private const string AnInstant = "an ISO instant such as 2025-06-09T16:00:00Z";
    private const string APeriod = "a period such as 2025-05 or 2025-01/P2M";
    private const string AName = "the name of a file without its ending";

    private static readonly string ASeries = $"one of {string.Join(", ", ChinaStatistics.All.Select(indicator => indicator.Key))}";

    private static readonly Option<EconomicIndicator?> Series = Of(
        "--series", "KEY", $"The series: {ASeries}. By default {ChinaStatistics.ProducerPrices.Key}.", ASeries,
        text => ChinaStatistics.All.FirstOrDefault(indicator => indicator.Key == text));

    private static readonly Option<ReferencePeriod?> Period = Of(
        "--period", "PERIOD", $"The period: {APeriod}. By default the last one that is known.", APeriod,
        text => ReferencePeriod.TryParse(text, out ReferencePeriod? period) ? period : null);

    private static readonly Option<Instant?> Known = Of<Instant?>(
        "--known", "INSTANT", $"As known at which instant: {AnInstant}. By default when the last release held was published.", AnInstant,
        text => OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } read ? read.Value.ToInstant() : null);

    private static readonly Option<string?> Chart = Of(
        "--chart", "NAME", $"Also draws the series to NAME.png and NAME.svg: {AName}.", AName, text => text.Length > 0 ? text : null);

    private static readonly Option[] Options = [Series, Period, Known, Chart, new HelpOption()];

    internal static int Run(string[] args, TextWriter output, TextWriter error, Func<BriefOptions, int> brief)
    {
        Command command = new("IndicatorBrief", "What a statistical release says: the value, what it was before, what was expected, since when it was not as low.");
        foreach (Option option in Options)
            command.Add(option);
        command.SetAction(given => brief(new(
            given.GetValue(Series) ?? ChinaStatistics.ProducerPrices, given.GetValue(Period), given.GetValue(Known), given.GetValue(Chart))));

        ParseResult result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IEnumerable<string> directives = result.Tokens.Where(token => token.Type == TokenType.Directive).Select(token => token.Value);
        string? unknown = result.UnmatchedTokens.Concat(directives).FirstOrDefault();
        if (unknown is null && result.Errors.Count == 0)
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });

        string message = unknown is not null
            ? $"'{unknown}' is no option. The options are {string.Join(", ", Options.Select(option => option.Name))}."
            : result.Errors[0].Message;
        error.WriteLine(message.ReplaceLineEndings(" "));
        return IndicatorBriefApp.BadOptions;
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
}
