namespace TradePolicy.Serialization;

/// <summary>The converters of a serializer, to which those of documents are added.</summary>
/// <remarks>An instance changes with each converter: it is for one thread at a time.</remarks>
public interface IDocumentConverters
{
    /// <summary>Adds a converter of the documents of one type.</summary>
    /// <param name="document">The documents.</param>
    /// <typeparam name="T">The type of their content.</typeparam>
    void Add<T>(PolicyDocument<T> document)
        where T : class;
}
