using System.Globalization;
using System.Text;

namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>
/// What every public entry point answers to what is null, empty, extreme, malformed or hostile: one argument of a sound call at a time is
/// replaced. BadInput.md is the table; TRADEPOLICY_ACCEPT=1 writes it anew.
/// </summary>
public sealed class BadInputTest
{
    private const int LongestMessage = 2_000;

    // Not a measure of speed: what takes longer hangs, or takes a time that grows faster than its input.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private static readonly Lazy<Supply> Made = new(() => new Supply());

    private static readonly Lazy<Row[]> Rows = new(() => [.. EntryPoint.All(Supply).SelectMany(RowsOf)]);

    private static readonly string[] Never =
    [
        nameof(NullReferenceException), nameof(IndexOutOfRangeException), nameof(InvalidCastException), nameof(OutOfMemoryException),
        nameof(ArrayTypeMismatchException), nameof(NotImplementedException), "OwnFaultSwallowed",
    ];

    // What the framework says of anything; a reader does not learn from it what was wrong.
    private static readonly string[] Empty =
    [
        "Specified argument was out of the range of valid values.", "Value does not fall within the expected range.",
        "One of the identified items was in an invalid format.", "Operation is not valid due to the current state of the object.",
        "The given key ", "Sequence contains", "Exception of type", "Nullable object must have a value", "Collection was",
            "The input string", "An item with the same key",
    ];

    private const string Preface =
        """
        # What bad input is answered with

        Every public constructor, method, operator and indexer of the packages, with one argument of a sound call at a time replaced.
        `BadInputTest` makes the table and asserts of each cell: null is refused by the name of the parameter wherever the annotations do
        not allow it; an exception is documented, names an argument of the call if it names one, and says in bounded words what was wrong;
        what has no meaning is never accepted; nothing fails by accident, nothing hangs, and a fault of the caller's own reaches the caller.

        The last column has the exceptions without "Exception"; `false` is the answer of a method that tries. "The rest" is all that the
        type of the argument is tried with and that the row does not name.

        | word | what is handed in |
        |---|---|

        """;

    internal static Supply Supply => Made.Value;

    [Fact]
    public void Each_entry_point_can_be_called_soundly() =>
        string.Join('\n', Rows.Value.Where(row => row.Unsound is not null).Select(row => $"{row.Entry.Name}: {row.Unsound}"))
            .Should().BeEmpty();

    [Fact]
    public void Null_is_refused_by_the_name_of_the_parameter_where_the_annotations_do_not_allow_it() => NoFault((row, answer) =>
        answer.Word != "null" || row.TakesNull ? null
        : answer.Exception is ArgumentNullException refusal && refusal.ParamName == row.Parameter.Name ? null
        : $"is answered with {answer.Text}");

    [Fact]
    public void Null_is_no_argument_that_is_missing_where_the_annotations_allow_it() => NoFault((row, answer) =>
        answer.Word == "null" && row.TakesNull && answer.Exception is ArgumentNullException
            && !EntryPoint.IsOfUsersType(row.Parameter) ? "is refused" : null);

    [Fact]
    public void Nothing_fails_by_accident() => NoFault((_, answer) =>
        answer.Exception is { } exception && Never.Contains(exception.GetType().Name) ? exception.ToString() : null);

    [Fact]
    public void What_has_no_meaning_is_never_accepted() => NoFault((row, answer) =>
        answer.Exception is null && answer.Word is ("undefined" or "Julian" or "[null]") && !EntryPoint.IsOfUsersType(row.Parameter)
            ? "is answered" : null);

    [Fact]
    public void A_fault_of_the_caller_reaches_the_caller() => NoFault((_, answer) =>
        answer.Word == "fails" && answer.Exception is not null and not BadValues.OwnFault ? answer.Text : null);

    [Fact]
    public void A_sequence_is_gone_through_once() => NoFault((_, answer) =>
        answer.Word == "once" && answer.Exception is BadValues.OwnFault ? answer.Text : null);

    // That null is refused is said by the annotation of the parameter; what is closed answers by itself.
    [Fact]
    public void Every_exception_is_documented() => NoFault((row, answer) =>
        answer.Exception is null or ArgumentNullException or BadValues.OwnFault || answer.Word == "closed"
            || Documentation.Names(row.Entry.Member, answer.Exception.GetType()) ? null : answer.Text);

    // What does not fit another argument, or what came before, need not be named.
    [Fact]
    public void An_argument_that_is_named_is_one_of_the_call() => NoFault((row, answer) =>
        answer.Exception is ArgumentException { ParamName: not null } refusal
            && !row.Entry.Parameters.Any(parameter => parameter.Name == refusal.ParamName)
            ? $"names {refusal.ParamName}: {answer.Text}" : null);

    // Of an amount that is too large the framework says that it is.
    [Fact]
    public void A_message_says_what_was_wrong() => NoFault((_, answer) =>
        answer.Exception is { } exception and not ArgumentNullException and not OverflowException
            && (string.IsNullOrWhiteSpace(exception.Message)
                || Empty.Any(words => exception.Message.StartsWith(words, StringComparison.Ordinal)))
            ? answer.Text : null);

    [Fact]
    public void A_message_does_not_repeat_all_that_it_was_given() => NoFault((_, answer) =>
        answer.Exception?.Message.Length > LongestMessage ? $"{answer.Exception.Message.Length} characters" : null);

    [Fact]
    public void The_table_shows_what_each_answers()
    {
        string path = Path.Combine(Examples.Tests, "TradePolicy.Specimens.Tests", "BadInput", "BadInput.md");
        string table = Table();
        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
            File.WriteAllText(path, table);
        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(table, "TRADEPOLICY_ACCEPT=1 writes it anew");
    }

    private static void NoFault(Func<Row, Answer, string?> fault) => string.Join(
        '\n',
        from row in Rows.Value
        from answer in row.Answers
        let found = fault(row, answer)
        where found is not null
        select $"{row.Entry.Name}, {row.Parameter.Name}, {answer.Word}: {found}").Should().BeEmpty();

    private static IEnumerable<Row> RowsOf(EntryPoint entry)
    {
        SoundCall? sound = SoundCall.Of(entry, Supply, out Exception? refusal);
        for (int place = 0; place < entry.Parameters.Count; place++)
        {
            System.Reflection.ParameterInfo parameter = entry.Parameters[place];
            if (sound is null)
            {
                yield return new Row(entry, parameter, [], refusal?.Message ?? "it never says true");
                continue;
            }

            int at = place + (entry.HasReceiver ? 1 : 0);
            yield return new Row(
                entry,
                parameter,
                [.. BadValues.For(parameter.ParameterType, BasisOf(entry, parameter, sound[at])).Select(bad => AnswerOf(entry, sound, at,
                    bad.Word, bad.Make))],
                null);
        }
    }

    // What a text or a list is spoilt from: not the nothing that an optional argument is by default.
    private static Func<object?> BasisOf(EntryPoint entry, System.Reflection.ParameterInfo parameter, Func<object?> sound) =>
        sound() is not null ? sound : Supply.For(entry, parameter).FirstOrDefault(make => make() is not null, sound);

    private static Answer AnswerOf(EntryPoint entry, SoundCall sound, int at, string word, Func<object?> make)
    {
        int count = entry.Parameters.Count + (entry.HasReceiver ? 1 : 0);
        object?[] arguments = [.. Enumerable.Range(0, count).Select(place => place == at ? make() : sound[place]())];
        object? result = null;
        Task<Exception?> call = Task.Run<Exception?>(() => Record.Exception(() => result = entry.Call(arguments)));
        if (!call.Wait(Hang))
            throw new TimeoutException($"{entry.Name} does not answer to {word} for its argument {at}.");
        return new Answer(word, result, call.Result);
    }

    private static string Table()
    {
        StringBuilder table = new();
        table.Append(Preface);
        foreach ((string word, string meaning) in BadValues.Meanings)
            table.Append(CultureInfo.InvariantCulture, $"| {word} | {meaning} |\n");
        foreach (var space in Rows.Value.GroupBy(row => row.Entry.Type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture,
                $"\n## {space.Key}\n\n| member | argument | accepted | refused |\n|---|---|---|---|\n");
            foreach (var member in space.GroupBy(row => row.Entry.Name).OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                bool isFirst = true;
                foreach (var alike in member.Where(row => row.Answers.Count > 0).GroupBy(row => row.Cells))
                {
                    string arguments = string.Join(", ", alike.Select(row => row.Parameter.Name));
                    table.Append(CultureInfo.InvariantCulture, $"| {(isFirst ? $"`{member.Key}`" : "")} | {arguments} | {alike.Key} |\n");
                    isFirst = false;
                }
            }
        }

        return table.ToString();
    }

    private sealed record Answer(string Word, object? Result, Exception? Exception)
    {
        internal string Text => Exception is null ? Outcome : $"{Exception.GetType().Name}: {Shortened(Exception.Message)}";

        internal string Outcome => Exception is BadValues.OwnFault ? "the caller's own fault"
            : Exception is not null ? Exception.GetType().Name.Replace("Exception", "", StringComparison.Ordinal)
            : Result is false ? "false"
            : "";

        private static string Shortened(string text) => text.Length <= 300 ? text : text[..300] + "…";
    }

    private sealed record Row(EntryPoint Entry, System.Reflection.ParameterInfo Parameter, IReadOnlyList<Answer> Answers, string? Unsound)
    {
        internal bool TakesNull { get; } = EntryPoint.TakesNull(Parameter);

        internal string Cells
        {
            get
            {
                if (Unsound is not null)
                    return "not known how to call | ";
                var groups = Answers.GroupBy(answer => answer.Outcome).ToArray();
                string largest = groups.OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? "";
                string Words(IGrouping<string, Answer> group) => group.Key == largest && group.Count() > 3
                    ? groups.Length == 1 ? "all" : "the rest"
                    : string.Join(", ", group.Select(answer => answer.Word));
                string accepted = string.Join(", ", groups.Where(group => group.Key.Length == 0).Select(Words));
                string refused = string.Join("; ",
                    groups.Where(group => group.Key.Length > 0).Select(group => $"{group.Key}: {Words(group)}"));
                return $"{accepted} | {refused}";
            }
        }
    }
}
