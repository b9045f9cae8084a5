namespace TradePolicy;

/// <summary>Something of which facts and shares are stated, so that conditions can be put on them: a customs entry, an export.</summary>
internal interface IStatedFacts
{
    /// <summary>The facts that are stated as true or false, by name.</summary>
    IReadOnlyDictionary<string, bool> Facts { get; }

    /// <summary>A fact that is not stated.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="message">What is missing, as a sentence without its full stop.</param>
    OpenFact NotStated(string name, string message);

    /// <summary>Whether a share is at least a percentage.</summary>
    /// <param name="name">The name of the share.</param>
    /// <param name="minimum">The percentage, included.</param>
    ConditionAnswer HasShareOfAtLeast(string name, Percentage minimum);
}
