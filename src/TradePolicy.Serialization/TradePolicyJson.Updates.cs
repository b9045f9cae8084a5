namespace TradePolicy.Serialization;

/// <content>Updates of a register.</content>
public static partial class TradePolicyJson
{
    /// <summary>Writes an update of a register: <c>{"schema": "tradepolicy/1", "registerUpdate": {…}}</c>.</summary>
    /// <param name="update">The update.</param>
    /// <returns>The document.</returns>
    public static string Write(RegisterUpdate update) => PolicyDocuments.Update.Text(Require.Given(update));

    /// <summary>Reads an update of a register.</summary>
    /// <param name="json">The text.</param>
    /// <param name="register">
    /// The register that it is for, with the updates before it. The document may refer to its instruments, and state them again alike.
    /// </param>
    /// <returns>The update.</returns>
    /// <exception cref="PolicyJsonException">
    /// The text is not the JSON of an update, or it does not fit the register: it names a provision, a truce or an act that the register
    /// does not have, or brings an act or a window that it has already. The message says where.
    /// </exception>
    /// <example><code>
    /// RegisterUpdate update = TradePolicyJson.ReadUpdate(File.ReadAllText("november.json"), register);
    /// foreach (Finding finding in update.Validate(register))
    ///     Console.WriteLine(finding);
    /// PolicyRegister today = register.With(update);
    /// </code></example>
    public static RegisterUpdate ReadUpdate(string json, PolicyRegister register) => ReadUpdate(json, register, ReadingOptions.Default);

    /// <inheritdoc cref="ReadUpdate(string, PolicyRegister)" />
    /// <param name="json">The text.</param>
    /// <param name="register">The register that it is for, with the updates before it.</param>
    /// <param name="options">How it is read.</param>
    public static RegisterUpdate ReadUpdate(string json, PolicyRegister register, ReadingOptions options) =>
        ReadUpdate(JsonTokens.Read(json, options), register, options);

    /// <inheritdoc cref="ReadUpdate(string, PolicyRegister)" />
    /// <param name="reader">Where from; it is read to its end.</param>
    /// <param name="register">The register that it is for, with the updates before it.</param>
    public static RegisterUpdate ReadUpdate(TextReader reader, PolicyRegister register) =>
        ReadUpdate(reader, register, ReadingOptions.Default);

    /// <inheritdoc cref="ReadUpdate(string, PolicyRegister)" />
    /// <param name="reader">Where from; it is read to its end.</param>
    /// <param name="register">The register that it is for, with the updates before it.</param>
    /// <param name="options">How it is read.</param>
    public static RegisterUpdate ReadUpdate(TextReader reader, PolicyRegister register, ReadingOptions options) =>
        ReadUpdate(JsonTokens.Read(reader, options), register, options);

    /// <summary>A register with the updates that documents state, one after the other.</summary>
    /// <param name="register">The register.</param>
    /// <param name="documents">The texts with their names, which messages give, in the order of their publication.</param>
    /// <exception cref="PolicyJsonException">
    /// A text is not the JSON of an update, or the update does not fit the register with the updates before it.
    /// </exception>
    public static PolicyRegister Update(PolicyRegister register, IEnumerable<KeyValuePair<string, string>> documents) =>
        Update(register, documents, ReadingOptions.Default);

    /// <inheritdoc cref="Update(PolicyRegister, IEnumerable{KeyValuePair{string, string}})" />
    /// <param name="register">The register.</param>
    /// <param name="documents">The texts with their names, in the order of their publication.</param>
    /// <param name="options">How they are read.</param>
    public static PolicyRegister Update(
        PolicyRegister register, IEnumerable<KeyValuePair<string, string>> documents, ReadingOptions options) =>
        Update(register, documents, JsonTokens.Read, options);

    /// <inheritdoc cref="Update(PolicyRegister, IEnumerable{KeyValuePair{string, string}})" />
    /// <param name="register">The register.</param>
    /// <param name="documents">
    /// The text readers with their names, in the order of their publication. Each is read to its end before the next is asked for, and
    /// stays open.
    /// </param>
    public static PolicyRegister Update(PolicyRegister register, IEnumerable<KeyValuePair<string, TextReader>> documents) =>
        Update(register, documents, ReadingOptions.Default);

    /// <inheritdoc cref="Update(PolicyRegister, IEnumerable{KeyValuePair{string, TextReader}})" />
    /// <param name="register">The register.</param>
    /// <param name="documents">The text readers with their names, in the order of their publication.</param>
    /// <param name="options">How they are read.</param>
    public static PolicyRegister Update(
        PolicyRegister register, IEnumerable<KeyValuePair<string, TextReader>> documents, ReadingOptions options) =>
        Update(register, documents, JsonTokens.Read, options);

    private static PolicyRegister Update<TSource>(
        PolicyRegister register, IEnumerable<KeyValuePair<string, TSource>> documents,
        Func<TSource, ReadingOptions, JsonTokens> tokensOf, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        PolicyRegister updated = register;
        foreach ((string name, TSource json) in documents)
        {
            if (json is null)
                throw new ArgumentNullException(nameof(documents), $"The document '{name}' is null.");
            try
            {
                ReadingOptions own = options.Within(name);
                updated = updated.With(ReadUpdate(tokensOf(json, own), updated, own));
            }
            catch (PolicyJsonException exception)
            {
                throw new PolicyJsonException(name, exception);
            }
            catch (ArgumentException exception)
            {
                throw new PolicyJsonException(
                    $"{name}: the update does not fit the register: {DomainRefusal.ProblemOf(exception)}", exception);
            }
        }

        return updated;
    }

    private static RegisterUpdate ReadUpdate(JsonTokens tokens, PolicyRegister register, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(register);
        return PolicyDocuments.Update.Read(tokens, options, RegisterContent.StatedBy(register), register, allowsRestating: true);
    }
}
