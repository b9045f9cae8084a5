using System.CommandLine;
using System.CommandLine.Parsing;

namespace Samples;

/// <summary>
/// Options that take one value each, and a command line that says in one line what is wrong and what would be right. The file
/// is compiled into every sample.
/// </summary>
internal static class StrictCommandLine
{
    /// <summary>An option that takes one value.</summary>
    /// <typeparam name="T">What the value is read as; a value is not read as null.</typeparam>
    /// <param name="name">The option.</param>
    /// <param name="helpName">What its value is called in the help.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="right">What a value looks like, to be read after "it takes".</param>
    /// <param name="read">Reads a value; null where it is not right.</param>
    internal static Option<T?> Of<T>(string name, string helpName, string description, string right, Func<string, T?> read)
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

    /// <summary>Runs a command, or says what is wrong with its options.</summary>
    /// <param name="command">The command, with what it does and without its options.</param>
    /// <param name="options">Its options.</param>
    /// <param name="args">What is given.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="badOptions">The exit code for wrong options.</param>
    internal static int Invoke(
        Command command, IReadOnlyList<Option> options, string[] args, TextWriter output, TextWriter error, int badOptions)
    {
        foreach (Option option in options)
            command.Add(option);
        ParseResult result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IEnumerable<string> directives = result.Tokens.Where(token => token.Type == TokenType.Directive).Select(token => token.Value);
        string? unknown = result.UnmatchedTokens.Concat(directives).FirstOrDefault();
        if (unknown is null && result.Errors.Count == 0)
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });

        string message = unknown is not null
            ? $"'{unknown}' is no option. The options are {string.Join(", ", options.Select(option => option.Name))}."
            : result.Errors[0].Message;
        error.WriteLine(message.ReplaceLineEndings(" "));
        return badOptions;
    }

    /// <summary>The name of a file; null where it is empty.</summary>
    internal static string? FileOf(string text) => text.Length > 0 ? text : null;
}
