namespace TradePolicy.Serialization;

/// <summary>
/// The place in a document at which a value begins. It reads strictly: a value of another kind is refused, with its path, line and
/// position.
/// </summary>
internal readonly struct JsonCursor
{
    private readonly int index;
    private readonly object? context;

    internal JsonCursor(JsonReading reading, int index = 0, object? context = null)
    {
        Reading = reading;
        this.index = index;
        this.context = context;
    }

    internal JsonReading Reading { get; }

    internal bool IsArray => Token.Kind == JsonTokenKind.StartArray;

    internal bool IsObject => Token.Kind == JsonTokenKind.StartObject;

    internal bool IsString => Token.Kind == JsonTokenKind.String;

    private ref readonly JsonToken Token => ref Reading.Tokens[index];

    private JsonTokens Tokens => Reading.Tokens;

    private int MostItems => Reading.Options.MostItems;

    /// <summary>
    /// What the surrounding value gives for reading this one, and its own JSON does not repeat: for an act the key of its provision, for an
    /// application its regime, for an observation its period, for a part of a register the parts before it, for a statement those stated
    /// before it. Everything inside a value has the same context, unless it is given another (<see cref="WithContext"/>).
    /// </summary>
    internal TContext Context<TContext>() => (TContext)context!;

    /// <summary>The same place, read in a context.</summary>
    internal JsonCursor WithContext(object context) => new(Reading, index, context);

    internal string String() =>
        Token.Kind is JsonTokenKind.String or JsonTokenKind.Name
            ? Tokens.TextOf(index)
            : throw Fail($"Expected a string; found {Found()}.");

    /// <summary>The bytes of a string without escapes; empty if it has escapes.</summary>
    internal ReadOnlySpan<byte> PlainString() =>
        Token.Kind is not (JsonTokenKind.String or JsonTokenKind.Name)
            ? throw Fail($"Expected a string; found {Found()}.")
            : Token.IsEscaped ? default : Tokens.BytesOf(Token);

    /// <summary>The value as the text has it; empty if the tokens were not read from one text.</summary>
    internal ReadOnlyMemory<byte> Written() => Tokens.WrittenAt(index);

    internal bool Boolean() => Token.Kind switch
    {
        JsonTokenKind.True => true,
        JsonTokenKind.False => false,
        _ => throw Fail($"Expected true or false; found {Found()}."),
    };

    internal int Integer() => Token.Kind == JsonTokenKind.Number
        && System.Buffers.Text.Utf8Parser.TryParse(Tokens.BytesOf(Token), out int number, out int read)
        && read == Token.Length
            ? number
            : throw Fail($"Expected a whole number; found {Found()}.");

    internal List<T> Items<T>(JsonForm<T> form)
    {
        if (!IsArray)
            throw Fail($"Expected an array; found {Found()}.");
        List<T> items = new(CountItems());
        for (int item = index + 1; item < Token.Next - 1; item = Tokens[item].Next)
        {
            if (items.Count == MostItems)
                throw At(item).Fail($"An array has at most {MostItems} items.");
            items.Add(form.Read(At(item)));
        }

        return items;
    }

    private int CountItems()
    {
        int count = 0;
        for (int item = index + 1; item < Token.Next - 1; item = Tokens[item].Next)
            count++;
        return count;
    }

    /// <summary>The members of an object that may have any names, each once, from the places of name and value.</summary>
    internal List<T> Members<T>(string name, Func<JsonCursor, JsonCursor, T> member)
    {
        if (!IsObject)
            throw Fail($"Expected {name}; found {Found()}.");
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<T> members = [];
        for (int item = index + 1; item < Token.Next - 1; item = Tokens[item + 1].Next)
        {
            string key = Tokens.TextOf(item);
            if (!seen.Add(key))
                throw At(item).Fail($"The member '{QuotedText.Cut(key)}' is given twice.");
            if (seen.Count > MostItems)
                throw At(item).Fail($"An object has at most {MostItems} members.");
            members.Add(member(At(item), At(item + 1)));
        }

        return members;
    }

    /// <summary>The value of the first member with a name; null if there is none, or if this is not an object.</summary>
    internal JsonCursor? Member(string name)
    {
        for (int item = index + 1; IsObject && item < Token.Next - 1; item = Tokens[item + 1].Next)
        {
            if (Tokens.TextOf(item) == name)
                return At(item + 1);
        }

        return null;
    }

    /// <summary>Finds the places of the members of a table in an object; 0 if a member is absent.</summary>
    internal void Find(MemberNames names, Span<int> places)
    {
        if (!IsObject)
            throw Fail($"Expected {names.Object}, an object with {names.Expected}; found {Found()}.");
        int expected = 0;
        HashSet<string>? unknown = null;
        for (int item = index + 1; item < Token.Next - 1; item = Tokens[item + 1].Next)
        {
            ref readonly JsonToken name = ref Tokens[item];
            int member = name.IsEscaped ? names.IndexOf(Tokens.TextOf(item)) : names.IndexOf(Tokens.BytesOf(name), expected);
            if (member < 0)
            {
                At(item).Skip(names, unknown ??= new(StringComparer.OrdinalIgnoreCase));
                continue;
            }

            if (names.SinceOf(member).Minor > Reading.Version.Minor)
                throw At(item).Fail(
                    $"{names.Subject} has the member '{names[member]}' since {names.SinceOf(member)}; the document states "
                    + $"{Reading.Version}. State \"schema\": \"{names.SinceOf(member)}\", or leave the member out.");
            if (places[member] != 0)
                throw At(item).Fail($"{names.Subject} has the member '{names[member]}' twice.");
            places[member] = item + 1;
            expected = member + 1;
        }
    }

    // A member that is not known to the version that the document states is a slip, as is another way to write one that is known.
    private void Skip(MemberNames names, HashSet<string> unknown)
    {
        string name = Tokens.TextOf(index);
        bool isNewer = Reading.Version.IsNewer && names.IndexOfAnyCase(name) < 0;
        if (!isNewer || Reading.Options.Skipped is null)
        {
            string advice = isNewer ? $" {nameof(ReadingOptions)}.{nameof(ReadingOptions.SkippingNewerMembers)} skips such members." : "";
            throw Fail(
                $"{names.Subject} has no member '{QuotedText.Cut(name)}' in {SchemaVersion.Highest}; "
                + $"its members are {names.Expected}.{advice}");
        }

        if (!unknown.Add(name))
            throw Fail($"{names.Subject} has the member '{QuotedText.Cut(name)}' twice.");
        if (!Reading.Skip(index))
            throw Fail($"The document has more than {MostItems} members that this version does not know.");
    }

    /// <summary>The place of an item of an array that was read.</summary>
    internal JsonCursor Item(int position)
    {
        int item = index + 1;
        for (; position > 0; position--)
            item = Tokens[item].Next;
        return At(item);
    }

    /// <summary>The place of another token, in the same context.</summary>
    internal JsonCursor At(int token) => new(Reading, token, context);

    /// <summary>Creates a value from another that was read here. If the domain refuses it, the refusal names this place.</summary>
    internal TCreated Create<TValue, TCreated>(TValue value, Func<TValue, TCreated> create)
    {
        try
        {
            return create(value);
        }
        catch (Exception exception) when (DomainRefusal.Is(exception))
        {
            throw FailAsAWhole(DomainRefusal.ProblemOf(exception), exception);
        }
    }

    /// <summary>A refusal of the value here.</summary>
    internal PolicyJsonException Fail(string problem, Exception? inner = null) => FailAt(index, problem, inner);

    /// <summary>A refusal of an object or array as a whole, reported at its end; of any other value, where it is.</summary>
    internal PolicyJsonException FailAsAWhole(string problem, Exception? inner = null) => FailAt(Token.Next - 1, problem, inner);

    private PolicyJsonException FailAt(int token, string problem, Exception? inner)
    {
        (int line, int position) = Tokens.PlaceOf(token);
        if (Reading.Version.IsNewer)
            problem += $" The document is of {Reading.Version}, and this version reads up to {SchemaVersion.Highest}; "
                + "a later version of the package TradePolicy.Serialization may read it.";
        return new(problem, Tokens.PathOf(token), line, position, inner);
    }

    private string Found() => Token.Kind switch
    {
        JsonTokenKind.StartObject => "an object",
        JsonTokenKind.StartArray => "an array",
        JsonTokenKind.Null => "null",
        JsonTokenKind.True => "true",
        JsonTokenKind.False => "false",
        _ => $"'{QuotedText.Cut(Tokens.TextOf(index))}'",
    };
}
