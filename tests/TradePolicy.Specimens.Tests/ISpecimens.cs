namespace TradePolicy.Specimens.Tests;

/// <summary>The specimens of a room.</summary>
public interface ISpecimens
{
    /// <summary>The specimens, at least one for each public type of the room that can be made.</summary>
    IEnumerable<Specimen> All { get; }
}
