namespace TradePolicy.Tests;

/// <summary>Programmes for tests that are not about them.</summary>
internal static class Programmes
{
    /// <summary>An additional duty with a name; the key is made of its letters and digits.</summary>
    internal static DutyProgramme Additional(string name) => DutyProgramme.Of(
        name.Any(char.IsAsciiLetterOrDigit)
            ? string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(40))
            : "programme", name, DutyKind.Additional);
}
