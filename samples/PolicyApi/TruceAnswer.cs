using TradePolicy;

namespace PolicyApi;

/// <summary>What is answered about a truce. The values of the library that have a text are that text in JSON.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="At">The instant that is asked about.</param>
/// <param name="Known">The instant of knowledge.</param>
/// <param name="Parties">How the truce stands for each party.</param>
public sealed record TruceAnswer(string Key, string Name, string At, string Known, IReadOnlyList<PartyAnswer> Parties)
{
    internal static TruceAnswer Of(TradeTruce truce, PolicySnapshot snapshot) => new(
        truce.Key, truce.Name, Texts.Of(snapshot.EffectiveAt), Texts.Of(snapshot.Knowledge.KnownAt!.Value),
        [
            .. snapshot.Truces[truce.Key].Sides
                .Select(side => PartyAnswer.Of(side, truce.RemainingAsFarAsKnown(side.Party, snapshot.EffectiveAt))),
        ]);
}
