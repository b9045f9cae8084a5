using NodaTime;

namespace TradePolicy.Serialization;

/// <content>Updates of a register.</content>
public static partial class TradePolicyJson
{
    /// <summary>Writes an update of a register: <c>{"schema": "tradepolicy/1", "registerUpdate": {…}}</c>.</summary>
    /// <param name="update">The update.</param>
    public static string Write(RegisterUpdate update) => PolicyDocuments.Update.Text(update);

    /// <summary>Reads an update of a register.</summary>
    /// <param name="json">The text.</param>
    /// <param name="register">
    /// The register that it is for, with the updates before it. The document may refer to its instruments, and state them again alike.
    /// </param>
    /// <param name="zones">Where time zones are looked up; null means the TZDB that NodaTime carries.</param>
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
    public static RegisterUpdate ReadUpdate(string json, PolicyRegister register, IDateTimeZoneProvider? zones = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        Dictionary<string, LegalInstrument> instruments = register.Instruments.ToDictionary(
            instrument => instrument.Key, StringComparer.Ordinal);
        return PolicyDocuments.Update.Read(JsonTokens.Read(json), zones, instruments, register, allowsRestating: true);
    }

    /// <summary>A register with the updates that documents state, one after the other.</summary>
    /// <param name="register">The register.</param>
    /// <param name="documents">The texts with their names, which messages give, in the order of their publication.</param>
    /// <param name="zones">Where time zones are looked up; null means the TZDB that NodaTime carries.</param>
    /// <exception cref="PolicyJsonException">
    /// A text is not the JSON of an update, or the update does not fit the register with the updates before it.
    /// </exception>
    public static PolicyRegister Update(
        PolicyRegister register, IEnumerable<KeyValuePair<string, string>> documents, IDateTimeZoneProvider? zones = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(documents);
        PolicyRegister updated = register;
        foreach ((string name, string json) in documents)
        {
            try
            {
                updated = updated.With(ReadUpdate(json, updated, zones));
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
}
