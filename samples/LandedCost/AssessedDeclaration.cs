using TradePolicy;

namespace LandedCost;

/// <summary>A declaration of one or several lines of the CSV, with what is owed on it.</summary>
/// <param name="Name">Its number in the CSV; the name of the entry if the line gives none and is a declaration of its own.</param>
/// <param name="Lines">The numbers of its lines in the file.</param>
/// <param name="Owed">What is owed; null if its lines do not make up a declaration.</param>
/// <param name="Problem">Why they do not; null if they do.</param>
internal sealed record AssessedDeclaration(string Name, IReadOnlyList<int> Lines, DeclarationAssessment? Owed, string? Problem)
{
    /// <summary>Whether it is not known what is owed on it.</summary>
    internal bool IsOpen => Owed is not { IsCertain: true };
}
