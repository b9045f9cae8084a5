using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>The checks of arguments; each returns its argument.</summary>
internal static class Require
{
    private const int LongestText = 4_000;
    private const int LongestKey = 80;
    private const int LongestActKey = 400;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._/");

    /// <summary>A value that is not null.</summary>
    internal static T Given<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>Items that are not null, copied into a list.</summary>
    internal static ValueList<T> Each<T>(IEnumerable<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
        where T : class => ValueList.From(Given(items, name).Select(item => item ?? throw new ArgumentNullException(name)));

    /// <summary>The refusal of a position that a list does not have.</summary>
    internal static ArgumentOutOfRangeException NoSuchPosition(int index, int count) => new(
        nameof(index), index, count == 0 ? "The list is empty." : $"The positions of the list are 0 to {count - 1}.");

    /// <summary>A defined constant of an enumeration.</summary>
    internal static T Defined<T>(T value, string problem, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, problem);

    /// <summary>A day of the ISO calendar. Days of different calendars have no order.</summary>
    internal static LocalDate Iso(LocalDate value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value.Calendar == CalendarSystem.Iso ? value : throw OfAnotherCalendar(value.Calendar, name);

    /// <summary>A day of the ISO calendar, or null if there is none.</summary>
    internal static LocalDate? Iso(LocalDate? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { } day ? Iso(day, name) : null;

    /// <summary>The refusal of what is given in another calendar.</summary>
    internal static ArgumentException OfAnotherCalendar(CalendarSystem calendar, string name) =>
        new($"A day is given in the ISO calendar, not in {calendar.Id}.", name);

    /// <summary>An end that is not before its start.</summary>
    internal static Instant NotBefore(Instant start, Instant end, [CallerArgumentExpression(nameof(end))] string name = "") => end < start
        ? throw new ArgumentException(
            $"The end, {InstantPattern.ExtendedIso.Format(end)}, is before the start, {InstantPattern.ExtendedIso.Format(start)}.", name)
        : end;

    /// <summary>An end that is after its start; null if there is none.</summary>
    internal static Instant? After(Instant? start, Instant? end, [CallerArgumentExpression(nameof(end))] string name = "") => start >= end
        ? throw new ArgumentException(
            $"The end, {InstantPattern.ExtendedIso.Format(end.Value)}, is not after the start, "
            + $"{InstantPattern.ExtendedIso.Format(start.Value)}.", name)
        : end;

    /// <summary>A share of a whole.</summary>
    internal static Percentage Share(
        Percentage value, string problem = "A share is 0 to 100 %.", [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= Percentage.Zero && value <= Percentage.Of(100m) ? value : throw new ArgumentOutOfRangeException(name, value, problem);

    /// <summary>A text that is not empty and not too long.</summary>
    internal static string Text(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return FaultOf(value) is { } fault ? throw new ArgumentException($"The text {fault}", name) : value;
    }

    /// <summary>
    /// What keeps a text from being one that is not empty and not too long, as the end of a sentence; null if nothing does.
    /// </summary>
    internal static string? FaultOf(string value) => string.IsNullOrWhiteSpace(value) ? "is empty."
        : value.Length > LongestText ? $"has {value.Length} characters; at most {LongestText} are allowed."
        : IsWellFormed(value) ? null
        : "has half a surrogate pair.";

    /// <summary>A sentence that the library builds from such texts: not empty, and of any length.</summary>
    internal static string Sentence(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException("The text is empty.", name);
        return IsWellFormed(value) ? value : throw new ArgumentException("The text has half a surrogate pair.", name);
    }

    /// <summary>A text that is not empty, or null if unknown.</summary>
    internal static string? TextOrNone(string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null ? null : Text(value, name);

    /// <summary>
    /// A key: lower-case letters, digits and the separators <c>- . _ /</c>, beginning and ending with a letter or digit.
    /// </summary>
    internal static string Key(string value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Key(value, LongestKey, name);

    /// <summary>The key of an act: acts of a truce are named after the truce, the instrument and the tariff.</summary>
    internal static string ActKey(string value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Key(value, LongestActKey, name);

    private static string Key(string value, int longest, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value.Length == 0 || value.Length > longest || value.AsSpan().ContainsAnyExcept(KeyCharacters)
            || !IsKeyEdge(value[0]) || !IsKeyEdge(value[^1]))
        {
            throw new ArgumentException(
                $"'{QuotedText.Cut(value)}' is not a key. A key has 1 to {longest} lower-case letters, digits and - . _ / "
                + "and begins and ends with a letter or digit, for example us/reciprocal/cn.",
                name);
        }

        return value;
    }

    private static bool IsWellFormed(string value)
    {
        for (int index = 0; index < value.Length; index++)
        {
            if (!char.IsSurrogate(value[index]))
                continue;
            if (!char.IsSurrogatePair(value, index))
                return false;
            index++;
        }

        return true;
    }

    private static bool IsKeyEdge(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
